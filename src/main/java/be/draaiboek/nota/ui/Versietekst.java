package be.draaiboek.nota.ui;

import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.document.Stuk.Figuur;
import be.draaiboek.document.Stuk.Gat;
import be.draaiboek.nota.Notatekst;
import be.draaiboek.nota.Notatekst.Blok;
import be.draaiboek.nota.Opmerking;
import be.draaiboek.nota.VersieService.Lezing;
import be.draaiboek.weergave.Markup;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The frozen words, paragraph by paragraph, each with what was remarked on it. Paragraphs without remarks are one node. */
final class Versietekst extends Article {

    /** Which paragraph's button was meant. */
    static final String PLACE = "event.target.closest('button[data-place]')?.dataset.place";

    private transient Markup.Builder html = new Markup.Builder();
    private final @Nullable Opmerkingdaden deeds;

    /** @param deeds null where nothing can be done any more */
    Versietekst(Lezing found, @Nullable Opmerkingdaden deeds) {
        this.deeds = deeds;
        addClassNames("db-nota-paper", "db-nota-frozen");
        Map<String, List<Opmerking>> byPlace =
                found.opmerkingen().stream().collect(Collectors.groupingBy(Opmerking::plaats));
        for (Notatekst.Hoofdstuk chapter : found.tekst().hoofdstukken()) {
            flush();
            add(new H2(chapter.kop()));
            for (Blok blok : chapter.blokken()) {
                for (int i = 0; i < blok.delen().size(); i++) {
                    String place = blok.plaats(i);
                    List<Opmerking> here = byPlace.getOrDefault(place, List.of());
                    paragraph(blok.delen().get(i), place, !here.isEmpty());
                    if (!here.isEmpty()) {
                        flush();
                        OrderedList list = new OrderedList();
                        list.addClassName("db-nota-remarks");
                        here.forEach(one -> list.add(new Opmerkingkaart(one, found.eigen(), deeds)));
                        add(list);
                    }
                }
            }
        }
        flush();
        getElement()
                .addEventListener("click", event -> {
                    String place = event.getEventData().path(PLACE).asString("");
                    if (deeds != null && !place.isEmpty()) {
                        deeds.write(place);
                    }
                })
                .setFilter("!!event.target.closest('button[data-place]')")
                .addEventData(PLACE);
    }

    private void paragraph(Deel part, String place, boolean marked) {
        Markup words = switch (part) {
            case Figuur figure -> Radartekening.html(figure);
            case Gat gap -> Markup.of("<p class=\"db-nota-gap\">%s</p>", gap.tekst());
            default -> Notaopmaak.html(List.of(part));
        };
        html.add(
                "<div class=\"db-nota-line%s\"><div class=\"db-nota-text\">%s</div>%s</div>",
                marked ? " is-marked" : "",
                words,
                deeds == null
                        ? Markup.EMPTY
                        : Markup.of(
                                "<button type=\"button\" class=\"db-btn db-btn-small db-nota-say\" data-place=\"%s\">"
                                        + "Opmerking<span class=\"db-sr\"> bij: %s</span></button>",
                                place, Eerstewoorden.of(part)));
    }

    private void flush() {
        if (!html.isEmpty()) {
            add(html.build().in("div", "db-nota-lines"));
            html = new Markup.Builder();
        }
    }
}
