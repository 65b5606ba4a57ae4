package be.draaiboek.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld;
import be.draaiboek.Wereld.Persoon;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Logging in leads back to the page that was asked for, whatever a browser asked for by itself. */
class TerugwegTest extends LiveTest {

    private static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";

    @LocalServerPort
    int port;

    private Persoon me;
    private HttpClient browser;

    @BeforeEach
    void anotherBrowser() {
        browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @BeforeAll
    void people() {
        me = wereld.persoon("Ik");
    }

    @Test
    void anIconThatAPhoneAsksForIsThereAndIsNotThePageAfterLogin() throws Exception {
        assertThat(location(get("/draaiboek/B.4.1?item=b41-strategie", PAGE))).endsWith("/aanmelden");
        for (String icon : new String[] {
            "/apple-touch-icon.png",
            "/apple-touch-icon-precomposed.png",
            "/apple-touch-icon-120x120-precomposed.png",
            "/favicon.ico",
            "/favicon.svg"
        }) {
            HttpResponse<String> answer = get(icon, "image/*");
            assertThat(answer.statusCode()).as(icon).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("image/");
        }
        for (String other : new String[] {"/site.webmanifest", "/browserconfig.xml", "/robots.txt", "/sw.js.map"}) {
            get(other, "*/*");
        }
        assertThat(location(logIn())).contains("/draaiboek/B.4.1?item=b41-strategie");
    }

    @Test
    void aDownloadWithoutASessionLeadsToTheLoginAndBackToItsPage() throws Exception {
        HttpResponse<String> sent = send(HttpRequest.newBuilder(address("/api/rapporten/1.xlsx"))
                .header("Accept", PAGE)
                .header("Sec-Fetch-Mode", "navigate")
                .header("Referer", "http://elders.example/draaiboek/A.1?item=x")
                .GET()
                .build());
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(location(sent)).endsWith("/aanmelden");
        // Of the page it stood on only the path counts: it is one of ours.
        assertThat(location(logIn())).endsWith("/draaiboek/A.1?item=x").doesNotContain("elders");
    }

    @Test
    void aScriptStillHearsThatItHasToLogIn() throws Exception {
        for (String mode : new String[] {"cors", "same-origin", "no-cors"}) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(address("/api/rapporten/1.xlsx"))
                    .header("Accept", PAGE)
                    .header("Sec-Fetch-Mode", mode)
                    .GET()
                    .build());
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("aangemeld-nodig");
        }
        assertThat(get("/api/rapporten/1.xlsx", "*/*").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> logIn() throws Exception {
        String page = get("/aanmelden", PAGE).body();
        Matcher token = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"|name=\"_csrf_parameter\"")
                .matcher(page);
        String csrf = "";
        while (token.find()) {
            csrf = token.group(1) == null ? csrf : token.group(1);
        }
        assertThat(csrf).isNotEmpty();
        String body =
                "username=" + encoded(me.email()) + "&password=" + encoded(Wereld.PASSWORD) + "&_csrf=" + encoded(csrf);
        return send(HttpRequest.newBuilder(address("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path, String accept) throws Exception {
        return send(HttpRequest.newBuilder(address(path))
                .header("Accept", accept)
                .GET()
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
