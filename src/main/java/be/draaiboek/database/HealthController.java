package be.draaiboek.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whether somebody can work here now, for whoever watches over it: asks the database, tells nothing else, and anybody may ask.
 * One question at a time goes to the database, and its answer holds for a second, so that asking often costs nothing.
 */
@RestController
class HealthController {

    static final String ADDRESS = "/health";

    private static final long HOLDS_NANOS = 1_000_000_000L;
    private static final int PATIENCE_S = 3;

    private final DataSource database;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile State last = new State(false, System.nanoTime() - HOLDS_NANOS);

    private record State(boolean well, long at) {

        boolean holds() {
            return System.nanoTime() - at < HOLDS_NANOS;
        }
    }

    HealthController(DataSource database) {
        this.database = database;
    }

    @GetMapping(value = ADDRESS, produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> health() {
        if (!last.holds() && asking.tryLock()) {
            try {
                last = new State(answers(), System.nanoTime());
            } finally {
                asking.unlock();
            }
        }
        boolean well = last.well();
        return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(well ? "goed\n" : "de databank antwoordt niet\n");
    }

    private boolean answers() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_S);
            // a table of ours: a server that is there with nothing in it is no database of a Draaiboek
            statement.execute("SELECT 1 FROM account LIMIT 1");
            connection.rollback();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
