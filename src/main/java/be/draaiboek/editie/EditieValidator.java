package be.draaiboek.editie;

import be.draaiboek.editie.YamlDocument.At;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks an edition's files: first their form (the JSON schema), then what a schema cannot say. All problems are found
 * in one go, because authors work through a list.
 */
public final class EditieValidator {
    static final String HEAD = "editie.yaml";
    static final String GLOSSARY = "begrippen.yaml";
    static final String NOTE = "nota.yaml";

    private static final String SCHEMA = EditieFiles.CLASSPATH + "schema.json";

    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern FRACTION = Pattern.compile("[0-9]{1,2}/[1-9][0-9]?");
    private static final String WORTH = "een getal van 0 tot 1, of een breuk zoals 1/3";

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, At> itemIds = new HashMap<>();
    private final Map<String, At> items = new HashMap<>();
    private final Set<String> sectionCodes = new HashSet<>();

    private EditieValidator() {}

    /** Everything that must be put right before the edition in this folder can be used; empty where it is fine. */
    public static List<Problem> validate(Path folder) {
        return check(EditieFiles.in(folder)).problems();
    }

    record Result(
            @Nullable YamlDocument head,
            List<YamlDocument> chapters,
            @Nullable YamlDocument glossary,
            @Nullable YamlDocument note,
            List<Problem> problems) {}

    static Result check(EditieFiles files) {
        try {
            return new EditieValidator().run(files);
        } catch (InvalidEditieException e) {
            return new Result(null, List.of(), null, null, e.problems());
        }
    }

    private Result run(EditieFiles files) {
        String text = files.read(HEAD).orElse(null);
        if (text == null) {
            return new Result(
                    null,
                    List.of(),
                    null,
                    null,
                    List.of(new Problem(
                            HEAD, 1, "Dit bestand ontbreekt. Maak het met id, title, published en parts.")));
        }
        YamlDocument head = YamlDocument.parse(HEAD, text, problems);
        schema(head, "editie");
        head(head.root(), files.name());

        List<YamlDocument> chapters = new ArrayList<>();
        Set<String> expected = new HashSet<>(Set.of(HEAD));
        for (At part : head.root().get("parts").elements()) {
            String code = part.get("code").text();
            if (code == null) {
                continue;
            }
            String file = code.toLowerCase(Locale.ROOT) + ".yaml";
            if (!expected.add(file)) {
                add(part.get("code"), "Deel ‘%s’ staat er twee keer in. Geef elk deel een eigen code.".formatted(code));
                continue;
            }
            String chapterText = files.read(file).orElse(null);
            if (chapterText == null) {
                add(
                        part,
                        "Bij deel ‘%s’ hoort het bestand %s en dat ontbreekt. Maak het, of haal het deel weg."
                                .formatted(code, file));
                continue;
            }
            YamlDocument chapter = YamlDocument.parse(file, chapterText, problems);
            schema(chapter, "chapter");
            chapter(chapter.root(), code);
            chapters.add(chapter);
        }
        YamlDocument glossary = null;
        String glossaryText = files.read(GLOSSARY).orElse(null);
        if (glossaryText != null) {
            expected.add(GLOSSARY);
            glossary = YamlDocument.parse(GLOSSARY, glossaryText, problems);
            schema(glossary, "glossary");
            unique(glossary.root().get("terms"), "begrip", Map.of());
            glossary.root()
                    .get("terms")
                    .elements()
                    .forEach(term -> knownSections(term.get("sections").elements()));
        }
        chapters.forEach(chapter -> references(chapter.root()));
        YamlDocument note = note(files, expected);
        for (String file : files.names()) {
            if (!expected.contains(file)) {
                problems.add(new Problem(
                        file,
                        1,
                        "Dit bestand hoort bij geen enkel deel. Zet het deel in editie.yaml, of haal het weg."));
            }
        }
        List<String> order = new ArrayList<>(List.of(HEAD));
        chapters.forEach(chapter -> order.add(chapter.file()));
        order.add(GLOSSARY);
        order.add(NOTE);
        Comparator<Problem> inReadingOrder = Comparator.comparingInt(problem -> {
            int place = order.indexOf(problem.file());
            return place < 0 ? order.size() : place;
        });
        List<Problem> sorted = problems.stream()
                .distinct()
                .sorted(inReadingOrder.thenComparingInt(Problem::line))
                .toList();
        return new Result(head, chapters, glossary, note, sorted);
    }

