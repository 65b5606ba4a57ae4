package be.draaiboek.meetmoment;

import static be.draaiboek.Wereld.edit;
import static be.draaiboek.Wereld.samen;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.Api;
import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Mutatie;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.document.Rapport;
import be.draaiboek.document.Rapport.Antwoord;
import be.draaiboek.document.Waarde;
import be.draaiboek.document.Werkmap;
import be.draaiboek.samenwerken.TaakService;
import be.draaiboek.score.ScoreService;
import be.draaiboek.score.Scores;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is taken along is what the reader may read on the screen, of today and of a closed meetmoment. */
class RapportTest extends LiveTest {

    private static final String CHOICE = "b41-strategie";
    private static final String GRID = "a1-dimensies";
    private static final String ROWS = "c13-budget";

    @LocalServerPort
    int port;

    @Autowired
    RapportService reports;

    @Autowired
    AntwoordService answers;

    @Autowired
    MeetmomentService meetmomenten;

    @Autowired
    ScoreService scores;

    @Autowired
    TaakService tasks;

    @Autowired
    DeelnemerService deelnemers;

    private Persoon an;
    private Persoon bo;
    private Persoon cas;
    private Persoon dina;
    private Persoon els;
    private Persoon beheerder;
    private Plaats plaats;
    private Deel trekker;
    private Deel lid;

    @BeforeAll
    void people() {
        an = wereld.persoon("An =Peeters");
        bo = wereld.persoon("Bo");
        cas = wereld.persoon("Cas");
        dina = wereld.persoon("Dina");
        els = wereld.persoon("Els");
        beheerder = wereld.persoon("Bea", true);
    }

    @BeforeEach
    void bestuur() {
        plaats = wereld.plaats("Proefdam");
        trekker = wereld.deel(plaats, an, Rol.TREKKER);
        lid = wereld.deel(plaats, bo, Rol.MT_LID);
        wereld.deel(plaats, cas, Rol.INVULLER);
        wereld.deel(wereld.plaats("Elderdam"), dina, Rol.TREKKER);
        wereld.cohort(els, plaats);
    }

    @AfterEach
    void clearBesturen() {
        wereld.clearBesturen();
    }

    // --- who gets it ---

    @Test
    void nobodyFromElsewhereGetsAFile() {
        fill();
        long closed = close();
        for (Persoon who : List.of(dina, els, cas, beheerder)) {
            Api browser = new Api(port).logIn(who);
            for (String address : addresses(closed)) {
                Api.Antwoord answer = browser.get(address);
                assertThat(answer.status()).as(who.name() + " " + address).isEqualTo(404);
                assertThat(answer.raw().body()).doesNotContain("Proefdam").doesNotContain("omdat");
                assertThat(answer.contentType()).startsWith("application/json");
            }
            assertThat(reports.ofToday(who.toegang(), plaats.traject())).isEmpty();
            assertThat(reports.ofMeetmoment(who.toegang(), closed)).isEmpty();
        }
        Api former = new Api(port).logIn(bo);
        assertThat(former.get(addresses(closed).getFirst()).status()).isEqualTo(200);
        deelnemers.end(beheerder.toegang(), lid.id());
        for (String address : addresses(closed)) {
            assertThat(former.get(address).status())
                    .as("a former member: " + address)
                    .isEqualTo(404);
            assertThat(new Api(port).get(address).status())
                    .as("nobody: " + address)
                    .isEqualTo(401);
        }
    }

    @Test
    void anAddressThatIsNoneIsNotFound() {
        Api browser = new Api(port).logIn(an);
        for (String address : List.of(
                "/api/rapporten/0.xlsx",
                "/api/rapporten/x.csv",
                "/api/rapporten/99999999999999999999999.csv",
                "/api/rapporten/" + plaats.traject() + ".exe",
                "/api/meetmomenten/0.csv",
                "/api/meetmomenten/-1.xlsx")) {
            assertThat(browser.get(address).status()).as(address).isEqualTo(404);
        }
    }

