package be.draaiboek.taak;

import static be.draaiboek.Wereld.samen;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.Api;
import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.meetmoment.Draaiboektaak;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.taak.Taak.Stand;
import be.draaiboek.taak.Taaksoort.Opdracht;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.Bevestiging;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.ui.GekozenTraject;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipInputStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

/** A file that takes long is made once, whatever happens, told, and handed to nobody but who asked for it. */
class BestandenTest extends LiveTest {

    private static final byte[] CONTENT = "inhoud".repeat(400_000).getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Bestanden files;

    @Autowired
    BestandenQueries fileQueries;

    @Autowired
    WerkQueries workQueries;

    @Autowired
    Taakluisteraars listeners;

    @Autowired
    Meldingen inbox;

    @Autowired
    DeelnemerService members;

    @Autowired
    AccountService accounts;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    DSLContext dsl;

    @Autowired
    Clock clock;

    private Persoon an;
    private Persoon bo;
    private Persoon els;
    private Persoon ver;
    private Plaats plaats;
    private Deel lid;
    private Deel trekker;
    private Proef proef;

    /** A kind that does what a test says. */
    private static final class Proef implements Taaksoort {
        private final AtomicInteger begun = new AtomicInteger();
        private Work work = (out, progress) -> out.write(CONTENT);
        private long bestuur;
        private boolean counts = true;

        interface Work {
            void doe(OutputStream out, Voortgang progress) throws IOException;
        }

        @Override
        public String code() {
            return "proef";
        }

        @Override
        public Optional<Opdracht> opdracht(Toegang toegang, long bron, String form) {
            return Optional.of(new Opdracht("Een proef", bestuur, null, bron));
        }

        @Override
        public String make(Toegang toegang, Taak taak, OutputStream out, Voortgang progress) throws IOException {
            begun.incrementAndGet();
            work.doe(out, progress);
            return "proef.pdf";
        }

        @Override
        public boolean geldt(Toegang toegang, Taak taak) {
            return counts;
        }
    }

    @BeforeEach
    void bestuur() {
        proef = new Proef();
        an = wereld.persoon("An Peeters");
        bo = wereld.persoon("Bo Maes");
        els = wereld.persoon("Els Coach");
        ver = wereld.persoon("Vera Elders");
        plaats = wereld.plaats("Proefdam");
        trekker = wereld.deel(plaats, an, Rol.TREKKER);
        lid = wereld.deel(plaats, bo, Rol.MT_LID);
        wereld.deel(wereld.plaats("Elderdam"), ver, Rol.TREKKER);
        wereld.typ(trekker, samen("c11-definitie", "", ""), 0, "Onze definitie van digitaal.");
        proef.bestuur = plaats.bestuur();
    }

    @AfterEach
    void clear() {
        wereld.clearBesturen();
    }

    private Taakwerker worker(Clock time) {
        return new Taakwerker(
                workQueries,
                fileQueries,
                List.of(proef),
                inbox,
                listeners,
                transactions,
                time,
                Duration.ofDays(7),
                Duration.ofHours(1));
    }

    private Clock in(Duration later) {
        return Clock.fixed(clock.instant().plus(later), Klok.BRUSSEL);
    }

