package be.draaiboek.tweeling;

import be.draaiboek.common.Opsomming;
import be.draaiboek.melding.Melding.Soort;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.BegeleidingNavigatie;
import be.draaiboek.tweeling.Tweeling.Antwoord;
import be.draaiboek.tweeling.Tweeling.Lid;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells the trekkers of a tweeling, and the begeleiders who proposed it, what became of it. Each message says how it stands
 * now and takes the place of the unread one before it: three besturen that accept are one line with three names.
 */
@Component
class Tweelingpost {

    private final TweelingQueries queries;
    private final Meldingen messages;
    private final Tweelingnieuws news;

    Tweelingpost(TweelingQueries queries, Meldingen messages, Tweelingnieuws news) {
        this.queries = queries;
        this.messages = messages;
        this.news = news;
    }

    /**
     * A coach proposed these to each other.
     *
     * @param more a sentence after it, with a space before it; may be empty
     */
    void proposed(Toegang toegang, long id, List<Koppelplan.Lid> sides, String more) {
        for (Koppelplan.Lid side : sides) {
            String others = Opsomming.en(sides.stream()
                    .filter(one -> !one.equals(side))
                    .map(Koppelplan.Lid::naam)
                    .toList());
            tell(
                    toegang,
                    id,
                    List.of(side.bestuurId()),
                    "Jullie begeleider stelt voor dat jullie tweeling worden met " + others + "." + more);
        }
    }

    /** Somebody said yes. */
    void accepted(Toegang toegang, Tweeling after, long bestuurId, boolean withWord) {
        for (Lid to : remaining(after, bestuurId)) {
            tell(toegang, after.id(), List.of(to.bestuurId()), accepted(after, to, withWord));
        }
        tellCoaches(toegang, after);
    }

    private static String accepted(Tweeling after, Lid to, boolean withWord) {
        String word = withWord ? " Er is een woord van hen bij." : "";
        if (!after.actief()) {
            return yes(after) + " het voorstel aanvaard." + waiting(after, to) + word;
        }
        return (after.die(Antwoord.AANVAARD).size() > 2
                        ? yes(after) + " aanvaard: jullie tweeling van drie loopt nu."
                        : names(after.anderen(to.bestuurId())) + " heeft aanvaard: jullie zijn nu een tweeling."
                                + declined(after))
                + word;
    }

    /** Somebody said no. */
    void declined(Toegang toegang, Tweeling after, long bestuurId) {
        String who = after.lid(bestuurId).orElseThrow().naam();
        for (Lid to : remaining(after, bestuurId)) {
            tell(
                    toegang,
                    after.id(),
                    List.of(to.bestuurId()),
                    after.actief()
                            ? who + " doet niet mee. Met " + names(after.anderen(to.bestuurId()))
                                    + " zijn jullie nu een tweeling."
                            : remaining(after, bestuurId).size() > 1
                                    ? who + " doet niet mee." + waiting(after, to)
                                    : who + " wil nu geen tweeling worden. De reden staat erbij.");
        }
        tellCoaches(toegang, after);
    }

    /** Somebody stepped out. */
    void left(Toegang toegang, Tweeling after, long bestuurId) {
        String who = after.lid(bestuurId).orElseThrow().naam();
        for (Lid to : remaining(after, bestuurId)) {
            tell(
                    toegang,
                    after.id(),
                    List.of(to.bestuurId()),
                    after.actief()
                            ? who + " stapt uit de tweeling. Jullie gaan met " + names(after.anderen(to.bestuurId()))
                                    + " verder."
                            : who + " stopt met de tweeling. De reden staat erbij.");
        }
    }

    /** Writes to the trekkers of these besturen; open pages of the tweeling are read again, also without a message. */
    void tell(Toegang toegang, long id, Collection<Long> besturen, String sentence) {
        messages.werkBij(
                toegang, queries.trekkers(toegang, besturen), Soort.TWEELING, sentence, TweelingNavigatie.een(id));
        // Who is reading the other's answers sees at once that it is over.
        news.tell(id);
    }

    /** Who proposed it at POLIS hears what came of it, never why: reasons are between the besturen. */
    private void tellCoaches(Toegang toegang, Tweeling after) {
        String sentence = switch (after.stand()) {
            case ACTIEF -> yes(after) + " aanvaard: hun tweeling loopt nu." + declined(after);
            case GEWEIGERD ->
                names(after.die(Antwoord.GEWEIGERD))
                        + (after.die(Antwoord.GEWEIGERD).size() > 1 ? " gaan" : " gaat")
                        + " niet in op het voorstel voor een tweeling.";
            default ->
                (after.die(Antwoord.AANVAARD).isEmpty() ? "" : yes(after) + " het voorstel voor een tweeling aanvaard.")
                        + declined(after)
                        + " " + names(after.die(Antwoord.GEVRAAGD))
                        + (after.die(Antwoord.GEVRAAGD).size() > 1 ? " hebben" : " heeft") + " nog niet geantwoord.";
        };
        queries.coaches(toegang, after.id())
                .forEach((cohort, coaches) -> messages.werkBij(
                        toegang,
                        coaches,
                        Soort.COHORT,
                        sentence,
                        // A line of its own for each pair of the cohort.
                        BegeleidingNavigatie.bord(cohort, after.id())));
    }

    private static String yes(Tweeling after) {
        List<Lid> in = after.die(Antwoord.AANVAARD);
        return names(in) + (in.size() > 1 ? " hebben" : " heeft");
    }

    private static String declined(Tweeling after) {
        List<Lid> out = after.die(Antwoord.GEWEIGERD);
        return out.isEmpty() ? "" : " " + names(out) + (out.size() > 1 ? " doen" : " doet") + " niet mee.";
    }

    private static String waiting(Tweeling after, Lid to) {
        return to.antwoord() == Antwoord.GEVRAAGD
                ? " Jullie antwoord ontbreekt nog."
                : " " + names(after.die(Antwoord.GEVRAAGD)) + " heeft nog niet geantwoord.";
    }

    /** Returns names as people say them: one, two and three. */
    static String names(Collection<Lid> some) {
        return Opsomming.en(some.stream().map(Lid::naam).toList());
    }

    /** Who is still in it, or still asked, apart from one. */
    private static List<Lid> remaining(Tweeling found, long bestuurId) {
        return found.leden().stream()
                .filter(one -> one.bestuurId() != bestuurId
                        && (one.antwoord() == Antwoord.AANVAARD || one.antwoord() == Antwoord.GEVRAAGD))
                .toList();
    }
}
