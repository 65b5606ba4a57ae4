package be.draaiboek;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher itself, on a copy of it, with a Maven that only says what it is to say. */
class LauncherTest {

    @TempDir
    Path tree;

    @BeforeEach
    void copy() throws Exception {
        Files.copy(Path.of("draaiboek"), tree.resolve("draaiboek"), StandardCopyOption.COPY_ATTRIBUTES);
        Path mvn = Files.createDirectories(tree.resolve("bin")).resolve("mvn");
        Files.writeString(mvn, """
                #!/bin/sh
                [ "$1" != -v ] || { echo "Apache Maven 3.9.9"; exit; }
                echo "options: $MAVEN_OPTS"
                echo "[ERROR] Failed to execute goal a:b:start (x) on project draaiboek: The folder is somebody else's -> [Help 1]"
                echo "[ERROR] [Help 1] http://nergens.example/"
                exit 1
                """);
        assertThat(mvn.toFile().setExecutable(true)).isTrue();
        // the committed bundle is there, so that no Node is asked for
        Files.createDirectories(tree.resolve("src/main/bundles"));
        Files.writeString(tree.resolve("src/main/bundles/prod.bundle"), "");
    }

    private String run(String... words) throws Exception {
        var builder = new ProcessBuilder(words).directory(tree.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(key -> key.matches("(DRAAIBOEK|SERVER|SPRING)_.*|MAVEN_OPTS"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().merge("PATH", tree.resolve("bin").toString(), (path, own) -> own + ":" + path);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    @Test
    void whyMavenFailedIsShown() throws Exception {
        assertThat(run("./draaiboek", "build"))
                .contains("The folder is somebody else's")
                .doesNotContain("[Help 1]");
    }

    @Test
    void mavenLeavesNothingWhereAnotherUserWouldFindIt() throws Exception {
        String said = run("./draaiboek", "build");
        String log = Files.readString(tree.resolve("target/build.log"));
        Path own = tree.toRealPath().resolve("target/tmp");
        assertThat(log).as(said).containsPattern("-Djava\\.io\\.tmpdir=\\S+");
        if (own.toString().length() <= 75) {
            assertThat(log).contains("-Djava.io.tmpdir=" + own);
        } else {
            Path other = Path.of(log.replaceAll("(?s).*-Djava\\.io\\.tmpdir=(\\S+).*", "$1"));
            assertThat(other).doesNotExist();
            assertThat(other.getFileName().toString()).startsWith("tmp.");
        }
    }

    @Test
    void thePortInTheSettingsFileIsTheOneThatIsLookedAt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Files.writeString(
                    tree.resolve("application.properties"),
                    "# de poort\nserver.port = " + taken.getLocalPort() + "\r\n");
            assertThat(run("./draaiboek", "start")).contains("Poort " + taken.getLocalPort() + " is al in gebruik");
        }
    }

    @Test
    void theDataDirectoryInTheSettingsFileLiesBesideIt() throws Exception {
        Files.writeString(tree.resolve("application.properties"), "server.port=1\ndraaiboek.data=mijn data");
        run("./draaiboek", "start");
        assertThat(tree.resolve("mijn data")).isDirectory();
        assertThat(tree.resolve("data")).doesNotExist();
    }
}
