package be.draaiboek.bestuur;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Brings the register up to date with the file that ships with the application, at every start. Doing it twice changes
 * nothing, and a bestuur is never removed.
 */
@Component
@Order(RegisterImport.ORDER)
public class RegisterImport implements ApplicationRunner {

    /** Whatever needs besturen at the start, such as the demo, runs at a higher order. */
    public static final int ORDER = 100;

    private static final String FILE = "register/besturen.csv";
    private static final Logger LOG = LoggerFactory.getLogger(RegisterImport.class);

    private final RegisterQueries queries;

    RegisterImport(RegisterQueries queries) {
        this.queries = queries;
    }

    @Override
    public void run(ApplicationArguments args) throws IOException {
        try (var reader = new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8)) {
            importeer(FILE, reader);
        }
    }

    /**
     * Imports a register file.
     *
     * @return how many besturen were new or changed
     * @throws be.draaiboek.common.StartFailure when a line can't be used; nothing is imported then
     */
    int importeer(String name, Reader file) {
        int changed = queries.importAll(name, file);
        if (changed > 0) {
            LOG.info("register of besturen: {} new or changed", changed);
        }
        return changed;
    }
}