    /** The note's template: the edition's own file, or one that says from which earlier edition it is taken. */
    private @Nullable YamlDocument note(EditieFiles files, Set<String> expected) {
        String text = files.read(NOTE).orElse(null);
        if (text == null) {
            return null;
        }
        expected.add(NOTE);
        YamlDocument note = YamlDocument.parse(NOTE, text, problems);
        schema(note, "note");
        At from = note.root().get("from");
        if (from.exists()) {
            String shared = from.text() == null
                    ? null
                    : files.other(from.text()).read(NOTE).orElse(null);
            if (shared == null || shared.equals(text)) {
                add(
                        from,
                        "Editie ‘%s’ heeft geen nota.yaml om over te nemen. Kijk de id na, of schrijf hier een eigen sjabloon."
                                .formatted(Objects.requireNonNullElse(from.text(), "")));
                return note;
            }
            note = YamlDocument.parse(NOTE, shared, problems);
            schema(note, "note");
        }
        new NoteValidator(items, sectionCodes, problems).check(note.root());
        return note;
    }

    /** What a schema can't say because it stands elsewhere: items, columns and sections that are referred to. */
    private void references(At chapter) {
        for (At section : chapter.get("sections").elements()) {
            knownSections(section.get("revisit").elements().stream()
                    .map(revisit -> revisit.get("section"))
                    .toList());
            lens(section.get("lens"));
            for (At item : section.get("items").elements()) {
                for (At recalled : item.get("recall").elements()) {
                    knownItem(recalled);
                }
            }
        }
    }

    private void knownSections(List<At> codes) {
        for (At code : codes) {
            if (code.text() != null && !sectionCodes.contains(code.text())) {
                add(code, "Er is geen sectie ‘%s’. Kijk de code na.".formatted(code.text()));
            }
        }
    }

    private @Nullable At knownItem(At id) {
        At found = id.text() == null ? null : items.get(id.text());
        if (id.text() != null && found == null) {
            add(id, "Er is geen vraag met id ‘%s’. Kijk de id na.".formatted(id.text()));
        }
        return found;
    }

    private void lens(At lens) {
        At item = lens.exists() ? knownItem(lens.get("item")) : null;
        if (item == null) {
            return;
        }
        if (!"rows".equals(item.get("kind").text())) {
            add(lens.get("item"), "Een lens kijkt naar een tabel met eigen rijen (rows). Kies een andere vraag.");
        }
        Set<String> columns = item.get("columns").elements().stream()
                .map(column -> Objects.requireNonNullElse(column.get("id").text(), ""))
                .collect(Collectors.toSet());
        for (At column : lens.get("columns").elements()) {
            if (column.text() != null && !columns.contains(column.text())) {
                add(column, "De tabel heeft geen kolom ‘%s’. Kijk de id na.".formatted(column.text()));
            }
        }
    }

    private void head(At root, String folder) {
        String id = root.get("id").text();
        if (id != null && !id.equals(folder)) {
            add(root.get("id"), "De id is ‘%s’ maar de map heet ‘%s’. Geef ze dezelfde naam.".formatted(id, folder));
        }
        String published = root.get("published").text();
        if (published != null && ISO_DATE.matcher(published).matches()) {
            try {
                LocalDate.parse(published);
            } catch (DateTimeException e) {
                add(
                        root.get("published"),
                        "‘%s’ is geen bestaande datum. Schrijf jaar-maand-dag.".formatted(published));
            }
        }
    }

