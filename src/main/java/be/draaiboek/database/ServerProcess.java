package be.draaiboek.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of mariadbd under a small shell watchdog: it ends the server when the application is gone, however that went. */
final class ServerProcess {

    /*
     * Our end of the pipe on descriptor 3 closes with the JVM, even on kill -9: the reader then asks the server to end. The
     * shell itself waits for the server, so that a server that dies is seen at once; it stays out of the way of a Ctrl-C,
     * which the terminal sends to all of us while the application still needs its database to close neatly.
     */
    private static final String WATCHDOG = """
            trap : INT HUP TERM QUIT
            exec 3<&0
            "$@" 3<&- </dev/null & server=$!
            ( trap '' HUP; trap - TERM; read -r end <&3; kill -TERM $server ) & reader=$!
            while kill -0 $server 2>/dev/null; do wait $server; code=$?; done
            kill $reader 2>/dev/null
            exit $code
            """;

    private final Process process;
    private final Path log;
    private final long logStart;

    private ServerProcess(Process process, Path log, long logStart) {
        this.process = process;
        this.log = log;
        this.logStart = logStart;
    }

    static ServerProcess start(List<String> server, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", WATCHDOG, "sh"));
        command.addAll(server);
        long logStart = Files.exists(log) ? Files.size(log) : 0;
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new ServerProcess(process, log, logStart);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks the server to end and waits for it; false when it takes longer than that. */
    boolean stop(long seconds) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // the watchdog is gone already, and the server with it
        }
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What this run wrote to the log so far. */
    String output() {
        try {
            byte[] all = Files.readAllBytes(log);
            int from = (int) Math.min(logStart, all.length);
            return new String(all, from, all.length - from, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** The last errors of this run in one line, or else simply its last line. */
    String lastErrors() {
        List<String> lines = output().lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> errors = lines.stream()
                .filter(line -> line.contains("[ERROR]") && !line.endsWith("Aborting"))
                .map(line -> line.replaceFirst("^.*?\\[ERROR] ", ""))
                .toList();
        if (errors.isEmpty()) {
            return lines.isEmpty() ? "de server zei niet waarom" : lines.getLast();
        }
        return String.join(" / ", errors.subList(Math.max(0, errors.size() - 2), errors.size()));
    }
}
