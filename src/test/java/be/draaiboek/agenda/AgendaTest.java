package be.draaiboek.agenda;

import static be.draaiboek.db.Tables.AGENDASLEUTEL;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
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
import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.werksessie.Werksessie.Wat;
import be.draaiboek.werksessie.WerksessieService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** A calendar to take along, and an address that opens it without a login until it is taken back. */
class AgendaTest extends LiveTest {

    private static final Toegang SYSTEEM = Toegang.systeem("fixture of a test");

    @LocalServerPort
    int port;

    @Autowired
    AgendaService service;

    @Autowired
    WerksessieService sessions;

    @Autowired
    BegeleidingService coaching;

    @Autowired
    AccountService accounts;

    @Autowired
    DeelnemerService deelnemers;

    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext dsl;

    private Persoon coach;
    private Deel trekker;
    private Plaats plaats;
    private long cohort;

    @BeforeEach
    void fixture() {
        wereld.clearBesturen();
        coach = wereld.persoon("Coach");
        plaats = wereld.plaats("Proefdam");
        trekker = wereld.deel(plaats, wereld.persoon("Trekker"), Rol.TREKKER);
        cohort = wereld.cohort(coach, plaats);
        coaching.setDeadline(coach.toegang(), cohort, "B.4", coaching.day().plusDays(20));
        LocalDateTime begin = coaching.day().plusDays(3).atTime(9, 30);
        long id = sessions.create(
                coach.toegang(),
                cohort,
                new Wat("Contextanalyse", begin, begin.plusHours(2), "Zaal", "", List.of("B.4"), "Lees B.4."));
        sessions.send(coach.toegang(), id);
        sessions.create(
                coach.toegang(),
                cohort,
                new Wat("Nog geheim", begin, begin.plusHours(2), "Zaal", "", List.of("B.4"), ""));
        wereld.typ(trekker, trekker.mijn("b41-strategie"), 0, "geen");
    }

    private Api.Antwoord ask(String secret) {
        return new Api(port).get("/api/agenda/" + secret + ".ics");
    }

    @Test
    void theAddressOpensTheCalendarOfTheBestuurAndNothingThatWasWritten() {
        String secret = service.newKey(trekker.toegang(), plaats.bestuur());
        Api.Antwoord file = ask(secret);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.contentType()).startsWith("text/calendar");
        assertThat(file.raw().body())
                .contains("SUMMARY:Werksessie: Contextanalyse", "deadline-" + plaats.bestuur() + "-B.4@draaiboek")
                .doesNotContain("Nog geheim", "Lees B.4", "geen");
        assertThat(dsl.select(AGENDASLEUTEL.SHA256).from(AGENDASLEUTEL).fetch(AGENDASLEUTEL.SHA256))
                .noneMatch(hash -> secret.contains(new String(hash, StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aSecretThatWasReplacedTakenBackOrMadeUpOpensNothing() {
        String first = service.newKey(trekker.toegang(), plaats.bestuur());
        String second = service.newKey(trekker.toegang(), plaats.bestuur());
        assertThat(ask(first).status()).isEqualTo(404);
        assertThat(ask(second).status()).isEqualTo(200);
        assertThat(ask("A".repeat(43)).status()).isEqualTo(404);
        service.revoke(trekker.toegang(), plaats.bestuur());
        assertThat(ask(second).status()).isEqualTo(404);
        assertThat(service.sleutels(trekker.toegang())).isEmpty();
    }

    @Test
    void itEndsWithTheMembershipAndWithTheAccount() {
        String secret = service.newKey(trekker.toegang(), plaats.bestuur());
        String ofCoach = service.newKey(coach.toegang(), null);
        assertThat(ask(ofCoach).raw().body()).contains("Nog geheim", "Contextanalyse");
        wereld.deel(plaats, wereld.persoon("Opvolger"), Rol.TREKKER);
        deelnemers.end(SYSTEEM, trekker.id());
        assertThat(ask(secret).status()).isEqualTo(404);
        accounts.setActive(SYSTEEM, coach.account(), false);
        assertThat(ask(ofCoach).status()).isEqualTo(404);
    }

    @Test
    void nobodyMakesOneOfSomebodyElses() {
        Persoon stranger = wereld.persoon("Vreemde");
        assertThatThrownBy(() -> service.newKey(stranger.toegang(), plaats.bestuur()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.newKey(trekker.toegang(), null)).isInstanceOf(AccessDeniedException.class);
        String secret = service.newKey(trekker.toegang(), plaats.bestuur());
        assertThatThrownBy(() -> service.revoke(stranger.toegang(), plaats.bestuur()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(ask(secret).status()).isEqualTo(200);
    }

    @Test
    void guessingIsBounded() {
        Api guesser = Api.elders(port);
        int last = 0;
        for (int i = 0; i < 61; i++) {
            String made = "B".repeat(41) + (char) ('a' + i / 26) + (char) ('a' + i % 26);
            last = guesser.get("/api/agenda/" + made + ".ics").status();
        }
        assertThat(last).isEqualTo(429);
        // Who has a secret is counted apart.
        String secret = service.newKey(trekker.toegang(), plaats.bestuur());
        assertThat(guesser.get("/api/agenda/" + secret + ".ics").status()).isEqualTo(200);
    }

    @Test
    void thePageShowsTheAddressOnceAndTakesItBack() {
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(trekker.persoon()))) {
            screen.ga("agenda");
            assertThat(Scherm.woorden(screen.pagina()))
                    .contains("Werksessie: Contextanalyse")
                    .doesNotContain("geheim");
            _click(_get(Button.class, spec -> spec.withText("Maak een adres om je op te abonneren")));
            String address = _get(TextField.class).getValue();
            assertThat(address).matches("http.*/api/agenda/[A-Za-z0-9_-]{43}\\.ics");
            screen.ga("");
            screen.ga("agenda");
            assertThat(Scherm.woorden(screen.pagina()))
                    .contains("Er is een adres sinds")
                    .doesNotContain(address);
            _click(_get(Button.class, spec -> spec.withText("Trek het adres in")));
            var asked = _get(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class);
            com.vaadin.flow.component.ComponentUtil.fireEvent(
                    asked, new com.vaadin.flow.component.confirmdialog.ConfirmDialog.ConfirmEvent(asked, true));
            assertThat(ask(address.replaceFirst(".*/", "").replace(".ics", "")).status())
                    .isEqualTo(404);
        }
    }
}
