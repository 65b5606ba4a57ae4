package be.draaiboek.document;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.document.Tafel.Kolom;
import be.draaiboek.document.Waarde.Bedrag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A table is a sheet whose sums sum, and that prints as one would lay it on the table. */
class TafelbladTest {

    private static final int HEAD = 2;

    @Test
    void aBudgetAddsUpByKindPerYearAndPerPeriodAndExcelComesToTheSame() {
        XSSFWorkbook book = book(budget(
                line("Servers", "Uitgave", "Investering", "Eenmalig", null, 90_000L, null),
                line("Onderhoud", "Uitgave", "Exploitatie", "Elk jaar", 11_000L, null, null),
                line("Iets", "", "", "", null, 500L, null),
                line("Subsidie", "Ontvangst", "Investering", "Eenmalig", null, 12_000L, 3_000L)));
        Sheet sheet = book.getSheet("C.1.3 Budget");
        Map<String, List<Double>> found = figures(sheet);
        assertThat(found.get("Onderhoud"))
                .as("an empty year takes the one before it; then both periods")
                .containsExactly(11_000.0, 11_000.0, 11_000.0, 22_000.0, 33_000.0);
        assertThat(found.get("Subsidie"))
                .as("what comes in goes off")
                .containsExactly(12_000.0, 3_000.0, -12_000.0, -15_000.0);
        assertThat(found.get("Exploitatie")).containsExactly(11_000.0, 11_000.0, 11_000.0, 22_000.0, 33_000.0);
        assertThat(found.get("Investering")).containsExactly(0.0, 90_000.0, 0.0, 90_000.0, 90_000.0);
        assertThat(found.get("Zonder soort")).containsExactly(0.0, 500.0, 0.0, 500.0, 500.0);
        assertThat(found.get("Ontvangsten")).containsExactly(0.0, -12_000.0, -3_000.0, -12_000.0, -15_000.0);
        assertThat(found.get("Samen")).containsExactly(11_000.0, 89_500.0, 8_000.0, 100_500.0, 108_500.0);
        theSameWhenWorkedOutAgain(book);
        assertThat(formula(sheet, "Onderhoud", 5)).isEqualTo("E5");
        assertThat(formula(sheet, "Samen", 4)).startsWith("SUM(");
    }

    @Test
    void whatComesInIsSplitByKindToo() {
        Tafel plain = budget(
                line("Servers", "Uitgave", "Investering", "Eenmalig", null, 90_000L, null),
                line("Subsidie", "Ontvangst", "Investering", "Eenmalig", null, 12_000L, 3_000L),
                line("Bijdrage", "Ontvangst", "Exploitatie", "Elk jaar", 1_000L, null, null),
                line("Gift", "Ontvangst", "", "", null, null, 7L));
        Tafel.Begroting sums = (Tafel.Begroting) plain.rekening();
        XSSFWorkbook book = book(new Tafel(
                plain.naam(),
                plain.titel(),
                plain.kolommen(),
                plain.regels(),
                new Tafel.Begroting(sums.af(), sums.herhaalt(), sums.per(), sums.periodes(), true)));
        Map<String, List<Double>> found = figures(book.getSheetAt(0));
        assertThat(found.get("Uitgaven investering")).containsExactly(0.0, 90_000.0, 0.0, 90_000.0, 90_000.0);
        assertThat(found.get("Uitgaven exploitatie")).containsOnly(0.0);
        assertThat(found.get("Ontvangsten investering"))
                .containsExactly(0.0, -12_000.0, -3_000.0, -12_000.0, -15_000.0);
        assertThat(found.get("Ontvangsten exploitatie"))
                .containsExactly(-1_000.0, -1_000.0, -1_000.0, -2_000.0, -3_000.0);
        assertThat(found.get("Ontvangsten zonder soort")).containsExactly(0.0, 0.0, -7.0, 0.0, -7.0);
        assertThat(found.get("Samen")).containsExactly(-1_000.0, 77_000.0, -4_007.0, 76_000.0, 71_993.0);
        theSameWhenWorkedOutAgain(book);
    }

    @Test
    void aTextToReadSaysTheSame() {
        List<Stuk.Deel> parts = Begrotingstekst.of(budget(
                line("Servers", "Uitgave", "Investering", "Eenmalig", null, 90_000L, null),
                line("Onderhoud", "Uitgave", "Exploitatie", "Elk jaar", null, 11_000L, null),
                line("Subsidie", "Ontvangst", "", "", null, 12_000L, 3_000L)));
        Stuk.Tabel table = (Stuk.Tabel) parts.getFirst();
        assertThat(table.koppen())
                .as("no column for a year in which nothing falls")
                .containsExactly("In euro", "2030", "2031", "Bestuursperiode 2025–2030", "Meerjarenplan 2026–2031");
        assertThat(table.rijen().stream().map(row -> String.join("|", row)))
                .containsExactly(
                        "Servers (uitgave, investering, eenmalig)|90.000|–|90.000|90.000",
                        "Onderhoud (uitgave, exploitatie, elk jaar)|11.000|11.000|11.000|22.000",
                        "Subsidie (ontvangst)|-12.000|-3.000|-12.000|-15.000",
                        "Exploitatie|11.000|11.000|11.000|22.000",
                        "Investering|90.000|–|90.000|90.000",
                        "Ontvangsten|-12.000|-3.000|-12.000|-15.000",
                        "Samen|89.000|8.000|89.000|97.000");
        assertThat(((Stuk.Alinea) parts.getLast()).lopen().stream().map(Stuk.Loop::tekst))
                .containsExactly("Subsidie: ", "zeker");
    }

