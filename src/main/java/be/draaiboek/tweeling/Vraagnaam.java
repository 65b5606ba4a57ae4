package be.draaiboek.tweeling;

import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.traject.Edities;
import java.util.Optional;

/** What a question or a chapter is called where it doesn't stand on its own page; also of an edition that is past. */
public final class Vraagnaam {

    private Vraagnaam() {}

    public static String of(Edities edities, String itemId) {
        return item(edities, itemId)
                .map(item -> item.section() + ", vraag " + item.number() + ": " + item.title())
                .orElse(itemId);
    }

    public static String hoofdstuk(Edities edities, String code) {
        return edities.all().reversed().stream()
                .flatMap(editie -> editie.section(code).stream())
                .map(Section::heading)
                .findFirst()
                .orElse(code);
    }

    private static Optional<Item> item(Edities edities, String itemId) {
        return edities.all().reversed().stream()
                .flatMap(editie -> editie.item(itemId).stream())
                .findFirst();
    }
}
