package be.draaiboek.bench.faults;

import be.draaiboek.bench.World;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who is logged in, as the keeper is: it knows the save channel and nothing of pages. */
final class Session {

    /** As long as the keeper waits. */
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param body what was said, or nothing where it was no JSON */
    record Answer(int status, JsonNode body) {}

    private final HttpClient client;
    private final URI base;
    private final String email;
    private String cookie = "";
    private String csrfHeader = "X-CSRF-TOKEN";
    private String csrfToken = "";
    private long account;

    Session(HttpClient client, URI base, String email) {
        this.client = client;
        this.base = base;
        this.email = email;
    }

    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** Returns whether it worked; a server that is away is told as an exception. */
    boolean logIn() throws IOException {
        refresh();
        Answer answer = send(request("/api/sessie")
                .POST(json(JSON.writeValueAsString(Map.of("email", email, "password", World.PASSWORD))))
                .header("Content-Type", "application/json")
                .header(csrfHeader, csrfToken));
        if (answer.status() != 200) {
            return false;
        }
        account = answer.body().path("account").path("id").asLong();
        csrf(answer.body());
        return true;
    }

    /** Asks for a token that fits the session of this moment. */
    void refresh() throws IOException {
        csrf(send(request("/api/sessie").GET()).body());
    }

    long account() {
        return account;
    }

    Answer save(String body) throws IOException {
        return send(request("/api/antwoorden")
                .POST(json(body))
                .header("Content-Type", "application/json")
                .header(csrfHeader, csrfToken));
    }

    private void csrf(JsonNode body) {
        csrfHeader = body.path("csrf").path("header").asString(csrfHeader);
        csrfToken = body.path("csrf").path("token").asString(csrfToken);
    }

    private static HttpRequest.BodyPublisher json(String text) {
        return HttpRequest.BodyPublishers.ofString(text);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT).header("Accept", "application/json");
        if (!cookie.isEmpty()) {
            builder.header("Cookie", cookie);
        }
        return builder;
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").stream()
                    .filter(one -> one.startsWith("JSESSIONID="))
                    .forEach(one -> cookie = one.substring(0, one.indexOf(';') < 0 ? one.length() : one.indexOf(';')));
            return new Answer(response.statusCode(), read(new String(response.body(), StandardCharsets.UTF_8)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        }
    }

    private static JsonNode read(String text) {
        try {
            return text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
        } catch (JacksonException noJson) {
            return JSON.createObjectNode();
        }
    }
}
