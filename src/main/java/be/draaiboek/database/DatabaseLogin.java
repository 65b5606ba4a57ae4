package be.draaiboek.database;

import be.draaiboek.common.StartFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Where a database is, and how to get in. */
record DatabaseLogin(String url, String user, String password) {

    /** The existing server that the operator named; null where the embedded one is meant. */
    static @Nullable DatabaseLogin existing(Environment environment) {
        String url = environment.getProperty("draaiboek.db.url", "");
        if (url.isBlank()) {
            return null;
        }
        if (!url.startsWith("jdbc:mariadb:")) {
            throw new StartFailure("DRAAIBOEK_DB_URL moet beginnen met jdbc:mariadb:// (bijvoorbeeld"
                    + " jdbc:mariadb://db:3306/draaiboek); er staat nu: " + url);
        }
        return new DatabaseLogin(
                url,
                environment.getProperty("draaiboek.db.user", "draaiboek"),
                environment.getProperty("draaiboek.db.password", ""));
    }

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5000");
        // pictures travel as they are, not escaped to twice their size
        properties.setProperty("useServerPrepStmts", "true");
        return DriverManager.getConnection(url, properties);
    }
}
