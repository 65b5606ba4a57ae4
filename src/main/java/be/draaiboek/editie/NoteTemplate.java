package be.draaiboek.editie;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an edition composes the ambition note from what was agreed: which answers, in what form, with which sentences of its
 * own between them. What people write on a block stands in cells of its {@link Block#item()}.
 *
 * @param title what the note is called until the bestuur gives it a name
 */
public record NoteTemplate(String title, List<Chapter> chapters) {

    /** The section that the blocks' items name; it is no section of the Draaiboek. */
    public static final String SECTION = "nota";

    /** What the ids of the blocks' items begin with. */
    public static final String PREFIX = SECTION + ".";

    /** The extra cell that says which versions of its sources a block was made from. */
    public static final String SOURCES = "bron";

    /** Room for the address and version of every cell of a long table. */
    private static final int MAX_SOURCES = 100_000;

    private static final int TEXT_LINES = 8;

    public NoteTemplate {
        chapters = List.copyOf(chapters);
    }

    /** In what form the answers stand in the note. */
    public enum Form {
        /** As they stand, one after the other. */
        TEXT,
        /** A line for each row. */
        LIST,
        TABLE,
        /** What it costs per year and per period; the one source is a table with a year and amounts. */
        BUDGET,
        /** The figure of the sections' scores, and the same in a table. */
        RADAR,
        /** Nothing is composed: the bestuur writes it. */
        OWN;

        /** The name in the edition's files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Form of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** A heading with what stands below it. */
    public record Chapter(String id, String title, List<Block> blocks) {
        public Chapter {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Some paragraphs, a table or a figure.
     *
     * @param id opaque and stable: what people wrote on it hangs on it
     * @param title what it is about, for who writes; never printed
     * @param lead a sentence of the edition before the answers; "" where there is none
     * @param sections codes of the sections whose scores a figure shows; empty for every other form
     */
    public record Block(String id, Form form, String title, String lead, List<Source> sources, List<String> sections) {

        public Block {
            sources = List.copyOf(sources);
            sections = List.copyOf(sections);
        }

        /** Whether people may write on in it; a table and a figure stay what the answers make of them. */
        public boolean writable() {
            return form == Form.TEXT || form == Form.LIST || form == Form.OWN;
        }

        /** Where what people write is kept: a joint text like any other. */
        public Item item() {
            return noteItem(id, title, TEXT_LINES, CellDefinition.MAX_LONG_TEXT);
        }
    }

    /**
     * An answer that goes into a block.
     *
     * @param field the extra cell that is meant; "" for the answer itself
     * @param label what stands before it; "" where it speaks for itself
     * @param columns those of a table that are shown, in this order
     * @param optional that nothing is missing without it
     */
    public record Source(String item, String field, String label, List<Part> columns, boolean optional) {
        public Source {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column in a line or a table.
     *
     * @param before what stands before its value in a line; "" where it speaks for itself
     */
    public record Part(String column, String before) {}

    /** The name that the bestuur gives its note. */
    public Item titleItem() {
        return noteItem("titel", "Titel van de nota", 1, CellDefinition.MAX_SINGLE_LINE);
    }

    /** All blocks in their order. */
    public List<Block> blocks() {
        return chapters.stream().flatMap(chapter -> chapter.blocks().stream()).toList();
    }

    /** The items that hold what people write: the title and the blocks. */
    public List<Item> items() {
        return Stream.concat(
                        Stream.of(titleItem()),
                        blocks().stream().filter(Block::writable).map(Block::item))
                .toList();
    }

    public Optional<Block> block(String itemId) {
        return blocks().stream()
                .filter(block -> itemId.equals(PREFIX + block.id()))
                .findFirst();
    }

    private static Item noteItem(String id, String title, int lines, int max) {
        return new Item(
                PREFIX + id,
                SECTION,
                1,
                ItemKind.TEXT,
                Answering.JOINT,
                title,
                "",
                new CellDefinition(CellKind.TEXT, List.of(), max, lines),
                List.of(),
                List.of(),
                lines == 1 ? List.of() : List.of(sources()),
                0,
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    private static Column sources() {
        return new Column(
                SOURCES,
                "Waarvan dit gemaakt is",
                "",
                new CellDefinition(CellKind.TEXT, List.of(), MAX_SOURCES, 2),
                false,
                null,
                null,
                false);
    }
}
