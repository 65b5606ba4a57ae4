package be.draaiboek.document;

import be.draaiboek.document.Begrotingsblad.Formule;
import be.draaiboek.document.Begrotingsblad.Regel;
import be.draaiboek.document.Tafel.Kolom;
import be.draaiboek.document.Tafel.Periode;
import be.draaiboek.document.Xlsx.Opmaak;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** Writes a table as a sheet: its question, its head, its lines, and what follows from them as formulas. */
final class Tafelblad {

    private static final int HEAD_ROW = 2;
    private static final int FIRST_ROW = 3;
    private static final int SUM_WIDTH = 16;

    private final Xlsx book;
    private final Tafel tafel;
    private final Sheet sheet;
    private final List<Waarde> heads = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();
    private final @Nullable Begrotingsblad budget;

    private Tafelblad(Xlsx book, Tafel tafel) {
        this.book = book;
        this.tafel = tafel;
        sheet = book.sheet(tafel.naam());
        budget = tafel.rekening() instanceof Tafel.Begroting one ? new Begrotingsblad(tafel, one, FIRST_ROW) : null;
    }

    static void write(Xlsx book, Tafel tafel) {
        new Tafelblad(book, tafel).write();
    }

    private void write() {
        book.put(sheet.createRow(0).createCell(0), Waarde.of(tafel.titel()), Opmaak.TITEL);
        String note = note();
        if (!note.isEmpty()) {
            book.put(sheet.createRow(1).createCell(0), Waarde.of(note), Opmaak.NOOT);
        }
        head();
        for (int line = 0; line < tafel.regels().size(); line++) {
            line(line);
        }
        below();
        Keuzelijsten.put(sheet, tafel, FIRST_ROW, this::place);
        sheet.createFreezePane(1, FIRST_ROW);
        sheet.setRepeatingRows(new CellRangeAddress(HEAD_ROW, HEAD_ROW, -1, -1));
    }

    private String note() {
        return switch (tafel.rekening()) {
            case Tafel.Begroting one ->
                "In euro."
                        + (one.af() == null ? "" : " Ontvangsten gaan eraf.")
                        + (one.herhaalt() == null
                                ? ""
                                : " Cursief volgt uit ‘" + one.herhaalt().antwoord()
                                        + "’: een leeg jaar telt mee met het laatste bedrag ervoor.");
            case Tafel.EenPerRegel one -> "Precies één " + one.letter() + " per regel.";
            case Tafel.Totaal all -> "";
            case Tafel.Geen none -> "";
        };
    }

    /** Where a column of the table stands: what a budget puts in comes before it or after it. */
    private int place(int column) {
        return budget != null && column > budget.laatsteJaar() ? column + budget.erbij() : column;
    }

    private void head() {
        Row row = sheet.createRow(HEAD_ROW);
        List<Kolom> columns = tafel.kolommen();
        for (int i = 0; i < columns.size(); i++) {
            head(row, place(i), columns.get(i).naam(), columns.get(i).breedte());
        }
        if (budget != null) {
            int at = budget.laatsteJaar() + 1;
            for (Periode one : budget.periodes()) {
                head(row, at++, one.naam(), SUM_WIDTH);
            }
        }
        if (tafel.rekening() instanceof Tafel.EenPerRegel one) {
            head(row, columns.size(), "Precies één " + one.letter(), SUM_WIDTH);
        }
        Xlsx.height(row, heads, widths);
    }

    private void head(Row row, int column, String name, int width) {
        sheet.setColumnWidth(column, width * Xlsx.CHARACTER);
        book.put(row.createCell(column), Waarde.of(name), Opmaak.KOP);
        heads.add(Waarde.of(name));
        // Bold letters take more room.
        widths.add(Math.max(1, width - 2));
    }

    private void line(int line) {
        Row row = sheet.createRow(FIRST_ROW + line);
        List<Waarde> values = tafel.regels().get(line);
        for (int i = 0; i < values.size(); i++) {
            Formule carried = budget == null ? null : budget.jaar(line, i);
            if (carried != null) {
                formula(row.createCell(place(i)), carried, Opmaak.VOLGT);
            } else if (!values.get(i).equals(Waarde.GEEN)) {
                book.put(row.createCell(place(i)), values.get(i), null);
            } else if (tafel.kolommen().get(i).invul() != null) {
                row.createCell(place(i)).setCellStyle(book.style(Opmaak.INVULLEN));
            }
        }
        if (budget != null) {
            for (int i = 0; i < budget.erbij(); i++) {
                formula(row.createCell(budget.laatsteJaar() + 1 + i), budget.periode(line, i), Opmaak.BEDRAG);
            }
        }
        if (tafel.rekening() instanceof Tafel.EenPerRegel one) {
            once(row, values, one.letter());
        }
        Xlsx.height(row, values, tafel.kolommen().stream().map(Kolom::breedte).toList());
    }

    private void once(Row row, List<Waarde> values, String letter) {
        String span = address(1, row.getRowNum()) + ":" + address(Math.max(1, values.size() - 1), row.getRowNum());
        String count = "COUNTIF(" + span + ",\"" + letter + "\")";
        long found =
                values.stream().skip(1).filter(new Waarde.Tekst(letter)::equals).count();
        Cell cell = row.createCell(tafel.kolommen().size());
        cell.setCellFormula("IF(" + count + "=1,\"in orde\"," + count + "&\" keer " + letter + "\")");
        cell.setCellValue(found == 1 ? "in orde" : found + " keer " + letter);
        cell.setCellStyle(book.style(Opmaak.TEKST));
    }

    private void below() {
        int at = FIRST_ROW + tafel.regels().size();
        if (budget != null) {
            for (Regel line : budget.onderaan()) {
                Row row = sheet.createRow(at++);
                Opmaak style = line.laatste() ? Opmaak.SAMEN : Opmaak.SOM;
                for (int i = 0; i < budget.eersteJaar(); i++) {
                    book.put(row.createCell(i), i == 0 ? Waarde.of(line.naam()) : Waarde.GEEN, style);
                }
                for (int i = 0; i < line.cellen().size(); i++) {
                    formula(
                            row.createCell(budget.eersteJaar() + i),
                            line.cellen().get(i),
                            style);
                }
            }
        } else if (tafel.rekening() instanceof Tafel.Totaal all) {
            Row row = sheet.createRow(at);
            book.put(row.createCell(0), Waarde.of("Totaal"), Opmaak.SAMEN);
            for (int column : all.kolommen()) {
                total(row.createCell(column), column, at);
            }
        }
    }

    private void total(Cell cell, int column, int at) {
        List<Waarde> values = new ArrayList<>();
        tafel.regels().forEach(line -> values.add(line.get(column)));
        boolean share = values.stream().anyMatch(Waarde.Procent.class::isInstance);
        double sum = values.stream().mapToDouble(Xlsx::getal).sum();
        cell.setCellFormula("SUM(" + address(column, FIRST_ROW) + ":" + address(column, at - 1) + ")");
        cell.setCellValue(sum);
        cell.setCellStyle(book.style(share ? Opmaak.SOM_PROCENT : Opmaak.SAMEN));
    }

    private void formula(Cell cell, @Nullable Formule one, Opmaak style) {
        if (one != null) {
            cell.setCellFormula(one.formule());
            cell.setCellValue((double) one.uitkomst());
        }
        cell.setCellStyle(book.style(style));
    }

    private static String address(int column, int row) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }
}
