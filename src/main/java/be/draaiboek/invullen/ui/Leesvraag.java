package be.draaiboek.invullen.ui;

import be.draaiboek.editie.Answering;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Option;
import be.draaiboek.editie.Row;
import be.draaiboek.weergave.Markup;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A question as it is asked, in words: what there is to choose, which rows and columns there are; nothing that looks like a field. */
final class Leesvraag extends com.vaadin.flow.component.html.Section {

    Leesvraag(Item item, int of) {
        setId(item.id());
        addClassNames("db-card", "db-read-item");
        getElement().setAttribute("tabindex", "-1").setAttribute("aria-labelledby", item.id() + "-titel");
        Markup.Builder html = new Markup.Builder();
        html.add(
                "<div class=db-item-head><span class='db-pill own'>Vraag %s van %s</span> <span class=db-item-how>%s</span></div>"
                        + "<h2 id='%s-titel'>%s</h2>",
                item.number(),
                of,
                item.answering() == Answering.INDIVIDUAL_THEN_AGREED
                        ? "eerst ieder voor zich, dan samen afspreken"
                        : "samen in te vullen",
                item.id(),
                item.title());
        if (!item.help().isBlank()) {
            html.add("<div class='db-prose db-help'>%s</div>", LeesView.tekst(item.help()));
        }
        html.add(asked(item));
        if (!item.fields().isEmpty()) {
            html.add("<p class=db-help>Daarbij: %s.</p>", labels(item.fields()));
        }
        if (!item.scoring().isEmpty()) {
            html.add("<p class=db-help>Zo telt het: %s</p>", item.scoring());
        }
        add(html.build().in("div", "db-read-asked"));
    }

    private static Markup asked(Item item) {
        return switch (item.kind()) {
            case TEXT, CHOICE, MULTI -> cell(item.cell());
            case CHECK -> Markup.of("<p>Over elke uitspraak:</p>%s%s", rows(item.rows()), cell(item.cell()));
            case GRID -> Markup.of("<p>Voor elke rij:</p>%s%s", rows(item.rows()), columns(item.columns()));
            case ROWS -> Markup.of("<p>Een tabel waarin ze zelf rijen toevoegen, met:</p>%s", columns(item.columns()));
            case MATRIX ->
                Markup.of(
                        "<p>Een tabel waarin ze zelf rijen en kolommen toevoegen, met:</p>%s%s",
                        columns(item.columns()),
                        item.across() == null
                                ? Markup.EMPTY
                                : cell(item.across().cell()));
        };
    }

    private static Markup rows(List<Row> rows) {
        return list(rows.stream()
                .map(row -> Markup.of(
                        "<li>%s%s</li>",
                        row.label(),
                        row.help().isBlank() ? "" : Markup.of(" <span class=db-help>%s</span>", row.help()))));
    }

    private static Markup columns(List<Column> columns) {
        return list(columns.stream()
                .map(column -> Markup.of(
                        "<li><b>%s</b>%s%s</li>",
                        column.label(),
                        column.help().isBlank() ? "" : " – " + column.help(),
                        column.cell().options().isEmpty()
                                ? " (" + kind(column.cell()) + ")"
                                : column.cell().options().stream()
                                        .map(Option::label)
                                        .collect(Collectors.joining(" · ", ": ", "")))));
    }

    private static String labels(List<Column> fields) {
        return fields.stream()
                .map(field -> field.label() + " (" + kind(field.cell()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static Markup cell(@Nullable CellDefinition cell) {
        if (cell == null) {
            return Markup.EMPTY;
        }
        if (cell.options().isEmpty()) {
            return Markup.of("<p>Antwoord: %s.</p>", kind(cell));
        }
        return Markup.of(
                "<p>%s</p>%s",
                cell.kind() == CellKind.MULTI ? "Kiezen, meer kan:" : "Kiezen uit:",
                list(cell.options().stream().map(option -> Markup.of("<li>%s</li>", option.label()))));
    }

    private static Markup list(Stream<Markup> lines) {
        return Markup.of("<ul>%s</ul>", lines.collect(Markup.joining()));
    }

    private static String kind(CellDefinition cell) {
        return switch (cell.kind()) {
            case TEXT -> cell.lines() == 1 ? "een regel tekst" : "vrije tekst";
            case CHOICE -> "een keuze";
            case MULTI -> "meer keuzes";
            case PERCENT -> "een percentage";
            case AMOUNT -> "een bedrag";
            case YEAR -> "een jaar";
            case DATE -> "een datum";
            case TICK -> "aan te vinken";
            case PICTURE -> "een afbeelding";
            case POSITION -> "een plaats";
        };
    }
}
