package be.draaiboek.tweeling.ui;

import be.draaiboek.common.Opsomming;
import be.draaiboek.editie.Section;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Terugkoppeling.Soort;
import be.draaiboek.tweeling.Terugkoppeling.Wachtend;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.tweeling.Vrijgave;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What stands between a bestuur and its twins in a tweeling that runs: only what was released to it, and only what it got
 * itself.
 *
 * @param gaven what we released, as far as it counts today
 * @param kregen what the others released to us and I may read today
 * @param wachtend what waits for an answer of ours
 */
record Tussenstand(List<Vrijgave> gaven, List<Vrijgave> kregen, List<Wachtend> wachtend) {

    Tussenstand {
        gaven = List.copyOf(gaven);
        kregen = List.copyOf(kregen);
        wachtend = List.copyOf(wachtend);
    }

    /** The one thing to do next in it. */
    record Stap(String text, String path) {}

    /**
     * Returns how it stands in one tweeling.
     *
     * @param ours all that our bestuur released
     * @param toMe all that was released to me
     * @param waiting all that waits for our bestuur
     */
    static Tussenstand van(
            long us,
            Tweeling tweeling,
            Collection<Vrijgave> ours,
            Collection<Vrijgave> toMe,
            Collection<Wachtend> waiting) {
        return new Tussenstand(
                ours.stream()
                        .filter(one -> one.tweelingId() == tweeling.id() && one.teLezen())
                        .toList(),
                toMe.stream()
                        .filter(one -> one.tweelingId() == tweeling.id() && one.ontvangerId() == us)
                        .toList(),
                waiting.stream().filter(one -> one.tweeling() == tweeling.id()).toList());
    }

    /** Returns what was released to us and I haven't opened. */
    List<Vrijgave> nieuw() {
        return kregen.stream().filter(one -> !one.gelezen()).toList();
    }

    /** Returns what waits for an answer, in words; empty where nothing does. */
    String wachtWoorden() {
        return woorden(wachtend);
    }

    /** Returns how many waits, of one chapter or of all. */
    static int aantal(Collection<Wachtend> some) {
        return some.stream().mapToInt(Wachtend::aantal).sum();
    }

    /** Returns what waits, in words, such as "1 vraag en 2 voorstellen". */
    static String woorden(Collection<Wachtend> some) {
        int asked =
                aantal(some.stream().filter(one -> one.soort() == Soort.VRAAG).toList());
        int suggested = aantal(some) - asked;
        List<String> words = new ArrayList<>();
        if (asked > 0) {
            words.add(asked + (asked == 1 ? " vraag" : " vragen"));
        }
        if (suggested > 0) {
            words.add(suggested + (suggested == 1 ? " voorstel" : " voorstellen"));
        }
        return Opsomming.en(words);
    }

    /** Returns the same as a sentence without its full stop. */
    static String wacht(Collection<Wachtend> some) {
        return woorden(some) + (aantal(some) == 1 ? " wacht" : " wachten") + " op jullie antwoord";
    }

    /** Returns what to do next: answer who waits, read what is new, give something, compare, or say where we stand. */
    Stap stap(Traject traject, Tweeling tweeling) {
        long id = tweeling.id();
        if (!wachtend.isEmpty()) {
            return new Stap("Beantwoord " + wachtWoorden(), TweelingNavigatie.antwoord(id));
        }
        List<Vrijgave> unread = nieuw();
        if (unread.size() == 1 && kent(traject, unread.getFirst().hoofdstuk())) {
            Vrijgave one = unread.getFirst();
            return new Stap(
                    "Lees %s, nieuw van %s".formatted(naam(traject, one.hoofdstuk()), one.bestuur()),
                    TweelingNavigatie.vergelijk(id, one.hoofdstuk()));
        }
        if (!unread.isEmpty()) {
            return new Stap("Lees wat nieuw is", TweelingNavigatie.vergelijk(id));
        }
        if (gaven.isEmpty() && traject.isTrekker()) {
            return new Stap("Geef een eerste hoofdstuk vrij", TweelingNavigatie.VRIJGEVEN);
        }
        return kregen.isEmpty()
                ? new Stap("Zeg waar jullie staan", TweelingNavigatie.standpunt(id))
                : new Stap("Vergelijk jullie antwoorden", TweelingNavigatie.vergelijk(id));
    }

    /** Returns whether our own edition has this chapter, so that there is something to put beside theirs. */
    static boolean kent(Traject traject, String chapter) {
        return traject.editie().chapters().stream().anyMatch(one -> one.code().equals(chapter));
    }

    /** Returns the short name of a chapter: its code, or its title where the code is for addresses only. */
    static String naam(Traject traject, String chapter) {
        return traject.editie().chapters().stream()
                .filter(one -> one.code().equals(chapter))
                .map(Section::label)
                .findFirst()
                .orElse(chapter);
    }
}