    private void chapter(At root, String part) {
        String declared = root.get("part").text();
        if (declared != null && !declared.equals(part)) {
            add(
                    root.get("part"),
                    "Hier staat deel ‘%s’ maar dit bestand is dat van deel ‘%s’. Zet ze gelijk."
                            .formatted(declared, part));
        }
        String previous = null;
        for (At section : root.get("sections").elements()) {
            String code = section.get("code").text();
            if (code != null) {
                if (!code.equals(part) && !code.startsWith(part + ".")) {
                    add(
                            section.get("code"),
                            "Sectie ‘%s’ hoort niet in deel ‘%s’. Verplaats ze of pas de code aan."
                                    .formatted(code, part));
                } else if (!sectionCodes.add(code)) {
                    add(
                            section.get("code"),
                            "Sectie ‘%s’ bestaat al. Geef elke sectie een eigen code.".formatted(code));
                } else if (previous != null && compareCodes(previous, code) > 0) {
                    add(
                            section.get("code"),
                            "Sectie ‘%s’ staat na ‘%s’. Zet de secties in volgorde van hun code."
                                    .formatted(code, previous));
                }
                previous = code;
            }
            items(section);
        }
    }

    private void items(At section) {
        int expected = 1;
        for (At item : section.get("items").elements()) {
            Integer number = item.get("number").integer();
            if (number != null && number != expected) {
                add(
                        item.get("number"),
                        "Hier staat nummer %s, verwacht is %s. Nummer de vragen van een sectie door vanaf 1."
                                .formatted(number, expected));
            }
            expected++;
            String id = item.get("id").text();
            At other = id == null ? null : itemIds.putIfAbsent(id, item.get("id"));
            if (id != null) {
                items.putIfAbsent(id, item);
            }
            if (other != null) {
                add(
                        item.get("id"),
                        "De id ‘%s’ bestaat al (%s, regel %s). Antwoorden hangen aan de id: kies een andere."
                                .formatted(id, other.document().file(), other.line()));
            }
            item(item);
        }
    }