    @Test
    void whatIsLeftEmptyOffersWhatToChooseFrom() {
        XSSFWorkbook book = book(new Tafel(
                "Acties",
                "Welke?",
                List.of(
                        new Kolom("Doel", 20, null, Tafel.Invul.UIT_KOLOM),
                        new Kolom("Loopt al", 10, null, Tafel.Invul.uit("ja", "nee")),
                        new Kolom("Code", 10, null, Tafel.Invul.VRIJ)),
                List.of(
                        List.of(tekst("Sneller"), Waarde.GEEN, Waarde.GEEN),
                        List.of(Waarde.GEEN, tekst("ja"), Waarde.GEEN)),
                new Tafel.Geen()));
        var lists = book.getSheetAt(0).getDataValidations();
        assertThat(lists).hasSize(2);
        assertThat(lists.getFirst().getValidationConstraint().getFormula1()).isEqualTo("$A$4:$A$4");
        assertThat(lists.getFirst().getRegions().getCellRangeAddresses()[0].formatAsString())
                .isEqualTo("A5");
        assertThat(lists.getLast().getValidationConstraint().getExplicitListValues())
                .containsExactly("ja", "nee");
        assertThat(lists).noneMatch(one -> one.getShowErrorBox());
        assertThat(book.getSheetAt(0).getRow(3).getCell(2).getCellStyle().getFillForegroundColorColor())
                .isNotNull();
        assertThat(book.getSheetAt(0).getRow(3).getCell(0).getCellStyle().getFillForegroundColorColor())
                .isNull();
    }

    @Test
    void whatIsChangedInExcelIsCountedThere() {
        XSSFWorkbook book = book(budget(line("Onderhoud", "Uitgave", "Exploitatie", "Elk jaar", 11_000L, null, null)));
        Sheet sheet = book.getSheet("C.1.3 Budget");
        row(sheet, "Onderhoud").getCell(4).setCellValue(20_000);
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        assertThat(figures(sheet).get("Samen")).containsExactly(20_000.0, 20_000.0, 20_000.0, 40_000.0, 60_000.0);
    }

    @Test
    void aRaciCountsWhoIsAccountable() {
        Tafel raci = new Tafel(
                "C.1.4 RACI",
                "Wie doet wat?",
                List.of(new Kolom("Taak", 30, null), new Kolom("Burgemeester", 12, null), new Kolom("AD", 12, null)),
                List.of(
                        List.of(tekst("Nota"), tekst("A"), tekst("R")),
                        List.of(tekst("Budget"), tekst("A"), tekst("A")),
                        List.of(tekst("Opvolging"), Waarde.GEEN, Waarde.GEEN)),
                new Tafel.EenPerRegel("A"));
        XSSFWorkbook book = book(raci);
        assertThat(IntStream.range(3, 6)
                        .mapToObj(i -> book.getSheetAt(0).getRow(i).getCell(3).getStringCellValue()))
                .containsExactly("in orde", "2 keer A", "0 keer A");
        assertThat(book.getSheetAt(0).getRow(3).getCell(3).getCellType()).isEqualTo(CellType.FORMULA);
        theSameWhenWorkedOutAgain(book);
    }

    @Test
    void aColumnIsAddedUpAndSharesStayShares() {
        XSSFWorkbook book = book(new Tafel(
                "C.2.3 Adoptie",
                "Waar staan de mensen?",
                List.of(new Kolom("", 30, null), new Kolom("Aandeel", 12, null)),
                List.of(
                        List.of(tekst("Gefrustreerd"), new Waarde.Procent(30)),
                        List.of(tekst("Geïnspireerd"), new Waarde.Procent(60)),
                        List.of(tekst("Onderdrukt"), Waarde.GEEN)),
                new Tafel.Totaal(List.of(1))));
        Cell total = book.getSheetAt(0).getRow(6).getCell(1);
        assertThat(total.getNumericCellValue()).isEqualTo(0.9);
        assertThat(total.getCellStyle().getDataFormatString()).isEqualTo("0%");
        theSameWhenWorkedOutAgain(book);
    }

    @Test
    void itPrintsOnA4AcrossOnePageWideWithItsHeadOnEachPage() {
        Sheet sheet = book(budget(line("Servers", "Uitgave", "Investering", "Eenmalig", null, 1L, null)))
                .getSheetAt(0);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
        assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(HEAD);
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
    }

