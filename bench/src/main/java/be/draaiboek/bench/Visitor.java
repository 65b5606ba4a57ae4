package be.draaiboek.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody with a browser, at the level of the protocol: the same requests, in the same order and with the same bodies,
 * as Chromium sends to the built application. Scripts and style sheets, which a browser keeps, are not fetched.
 *
 * <p>One at a time: a visitor is one person with one tab.
 */
final class Visitor implements AutoCloseable {

    static final String OPEN = "pagina geladen";
    static final String GO = "naar een andere pagina";
    static final String SAVE = "bewaren";

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** A browser opens a connection for each push; taken from those that served pages it may be one that is about to close. */
    private static final HttpClient SOCKETS = client();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern SYNC = Pattern.compile("\"syncId\":(\\d+)}\\s*$");
    private static final Pattern CLIENT = Pattern.compile("^\\{\"clientId\":(\\d+)");

    /** A section page that asks to be told that it arrived, and after how many milliseconds. */
    private static final Pattern ARRIVAL =
            Pattern.compile("\\{\"@v-return\":\\[(\\d+),0]},\\{\"@v-return\":[^\"]+\"[^\"]*told\\(true\\), (\\d+)\\)");

    /** A section page that shows one question at a time asks to be told that somebody came past the last one. */
    private static final Pattern END =
            Pattern.compile("\"node\":(\\d+),\"type\":\"put\",\"key\":\"end-reached\",\"feat\":4");

    private final HttpClient client;
    private final URI base;
    private final Traffic traffic;
    private final String windowName = "v-" + Math.random();

    private String cookie = "";
    private String csrfHeader = "X-CSRF-TOKEN";
    private String csrfToken = "";
    private long account;
    private boolean knowsEdition;

    private int ui = -1;
    private String flowToken = "";
    private volatile int syncId;
    private volatile int clientId;
    private WebSocket push;
    private int arrivedPage;
    private long arrivalDue;
    private int endOfPage;

    Visitor(HttpClient client, URI base, Traffic traffic) {
        this.client = client;
        this.base = base;
        this.traffic = traffic;
    }

    /** Who is logged in, for a browser that opens again. */
    record Session(String cookie, String csrfHeader, String csrfToken, long account) {}

    Visitor(HttpClient client, URI base, Traffic traffic, Session session) {
        this(client, base, traffic);
        cookie = session.cookie();
        csrfHeader = session.csrfHeader();
        csrfToken = session.csrfToken();
        account = session.account();
    }

    Session session() {
        return new Session(cookie, csrfHeader, csrfToken, account);
    }

    /** Everybody shares the connections of one client, as many as they need. */
    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** A request went wrong: not refused by chance, but in a way that a person would have noticed. */
    static final class Failure extends RuntimeException {
        Failure(String message) {
            super(message);
        }
    }

    private record Answer(int status, String text) {}

    // --- who I am ---

    /** By the API, as the keeper does after a lost session. */
    void logIn(String email, String password) {
        JsonNode token = session(send(get("/api/sessie"), false)).path("csrf");
        csrf(token);
        Answer answer = send(
                post("/api/sessie", JSON.writeValueAsString(Map.of("email", email, "password", password)))
                        .header(csrfHeader, csrfToken),
                false);
        if (answer.status() != 200) {
            throw new Failure("logging in: " + answer.status());
        }
        JsonNode session = session(answer);
        csrf(session.path("csrf"));
        account = session.path("account").path("id").asLong();
    }

    void logOut() {
        send(request("/api/sessie").DELETE().header(csrfHeader, csrfToken), false);
        cookie = "";
    }

    long account() {
        return account;
    }

    private static JsonNode session(Answer answer) {
        return JSON.readTree(answer.text());
    }

    private void csrf(JsonNode token) {
        csrfHeader = token.path("header").asString(csrfHeader);
        csrfToken = token.path("token").asString(csrfToken);
    }

    // --- pages ---

    /** Loads a page from its address: the document, the UI, its push connection, and the page itself. */
    String open(String route) {
        return open(route, Map.of(), OPEN);
    }