    @Test
    void whatIAmNotToSeeYetIsNotInMyFileEither() {
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "geen");
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "algemeen");
        assertThat(lines(lid)).as("no answer of my own").isEmpty();
        assertThat(reports.isAnything(lid.toegang(), wereld.traject(lid))).isFalse();
        assertThat(lines(trekker)).hasSize(1);
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
        assertThat(lines(lid)).hasSize(1);
        assertThat(reports.isAnything(lid.toegang(), wereld.traject(lid))).isTrue();
        // A signed-off meetmoment is read by every member.
        Deel nieuw = wereld.deel(plaats, wereld.persoon("Nieuw"), Rol.MT_LID);
        long closed = close();
        assertThat(lines(nieuw)).isEmpty();
        assertThat(reports.ofMeetmoment(nieuw.toegang(), closed).orElseThrow().antwoorden())
                .hasSize(1);
    }

    @Test
    void anInvullerGetsTheJointAnswersOfTheirSectionsOnly() {
        fill();
        Deel invuller = wereld.deel(plaats, wereld.persoon("Ivo"), Rol.INVULLER);
        for (String code : List.of("C.1.3", "B.4.1")) {
            tasks.handOut(trekker.toegang(), wereld.traject(trekker), List.of(code), List.of(invuller.id()), null);
        }
        wereld.typ(invuller, invuller.mijn(CHOICE), 0, "geen");
        assertThat(lines(invuller)).isNotEmpty().allSatisfy(one -> {
            assertThat(one.sectie()).startsWith("C.1.3");
            assertThat(one.hoe()).isEqualTo("samen geschreven");
        });
    }

    // --- what is in it ---

    @Test
    void anAnswerStandsWithItsScoreItsReasonAndWhoKeptIt() {
        fill();
        Rapport report = report(trekker);
        Antwoord choice = line(report, "algemeen");
        assertThat(choice.deel()).startsWith("B ");
        assertThat(choice.sectie()).startsWith("B.4.1");
        assertThat(choice.toelichting()).isEqualTo("omdat");
        assertThat(choice.minderheid()).isEqualTo("Eén van ons ziet dat anders.");
        assertThat(choice.bewust()).isTrue();
        assertThat(choice.hoe()).isEqualTo("afgesproken");
        assertThat(choice.door()).isEqualTo(an.name());
        assertThat(choice.score()).isPresent();
        Antwoord cell = report.antwoorden().stream()
                .filter(one -> one.waarde().equals(Waarde.of("delen tenzij")))
                .findFirst()
                .orElseThrow();
        assertThat(cell.rij()).isNotEmpty();
        assertThat(cell.kolom()).isNotEmpty();
        assertThat(cell.score()).isEmpty();
        assertThat(report.antwoorden())
                .filteredOn(one -> one.sectie().startsWith("C.1.3"))
                .extracting(Antwoord::rij, Antwoord::waarde)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", Waarde.of("Begeleiding")),
                        org.assertj.core.groups.Tuple.tuple("1", new Waarde.Bedrag(12_500)));
        assertThat(report.antwoorden())
                .as("nobody's own answers")
                .noneSatisfy(one -> assertThat(one.waarde()).isEqualTo(Waarde.of("van mij alleen")));
    }

    @Test
    void aRowThatWasTakenAwayIsGone() {
        fill();
        String row = UUID.randomUUID().toString();
        keep(trekker, edit(samen(ROWS, row, "#"), 0, 2), edit(samen(ROWS, row, "post"), 0, "weg ermee"));
        assertThat(lines(trekker)).anySatisfy(one -> assertThat(one.waarde()).isEqualTo(Waarde.of("weg ermee")));
        answers.save(
                trekker.toegang(),
                plaats.traject(),
                List.of(new Mutatie(UUID.randomUUID(), samen(ROWS, row, "#"), 1, null, Cel.Bron.TYPED)));
        assertThat(lines(trekker)).noneSatisfy(one -> assertThat(one.waarde()).isEqualTo(Waarde.of("weg ermee")));
    }

    @Test
    void theScoresAreThoseOfThePage() {
        fill();
        Scores page = scores.of(trekker.toegang(), wereld.traject(trekker));
        assertThat(report(trekker).dimensies()).hasSameSizeAs(page.dimensies()).allSatisfy(one -> {
            var shown = page.dimensies().stream()
                    .filter(dimension -> dimension.sectie().heading().equals(one.sectie()))
                    .findFirst()
                    .orElseThrow();
            assertThat(one.gescoord()).isEqualTo(shown.gescoord());
            assertThat(one.nodig()).isEqualTo(shown.nodig());
            assertThat(one.score().isPresent()).isEqualTo(shown.score().isPresent());
        });
        assertThat(report(trekker).dimensies()).anySatisfy(one -> {
            assertThat(one.gescoord()).isPositive();
            assertThat(one.score()).as("below 70 %").isEmpty();
        });
    }

    @Test
    void aClosedMeetmomentStaysWhatItWas() {
        fill();
        long closed = close();
        wereld.typ(trekker, samen(CHOICE, "", ""), 1, "geen");
        Rapport frozen = reports.ofMeetmoment(trekker.toegang(), closed).orElseThrow();
        assertThat(line(frozen, "algemeen").score()).isPresent();
        assertThat(frozen.dag()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(frozen.feiten()).anySatisfy(fact -> {
            assertThat(fact.naam()).isEqualTo("Goedgekeurd door");
            assertThat(fact.waarde()).isEqualTo(Waarde.of("Het MT"));
        });
    }

    // --- as a file ---

    @Test
    void bothFilesHaveTheSameLines() {
        fill();
        Api browser = new Api(port).logIn(an);
        HttpResponse<byte[]> xlsx = browser.bytes("/api/rapporten/" + plaats.traject() + ".xlsx");
        HttpResponse<byte[]> csv = browser.bytes("/api/rapporten/" + plaats.traject() + ".csv");
        assertThat(xlsx.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"draaiboek-proefdam-\\d{4}-\\d{2}-\\d{2}\\.xlsx\"");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        List<Map<String, String>> sheet =
                Werkmap.regels(Werkmap.xlsx(xlsx.body()).getSheet("Antwoorden"));
        assertThat(Werkmap.csv(csv.body())).hasSameSizeAs(sheet).isNotEmpty();
        assertThat(Werkmap.csv(csv.body()))
                .extracting(line -> line.get("Vraag"))
                .isEqualTo(sheet.stream().map(line -> line.get("Vraag")).toList());
        assertThat(sheet)
                .anySatisfy(line -> assertThat(line)
                        .containsEntry("Toelichting", "omdat")
                        .containsEntry("Bewuste keuze", "ja")
                        .containsEntry("Vastgelegd door", an.name()));
    }

    @Test
    void eachTableIsASheetOfItsOwnForWhoMayReadIt() {
        fill();
        String task = UUID.randomUUID().toString();
        String role = UUID.randomUUID().toString();
        keep(
                trekker,
                edit(samen("c14-raci", task, "#"), 0, 1),
                edit(samen("c14-raci", task, "taak"), 0, "De nota"),
                edit(samen("c14-raci", role, "@"), 0, 1),
                edit(samen("c14-raci", role, "rol"), 0, "Algemeen directeur"),
                edit(samen("c14-raci", task, role), 0, "a"));
        var book = Werkmap.xlsx(new Api(port)
                .logIn(an)
                .bytes("/api/rapporten/" + plaats.traject() + ".xlsx?blad=c14-raci")
                .body());
        assertThat(book.getSheetName(book.getActiveSheetIndex())).isEqualTo("C.1.4 RACI");
        assertThat(book)
                .extracting(org.apache.poi.ss.usermodel.Sheet::getSheetName)
                .contains("B.4", "C.1.3 Budget", "C.1.4 RACI")
                .endsWith("Scores", "Over dit bestand", "Antwoorden");
        var budget = book.getSheet("C.1.3 Budget");
        assertThat(budget.getRow(3).getCell(0).getStringCellValue()).isEqualTo("Begeleiding");
        var last = budget.getRow(budget.getLastRowNum());
        assertThat(last.getCell(0).getStringCellValue()).isEqualTo("Samen");
        assertThat((Iterable<org.apache.poi.ss.usermodel.Cell>) last)
                .filteredOn(cell -> cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA)
                .anySatisfy(cell -> assertThat(cell.getNumericCellValue()).isEqualTo(12_500));
        var raci = book.getSheet("C.1.4 RACI").getRow(3);
        assertThat(raci.getCell(1).getStringCellValue()).isEqualTo("A");
        assertThat(raci.getCell(2).getStringCellValue()).isEqualTo("in orde");
        assertThat(report(lid).tafels())
                .as("nothing of a question that I did not answer myself")
                .noneSatisfy(one -> assertThat(one.toString()).contains("delen tenzij"));
    }

    @Test
    void theFileOfAMeetmomentIsNamedAfterIt() {
        fill();
        HttpResponse<byte[]> xlsx = new Api(port).logIn(bo).bytes("/api/meetmomenten/" + close() + ".xlsx");
        assertThat(xlsx.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"draaiboek-proefdam-nulmeting-1-2026-11-01.xlsx\"");
        var about = Werkmap.xlsx(xlsx.body()).getSheet("Over dit bestand");
        assertThat(about.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Proefdam");
        assertThat(about.getRow(2).getCell(1).getStringCellValue()).isEqualTo("Nulmeting =1");
    }

    private void fill() {
        String row = UUID.randomUUID().toString();
        keep(
                trekker,
                edit(trekker.mijn(CHOICE), 0, "geen"),
                edit(trekker.mijn(GRID, "open", "omschrijving"), 0, "van mij alleen"),
                edit(samen(CHOICE, "", ""), 0, "algemeen"),
                edit(samen(CHOICE, "", "toelichting"), 0, "omdat"),
                edit(samen(CHOICE, "", "minderheid"), 0, "Eén van ons ziet dat anders."),
                edit(samen(CHOICE, "", "bewust"), 0, true),
                edit(samen(GRID, "open", "omschrijving"), 0, "delen tenzij"),
                edit(samen(ROWS, row, "#"), 0, 1),
                edit(samen(ROWS, row, "post"), 0, "Begeleiding"),
                edit(samen(ROWS, row, "j2027"), 0, 12_500));
        wereld.klaar(trekker, GRID);
        wereld.typ(lid, lid.mijn(CHOICE), 0, "geen");
    }

    private void keep(Deel who, Mutatie... edits) {
        assertThat(answers.save(who.toegang(), plaats.traject(), List.of(edits)))
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Cel.Uitkomst.Bewaard.class));
    }

    private long close() {
        return meetmomenten.close(
                trekker.toegang(),
                wereld.traject(trekker),
                new Meetmoment.Nieuw("Nulmeting =1", "Het MT", LocalDate.of(2026, 11, 1), ""));
    }

    private Rapport report(Deel who) {
        return reports.ofToday(who.toegang(), plaats.traject()).orElseThrow();
    }

    private List<Antwoord> lines(Deel who) {
        return report(who).antwoorden();
    }

    private Antwoord line(Rapport report, String option) {
        String label = wereld.traject(trekker)
                .editie()
                .item(CHOICE)
                .orElseThrow()
                .cell("", "")
                .orElseThrow()
                .option(option)
                .orElseThrow()
                .label();
        return report.antwoorden().stream()
                .filter(one -> one.waarde().equals(Waarde.of(label)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> addresses(long closed) {
        List<String> all = new ArrayList<>();
        for (String kind : List.of("xlsx", "csv")) {
            all.add("/api/rapporten/" + plaats.traject() + "." + kind);
            all.add("/api/meetmomenten/" + closed + "." + kind);
        }
        return all;
    }
}
