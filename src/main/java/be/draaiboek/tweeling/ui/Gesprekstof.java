package be.draaiboek.tweeling.ui;

import be.draaiboek.common.Opsomming;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Afloop;
import be.draaiboek.tweeling.Terugkoppeling;
import be.draaiboek.tweeling.Terugkoppeling.Soort;
import be.draaiboek.tweeling.Terugkoppeling.Stand;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.TweelingService;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A tweeling as one of its besturen talks about it.
 *
 * @param mij my bestuur in it
 * @param anderen those that take or took part beside it
 */
record Gesprekstof(Tweeling tweeling, Lid mij, List<Lid> anderen) {

    static final String TWEELING = "tweeling";

    private static final int MAX_DIGITS = 18;

    Gesprekstof {
        anderen = List.copyOf(anderen);
    }

    /** The tweeling that the address names; one that isn't mine doesn't exist. */
    static Gesprekstof gevraagd(BeforeEnterEvent event, TweelingService pairings, Toegang toegang) {
        String id = event.getRouteParameters().get(TWEELING).orElse("");
        if (id.length() > MAX_DIGITS || !id.matches("[0-9]+")) {
            throw nietGevonden();
        }
        Tweeling found = pairings.find(toegang, Long.parseLong(id)).orElseThrow(Gesprekstof::nietGevonden);
        Lid me = found.mij().orElseThrow(Gesprekstof::nietGevonden);
        return new Gesprekstof(found, me, found.gesprekspartners(me.bestuurId()));
    }

    static NotFoundException nietGevonden() {
        return new NotFoundException("Deze tweeling bestaat niet, of jullie bestuur zit er niet in.");
    }

    /** Returns those with whom my bestuur goes on; all that there were once it doesn't. */
    List<Lid> now() {
        return tweeling.loopt(mij.bestuurId()) ? tweeling.anderen(mij.bestuurId()) : anderen;
    }

    /** Returns the names of those, as people say them. */
    String metWie() {
        return Opsomming.en(now().stream().map(Lid::naam).toList());
    }

    /** Returns the names of all of them, mine first. */
    String allen() {
        return Opsomming.en(
                Stream.concat(Stream.of(mij), now().stream()).map(Lid::naam).toList());
    }

    /** Returns how much of each kind, in words; empty where there is nothing. */
    static String som(List<Terugkoppeling> some) {
        var counted = some.stream().collect(Collectors.groupingBy(Terugkoppeling::soort, Collectors.counting()));
        List<String> words = new ArrayList<>();
        for (Soort soort : Soort.values()) {
            long many = counted.getOrDefault(soort, 0L);
            if (many > 0) {
                words.add(many + " "
                        + switch (soort) {
                            case VRAAG -> many == 1 ? "vraag" : "vragen";
                            case GOEDE_PRAKTIJK -> many == 1 ? "goede praktijk" : "goede praktijken";
                            case OPMERKING -> many == 1 ? "opmerking met voorstel" : "opmerkingen met een voorstel";
                        });
            }
        }
        return Opsomming.en(words);
    }

    static String takenAlong(List<Terugkoppeling> some) {
        long many = some.stream()
                .filter(thread -> thread.stand() == Stand.MEEGENOMEN)
                .count();
        if (many == 0) {
            return "";
        }
        return many == 1 ? " Daarvan werd één meegenomen." : " Daarvan werden er " + many + " meegenomen.";
    }

    static String waiting(List<Terugkoppeling> some) {
        long many = some.stream().filter(Terugkoppeling::wacht).count();
        return many == 0
                ? " Jullie hebben op alles geantwoord."
                : " "
                        + (many == 1
                                ? "Eén wacht op een antwoord van jullie."
                                : many + " wachten op een antwoord van jullie.");
    }

    /** Says that it is over, or that somebody left; "" while it runs. */
    static String over(Tweeling tweeling, long mij) {
        return Afloop.voor(tweeling, mij)
                .map(text -> text
                        + " Wat gezegd werd, blijft hier staan voor wie het gaf en wie het kreeg; er kan niets meer"
                        + " bij.")
                .or(() -> Afloop.vertrokken(tweeling, mij)
                        .map(text -> text + " Wat jullie elkaar schreven, blijft hier staan."))
                .orElse("");
    }
}
