package be.draaiboek.nota;

import static be.draaiboek.Wereld.edit;
import static be.draaiboek.Wereld.samen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.Api;
import be.draaiboek.LiveTest;
import be.draaiboek.Opdrachten;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel.Uitkomst;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.nota.Nota.Blok;
import be.draaiboek.nota.Nota.Gedaan;
import be.draaiboek.nota.Nota.Stand;
import be.draaiboek.nota.ui.NotaView;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.ui.GekozenTraject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The note says what was agreed, to who may read it; what people write on it stays theirs when a source moves. */
class NotaServiceTest extends LiveTest {

    private static final String DEFINITION = "c11-definitie";
    private static final String BLOCK = "nota.definitie";
    private static final String BUDGET = "c13-budget";
    private static final String OWN = "nota.besluit";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    NotaService notes;

    @Autowired
    BlokService blocks;

    @Autowired
    AntwoordService answers;

    @Autowired
    Opdrachten statements;

    private Persoon an;
    private Persoon bo;
    private Persoon coach;
    private Persoon stranger;
    private Persoon fills;
    private Plaats plaats;
    private Deel trekker;
    private Deel lid;

    @BeforeAll
    void people() {
        an = wereld.persoon("An Peeters");
        bo = wereld.persoon("Bo Maes");
        coach = wereld.persoon("Els");
        stranger = wereld.persoon("Dina");
        fills = wereld.persoon("Cas");
    }

    @BeforeEach
    void bestuur() {
        plaats = wereld.plaats("Proefdam");
        trekker = wereld.deel(plaats, an, Rol.TREKKER);
        lid = wereld.deel(plaats, bo, Rol.MT_LID);
        wereld.deel(plaats, fills, Rol.INVULLER);
        Plaats elsewhere = wereld.plaats("Elderdam");
        wereld.deel(elsewhere, stranger, Rol.TREKKER);
        wereld.tweeling(plaats, elsewhere);
        wereld.cohort(coach, plaats);
        assertThat(wereld.typ(
                        trekker, samen(DEFINITION, "", ""), 0, "Een dienst opnieuw bedenken. Er gaan 34 mensen weg."))
                .isInstanceOf(Uitkomst.Bewaard.class);
    }

    @AfterEach
    void clearBesturen() {
        wereld.clearBesturen();
    }

