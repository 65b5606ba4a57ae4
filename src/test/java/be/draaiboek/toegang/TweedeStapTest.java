package be.draaiboek.toegang;

import static be.draaiboek.db.Tables.BERICHT;
import static be.draaiboek.db.Tables.HERSTELCODE;
import static be.draaiboek.db.Tables.TWEEDE_STAP;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.Api;
import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.spoor.SpoorService;
import be.draaiboek.spoor.Spoorkeuze;
import be.draaiboek.spoor.Spoorregel;
import be.draaiboek.toegang.ui.Sessie;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who logs in with a code is nobody until it is given; each works once. */
class TweedeStapTest extends LiveTest {

    private static final Bevestiging PROOF = new Bevestiging(Wereld.PASSWORD, "Toestel kwijt, belde ons op.");

    @LocalServerPort
    int port;

    @Autowired
    TweedeStapService steps;

    @Autowired
    AccountQueries accounts;

    @Autowired
    Meldingen inbox;

    @Autowired
    SpoorService trail;

    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext dsl;

    private Persoon an;
    private Persoon bea;
    private byte[] secret;
    private List<String> recovery;

    @BeforeEach
    void withCodes() {
        bea = wereld.persoon("Bea Beheer", true);
        an = wereld.persoon("An Peeters");
        steps.begin(an.toegang());
        secret = secret(an);
        // That of the step before this one: the next tests have this one and the one after.
        recovery = steps.confirm(an.toegang(), Wereld.PASSWORD, Eenmaligecode.code(secret, now() - 1));
    }

    /** RFC 6238, appendix B, the last six digits of each. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void theCodesAreThoseOfTheStandard(long second, String code) {
        byte[] key = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        assertThat(Eenmaligecode.code(key, second / 30)).isEqualTo(code);
        assertThat(Eenmaligecode.step(
                        key, code.substring(0, 3) + " " + code.substring(3), Instant.ofEpochSecond(second)))
                .hasValue(second / 30);
        assertThat(Eenmaligecode.step(key, code, Instant.ofEpochSecond(second + 61)))
                .isEmpty();
        assertThat(Eenmaligecode.base32(key)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @Test
    void withThePasswordAloneOneIsNobody() {
        Api browser = new Api(port);
        Api.Antwoord half = browser.logIn(an.email(), Wereld.PASSWORD);
        assertThat(half.status()).isEqualTo(401);
        assertThat(half.error()).isEqualTo("code");
        assertThat(half.json().has("key")).isFalse();
        assertThat(browser.get("/api/sessie").status()).isEqualTo(401);
        assertThat(browser.get("/api/gegevens.json").status()).isEqualTo(401);

        Api.Antwoord whole = withCode(browser, Eenmaligecode.code(secret, now()));
        assertThat(whole.status()).isEqualTo(200);
        assertThat(browser.get("/api/gegevens.json").status()).isEqualTo(200);
    }

    @Test
    void aCodeWorksOnceAlsoForTwoAtOnce() throws Exception {
        String code = Eenmaligecode.code(secret, now());
        Gebruiker who = wereld.gebruiker(an);
        Callable<Boolean> attempt = () -> steps.check(who, code, "192.0.2.1");
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> both = pool.invokeAll(List.of(attempt, attempt));
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(steps.check(who, code, "192.0.2.1")).isFalse();
        assertThat(kinds(an)).contains(Soort.AANGEMELD, Soort.CODE_FOUT);
    }

    @Test
    void guessingIsSlowedDownWhereverSomebodySits() {
        Gebruiker who = wereld.gebruiker(an);
        for (int i = 0; i < 5; i++) {
            assertThat(steps.check(who, "00000" + i, "192.0.2." + i)).isFalse();
        }
        String right = Eenmaligecode.code(secret, now());
        assertThatThrownBy(() -> steps.check(who, right, "192.0.2.9")).isInstanceOf(WachtException.class);
        assertThat(withCode(new Api(port), right).status()).isEqualTo(429);
    }

    @Test
    void aRecoveryCodeWorksOnceAndIsKeptAsAHash() {
        Gebruiker who = wereld.gebruiker(an);
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(steps.check(who, recovery.getFirst().toUpperCase(java.util.Locale.ROOT), "192.0.2.1"))
                .isTrue();
        assertThat(steps.check(who, recovery.getFirst(), "192.0.2.1")).isFalse();
        assertThat(steps.stand(an.toegang()).herstelcodes()).isEqualTo(9);
        assertThat(kinds(an)).contains(Soort.HERSTELCODE_GEBRUIKT);
        assertThat(dsl.select(HERSTELCODE.CODE_HASH).from(HERSTELCODE).fetch(HERSTELCODE.CODE_HASH))
                .allSatisfy(hash -> assertThat(hash).hasSize(32));

        List<String> fresh = steps.newHerstelcodes(an.toegang(), Wereld.PASSWORD);
        assertThat(steps.check(who, recovery.get(1), "192.0.2.1")).isFalse();
        assertThat(steps.check(who, fresh.get(1), "192.0.2.1")).isTrue();
        assertThatThrownBy(() -> steps.newHerstelcodes(an.toegang(), "mis")).isInstanceOf(OngeldigException.class);
    }

    @Test
    void everyPageLeadsToTheCodeUntilItIsGiven() {
        wereld.deel(wereld.plaats("Stapdam"), an, Rol.TREKKER);
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(an))) {
            for (String page : List.of("", "account", "draaiboek", "account/codes", "wachtwoord")) {
                screen.ga(page);
                assertThat(screen.pagina().getClass().getSimpleName()).as(page).isEqualTo("TweedeStapView");
            }
        }
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(an).klaar())) {
            screen.ga("account");
            assertThat(screen.pagina().getClass().getSimpleName()).isEqualTo("AccountView");
        }
    }

    /** What somebody slipped in before the login opens nothing after it. */
    @Test
    void theSessionHasAnotherNameOnceTheCodeIsGiven() {
        Gebruiker who = wereld.gebruiker(an);
        try (Scherm screen = Scherm.open(context, who)) {
            screen.ga("");
            String before = Sessie.id();
            _setValue(_get(TextField.class), Eenmaligecode.code(secret, now()));
            _click(_get(Button.class, button -> button.withText("Verder")));
            assertThat(Sessie.id()).isNotNull().isNotEqualTo(before);
        }
    }

