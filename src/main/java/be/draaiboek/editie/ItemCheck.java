package be.draaiboek.editie;

import be.draaiboek.editie.YamlDocument.At;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks one question: what belongs to its kind, its drawing, its columns and the fields beside it. */
final class ItemCheck {

    private final Findings found;
    private final OptionsCheck options;

    ItemCheck(Findings found) {
        this.found = found;
        this.options = new OptionsCheck(found);
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
                only(item, kind, Set.of("columns", "suggestions"));
                needs(item, "columns", "Een tabel met eigen rijen heeft kolommen nodig. Voeg ze toe onder columns.");
            }
            default -> {
                return;
            }
        }
        layout(item, kind);
        found.unique(item.get("rows"), "rij", Map.of());
        Map<String, String> columns = found.unique(item.get("columns"), "kolom", Map.of());
        found.unique(item.get("fields"), "veld", columns);
        for (At column : item.get("columns").elements()) {
            column(column, columns);
        }
        for (At field : item.get("fields").elements()) {
            column(field, Map.of());
            String id = field.get("id").text();
            if (Item.MINORITY.equals(id) || Item.DELIBERATE.equals(id)) {
                found.add(
                        field.get("id"),
                        "Elk afgesproken antwoord heeft al een veld ‘%s’. Kies een andere id.".formatted(id));
            }
            for (String key : List.of("total", "addsTo", "scored", "recurring")) {
                if (field.get(key).exists()) {
                    found.add(
                            field.get(key),
                            "Een los veld heeft geen ‘%s’: het telt nergens in mee. Haal het weg.".formatted(key));
                }
            }
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
        if (column.get("recurring").exists() && !column.get("per").exists()) {
            found.add(column.get("recurring"), "Alleen een bedrag met total en per kan elk jaar terugkomen. Voeg ze toe.");
        }
        if (column.get("addsTo").exists() && !kind.equals("percent")) {
            found.add(column.get("addsTo"), "Alleen percentages (percent) hebben een vaste som. Haal addsTo weg.");
        }
        String per = column.get("per").text();
        if (per != null) {
            if (!column.get("total").exists()) {
                found.add(column.get("per"), "‘per’ splitst een totaal, maar deze kolom heeft er geen. Voeg total: sum toe.");
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
                "exactlyOne")) {
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
