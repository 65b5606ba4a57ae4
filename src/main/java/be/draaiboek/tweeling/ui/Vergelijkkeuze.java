package be.draaiboek.tweeling.ui;

import be.draaiboek.tweeling.Tegenover.Blad;
import be.draaiboek.tweeling.Tegenover.Kant;
import be.draaiboek.tweeling.Tegenover.Vraag;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How somebody looks at a comparison, as the address says: in which order, which questions, and of three besturen which.
 *
 * @param volgorde in reading order instead of the largest difference first
 * @param met the only other bestuur, {@link #ANDEREN} for the two others without ours, or empty for everybody
 * @param item the question to begin at; may be empty
 * @param vanzelf nobody chose which questions: the page begins with what differs, where something does
 */
record Vergelijkkeuze(boolean volgorde, Toon toon, String met, String item, boolean vanzelf) {

    static final String ANDEREN = "anderen";

    private static final String ORDER = "volgorde";
    private static final String READING = "draaiboek";
    private static final String SHOW = "toon";
    private static final String WITH = "met";
    private static final String ITEM = "item";

    /** Which questions. */
    enum Toon {
        VERSCHILT("Wat verschilt"),
        ALLES("Alles"),
        GESPREK("Met gesprek"),
        ONBEANTWOORD("Onbeantwoord");

        private final String label;

        Toon(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        boolean laat(Vraag vraag, boolean gesprek) {
            return switch (this) {
                case ALLES -> true;
                case VERSCHILT -> vraag.anders();
                case GESPREK -> gesprek;
                case ONBEANTWOORD -> vraag.onbeantwoord();
            };
        }
    }

    static Vergelijkkeuze uit(QueryParameters given) {
        String show = given.getSingleParameter(SHOW).orElse("");
        String item = given.getSingleParameter(ITEM).orElse("");
        return new Vergelijkkeuze(
                given.getSingleParameter(ORDER).filter(READING::equals).isPresent(),
                Arrays.stream(Toon.values())
                        .filter(one -> naam(one).equals(show))
                        .findFirst()
                        // A link to one question leads to it, also where everybody says the same.
                        .orElse(item.isEmpty() ? Toon.VERSCHILT : Toon.ALLES),
                given.getSingleParameter(WITH).orElse(""),
                item,
                show.isEmpty() && item.isEmpty());
    }

    private static String naam(Toon toon) {
        return toon.name().toLowerCase(java.util.Locale.ROOT);
    }

    Vergelijkkeuze inVolgorde(boolean reading) {
        return new Vergelijkkeuze(reading, toon, met, "", false);
    }

    Vergelijkkeuze showing(Toon which) {
        return new Vergelijkkeuze(volgorde, which, met, "", false);
    }

    Vergelijkkeuze met(String whom) {
        return new Vergelijkkeuze(volgorde, toon, whom, "", false);
    }

    Vergelijkkeuze bij(@Nullable String question) {
        return new Vergelijkkeuze(volgorde, Toon.ALLES, met, question == null ? "" : question, false);
    }

    /** Returns it for these questions: where nobody chose and nothing differs, all of them. */
    Vergelijkkeuze voor(Blad sheet) {
        return vanzelf
                ? new Vergelijkkeuze(
                        volgorde,
                        sheet.vragen().stream().anyMatch(Vraag::anders) ? Toon.VERSCHILT : Toon.ALLES,
                        met,
                        item,
                        true)
                : this;
    }

    /** Who is shown: everybody, ours beside one, or the two others beside each other. */
    List<Kant> kanten(List<Kant> sides, long us) {
        List<Kant> some = sides.stream()
                .filter(one -> met.equals(ANDEREN)
                        ? one.bestuurId() != us
                        : one.bestuurId() == us
                                || String.valueOf(one.bestuurId()).equals(met))
                .toList();
        return sides.size() > 2 && some.size() == 2 ? some : sides;
    }

    /** Returns it without the question to begin at. */
    Vergelijkkeuze zonderVraag() {
        return new Vergelijkkeuze(volgorde, toon, met, "", false);
    }

    /** Returns it as what stands behind a page's address; may be empty. */
    String vraag() {
        String query = adres().getQueryString();
        return query.isEmpty() ? "" : "?" + query;
    }

    QueryParameters adres() {
        Map<String, String> all = new TreeMap<>();
        List.of(
                        Map.entry(ORDER, volgorde ? READING : ""),
                        Map.entry(SHOW, toon == Toon.VERSCHILT ? "" : naam(toon)),
                        Map.entry(WITH, met),
                        Map.entry(ITEM, item))
                .forEach(one -> {
                    if (!one.getValue().isEmpty()) {
                        all.put(one.getKey(), one.getValue());
                    }
                });
        return QueryParameters.simple(all);
    }
}
