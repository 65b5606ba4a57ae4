package be.draaiboek.woord;

import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The rows and columns that have to be added, or brought back, for a cell to stand in; each gets the next place. */
final class Rijen {

    private final Editie editie;
    private final Stand stand;
    private final Set<Adres> done = new HashSet<>();
    private final Map<String, Double> next = new HashMap<>();

    Rijen(Editie editie, Stand stand) {
        this.editie = editie;
        this.stand = stand;
    }

    /** Returns the markers that lack for this cell, with the place that they get. */
    Map<Adres, Double> nodig(Adres at) {
        Item item = editie.item(at.item()).orElse(null);
        Map<Adres, Double> markers = new LinkedHashMap<>();
        if (item == null || !item.growing() || at.row().isEmpty()) {
            return markers;
        }
        Item.Across across = item.across();
        boolean head = across != null && at.col().equals(across.head().id());
        marker(at, at.row(), head ? Item.ACROSS_MARKER : Item.MARKER, markers);
        boolean crossing = across != null
                && !head
                && item.columns().stream().noneMatch(one -> one.id().equals(at.col()));
        if (crossing) {
            marker(at, at.col(), Item.ACROSS_MARKER, markers);
        }
        return markers;
    }

    private void marker(Adres at, String added, String column, Map<Adres, Double> markers) {
        Adres marker = new Adres(at.item(), added, column, at.holder());
        boolean stands = stand.cel(marker).filter(cel -> cel.value() != null).isPresent();
        if (!stands && done.add(marker)) {
            double place = next.merge(
                    at.item() + column, stand.volgende(at.item(), column, at.holder()), (before, none) -> before + 1);
            markers.put(marker, place);
        }
    }
}
