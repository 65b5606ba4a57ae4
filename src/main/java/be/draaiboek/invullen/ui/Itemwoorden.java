package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Row;
import be.draaiboek.weergave.Opmaak;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is called how in an item, and what somebody's rows of it say. */
final class Itemwoorden {

    private final Itemstand stand;
    private final Item item;

    Itemwoorden(Itemstand stand) {
        this.stand = stand;
        this.item = stand.item();
    }

    /** The rows of one holder that stand, in their order, as "systeem · soort · leverancier". */
    List<String> lines(long one) {
        return stand.of(one).stream()
                .filter(cel -> cel.address().col().equals(Item.MARKER) && cel.value() != null)
                .sorted(Comparator.comparingDouble(
                        cel -> Objects.requireNonNull(cel.value()).asDouble(0)))
                .map(marker -> item.columns().stream()
                        .map(column -> {
                            Cel cel = stand.cel(
                                    new Adres(item.id(), marker.address().row(), column.id(), one));
                            return cel == null || cel.value() == null ? "" : Opmaak.tekst(column.cell(), cel.value());
                        })
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Who last wrote anything of what this holder has here; null where there is nothing, or the name was erased. */
    @Nullable
    String writer(long one) {
        return stand.of(one).stream()
                .max(Comparator.comparing(Cel::at))
                .map(Cel::by)
                .orElse(null);
    }

    String rowLabel(String row) {
        return item.row(row).map(Row::label).orElse("");
    }

    String columnLabel(String col) {
        return item.column(col).map(Column::label).orElse("");
    }

    String label(Adres place) {
        String row = rowLabel(place.row());
        String column = columnLabel(place.col());
        return item.columns().size() < 2 || column.isEmpty() ? row : row + " – " + column;
    }
}
