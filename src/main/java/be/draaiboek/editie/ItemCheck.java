package be.draaiboek.editie;

import be.draaiboek.editie.YamlDocument.At;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks one question: what belongs to its kind, its drawing, its columns and the fields beside it. */
final class ItemCheck {

    private final Findings found;
    private final OptionsCheck options;

    ItemCheck(Findings found) {
        this.found = found;
        this.options = new OptionsCheck(found);
    }

    /** Every choice has this answer by rule of the edition, so that none has it for itself; null where there is no such rule. */
    void everyChoiceHas(@Nullable String answer) {
        options.everyChoiceHas(answer);
    }

    void check(At item) {
        String kind = item.get("kind").text();
        if (kind == null) {
            return;
        }
        switch (kind) {
            case "text" -> only(item, kind, Set.of("max", "lines"));
            case "choice" -> {
                only(item, kind, Set.of("options", "scored"));
                options.check(item, false);
            }
            case "multi" -> {
                only(item, kind, Set.of("options"));
                options.check(item, true);
            }
            case "check" -> {
                only(item, kind, Set.of("options", "scored", "rows"));
                options.check(item, false);
                needs(item, "rows", "Een lijst om af te vinken heeft uitspraken nodig. Voeg ze toe onder rows.");
            }
            case "grid" -> {
                only(item, kind, Set.of("rows", "columns"));
                needs(item, "rows", "Een raster heeft rijen nodig. Voeg ze toe onder rows.");
                needs(item, "columns", "Een raster heeft kolommen nodig. Voeg ze toe onder columns.");
            }
            case "matrix" -> {
                only(
                        item,
                        kind,
                        Set.of("columns", "options", "across", "suggestions", "acrossSuggestions", "exactlyOne"));
                matrix(item);
            }
            case "rows" -> {
                only(item, kind, Set.of("columns", "suggestions", "totals"));
                needs(item, "columns", "Een tabel met eigen rijen heeft kolommen nodig. Voeg ze toe onder columns.");
                totals(item);
            }
            default -> {
                return;
            }
        }
        layout(item, kind);
        if (item.get("scoring").exists() && !scores(item)) {
            found.add(
                    item.get("scoring"),
                    "Deze vraag telt nergens in mee, dus valt er niets over te zeggen. Haal scoring weg.");
        }
        found.unique(item.get("rows"), "rij", Map.of());
        Map<String, String> columns = found.unique(item.get("columns"), "kolom", Map.of());
        found.unique(item.get("fields"), "veld", columns);
        for (At column : item.get("columns").elements()) {
            column(column, columns);
        }
        for (At field : item.get("fields").elements()) {
            column(field, Map.of());
            String id = field.get("id").text();
            if (Item.MINORITY.equals(id) || Item.DELIBERATE.equals(id) || Item.READY.equals(id)) {
                found.add(
                        field.get("id"),
                        "Elk afgesproken antwoord heeft al een veld ‘%s’. Kies een andere id.".formatted(id));
            }
            for (String key : List.of("total", "addsTo", "scored", "recurring", "year")) {
                if (field.get(key).exists()) {
                    found.add(
                            field.get(key),
                            "Een los veld heeft geen ‘%s’: het telt nergens in mee. Haal het weg.".formatted(key));
                }
            }
        }
    }

    private static boolean scores(At item) {
        return item.get("scored").isTrue()
                || item.get("columns").elements().stream()
                        .anyMatch(column -> column.get("scored").isTrue());
    }

    private void totals(At item) {
        Map<Integer, At> years = new HashMap<>();
        for (At column : item.get("columns").elements()) {
            Integer year = column.get("year").integer();
            At other = year == null ? null : years.putIfAbsent(year, column);
            if (other != null) {
                found.add(
                        column.get("year"),
                        "Het jaar %s heeft al een kolom op regel %s. Eén is genoeg.".formatted(year, other.line()));
            }
        }
        At totals = item.get("totals");
        if (!totals.exists()) {
            return;
        }
        if (years.isEmpty()) {
            found.add(totals, "Er valt niets op te tellen: geen enkele kolom is die van een jaar. Voeg year toe.");
        }
        choice(item, totals.get("minus").get("column"), totals.get("minus").get("option"));
        choice(item, totals.get("carry").get("column"), totals.get("carry").get("option"));
        choice(item, totals.get("by"), null);
        for (At period : totals.get("periods").elements()) {
            Integer from = period.get("from").integer();
            Integer to = period.get("to").integer();
            if (from != null && to != null && from > to) {
                found.add(period.get("to"), "Deze periode eindigt voor ze begint. Kijk de jaartallen na.");
            }
        }
    }

    /** What is counted by must be a choice, and its answer one of it. */
    private void choice(At item, At column, @Nullable At option) {
        String id = column.text();
        if (id == null) {
            return;
        }
        At named = item.get("columns").elements().stream()
                .filter(one -> id.equals(one.get("id").text())
                        && "choice".equals(one.get("kind").text()))
                .findFirst()
                .orElse(null);
        if (named == null) {
            found.add(
                    column,
                    "‘%s’ moet een kolom met een keuze (choice) van deze tabel zijn. Kijk de id na.".formatted(id));
        } else if (option != null
                && named.get("options").elements().stream()
                        .noneMatch(one -> Objects.equals(one.get("id").text(), option.text()))) {
            found.add(option, "Kolom ‘%s’ heeft geen antwoord ‘%s’. Kijk de id na.".formatted(id, option.text()));
        }
    }

