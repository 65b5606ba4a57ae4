package be.draaiboek.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Behind the proxies whose configuration we give away, just as it stands in docs/beheer/, under a path. */
class ProxyIT extends BrowserTest {

    private static final String TREKKER = "trekker@zandakker.example";
    private static final String COLLEAGUE = "ad@zandakker.example";
    private static final String SOMEWHERE = "127.0.0.7";
    private static final String INVENTED = "203.0.113.66";
    private static final Path WORK = Path.of("target", "proxy").toAbsolutePath();

    private static AppProcess app;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(WORK);
        app = AppProcess.start("proxy", Map.of("SERVER_SERVLET_CONTEXT_PATH", "/draaiboek"));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void worksUnderAPath() {
        app.behind("http://localhost:" + app.port() + "/draaiboek");
        Visitor trekker = visitor(app).logIn(TREKKER).section("C.1.3");
        assertThat(trekker.page.locator("db-keeper .db-keeper-text")).isVisible();
        List<String> strayed = new java.util.ArrayList<>();
        trekker.page.onRequest(request -> {
            String path = URI.create(request.url()).getPath();
            if (request.url().startsWith("http") && !path.startsWith("/draaiboek/")) {
                strayed.add(path);
            }
        });
        trekker.reload();
        assertEquals(List.of(), strayed);
    }

    @Test
    void behindCaddy() throws Exception {
        int port = freePort();
        String site = "{\n\tadmin off\n\tskip_install_trust\n\tauto_https disable_redirects\n}\n"
                + configuration("Caddyfile", port)
                        .replace("draaiboek.example.org {", "https://localhost:" + port + " {\n\ttls internal");
        Path file = Files.writeString(WORK.resolve("Caddyfile"), site);
        try (Proxy proxy =
                new Proxy("caddy", port, "caddy", "run", "--adapter", "caddyfile", "--config", file.toString())) {
            behind(proxy);
        }
    }

    @Test
    void behindNginx() throws Exception {
        int port = freePort();
        try (Proxy proxy = nginx("nginx", port, configuration("nginx.conf", port))) {
            behind(proxy);
        }
    }

    @Test
    void behindHaproxy() throws Exception {
        int port = freePort();
        Path file = Files.writeString(WORK.resolve("haproxy.cfg"), configuration("haproxy.cfg", port));
        try (Proxy proxy = new Proxy("haproxy", port, "haproxy", "-db", "-f", file.toString())) {
            behind(proxy);
        }
    }

    /** What most proxies do that nobody told of WebSockets. */
    @Test
    void aProxyThatPassesNoWebSocketsIsGoneAroundAndABeheerderIsTold() throws Exception {
        AppProcess before = app;
        int port = freePort();
        String silent =
                configuration("nginx.conf", port).replaceAll("(?m)^ *proxy_set_header (Upgrade|Connection) .*$", "");
        try (AppProcess own = AppProcess.start("proxy-ws", Map.of("SERVER_SERVLET_CONTEXT_PATH", "/draaiboek"));
                Proxy proxy = nginx("nginx-ws", port, silent.replace(":" + before.port(), ":" + own.port()))) {
            own.behind(proxy.url());
            pushArrives(own);
            Visitor beheerder = secure(own).logIn("beheerder@polis.example").open("/");
            assertThat(beheerder.page.locator(".db-detour")).containsText("WebSockets");
        }
    }

    private void behind(Proxy proxy) throws Exception {
        app.behind(proxy.url());
        pushArrives(app);
        addressIsTheVisitors();
        Visitor beheerder = secure(app).logIn("beheerder@polis.example").open("/");
        assertThat(beheerder.page.locator("h1")).isVisible();
        assertThat(beheerder.page.locator(".db-detour")).hasCount(0);
    }

    private Visitor secure(AppProcess of) {
        return visitor(of, new Browser.NewContextOptions().setIgnoreHTTPSErrors(true));
    }

    /** What one writes together stands with the other, who does nothing. */
    private void pushArrives(AppProcess of) {
        Visitor trekker = secure(of).logIn(TREKKER).section("C.1.3");
        Visitor colleague = secure(of).logIn(COLLEAGUE).section("C.1.3");
        String words = "Over de proxy " + System.nanoTime();
        int row = trekker.page.locator("#c13-tijdslijn tbody tr[data-row]").count() + 1;
        trekker.addRow("c13-tijdslijn").click();
        trekker.page.keyboard().type(words);
        trekker.saved();
        assertThat(colleague.inRow("c13-tijdslijn", row, "Stap")).hasText(words);
    }

