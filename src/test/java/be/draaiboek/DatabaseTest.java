package be.draaiboek;

import be.draaiboek.vraagbaak.AnswersInMemory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/**
 * A test on a real database, in one application that all of them share; what it writes is rolled back. See
 * {@link LiveTest} for what has to be committed.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "draaiboek.data=target/test-data/${test.fork:fork-1}",
            // never the database that the developer's environment names: tests empty it
            "draaiboek.db.url=",
            "draaiboek.demo=false",
            // what is asked for is made at once; nothing looks about meanwhile, where statements are counted
            "draaiboek.taken.ronde=1h",
            // as it is shipped: there is no development server to look for
            "vaadin.productionMode=true"
        })
@Import({AnswersInMemory.class, Brievenbus.class, Opdrachten.class, Wereld.class})
@Transactional
public abstract class DatabaseTest {

    /** Where there is a second application, its filters would clear another holder than the one that everybody asks. */
    @Autowired
    void holderOfThisApplication(SecurityContextHolderStrategy strategy) {
        SecurityContextHolder.setContextHolderStrategy(strategy);
    }
}
