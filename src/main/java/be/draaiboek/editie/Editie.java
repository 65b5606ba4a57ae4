package be.draaiboek.editie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One published version of the Draaiboek's content; it never changes after publication.
 *
 * @param terms the glossary, in the order of the alphabet
 * @param unknown the "don't know" that every choice has by rule of the edition; null where it has no such rule
 * @param openers questions with which two besturen open a conversation; null where the edition has none
 * @param changes what means something else than in the edition before
 * @param note how the ambition note is composed; null where this edition has none, or the reader no part in it
 */
public record Editie(
        String id,
        String title,
        LocalDate published,
        List<Part> parts,
        List<Section> sections,
        List<Item> items,
        List<Term> terms,
        @Nullable Option unknown,
        @Nullable Openers openers,
        List<Change> changes,
        @Nullable NoteTemplate note) {

    public Editie {
        parts = List.copyOf(parts);
        sections = List.copyOf(sections);
        items = List.copyOf(items);
        terms = List.copyOf(terms);
        changes = List.copyOf(changes);
    }

    /** An edition without rules of its own, and without a note. */
    public Editie(
            String id,
            String title,
            LocalDate published,
            List<Part> parts,
            List<Section> sections,
            List<Item> items,
            List<Term> terms) {
        this(id, title, published, parts, sections, items, terms, null, null, List.of(), null);
    }

    public Optional<Part> part(String code) {
        return parts.stream().filter(part -> part.code().equals(code)).findFirst();
    }

    public Optional<Section> section(String code) {
        return sections.stream().filter(section -> section.code().equals(code)).findFirst();
    }

    /** The sections of a part, in reading order. */
    public List<Section> sections(Part part) {
        return sections.stream()
                .filter(section -> section.part().equals(part.code()))
                .toList();
    }

    /** The chapters in which something is asked, such as A.1 and B.4, each by the section that opens it. */
    public List<Section> chapters() {
        return sections.stream()
                .filter(section -> section.code().equals(section.chapter()))
                .filter(section -> !chapterItems(section.code()).isEmpty())
                .toList();
    }

    /** What two besturen can do together about a chapter, such as B.4; nothing where there is nothing for it. */
    public List<Exercise> exercises(String chapter) {
        return section(chapter).map(Section::exercises).orElse(List.of());
    }

    /** How to open a subject with colleagues: that of a part, such as B, or of one of its sections, such as B.4. */
    public Optional<Starter> starter(String code) {
        return part(code).map(Part::starter).or(() -> section(code).map(Section::starter));
    }

    /** The items of a chapter, in reading order. */
    public List<Item> chapterItems(String chapter) {
        return sections.stream()
                .filter(section -> section.chapter().equals(chapter))
                .flatMap(section -> items(section).stream())
                .toList();
    }

    public Optional<Item> item(String itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
    }

    /** What cells are kept of under this id: a question, or what people write in the note. */
    public Optional<Item> kept(String itemId) {
        return item(itemId)
                .or(() -> noteItems().filter(item -> item.id().equals(itemId)).findFirst());
    }

    /** What people write in the note: joint texts that are no questions, so that they count in no progress or score. */
    public Stream<Item> noteItems() {
        return note == null ? Stream.empty() : note.items().stream();
    }

    /** The items of a section, in the order of their numbers. */
    public List<Item> items(Section section) {
        return items.stream()
                .filter(item -> item.section().equals(section.code()))
                .toList();
    }

    /** The same edition with no other sections and questions than those of these codes. */
    public Editie alleen(Collection<String> codes) {
        return new Editie(
                id,
                title,
                published,
                parts,
                sections.stream()
                        .filter(section -> codes.contains(section.code()))
                        .toList(),
                items.stream().filter(item -> codes.contains(item.section())).toList(),
                terms,
                unknown,
                openers,
                changes,
                null);
    }

    /** The section to read after this one; empty after the last. */
    public Optional<Section> next(Section section) {
        return neighbour(section, 1);
    }

    /** The section to read before this one; empty before the first. */
    public Optional<Section> previous(Section section) {
        return neighbour(section, -1);
    }

    /** The cells of a section that score, in order; a dimension's score is a mean over these and no others. */
    public List<ScoredCell> scoredCells(Section section) {
        List<ScoredCell> scored = new ArrayList<>();
        for (Item item : items(section)) {
            CellDefinition own = item.cell();
            if (own != null && own.scores()) {
                if (item.kind() == ItemKind.CHECK) {
                    item.rows().forEach(row -> scored.add(new ScoredCell(item, row.id(), "", own)));
                } else {
                    scored.add(new ScoredCell(item, "", "", own));
                }
            }
            for (Row row : item.rows()) {
                for (Column column : item.columns()) {
                    if (column.cell().scores()) {
                        scored.add(new ScoredCell(item, row.id(), column.id(), column.cell()));
                    }
                }
            }
        }
        return List.copyOf(scored);
    }

    private Optional<Section> neighbour(Section section, int distance) {
        int index = sections.indexOf(section);
        int wanted = index + distance;
        return index < 0 || wanted < 0 || wanted >= sections.size()
                ? Optional.empty()
                : Optional.of(sections.get(wanted));
    }
}