    private static void addressIsTheVisitors() throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByName(SOMEWHERE))
                .sslContext(anyCertificate())
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        HttpResponse<String> asked =
                client.send(lying("/api/sessie").GET().build(), HttpResponse.BodyHandlers.ofString());
        String cookie = asked.headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie.contains("; Secure"), "the cookie goes over http too: " + cookie);
        assertTrue(cookie.contains("Path=/draaiboek"), cookie);
        JsonObject csrf = JsonParser.parseString(asked.body()).getAsJsonObject().getAsJsonObject("csrf");
        HttpResponse<String> in = client.send(
                lying("/api/sessie")
                        .header("Cookie", cookie.replaceAll(";.*", ""))
                        .header(
                                csrf.get("header").getAsString(),
                                csrf.get("token").getAsString())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"email\":\"" + TREKKER + "\",\"password\":\"" + Visitor.PASSWORD + "\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(200, in.statusCode(), in.body());
        String session = in.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("JSESSIONID"))
                .findFirst()
                .orElse(cookie)
                .replaceAll(";.*", "");
        try (var context = browser().newContext(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true))) {
            context.setExtraHTTPHeaders(Map.of("Cookie", session));
            var page = context.newPage();
            page.navigate(app.url("/account"));
            var body = page.locator("body");
            assertThat(body).containsText(SOMEWHERE);
            assertFalse(body.innerText().contains(INVENTED), "an invented address is believed");
        }
    }

    private static HttpRequest.Builder lying(String path) {
        return HttpRequest.newBuilder(URI.create(app.url(path)))
                .timeout(Duration.ofSeconds(30))
                .header("X-Forwarded-For", INVENTED)
                .header("Forwarded", "for=" + INVENTED + ";proto=http;host=elders.example")
                .header("X-Forwarded-Proto", "http")
                .header("X-Forwarded-Host", "elders.example");
    }

    // ---- proxies ---------------------------------------------------------------------------------------------------

    /** What an operator would write: their port, their certificate, the address of the application. */
    private static String configuration(String name, int port) throws IOException, InterruptedException {
        Path certificate = WORK.resolve("cert.pem");
        if (!Files.exists(certificate)) {
            run(
                    "openssl",
                    "req",
                    "-x509",
                    "-newkey",
                    "rsa:2048",
                    "-nodes",
                    "-days",
                    "2",
                    "-subj",
                    "/CN=localhost",
                    "-keyout",
                    WORK.resolve("key.pem").toString(),
                    "-out",
                    certificate.toString());
            Files.writeString(
                    WORK.resolve("draaiboek.pem"),
                    Files.readString(certificate) + Files.readString(WORK.resolve("key.pem")));
        }
        return Files.readString(Path.of("docs", "beheer", name))
                .replace("/etc/ssl/draaiboek", WORK.toString())
                .replace("bind :443", "bind 127.0.0.1:" + port)
                .replace("listen 443", "listen 127.0.0.1:" + port)
                .replace("127.0.0.1:8080", "127.0.0.1:" + app.port());
    }

    private static Proxy nginx(String name, int port, String site) throws IOException, InterruptedException {
        Path directory = Files.createDirectories(WORK.resolve(name));
        Path file = Files.writeString(directory.resolve("main.conf"), """
                daemon off;
                pid %1$s/pid;
                error_log stderr;
                worker_processes 1;
                events {}
                http {
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    %2$s
                }
                """.formatted(directory, site));
        return new Proxy("nginx", port, "nginx", "-e", "stderr", "-c", file.toString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(WORK.resolve("run.log").toFile()));
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        Process process = builder.start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }

    /** Debian's, installed where that is allowed. */
    private static final class Proxy implements AutoCloseable {

        private final Process process;
        private final int port;

        Proxy(String program, int port, String... command) throws IOException, InterruptedException {
            this.port = port;
            if (!there(program) && Files.isWritable(Path.of("/var/lib/dpkg"))) {
                String name = program.equals("nginx") ? "nginx-light" : program;
                if (run("apt-get", "install", "-y", "--no-install-recommends", name) != 0) {
                    run("apt-get", "update");
                    run("apt-get", "install", "-y", "--no-install-recommends", name);
                }
            }
            assumeTrue(there(program), program + " is not installed and can't be: install Debian's package");
            Path log = WORK.resolve(program + "-" + port + ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().put("XDG_DATA_HOME", WORK.resolve("data").toString());
            builder.environment().put("XDG_CONFIG_HOME", WORK.resolve("config").toString());
            builder.environment().merge("PATH", "/usr/sbin:/sbin", (mine, system) -> mine + ":" + system);
            process = builder.start();
            Wait.until(program + " listens, see " + log, Duration.ofSeconds(30), () -> {
                if (!process.isAlive()) {
                    throw new AssertionError(Files.readString(log));
                }
                try (Socket socket = new Socket("127.0.0.1", port)) {
                    return socket.isConnected();
                } catch (IOException e) {
                    return false;
                }
            });
        }

        private static boolean there(String program) {
            return List.of("/usr/bin", "/usr/sbin").stream()
                    .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
        }

        String url() {
            return "https://localhost:" + port + "/draaiboek";
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private static SSLContext anyCertificate() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anyone()}, new SecureRandom());
        return context;
    }

    /** The certificate is of today and of nobody; names aren't compared either. */
    private static final class Anyone extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
