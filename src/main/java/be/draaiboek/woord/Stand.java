package be.draaiboek.woord;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Gegeven;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.Item;
import be.draaiboek.traject.Traject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What stands online, of what I read; and what of it I write. */
final class Stand {

    private static final String ITS_TREKKER =
            "Wat afgesproken is, legt de trekker vast. Zet je tekst bij je eigen antwoorden.";
    private static final String FIRST_OWN = "Geef online eerst zelf je antwoord op deze vraag; zet daarna dit terug.";
    private static final String NOT_YOURS = "Dit veld is niet van jou. Zet je tekst bij je eigen antwoorden.";

    private final Traject traject;
    private final Map<Adres, Cel> cells = new HashMap<>();
    private final Gegeven given;

    Stand(Traject traject, Collection<Cel> all) {
        this.traject = traject;
        this.given = Gegeven.of(traject.editie(), all);
        for (Cel one : all) {
            if (one.address().holder() == Cel.SAMEN
                    || one.address().holder() == traject.ik().id()) {
                cells.put(one.address(), one);
            }
        }
    }

    Optional<Cel> cel(Adres at) {
        return Optional.ofNullable(cells.get(at));
    }

    @Nullable
    JsonNode waarde(Adres at) {
        Cel cel = cells.get(at);
        return cel == null || CellDefinition.isEmpty(cel.value()) ? null : cel.value();
    }

    int versie(Adres at) {
        Cel cel = cells.get(at);
        return cel == null ? 0 : cel.version();
    }

    /** Returns the added rows (or columns) that stand, in their places. */
    List<String> toegevoegd(String item, String marker, long holder) {
        return cells.values().stream()
                .filter(cel -> cel.address().item().equals(item)
                        && cel.address().col().equals(marker)
                        && cel.address().holder() == holder
                        && cel.value() != null)
                .sorted(Comparator.comparingDouble(Stand::place))
                .map(cel -> cel.address().row())
                .toList();
    }

    /** Returns the place after the last. */
    double volgende(String item, String marker, long holder) {
        return 1
                + cells.values().stream()
                        .filter(cel -> cel.address().item().equals(item)
                                && cel.address().col().equals(marker)
                                && cel.address().holder() == holder
                                && cel.value() != null)
                        .mapToDouble(Stand::place)
                        .max()
                        .orElse(0);
    }

    private static double place(Cel marker) {
        JsonNode value = marker.value();
        return value == null ? 0 : value.asDouble(0);
    }

    /** Returns whose cell an answer to this item is, in a file of this kind. */
    long houder(Item item, Wie who) {
        boolean own = who == Wie.MIJN || (who == Wie.ORIGINEEL && individueel(item));
        return own ? traject.ik().id() : Cel.SAMEN;
    }

    /** Returns whether a file of this kind has this item. */
    boolean hoortIn(Item item, Wie who) {
        return switch (who) {
            case MIJN -> individueel(item);
            case SAMEN -> waaromNiet(item, Cel.SAMEN).isEmpty();
            case ORIGINEEL -> true;
        };
    }

    /** Returns why I don't write this, in a sentence; empty where I do. The save itself asks again. */
    Optional<String> waaromNiet(Item item, long holder) {
        if (holder != Cel.SAMEN) {
            return individueel(item) && holder == traject.ik().id() ? Optional.empty() : Optional.of(NOT_YOURS);
        }
        if (!individueel(item)) {
            return Optional.empty();
        }
        if (!traject.isTrekker()) {
            return Optional.of(ITS_TREKKER);
        }
        // What was agreed is read after one's own answer; nobody writes over what they can't read.
        return given.door(item.id(), traject.ik().id()) ? Optional.empty() : Optional.of(FIRST_OWN);
    }

    private static boolean individueel(Item item) {
        return item.answering() == Answering.INDIVIDUAL_THEN_AGREED;
    }
}