    private void matrix(At item) {
        options.check(item, false);
        if (item.get("columns").elements().size() != 1) {
            found.add(
                    item.get("columns").exists() ? item.get("columns") : item,
                    "Een matrix heeft precies één vaste kolom: die waarin de naam van de rij staat.");
        }
        if (!item.get("across").exists()) {
            found.add(item, "Een matrix heeft kolommen die mensen zelf toevoegen. Zeg onder across hoe ze heten.");
        }
        String one = item.get("exactlyOne").text();
        if (one != null
                && item.get("options").elements().stream()
                        .noneMatch(option -> one.equals(option.get("id").text()))) {
            found.add(
                    item.get("exactlyOne"),
                    "Er is geen antwoord ‘%s’ om één keer te kiezen. Kijk de id na.".formatted(one));
        }
    }

    private void layout(At item, String kind) {
        String layout = item.get("layout").text();
        if (item.get("axes").exists() && !"quadrants".equals(layout)) {
            found.add(
                    item.get("axes"),
                    "Assen horen bij een tekening in kwadranten. Voeg layout: quadrants toe, of haal ze weg.");
        }
        if ("quadrants".equals(layout)) {
            if (!kind.equals("grid") || item.get("rows").elements().size() != 4) {
                found.add(item.get("layout"), "Kwadranten vragen een raster (grid) met precies vier rijen.");
            }
            if (!item.get("axes").exists()) {
                found.add(item.get("layout"), "Kwadranten hebben twee assen nodig. Voeg axes toe, met x en y.");
            }
        }
        if ("flow".equals(layout) && !kind.equals("rows")) {
            found.add(item.get("layout"), "Alleen een tabel met eigen rijen (rows) wordt als proces getekend.");
        }
    }

    private void column(At column, Map<String, String> siblings) {
        String kind = column.get("kind").text();
        if (kind == null) {
            return;
        }
        boolean chooses = kind.equals("choice") || kind.equals("multi");
        if (chooses) {
            options.check(column, kind.equals("multi"));
        } else if (column.get("options").exists()) {
            found.add(
                    column.get("options"),
                    "Een cel van soort ‘%s’ heeft geen antwoorden om uit te kiezen. Haal options weg.".formatted(kind));
        }
        if (!kind.equals("choice") && column.get("scored").exists()) {
            found.add(column.get("scored"), "Alleen een keuze (choice) kan scoren. Haal scored weg.");
        }
        for (String key : List.of("max", "lines")) {
            if (!kind.equals("text") && column.get(key).exists()) {
                found.add(column.get(key), "‘%s’ hoort alleen bij tekst. Haal het weg.".formatted(key));
            }
        }
        if (column.get("total").exists() && !kind.equals("amount")) {
            found.add(
                    column.get("total"),
                    "Alleen bedragen (amount) krijgen een totaal. Haal total weg, of maak er amount van.");
        }
        if (column.get("year").exists() && !kind.equals("amount")) {
            found.add(column.get("year"), "Alleen een bedrag (amount) valt in een jaar. Haal year weg.");
        }
        if (column.get("recurring").exists() && !column.get("per").exists()) {
            found.add(
                    column.get("recurring"),
                    "Alleen een bedrag met total en per kan elk jaar terugkomen. Voeg ze toe.");
        }
        if (column.get("addsTo").exists() && !kind.equals("percent")) {
            found.add(column.get("addsTo"), "Alleen percentages (percent) hebben een vaste som. Haal addsTo weg.");
        }
        String per = column.get("per").text();
        if (per != null) {
            if (!column.get("total").exists()) {
                found.add(
                        column.get("per"),
                        "‘per’ splitst een totaal, maar deze kolom heeft er geen. Voeg total: sum toe.");
            }
            if (!"year".equals(siblings.get(per))) {
                found.add(
                        column.get("per"),
                        "‘per: %s’ moet verwijzen naar een kolom met jaartallen (year) van deze tabel.".formatted(per));
            }
        }
    }

    private void only(At item, String kind, Set<String> allowed) {
        for (String key : List.of(
                "options",
                "scored",
                "rows",
                "columns",
                "max",
                "lines",
                "across",
                "suggestions",
                "acrossSuggestions",
                "exactlyOne",
                "totals")) {
            if (!allowed.contains(key) && item.get(key).exists()) {
                found.add(
                        item.get(key),
                        "Een vraag van soort ‘%s’ heeft geen ‘%s’. Haal het weg, of kies een andere soort."
                                .formatted(kind, key));
            }
        }
    }

    private void needs(At item, String key, String message) {
        if (item.get(key).elements().isEmpty()) {
            found.add(item.get(key).exists() ? item.get(key) : item, message);
        }
    }
}
