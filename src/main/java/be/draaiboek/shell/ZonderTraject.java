package be.draaiboek.shell;

import static java.util.Map.entry;

import be.draaiboek.beheer.BeheerNavigatie;
import be.draaiboek.bestuur.BestuurNavigatie;
import be.draaiboek.bestuur.Deelnemer;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.cohort.CohortNavigatie;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.invullen.InvullenNavigatie;
import be.draaiboek.meetmoment.MeetmomentNavigatie;
import be.draaiboek.melding.Postbode;
import be.draaiboek.nota.NotaNavigatie;
import be.draaiboek.samenwerken.SamenwerkenNavigatie;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.traject.BegeleidingNavigatie;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.vraagbaak.VraagbaakNavigatie;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.werksessie.WerksessieNavigatie;
import be.draaiboek.woord.WoordNavigatie;
import be.draaiboek.workshop.WorkshopNavigatie;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.List;
import java.util.Map;

/** Home for who fills in nothing, or nothing yet: why, whom to ask, and what there is to do. */
final class ZonderTraject extends Div {

    /** What can be done at the pages of the menu, by their path. */
    private static final Map<String, String> FOR = Map.ofEntries(
            entry(ShellNavigatie.HULP, "Hoe het werkt, wat er met je tekst gebeurt en de toetsen."),
            entry(InvullenNavigatie.BEGRIPPEN, "Wat de woorden van het Draaiboek betekenen."),
            entry(InvullenNavigatie.ZOEKEN, "Een woord terugvinden in het Draaiboek."),
            entry(InvullenNavigatie.RESULTATEN, "Waar jullie sterk en zwak staan, en waar jullie het oneens zijn."),
            entry(InvullenNavigatie.LEES, "Het Draaiboek zelf lezen: alle vragen, oefeningen en uitleg."),
            entry(SamenwerkenNavigatie.TAKEN, "Wie welke sectie invult, en tegen wanneer."),
            entry(WorkshopNavigatie.WORKSHOPS, "Samen rond de tafel: vraag na vraag op het grote scherm."),
            entry(WerksessieNavigatie.ONZE, "Waar POLIS jullie samen met andere besturen uitnodigt."),
            entry(BestuurNavigatie.TEAM, "Wie er meedoet, en collega's uitnodigen."),
            entry(CohortNavigatie.POLIS_ZIET, "Wat je begeleider van jullie ziet, en wat je laat meelezen."),
            entry(VraagbaakNavigatie.ONZE, "Wat jullie aan POLIS vroegen, met het antwoord."),
            entry(MeetmomentNavigatie.MEETMOMENTEN, "Vastleggen hoe het nu staat, en later vergelijken."),
            entry(WoordNavigatie.PAGINA, "Het Draaiboek in Word invullen en weer inlezen."),
            entry(TweelingNavigatie.OVERZICHT, "Een ander bestuur om mee te vergelijken en te bespreken."),
            entry(NotaNavigatie.NOTA, "De ambitienota, uit wat jullie afspraken."),
            entry(BegeleidingNavigatie.BORD, "Wie je nodig heeft en waarom, en hoe ver elk bestuur staat."),
            entry(CohortNavigatie.KOPPEL, "Alle besturen van een cohort in één keer in tweelingen."),
            entry(CohortNavigatie.MIJNE, "De cohorten die je begeleidt wijzigen, en een nieuw maken."),
            entry(WerksessieNavigatie.RIJ, "Besturen samenbrengen: wanneer, wie komt en wie klaar is."),
            entry(VraagbaakNavigatie.RIJ, "Wat besturen aan POLIS vragen, en wat nog wacht op een antwoord."),
            entry(BeheerNavigatie.GEBRUIKERS, "Accounts maken en tijdelijke wachtwoorden uitdelen."),
            entry(BeheerNavigatie.BESTUREN, "Deelnemers aan een bestuur toevoegen en het Draaiboek starten."),
            entry(BeheerNavigatie.COHORTEN, "Besturen samenbrengen en er een begeleider bij zetten."),
            entry(BeheerNavigatie.FUSIES, "Twee besturen die er één worden, met hun mensen en hun werk."),
            entry(BeheerNavigatie.POST, "Of de mails vertrekken, en wat er niet aankwam."),
            entry(BeheerNavigatie.SPOOR, "Wie zich aanmeldde, wie iets wijzigde en wie iets van een bestuur las."));

    ZonderTraject(Gebruiker gebruiker, DeelnemerService deelnemers, CohortService cohorts, Postbode post) {
        List<RouterLink> links = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.menuClass() != null && entry.menuClass() != StartView.class)
                .map(entry -> new RouterLink(entry.title(), entry.menuClass()))
                .toList();
        if (gebruiker.roles().contains(Gebruiker.DEELNEMER)) {
            List<Deelnemer> parts = deelnemers.mine(gebruiker.toegang());
            if (parts.isEmpty()) {
                add(lead("Je neemt aan geen enkel bestuur (meer) deel. Klopt dat niet? Vraag je trekker of je "
                        + "begeleider bij POLIS om je toe te voegen, met " + gebruiker.email() + "."));
            }
            for (Deelnemer part : parts) {
                add(
                        lead(
                                part.rol() == Rol.INVULLER
                                        ? "Je bent invuller bij " + part.bestuur()
                                                + ". Er staat nog niets voor je klaar: "
                                                + "vraag je trekker wat je mag aanvullen. Je collega's zien intussen niets van jou."
                                        : "Voor " + part.bestuur() + " is het Draaiboek nog niet gestart. Vraag je "
                                                + "begeleider bij POLIS om het te starten; daarna vind je hier je eerste stap."));
            }
        } else if (gebruiker.roles().contains(Gebruiker.BEHEERDER)) {
            add(lead(
                    "Je beheert het Draaiboek; antwoorden lees je alleen in een bestuur waaraan je zelf deelneemt, en dat "
                            + "weten de trekkers dan meteen. Zo zet je een bestuur op "
                            + "weg: maak accounts, voeg ze als deelnemers aan hun bestuur toe, start daar het Draaiboek en zet "
                            + "het bestuur in een cohort met een begeleider."));
        } else {
            add(lead("Je account is klaar, maar je hoort nog bij geen enkel bestuur. Vraag je trekker of je begeleider "
                    + "bij POLIS om je toe te voegen, met " + gebruiker.email() + "."));
        }
        // Also for a beheerder who takes part in a bestuur that didn't begin.
        if (gebruiker.roles().contains(Gebruiker.BEHEERDER)) {
            add(new Beheerwacht(
                    cohorts.wachtend(gebruiker.toegang()),
                    cohorts.zonderBegeleider(gebruiker.toegang()),
                    post.onverstuurd(gebruiker.toegang())));
        }
        if (!links.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("db-doen");
            for (RouterLink link : links) {
                String what = FOR.get(link.getHref());
                ListItem item = new ListItem(link);
                if (what != null) {
                    item.add(new Paragraph(what));
                }
                list.add(item);
            }
            Div card = new Div(new H2("Dit kan je hier doen"), list);
            card.addClassName("db-card");
            add(card);
        }
        Paragraph again = new Paragraph(new RouterLink("Wat is het Draaiboek?", WelkomView.class));
        again.addClassName("db-again");
        add(again);
    }

    private static Paragraph lead(String text) {
        return Stukjes.lead(text);
    }
}
