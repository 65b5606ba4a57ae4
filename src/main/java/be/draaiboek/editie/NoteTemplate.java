package be.draaiboek.editie;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** The item of the blocks that people add: a row for each. */
    public static final String ROWS = PREFIX + "blokken";

    /** The item that says where the edition's own blocks stand, and what was done to the order last. */
    public static final String ORDER = PREFIX + "orde";

    /** The column with the words of an added block. */
    public static final String TEXT = "tekst";

    /** The column with the place of an added block. */
    public static final String PLACE = "plaats";

    /** The extra cell that says of which other blocks' sources a block is made too, since it was split or joined. */
    public static final String ALSO = "van";

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

    /** The items that hold what people write: the title, the blocks, those that they add and where all of them stand. */
    public List<Item> items() {
        return Stream.concat(
                        Stream.of(titleItem(), orderItem(), rowsItem()),
                        blocks().stream().filter(Block::writable).map(Block::item))
                .toList();
    }

    private Item orderItem() {
        return item(
                ORDER,
                ItemKind.TEXT,
                "Wat er met de blokken gebeurde",
                line(),
                List.of(),
                blocks().stream()
                        .map(block -> column(block.id(), "Plaats van ‘" + block.title() + "’", line()))
                        .toList());
    }

    private static Item rowsItem() {
        return item(
                ROWS,
                ItemKind.ROWS,
                "Eigen blokken",
                null,
                List.of(
                        column(
                                TEXT,
                                "Eigen blok",
                                new CellDefinition(CellKind.TEXT, List.of(), CellDefinition.MAX_LONG_TEXT, TEXT_LINES)),
                        column(PLACE, "Plaats", line()),
                        sources(),
                        also()),
                List.of());
    }

    public Optional<Block> block(String itemId) {
        return blocks().stream()
                .filter(block -> itemId.equals(PREFIX + block.id()))
                .findFirst();
    }

    private static Item noteItem(String id, String title, int lines, int max) {
        return item(
                PREFIX + id,
                ItemKind.TEXT,
                title,
                new CellDefinition(CellKind.TEXT, List.of(), max, lines),
                List.of(),
                lines == 1 ? List.of() : List.of(sources(), also()));
    }

    private static Item item(
            String id,
            ItemKind kind,
            String title,
            @Nullable CellDefinition cell,
            List<Column> columns,
            List<Column> fields) {
        return new Item(
                id,
                SECTION,
                1,
                kind,
                Answering.JOINT,
                title,
                "",
                cell,
                List.of(),
                columns,
                fields,
                0,
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    private static CellDefinition line() {
        return new CellDefinition(CellKind.TEXT, List.of(), CellDefinition.MAX_SINGLE_LINE, 1);
    }

    private static Column also() {
        return column(ALSO, "Waarmee dit samengevoegd is", line());
    }

    private static Column sources() {
        return column(SOURCES, "Waarvan dit gemaakt is", new CellDefinition(CellKind.TEXT, List.of(), MAX_SOURCES, 2));
    }

    private static Column column(String id, String label, CellDefinition cell) {
        return new Column(id, label, "", cell, false, null, null, false);
    }
}
