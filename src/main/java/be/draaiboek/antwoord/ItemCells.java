package be.draaiboek.antwoord;

import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Item;
import java.util.List;

/** Where the answers to an item stand. */
public final class ItemCells {

    private ItemCells() {}

    /** The places of the answer proper, without explanations. */
    public static List<Adres> answer(Item item, long holder) {
        return switch (item.kind()) {
            case TEXT, CHOICE, MULTI -> List.of(new Adres(item.id(), "", "", holder));
            case CHECK ->
                item.rows().stream()
                        .map(row -> new Adres(item.id(), row.id(), "", holder))
                        .toList();
            case GRID ->
                item.rows().stream()
                        .flatMap(row -> item.columns().stream()
                                .map(column -> new Adres(item.id(), row.id(), column.id(), holder)))
                        .toList();
            case ROWS, MATRIX -> List.of();
        };
    }

    /** The places of pictures beside the answer: each opens the others' pictures, as an answer opens answers. */
    public static List<Adres> pictures(Item item, long holder) {
        return item.fields().stream()
                .filter(extra -> extra.cell().kind() == CellKind.PICTURE)
                .map(extra -> new Adres(item.id(), "", extra.id(), holder))
                .toList();
    }
}
