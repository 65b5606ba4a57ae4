package be.draaiboek.invullen.ui;

import be.draaiboek.editie.Answering;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Option;
import be.draaiboek.editie.Row;
import be.draaiboek.weergave.Opmaak;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A question as it is asked, in words: what there is to choose, which rows and columns there are; nothing that looks like a field. */
final class Leesvraag extends com.vaadin.flow.component.html.Section {

    Leesvraag(Item item, int of) {
        setId(item.id());
        addClassNames("db-card", "db-read-item");
        getElement().setAttribute("tabindex", "-1").setAttribute("aria-labelledby", item.id() + "-titel");
        StringBuilder html = new StringBuilder();
        html.append("<div class=db-item-head><span class=\"db-pill own\">Vraag ")
                .append(item.number())
                .append(" van ")
                .append(of)
                .append("</span> <span class=db-item-how>")
                .append(
                        item.answering() == Answering.INDIVIDUAL_THEN_AGREED
                                ? "eerst ieder voor zich, dan samen afspreken"
                                : "samen in te vullen")
                .append("</span></div><h2 id=\"")
                .append(item.id())
                .append("-titel\">")
                .append(Opmaak.veilig(item.title()))
                .append("</h2>");
        if (!item.help().isBlank()) {
            html.append("<div class=\"db-prose db-help\">")
                    .append(LeesView.tekst(item.help()))
                    .append("</div>");
        }
        html.append(asked(item));
        if (!item.fields().isEmpty()) {
            html.append("<p class=db-help>Daarbij: ")
                    .append(labels(item.fields()))
                    .append(".</p>");
        }
        if (!item.scoring().isEmpty()) {
            html.append("<p class=db-help>Zo telt het: ")
                    .append(Opmaak.veilig(item.scoring()))
                    .append("</p>");
        }
        add(Opmaak.vast("div", "db-read-asked", html.toString()));
    }

    private static String asked(Item item) {
        return switch (item.kind()) {
            case TEXT, CHOICE, MULTI -> cell(item.cell());
            case CHECK -> "<p>Over elke uitspraak:</p>" + rows(item.rows()) + cell(item.cell());
            case GRID -> "<p>Voor elke rij:</p>" + rows(item.rows()) + columns(item.columns());
            case ROWS -> "<p>Een tabel waarin ze zelf rijen toevoegen, met:</p>" + columns(item.columns());
            case MATRIX ->
                "<p>Een tabel waarin ze zelf rijen en kolommen toevoegen, met:</p>"
                        + columns(item.columns())
                        + (item.across() == null ? "" : cell(item.across().cell()));
        };
    }

    private static String rows(List<Row> rows) {
        return rows.stream()
                .map(row -> "<li>" + Opmaak.veilig(row.label())
                        + (row.help().isBlank() ? "" : " <span class=db-help>" + Opmaak.veilig(row.help()) + "</span>")
                        + "</li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String columns(List<Column> columns) {
        return columns.stream()
                .map(column -> "<li><b>" + Opmaak.veilig(column.label()) + "</b>"
                        + (column.help().isBlank() ? "" : " – " + Opmaak.veilig(column.help()))
                        + (column.cell().options().isEmpty()
                                ? " (" + kind(column.cell()) + ")"
                                : ": "
                                        + column.cell().options().stream()
                                                .map(Option::label)
                                                .map(Opmaak::veilig)
                                                .collect(Collectors.joining(" · ")))
                        + "</li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String labels(List<Column> fields) {
        return fields.stream()
                .map(field -> Opmaak.veilig(field.label()) + " (" + kind(field.cell()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String cell(@Nullable CellDefinition cell) {
        if (cell == null) {
            return "";
        }
        if (cell.options().isEmpty()) {
            return "<p>Antwoord: " + kind(cell) + ".</p>";
        }
        return cell.options().stream()
                .map(option -> "<li>" + Opmaak.veilig(option.label()) + "</li>")
                .collect(Collectors.joining(
                        "",
                        cell.kind() == CellKind.MULTI ? "<p>Kiezen, meer kan:</p><ul>" : "<p>Kiezen uit:</p><ul>",
                        "</ul>"));
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
