package be.draaiboek.bestuur;

import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.BESTUUR_IDENTIFIER;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.DatabaseTest;
import be.draaiboek.toegang.Toegang;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

/** A merger of two besturen of the register: in the register only, and the file that doesn't know it leaves it alone. */
class FusieRegisterTest extends DatabaseTest {

    private static final Toegang SYSTEEM = Toegang.systeem("fixture of a test");

    @Autowired
    FusieQueries queries;

    @Autowired
    BestuurService besturen;

    @Autowired
    RegisterImport register;

    @Autowired
    DSLContext dsl;

    @Test
    void theFileThatDoesNotKnowAMergerLeavesItAlone() throws IOException {
        Bestuur one = named("Lochristi");
        Bestuur other = named("Destelbergen");
        Fusie fusie = new Fusie(
                new Fusie.Kant(one.id(), one.name()),
                new Fusie.Kant(other.id(), other.name()),
                "Lochristi-Destelbergen",
                LocalDate.of(2026, 11, 1));
        assertThat(queries.figures(SYSTEEM, fusie)).singleElement().asString().contains("inwoners");
        queries.merge(SYSTEEM, fusie, LocalDateTime.of(2026, 11, 1, 12, 0));
        int all = dsl.fetchCount(BESTUUR);
        register.run(new DefaultApplicationArguments());
        assertThat(dsl.fetchCount(BESTUUR)).isEqualTo(all);
        Bestuur now = besturen.find(SYSTEEM, one.id()).orElseThrow();
        assertThat(now.name()).isEqualTo("Lochristi-Destelbergen");
        assertThat(now.population())
                .isEqualTo(java.util.Objects.requireNonNull(one.population())
                        + java.util.Objects.requireNonNull(other.population()));
        assertThat(besturen.find(SYSTEEM, other.id())).isEmpty();
        assertThat(besturen.searchVoorganger(SYSTEEM, "Wachtebeke").keySet())
                .extracting(Bestuur::name)
                .containsExactly("Lochristi-Destelbergen");
        assertThat(dsl.fetchCount(
                        BESTUUR_IDENTIFIER,
                        BESTUUR_IDENTIFIER.BESTUUR_ID.eq(other.id()).and(BESTUUR_IDENTIFIER.VALID_TO.isNull())))
                .isZero();
        assertThat(besturen.search(SYSTEEM, "")).hasSize(284);
    }

    private Bestuur named(String name) {
        List<Bestuur> found = besturen.search(SYSTEEM, name);
        return found.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }
}
