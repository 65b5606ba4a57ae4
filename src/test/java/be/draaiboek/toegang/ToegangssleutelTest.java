package be.draaiboek.toegang;

import static be.draaiboek.db.Tables.SLEUTELHOUDER;
import static be.draaiboek.db.Tables.TOEGANGSSLEUTEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.Api;
import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.StartFailure;
import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.common.Webadres;
import be.draaiboek.spoor.SpoorService;
import be.draaiboek.spoor.Spoorkeuze;
import be.draaiboek.spoor.Spoorregel;
import be.draaiboek.toegang.SleutelService.Opdracht;
import be.draaiboek.toegang.SleutelService.Sleutel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

/** Passkeys: who shows one is let in as with a password, and nobody by one that isn't theirs, is old or was copied. */
class ToegangssleutelTest extends LiveTest {

    private static final Bevestiging PROOF = new Bevestiging(Wereld.PASSWORD, "Toestel kwijt, belde ons op.");
    private static final String LOGIN = "/api/sessie/sleutel";

    @LocalServerPort
    int port;

    @Autowired
    SleutelService keys;

    @Autowired
    Sleutelcontrole control;

    @Autowired
    SleutelQueries queries;

    @Autowired
    SleutelhouderQueries holders;

    @Autowired
    StapQueries stapQueries;

    @Autowired
    Sleutelplaats place;

    @Autowired
    TweedeStapService steps;

    @Autowired
    AccountService accounts;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    SpoorService trail;

    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext dsl;

    private Persoon an;
    private Persoon bea;
    private Nepsleutel key;

    @BeforeEach
    void withAPasskey() {
        bea = wereld.persoon("Bea Beheer", true);
        an = wereld.persoon("An Peeters");
        key = make(an, "laptop van het werk");
    }

    private String origin() {
        return "http://localhost:" + port;
    }

    private Nepsleutel make(Persoon who, String name) {
        Nepsleutel fresh = new Nepsleutel(origin());
        Opdracht task = keys.begin(who.toegang(), Wereld.PASSWORD);
        assertThat(keys.save(who.toegang(), task, name, fresh.maak(task.json())))
                .isEmpty();
        return fresh;
    }

    private static String ask(Api browser) {
        Api.Antwoord asked = browser.post(LOGIN + "/vraag", new byte[0], "application/json");
        assertThat(asked.status()).isEqualTo(200);
        return asked.raw().body();
    }