    /** The same, with an address that has parameters, under a name of its own in the figures. */
    String open(String route, Map<String, String> parameters, String what) {
        long begin = System.nanoTime();
        String query = query(parameters);
        String address = "/" + route + (query.isEmpty() ? "" : "?" + query);
        expect(send(get(address).header("Accept", "text/html"), true), "the document of /" + route);
        String init = "/?v-r=init&location=" + encoded(route) + "&query=" + encoded(query)
                + "&v-sh=720&v-sw=1280&v-wh=720&v-ww=1280&v-bh=720&v-bw=1280&v-curdate="
                + System.currentTimeMillis()
                + "&v-tzo=0&v-dstd=0&v-rtzo=0&v-dston=false&v-tzid=UTC&v-wn=" + windowName
                + "&v-td=false&v-pr=1&v-np=Linux%20x86_64&v-cs=light%20dark&v-pv=VISIBLE&v-fs=NOT_FULLSCREEN"
                + "&v-so=landscape-primary&v-soa=0&v-tn=aura&v-ga=PROMPT&v-wla=SUPPORTED&v-ws=false";
        JsonNode config = JSON.readTree(
                        expect(send(get(init), true), "the UI of /" + route).text())
                .path("appConfig");
        JsonNode uidl = config.path("uidl");
        ui = config.path("v-uiId").asInt(-1);
        flowToken = uidl.path("Vaadin-Security-Key").asString("");
        if (ui < 0 || flowToken.isEmpty()) {
            throw new Failure("/" + route + " made no UI");
        }
        syncId = uidl.path("syncId").asInt(0);
        clientId = uidl.path("clientId").asInt(0);
        String page = navigate(route, query, "");
        traffic.waited(what, System.nanoTime() - begin);
        connect(uidl.path("Vaadin-Push-ID").asString(""));
        if (route.startsWith("draaiboek")) {
            // what the keeper and the fields ask when they are drawn
            csrf(session(expect(send(get("/api/sessie"), true), "the session")).path("csrf"));
            if (!knowsEdition) {
                expect(send(get("/api/edities/" + World.editionId()), true), "the edition");
                knowsEdition = true;
            }
        }
        return page;
    }

    /** Follows a link within the page. */
    String go(String route) {
        return go(route, System.nanoTime(), GO);
    }

    /** The same by somebody who wanted to at a moment that has passed: their wait began then. */
    String go(String route, long wanted, String what) {
        String page = navigate(route, "", "link");
        traffic.waited(what, System.nanoTime() - wanted);
        return page;
    }

    private String navigate(String route, String query, String trigger) {
        if (trigger.equals("link")) {
            tellArrival();
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("route", route);
        data.put("query", query);
        data.put("appShellTitle", "");
        data.put("historyState", null);
        data.put("trigger", trigger);
        String text = rpc(List.of(event(1, "ui-navigate", data)));
        if (!text.contains("\"changes\"")) {
            throw new Failure("/" + route + " changed nothing: " + start(text));
        }
        follow(text);
        Matcher arrival = ARRIVAL.matcher(text);
        arrivedPage = arrival.find() ? Integer.parseInt(arrival.group(1)) : 0;
        if (arrivedPage > 0) {
            arrivalDue = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Long.parseLong(arrival.group(2)));
        }
        Matcher end = END.matcher(text);
        endOfPage = end.find() ? Integer.parseInt(end.group(1)) : 0;
        return text;
    }

    /** Comes past the last question, where the page wants to know. */
    void reachEnd() {
        if (endOfPage > 0) {
            rpc(List.of(event(endOfPage, "end-reached", Map.of())));
            endOfPage = 0;
        }
    }

    /** Stays on the page until it told that it arrived. */
    void stay() {
        if (arrivedPage > 0) {
            App.pause(Math.max(0, TimeUnit.NANOSECONDS.toMillis(arrivalDue - System.nanoTime()) + 1));
            tellArrival();
        }
    }

