package be.draaiboek.database;

import be.draaiboek.common.StartFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
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
        String url = environment.getProperty("draaiboek.db.url", "");
        if (url.isBlank()) {
            Path data = Path.of(environment.getProperty("draaiboek.data", "data"))
                    .toAbsolutePath()
                    .normalize();
            EmbeddedMariaDb server = SERVERS.computeIfAbsent(data, directory -> start(directory, environment));
            datasource(properties, server.jdbcUrl(), server.user(), server.password());
            if (!environment.containsProperty("logging.file.name")) {
                properties.put(
                        "logging.file.name", data.resolve("draaiboek.log").toString());
            }
        } else {
            if (!url.startsWith("jdbc:mariadb:")) {
                throw new StartFailure("DRAAIBOEK_DB_URL moet beginnen met jdbc:mariadb:// (bijvoorbeeld"
                        + " jdbc:mariadb://db:3306/draaiboek); er staat nu: " + url);
            }
            datasource(
                    properties,
                    url,
                    environment.getProperty("draaiboek.db.user", "draaiboek"),
                    environment.getProperty("draaiboek.db.password", ""));
        }
        environment.getPropertySources().addFirst(new MapPropertySource("draaiboek-database", properties));
    }

    private static void datasource(Map<String, Object> properties, String url, String user, String password) {
        properties.put("spring.datasource.url", url);
        properties.put("spring.datasource.username", user);
        properties.put("spring.datasource.password", password);
    }

    private static EmbeddedMariaDb start(Path data, ConfigurableEnvironment environment) {
        Path archive = Path.of(
                        environment.getProperty("draaiboek.mariadb.archive", "target/mariadb/mariadb-server.jar"))
                .toAbsolutePath();
        EmbeddedMariaDb server = EmbeddedMariaDb.start(archive, data, System.out::println);
        SpringApplication.getShutdownHandlers().add(server::stop);
        releaseMigrationLock(server);
        return server;
    }

    /** The data directory is ours alone, so a migration that seems to be running is one that was killed: waiting for it is in vain. */
    private static void releaseMigrationLock(EmbeddedMariaDb server) {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
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
