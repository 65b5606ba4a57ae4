package be.draaiboek.editie;

import be.draaiboek.editie.YamlDocument.At;
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

/**
 * Checks an edition's files: first their form (the JSON schema), then what a schema cannot say. All problems are found
 * in one go, because authors work through a list.
 */
public final class EditieValidator {
    static final String HEAD = "editie.yaml";
    static final String GLOSSARY = "begrippen.yaml";
    static final String OPENERS = "gespreksvragen.yaml";
    static final String CHANGES = "wijzigingen.yaml";
    static final String NOTE = "nota.yaml";

    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Findings found = new Findings();
    private final ItemCheck questions = new ItemCheck(found);
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
            @Nullable YamlDocument openers,
            @Nullable YamlDocument changes,
            @Nullable YamlDocument note,
            List<Problem> problems) {}

    static Result check(EditieFiles files) {
        try {
            return new EditieValidator().run(files);
        } catch (InvalidEditieException e) {
            return new Result(null, List.of(), null, null, null, null, e.problems());
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
                    null,
                    null,
                    List.of(new Problem(
                            HEAD, 1, "Dit bestand ontbreekt. Maak het met id, title, published en parts.")));
        }
        YamlDocument head = YamlDocument.parse(HEAD, text, found.problems());
        FormCheck.check(head, "editie", found.problems());
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
                found.add(
                        part.get("code"),
                        "Deel ‘%s’ staat er twee keer in. Geef elk deel een eigen code.".formatted(code));
                continue;
            }
            String chapterText = files.read(file).orElse(null);
            if (chapterText == null) {
                found.add(
                        part,
                        "Bij deel ‘%s’ hoort het bestand %s en dat ontbreekt. Maak het, of haal het deel weg."
                                .formatted(code, file));
                continue;
            }
            YamlDocument chapter = YamlDocument.parse(file, chapterText, found.problems());
            FormCheck.check(chapter, "chapter", found.problems());
            chapter(chapter.root(), code);
            chapters.add(chapter);
        }
        expected.addAll(Set.of(GLOSSARY, OPENERS, CHANGES));
        YamlDocument openers = beside(files, OPENERS, "openers");
        YamlDocument changes = beside(files, CHANGES, "changes");
        if (changes != null) {
            changes(changes.root(), files.name());
        }
        YamlDocument glossary = beside(files, GLOSSARY, "glossary");
        if (glossary != null) {
            found.unique(glossary.root().get("terms"), "begrip", Map.of());
            glossary.root()
                    .get("terms")
                    .elements()
                    .forEach(term -> knownSections(term.get("sections").elements()));
        }
        chapters.forEach(chapter -> references(chapter.root()));
        YamlDocument note = note(files, expected);
        for (String file : files.names()) {
            if (!expected.contains(file)) {
                found.problems()
                        .add(
                                new Problem(
                                        file,
                                        1,
                                        "Dit bestand hoort bij geen enkel deel. Zet het deel in editie.yaml, of haal het weg."));
            }
        }
        List<String> order = new ArrayList<>(List.of(HEAD));
        chapters.forEach(chapter -> order.add(chapter.file()));
        order.addAll(List.of(GLOSSARY, OPENERS, CHANGES, NOTE));
        Comparator<Problem> inReadingOrder = Comparator.comparingInt(problem -> {
            int place = order.indexOf(problem.file());
            return place < 0 ? order.size() : place;
        });
        List<Problem> sorted = found.problems().stream()
                .distinct()
                .sorted(inReadingOrder.thenComparingInt(Problem::line))
                .toList();
        return new Result(head, chapters, glossary, openers, changes, note, sorted);
    }

    /** The note's template: the edition's own file, or one that says from which earlier edition it is taken. */
    private @Nullable YamlDocument note(EditieFiles files, Set<String> expected) {
        String text = files.read(NOTE).orElse(null);
        if (text == null) {
            return null;
        }
        expected.add(NOTE);
        YamlDocument note = YamlDocument.parse(NOTE, text, found.problems());
        FormCheck.check(note, "note", found.problems());
        At from = note.root().get("from");
        if (from.exists()) {
            String shared = from.text() == null
                    ? null
                    : files.other(from.text()).read(NOTE).orElse(null);
            if (shared == null || shared.equals(text)) {
                found.add(
                        from,
                        "Editie ‘%s’ heeft geen nota.yaml om over te nemen. Kijk de id na, of schrijf hier een eigen sjabloon."
                                .formatted(Objects.requireNonNullElse(from.text(), "")));
                return note;
            }
            note = YamlDocument.parse(NOTE, shared, found.problems());
            FormCheck.check(note, "note", found.problems());
        }
        new NoteValidator(items, sectionCodes, found.problems()).check(note.root());
        return note;
    }

    /** A file that an edition may have beside its parts; null where it hasn't. */
    private @Nullable YamlDocument beside(EditieFiles files, String name, String definition) {
        String text = files.read(name).orElse(null);
        if (text == null) {
            return null;
        }
        YamlDocument document = YamlDocument.parse(name, text, found.problems());
        FormCheck.check(document, definition, found.problems());
        return document;
    }

    private void changes(At root, String edition) {
        At since = root.get("since");
        if (edition.equals(since.text())) {
            found.add(since, "Een editie verandert niet tegenover zichzelf. Noem hier de vorige editie.");
        }
        for (At change : root.get("changes").elements()) {
            boolean gone = "retired".equals(change.get("kind").text());
            for (At at : change.get("at").elements()) {
                String address = at.text();
                if (address == null) {
                    continue;
                }
                if (gone && known(address)) {
                    found.add(
                            at,
                            "‘%s’ bestaat nog in deze editie. Haal het daar weg, of kies added of changed."
                                    .formatted(address));
                } else if (!gone && !known(address)) {
                    found.add(
                            at, "‘%s’ bestaat niet in deze editie. Kijk de id na, of kies retired.".formatted(address));
                }
            }
        }
    }

    /** Whether there is a section, a question or a part of a question with this address. */
    private boolean known(String address) {
        int slash = address.indexOf('/');
        if (slash < 0) {
            return sectionCodes.contains(address) || items.containsKey(address);
        }
        At item = items.get(address.substring(0, slash));
        return item != null && Has.part(item, address.substring(slash + 1));
    }

    /** Looks for a row, column, field or answer by its id, and for an answer within a column or field. */
    private static final class Has {
        static boolean part(At owner, String path) {
            int slash = path.indexOf('/');
            String id = slash < 0 ? path : path.substring(0, slash);
            for (String list : List.of("rows", "columns", "fields", "options")) {
                for (At one : owner.get(list).elements()) {
                    if (id.equals(one.get("id").text())) {
                        return slash < 0 || part(one, path.substring(slash + 1));
                    }
                }
            }
            return false;
        }
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
                found.add(code, "Er is geen sectie ‘%s’. Kijk de code na.".formatted(code.text()));
            }
        }
    }

    private @Nullable At knownItem(At id) {
        At known = id.text() == null ? null : items.get(id.text());
        if (id.text() != null && known == null) {
            found.add(id, "Er is geen vraag met id ‘%s’. Kijk de id na.".formatted(id.text()));
        }
        return known;
    }

    private void lens(At lens) {
        At item = lens.exists() ? knownItem(lens.get("item")) : null;
        if (item == null) {
            return;
        }
        if (!"rows".equals(item.get("kind").text())) {
            found.add(lens.get("item"), "Een lens kijkt naar een tabel met eigen rijen (rows). Kies een andere vraag.");
        }
        Set<String> columns = item.get("columns").elements().stream()
                .map(column -> Objects.requireNonNullElse(column.get("id").text(), ""))
                .collect(Collectors.toSet());
        for (At column : lens.get("columns").elements()) {
            if (column.text() != null && !columns.contains(column.text())) {
                found.add(column, "De tabel heeft geen kolom ‘%s’. Kijk de id na.".formatted(column.text()));
            }
        }
    }

    private void head(At root, String folder) {
        questions.everyChoiceHas(root.get("unknown").get("id").text());
        String id = root.get("id").text();
        if (id != null && !id.equals(folder)) {
            found.add(
                    root.get("id"),
                    "De id is ‘%s’ maar de map heet ‘%s’. Geef ze dezelfde naam.".formatted(id, folder));
        }
        String published = root.get("published").text();
        if (published != null && ISO_DATE.matcher(published).matches()) {
            try {
                LocalDate.parse(published);
            } catch (DateTimeException e) {
                found.add(
                        root.get("published"),
                        "‘%s’ is geen bestaande datum. Schrijf jaar-maand-dag.".formatted(published));
            }
        }
    }

    private void chapter(At root, String part) {
        String declared = root.get("part").text();
        if (declared != null && !declared.equals(part)) {
            found.add(
                    root.get("part"),
                    "Hier staat deel ‘%s’ maar dit bestand is dat van deel ‘%s’. Zet ze gelijk."
                            .formatted(declared, part));
        }
        String previous = null;
        for (At section : root.get("sections").elements()) {
            String code = section.get("code").text();
            if (code != null) {
                if (!code.equals(part) && !code.startsWith(part + ".")) {
                    found.add(
                            section.get("code"),
                            "Sectie ‘%s’ hoort niet in deel ‘%s’. Verplaats ze of pas de code aan."
                                    .formatted(code, part));
                } else if (!sectionCodes.add(code)) {
                    found.add(
                            section.get("code"),
                            "Sectie ‘%s’ bestaat al. Geef elke sectie een eigen code.".formatted(code));
                } else if (previous != null && compareCodes(previous, code) > 0) {
                    found.add(
                            section.get("code"),
                            "Sectie ‘%s’ staat na ‘%s’. Zet de secties in volgorde van hun code."
                                    .formatted(code, previous));
                }
                previous = code;
                if (section.get("exercises").exists() && code.indexOf('.') != code.lastIndexOf('.')) {
                    found.add(
                            section.get("exercises"),
                            "Oefeningen horen bij een hoofdstuk, zoals B.4, en niet bij een sectie eronder. Verplaats ze.");
                }
                if (section.get("starter").exists() && code.equals(part)) {
                    found.add(
                            section.get("starter"),
                            "Deel ‘%s’ heeft dezelfde code. Zet de gespreksstarter bovenaan, bij het deel zelf."
                                    .formatted(part));
                }
            }
            items(section);
        }
    }

    private void items(At section) {
        int expected = 1;
        for (At item : section.get("items").elements()) {
            Integer number = item.get("number").integer();
            if (number != null && number != expected) {
                found.add(
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
                found.add(
                        item.get("id"),
                        "De id ‘%s’ bestaat al (%s, regel %s). Antwoorden hangen aan de id: kies een andere."
                                .formatted(id, other.document().file(), other.line()));
            }
            questions.check(item);
        }
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
}