    @Test
    void wordsThatBeginLikeAFormulaStayWordsAndTheLongListComesLast() {
        XSSFWorkbook book = book(budget(line("=1+1", "@SUM(A1)", "-", "+", null, 5L, null)));
        int words = 0;
        for (Row row : book.getSheetAt(0)) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING && Veilig.alsFormule(cell.getStringCellValue())) {
                    assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                    words++;
                }
            }
        }
        assertThat(words).isEqualTo(4);
        assertThat(book).extracting(Sheet::getSheetName).endsWith("Antwoorden");
    }

    @Test
    void twoTablesWithOneNameAreTwoSheetsAndALongNameIsCut() {
        String name = "C.2.3 Waar staan jullie mensen [echt]?";
        XSSFWorkbook book = book(plain(name), plain(name));
        assertThat(book.getSheetAt(0).getSheetName()).hasSizeLessThanOrEqualTo(31);
        assertThat(book.getSheetAt(1).getSheetName())
                .hasSizeLessThanOrEqualTo(31)
                .endsWith("(2)");
    }

    private static Tafel plain(String name) {
        return new Tafel(
                name, "Wat?", List.of(new Kolom("Wat", 20, null)), List.of(List.of(tekst("x"))), new Tafel.Geen());
    }

    @SafeVarargs
    private static Tafel budget(List<Waarde>... lines) {
        return new Tafel(
                "C.1.3 Budget",
                "Wat zou het kosten?",
                List.of(
                        new Kolom("Post", 34, null),
                        new Kolom("Uitgave of ontvangst", 16, null),
                        new Kolom("Soort", 16, null),
                        new Kolom("Hoe vaak", 16, null),
                        new Kolom("2029", 13, 2029),
                        new Kolom("2030", 13, 2030),
                        new Kolom("2031", 13, 2031),
                        new Kolom("Opmerking", 34, null)),
                List.of(lines),
                new Tafel.Begroting(
                        new Tafel.Keuze(1, "Ontvangst"),
                        new Tafel.Keuze(3, "Elk jaar"),
                        new Tafel.Keuzes(2, "Soort", List.of("Exploitatie", "Investering")),
                        List.of(
                                new Tafel.Periode("Bestuursperiode 2025–2030", 2025, 2030),
                                new Tafel.Periode("Meerjarenplan 2026–2031", 2026, 2031))));
    }

    private static List<Waarde> line(String post, String way, String kind, String often, Long... amounts) {
        List<Waarde> line = new ArrayList<>(List.of(tekst(post), tekst(way), tekst(kind), tekst(often)));
        for (Long one : amounts) {
            line.add(one == null ? Waarde.GEEN : new Bedrag(one));
        }
        line.add(tekst("zeker"));
        return List.copyOf(line);
    }

    private static Waarde tekst(String words) {
        return Waarde.of(words);
    }

    /** The figures of each line, by what stands in its first cell. */
    private static Map<String, List<Double>> figures(Sheet sheet) {
        Map<String, List<Double>> found = new LinkedHashMap<>();
        for (int i = HEAD + 1; i <= sheet.getLastRowNum(); i++) {
            List<Double> line = new ArrayList<>();
            for (Cell cell : sheet.getRow(i)) {
                boolean figure = cell.getCellType() == CellType.NUMERIC
                        || (cell.getCellType() == CellType.FORMULA
                                && cell.getCachedFormulaResultType() == CellType.NUMERIC);
                if (figure) {
                    line.add(cell.getNumericCellValue());
                }
            }
            found.put(sheet.getRow(i).getCell(0).getStringCellValue(), line);
        }
        return found;
    }

    private static Row row(Sheet sheet, String name) {
        for (int i = HEAD + 1; i <= sheet.getLastRowNum(); i++) {
            if (sheet.getRow(i).getCell(0).getStringCellValue().equals(name)) {
                return sheet.getRow(i);
            }
        }
        throw new AssertionError(name);
    }

    private static String formula(Sheet sheet, String name, int column) {
        return row(sheet, name).getCell(column).getCellFormula();
    }

    /** What the file says is what a program works out of it. */
    private static void theSameWhenWorkedOutAgain(XSSFWorkbook book) {
        List<String> before = shown(book);
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        assertThat(shown(book)).isEqualTo(before).isNotEmpty();
    }

    private static List<String> shown(XSSFWorkbook book) {
        List<String> all = new ArrayList<>();
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        all.add(cell.getAddress() + " "
                                + (cell.getCachedFormulaResultType() == CellType.STRING
                                        ? cell.getStringCellValue()
                                        : String.valueOf(Math.round(cell.getNumericCellValue() * 1e6) / 1e6)));
                    }
                }
            }
        }
        return all;
    }

    private static XSSFWorkbook book(Tafel... tables) {
        Rapport report = new Rapport(
                "Proefdam", LocalDate.of(2026, 11, 29), null, List.of(), List.of(), List.of(), List.of(tables));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Xlsx.write(report, "", out);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return Werkmap.xlsx(out.toByteArray());
    }
}