    @Test
    void whoHasToAndDidntYetSetsItUpFirst() {
        AccountQueries strict = new AccountQueries(dsl, java.time.Clock.systemUTC(), true);
        Gebruiker who = strict.gebruiker(bea.email()).orElseThrow();
        assertThat(who.step()).isEqualTo(Gebruiker.Stap.INSTELLEN);
        assertThat(strict.gebruiker(an.email()).orElseThrow().step()).isEqualTo(Gebruiker.Stap.CODE);
        Persoon coach = wereld.persoon("Coach");
        Plaats place = wereld.plaats("Cohortdam");
        wereld.cohort(coach, place);
        assertThat(strict.gebruiker(coach.email()).orElseThrow().step()).isEqualTo(Gebruiker.Stap.INSTELLEN);
        assertThat(strict.gebruiker(wereld.persoon("Lid").email()).orElseThrow().step())
                .isEqualTo(Gebruiker.Stap.KLAAR);
        assertThat(accounts.gebruiker(bea.email()).orElseThrow().step()).isEqualTo(Gebruiker.Stap.KLAAR);
        assertThat(strict.needsCode(bea.toegang())).isTrue();
        assertThat(strict.needsCode(an.toegang())).isFalse();
        try (Scherm screen = Scherm.open(context, who)) {
            for (String page : List.of("", "beheer/gebruikers")) {
                screen.ga(page);
                assertThat(screen.pagina().getClass().getSimpleName()).as(page).isEqualTo("CodesView");
            }
        }
    }

    @Test
    void itIsNotSetUpWithAWrongCodeAndEndsWithThePassword() {
        Persoon bo = wereld.persoon("Bo Maes");
        steps.begin(bo.toegang());
        assertThatThrownBy(() -> steps.confirm(bo.toegang(), Wereld.PASSWORD, "000000"))
                .isInstanceOf(OngeldigException.class);
        // Who sits at a screen that was left open doesn't shut its owner out.
        String code = Eenmaligecode.code(secret(bo), now());
        assertThatThrownBy(() -> steps.confirm(bo.toegang(), "mis", code)).hasMessageContaining("wachtwoord");
        assertThat(new Api(port).logIn(bo.email(), Wereld.PASSWORD).status()).isEqualTo(200);

        assertThatThrownBy(() -> steps.begin(an.toegang())).isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> steps.disable(an.toegang(), "mis")).isInstanceOf(OngeldigException.class);
        steps.disable(an.toegang(), Wereld.PASSWORD);
        assertThat(new Api(port).logIn(an.email(), Wereld.PASSWORD).status()).isEqualTo(200);
        assertThat(kinds(an)).contains(Soort.CODES_AAN, Soort.CODES_UIT);
        assertThat(dsl.select(BERICHT.SUBJECT).from(BERICHT).fetch(BERICHT.SUBJECT))
                .contains("Aanmelden met een code staat nu aan", "Aanmelden met een code staat niet meer aan");
    }

    @Test
    void aBeheerderTakesThemAwaySeen() {
        assertThatThrownBy(() -> steps.eraseFor(wereld.persoon("Niemand").toegang(), an.account(), PROOF))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        assertThatThrownBy(() -> steps.eraseFor(
                        bea.toegang(), an.account(), new Bevestiging("mis", "Toestel kwijt, belde ons op.")))
                .isInstanceOf(OngeldigException.class);
        steps.eraseFor(bea.toegang(), an.account(), PROOF);
        assertThat(dsl.fetchCount(TWEEDE_STAP, TWEEDE_STAP.ACCOUNT_ID.eq(an.account())))
                .isZero();
        assertThat(inbox.list(an.toegang(), Melding.Soort.BEHEER, 5))
                .singleElement()
                .satisfies(line -> assertThat(line.zin()).contains("Bea Beheer", "code", "Toestel kwijt"));
        assertThat(kinds(bea)).contains(Soort.CODES_GEWIST);
    }

    private Api.Antwoord withCode(Api browser, String code) {
        browser.logIn(an.email(), Wereld.PASSWORD);
        return browser.post("/api/sessie", Map.of("email", an.email(), "password", Wereld.PASSWORD, "code", code));
    }

    private Set<Soort> kinds(Persoon who) {
        return trail.list(bea.toegang(), new Spoorkeuze(null, null, null, who.account(), null), 50).regels().stream()
                .map(Spoorregel::soort)
                .collect(java.util.stream.Collectors.toSet());
    }

    private byte[] secret(Persoon who) {
        return dsl.select(TWEEDE_STAP.SECRET)
                .from(TWEEDE_STAP)
                .where(TWEEDE_STAP.ACCOUNT_ID.eq(who.account()))
                .fetchSingle(TWEEDE_STAP.SECRET);
    }

    private static long now() {
        return Instant.now().getEpochSecond() / 30;
    }
}
