package be.draaiboek.document;

import be.draaiboek.document.Tafel.Invul;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;

/** What the reader of a sheet chooses from in the cells that were left empty for that; something else may be typed too. */
final class Keuzelijsten {

    private Keuzelijsten() {}

    /**
     * @param first the row of the first line
     * @param place where a column of the table stands on the sheet
     */
    static void put(Sheet sheet, Tafel tafel, int first, IntUnaryOperator place) {
        for (int i = 0; i < tafel.kolommen().size(); i++) {
            Invul asked = tafel.kolommen().get(i).invul();
            if (asked != null) {
                column(sheet, tafel, first, i, place.applyAsInt(i), asked);
            }
        }
    }

    private static void column(Sheet sheet, Tafel tafel, int first, int column, int at, Invul asked) {
        int[] filled = lines(tafel, column, false);
        int[] empty = lines(tafel, column, true);
        if (empty.length == 0
                || (asked.uitKolom() ? filled.length == 0 : asked.keuzes().isEmpty())) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint choices = asked.uitKolom()
                ? helper.createFormulaListConstraint(
                        address(at, first + filled[0]) + ":" + address(at, first + filled[filled.length - 1]))
                : helper.createExplicitListConstraint(asked.keuzes().toArray(String[]::new));
        CellRangeAddressList cells = new CellRangeAddressList();
        for (int line : empty) {
            cells.addCellRangeAddress(new CellRangeAddress(first + line, first + line, at, at));
        }
        DataValidation list = helper.createValidation(choices, cells);
        list.setShowErrorBox(false);
        list.setEmptyCellAllowed(true);
        sheet.addValidationData(list);
    }

    private static int[] lines(Tafel tafel, int column, boolean empty) {
        List<List<Waarde>> lines = tafel.regels();
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).get(column).equals(Waarde.GEEN) == empty)
                .toArray();
    }

    private static String address(int column, int row) {
        return "$" + CellReference.convertNumToColString(column) + "$" + (row + 1);
    }
}
