package be.draaiboek.database;

import be.draaiboek.common.StartFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives every Spring context its database: the existing server that {@code DRAAIBOEK_DB_URL} names, or else the embedded one,
 * which is started once per JVM and data directory and ends after the last context is closed.
 */
public class DatabaseEnvironment implements EnvironmentPostProcessor, Ordered {

    private static final Map<Path, EmbeddedMariaDb> SERVERS = new ConcurrentHashMap<>();

    /** After the configuration files, whose settings it reads; before logging, which may need the data directory. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 10;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> properties = new HashMap<>();
        DatabaseLogin existing = DatabaseLogin.existing(environment);
        if (existing == null) {
            Path data = data(environment);
            EmbeddedMariaDb server = SERVERS.computeIfAbsent(data, directory -> start(directory, environment));
            datasource(properties, server.login());
            if (!environment.containsProperty("logging.file.name")) {
                properties.put(
                        "logging.file.name", data.resolve("draaiboek.log").toString());
            }
        } else {
            refuseWhatCannotServe(existing);
            datasource(properties, existing);
        }
        environment.getPropertySources().addFirst(new MapPropertySource("draaiboek-database", properties));
    }

    private static void datasource(Map<String, Object> properties, DatabaseLogin login) {
        properties.put("spring.datasource.url", login.url());
        properties.put("spring.datasource.username", login.user());
        properties.put("spring.datasource.password", login.password());
    }

    static Path data(Environment environment) {
        return Path.of(environment.getProperty("draaiboek.data", "data"))
                .toAbsolutePath()
                .normalize();
    }

    static Path archive(Environment environment) {
        return Path.of(environment.getProperty("draaiboek.mariadb.archive", "target/mariadb/mariadb-server.jar"))
                .toAbsolutePath();
    }

    private static EmbeddedMariaDb start(Path data, Environment environment) {
        EmbeddedMariaDb server = EmbeddedMariaDb.start(archive(environment), data, System.out::println);
        SpringApplication.getShutdownHandlers().add(server::stop);
        releaseMigrationLock(server);
        return server;
    }

    private static void refuseWhatCannotServe(DatabaseLogin login) {
        try (Connection connection = login.connect()) {
            Fitness.require(connection);
            Restore.refuseHalfDone(connection);
        } catch (SQLException e) {
            // the connection pool is about to meet the same, and StartReport says what it means
        }
    }

    /** The data directory is ours alone, so a migration that seems to be running is one that was killed: waiting for it is in vain. */
    private static void releaseMigrationLock(EmbeddedMariaDb server) {
        try (Connection connection = server.login().connect();
                Statement statement = connection.createStatement()) {
            Restore.refuseHalfDone(connection);
            if (statement
                    .executeQuery("SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE()"
                            + " AND table_name = 'DATABASECHANGELOGLOCK'")
                    .next()) {
                statement.executeUpdate(
                        "UPDATE DATABASECHANGELOGLOCK SET LOCKED = 0, LOCKEDBY = NULL, LOCKGRANTED = NULL");
            }
        } catch (SQLException e) {
            throw new StartFailure(
                    "De databank antwoordt niet zoals verwacht (" + e.getMessage() + "). Start opnieuw; blijft dit,"
                            + " zet dan een reservekopie terug.",
                    e);
        }
    }
}
