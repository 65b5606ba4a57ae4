package be.draaiboek.antwoord;

import static be.draaiboek.Wereld.json;
import static be.draaiboek.Wereld.samen;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.Api;
import be.draaiboek.Api.Antwoord;
import be.draaiboek.LiveTest;
import be.draaiboek.Wereld;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.toegang.AccountService;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The save channel and its neighbours over real HTTP: every refusal is JSON with a sentence, and loses nothing. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AntwoordApiTest extends LiveTest {

    private static final String SAVE = "/api/antwoorden";
    private static final String SESSION = "/api/sessie";

    @LocalServerPort
    int port;

    @Autowired
    AntwoordService answers;

    @Autowired
    DeelnemerService deelnemers;

    @Autowired
    AccountService accounts;

    private Persoon an;
    private Persoon bo;
    private Api anna;
    private Api bob;

    private Plaats plaats;
    private Deel trekker;
    private Deel lid;

    @BeforeAll
    void people() {
        an = wereld.persoon("An Peeters");
        bo = wereld.persoon("Bo Maes");
        anna = new Api(port).logIn(an);
        bob = new Api(port).logIn(bo);
    }

    @BeforeEach
    void bestuur() {
        plaats = wereld.plaats("Proefdam");
        trekker = wereld.deel(plaats, an, Rol.TREKKER);
        lid = wereld.deel(plaats, bo, Rol.MT_LID);
    }

    @Test
    @Order(1)
    void anAnswerThatIsLostOnItsWayBackIsNoConflictAndNoLoss() throws Exception {
        Adres cell = lid.mijn("a1-dimensies", "open", "omschrijving");
        Map<String, Object> first = mutation(cell, 0, "Alles wat we");
        // The browser sends, the server commits, and the connection is gone before the answer arrives.
        sendAndHangUp(bob, batch(lid, first));
        await(() -> wereld.versions(plaats.traject()) == 1);
        // Meanwhile typing went on; the keeper holds that back, and sends what it doesn't know the fate of once more.
        Antwoord again = bob.post(SAVE, batch(lid, first));
        assertThat(again.status()).isEqualTo(200);
        JsonNode result = again.json().path("results").path(0);
        assertThat(result.path("status").asString()).isEqualTo("saved");
        assertThat(result.path("version").asInt()).isEqualTo(1);
        int acknowledged = result.path("version").asInt();
        Antwoord next = bob.post(SAVE, batch(lid, mutation(cell, acknowledged, "Alles wat we doen is open.")));
        assertThat(next.status()).isEqualTo(200);
        assertThat(next.json().path("results").path(0).path("version").asInt()).isEqualTo(2);
        assertThat(stands(cell)).isEqualTo(json("Alles wat we doen is open."));
        assertThat(answers.history(lid.toegang(), wereld.traject(lid), cell))
                .extracting(Cel.Versie::value)
                .containsExactly(json("Alles wat we doen is open."), json("Alles wat we"));
    }

    @Test
    @Order(2)
    void aLostAnswerToALaterEditIsNoConflictEither() throws Exception {
        Adres cell = lid.mijn("a1-dimensies", "open", "omschrijving");
        bob.post(SAVE, batch(lid, mutation(cell, 0, "een")));
        Map<String, Object> second = mutation(cell, 1, "een twee");
        sendAndHangUp(bob, batch(lid, second));
        await(() -> wereld.versions(plaats.traject()) == 2);
        // A keeper that reloads sends the whole queue again: the known one first, what was typed since behind it.
        Antwoord again = bob.post(SAVE, batch(lid, second, mutation(cell, 2, "een twee drie")));
        assertThat(again.status()).isEqualTo(200);
        assertThat(statuses(again)).containsExactly("saved", "saved");
        assertThat(stands(cell)).isEqualTo(json("een twee drie"));
        assertThat(wereld.versions(plaats.traject())).isEqualTo(3);
    }

    // --- logging in ---

    @Test
    void whoIsNotLoggedInHearsSoAndGetsATokenToLogInWith() {
        Antwoord answer = new Api(port).get(SESSION);
        assertJsonError(answer, 401, "aangemeld-nodig");
        assertThat(answer.json().path("csrf").path("token").asString("")).isNotBlank();
        assertThat(answer.json().has("key")).isFalse();
    }

    @Test
    void aLoginSaysWhoItIsAndGivesAKeyThatStaysTheSame() {
        Antwoord first = new Api(port).logIn(an.email(), Wereld.PASSWORD);
        Antwoord second = new Api(port).logIn(an.email().toUpperCase(java.util.Locale.ROOT), Wereld.PASSWORD);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("account").path("id").asLong()).isEqualTo(an.account());
        assertThat(first.json().path("account").path("name").asString()).isEqualTo("An Peeters");
        String key = first.json().path("key").asString();
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("key").asString()).isEqualTo(key);
        assertThat(bob.get(SESSION).json().path("key").asString()).isNotEqualTo(key);
        assertThat(first.raw().headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void aWrongPasswordIsRefusedAndSlowedDown() {
        Persoon cas = wereld.persoon("Cas");
        Api api = new Api(port);
        for (int i = 0; i < 5; i++) {
            assertJsonError(api.logIn(cas.email(), "niet het wachtwoord"), 401, "onjuist");
        }
        Antwoord slow = api.logIn(cas.email(), Wereld.PASSWORD);
        assertJsonError(slow, 429, "wacht");
        assertThat(slow.json().path("seconds").asInt()).isBetween(1, 60);
        assertJsonError(api.get(SESSION), 401, "aangemeld-nodig");
    }

    @Test
    void oddLoginsAreRefusedAlike() {
        Api api = new Api(port);
        assertJsonError(api.logIn(UUID.randomUUID() + "@voorbeeld.be", Wereld.PASSWORD), 401, "onjuist");
        assertJsonError(api.logIn(an.email(), "x".repeat(100)), 401, "onjuist");
        assertJsonError(api.logIn("😀".repeat(1000), "é".repeat(1000)), 401, "onjuist");
        assertJsonError(api.logIn("", ""), 401, "onjuist");
        assertJsonError(api.post(SESSION, Map.of("email", an.email())), 400, "onvolledig");
        assertJsonError(api.post(SESSION, "geen json".getBytes(StandardCharsets.UTF_8), "application/json"), 400, null);
        assertJsonError(api.post(SESSION, "{}".getBytes(StandardCharsets.UTF_8), "text/plain"), 415, null);
        Api withoutToken = new Api(port);
        assertJsonError(
                withoutToken.post(SESSION, Map.of("email", an.email(), "password", Wereld.PASSWORD)), 401, null);
    }

    @Test
    void whoLogsOutIsOut() {
        Api api = new Api(port).logIn(an);
        assertThat(api.delete(SESSION).status()).isEqualTo(204);
        assertJsonError(api.get(SESSION), 401, "aangemeld-nodig");
        assertJsonError(api.post(SAVE, batch(trekker, mutation(trekker.mijn("b41-strategie"), 0, "geen"))), 401, null);
    }

    @Test
    void aClosedAccountDoesNotLogIn() {
        Persoon cas = wereld.persoon("Cas");
        Persoon beheerder = wereld.persoon("Bea", true);
        accounts.setActive(beheerder.toegang(), cas.account(), false);
        assertJsonError(new Api(port).logIn(cas.email(), Wereld.PASSWORD), 401, "onjuist");
    }

    // --- saving ---

    @Test
    void anEditIsKept() {
        Map<String, Object> edit = mutation(lid.mijn("b41-strategie"), 0, "algemeen");
        Antwoord answer = bob.post(SAVE, batch(lid, edit));
        assertThat(answer.status()).isEqualTo(200);
        JsonNode result = answer.json().path("results").path(0);
        assertThat(result.path("mutation").asString()).isEqualTo(edit.get("mutation"));
        assertThat(result.path("status").asString()).isEqualTo("saved");
        assertThat(result.path("version").asInt()).isEqualTo(1);
        assertThat(Instant.parse(result.path("at").asString()))
                .isBetween(
                        Instant.now().minus(Duration.ofMinutes(1)),
                        Instant.now().plusSeconds(1));
        assertThat(answer.raw().headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        assertThat(stands(lid.mijn("b41-strategie"))).isEqualTo(json("algemeen"));
    }

    @Test
    void aConflictBringsTheOthersText() {
        Adres cell = samen("c13-budget", UUID.randomUUID().toString(), "post");
        anna.post(SAVE, batch(trekker, mutation(cell, 0, "Begeleiding")));
        Antwoord answer = bob.post(
                SAVE, batch(lid, mutation(cell, 0, "Software"), mutation(lid.mijn("b41-strategie"), 0, "geen")));
        assertThat(answer.status()).isEqualTo(409);
        JsonNode conflict = answer.json().path("results").path(0);
        assertThat(conflict.path("status").asString()).isEqualTo("conflict");
        assertThat(conflict.path("version").asInt()).isEqualTo(1);
        assertThat(conflict.path("value").asString()).isEqualTo("Begeleiding");
        assertThat(conflict.path("by").asString()).isEqualTo("An Peeters");
        assertThat(Instant.parse(conflict.path("at").asString()))
                .isBefore(Instant.now().plusSeconds(1));
        assertThat(statuses(answer)).containsExactly("conflict", "saved");
    }

    @Test
    void aConflictWithAnEmptiedCellSaysNull() {
        Adres cell = samen("c13-budget", UUID.randomUUID().toString(), "post");
        anna.post(SAVE, batch(trekker, mutation(cell, 0, "Begeleiding"), mutation(cell, 1, null)));
        JsonNode conflict = bob.post(SAVE, batch(lid, mutation(cell, 1, "Software")))
                .json()
                .path("results")
                .path(0);
        assertThat(conflict.path("status").asString()).isEqualTo("conflict");
        assertThat(conflict.has("value")).isTrue();
        assertThat(conflict.path("value").isNull()).isTrue();
    }

    @Test
    void theWorstOutcomeOfABatchIsItsStatus() {
        Map<String, Object> good = mutation(lid.mijn("b41-strategie"), 0, "geen");
        Map<String, Object> invalid = mutation(lid.mijn("b41-planning"), 0, "zomaar");
        Map<String, Object> unknown = mutation(lid.mijn("b99-niets"), 0, "x");
        assertThat(bob.post(SAVE, batch(lid, unknown, good)).status()).isEqualTo(404);
        assertThat(bob.post(SAVE, batch(lid, unknown, invalid, good)).status()).isEqualTo(422);
        assertThat(bob.post(SAVE, batch(lid, mutation(lid.mijn("b41-strategie"), 0, "algemeen"), invalid, unknown))
                        .status())
                .isEqualTo(409);
        assertThat(stands(lid.mijn("b41-strategie"))).isEqualTo(json("geen"));
    }

    @Test
    void everyBadValueGetsASentence() {
        String row = UUID.randomUUID().toString();
        Adres text = lid.mijn("a1-dimensies", "open", "omschrijving");
        Adres line = samen("c13-budget", row, "post");
        Map<Adres, List<Object>> bad = new LinkedHashMap<>();
        bad.put(
                text,
                List.of(
                        "x".repeat(1_000_000),
                        "x".repeat(20_001),
                        250,
                        true,
                        List.of("x"),
                        Map.of("a", 1),
                        "half \ud83d teken"));
        bad.put(line, List.of("x".repeat(501)));
        bad.put(lid.mijn("b41-strategie"), List.of("250 %", "nvt", 250, List.of("geen"), true));
        bad.put(lid.mijn("b41-doelen"), List.of("trends", List.of("zomaar"), List.of("trends", "trends"), List.of(1)));
        bad.put(lid.mijn("b41-beslissen"), List.of(List.of("data", "weet-niet")));
        bad.put(
                samen("c13-budget", row, "j2027"),
                List.of(-1, -0.01, 2.5, 1_000_000_000_000L, "100", 1e300, new java.math.BigInteger("9".repeat(60))));
        bad.put(samen("c13-tijdslijn", row, "van"), List.of(1066, 1999, 2101, "2026", 2026.5));
        bad.put(samen("c13-budget", row, "#"), List.of("eerste", true));
        bad.forEach((cell, values) -> values.forEach(value -> {
            Antwoord answer = bob.post(SAVE, batch(lid, mutation(cell, 0, value)));
            assertThat(answer.status()).as("%s in %s", brief(value), cell).isEqualTo(422);
            JsonNode result = answer.json().path("results").path(0);
            assertThat(result.path("status").asString()).isEqualTo("invalid");
            assertThat(result.path("message").asString()).isNotBlank().endsWith(".");
        }));
        assertThat(wereld.cells(plaats.traject())).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩‍👩‍👧‍👦 en 🇧🇪",
                "שלום עולם \u202eabc\u202c مرحبا",
                "<script>alert(1)</script><img src=x onerror=alert(1)> &amp; ${7*7} {{x}}",
                "'; DROP TABLE antwoord; --",
                "regel\n\tregel",
                "\ufeff\u200b x"
            })
    void textIsKeptAsItWasTyped(String text) {
        Adres cell = lid.mijn("a1-dimensies", "open", "omschrijving");
        assertThat(bob.post(SAVE, batch(lid, mutation(cell, 0, text))).status()).isEqualTo(200);
        assertThat(stands(cell)).isEqualTo(json(text));
    }

    @Test
    void whatASlideLeavesInATextStopsNobody() {
        Adres cell = lid.mijn("a1-dimensies", "open", "omschrijving");
        String pasted = "Dia 3: visie\u000bop dienst\u0000verlening\r\nen meer";
        assertThat(bob.post(SAVE, batch(lid, mutation(cell, 0, pasted))).status())
                .isEqualTo(200);
        assertThat(stands(cell)).isEqualTo(json("Dia 3: visie\nop dienstverlening\nen meer"));
    }

    @Test
    void aNameThatComesWithAnotherTextIsNoReplay() {
        Adres cell = lid.mijn("a1-dimensies", "open", "omschrijving");
        Map<String, Object> first = mutation(cell, 0, "eerste");
        assertThat(bob.post(SAVE, batch(lid, first)).status()).isEqualTo(200);
        assertThat(bob.post(SAVE, batch(lid, first)).status()).isEqualTo(200);
        Map<String, Object> other = new LinkedHashMap<>(first);
        other.put("value", "iets anders");
        assertThat(bob.post(SAVE, batch(lid, other)).status()).isEqualTo(409);
        assertThat(stands(cell)).isEqualTo(json("eerste"));
    }

    @Test
    void aTextOfEmojiIsMeasuredInCharactersThatPeopleSee() {
        Adres cell = lid.mijn("a1-dimensies", "open", "omschrijving");
        assertThat(bob.post(SAVE, batch(lid, mutation(cell, 0, "😀".repeat(20_000))))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatTheEditionDoesNotHaveIsUnknown() {
        for (Adres cell : List.of(
                lid.mijn("b99-niets"),
                lid.mijn(""),
                lid.mijn("b41-strategie", "", "zomaar"),
                lid.mijn("a1-dimensies", "zomaar", "omschrijving"),
                samen("c13-budget", "1", "post"),
                samen("c13-budget", UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT), "post"))) {
            assertUnknown(bob.post(SAVE, batch(lid, mutation(cell, 0, "x"))));
        }
        Map<String, Object> elsewhere = new LinkedHashMap<>(batch(lid, mutation(lid.mijn("b41-strategie"), 0, "geen")));
        for (long traject : List.of(Long.MAX_VALUE, 0L, -1L)) {
            elsewhere.put("traject", traject);
            assertUnknown(bob.post(SAVE, elsewhere));
        }
    }

    @Test
    void whatIsSomebodyElsesIsUnknown() {
        Persoon dina = wereld.persoon("Dina");
        Plaats elders = wereld.plaats("Elderdam");
        wereld.deel(elders, dina, Rol.TREKKER);
        Api outsider = new Api(port).logIn(dina);
        Deel disguised = new Deel(dina, plaats, lid.id());
        assertUnknown(bob.post(SAVE, batch(lid, mutation(trekker.mijn("b41-strategie"), 0, "geen"))));
        assertUnknown(bob.post(SAVE, batch(lid, mutation(samen("b41-strategie", "", ""), 0, "geen"))));
        assertUnknown(outsider.post(SAVE, batch(disguised, mutation(lid.mijn("b41-strategie"), 0, "geen"))));
        assertUnknown(outsider.post(
                SAVE,
                batch(disguised, mutation(samen("c13-budget", UUID.randomUUID().toString(), "post"), 0, "x"))));
        // A session that is older than the end of the membership.
        Persoon beheerder = wereld.persoon("Bea", true);
        deelnemers.end(beheerder.toegang(), lid.id());
        assertUnknown(bob.post(SAVE, batch(lid, mutation(lid.mijn("b41-strategie"), 0, "geen"))));
        assertThat(wereld.cells(plaats.traject())).isZero();
    }

    @Test
    void tooMuchAtOnceIsRefusedWhole() {
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(mutation(lid.mijn("b41-strategie"), 0, "geen"));
        }
        assertJsonError(bob.post(SAVE, batch(lid, many)), 413, null);
        assertJsonError(bob.post(SAVE, batch(lid, many.subList(0, 51))), 413, "te-veel");
        assertJsonError(
                bob.post(
                        SAVE,
                        batch(lid, mutation(lid.mijn("a1-dimensies", "open", "meten"), 0, "x".repeat(1_900_000)))),
                413,
                "te-groot");
        assertThat(wereld.cells(plaats.traject())).isZero();
        assertThat(bob.post(SAVE, batch(lid, List.of(many.getFirst()))).status())
                .isEqualTo(200);
    }

    @Test
    void aRequestOfTheWrongShapeIsRefusedWhole() {
        Map<String, Object> good = mutation(lid.mijn("b41-strategie"), 0, "geen");
        List<Object> bodies = new ArrayList<>(List.of(
                Map.of(),
                List.of(),
                "tekst",
                Map.of("traject", plaats.traject(), "mutations", List.of()),
                Map.of("traject", plaats.traject(), "mutations", Map.of()),
                Map.of("traject", plaats.traject(), "mutations", List.of("x")),
                Map.of("traject", "1", "mutations", List.of(good)),
                Map.of("traject", 1.5, "mutations", List.of(good)),
                Map.of("traject", new java.math.BigInteger("9".repeat(40)), "mutations", List.of(good)),
                Map.of("mutations", List.of(good))));
        Map<String, List<Object>> wrong = new LinkedHashMap<>();
        wrong.put("mutation", List.of("", "x", 5, "1-1-1-1-1", "g".repeat(36)));
        wrong.put("item", List.of(5, "x".repeat(41), "b41\u0000", "é"));
        wrong.put("row", List.of(5, "x".repeat(41)));
        wrong.put("col", List.of(List.of(), "x".repeat(41)));
        wrong.put("holder", List.of("7", 1.5, new java.math.BigInteger("9".repeat(40))));
        wrong.put("base", List.of("0", -1, 0.5, 2_147_483_647, 99_999_999_999L));
        wrong.put("source", List.of("demo", "restored", "zomaar"));
        wrong.forEach((field, values) -> values.forEach(value -> {
            Map<String, Object> one = new LinkedHashMap<>(good);
            one.put(field, value);
            bodies.add(batch(lid, good, one));
        }));
        for (String field : List.of("mutation", "item", "row", "col", "holder", "base", "value")) {
            Map<String, Object> one = new LinkedHashMap<>(good);
            one.remove(field);
            bodies.add(batch(lid, one));
        }
        for (Object body : bodies) {
            Antwoord answer = bob.post(SAVE, body);
            assertThat(answer.status()).as(String.valueOf(body)).isEqualTo(400);
            assertJsonError(answer, 400, null);
        }
        Map<String, Object> oddAccount = new LinkedHashMap<>(batch(lid, good));
        for (Object account : List.of("5", 1.5, new java.math.BigInteger("9".repeat(40)))) {
            oddAccount.put("account", account);
            assertJsonError(bob.post(SAVE, oddAccount), 401, "ander-account");
        }
        assertThat(wereld.cells(plaats.traject())).isZero();
    }

    @Test
    void bytesThatAreNoJsonAreRefused() {
        byte[] broken = JsonMapper.shared()
                .writeValueAsBytes(batch(lid, mutation(lid.mijn("a1-dimensies", "open", "meten"), 0, "#")));
        for (int i = 0; i < broken.length; i++) {
            if (broken[i] == '#') {
                broken[i] = (byte) 0xff;
            }
        }
        assertJsonError(bob.post(SAVE, broken, "application/json"), 400, "onleesbaar");
        for (String text : List.of("", "{", "niet", "{\"a\":}", "[".repeat(100_000), "{\"traject\":1}{}", "\u0000")) {
            assertJsonError(bob.post(SAVE, text.getBytes(StandardCharsets.UTF_8), "application/json"), 400, null);
        }
        byte[] good = JsonMapper.shared().writeValueAsBytes(batch(lid, mutation(lid.mijn("b41-strategie"), 0, "geen")));
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/xml", "onzin")) {
            assertJsonError(bob.post(SAVE, good, type), 415, null);
        }
        assertThat(wereld.cells(plaats.traject())).isZero();
        assertThat(bob.post(SAVE, good, "application/json;charset=UTF-8").status())
                .isEqualTo(200);
    }

    @Test
    void anEditsNameForAnotherCellIsRefusedWhole() {
        Map<String, Object> first = mutation(lid.mijn("b41-strategie"), 0, "geen");
        bob.post(SAVE, batch(lid, first));
        Map<String, Object> reused = mutation(lid.mijn("b41-planning"), 0, "globaal");
        reused.put("mutation", first.get("mutation"));
        assertJsonError(
                bob.post(SAVE, batch(lid, mutation(lid.mijn("b41-budget"), 0, "jaarlijks"), reused)), 400, "ongeldig");
        assertThat(wereld.cells(plaats.traject())).isEqualTo(1);
    }

    // --- sessions ---

    @Test
    void withoutASessionThereIsNeverARedirect() {
        Api nobody = new Api(port);
        Map<String, Object> body = batch(lid, mutation(lid.mijn("b41-strategie"), 0, "geen"));
        assertJsonError(nobody.post(SAVE, body), 401, "aangemeld-nodig");
        nobody.get(SESSION);
        assertJsonError(nobody.post(SAVE, body), 401, "aangemeld-nodig");
        assertJsonError(nobody.get("/api/zomaar"), 401, "aangemeld-nodig");
        assertJsonError(nobody.delete("/api/zomaar"), 401, "aangemeld-nodig");
    }

    @Test
    void aStaleTokenIsRefusedAndAFreshOneIsToBeHad() {
        Api api = new Api(port).logIn(bo);
        Map<String, Object> body = batch(lid, mutation(lid.mijn("b41-strategie"), 0, "geen"));
        api.forgetToken();
        assertJsonError(api.post(SAVE, body), 403, "token");
        assertThat(wereld.cells(plaats.traject())).isZero();
        assertThat(api.get(SESSION).json().path("csrf").path("token").asString())
                .isNotBlank();
    }

    @Test
    void anotherAccountsDraftsAreNotSentForMe() {
        Map<String, Object> body = new LinkedHashMap<>(batch(lid, mutation(lid.mijn("b41-strategie"), 0, "geen")));
        body.put("account", an.account());
        assertJsonError(bob.post(SAVE, body), 401, "ander-account");
        assertThat(wereld.cells(plaats.traject())).isZero();
    }

    @Test
    void anAddressThatDoesNotExistIsJsonToo() {
        assertJsonError(bob.get("/api/zomaar"), 404, "onbekend");
        assertJsonError(bob.get("/api/antwoorden"), 404, null);
        assertJsonError(bob.get("/api/sessie/extra"), 404, null);
        assertJsonError(bob.post("/api/edities", Map.of()), 404, null);
        assertJsonError(bob.method("PATCH", SESSION), 404, null);
    }

    // --- open data ---

    @Test
    void theEditionsAreOpenToAnyoneAndHoldNoAnswers() {
        bob.post(SAVE, batch(lid, mutation(lid.mijn("a1-dimensies", "open", "meten"), 0, "dit mag niemand lezen")));
        Api nobody = new Api(port);
        JsonNode list = nobody.get("/api/edities").json().path("editions");
        String id = list.path(0).path("id").asString();
        assertThat(id).isEqualTo("2026-1");
        Antwoord edition = nobody.get("/api/edities/" + id);
        assertThat(edition.status()).isEqualTo(200);
        assertThat(edition.contentType()).startsWith("application/json");
        assertThat(edition.raw().body()).doesNotContain("dit mag niemand lezen");
        List<String> sections = new ArrayList<>();
        edition.json()
                .path("sections")
                .forEach(section -> sections.add(section.path("code").asString()));
        assertThat(sections).containsSubsequence("A.1", "B.4.1", "B.4.5", "C.1.3");
        JsonNode item = edition.json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asString().equals("b41-strategie"))
                .findFirst()
                .orElseThrow();
        assertThat(item.path("section").asString()).isEqualTo("B.4.1");
        assertThat(item.path("answering").asString()).isEqualTo("individual-then-agreed");
        assertThat(item.path("options").path(0).path("id").asString()).isEqualTo("geen");

        String tag = edition.raw().headers().firstValue("ETag").orElseThrow();
        Antwoord again = nobody.get("/api/edities/" + id, "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.raw().body()).isEmpty();
        // The fields wait for it: a fifth of the bytes on the way, and still not twice.
        assertThat(nobody.get("/api/edities/" + id, "Accept-Encoding", "gzip")
                        .raw()
                        .headers()
                        .firstValue("Content-Encoding"))
                .contains("gzip");
        assertThat(nobody.get("/api/edities/" + id, "If-None-Match", "\"anders\"")
                        .status())
                .isEqualTo(200);
        assertJsonError(nobody.get("/api/edities/1999-1"), 404, "onbekend");
        // Refused by the firewall before it reaches us, or by us.
        assertThat(nobody.get("/api/edities/%2e%2e%2fapplication").status()).isIn(400, 404);
    }

    private static void assertJsonError(Antwoord answer, int status, @Nullable String error) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.json().path("message").asString("")).isNotBlank();
        if (error != null) {
            assertThat(answer.error()).isEqualTo(error);
        } else {
            assertThat(answer.error()).isNotBlank();
        }
    }

    private static void assertUnknown(Antwoord answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(404);
        assertThat(answer.json().path("results").path(0).path("status").asString())
                .isEqualTo("unknown");
        assertThat(answer.json().path("results").path(0).path("message").asString())
                .isNotBlank();
    }

    private static List<String> statuses(Antwoord answer) {
        List<String> statuses = new ArrayList<>();
        answer.json()
                .path("results")
                .forEach(one -> statuses.add(one.path("status").asString()));
        return statuses;
    }

    private static Map<String, Object> mutation(Adres cell, int base, @Nullable Object value) {
        Map<String, Object> mutation = new LinkedHashMap<>();
        mutation.put("mutation", UUID.randomUUID().toString());
        mutation.put("item", cell.item());
        mutation.put("row", cell.row());
        mutation.put("col", cell.col());
        mutation.put("holder", cell.holder());
        mutation.put("base", base);
        mutation.put("value", value);
        mutation.put("source", "typed");
        return mutation;
    }

    @SafeVarargs
    private static Map<String, Object> batch(Deel who, Map<String, Object>... mutations) {
        return batch(who, List.of(mutations));
    }

    private static Map<String, Object> batch(Deel who, List<Map<String, Object>> mutations) {
        return Map.of(
                "traject", who.plaats().traject(), "account", who.persoon().account(), "mutations", mutations);
    }

    private @Nullable JsonNode stands(Adres cell) {
        return answers.cellen(lid.toegang(), wereld.traject(lid), List.of(cell.item())).stream()
                .filter(cel -> cel.address().equals(cell))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** Sends a whole request and closes the connection without reading a byte of the answer. */
    private void sendAndHangUp(Api api, Map<String, Object> body) throws Exception {
        byte[] text = JsonMapper.shared().writeValueAsBytes(body);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + SAVE + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nCookie: "
                            + api.cookieHeader() + "\r\nX-CSRF-TOKEN: " + api.token() + "\r\nContent-Length: "
                            + text.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(text);
            out.flush();
        }
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited too long").isBefore(end);
            Thread.sleep(20);
        }
    }

    private static String brief(Object value) {
        String text = String.valueOf(value);
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    @Test
    void smallAnswersSayHowLongTheyAreSoThatTheyAreNotCompressed() {
        Antwoord small = anna.get("/api/sessie", "Accept-Encoding", "gzip");
        assertThat(small.status()).isEqualTo(200);
        assertThat(small.raw().headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(small.raw().headers().firstValueAsLong("Content-Length"))
                .hasValue(small.raw().body().getBytes(StandardCharsets.UTF_8).length);
    }
}
