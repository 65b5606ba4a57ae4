package be.draaiboek.document;

import be.draaiboek.document.Blad.Kolom;
import be.draaiboek.document.Rapport.Feit;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;

/** A workbook: the tables as people know them, the scores, what this is, and the long list of answers. */
public final class Xlsx {

    /** Where Excel cut a text that is longer than a cell of it can hold. */
    static final String CUT = " … [ingekort: Excel bewaart hoogstens 32.767 tekens per cel; de hele tekst staat in het"
            + " csv-bestand en op de afdruk]";

    private static final int MAX = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final ZoneId BRUSSEL = ZoneId.of("Europe/Brussels");
    private static final int WINDOW = 100;
    // Excel counts in 256ths of a character.
    static final int CHARACTER = 256;
    private static final int HEAD = 46;
    private static final int NAMES = 28;
    private static final int FACTS = 90;
    private static final float LINE = 15;
    /** Excel allows no more. */
    private static final float TALLEST = 409;

    private static final int PER_CENT = 100;
    private static final int LONGEST_NAME = 31;
    private static final short TITLE_POINTS = 14;

    private static final XSSFColor TO_FILL_IN =
            new XSSFColor(new byte[] {(byte) 0xFF, (byte) 0xF8, (byte) 0xE1}, new DefaultIndexedColorMap());

    /** A margin, in inches. */
    private static final double SIDE = 0.4;

    private static final Set<Opmaak> BOLD =
            EnumSet.of(Opmaak.KOP, Opmaak.TITEL, Opmaak.SOM, Opmaak.SAMEN, Opmaak.SOM_PROCENT);

    static {
        Tijdelijk.choose();
    }

    private final SXSSFWorkbook book;
    private final Map<Opmaak, CellStyle> styles = new EnumMap<>(Opmaak.class);

    private Xlsx(SXSSFWorkbook book) {
        this.book = book;
        for (Opmaak one : Opmaak.values()) {
            styles.put(one, make(one));
        }
    }

    enum Opmaak {
        KOP(""),
        TEKST(""),
        /** Text that begins like a formula: Excel keeps it text, also when somebody edits the cell. */
        LETTERLIJK(""),
        /** Empty, for the reader to fill in. */
        INVULLEN(""),
        GETAL("0"),
        BEDRAG("\"€\" #,##0"),
        /** What follows from what stands elsewhere. */
        VOLGT("\"€\" #,##0"),
        /** Nothing shows as a dash, so that what there is stands out. */
        SOM("\"€\" #,##0;-\"€\" #,##0;\"–\""),
        SAMEN("\"€\" #,##0"),
        SOM_PROCENT("0%"),
        TITEL(""),
        NOOT(""),
        PROCENT("0%"),
        SCORE("0.00"),
        OP_HONDERD("0"),
        DAG("dd/mm/yyyy"),
        MOMENT("dd/mm/yyyy hh:mm");

        private final String format;

        Opmaak(String format) {
            this.format = format;
        }
    }