    /** A worker of a test wakes nobody: it is told when to look. */
    private Bestanden asking() {
        Taakwerker nobody = worker(clock);
        try {
            nobody.stop();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return new Bestanden(fileQueries, nobody, List.of(proef), listeners, inbox, events, clock);
    }

    private Taak ask(Persoon who) {
        return transactions.execute(status -> asking().vraag(who.toegang(), "proef", plaats.traject(), "pdf"));
    }

    private boolean claim(LocalDateTime at) {
        return Boolean.TRUE.equals(transactions.execute(status -> workQueries
                .claim(
                        Toegang.systeem("a test"),
                        List.of("proef"),
                        UUID.randomUUID().toString(),
                        at,
                        at.plus(Taakwerker.LEASE))
                .isPresent()));
    }

    private Taak now(Persoon who, long id) {
        return files.mijn(who.toegang()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private Taak wait(Persoon who, long id) throws InterruptedException {
        for (int i = 0; i < 300 && now(who, id).onderweg(); i++) {
            Thread.sleep(100);
        }
        return now(who, id);
    }

    private int pieces(long id) {
        return dsl.fetchOne("SELECT COUNT(*) FROM taak_deel WHERE taak_id = ?", id)
                .get(0, Integer.class);
    }

    // --- strangers ---

    @Test
    void nobodyElseGetsIt() {
        Taak one = ask(an);
        assertThat(worker(clock).een()).isTrue();
        assertThat(now(an, one.id()).stand()).isEqualTo(Stand.KLAAR);
        for (Persoon stranger : List.of(bo, els, ver)) {
            assertThat(files.mijn(stranger.toegang())).isEmpty();
            assertThat(files.fetch(stranger.toegang(), one.id())).isEmpty();
            assertThat(files.stuk(stranger.toegang(), one.id(), 0)).isEmpty();
            assertThatThrownBy(() -> files.delete(stranger.toegang(), one.id()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> files.opnieuw(stranger.toegang(), one.id()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(new Api(port)
                            .logIn(stranger)
                            .get("/api/bestanden/" + one.id() + ".pdf")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(pieces(one.id())).isPositive();
    }

    @Test
    void whoLeftGetsNothingAndNothingIsMade() {
        Taak made = ask(bo);
        worker(clock).een();
        Taak waiting = transactions.execute(status -> asking().vraag(bo.toegang(), "proef", plaats.traject(), "docx"));
        members.end(an.toegang(), lid.id());
        assertThat(files.mijn(bo.toegang())).isEmpty();
        assertThat(files.fetch(bo.toegang(), made.id())).isEmpty();
        assertThat(files.stuk(bo.toegang(), made.id(), 0)).isEmpty();
        assertThat(waiting.onderweg()).isTrue();
    }

    @Test
    void aFileOfTheWholeDraaiboekIsForWhoReadsAllOfIt() {
        Persoon iris = wereld.persoon("Iris Invuller");
        wereld.deel(plaats, iris, Rol.INVULLER);
        for (Persoon stranger : List.of(els, ver, iris)) {
            assertThatThrownBy(() -> files.vraag(stranger.toegang(), Draaiboektaak.CODE, plaats.traject(), "pdf"))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> files.vraag(an.toegang(), Draaiboektaak.CODE, plaats.traject(), "exe"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> files.vraag(an.toegang(), "onbekend", plaats.traject(), "pdf"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsInItIsAskedAgainAtTheDownload() {
        Taak one = ask(an);
        worker(clock).een();
        proef.counts = false;
        assertThatThrownBy(() -> transactions.execute(status -> asking().fetch(an.toegang(), one.id())))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("Vraag het opnieuw");
        proef.counts = true;
    }

    // --- made, told, taken ---

    @Test
    void theDraaiboekIsMadeBehindTheScreenAndTold() throws Exception {
        Taak asked = files.vraag(an.toegang(), Draaiboektaak.CODE, plaats.traject(), "docx");
        Taak made = wait(an, asked.id());
        assertThat(made.fout()).isEmpty();
        assertThat(made.stand()).isEqualTo(Stand.KLAAR);
        assertThat(made.titel()).isEqualTo("Het ingevulde Draaiboek van Proefdam");
        assertThat(inbox.ongelezenLijst(an.toegang(), 9)).singleElement().satisfies(one -> {
            assertThat(one.soort()).isEqualTo(Melding.Soort.BESTAND);
            assertThat(one.pad()).isEqualTo("bestanden#bestand-" + asked.id());
            assertThat(one.zin()).contains("staat klaar");
        });
        HttpResponse<byte[]> got = new Api(port)
                .logIn(an)
                .bytes("/api/" + TaakNavigatie.bestand(made).substring(4));
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"ingevuld-draaiboek-proefdam-");
        assertThat(got.body()).hasSize((int) made.bytes());
        assertThat(text(got.body())).contains("Onze definitie van digitaal.");
        assertThat(inbox.ongelezenLijst(an.toegang(), 9)).isEmpty();
        assertThat(new Api(port)
                        .logIn(an)
                        .get("/api/bestanden/" + asked.id() + ".pdf")
                        .status())
                .as("another form of it")
                .isEqualTo(404);
        assertThat(dsl.fetch("SELECT detail FROM spoor WHERE account_id = ?", an.account())
                        .getValues(0, String.class))
                .contains("taak " + asked.id() + " draaiboek docx");
    }

    @Test
    void thePageAsksForItAndShowsItWhenItIsThere() throws Exception {
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(an))) {
            GekozenTraject.choose(wereld.traject(trekker));
            screen.ga("resultaten");
            button(screen, "Word (docx)");
            assertThat(Scherm.woorden(screen.pagina()))
                    .contains("Het ingevulde Draaiboek van Proefdam")
                    .contains("Je mag deze pagina verlaten");
            long asked = files.mijn(an.toegang()).getFirst().id();
            wait(an, asked);
            for (int i = 0; i < 50 && !Scherm.woorden(screen.pagina()).contains("Haal op"); i++) {
                Thread.sleep(100);
                MockVaadin.clientRoundtrip(false);
            }
            assertThat(Scherm.woorden(screen.pagina())).as("live").contains("Haal op");
            screen.ga("bestanden");
            assertThat(Scherm.woorden(screen.pagina())).contains("Haal op", "Blijft hier tot");
            button(screen, "Verwijder");
            assertThat(files.mijn(an.toegang())).isEmpty();
            assertThat(Scherm.woorden(screen.pagina())).contains("Er staat niets klaar");
        }
    }

    private static void button(Scherm screen, String label) {
        _click(_find((Component) screen.pagina(), NativeButton.class).stream()
                .filter(one -> one.getText().equals(label))
                .findFirst()
                .orElseThrow());
    }

    private static String text(byte[] docx) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            while (!zip.getNextEntry().getName().equals("word/document.xml")) {
                // on
            }
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void itIsKeptInPiecesAndComesBackWhole() {
        Taak one = ask(an);
        worker(clock).een();
        assertThat(pieces(one.id())).isEqualTo(3);
        var whole = new java.io.ByteArrayOutputStream();
        for (int i = 0; files.stuk(an.toegang(), one.id(), i).isPresent(); i++) {
            whole.writeBytes(files.stuk(an.toegang(), one.id(), i).orElseThrow());
        }
        assertThat(whole.toByteArray()).isEqualTo(CONTENT);
        files.delete(an.toegang(), one.id());
        assertThat(pieces(one.id())).isZero();
    }

    @Test
    void whoAsksTwiceGetsOneAndWhoAsksALotWaits() {
        Taak first = ask(an);
        assertThat(ask(an).id()).isEqualTo(first.id());
        for (int i = 1; i < Bestanden.WACHTEND; i++) {
            String form = "v" + i;
            transactions.execute(status -> asking().vraag(an.toegang(), "proef", plaats.traject(), form));
        }
        assertThatThrownBy(() ->
                        transactions.execute(status -> asking().vraag(an.toegang(), "proef", plaats.traject(), "meer")))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("Wacht tot er een klaar is");
        assertThat(ask(bo).stand()).as("a colleague's").isEqualTo(Stand.WACHT);
        worker(clock).ronde();
        for (int i = 0; i < 2 * Bestanden.BEWAARD; i++) {
            ask(an);
            worker(clock).een();
        }
        assertThat(files.mijn(an.toegang())).hasSize(Bestanden.BEWAARD);
    }

    // --- whatever happens ---

    @Test
    void aRestartTakesUpWhatWasBegun() {
        Taak one = ask(an);
        LocalDateTime start = Klok.now(clock);
        // Whoever took it was killed: nobody renews its lease.
        assertThat(claim(start)).isTrue();
        assertThat(now(an, one.id()).stand()).isEqualTo(Stand.BEZIG);
        assertThat(worker(in(Duration.ofSeconds(30))).een())
                .as("while the lease runs")
                .isFalse();
        assertThat(worker(in(Duration.ofSeconds(70))).een()).isTrue();
        assertThat(now(an, one.id()).stand()).isEqualTo(Stand.KLAAR);
        assertThat(proef.begun.get()).isOne();
    }

    @Test
    void whatKillsTheApplicationIsBegunThreeTimesAndNoMore() {
        Taak one = ask(an);
        for (int i = 0; i < Taakwerker.POGINGEN; i++) {
            LocalDateTime then = Klok.now(in(Duration.ofMinutes(2L * i)));
            assertThat(claim(then)).isTrue();
        }
        assertThat(worker(in(Duration.ofMinutes(20))).een()).isTrue();
        assertThat(now(an, one.id()).stand()).isEqualTo(Stand.MISLUKT);
        assertThat(now(an, one.id()).fout())
                .contains("Probeer het straks opnieuw")
                .contains("nummer " + one.id());
        assertThat(proef.begun.get()).isZero();
    }

    @Test
    void twoWorkersNeverTakeTheSame() {
        ask(an);
        LocalDateTime start = Klok.now(clock);
        transactions.executeWithoutResult(status -> {
            assertThat(workQueries.claim(
                            Toegang.systeem("a test"), List.of("proef"), "a", start, start.plus(Taakwerker.LEASE)))
                    .isPresent();
            // The other one doesn't wait for this transaction: it passes over the row.
            AtomicInteger found = new AtomicInteger(-1);
            Thread other =
                    Thread.ofPlatform().start(() -> found.set(worker(clock).een() ? 1 : 0));
            try {
                other.join(4_000);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            assertThat(found.get()).isZero();
        });
    }

    @Test
    void whoLostTheLeaseWritesNothing() {
        Taak one = ask(an);
        proef.work = (out, progress) -> {
            // Another worker took it over meanwhile.
            transactions.executeWithoutResult(
                    status -> dsl.execute("UPDATE taak SET lease = 'een ander' WHERE id = ?", one.id()));
            out.write(CONTENT);
        };
        worker(clock).een();
        assertThat(now(an, one.id()).stand()).isEqualTo(Stand.BEZIG);
        assertThat(pieces(one.id())).isZero();
        assertThat(inbox.ongelezen(an.toegang())).isZero();
    }

    @Test
    void whatFailsIsTriedAgainLaterAndThenTold() {
        Taak one = ask(an);
        proef.work = (out, progress) -> {
            out.write(CONTENT);
            throw new IOException("no room on this machine");
        };
        assertThat(worker(clock).een()).isTrue();
        Taak waits = now(an, one.id());
        assertThat(waits.stand()).isEqualTo(Stand.WACHT);
        assertThat(waits.pogingen()).isOne();
        assertThat(waits.opnieuw()).isAfter(Instant.now().plusSeconds(10));
        assertThat(worker(clock).een()).as("at once").isFalse();
        assertThat(worker(in(Duration.ofMinutes(1))).een()).isTrue();
        assertThat(worker(in(Duration.ofMinutes(10))).een()).isTrue();
        Taak failed = now(an, one.id());
        assertThat(failed.stand()).isEqualTo(Stand.MISLUKT);
        assertThat(failed.fout()).startsWith("Het lukte 3 keer niet");
        assertThat(inbox.ongelezenLijst(an.toegang(), 9))
                .singleElement()
                .satisfies(told -> assertThat(told.zin()).contains("kon niet gemaakt worden"));
        proef.work = (out, progress) -> out.write(CONTENT);
        transactions.executeWithoutResult(status -> asking().opnieuw(an.toegang(), one.id()));
        worker(clock).een();
        assertThat(now(an, one.id()).stand()).isEqualTo(Stand.KLAAR);
    }

    @Test
    void whatTryingAgainDoesNotHelpIsToldAtOnce() {
        Taak one = ask(an);
        proef.work = (out, progress) -> {
            throw new OngeldigException("Bij ‘A.1, vraag 3’ ging het mis.");
        };
        worker(clock).een();
        assertThat(now(an, one.id()).fout()).isEqualTo("Bij ‘A.1, vraag 3’ ging het mis.");
        Taak large = ask(an);
        proef.work = (out, progress) -> {
            for (int i = 0; i < 40; i++) {
                out.write(CONTENT);
            }
        };
        worker(clock).een();
        assertThat(now(an, large.id()).fout()).contains("groter dan 64 MB");
        assertThat(pieces(large.id())).isZero();
    }

    @Test
    void whatNobodyWaitsForIsNotKept() {
        Taak one = ask(an);
        proef.work = (out, progress) -> {
            progress.stap("Halfweg", 1, 2);
            files.delete(an.toegang(), one.id());
            progress.stap("Verder", 2, 2);
            throw new AssertionError("goes on for nobody");
        };
        assertThat(worker(clock).een()).isTrue();
        assertThat(files.mijn(an.toegang())).isEmpty();
        assertThat(pieces(one.id())).isZero();
        assertThat(inbox.ongelezen(an.toegang())).isZero();
    }

    @Test
    void afterAWeekItIsGone() {
        Taak one = ask(an);
        worker(clock).een();
        worker(in(Duration.ofDays(6))).cleanUp();
        assertThat(now(an, one.id()).stand()).isEqualTo(Stand.KLAAR);
        worker(in(Duration.ofDays(8))).cleanUp();
        assertThat(files.mijn(an.toegang())).isEmpty();
        assertThat(pieces(one.id())).isZero();
    }

    @Test
    void aPersonWhoIsErasedTakesTheirFilesAlong() {
        Persoon bea = wereld.persoon("Bea Beheer", true);
        Persoon weg = wereld.persoon("Wim Weg");
        wereld.deel(plaats, weg, Rol.MT_LID);
        Taak one = ask(weg);
        worker(clock).een();
        assertThat(pieces(one.id())).isPositive();
        accounts.erase(
                bea.toegang(), weg.account(), new Bevestiging(be.draaiboek.Wereld.PASSWORD, "Vroeg erom per brief."));
        assertThat(pieces(one.id())).isZero();
    }

    @Test
    void aLongStepIsCutAndAnEmptyFileIsAFile() {
        Taak one = ask(an);
        proef.work = (out, progress) -> progress.stap("x".repeat(500), 0, 0);
        worker(clock).een();
        assertThat(now(an, one.id()).stand()).isEqualTo(Stand.KLAAR);
        assertThat(now(an, one.id()).bytes()).isZero();
    }
}
