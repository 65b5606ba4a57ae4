package be.draaiboek.tweeling;

import static be.draaiboek.Wereld.samen;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.Api;
import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.document.Pdfkeuring;
import be.draaiboek.tweeling.Terugkoppeling.Nieuw;
import be.draaiboek.tweeling.Terugkoppeling.Soort;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What two besturen read of each other, as files: never more than the screen shows them at that moment. */
class TweelingstukTest extends LiveTest {

    private static final String CHAPTER = "B.4";
    private static final String CHOICE = "b41-strategie";

    @LocalServerPort
    int port;

    @TempDir
    Path directory;

    @Autowired
    VergelijkingService comparisons;

    @Autowired
    SamenvattingService summaries;

    @Autowired
    VrijgaveService releases;

    @Autowired
    TerugkoppelingService feedback;

    private Persoon chris;
    private Persoon eef;
    private Plaats ours;
    private Plaats theirs;
    private Deel trekker;
    private Deel twin;
    private Deel third;
    private long pair;

    @BeforeEach
    void trio() {
        wereld.clearBesturen();
        ours = wereld.plaats("Proefdam");
        theirs = wereld.plaats("Tweelingdam");
        Plaats more = wereld.plaats("Derdedam");
        trekker = wereld.deel(ours, wereld.persoon("An Peeters"), Rol.TREKKER);
        chris = wereld.persoon("Chris Tweeling");
        twin = wereld.deel(theirs, chris, Rol.TREKKER);
        eef = wereld.persoon("Eef Derde");
        third = wereld.deel(more, eef, Rol.TREKKER);
        pair = wereld.tweeling(ours, theirs, more);
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "geen");
        wereld.typ(trekker, samen(CHOICE, "", "toelichting"), 0, "Omdat het moest.");
        wereld.typ(trekker, trekker.mijn(CHOICE, "", "toelichting"), 0, "van An alleen");
        wereld.typ(trekker, samen("b1-voorstelling", "", ""), 0, "een ander hoofdstuk");
        release();
    }

    private void release() {
        releases.release(
                trekker.toegang(),
                wereld.traject(trekker),
                pair,
                CHAPTER,
                List.of(theirs.bestuur()),
                "Wij begonnen klein.",
                releases.preview(trekker.toegang(), wereld.traject(trekker), CHAPTER));
    }

    private String comparison(String kind) {
        return "/api/tweelingen/%d/vergelijking/%s/%s".formatted(pair, CHAPTER, kind);
    }

    private String summary(String kind) {
        return "/api/tweelingen/%d/samenvatting.%s?met=%d".formatted(pair, kind, ours.bestuur());
    }

    @Test
    void aComparisonHoldsWhatWasReleasedAndNothingElse() throws Exception {
        String text = word(new Api(port).logIn(chris).bytes(comparison("docx")));
        assertThat(text)
                .contains(
                        "Tweelingdam",
                        "Vergelijking B.4 met Proefdam",
                        "Wij begonnen klein.",
                        "Omdat het moest.",
                        "Derdedam heeft dit hoofdstuk niet vrijgegeven.",
                        "Wat hier niet in staat",
                        "Vraag per vraag",
                        "nog niets")
                .doesNotContain("van An alleen", "een ander hoofdstuk");
    }

    @Test
    void whatWasTakenBackIsInNoFileAndWhoGotNothingGetsNone() {
        assertThat(comparisons.stuk(third.toegang(), pair, CHAPTER)).isEmpty();
        Api.Antwoord none = new Api(port).logIn(eef).get(comparison("pdf"));
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.raw().body()).contains("niets te vergelijken").doesNotContain("Proefdam");
        Deel invuller = wereld.deel(theirs, wereld.persoon("Invuller"), Rol.INVULLER);
        assertThat(comparisons.stuk(invuller.toegang(), pair, CHAPTER)).isEmpty();
        assertThat(comparisons.stuk(twin.toegang(), pair, "B.3")).isEmpty();
        assertThat(comparisons.stuk(twin.toegang(), pair, "Z.9")).isEmpty();
        assertThat(comparisons.stuk(twin.toegang(), pair, CHAPTER)).isPresent();
        releases.revoke(
                trekker.toegang(),
                releases.mine(trekker.toegang(), ours.bestuur()).getFirst().id());
        assertThat(comparisons.stuk(twin.toegang(), pair, CHAPTER)).isEmpty();
        release();
        assertThat(comparisons.stuk(twin.toegang(), pair, CHAPTER)).isPresent();
        wereld.verlaat(pair, theirs);
        assertThat(comparisons.stuk(twin.toegang(), pair, CHAPTER)).isEmpty();
        assertThat(new Api(port).get(comparison("docx")).status()).isEqualTo(401);
    }

    @Test
    void theSummaryStaysWhenItIsOverWithoutWhatWasReleased() throws Exception {
        ask("Hoe begonnen jullie daaraan?");
        String before = word(new Api(port).logIn(chris).bytes(summary("docx")));
        assertThat(before).contains("Tweelingdam en Proefdam", "Hoe begonnen jullie daaraan?", "Ons overleg");
        assertThat(new Api(port).logIn(eef).get(summary("docx")).raw().body()).doesNotContain("Hoe begonnen");
        wereld.beeindig(pair);
        String after = word(new Api(port).logIn(chris).bytes(summary("docx")));
        assertThat(after)
                .contains("Hoe begonnen jullie daaraan?", "Deze tweeling loopt niet meer.")
                .doesNotContain("Omdat het moest");
        Persoon stranger = wereld.persoon("Vreemde");
        wereld.deel(wereld.plaats("Elderdam"), stranger, Rol.TREKKER);
        assertThat(summaries.stuk(stranger.toegang(), pair, ours.bestuur())).isEmpty();
        assertThat(new Api(port).logIn(stranger).get(summary("pdf")).status()).isEqualTo(404);
    }

    @Test
    void whoListensHearsTheseInTheOrderOfThePageAndTheRulesAreKept() throws Exception {
        ask("Hoe begonnen jullie daaraan?");
        byte[] compared = new Api(port).logIn(chris).bytes(comparison("pdf")).body();
        assertThat(Pdfkeuring.fouten(compared)).isEmpty();
        byte[] talk = new Api(port)
                .logIn(trekker.persoon())
                .bytes("/api/tweelingen/%d/samenvatting.pdf?met=%d".formatted(pair, theirs.bestuur()))
                .body();
        assertThat(Pdfkeuring.fouten(talk)).isEmpty();
        assertThat(Pdfkeuring.gehoord(compared, directory))
                .containsSubsequence(
                        "Tweelingdam", "Wat hier niet in staat", "Inhoud", "Wij begonnen klein.", "Vraag per vraag")
                .doesNotContain("bladzijde");
        assertThat(Pdfkeuring.gehoord(talk, directory))
                .containsSubsequence("Proefdam en Tweelingdam", "Open vragen", "Hoe begonnen", "Agenda", "Datum");
    }

    @Test
    void aConversationStarterIsForWhoeverIsLoggedIn() throws Exception {
        String text = word(new Api(port).logIn(eef).bytes("/api/gespreksstarters/2026-2/A/docx"));
        assertThat(text).contains("Gespreksstarter A", "Met wie?", "Vragen voor op tafel", "Zo rond je af");
        assertThat(Pdfkeuring.fouten(new Api(port)
                        .logIn(eef)
                        .bytes("/api/gespreksstarters/2026-2/B/pdf")
                        .body()))
                .isEmpty();
        assertThat(new Api(port)
                        .logIn(eef)
                        .get("/api/gespreksstarters/2026-2/A.9/pdf")
                        .status())
                .isEqualTo(404);
        assertThat(new Api(port).get("/api/gespreksstarters/2026-2/A/pdf").status())
                .isEqualTo(401);
    }

    private void ask(String text) {
        feedback.give(
                twin.toegang(),
                new Nieuw(pair, theirs.bestuur(), ours.bestuur(), CHOICE, Soort.VRAAG, text, "", UUID.randomUUID()));
    }

    private static String word(HttpResponse<byte[]> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(answer.body()));
                XWPFWordExtractor words = new XWPFWordExtractor(file)) {
            return words.getText();
        }
    }
}