    /**
     * Writes the workbook; the stream stays open. Lines that were written wait in a compressed temporary file.
     *
     * @param item whose sheet it opens at; the first one where none has it
     */
    public static void write(Rapport report, String item, OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, WINDOW, true)) {
            Xlsx xlsx = new Xlsx(book);
            for (Tafel one : report.tafels()) {
                Tafelblad.write(xlsx, one);
                if (!item.isEmpty() && one.item().equals(item)) {
                    book.setActiveSheet(book.getNumberOfSheets() - 1);
                }
            }
            xlsx.table(Blad.dimensies(report));
            xlsx.facts(report.feiten());
            xlsx.table(Blad.antwoorden(report));
            book.setForceFormulaRecalculation(true);
            book.write(out);
        }
    }

    /** Writes a workbook that begins with what it is; the stream stays open. */
    public static void write(Werkboek content, OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, WINDOW, true)) {
            Xlsx xlsx = new Xlsx(book);
            xlsx.facts(content.feiten());
            content.tafels().forEach(one -> Tafelblad.write(xlsx, one));
            book.setForceFormulaRecalculation(true);
            book.write(out);
        }
    }

    /** Writes a workbook of one table; the stream stays open. */
    public static void write(Blad table, OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, WINDOW, true)) {
            new Xlsx(book).table(table);
            book.write(out);
        }
    }

    private void table(Blad table) {
        Sheet sheet = sheet(table.naam());
        List<Kolom> columns = table.kolommen();
        Row head = sheet.createRow(0);
        head.setHeightInPoints(HEAD);
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, columns.get(i).breedte() * CHARACTER);
            put(head.createCell(i), Waarde.of(columns.get(i).naam()), Opmaak.KOP);
        }
        int at = 1;
        for (List<Waarde> line : table.regels()) {
            Row row = sheet.createRow(at++);
            for (int i = 0; i < line.size(); i++) {
                if (!line.get(i).equals(Waarde.GEEN)) {
                    put(row.createCell(i), line.get(i), null);
                }
            }
            height(row, line, columns.stream().map(Kolom::breedte).toList());
        }
        if (table.regels().isEmpty()) {
            put(sheet.createRow(1).createCell(0), Waarde.of(table.leeg()), null);
        } else {
            sheet.setAutoFilter(new CellRangeAddress(0, at - 1, 0, columns.size() - 1));
        }
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    }

    private void facts(List<Feit> facts) {
        Sheet sheet = sheet("Over dit bestand");
        sheet.setColumnWidth(0, NAMES * CHARACTER);
        sheet.setColumnWidth(1, FACTS * CHARACTER);
        int at = 0;
        for (Feit fact : facts) {
            Row row = sheet.createRow(at++);
            put(row.createCell(0), Waarde.of(fact.naam()), Opmaak.KOP);
            put(row.createCell(1), fact.waarde(), null);
            height(row, List.of(fact.waarde()), List.of(FACTS));
        }
    }

    /** Makes a row as tall as its text needs: not every program does that by itself. */
    static void height(Row row, List<Waarde> line, List<Integer> widths) {
        int most = 1;
        for (int i = 0; i < line.size(); i++) {
            if (line.get(i) instanceof Waarde.Tekst text) {
                int width = widths.get(i);
                int lines = text.woorden()
                        .lines()
                        .mapToInt(one -> Math.max(1, Math.ceilDiv(one.length(), width)))
                        .sum();
                most = Math.max(most, lines);
            }
        }
        if (most > 1) {
            row.setHeightInPoints(Math.min(TALLEST, most * LINE + 2));
        }
    }

    /** Makes a sheet with a name that Excel takes and that no other has. */
    Sheet sheet(String name) {
        String safe = WorkbookUtil.createSafeSheetName(Veilig.schoon(name));
        String unique = safe;
        for (int n = 2; book.getSheet(unique) != null; n++) {
            String mark = " (" + n + ")";
            unique = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - mark.length())) + mark;
        }
        Sheet sheet = book.createSheet(unique);
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, SIDE);
        sheet.setMargin(PageMargin.RIGHT, SIDE);
        sheet.getFooter().setRight("&P / &N");
        return sheet;
    }

    CellStyle style(Opmaak one) {
        return Objects.requireNonNull(styles.get(one));
    }

    /** What a value counts for in a sum. */
    static double getal(Waarde value) {
        return switch (value) {
            case Waarde.Getal number -> number.getal();
            case Waarde.Bedrag amount -> amount.euro();
            case Waarde.Procent share -> (double) share.procent() / PER_CENT;
            default -> 0;
        };
    }

    void put(Cell cell, Waarde value, @Nullable Opmaak style) {
        Opmaak own = switch (value) {
            case Waarde.Tekst text -> {
                String clean = fitting(Veilig.schoon(text.woorden()));
                cell.setCellValue(clean);
                yield Veilig.alsFormule(clean) ? Opmaak.LETTERLIJK : Opmaak.TEKST;
            }
            case Waarde.Getal number -> {
                cell.setCellValue((double) number.getal());
                yield Opmaak.GETAL;
            }
            case Waarde.Bedrag amount -> {
                cell.setCellValue((double) amount.euro());
                yield Opmaak.BEDRAG;
            }
            case Waarde.Procent share -> {
                cell.setCellValue((double) share.procent() / PER_CENT);
                yield Opmaak.PROCENT;
            }
            case Waarde.Score score -> {
                cell.setCellValue(score.score());
                yield Opmaak.SCORE;
            }
            case Waarde.OpHonderd score -> {
                cell.setCellValue(score.score());
                yield Opmaak.OP_HONDERD;
            }
            case Waarde.Dag day -> {
                cell.setCellValue(day.dag());
                yield Opmaak.DAG;
            }
            case Waarde.Moment moment -> {
                cell.setCellValue(LocalDateTime.ofInstant(moment.moment(), BRUSSEL));
                yield Opmaak.MOMENT;
            }
        };
        cell.setCellStyle(styles.get(style == null ? own : style));
    }

    /** Returns the text, cut with a mark where it is longer than a cell holds; never through a character. */
    private static String fitting(String text) {
        if (text.length() <= MAX) {
            return text;
        }
        int end = MAX - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    private CellStyle make(Opmaak one) {
        CellStyle style = book.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        if (!one.format.isEmpty()) {
            style.setDataFormat(book.createDataFormat().getFormat(one.format));
        }
        if (one == Opmaak.DAG || one == Opmaak.MOMENT) {
            style.setAlignment(HorizontalAlignment.LEFT);
        }
        style.setQuotePrefixed(one == Opmaak.LETTERLIJK);
        if (one == Opmaak.GETAL) {
            style.setAlignment(HorizontalAlignment.CENTER);
        }
        if (one == Opmaak.TITEL || one == Opmaak.NOOT) {
            style.setWrapText(false);
        }
        if (one == Opmaak.VOLGT || one == Opmaak.NOOT) {
            Font slanted = font();
            slanted.setItalic(true);
            style.setFont(slanted);
        }
        if (one == Opmaak.SAMEN || one == Opmaak.SOM_PROCENT) {
            style.setBorderTop(BorderStyle.THIN);
        }
        if (BOLD.contains(one)) {
            Font bold = font();
            bold.setBold(true);
            if (one == Opmaak.TITEL) {
                bold.setFontHeightInPoints(TITLE_POINTS);
            }
            style.setFont(bold);
        }
        if (one == Opmaak.INVULLEN) {
            style.setFillForegroundColor(TO_FILL_IN);
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
        }
        if (one == Opmaak.KOP) {
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setBorderBottom(BorderStyle.THIN);
        }
        return style;
    }

    /** The letters that everything else has: a font of its own kind would have another name. */
    private Font font() {
        Font usual = book.getFontAt(0);
        Font font = book.createFont();
        font.setFontName(usual.getFontName());
        font.setFontHeightInPoints(usual.getFontHeightInPoints());
        return font;
    }
}