    private void item(At item) {
        String kind = item.get("kind").text();
        if (kind == null) {
            return;
        }
        switch (kind) {
            case "text" -> only(item, kind, Set.of("max", "lines"));
            case "choice" -> {
                only(item, kind, Set.of("options", "scored"));
                options(item, false);
            }
            case "multi" -> {
                only(item, kind, Set.of("options"));
                options(item, true);
            }
            case "check" -> {
                only(item, kind, Set.of("options", "scored", "rows"));
                options(item, false);
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
        unique(item.get("rows"), "rij", Map.of());
        Map<String, String> columns = unique(item.get("columns"), "kolom", Map.of());
        unique(item.get("fields"), "veld", columns);
        for (At column : item.get("columns").elements()) {
            column(column, columns);
        }
        for (At field : item.get("fields").elements()) {
            column(field, Map.of());
            String id = field.get("id").text();
            if (Item.MINORITY.equals(id) || Item.DELIBERATE.equals(id)) {
                add(
                        field.get("id"),
                        "Elk afgesproken antwoord heeft al een veld ‘%s’. Kies een andere id.".formatted(id));
            }
            for (String key : List.of("total", "addsTo", "scored", "recurring")) {
                if (field.get(key).exists()) {
                    add(
                            field.get(key),
                            "Een los veld heeft geen ‘%s’: het telt nergens in mee. Haal het weg.".formatted(key));
                }
            }
        }
    }

    private void matrix(At item) {
        options(item, false);
        if (item.get("columns").elements().size() != 1) {
            add(
                    item.get("columns").exists() ? item.get("columns") : item,
                    "Een matrix heeft precies één vaste kolom: die waarin de naam van de rij staat.");
        }
        if (!item.get("across").exists()) {
            add(item, "Een matrix heeft kolommen die mensen zelf toevoegen. Zeg onder across hoe ze heten.");
        }
        String one = item.get("exactlyOne").text();
        if (one != null
                && item.get("options").elements().stream()
                        .noneMatch(option -> one.equals(option.get("id").text()))) {
            add(
                    item.get("exactlyOne"),
                    "Er is geen antwoord ‘%s’ om één keer te kiezen. Kijk de id na.".formatted(one));
        }
    }

    private void layout(At item, String kind) {
        String layout = item.get("layout").text();
        if (item.get("axes").exists() && !"quadrants".equals(layout)) {
            add(
                    item.get("axes"),
                    "Assen horen bij een tekening in kwadranten. Voeg layout: quadrants toe, of haal ze weg.");
        }
        if ("quadrants".equals(layout)) {
            if (!kind.equals("grid") || item.get("rows").elements().size() != 4) {
                add(item.get("layout"), "Kwadranten vragen een raster (grid) met precies vier rijen.");
            }
            if (!item.get("axes").exists()) {
                add(item.get("layout"), "Kwadranten hebben twee assen nodig. Voeg axes toe, met x en y.");
            }
        }
        if ("flow".equals(layout) && !kind.equals("rows")) {
            add(item.get("layout"), "Alleen een tabel met eigen rijen (rows) wordt als proces getekend.");
        }
    }

    private void column(At column, Map<String, String> siblings) {
        String kind = column.get("kind").text();
        if (kind == null) {
            return;
        }
        boolean chooses = kind.equals("choice") || kind.equals("multi");
        if (chooses) {
            options(column, kind.equals("multi"));
        } else if (column.get("options").exists()) {
            add(
                    column.get("options"),
                    "Een cel van soort ‘%s’ heeft geen antwoorden om uit te kiezen. Haal options weg.".formatted(kind));
        }
        if (!kind.equals("choice") && column.get("scored").exists()) {
            add(column.get("scored"), "Alleen een keuze (choice) kan scoren. Haal scored weg.");
        }
        for (String key : List.of("max", "lines")) {
            if (!kind.equals("text") && column.get(key).exists()) {
                add(column.get(key), "‘%s’ hoort alleen bij tekst. Haal het weg.".formatted(key));
            }
        }
        if (column.get("total").exists() && !kind.equals("amount")) {
            add(
                    column.get("total"),
                    "Alleen bedragen (amount) krijgen een totaal. Haal total weg, of maak er amount van.");
        }
        if (column.get("recurring").exists() && !column.get("per").exists()) {
            add(column.get("recurring"), "Alleen een bedrag met total en per kan elk jaar terugkomen. Voeg ze toe.");
        }
        if (column.get("addsTo").exists() && !kind.equals("percent")) {
            add(column.get("addsTo"), "Alleen percentages (percent) hebben een vaste som. Haal addsTo weg.");
        }
        String per = column.get("per").text();
        if (per != null) {
            if (!column.get("total").exists()) {
                add(column.get("per"), "‘per’ splitst een totaal, maar deze kolom heeft er geen. Voeg total: sum toe.");
            }
            if (!"year".equals(siblings.get(per))) {
                add(
                        column.get("per"),
                        "‘per: %s’ moet verwijzen naar een kolom met jaartallen (year) van deze tabel.".formatted(per));
            }
        }
    }

    private void options(At owner, boolean multi) {
        At list = owner.get("options");
        if (list.elements().size() < 2) {
            add(
                    list.exists() ? list : owner,
                    "Een keuze heeft minstens twee antwoorden nodig. Voeg ze toe onder options.");
        }
        unique(list, "antwoord", Map.of());
        boolean scored = owner.get("scored").isTrue();
        int values = 0;
        At nvt = null;
        At unknown = null;
        for (At option : list.elements()) {
            boolean isNvt = option.get("nvt").isTrue();
            boolean isUnknown = option.get("unknown").isTrue();
            boolean valued = option.get("value").exists();
            String id = option.get("id").text();
            values += valued ? 1 : 0;
            String fraction = option.get("value").text();
            if (fraction != null && FRACTION.matcher(fraction).matches()) {
                Double worth = EditieReader.number(option.get("value"));
                if (worth != null && worth > 1) {
                    add(option.get("value"), "‘value’ is te groot. Het maximum is 1.");
                }
            }
            if (isNvt && isUnknown) {
                add(option, "Antwoord ‘%s’ kan niet tegelijk nvt en unknown zijn. Kies één van de twee.".formatted(id));
            }
            if ((isNvt || isUnknown) && valued) {
                add(
                        option.get("value"),
                        "Antwoord ‘%s’ is ‘niet van toepassing’ of ‘weet ik niet’ en scoort dus nooit. Haal value weg."
                                .formatted(id));
            }
            if (isNvt && nvt != null) {
                add(
                        option.get("nvt"),
                        "Er is al een antwoord met nvt op regel %s. Eén is genoeg.".formatted(nvt.line()));
            }
            if (isUnknown && unknown != null) {
                add(
                        option.get("unknown"),
                        "Er is al een antwoord met unknown op regel %s. Eén is genoeg.".formatted(unknown.line()));
            }
            nvt = isNvt ? option : nvt;
            unknown = isUnknown ? option : unknown;
            if (multi && valued) {
                add(
                        option.get("value"),
                        "Waar meer antwoorden mogen, scoort niets: meer aanvinken is niet beter. Haal value weg.");
            }
            if (multi && (isNvt || isUnknown) && !option.get("exclusive").isTrue()) {
                add(
                        option,
                        "Antwoord ‘%s’ kan niet samen met andere gekozen worden. Voeg exclusive: true toe."
                                .formatted(id));
            }
            if (!multi && option.get("exclusive").exists()) {
                add(
                        option.get("exclusive"),
                        "exclusive heeft alleen zin waar meer antwoorden mogen (multi). Haal het weg.");
            }
            if (!multi && scored && !valued && !isNvt && !isUnknown) {
                add(
                        option,
                        "Antwoord ‘%s’ heeft geen waarde, terwijl deze vraag scoort. Voeg value toe, van 0 tot 1."
                                .formatted(id));
            }
            if (!multi && !scored && valued) {
                add(
                        option.get("value"),
                        "Deze vraag scoort niet, dus antwoord ‘%s’ heeft geen waarde. Haal value weg, of zet scored: true."
                                .formatted(id));
            }
        }
        if (scored && values < 2) {
            add(
                    owner.get("scored"),
                    "Een vraag die scoort heeft minstens twee antwoorden met een waarde nodig. Voeg value toe.");
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
                add(
                        item.get(key),
                        "Een vraag van soort ‘%s’ heeft geen ‘%s’. Haal het weg, of kies een andere soort."
                                .formatted(kind, key));
            }
        }
    }

    private void needs(At item, String key, String message) {
        if (item.get(key).elements().isEmpty()) {
            add(item.get(key).exists() ? item.get(key) : item, message);
        }
    }

    /** Reports ids that occur twice, here or among those already taken; returns the kinds by id. */
    private Map<String, String> unique(At list, String what, Map<String, String> taken) {
        Map<String, String> kinds = new HashMap<>();
        for (At element : list.elements()) {
            String id = element.get("id").text();
            if (id == null) {
                continue;
            }
            if (kinds.containsKey(id)) {
                add(
                        element.get("id"),
                        "De id ‘%s’ staat twee keer in deze lijst. Geef elk(e) %s een eigen id.".formatted(id, what));
            } else if (taken.containsKey(id)) {
                add(
                        element.get("id"),
                        "De id ‘%s’ is al die van een kolom. Geef dit veld een andere id.".formatted(id));
            }
            kinds.put(id, Objects.requireNonNullElse(element.get("kind").text(), ""));
        }
        return kinds;
    }

    private void schema(YamlDocument document, String definition) {
        JsonNode node = document.root().node();
        if (node.isMissingNode()) {
            return;
        }
        ObjectNode schema =
                (ObjectNode) JsonMapper.shared().readTree(Objects.requireNonNull(EditieFiles.resource(SCHEMA), SCHEMA));
        schema.remove(List.of("if", "then", "else"));
        schema.put("$ref", "#/$defs/" + definition);
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        for (Error error : compiled.validate(node)) {
            String pointer = error.getInstanceLocation().toString();
            String property = error.getProperty();
            boolean extra = error.getKeyword().equals("additionalProperties");
            problems.add(new Problem(
                    document.file(),
                    document.line(extra && property != null ? pointer + "/" + property : pointer),
                    explain(error, pointer)));
        }
    }

    private static String explain(Error error, String pointer) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        JsonNode schema = error.getSchemaNode();
        JsonNode value = error.getInstanceNode();
        String what = name.isEmpty() || Character.isDigit(name.charAt(0)) ? "Dit" : "‘" + name + "’";
        if (value != null && value.isNull()) {
            return "%s is leeg. Vul het in of haal de regel weg.".formatted(what);
        }
        return switch (error.getKeyword()) {
            case "required" -> "‘%s’ ontbreekt. Vul het aan.".formatted(error.getProperty());
            case "additionalProperties" ->
                "‘%s’ is hier niet bekend. Kijk de spelling na of haal het weg.".formatted(error.getProperty());
            case "type" ->
                "%s heeft de verkeerde vorm: hier hoort %s."
                        .formatted(what, name.equals("value") ? WORTH : form(schema.asString("")));
            case "enum" ->
                "%s is ‘%s’. Kies uit: %s."
                        .formatted(
                                what,
                                value == null ? "" : value.asString(""),
                                schema.valueStream()
                                        .map(node -> node.asString(""))
                                        .collect(Collectors.joining(", ")));
            case "pattern" -> pattern(what, name, pointer, value == null ? "" : value.asString(""));
            case "minItems" -> "%s is leeg. Zet er minstens één in.".formatted(what);
            case "minimum" -> "%s is te klein. Het minimum is %s.".formatted(what, schema.asString(""));
            case "maximum" -> "%s is te groot. Het maximum is %s.".formatted(what, schema.asString(""));
            default -> "%s klopt niet: %s".formatted(what, error.getMessage());
        };
    }