    @Test
    void nobodyFromElsewhereReadsOrWritesAWordOfIt() {
        Traject seen = wereld.traject(trekker);
        Gedaan begun = notes.writeOn(trekker.toegang(), seen, BLOCK);
        assertThat(begun.stappen()).isNotEmpty().allMatch(step -> step.versie() == 1);
        for (Persoon who : List.of(stranger, coach, fills)) {
            assertThat(notes.stuk(who.toegang(), plaats.traject()))
                    .as(who.name())
                    .isEmpty();
            // Even with a traject that they have no part in.
            Nota note = notes.read(who.toegang(), seen).orElseThrow();
            assertThat(note.blokken())
                    .allSatisfy(blok -> assertThat(blok.delen()).isEmpty());
            assertThatThrownBy(() -> notes.takeOver(who.toegang(), seen, BLOCK, "x"))
                    .isInstanceOf(OngeldigException.class);
            assertThatThrownBy(() -> blocks.undo(who.toegang(), seen, begun)).isInstanceOf(OngeldigException.class);
            Api browser = new Api(port).logIn(who);
            Api.Antwoord answer = browser.get("/api/notas/" + plaats.traject() + ".docx");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.raw().body()).doesNotContain("Proefdam");
        }
        assertThat(new Api(port).get("/api/notas/" + plaats.traject() + ".docx").status())
                .isEqualTo(401);
        assertThat(block(lid, BLOCK).geschreven()).isTrue();
    }

    @Test
    void whatIsNotAgreedIsAGapAndNeverATextOfOurs() {
        Blok motive = block(trekker, "nota.motief");
        assertThat(motive.stand()).isEqualTo(Stand.LEEG);
        assertThat(motive.delen()).isEmpty();
        assertThat(motive.gaten()).extracting(gap -> gap.item().id()).containsExactly("a3-waarom");
        Blok definition = block(trekker, BLOCK);
        assertThat(definition.stand()).isEqualTo(Stand.VOLGT);
        assertThat(definition.tekst()).contains("Een dienst opnieuw bedenken");
        assertThat(definition.gaten()).extracting(gap -> gap.item().id()).containsExactly("c11-afbakening");
    }

    @Test
    void anAgreedAnswerShowsToWhoAnsweredIt() {
        wereld.typ(trekker, trekker.mijn("a3-waarom"), 0, "van mij");
        wereld.typ(trekker, samen("a3-waarom", "", ""), 0, "Uit nood én omdat het kan.");
        wereld.klaar(trekker, "a3-waarom");
        assertThat(block(trekker, "nota.motief").tekst()).contains("Uit nood");
        assertThat(block(lid, "nota.motief").tekst()).isEmpty();
        wereld.typ(lid, lid.mijn("a3-waarom"), 0, "ook van mij");
        wereld.klaar(lid, "a3-waarom");
        assertThat(block(lid, "nota.motief").tekst()).contains("Uit nood");
    }

    @Test
    void aWrittenBlockKeepsItsWordsAndSaysWhatMoved() {
        Traject traject = wereld.traject(lid);
        notes.writeOn(lid.toegang(), traject, BLOCK);
        Blok begun = block(lid, BLOCK);
        assertThat(begun.stand()).isEqualTo(Stand.GESCHREVEN);
        String ours = begun.tekst() + " En dat weet iedereen.";
        wereld.typ(lid, samen(BLOCK, "", ""), 1, ours);
        assertThat(block(trekker, BLOCK).stand()).isEqualTo(Stand.GESCHREVEN);

        wereld.typ(trekker, samen(DEFINITION, "", ""), 1, "Een dienst opnieuw bedenken. Er gaan 38 mensen weg.");
        Blok moved = block(lid, BLOCK);
        assertThat(moved.stand()).isEqualTo(Stand.BRON_VERANDERD);
        assertThat(moved.tekst()).isEqualTo(ours);
        assertThat(moved.voorstel().botst()).isFalse();
        assertThat(moved.voorstel().door()).isEqualTo("An Peeters");
        assertThat(moved.voorstel().tekst()).contains("38 mensen weg").contains("En dat weet iedereen.");

        Gedaan left = notes.letStand(lid.toegang(), traject, BLOCK);
        assertThat(block(lid, BLOCK).stand()).isEqualTo(Stand.GESCHREVEN);
        blocks.undo(lid.toegang(), traject, left);
        assertThat(block(lid, BLOCK).stand()).isEqualTo(Stand.BRON_VERANDERD);

        Gedaan taken = notes.takeOver(
                lid.toegang(), traject, BLOCK, block(lid, BLOCK).voorstel().tekst());
        Blok after = block(lid, BLOCK);
        assertThat(after.stand()).isEqualTo(Stand.GESCHREVEN);
        assertThat(after.tekst()).contains("38 mensen weg").contains("En dat weet iedereen.");
        blocks.undo(lid.toegang(), traject, taken);
        assertThat(block(lid, BLOCK).tekst()).isEqualTo(ours);
        assertThat(block(lid, BLOCK).stand()).isEqualTo(Stand.BRON_VERANDERD);

        notes.followAgain(lid.toegang(), traject, BLOCK);
        assertThat(block(lid, BLOCK).stand()).isEqualTo(Stand.VOLGT);
    }

    @Test
    void undoingNeverThrowsAwayWhatAColleagueWroteSince() {
        Traject traject = wereld.traject(lid);
        Gedaan begun = notes.writeOn(lid.toegang(), traject, BLOCK);
        wereld.typ(trekker, samen(BLOCK, "", ""), 1, "Van de trekker.");
        assertThatThrownBy(() -> blocks.undo(lid.toegang(), traject, begun))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("An Peeters");
        assertThat(block(lid, BLOCK).tekst()).isEqualTo("Van de trekker.");
    }

    @Test
    void takingOverWhatMovedAgainIsRefused() {
        Traject traject = wereld.traject(lid);
        notes.writeOn(lid.toegang(), traject, BLOCK);
        wereld.typ(trekker, samen(DEFINITION, "", ""), 1, "Een dienst opnieuw bedenken. Er gaan 38 mensen weg.");
        String seen = block(lid, BLOCK).voorstel().tekst();
        wereld.typ(trekker, samen(DEFINITION, "", ""), 2, "Een dienst opnieuw bedenken. Er gaan 40 mensen weg.");
        assertThatThrownBy(() -> notes.takeOver(lid.toegang(), traject, BLOCK, seen))
                .isInstanceOf(OngeldigException.class);
    }

    @Test
    void thePageTakesAtMostFiveStatements() {
        notes.writeOn(lid.toegang(), wereld.traject(lid), BLOCK);
        wereld.typ(trekker, samen(DEFINITION, "", ""), 1, "Helemaal anders.");
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(bo))) {
            GekozenTraject.choose(wereld.traject(lid));
            statements.reset();
            screen.ga("nota");
            assertThat(screen.pagina()).isInstanceOf(NotaView.class);
            // my trajecten, the cells, what the sources said before
            assertThat(statements.seen()).hasSizeBetween(1, 5);
            assertThat(Scherm.woorden(screen.pagina()))
                    .contains("Waarover deze nota gaat")
                    .contains("Neem over")
                    .contains("Laat onze tekst staan")
                    .contains("Nog niet ingevuld");
        }
    }

    @Test
    void theFileOpensAgainWithHeadingsRepeatedHeadsAndThePage() throws Exception {
        String row = UUID.randomUUID().toString();
        answers.save(
                trekker.toegang(),
                plaats.traject(),
                List.of(
                        edit(samen(BUDGET, row, "#"), 0, 1),
                        edit(samen(BUDGET, row, "post"), 0, "Begeleiding"),
                        edit(samen(BUDGET, row, "j2027"), 0, 20_000),
                        edit(samen(OWN, "", ""), 0, "Wij vragen **een trekker**.\n\n1. een\n2. twee"),
                        edit(samen("nota.titel", "", ""), 0, "Minder handen, ander werk")));
        java.net.http.HttpResponse<byte[]> answer =
                new Api(port).logIn(an).bytes("/api/notas/" + plaats.traject() + ".docx");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("proefdam");
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(answer.body()))) {
            List<XWPFParagraph> paragraphs = file.getParagraphs();
            assertThat(paragraphs.stream()
                            .filter(one -> "Heading1".equals(one.getStyle()))
                            .map(XWPFParagraph::getText))
                    .startsWith("Waarover deze nota gaat")
                    .contains("Tijd en geld");
            assertThat(file.getStyles()
                            .getStyle("Heading1")
                            .getCTStyle()
                            .getPPr()
                            .getOutlineLvl()
                            .getVal())
                    .isZero();
            assertThat(paragraphs.getFirst().getText()).isEqualTo("Proefdam");
            assertThat(paragraphs.get(1).getText()).isEqualTo("Minder handen, ander werk");
            String all = String.join(
                    "\n", paragraphs.stream().map(XWPFParagraph::getText).toList());
            assertThat(all)
                    .contains("Wat hier niet in staat")
                    .contains("ontbreken nog")
                    .contains("Wij vragen een trekker.");
            assertThat(file.getTables()).isNotEmpty();
            for (XWPFTable table : file.getTables()) {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getCTTbl().getTblPr().getTblCaption().getVal()).isNotBlank();
            }
            assertThat(file.getTables().getFirst().getText()).contains("20.000");
            assertThat(file.getFooterList().getFirst()._getHdrFtr().xmlText()
                            + file.getFooterList().getLast()._getHdrFtr().xmlText())
                    .contains("NUMPAGES");
            assertThat(file.getProperties()
                            .getCoreProperties()
                            .getUnderlyingProperties()
                            .getLanguageProperty())
                    .contains("nl-BE");
        }
    }

    private Blok block(Deel deel, String item) {
        return notes.read(deel.toegang(), wereld.traject(deel))
                .orElseThrow()
                .blokken()
                .filter(blok -> blok.itemId().equals(item))
                .findFirst()
                .orElseThrow();
    }
}
