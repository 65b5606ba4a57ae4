package be.draaiboek.nota.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.editie.NoteTemplate;
import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** What the browser tells of the page of the note, beside its buttons: keys, and what a field of it asks for. */
final class Notagebaren {

    private final Supplier<Optional<Notadaden>> deeds;

    private Notagebaren(Supplier<Optional<Notadaden>> deeds) {
        this.deeds = deeds;
    }

    /** @param deeds of who has the page open now */
    static void listen(Component page, Supplier<Optional<Notadaden>> deeds) {
        Notagebaren all = new Notagebaren(deeds);
        all.hear(page, "history-requested", (what, said) -> what.geschiedenis(cel(said)), "item", "row", "col");
        all.hear(
                page,
                "split-requested",
                (what, said) -> what.split(
                        blok(cel(said)),
                        get(said, "version").asInt(-1),
                        get(said, "at").asInt(-1)),
                "item",
                "row",
                "col",
                "version",
                "at");
        all.hear(
                page,
                "block-move",
                (what, said) -> what.move(
                        get(said, "block").asString(""), get(said, "step").asInt(0) < 0 ? -1 : 1),
                "block",
                "step");
        all.hear(page, "block-undo", (what, said) -> what.undo());
    }

    private void hear(Component page, String event, BiConsumer<Notadaden, JsonNode> act, String... details) {
        var heard = page.getElement()
                .addEventListener(event, said -> deeds.get().ifPresent(what -> act.accept(what, said.getEventData())));
        for (String detail : details) {
            heard.addEventData("event.detail." + detail);
        }
    }

    private static Adres cel(JsonNode said) {
        return new Adres(
                get(said, "item").asString(""),
                get(said, "row").asString(""),
                get(said, "col").asString(""),
                Cel.SAMEN);
    }

    private static String blok(Adres cell) {
        return cell.item().equals(NoteTemplate.ROWS) ? cell.item() + "." + cell.row() : cell.item();
    }

    private static JsonNode get(JsonNode said, String detail) {
        return said.path("event.detail." + detail);
    }
}