    private static Api.Antwoord answer(Api browser, String answer) {
        return browser.post(LOGIN, answer.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private Api.Antwoord logIn(Api browser, Nepsleutel with) {
        return answer(browser, with.toon(ask(browser)));
    }

    // --- letting in ---

    @Test
    void aPasskeyAloneLogsInUnderAnotherSessionAndIsInTheTrail() {
        Api browser = new Api(port).vraagToken();
        String before = browser.cookieHeader();
        String asked = ask(browser);
        assertThat(asked).contains("\"allowCredentials\":[]", "\"userVerification\":\"required\"", "\"localhost\"");
        Api.Antwoord in = answer(browser, key.toon(asked));
        assertThat(in.status()).isEqualTo(200);
        assertThat(in.json().path("to").asString()).isEmpty();
        assertThat(browser.cookieHeader()).isNotEqualTo(before);
        assertThat(browser.get("/api/gegevens.json").status()).isEqualTo(200);
        assertThat(kinds(an)).contains(Soort.SLEUTEL_ERBIJ, Soort.AANGEMELD);
        assertThat(keys.mine(an.toegang())).singleElement().satisfies(mine -> {
            assertThat(mine.naam()).isEqualTo("laptop van het werk");
            assertThat(mine.gebruikt()).isNotNull();
        });
    }

    @Test
    void oneEndsWhereOneWasGoing() {
        Api browser = new Api(port);
        browser.get("/account/sleutels?een=twee", "Accept", "text/html");
        browser.vraagToken();
        assertThat(logIn(browser, key).json().path("to").asString()).isEqualTo("account/sleutels?een=twee");
    }

    @Test
    void aTemporaryPasswordIsNotWalkedAround() {
        String temporary = TijdelijkWachtwoord.nieuw();
        accounts.setPassword(bea.toegang(), an.account(), temporary, PROOF);
        Api browser = new Api(port).vraagToken();
        assertThat(logIn(browser, key).status()).isEqualTo(200);
        Api.Antwoord refused = browser.get("/api/gegevens.json");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.error()).isEqualTo("tijdelijk-wachtwoord");
        // Nor is there another passkey before it was replaced.
        assertThatThrownBy(() -> keys.begin(an.toegang(), temporary)).isInstanceOf(AccessDeniedException.class);
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(an).klaar())) {
            screen.ga("account/sleutels");
            assertThat(screen.pagina().getClass().getSimpleName()).isEqualTo("WachtwoordView");
        }
    }

    // --- keeping out ---

    @Test
    void anAnswerWorksOnce() {
        Api browser = new Api(port).vraagToken();
        String first = key.toon(ask(browser));
        assertThat(answer(browser, first).status()).isEqualTo(200);

        Api thief = new Api(port).vraagToken();
        Api.Antwoord unasked = answer(thief, first);
        assertThat(unasked.status()).isEqualTo(401);
        assertThat(unasked.error()).isEqualTo("verlopen");
        ask(thief);
        Api.Antwoord replayed = answer(thief, first);
        assertThat(replayed.status()).isEqualTo(401);
        assertThat(replayed.error()).isEqualTo("onjuist");
        assertThat(thief.get("/api/sessie").status()).isEqualTo(401);
        assertThat(kinds(an)).contains(Soort.AANMELDING_MISLUKT);
    }

    @Test
    void ofTwoAnswersToOneQuestionOneIsJudged() throws Exception {
        Api browser = new Api(port).vraagToken();
        String asked = ask(browser);
        List<String> answers = List.of(key.toon(asked), key.toon(asked));
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses = pool
                    .invokeAll(answers.stream()
                            .map(one -> (Callable<Integer>)
                                    () -> answer(browser, one).status())
                            .toList())
                    .stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
            assertThat(statuses).contains(200).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsNotRightInEveryPartIsRefused() {
        Persoon bo = wereld.persoon("Bo Maes");
        Nepsleutel other = make(bo, "telefoon");
        byte[] mine = key.handle;
        // Each begins with what is right, and tells one lie.
        for (Consumer<Nepsleutel> lie : List.<Consumer<Nepsleutel>>of(
                one -> one.origin = "https://elders.example",
                one -> one.origin = "http://localhost:1",
                one -> one.domain = "elders.example",
                one -> one.type = "webauthn.create",
                one -> one.verified = false,
                one -> one.spoiled = true,
                // somebody else's number with this passkey, or none
                one -> one.handle = other.handle,
                one -> one.handle = new byte[0],
                // somebody else's passkey, signed with this one
                one -> one.id = other.id,
                one -> {
                    one.id = other.id;
                    one.handle = other.handle;
                },
                // one that nobody has
                one -> one.id = new byte[] {1, 2, 3})) {
            Persoon who = wereld.persoon("Iemand");
            Nepsleutel one = make(who, "toestel");
            Api browser = new Api(port).vraagToken();
            String asked = ask(browser);
            lie.accept(one);
            Api.Antwoord refused = answer(browser, one.toon(asked));
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.error()).isEqualTo("onjuist");
            assertThat(browser.get("/api/gegevens.json").status()).isEqualTo(401);
        }
        key.handle = mine;
        assertThat(logIn(new Api(port).vraagToken(), key).status()).isEqualTo(200);
    }

    @Test
    void aCopyIsNoticedByItsCount() {
        key.count = 7;
        assertThat(logIn(new Api(port).vraagToken(), key).status()).isEqualTo(200);
        key.count = 7;
        assertThat(logIn(new Api(port).vraagToken(), key).status()).isEqualTo(401);
        key.count = 0;
        assertThat(logIn(new Api(port).vraagToken(), key).status()).isEqualTo(401);
        key.count = 8;
        assertThat(logIn(new Api(port).vraagToken(), key).status()).isEqualTo(200);
    }

    @Test
    void aClosedAccountIsNotOpenedByOne() {
        wereld.sluit(an);
        assertThat(logIn(new Api(port).vraagToken(), key).status()).isEqualTo(401);
        assertThat(keys.mine(an.toegang())).isEmpty();
    }

    @Test
    void guessingIsSlowedDownForThatAccountAndNotForOthers() {
        Nepsleutel other = make(wereld.persoon("Bo Maes"), "telefoon");
        key.spoiled = true;
        for (int i = 0; i < 5; i++) {
            assertThat(logIn(new Api(port).vraagToken(), key).status()).isEqualTo(401);
        }
        key.spoiled = false;
        Api.Antwoord slowed = logIn(new Api(port).vraagToken(), key);
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.json().path("seconds").asInt()).isPositive();
        assertThat(kinds(an)).contains(Soort.AANMELDING_GEREMD);
        assertThat(logIn(new Api(port).vraagToken(), other).status()).isEqualTo(200);
    }

    @Test
    void whatIsSentIsBoundedAndRead() {
        Api browser = new Api(port).vraagToken();
        ask(browser);
        assertThat(browser.post(LOGIN, new byte[16 * 1024 + 1], "application/json")
                        .status())
                .isEqualTo(413);
        for (String nonsense : List.of("{}", "[]", "null", "{\"rawId\":1}", "{\"id\":\"a\",\"rawId\":\"*\"}", "x")) {
            ask(browser);
            assertThat(answer(browser, nonsense).status()).as(nonsense).isEqualTo(400);
        }
        Api without = new Api(port);
        assertThat(without.post(LOGIN + "/vraag", new byte[0], "application/json")
                        .status())
                .isIn(401, 403);
    }

    // --- beside a code ---

    @Test
    void afterAPasswordItIsTheSecondStepOfThatAccountOnly() {
        Nepsleutel other = make(wereld.persoon("Bo Maes"), "telefoon");
        codesOn(an);
        Api browser = half(an);
        String asked = ask(browser);
        assertThat(asked).contains(Nepsleutel.words(key.id)).doesNotContain(Nepsleutel.words(other.id));
        assertThat(answer(browser, other.toon(asked)).status()).isEqualTo(401);
        assertThat(browser.get("/api/gegevens.json").status()).isEqualTo(401);
        assertThat(logIn(browser, key).status()).isEqualTo(200);
        assertThat(browser.get("/api/gegevens.json").status()).isEqualTo(200);
        // And without a password it is both steps in one.
        assertThat(logIn(new Api(port).vraagToken(), key).status()).isEqualTo(200);
    }

    @Test
    void whereASecondStepIsRequiredAPasskeyIsOne() {
        AccountQueries strict = new AccountQueries(dsl, Clock.systemUTC(), true);
        SleutelService required = strict(strict);
        assertThat(strict.gebruiker(bea.email()).orElseThrow().step()).isEqualTo(Gebruiker.Stap.INSTELLEN);
        try (Scherm screen = Scherm.open(context, strict.gebruiker(bea.email()).orElseThrow())) {
            screen.ga("account/sleutels");
            assertThat(screen.pagina().getClass().getSimpleName()).isEqualTo("SleutelsView");
            screen.ga("account");
            assertThat(screen.pagina().getClass().getSimpleName()).isEqualTo("CodesView");
        }
        Opdracht task = required.begin(bea.toegang(), Wereld.PASSWORD);
        List<String> recovery =
                required.save(bea.toegang(), task, "sleutel", new Nepsleutel(origin()).maak(task.json()));
        assertThat(recovery).hasSize(10);
        Gebruiker half = strict.gebruiker(bea.email()).orElseThrow();
        assertThat(half.step()).isEqualTo(Gebruiker.Stap.CODE);
        assertThat(steps.check(half, "123456", "192.0.2.1")).isFalse();
        assertThat(steps.check(half, recovery.getFirst(), "192.0.2.1")).isTrue();
        Sleutel mine = required.mine(bea.toegang()).getFirst();
        assertThatThrownBy(() -> required.delete(bea.toegang(), mine.id(), Wereld.PASSWORD))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("tweede stap");
        // Who has to have none isn't kept from removing theirs, and is asked for a password alone.
        assertThat(strict.gebruiker(an.email()).orElseThrow().step()).isEqualTo(Gebruiker.Stap.KLAAR);
    }

    // --- having them ---

    @Test
    void oneIsMadeWithThePasswordAndOnlyAsItWasAsked() {
        assertThatThrownBy(() -> keys.begin(an.toegang(), "mis")).isInstanceOf(OngeldigException.class);
        Opdracht task = keys.begin(an.toegang(), Wereld.PASSWORD);
        assertThat(task.json()).contains(Nepsleutel.words(key.id), "\"residentKey\":\"required\"");
        for (Consumer<Nepsleutel> lie : List.<Consumer<Nepsleutel>>of(
                one -> one.origin = "https://elders.example",
                one -> one.domain = "elders.example",
                one -> one.type = "webauthn.get",
                one -> one.verified = false)) {
            Nepsleutel one = new Nepsleutel(origin());
            lie.accept(one);
            Opdracht asked = keys.begin(an.toegang(), Wereld.PASSWORD);
            assertThatThrownBy(() -> keys.save(an.toegang(), asked, "toestel", one.maak(asked.json())))
                    .isInstanceOf(OngeldigException.class);
        }
        Nepsleutel liar = new Nepsleutel(origin());
        String made = liar.maak(task.json()).replace(Nepsleutel.words(liar.id), Nepsleutel.words(new byte[32]));
        assertThatThrownBy(() -> keys.save(an.toegang(), task, "toestel", made)).isInstanceOf(OngeldigException.class);
        // Once answered, rightly or not, it is over.
        assertThatThrownBy(() -> keys.save(an.toegang(), task, "toestel", new Nepsleutel(origin()).maak(task.json())))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("te lang");
        for (String name : List.of("", "   ", "\n", "x".repeat(61))) {
            assertThatThrownBy(() -> Sleutelnaam.check(name)).isInstanceOf(OngeldigException.class);
        }
        assertThat(Sleutelnaam.check(" a\u0000b \t c ")).isEqualTo("a b c");
        assertThat(keys.mine(an.toegang())).hasSize(1);
    }

    @Test
    void thereAreNoMoreThanTen() {
        for (int i = 1; i < SleutelService.HOOGSTENS; i++) {
            make(an, "toestel " + i);
        }
        assertThatThrownBy(() -> keys.begin(an.toegang(), Wereld.PASSWORD))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("10");
    }

    @Test
    void oneIsRemovedWithThePasswordByItsOwnerOnly() {
        long id = keys.mine(an.toegang()).getFirst().id();
        assertThatThrownBy(() -> keys.delete(an.toegang(), id, "mis")).isInstanceOf(OngeldigException.class);
        Persoon bo = wereld.persoon("Bo Maes");
        keys.delete(bo.toegang(), id, Wereld.PASSWORD);
        assertThat(logIn(new Api(port).vraagToken(), key).status()).isEqualTo(200);
        keys.delete(an.toegang(), id, Wereld.PASSWORD);
        assertThat(logIn(new Api(port).vraagToken(), key).status()).isEqualTo(401);
        assertThat(kinds(an)).contains(Soort.SLEUTEL_WEG);
    }

    @Test
    void aBeheerderTakesThemAwaySeenAndTheyGoWithThePerson() {
        steps.eraseFor(bea.toegang(), an.account(), PROOF);
        assertThat(logIn(new Api(port).vraagToken(), key).status()).isEqualTo(401);
        Persoon bo = wereld.persoon("Bo Maes");
        Nepsleutel other = make(bo, "telefoon van Bo");
        assertThat(new Api(port).logIn(bo).get("/api/gegevens.json").raw().body())
                .contains("telefoon van Bo");
        accounts.erase(bea.toegang(), bo.account(), PROOF);
        assertThat(dsl.fetchCount(TOEGANGSSLEUTEL, TOEGANGSSLEUTEL.ACCOUNT_ID.eq(bo.account())))
                .isZero();
        assertThat(dsl.fetchCount(SLEUTELHOUDER, SLEUTELHOUDER.ACCOUNT_ID.eq(bo.account())))
                .isZero();
        assertThat(logIn(new Api(port).vraagToken(), other).status()).isEqualTo(401);
    }

    // --- where they work ---

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://draaiboek.example.org, -, draaiboek.example.org, https://draaiboek.example.org",
                "https://Draaiboek.example.org:443/pad/, -, draaiboek.example.org, https://draaiboek.example.org",
                "https://draaiboek.example.org:8443, example.org, example.org, https://draaiboek.example.org:8443",
                "http://localhost:8080/draaiboek, -, localhost, http://localhost:8080",
                "http://draaiboek.example.org, -, -, -",
                "https://192.0.2.1, -, -, -",
                "http://127.0.0.1:8080, -, -, -",
                "zomaar, -, -, -"
            })
    void theyBelongToTheAddressThatWasConfigured(String url, String domain, String id, String origin) {
        var found = at(url, domain).plaats();
        assertThat(found.map(Sleutelplaats.Plaats::domein).orElse(null)).isEqualTo(id);
        assertThat(found.map(Sleutelplaats.Plaats::herkomst).orElse(null)).isEqualTo(origin);
    }

    @ParameterizedTest
    @CsvSource({
        "https://draaiboek.example.org, org",
        "https://draaiboek.example.org, elders.example",
        "https://draaiboek.example.org, boek.example.org"
    })
    void anotherDomainStopsTheStart(String url, String domain) {
        assertThatThrownBy(() -> at(url, domain))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("DRAAIBOEK_SLEUTEL_DOMEIN");
    }

    private static Sleutelplaats at(String url, String domain) {
        var environment = new MockEnvironment().withProperty("draaiboek.url", url);
        return new Sleutelplaats(new Webadres(environment), domain == null ? "" : domain);
    }

    private SleutelService strict(AccountQueries people) {
        return new SleutelService(
                control,
                place,
                queries,
                holders,
                stapQueries,
                accounts,
                people,
                transactions,
                events,
                Clock.systemUTC());
    }

    private void codesOn(Persoon who) {
        steps.begin(who.toegang());
        byte[] secret = stapQueries.begun(who.toegang()).orElseThrow();
        steps.confirm(
                who.toegang(),
                Wereld.PASSWORD,
                Eenmaligecode.code(secret, java.time.Instant.now().getEpochSecond() / 30));
    }

    /** Who gave a password on the login page, and no code yet. */
    private Api half(Persoon who) {
        Api browser = new Api(port).vraagToken();
        String form = "username=" + URLEncoder.encode(who.email(), StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(Wereld.PASSWORD, StandardCharsets.UTF_8);
        assertThat(browser.post("/login", form.getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(302);
        return browser.vraagToken();
    }

    private Set<Soort> kinds(Persoon who) {
        return trail.list(bea.toegang(), new Spoorkeuze(null, null, null, who.account(), null), 50).regels().stream()
                .map(Spoorregel::soort)
                .collect(Collectors.toSet());
    }
}
