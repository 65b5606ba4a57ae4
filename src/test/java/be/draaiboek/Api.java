package be.draaiboek;

import be.draaiboek.Wereld.Persoon;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser of one person, for the API: it keeps cookies, follows no redirect, and knows its CSRF token. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final int port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private String header = "X-CSRF-TOKEN";
    private @Nullable String token;

    public Api(int port) {
        this(port, InetAddress.getLoopbackAddress());
    }

    private Api(int port, InetAddress from) {
        this.port = port;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10))
                .localAddress(from)
                .build();
    }

    /** A browser at another address of this machine: what is counted there doesn't count for the other tests. */
    public static Api elders(int port) {
        try {
            return new Api(port, InetAddress.getByAddress(new byte[] {127, 0, 0, 2}));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An answer; {@code json} is missing where the body was empty. */
    public record Antwoord(int status, HttpResponse<String> raw) {

        public JsonNode json() {
            return JSON.readTree(raw.body());
        }

        public String contentType() {
            return raw.headers().firstValue("Content-Type").orElse("");
        }

        public String error() {
            return json().path("error").asString("");
        }
    }

    public Antwoord get(String path) {
        return send(request(path).GET());
    }

    public Antwoord get(String path, String header, String value) {
        return send(request(path).GET().header(header, value));
    }

    public Antwoord delete(String path) {
        return send(request(path).DELETE());
    }

    public Antwoord post(String path, Object body) {
        return post(path, JSON.writeValueAsBytes(body), "application/json");
    }

    public Antwoord post(String path, byte[] body, String contentType) {
        return send(request(path).POST(BodyPublishers.ofByteArray(body)).header("Content-Type", contentType));
    }

    /** Sends a file as a form does. */
    public Antwoord postFile(String path, String name, byte[] content) {
        String edge = "grens-" + System.nanoTime();
        var body = new java.io.ByteArrayOutputStream();
        body.writeBytes(("--" + edge + "\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(path, body.toByteArray(), "multipart/form-data; boundary=" + edge);
    }

    /** Gets what is no text. */
    public HttpResponse<byte[]> bytes(String path) {
        try {
            return client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public Antwoord method(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    /** Fetches a token, as who isn't logged in does too. */
    public Api vraagToken() {
        remember(get("/api/sessie"));
        return this;
    }

    /** Logs in the way the draft keeper does: a token first, also without a session. */
    public Antwoord logIn(String email, String password) {
        remember(get("/api/sessie"));
        Antwoord answer = post("/api/sessie", Map.of("email", email, "password", password));
        remember(answer);
        return answer;
    }

    public Api logIn(Persoon persoon) {
        Antwoord answer = logIn(persoon.email(), Wereld.PASSWORD);
        if (answer.status() != 200) {
            throw new AssertionError(
                    "login failed: " + answer.status() + " " + answer.raw().body());
        }
        return this;
    }

    /** Forgets the CSRF token, as a page that was left open does. */
    public void forgetToken() {
        token = null;
    }

    public String token() {
        return String.valueOf(token);
    }

    /** Returns the cookies as a request header. */
    public String cookieHeader() {
        StringBuilder text = new StringBuilder();
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> text.append(text.isEmpty() ? "" : "; ")
                        .append(cookie.getName())
                        .append('=')
                        .append(cookie.getValue()));
        return text.toString();
    }

    private void remember(Antwoord answer) {
        JsonNode csrf = answer.json().path("csrf");
        if (csrf.isObject()) {
            header = csrf.path("header").asString();
            token = csrf.path("token").asString();
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
        if (token != null) {
            request.header(header, token);
        }
        return request;
    }

    private Antwoord send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Antwoord(response.statusCode(), response);
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
