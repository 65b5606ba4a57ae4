package be.draaiboek.nota;

import static be.draaiboek.Wereld.edit;
import static be.draaiboek.Wereld.samen;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.Api;
import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel.Mutatie;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.document.Werkmap;
import be.draaiboek.traject.Edities;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was agreed becomes lines of a meerjarenplan: no more than the reader may read, and nothing that nobody said. */
class BouwstenenTest extends LiveTest {

    private static final String PATH = "/api/notas/%d/bouwstenen.xlsx";
    private static final String GOALS = "c11-oeso";
    private static final String MEASURED = "a1-dimensies";

    @LocalServerPort
    int port;

    @Autowired
    AntwoordService answers;

    @Autowired
    BouwstenenService service;

    @Autowired
    Edities edities;

    private Persoon an;
    private Persoon bo;
    private Plaats plaats;
    private Deel trekker;

    @BeforeAll
    void people() {
        an = wereld.persoon("An Peeters");
        bo = wereld.persoon("Bo Maes");
    }

    @BeforeEach
    void bestuur() {
        plaats = wereld.plaats("Proefdam");
        trekker = wereld.deel(plaats, an, Rol.TREKKER);
        wereld.deel(plaats, bo, Rol.MT_LID);
        String measured = "open";
        wereld.typ(trekker, trekker.mijn(MEASURED, measured, "meten"), 0, "mijn eigen cijfer");
        wereld.klaar(trekker, MEASURED);
        List<Mutatie> all = new ArrayList<>(List.of(
                edit(samen(MEASURED, measured, "meten"), 0, "Hoeveel datasets jonger zijn dan een jaar"),
                edit(samen(GOALS, "open", "doel"), 0, "=HYPERLINK(\"http://elders.example\")"),
                edit(samen(GOALS, "open", "weg"), 0, "Publiceren aan de bron"),
                edit(samen(GOALS, "open", "tegen"), 0, 2028),
                edit(samen(GOALS, "platform", "doel"), 0, "Geen losse koppelingen")));
        String step = added(all, "c13-tijdslijn", 1);
        all.add(edit(samen("c13-tijdslijn", step, "stap"), 0, "Een dienst hertekenen"));
        all.add(edit(samen("c13-tijdslijn", step, "van"), 0, 2027));
        all.add(edit(samen("c13-tijdslijn", step, "tot"), 0, 2029));
        String action = added(all, "c12-acties", 1);
        all.add(edit(samen("c12-acties", action, "actie"), 0, "Tien inwoners bellen"));
        all.add(edit(samen("c12-acties", action, "wie"), 0, "diensthoofd burgerzaken"));
        all.add(edit(samen("c12-acties", action, "tegen"), 0, "2027-03-31"));
        post(all, 1, "Pakket", "uitgave", "investering", "eenmalig", 2027, 20_000);
        post(all, 2, "Onderhoud", "uitgave", "exploitatie", "jaarlijks", 2028, 5_000);
        post(all, 3, "Subsidie", "ontvangst", "investering", "eenmalig", 2027, 8_000);
        all.add(edit(samen("c13-budget", added(all, "c13-budget", 4), "post"), 0, "Nog te bepalen"));
        answers.save(trekker.toegang(), plaats.traject(), all);
    }

    @AfterEach
    void clearBesturen() {
        wereld.clearBesturen();
    }

    private static String added(List<Mutatie> all, String item, int place) {
        String row = UUID.randomUUID().toString();
        all.add(edit(samen(item, row, "#"), 0, place));
        return row;
    }

    private static void post(
            List<Mutatie> all, int place, String name, String way, String kind, String often, int year, int amount) {
        String row = added(all, "c13-budget", place);
        all.add(edit(samen("c13-budget", row, "post"), 0, name));
        all.add(edit(samen("c13-budget", row, "richting"), 0, way));
        all.add(edit(samen("c13-budget", row, "soort"), 0, kind));
        all.add(edit(samen("c13-budget", row, "herhaling"), 0, often));
        all.add(edit(samen("c13-budget", row, "j" + year), 0, amount));
    }

    @Test
    void goalsActionsAndTheEstimateStandAsAPlanIsBuilt() {
        XSSFWorkbook book = book(an);
        assertThat(book.getSheetName(0)).isEqualTo("Over dit bestand");
        Map<String, String> first = facts(book);
        assertThat(first.get("Bestuur")).isEqualTo("Proefdam");
        assertThat(first.get("Ontbreekt: C.1.3, vraag 2")).contains("Nog te bepalen (een bedrag)");
        assertThat(first.get("Ontbreekt: C.1.1, vraag 8")).contains("Proactief").doesNotContain("Open");
        assertThat(first.get("Ontbreekt: A.1, vraag 1")).contains("Overheid als platform");
        assertThat(first).containsKeys("Moment", "Gele vakken", "Wat hier niet in staat");

        List<Map<String, String>> plan = lines(book.getSheet("Doelen en acties"));
        assertThat(plan).hasSize(4);
        assertThat(plan.getFirst()).containsEntry("Doel", "Geen losse koppelingen");
        assertThat(plan.get(1))
                .containsEntry("Doel", "=HYPERLINK(\"http://elders.example\")")
                .containsEntry("Plan", "Publiceren aan de bron")
                .containsEntry("Tot en met", "2028")
                .containsEntry("Indicator", "Hoeveel datasets jonger zijn dan een jaar")
                .containsEntry("Uit het Draaiboek", "C.1.1, vraag 8: Open")
                .containsEntry("Code doel", "")
                .containsEntry("Prioritair", "");
        assertThat(plan.get(2))
                .containsEntry("Actie", "Een dienst hertekenen")
                .containsEntry("Van", "2027")
                .containsEntry("Tot en met", "2029")
                .containsEntry("Doel", "");
        assertThat(plan.get(3))
                .containsEntry("Verantwoordelijke", "diensthoofd burgerzaken")
                .containsEntry("Tot en met", "31/03/2027");

        Sheet estimate = book.getSheet("Raming");
        Map<String, String> maintenance = line(estimate, "Post", "Onderhoud");
        assertThat(maintenance).containsEntry("Soort", "Exploitatie").containsEntry("Hoe vaak", "Elk jaar");
        assertThat(estimate.getPaneInformation().isFreezePane()).isTrue();
        assertThat(estimate.getPrintSetup().getLandscape()).isTrue();
        assertThat(sum(estimate, "Uitgaven exploitatie", "2030")).isEqualTo(5_000);
        assertThat(sum(estimate, "Uitgaven investering", "2027")).isEqualTo(20_000);
        assertThat(sum(estimate, "Ontvangsten investering", "2027")).isEqualTo(-8_000);
        assertThat(sum(estimate, "Samen", "Meerjarenplan 2026–2031")).isEqualTo(32_000);
    }

