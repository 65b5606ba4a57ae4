package be.draaiboek.database;

import be.draaiboek.common.StartFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a database that somebody else made can hold a Draaiboek. On another server or in another collation it would seem to
 * work, and names that are one here would be two there.
 */
final class Fitness {

    static final String COLLATION = "utf8mb4_unicode_520_ci";

    private static final int MAJOR = 11;
    private static final int MINOR = 4;
    /** Some servers put the version of the old protocol before their own. */
    private static final Pattern VERSION = Pattern.compile("^(?:5\\.5\\.5-)?(\\d+)\\.(\\d+)\\..*");

    private Fitness() {}

    /** Refuses in one sentence. */
    static void require(Connection connection) throws SQLException {
        List<String> server = TableRows.strings(
                        connection,
                        "SELECT VERSION(), IFNULL(DATABASE(), ''), IFNULL((SELECT DEFAULT_COLLATION_NAME"
                                + " FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = DATABASE()), '')")
                .getFirst();
        requireVersion(server.get(0));
        String name = server.get(1);
        if (name.isEmpty()) {
            throw new StartFailure("DRAAIBOEK_DB_URL noemt geen databank: zet de naam achter de laatste schuine streep,"
                    + " zoals in jdbc:mariadb://db:3306/draaiboek.");
        }
        if (!server.get(2).equals(COLLATION)) {
            throw new StartFailure("De databank " + name + " sorteert volgens " + server.get(2)
                    + " en het Draaiboek heeft " + COLLATION + " nodig: maak ze opnieuw met CREATE DATABASE " + name
                    + " CHARACTER SET utf8mb4 COLLATE " + COLLATION
                    + ", en zet daarin zo nodig een reservekopie terug.");
        }
    }

    static void requireVersion(String version) {
        Matcher found = VERSION.matcher(version);
        boolean fits = version.contains("MariaDB") && found.matches() && isEnough(found);
        if (!fits) {
            throw new StartFailure(
                    "De databankserver is " + version + " en het Draaiboek heeft MariaDB " + MAJOR + "." + MINOR
                            + " of nieuwer nodig: werk de server bij, of verwijs met DRAAIBOEK_DB_URL naar een andere.");
        }
    }

    private static boolean isEnough(Matcher version) {
        int major = Integer.parseInt(version.group(1));
        return major > MAJOR || (major == MAJOR && Integer.parseInt(version.group(2)) >= MINOR);
    }
}
