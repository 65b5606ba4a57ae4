package be.draaiboek.editie;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
        List<Column> fields) {

    /** The column that holds the place of an added row; a null there means that the row was taken away. */
    public static final String MARKER = "#";

    private static final Pattern ADDED_ROW = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public Item {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
    }

    /** What the cell at this address accepts; empty where the item has no such cell. */
    public Optional<CellDefinition> cell(String row, String col) {
        if (row.isEmpty() && !col.isEmpty()) {
            return column(fields, col);
        }
        return switch (kind) {
            case TEXT, CHOICE, MULTI -> row.isEmpty() && col.isEmpty() ? Optional.ofNullable(cell) : Optional.empty();
            case CHECK -> col.isEmpty() && row(row).isPresent() ? Optional.ofNullable(cell) : Optional.empty();
            case GRID -> row(row).isPresent() ? column(columns, col) : Optional.empty();
            case ROWS -> {
                if (!ADDED_ROW.matcher(row).matches()) {
                    yield Optional.empty();
                }
                yield col.equals(MARKER) ? Optional.of(CellDefinition.POSITION) : column(columns, col);
            }
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

    /** How many cells progress is counted over; extra cells never count, added rows count as one together. */
    public int fixedCells() {
        return switch (kind) {
            case TEXT, CHOICE, MULTI, ROWS -> 1;
            case CHECK -> rows.size();
            case GRID -> rows.size() * columns.size();
        };
    }

    private static Optional<CellDefinition> column(List<Column> columns, String id) {
        return columns.stream()
                .filter(column -> column.id().equals(id))
                .map(Column::cell)
                .findFirst();
    }
}
