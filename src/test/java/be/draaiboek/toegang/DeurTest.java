package be.draaiboek.toegang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.Api;
import be.draaiboek.LiveTest;
import be.draaiboek.Wereld;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.common.Drukte;
import be.draaiboek.common.Kostbaar;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.TeDrukException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** What stands at the door before anybody is known, over real HTTP: how much comes in, what is believed, what is said. */
class DeurTest extends LiveTest {

    private static final int STRANGER = 64 * 1024;
    private static final int KNOWN = 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    AccountService accounts;

    @Autowired
    AuthenticationManager authentication;

    @Autowired
    Drukte busy;

    @Autowired
    DSLContext dsl;

    // --- how much comes in ---

    @ParameterizedTest
    @ValueSource(strings = {"/?v-r=uidl&v-uiId=0", "/login", "/api/sessie", "/vaadinServlet/?v-r=uidl"})
    void aStrangersBodyOfOneByteMoreIsRefusedUnread(String path) throws IOException {
        String type = path.equals("/login") ? "application/x-www-form-urlencoded" : "application/json";
        String head = "Content-Type: " + type + "\r\nContent-Length: ";
        assertThat(raw("POST", path, head + (STRANGER + 1) + "\r\n", "[[[[")).startsWith("HTTP/1.1 413");
        assertThat(raw("POST", path, head + 4 + "\r\n", "[[[[")).doesNotStartWith("HTTP/1.1 413");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?v-r=uidl&v-uiId=0", "/api/sessie"})
    void aBodyThatDoesNotSayItsSizeIsMeasured(String path) throws IOException {
        String chunk = Integer.toHexString(STRANGER + 1) + "\r\n" + "[".repeat(STRANGER + 1) + "\r\n0\r\n\r\n";
        String answer = raw("POST", path, "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n", chunk);
        assertThat(answer).startsWith("HTTP/1.1 413").contains("te veel in één keer");
        assertThat(answer.contains("application/json")).isEqualTo(path.startsWith("/api"));
    }

    @Test
    void whoIsLoggedInMaySendMoreAndNoMoreThanThat() {
        Api me = new Api(port).logIn(wereld.persoon("Iemand"));
        assertThat(me.post("/api/bezig", new byte[KNOWN + 1], "application/json")
                        .status())
                .isEqualTo(413);
        assertThat(me.post("/api/bezig", new byte[KNOWN], "application/json").status())
                .isEqualTo(400);
    }

    @Test
    void aLongAnswerOfALostSessionHearsToLogInAndNotThatItIsTooLong() {
        var answer = new Api(port).post("/api/antwoorden", new byte[STRANGER + 1], "application/json");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.error()).isEqualTo("aangemeld-nodig");
    }

    @Test
    void jsonThatGoesTooDeepIsNoJson() {
        byte[] deep = "[".repeat(60_000).getBytes(StandardCharsets.UTF_8);
        assertThat(new Api(port).post("/api/sessie", deep, "application/json").status())
                .isIn(400, 403, 401);
    }

    // --- what is said on every answer ---

