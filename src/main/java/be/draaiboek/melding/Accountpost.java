package be.draaiboek.melding;

import be.draaiboek.melding.Brief.Link;
import be.draaiboek.melding.Brief.Soort;
import be.draaiboek.toegang.CodesGewijzigd;
import be.draaiboek.toegang.HerstelGevraagd;
import be.draaiboek.toegang.SleutelGewijzigd;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.toegang.ToegangNavigatie;
import be.draaiboek.toegang.WachtwoordGewijzigd;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Letters about somebody's account, in the transaction of what they tell about. */
@Component
class Accountpost {

    private final Postbode post;

    Accountpost(Postbode post) {
        this.post = post;
    }

    @EventListener
    void resetAsked(HerstelGevraagd event) {
        var unused = post.send(
                Toegang.systeem("a letter to who forgot a password, for nobody logged in"),
                event.accountId(),
                new Brief(
                        Soort.HERSTEL,
                        "Kies een nieuw wachtwoord voor het Draaiboek",
                        List.of(
                                "Iemand heeft een nieuw wachtwoord gevraagd voor je account in het Draaiboek.",
                                "Was jij dat, kies er dan een met de link hieronder. Die werkt één keer, een uur lang.",
                                "Was jij het niet, dan hoef je niets te doen: je wachtwoord blijft wat het was."),
                        new Link("Kies een nieuw wachtwoord", ToegangNavigatie.herstel(event.code())),
                        event.geldig()));
    }

    @EventListener
    void codesChanged(CodesGewijzigd event) {
        String what = event.aan() ? "staat nu aan" : "staat niet meer aan";
        warn(
                event.accountId(),
                "Aanmelden met een code " + what,
                "Aanmelden met een code " + what + " voor je account in het Draaiboek.",
                "Verwachtte je dat niet, wijzig dan je wachtwoord, kijk na of er een code gevraagd wordt en"
                        + " verwittig je begeleider bij POLIS.",
                new Link("Aanmelden met een code", ToegangNavigatie.CODES));
    }

    @EventListener
    void keyChanged(SleutelGewijzigd event) {
        String what = event.erbij() ? "toegevoegd" : "weggehaald";
        warn(
                event.accountId(),
                "Een toegangssleutel voor het Draaiboek is " + what,
                "Bij je account in het Draaiboek is net een toegangssleutel " + what + ".",
                "Verwachtte je dat niet, wijzig dan je wachtwoord, kijk na welke sleutels er zijn en"
                        + " verwittig je begeleider bij POLIS.",
                new Link("Mijn toegangssleutels", ToegangNavigatie.SLEUTELS));
    }

    @EventListener
    void passwordChanged(WachtwoordGewijzigd event) {
        if (event.doorBeheerder()) {
            // told with who did it and why, by whoever tells the trekkers too
            return;
        }
        warn(
                event.accountId(),
                "Je wachtwoord voor het Draaiboek is gewijzigd",
                "Het wachtwoord van je account in het Draaiboek is net gewijzigd.",
                "Verwachtte je dat niet, verwittig dan meteen je begeleider bij POLIS.",
                null);
    }

    /** A way in was changed, and whoever changed it may not be the owner of the account. */
    private void warn(long account, String subject, String what, String otherwise, @Nullable Link link) {
        var unused = post.send(
                Toegang.systeem("a warning to the owner of an account"),
                account,
                new Brief(Soort.WACHTWOORD, subject, List.of(what, otherwise), link));
    }
}
