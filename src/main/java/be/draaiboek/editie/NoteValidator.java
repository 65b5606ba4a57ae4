package be.draaiboek.editie;

import be.draaiboek.editie.YamlDocument.At;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what a schema can't say of the note's template: that what it takes answers from is there, and fits its form. */
final class NoteValidator {

    private static final Set<String> FORMS_WITH_ROWS = Set.of("table", "budget");

    private final Map<String, At> items;
    private final Set<String> sections;
    private final List<Problem> problems;
    private final Set<String> ids = new HashSet<>(Set.of("titel", "orde", "blokken"));

    NoteValidator(Map<String, At> items, Set<String> sections, List<Problem> problems) {
        this.items = items;
        this.sections = sections;
        this.problems = problems;
    }

    void check(At root) {
        for (String key : List.of("title", "chapters")) {
            if (!root.get(key).exists()) {
                add(root, "‘%s’ ontbreekt. Vul het aan.".formatted(key));
            }
        }
        for (At chapter : root.get("chapters").elements()) {
            for (At block : chapter.get("blocks").elements()) {
                block(block);
            }
        }
    }

    private void block(At block) {
        String id = block.get("id").text();
        if (id != null && !ids.add(id)) {
            add(
                    block.get("id"),
                    "Blok ‘%s’ bestaat al, of heet zoals iets van de nota zelf (titel, orde, blokken). Wat mensen schreven hangt aan de id: kies een andere."
                            .formatted(id));
        }
        String form = block.get("form").text();
        if (form == null) {
            return;
        }
        boolean radar = form.equals("radar");
        boolean own = form.equals("own");
        if (radar != block.get("sections").exists()) {
            add(block, radar ? "Een radar heeft sections nodig." : "Alleen een radar heeft sections. Haal ze weg.");
        }
        if ((radar || own) == block.get("sources").exists()) {
            add(
                    block,
                    radar || own
                            ? "Een blok van vorm ‘%s’ heeft geen sources. Haal ze weg.".formatted(form)
                            : "Zeg onder sources uit welke vragen dit blok komt.");
        }
        for (At section : block.get("sections").elements()) {
            if (section.text() != null && !sections.contains(section.text())) {
                add(section, "Er is geen sectie ‘%s’. Kijk de code na.".formatted(section.text()));
            }
        }
        List<At> sources = block.get("sources").elements();
        if (form.equals("budget") && sources.size() > 1) {
            add(block, "Een begroting komt uit één tabel. Houd één bron over.");
        }
        sources.forEach(source -> source(source, form));
    }

    private void source(At source, String form) {
        String id = source.get("item").text();
        At item = id == null ? null : items.get(id);
        if (id != null && item == null) {
            add(source.get("item"), "Er is geen vraag met id ‘%s’. Kijk de id na.".formatted(id));
        }
        String kind = item == null ? null : item.get("kind").text();
        if (item == null || kind == null) {
            return;
        }
        boolean rows = Set.of("grid", "rows", "matrix").contains(kind);
        boolean fits = FORMS_WITH_ROWS.contains(form) ? rows : !form.equals("text") || !(rows || kind.equals("check"));
        if (!fits) {
            add(
                    source.get("item"),
                    "Vraag ‘%s’ is van soort ‘%s’ en past niet in een blok van vorm ‘%s’.".formatted(id, kind, form));
        }
        known(source.get("field").exists() ? source.get("field") : null, item.get("fields"), "veld");
        source.get("columns").elements().forEach(column -> known(column.get("id"), item.get("columns"), "kolom"));
    }

    private void known(@Nullable At id, At list, String what) {
        if (id != null
                && id.text() != null
                && list.elements().stream()
                        .noneMatch(one -> id.text().equals(one.get("id").text()))) {
            add(id, "Die vraag heeft geen %s ‘%s’. Kijk de id na.".formatted(what, id.text()));
        }
    }

    private void add(At at, String message) {
        problems.add(new Problem(at.document().file(), at.line(), message));
    }
}
