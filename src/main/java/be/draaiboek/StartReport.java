package be.draaiboek;

import be.draaiboek.common.StartFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import liquibase.exception.LiquibaseException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.annotation.Order;

/** Tells an operator in one sentence why the application doesn't start and what helps; the stack trace goes to the log file. */
@Order(0)
class StartReport implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        System.err.println(sentence(failure));
        boolean saysAll = find(failure, StartFailure.class).isPresent()
                || find(failure, PortInUseException.class).isPresent()
                || unreachable(failure).isPresent();
        if (!saysAll) {
            keep(failure);
        }
        return true;
    }

    static String sentence(Throwable failure) {
        Optional<StartFailure> known = find(failure, StartFailure.class);
        if (known.isPresent()) {
            return String.valueOf(known.get().getMessage());
        }
        Optional<PortInUseException> port = find(failure, PortInUseException.class);
        if (port.isPresent()) {
            return "Poort " + port.get().getPort()
                    + " is al in gebruik: stop het programma dat erop luistert, of kies een andere poort met SERVER_PORT.";
        }
        Optional<SQLException> sql = unreachable(failure);
        if (sql.isPresent()) {
            return "De databank is niet bereikbaar (" + firstLine(sql.get())
                    + "): kijk of ze draait en of DRAAIBOEK_DB_URL, DRAAIBOEK_DB_USER en DRAAIBOEK_DB_PASSWORD kloppen.";
        }
        if (find(failure, LiquibaseException.class).isPresent()) {
            return "De databank kon niet naar deze versie gebracht worden (" + firstLine(root(failure))
                    + "): zet de reservekopie van vóór deze versie terug, of start de vorige versie opnieuw" + details()
                    + ".";
        }
        return "Het Draaiboek kon niet starten: " + firstLine(root(failure)) + details();
    }

    private static Optional<SQLException> unreachable(Throwable failure) {
        return find(failure, SQLException.class)
                .filter(sql -> String.valueOf(sql.getSQLState()).matches("(08|28).*"));
    }

    /** Where Boot logs to, once it does. */
    private static @Nullable String logFile() {
        return System.getProperty("LOG_FILE");
    }

    private static String details() {
        return logFile() == null ? "" : " (alles staat in " + logFile() + ")";
    }

    private static void keep(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        String file = logFile();
        try {
            if (file != null) {
                Files.writeString(
                        Path.of(file), trace.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                return;
            }
        } catch (IOException e) {
            System.err.println(e);
        }
        System.err.println(trace);
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = root.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }

    private static String firstLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
