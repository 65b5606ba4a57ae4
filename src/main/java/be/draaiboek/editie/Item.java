package be.draaiboek.editie;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question or exercise.
 *
 * @param id opaque and stable through editions; answers hang on it
 * @param section code of its {@link Section}
 * @param number place within the section, for display only
 * @param help plain text; an empty line parts paragraphs
 * @param cell the only cell of a text, choice or multi item; the cell that each statement of a check list has; else null
 * @param rows fixed rows of a grid or statements of a check list
 * @param columns columns of a grid or of added rows
 * @param fields extra cells beside the answer, in row ""
 * @param sourceFields how many of the fill-in fields of the Draaiboek itself this item stands for; 0 where the text
 *     only asks or gives an exercise
 * @param layout a drawing of its own; null for the usual one of its kind
 * @param axes what the quadrants mean; null without that layout
 * @param suggestions names that a new row may begin with
 * @param recall ids of items whose answers help here
 * @param across what an added column has and its crossings hold; null for every kind but a matrix
 * @param scoring how its answers are counted, in a sentence for the results; empty where that goes without saying
 * @param totals what is added up over added rows; null where nothing is
 * @param shortTitle what lists call it, in a few words; the title where the edition has no other
 */
public record Item(
        String id,
        String section,
        int number,
        ItemKind kind,
        Answering answering,
        String title,
        String help,
        @Nullable CellDefinition cell,
        List<Row> rows,
        List<Column> columns,
        List<Column> fields,
        int sourceFields,
        @Nullable Layout layout,
        @Nullable Axes axes,
        List<String> suggestions,
        List<String> recall,
        @Nullable Across across,
        String scoring,
        @Nullable Totals totals,
        String shortTitle) {

    /** An item of which nothing is said about how it counts. */
    public Item(
            String id,
            String section,
            int number,
            ItemKind kind,
            Answering answering,
            String title,
            String help,
            @Nullable CellDefinition cell,
            List<Row> rows,
            List<Column> columns,
            List<Column> fields,
            int sourceFields,
            @Nullable Layout layout,
            @Nullable Axes axes,
            List<String> suggestions,
            List<String> recall,
            @Nullable Across across) {
        this(
                id,
                section,
                number,
                kind,
                answering,
                title,
                help,
                cell,
                rows,
                columns,
                fields,
                sourceFields,
                layout,
                axes,
                suggestions,
                recall,
                across,
                "",
                null,
                "");
    }

    /**
     * The added columns of a matrix.
     *
     * @param head the cell that names an added column
     * @param suggestions names that a new column may begin with
     * @param cell what a crossing of a row and a column accepts
     * @param exactlyOne id of the option that each row should have once; a row that differs shows as unfinished; null
     *     where any number will do
     */
    public record Across(
            Column head,
            List<String> suggestions,
            CellDefinition cell,
            @Nullable String exactlyOne) {
        public Across {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** The column that holds the place of an added row; a null there means that the row was taken away. */
    public static final String MARKER = "#";

    /** The column that holds the place of an added column, in a row named after it; null when it was taken away. */
    public static final String ACROSS_MARKER = "@";

    /** What some of the bestuur think who don't agree: beside an agreed answer, in row "". */
    public static final String MINORITY = "minderheid";

    /** Whether a low agreed answer is what the bestuur wants: beside an agreed answer, in row "". */
    public static final String DELIBERATE = "bewust";

    /** That somebody says to be ready with a question: beside their own answer, in row "". Once said it stays so. */
    public static final String READY = "klaar";

    private static final List<Column> BESIDE_OWN =
            List.of(beside(READY, "Ik ben klaar", new CellDefinition(CellKind.TICK, List.of(), 0, 0)));

    private static final List<Column> BESIDE_AGREED = List.of(
            beside(
                    MINORITY,
                    "Minderheidsstandpunt",
                    new CellDefinition(CellKind.TEXT, List.of(), CellDefinition.MAX_LONG_TEXT, 3)),
            beside(DELIBERATE, "Dit is een bewuste keuze", new CellDefinition(CellKind.TICK, List.of(), 0, 0)));

    /** What the id of an added row or column looks like, for SQL. */
    public static final String ADDED_LIKE = "________-____-____-____-____________";

    private static final Pattern ADDED = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public Item {
        shortTitle = shortTitle.isBlank() ? title : shortTitle;
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
        suggestions = List.copyOf(suggestions);
        recall = List.copyOf(recall);
    }

    /** What the cell at this address accepts; empty where the item has no such cell. */
    public Optional<CellDefinition> cell(String row, String col) {
        if (row.isEmpty() && !col.isEmpty()) {
            return beside(col).map(Column::cell);
        }
        return switch (kind) {
            case TEXT, CHOICE, MULTI -> row.isEmpty() && col.isEmpty() ? Optional.ofNullable(cell) : Optional.empty();
            case CHECK -> col.isEmpty() && row(row).isPresent() ? Optional.ofNullable(cell) : Optional.empty();
            case GRID -> row(row).isPresent() ? column(columns, col) : Optional.empty();
            case ROWS -> {
                if (!ADDED.matcher(row).matches()) {
                    yield Optional.empty();
                }
                yield col.equals(MARKER) ? Optional.of(CellDefinition.POSITION) : column(columns, col);
            }
            case MATRIX -> ADDED.matcher(row).matches() ? inMatrix(col) : Optional.empty();
        };
    }

    /** The fixed row or statement with this id. */
    public Optional<Row> row(String rowId) {
        return rows.stream().filter(row -> row.id().equals(rowId)).findFirst();
    }

    /** The column with this id. */
    public Optional<Column> column(String columnId) {
        return columns.stream().filter(column -> column.id().equals(columnId)).findFirst();
    }

    /** The extra cell with this id, such as {@code toelichting}. */
    public Optional<Column> field(String fieldId) {
        return fields.stream().filter(field -> field.id().equals(fieldId)).findFirst();
    }

    /** The extra cell with this id, of those that the edition declares or that an agreed answer has. */
    public Optional<Column> beside(String fieldId) {
        return field(fieldId)
                .or(() -> Stream.concat(agreedFields().stream(), ownFields().stream())
                        .filter(one -> one.id().equals(fieldId))
                        .findFirst());
    }

    /**
     * The extra cells that only an agreed answer has, whatever the edition declares; none where all write together. They
     * never count in progress or in a score.
     */
    public List<Column> agreedFields() {
        return answering == Answering.INDIVIDUAL_THEN_AGREED ? BESIDE_AGREED : List.of();
    }

    /** Whether only what was agreed has this cell, and no person. */
    public boolean agreedOnly(String row, String col) {
        return row.isEmpty() && agreedFields().stream().anyMatch(one -> one.id().equals(col));
    }

    /** The extra cells that only a person's own answer has, whatever the edition declares; they never count either. */
    public List<Column> ownFields() {
        return answering == Answering.INDIVIDUAL_THEN_AGREED ? BESIDE_OWN : List.of();
    }

    /** Whether only a person has this cell, and not what was agreed. */
    public boolean ownOnly(String row, String col) {
        return row.isEmpty() && ownFields().stream().anyMatch(one -> one.id().equals(col));
    }

    /**
     * Whether making the choice is answering. In every other kind of item one begins before one has an answer, and says
     * oneself when it is there ({@link #READY}).
     */
    public boolean answeredAtOnce() {
        return kind == ItemKind.CHOICE;
    }

    /** How many cells progress is counted over; extra cells never count, added rows count as one together. */
    public int fixedCells() {
        return switch (kind) {
            case TEXT, CHOICE, MULTI, ROWS, MATRIX -> 1;
            case CHECK -> rows.size();
            case GRID -> rows.size() * columns.size();
        };
    }

    /** Whether people add its rows themselves. */
    public boolean growing() {
        return kind == ItemKind.ROWS || kind == ItemKind.MATRIX;
    }

    private static Column beside(String id, String label, CellDefinition cell) {
        return new Column(id, label, "", cell, false, null, null, false);
    }

    private Optional<CellDefinition> inMatrix(String col) {
        if (across == null) {
            return Optional.empty();
        }
        if (col.equals(MARKER) || col.equals(ACROSS_MARKER)) {
            return Optional.of(CellDefinition.POSITION);
        }
        if (col.equals(across.head().id())) {
            return Optional.of(across.head().cell());
        }
        return ADDED.matcher(col).matches() ? Optional.of(across.cell()) : column(columns, col);
    }

    private static Optional<CellDefinition> column(List<Column> columns, String id) {
        return columns.stream()
                .filter(column -> column.id().equals(id))
                .map(Column::cell)
                .findFirst();
    }
}