    /** What a page tells of itself while somebody reads on: for who left sooner, nothing. */
    private void tellArrival() {
        if (arrivedPage == 0 || System.nanoTime() < arrivalDue) {
            return;
        }
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("type", "channel");
        call.put("node", arrivedPage);
        call.put("channel", 0);
        call.put("args", List.of(true));
        arrivedPage = 0;
        rpc(List.of(call));
    }

    /** A details element that is made open tells so, where the server listens: what Chromium does by itself. */
    private void follow(String page) {
        if (!page.contains("\"toggle\"") || !page.contains("\"key\":\"open\"")) {
            return;
        }
        Matcher open = Pattern.compile("\"node\":(\\d+),\"type\":\"put\",\"key\":\"open\",\"feat\":1,\"value\":true")
                .matcher(page);
        while (open.find()) {
            if (page.contains("\"node\":" + open.group(1) + ",\"type\":\"put\",\"key\":\"toggle\",\"feat\":4")) {
                rpc(List.of(event(Integer.parseInt(open.group(1)), "toggle", Map.of())));
            }
        }
    }

    private static Map<String, Object> event(int node, String event, Map<String, Object> data) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("type", "event");
        one.put("node", node);
        one.put("event", event);
        one.put("data", data);
        return one;
    }

    private String rpc(List<?> calls) {
        String text = expect(send(post("/?v-r=uidl&v-uiId=" + ui, message(calls, false)), true), "a round trip")
                .text();
        seen(text);
        return text;
    }

    private String message(List<?> calls, boolean unload) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("csrfToken", flowToken);
        message.put("rpc", calls);
        message.put("syncId", syncId);
        message.put("clientId", clientId);
        if (unload) {
            message.put("UNLOAD", true);
        }
        return JSON.writeValueAsString(message);
    }

    /** Keeps the two counters by which Flow notices a message that is lost or comes twice. */
    private synchronized void seen(String text) {
        if (text.contains("\"sessionExpired\"")
                || text.contains("\"appError\"")
                || text.contains("\"resynchronize\"")) {
            throw new Failure("Flow gave up on the page: " + start(text));
        }
        Matcher sync = SYNC.matcher(text);
        if (sync.find()) {
            syncId = Math.max(syncId, Integer.parseInt(sync.group(1)));
        }
        Matcher next = CLIENT.matcher(text);
        if (next.find()) {
            clientId = Math.max(clientId, Integer.parseInt(next.group(1)));
        }
    }

    private void connect(String pushId) {
        URI address = URI.create("ws://" + base.getAuthority() + "/VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId="
                + pushId
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket"
                + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%20charset=UTF-8"
                + "&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=" + syncId);
        try {
            push = SOCKETS.newWebSocketBuilder()
                    .header("Cookie", cookie)
                    .header("Origin", base.toString())
                    .connectTimeout(TIMEOUT)
                    .buildAsync(address, new Pushed())
                    .get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("stopped");
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new Failure("no push: "
                    + (e.getCause() instanceof WebSocketHandshakeException refused
                            ? refused.getResponse().statusCode() + " "
                                    + refused.getResponse().headers().map()
                            : e.getMessage()));
        }
    }

    /** Messages come as their length, a bar, and the text; a page of the server may be cut in pieces. */
    private final class Pushed implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence piece, boolean last) {
            text.append(piece);
            if (last) {
                traffic.pushed.add(text.length());
                traffic.pushes.increment();
                int bar = text.indexOf("|");
                String message = text.substring(bar + 1);
                text.setLength(0);
                if (message.startsWith("{")) {
                    try {
                        seen(message);
                    } catch (Failure broken) {
                        traffic.failed(String.valueOf(broken.getMessage()));
                    }
                }
            }
            socket.request(1);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable problem) {
            if (ui >= 0) {
                traffic.failed("push: " + problem);
            }
        }
    }

    // --- answers ---

    /** One edit on the save channel, as the keeper sends it when somebody chose or stopped typing. */
    int save(World.Cell cell, int version, long traject, long holder) {
        return save(cell, version, traject, holder, System.nanoTime());
    }

    int save(World.Cell cell, int version, long traject, long holder, long wanted) {
        return save(cell, version, cell.value(version), traject, holder, wanted);
    }

    /** The same with a value of the caller's choice, such as a text that somebody is typing. */
    int save(World.Cell cell, int version, JsonNode value, long traject, long holder, long wanted) {
        tellArrival();
        Map<String, Object> mutation = new LinkedHashMap<>();
        mutation.put("mutation", UUID.randomUUID().toString());
        mutation.put("item", cell.item());
        mutation.put("row", cell.row());
        mutation.put("col", cell.col());
        mutation.put("holder", holder);
        mutation.put("base", version);
        mutation.put("value", value);
        mutation.put("source", "typed");
        String body =
                JSON.writeValueAsString(Map.of("traject", traject, "account", account, "mutations", List.of(mutation)));
        Answer answer = send(
                post("/api/antwoorden", body).header(csrfHeader, csrfToken).header("Accept", "application/json"), true);
        traffic.waited(SAVE, System.nanoTime() - wanted);
        JsonNode result = expect(answer, "a save").text().isEmpty()
                ? JSON.nullNode()
                : JSON.readTree(answer.text()).path("results").path(0);
        if (!result.path("status").asString("").equals("saved")) {
            throw new Failure("a save was not acknowledged: " + start(answer.text()));
        }
        return result.path("version").asInt();
    }

    /** What a page tells once a minute while somebody is at work. */
    void tellThatIAmHere() {
        expect(send(get("/api/sessie"), true), "the session");
    }

    /** Fetches something that is no page, such as an export; returns its status. */
    int download(String path, String what) {
        long begin = System.nanoTime();
        Answer answer = send(get(path), true);
        if (answer.status() == 200) {
            traffic.waited(what, System.nanoTime() - begin);
        }
        return answer.status();
    }

    /** Leaves the page, as a browser tells it. */
    @Override
    public void close() {
        if (ui < 0) {
            return;
        }
        int left = ui;
        ui = -1;
        try {
            send(
                    request("/?v-r=uidl&v-uiId=" + left)
                            .POST(HttpRequest.BodyPublishers.ofString(message(List.of(), true)))
                            .header("Content-Type", "text/plain;charset=UTF-8"),
                    false);
        } finally {
            if (push != null) {
                push.abort();
                push = null;
            }
        }
    }

    // --- HTTP ---

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(TIMEOUT)
                .header("Accept-Language", "nl-BE")
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) draaiboek-bench");
        if (!cookie.isEmpty()) {
            builder.header("Cookie", cookie);
        }
        return builder;
    }

    private HttpRequest.Builder get(String path) {
        return request(path).GET();
    }

    private HttpRequest.Builder post(String path, String json) {
        traffic.sent.add(json.length());
        return request(path)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .header("Content-Type", "application/json; charset=UTF-8");
    }

    private Answer send(HttpRequest.Builder request, boolean counts) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").stream()
                    .filter(one -> one.startsWith("JSESSIONID="))
                    .forEach(one -> cookie = one.substring(0, one.indexOf(';') < 0 ? one.length() : one.indexOf(';')));
            byte[] body = response.body();
            if (counts) {
                traffic.requests.increment();
                traffic.received.add(body.length);
            }
            boolean packed = response.headers()
                    .firstValue("Content-Encoding")
                    .filter("gzip"::equals)
                    .isPresent();
            return new Answer(
                    response.statusCode(), packed ? unpacked(body) : new String(body, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Failure("no answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("stopped");
        }
    }

    private static String unpacked(byte[] body) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body), 8192)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Answer expect(Answer answer, String what) {
        if (answer.status() != 200) {
            throw new Failure(what + ": " + answer.status() + " " + start(answer.text()));
        }
        return answer;
    }

    private static String query(Map<String, String> parameters) {
        StringBuilder query = new StringBuilder();
        parameters.forEach((key, value) ->
                query.append(query.isEmpty() ? "" : "&").append(key).append('=').append(encoded(value)));
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String start(String text) {
        return text.substring(0, Math.min(160, text.length())).replace('\n', ' ');
    }
}