    private static String form(String type) {
        return switch (type) {
            case "string" -> "tekst (zet een getal of een los woord als true tussen aanhalingstekens)";
            case "integer" -> "een geheel getal";
            case "number" -> "een getal";
            case "boolean" -> "true of false";
            case "array" -> "een lijst (elke regel met een streepje)";
            default -> "een blok van naam: waarde";
        };
    }

    private static String pattern(String what, String name, String pointer, String value) {
        if (value.isBlank()) {
            return "%s is leeg. Schrijf er een tekst.".formatted(what);
        }
        if (pointer.equals("/id")) {
            return "‘%s’ is geen id van een editie. Schrijf jaartal en volgnummer, bijvoorbeeld 2026-1."
                    .formatted(value);
        }
        return switch (name) {
            case "code", "part" -> "‘%s’ is geen code. Schrijf bijvoorbeeld B.4.1.".formatted(value);
            case "value" -> "‘%s’ is geen waarde. Schrijf %s.".formatted(value, WORTH);
            case "published" -> "‘%s’ is geen datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-09-01.".formatted(value);
            default ->
                "‘%s’ is geen goede id. Gebruik kleine letters, cijfers en streepjes, hoogstens 40 tekens."
                        .formatted(value);
        };
    }

    private static int compareCodes(String left, String right) {
        String[] a = left.split("\\.", -1);
        String[] b = right.split("\\.", -1);
        for (int i = 1; i < Math.min(a.length, b.length); i++) {
            int difference = number(a[i]) - number(b[i]);
            if (difference != 0) {
                return difference;
            }
        }
        return a.length - b.length;
    }

    private static int number(String segment) {
        return segment.matches("[0-9]{1,4}") ? Integer.parseInt(segment) : 0;
    }

    private void add(At at, String message) {
        problems.add(new Problem(at.document().file(), at.line(), message));
    }
}