    @ParameterizedTest
    @ValueSource(
            strings = {"/aanmelden", "/", "/draaiboek.css", "/api/edities", "/api/sessie", "/error", "/bestaat-niet"})
    void everyAnswerHasItsHeaders(String path) {
        var headers = new Api(port).get(path).raw().headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("base-uri", "frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).isPresent();
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cache-Control")).isPresent();
    }

    @Test
    void everyScriptOfAPageCarriesTheNonceOfItsAnswer() {
        var page = new Api(port).get("/aanmelden").raw();
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        String nonce = policy.replaceAll("(?s).*'nonce-([^']+)'.*", "$1");
        assertThat(policy).doesNotContain("script-src 'self' 'unsafe-inline'");
        var scripts = org.jsoup.Jsoup.parse(page.body()).select("script");
        assertThat(scripts).isNotEmpty().allMatch(script -> script.attr("nonce").equals(nonce));
        assertThat(new Api(port).get("/aanmelden").raw().headers().firstValue("Content-Security-Policy"))
                .get()
                .isNotEqualTo(policy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/error", "/draaiboek/%00", "/%zz"})
    void anAddressThatIsNoneIsAnsweredInDutch(String path) throws IOException {
        assertThat(raw("GET", path, "", "")).contains("Deze pagina is er niet").doesNotContain("Tomcat", "Whitelabel");
    }

    @Test
    void aLoginPageThatStoodOpenTooLongComesAnewInsteadOfADeadEnd() throws IOException {
        String form = "username=an%40voorbeeld.be&password=geheim&_csrf=van-een-sessie-die-weg-is";
        String headers = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n";
        for (String cookie : List.of("", "Cookie: JSESSIONID=0123456789ABCDEF0123456789ABCDEF\r\n")) {
            String answer = raw("POST", "/login", headers + cookie, form);
            assertThat(answer).startsWith("HTTP/1.1 302").containsPattern("Location: \\S*/aanmelden\\?verlopen");
        }
        // Anything else that comes without its token is refused as it was.
        assertThat(raw("POST", "/logout", headers, form)).startsWith("HTTP/1.1 403");
    }

    // --- what is believed ---

    @Test
    void aSocketOfAnotherSiteIsRefused() throws IOException {
        String upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: ";
        assertThat(raw("GET", "/VAADIN/push", upgrade + "https://elders.example\r\n", ""))
                .startsWith("HTTP/1.1 403");
        assertThat(raw("GET", "/VAADIN/push", upgrade + "http://127.0.0.1:" + port + "\r\n", ""))
                .doesNotStartWith("HTTP/1.1 403");
    }

    @Test
    void forwardedIsNotBelievedAndTheProxysOwnHeaderIs() throws IOException {
        String plain = raw("GET", "/aanmelden", "Forwarded: for=192.0.2.9;proto=https;host=elders.example\r\n", "");
        assertThat(plain).doesNotContain("Strict-Transport-Security", "elders.example");
        String proxied = raw("GET", "/aanmelden", "X-Forwarded-Proto: https\r\n", "");
        assertThat(proxied).contains("Strict-Transport-Security").containsPattern("Set-Cookie: JSESSIONID=.*Secure");
    }

    // --- who comes in ---

    @Test
    void anAddressWithOtherAccentsIsAnotherAddress() {
        String name = "trekker-" + UUID.randomUUID();
        wereld.account(name + "@voorbeeld.be");
        assertThat(new Api(port).logIn(name + "@voorbeeld.be", Wereld.PASSWORD).status())
                .isEqualTo(200);
        assertThat(new Api(port)
                        .logIn(name.toUpperCase(java.util.Locale.ROOT) + "@Voorbeeld.be ", Wereld.PASSWORD)
                        .status())
                .isEqualTo(200);
        assertThat(new Api(port)
                        .logIn(name.replace("trekker", "trékker") + "@voorbeeld.be", Wereld.PASSWORD)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void ofFortyGuessesAtOnceFiveAreJudged() throws Exception {
        String email = wereld.persoon("Slachtoffer").email();
        String address = "test-" + UUID.randomUUID();
        CountDownLatch go = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(40)) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(pool.submit(() -> {
                    go.await();
                    var attempt = UsernamePasswordAuthenticationToken.unauthenticated(email, "fout");
                    attempt.setDetails(new WebAuthenticationDetails(address, null));
                    try {
                        authentication.authenticate(attempt);
                        return true;
                    } catch (WachtException waits) {
                        return false;
                    } catch (AuthenticationException judged) {
                        return true;
                    }
                }));
            }
            go.countDown();
            int judged = 0;
            for (Future<Boolean> one : all) {
                judged += one.get() ? 1 : 0;
            }
            assertThat(judged).isEqualTo(5);
        }
    }

    @Test
    void aTemporaryPasswordOpensNothingButTheSession() {
        String email = UUID.randomUUID() + "@voorbeeld.be";
        wereld.tijdelijk(email);
        Api me = new Api(port);
        assertThat(me.logIn(email, Wereld.PASSWORD).status()).isEqualTo(200);
        for (String path : List.of("/api/afbeeldingen/1", "/api/rapporten/1.csv", "/api/bestaat-niet")) {
            assertThat(me.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(me.post("/api/antwoorden", Map.of()).error()).isEqualTo("tijdelijk-wachtwoord");
        assertThat(me.get("/api/sessie").status()).isEqualTo(200);
    }

    @Test
    void theCurrentPasswordIsGuessedAtNoFasterThanAtTheLogin() {
        Persoon me = wereld.persoon("Ik");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> accounts.changePassword(me.toegang(), "fout", "heel andere lange woorden", null))
                    .hasMessageContaining("klopt niet");
        }
        assertThatThrownBy(
                        () -> accounts.changePassword(me.toegang(), Wereld.PASSWORD, "heel andere lange woorden", null))
                .hasMessageContaining("Te veel pogingen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "azertyuiop123",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "123456789012",
                "Welkom01Welkom01",
                "draaiboek2026!",
                "peeters-2026!",
                "qwertyuiopas",
                "P@$$w0rd2026!!"
            })
    void aPasswordThatIsEasilyGuessedIsRefused(String password) {
        assertThatThrownBy(() -> AccountService.checkPassword(password, "an@voorbeeld.be", "An Peeters"))
                .isInstanceOf(OngeldigException.class);
    }

    @Test
    void aPasswordIsTheSameWhateverKeyboardItCameFrom() {
        Persoon me = wereld.persoon("Ik");
        accounts.changePassword(me.toegang(), Wereld.PASSWORD, "café met vier woorden", null);
        assertThat(new Api(port)
                        .logIn(me.email(), "cafe\u0301 met vier woorden")
                        .status())
                .isEqualTo(200);
        AccountService.checkPassword("An Peeters leest zelden boeken", "an@voorbeeld.be", "An Peeters");
    }

    // --- what costs ---

    @Test
    void nobodyTakesMoreTurnsThanTheTableSays() {
        Kostbaar what = Kostbaar.AFBEELDING;
        List<Drukte.Beurt> turns = new ArrayList<>();
        for (int i = 0; i < what.samen(); i++) {
            turns.add(busy.take(what, "iemand-" + i));
        }
        assertThatThrownBy(() -> busy.take(what, "nog iemand"))
                .isInstanceOf(TeDrukException.class)
                .hasMessageContaining("Wacht");
        turns.removeFirst().close();
        try (Drukte.Beurt own = busy.take(what, "nog iemand")) {
            assertThatThrownBy(() -> busy.take(what, "nog iemand")).isInstanceOf(TeDrukException.class);
            assertThat(own).isNotNull();
        }
        turns.forEach(Drukte.Beurt::close);
    }

    @Test
    void anUploadWithoutATurnHearsWhenToTryAgain() {
        Persoon me = wereld.persoon("Ik");
        Api mine = new Api(port).logIn(me);
        try (Drukte.Beurt turn = busy.take(Kostbaar.AFBEELDING, me.toegang().accountId())) {
            assertThat(turn).isNotNull();
            var answer = mine.postFile("/api/afbeeldingen/1?item=a&row=&col=&holder=0", "a.png", new byte[10]);
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.raw().headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void theTableOfWhatCostsStandsInTheDocument() throws IOException {
        String text = Files.readString(Path.of("docs/security.md"));
        for (Kostbaar one : Kostbaar.values()) {
            assertThat(text)
                    .contains("| %s | %d | %d | %d per %s | %d s |"
                            .formatted(
                                    one.naam(),
                                    one.tegelijk(),
                                    one.samen(),
                                    one.vaak(),
                                    one.binnen().toHours() > 0 ? "uur" : "minuut",
                                    one.wacht()));
        }
    }

    @Test
    void whatIsUniqueIsComparedToTheLetter() {
        assertThat(dsl.fetch("SELECT COLUMN_NAME FROM information_schema.STATISTICS S JOIN information_schema.COLUMNS C"
                        + " USING (TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME) WHERE TABLE_SCHEMA = DATABASE()"
                        + " AND NON_UNIQUE = 0 AND C.DATA_TYPE = 'varchar' AND C.COLLATION_NAME NOT LIKE '%bin'"))
                .isEmpty();
    }

    private String raw(String method, String path, String headers, String body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write((method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n"
                            + headers + "\r\n" + body)
                    .replace("Connection: close\r\nUpgrade", "Upgrade")
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            byte[] start = in.readNBytes(1);
            byte[] rest = new byte[200_000];
            int length = 0;
            try {
                for (int read = in.read(rest);
                        read >= 0 && length < rest.length;
                        read = in.read(rest, length, rest.length - length)) {
                    length += read;
                    if (headers.startsWith("Upgrade")) {
                        break;
                    }
                }
            } catch (IOException reset) {
                // what was sent too much was never read
            }
            return new String(start, StandardCharsets.UTF_8) + new String(rest, 0, length, StandardCharsets.UTF_8);
        }
    }
}