    @Test
    void whatBeginsLikeAFormulaStaysWordsAndNoOtherCellIsOne() {
        XSSFWorkbook book = book(an);
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        assertThat(sheet.getSheetName()).isEqualTo("Raming");
                        assertThat(cell.getCellFormula()).doesNotContain("HYPERLINK");
                    } else if (cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue().startsWith("=")) {
                        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void whoDidNotAnswerYetSeesNoIndicatorAndHearsWhy() {
        XSSFWorkbook book = book(bo);
        assertThat(lines(book.getSheet("Doelen en acties")))
                .allSatisfy(line -> assertThat(line.get("Indicator")).isEmpty());
        assertThat(facts(book).get("Ontbreekt: A.1, vraag 1"))
                .contains("je beantwoordde deze vraag zelf nog niet")
                .contains("Open");
    }

    @Test
    void nobodyFromElsewhereGetsAFile() {
        Plaats elsewhere = wereld.plaats("Elderdam");
        Persoon stranger = wereld.persoon("Dina");
        wereld.deel(elsewhere, stranger, Rol.TREKKER);
        wereld.tweeling(plaats, elsewhere);
        Persoon coach = wereld.persoon("Els");
        wereld.cohort(coach, plaats);
        Persoon fills = wereld.persoon("Cas");
        wereld.deel(plaats, fills, Rol.INVULLER);
        for (Persoon who : List.of(stranger, coach, fills)) {
            assertThat(service.werkboek(who.toegang(), plaats.traject()))
                    .as(who.name())
                    .isEmpty();
            Api.Antwoord answer = new Api(port).logIn(who).get(PATH.formatted(plaats.traject()));
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.raw().body()).doesNotContain("Proefdam").contains("Open de bladzijde");
        }
        assertThat(new Api(port).get(PATH.formatted(plaats.traject())).status()).isEqualTo(401);
    }

    @Test
    void everyEditionWithANoteAsksWhatTheBlocksAreMadeOf() {
        assertThat(edities.all())
                .filteredOn(one -> one.note() != null)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(Bouwsteenmaker.items(one)).hasSize(6));
    }

    private XSSFWorkbook book(Persoon who) {
        HttpResponse<byte[]> answer = new Api(port).logIn(who).bytes(PATH.formatted(plaats.traject()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("bouwstenen-meerjarenplan-proefdam-");
        XSSFWorkbook book = Werkmap.xlsx(answer.body());
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return book;
    }

    private static Map<String, String> facts(XSSFWorkbook book) {
        Map<String, String> found = new TreeMap<>();
        for (Row row : book.getSheetAt(0)) {
            found.put(row.getCell(0).getStringCellValue(), new DataFormatter().formatCellValue(row.getCell(1)));
        }
        return found;
    }

    /** The lines of a sheet whose head stands in the third row, by the names of the columns. */
    private static List<Map<String, String>> lines(Sheet sheet) {
        DataFormatter shown = new DataFormatter(java.util.Locale.ROOT);
        List<Map<String, String>> lines = new ArrayList<>();
        for (int i = 3; i <= sheet.getLastRowNum(); i++) {
            Map<String, String> line = new TreeMap<>();
            for (Cell head : sheet.getRow(2)) {
                line.put(
                        head.getStringCellValue(),
                        shown.formatCellValue(sheet.getRow(i).getCell(head.getColumnIndex())));
            }
            lines.add(line);
        }
        return lines;
    }

    private static Map<String, String> line(Sheet sheet, String column, String value) {
        return lines(sheet).stream()
                .filter(one -> value.equals(one.get(column)))
                .findFirst()
                .orElseThrow();
    }

    private static double sum(Sheet sheet, String line, String column) {
        int at = -1;
        for (Cell head : sheet.getRow(2)) {
            at = head.getStringCellValue().equals(column) ? head.getColumnIndex() : at;
        }
        for (int i = 3; i <= sheet.getLastRowNum(); i++) {
            if (sheet.getRow(i).getCell(0).getStringCellValue().equals(line)) {
                return sheet.getRow(i).getCell(at).getNumericCellValue();
            }
        }
        throw new AssertionError(line);
    }
}
