package be.draaiboek.vraagbaak;

import be.draaiboek.common.Opsomming;
import be.draaiboek.editie.Tekst;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question of a bestuur to POLIS.
 *
 * @param cohort to whose coaches it was asked
 * @param tekst what was asked first
 * @param door who asked
 * @param wachtSinds since when it waits for POLIS; null once answered
 * @param bij the coach who took it; null while nobody did
 * @param antwoorden how many times POLIS answered
 */
public record Polisvraag(
        long id,
        long cohortId,
        String cohort,
        long bestuurId,
        String bestuur,
        String editieId,
        String item,
        String tekst,
        String door,
        Instant gevraagd,
        @Nullable Instant wachtSinds,
        @Nullable Houder bij,
        int antwoorden) {

    /** The longest question, and the longest word after it, in characters. */
    public static final int MAX_TEKST = 4000;

    /** The longest question that every bestuur reads, in characters. */
    public static final int MAX_ALGEMENE_VRAAG = 500;

    /** The longest answer that every bestuur reads, in characters. */
    public static final int MAX_ALGEMEEN = 4000;

    private static final int SHORT = 160;

    /** A coach who took a question. */
    public record Houder(long account, String naam) {}

    /**
     * Something that was said.
     *
     * @param polis by a coach
     */
    public record Bericht(long id, boolean polis, String door, boolean mijn, String tekst, Instant op) {}

    /**
     * A question with all that was said.
     *
     * @param polis I read it as its coach
     * @param onze I read it as one of the bestuur
     */
    public record Draad(Polisvraag vraag, List<Bericht> berichten, boolean polis, boolean onze) {
        public Draad {
            berichten = List.copyOf(berichten);
        }

        /** Returns what POLIS said last. */
        public Optional<Bericht> laatsteAntwoord() {
            return berichten.stream().filter(Bericht::polis).reduce((one, later) -> later);
        }

        /** Returns what in a text tells whose question it was: the bestuur, and who of it spoke. */
        public List<String> noemt(String text) {
            Set<String> names = new LinkedHashSet<>(List.of(vraag.bestuur()));
            berichten.stream().filter(one -> !one.polis()).map(Bericht::door).forEach(name -> {
                names.add(name);
                names.addAll(List.of(name.strip().split("\\s+", -1)));
            });
            return names.stream()
                    .filter(name -> name.length() > 2 && Character.isUpperCase(name.codePointAt(0)))
                    .filter(name -> Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})")
                            .matcher(text)
                            .find())
                    .toList();
        }
    }

    /**
     * A question and its answer as every bestuur reads them.
     *
     * @param vraagId from which it was made
     */
    public record Algemeen(long id, String item, String vraag, String antwoord, Instant op, long vraagId) {}

    /**
     * The oldest question of a bestuur that waits for POLIS.
     *
     * @param tekst what was asked first
     */
    public record Wachtend(long vraagId, String item, Instant sinds, int aantal, String tekst) {}

    /**
     * Who reads what a bestuur asks.
     *
     * @param begeleiders by name
     */
    public record Lezers(String bestuur, String cohort, List<String> begeleiders) {
        public Lezers {
            begeleiders = List.copyOf(begeleiders);
        }

        /** Returns it as a sentence. */
        public String zin() {
            return "Dit lezen de MT-leden en de trekkers van " + bestuur + " en de begeleiders van " + cohort
                    + (begeleiders.isEmpty() ? "" : " (" + Opsomming.en(begeleiders) + ")")
                    + ". Een invuller, een ander bestuur of een beheerder leest het niet.";
        }
    }

    /** Returns whether it waits for POLIS. */
    public boolean wacht() {
        return wachtSinds != null;
    }

    /** Returns the beginning of it. */
    public String begin() {
        return Tekst.begin(tekst, SHORT);
    }
}
