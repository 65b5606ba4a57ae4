package be.draaiboek;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A test whose writes are committed, as they are in real life: threads and requests see each other's. Cleared afterwards. */
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class LiveTest extends DatabaseTest {

    @Autowired
    protected Wereld wereld;

    @AfterAll
    void clear() {
        wereld.clear();
    }
}
