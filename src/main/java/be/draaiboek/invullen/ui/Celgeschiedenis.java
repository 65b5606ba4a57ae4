package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Uitkomst;
import be.draaiboek.antwoord.ui.GeschiedenisDialoog;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Item;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Opens what a cell held before, and takes it back from there. */
record Celgeschiedenis(AntwoordService answers, Toegang toegang, Traject traject) {

    private static final List<String> DETAIL = List.of("item", "row", "col", "holder");

    /** Hears which cell a field asks the history of. */
    static void listen(Element element, Consumer<Adres> asked) {
        var events = element.addEventListener("history-requested", event -> {
            JsonNode detail = event.getEventData();
            asked.accept(new Adres(
                    detail.path("event.detail.item").asString(""),
                    detail.path("event.detail.row").asString(""),
                    detail.path("event.detail.col").asString(""),
                    detail.path("event.detail.holder").asLong(0)));
        });
        DETAIL.forEach(name -> events.addEventData("event.detail." + name));
    }

    /** Opens the history of a cell of this item; nothing happens when it has no such cell. */
    void open(Item item, Adres cell) {
        item.cell(cell.row(), cell.col()).ifPresent(definition -> {
            List<Cel.Versie> versions = answers.history(toegang, traject, cell);
            boolean writable = cell.holder() != Cel.SAMEN || traject.isTrekker() || item.answering() == Answering.JOINT;
            Venster.open(new GeschiedenisDialoog(item.title(), definition, versions, writable, one -> {
                        int base = versions.getFirst().version();
                        Uitkomst outcome = answers.restore(toegang, traject, cell, base, one.id());
                        if (!(outcome instanceof Uitkomst.Bewaard)) {
                            Notification.show(
                                    "Intussen is dit antwoord gewijzigd. Open de geschiedenis opnieuw en kies daar.",
                                    8000,
                                    Notification.Position.MIDDLE);
                        }
                    })
                    .klaar(ready(cell)));
        });
    }

    /** When the holder of this cell said to be ready with its question; null while they didn't, or where nobody does. */
    private Cel.@Nullable Versie ready(Adres cell) {
        List<Cel.Versie> said = cell.holder() == Cel.SAMEN
                ? List.of()
                : answers.history(toegang, traject, new Adres(cell.item(), "", Item.READY, cell.holder()));
        return said.isEmpty() ? null : said.getLast();
    }
}
