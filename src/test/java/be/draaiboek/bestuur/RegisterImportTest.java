package be.draaiboek.bestuur;

import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.BESTUUR_BUUR;
import static be.draaiboek.db.Tables.BESTUUR_IDENTIFIER;
import static be.draaiboek.db.Tables.BESTUUR_VOORGANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.DatabaseTest;
import be.draaiboek.common.StartFailure;
import be.draaiboek.db.enums.BestuurIdentifierScheme;
import be.draaiboek.toegang.Toegang;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The register as the application's start left it. */
class RegisterImportTest extends DatabaseTest {

    private static final Toegang SYSTEEM = Toegang.systeem("test of the register");

    @Autowired
    RegisterImport register;

    @Autowired
    BestuurService besturen;

    @Autowired
    DSLContext dsl;

    @Test
    void holdsEveryBestuurOfToday() {
        List<Bestuur> today = besturen.search(SYSTEEM, "").stream()
                .filter(bestuur -> !bestuur.invented())
                .toList();
        assertThat(today)
                .hasSize(285)
                .allSatisfy(bestuur -> assertThat(bestuur.nis()).isNotNull());
        assertThat(today.stream().filter(bestuur -> bestuur.province().equals("Oost-Vlaanderen")))
                .hasSize(55);
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        int besturenBefore = dsl.fetchCount(BESTUUR);
        int identifiersBefore = dsl.fetchCount(BESTUUR_IDENTIFIER);
        int neighboursBefore = dsl.fetchCount(BESTUUR_BUUR);
        assertThat(register.importeer("besturen.csv", new StringReader(file()))).isZero();
        assertThat(dsl.fetchCount(BESTUUR)).isEqualTo(besturenBefore);
        assertThat(dsl.fetchCount(BESTUUR_IDENTIFIER)).isEqualTo(identifiersBefore);
        assertThat(dsl.fetchCount(BESTUUR_BUUR)).isEqualTo(neighboursBefore).isGreaterThan(1000);
    }

    @Test
    void updatesAFactThatChanged() throws IOException {
        assertThat(register.importeer("besturen.csv", new StringReader(file().replace(",15085,", ",15086,"))))
                .isEqualTo(1);
        assertThat(besturen.search(SYSTEEM, "Aartselaar"))
                .singleElement()
                .extracting(Bestuur::population)
                .isEqualTo(15086);
    }

    @Test
    void lochristiKeptItsNameAndChangedItsCode() {
        Bestuur today = besturen.search(SYSTEEM, "Lochristi").getFirst();
        assertThat(today.nis()).isEqualTo("44087");
        assertThat(besturen.voorgangers(SYSTEEM, today.id())).containsExactly("Lochristi", "Wachtebeke");
        var old = dsl.select(BESTUUR.ID, BESTUUR.VALID_TO, BESTUUR_IDENTIFIER.VALID_TO)
                .from(BESTUUR)
                .join(BESTUUR_IDENTIFIER)
                .on(BESTUUR_IDENTIFIER.BESTUUR_ID.eq(BESTUUR.ID))
                .where(BESTUUR_IDENTIFIER.SCHEME.eq(BestuurIdentifierScheme.NIS))
                .and(BESTUUR_IDENTIFIER.VALUE.eq("44034"))
                .fetchSingle();
        assertThat(old.value1()).isNotEqualTo(today.id());
        assertThat(old.value2()).isEqualTo(LocalDate.of(2025, 1, 1)).isEqualTo(old.value3());
        assertThat(validFrom(today)).isEqualTo(LocalDate.of(2025, 1, 1));
    }

    @Test
    void merelbekeMelleReplacedTwoBesturen() {
        Bestuur today = besturen.search(SYSTEEM, "merelbeke").getFirst();
        assertThat(today.name()).isEqualTo("Merelbeke-Melle");
        assertThat(today.nis()).isEqualTo("44088");
        assertThat(besturen.voorgangers(SYSTEEM, today.id())).containsExactly("Melle", "Merelbeke");
    }

    @Test
    void antwerpenWentOnWhenBorsbeekJoined() {
        Bestuur today = besturen.search(SYSTEEM, "11002").getFirst();
        assertThat(besturen.voorgangers(SYSTEEM, today.id())).containsExactly("Borsbeek");
        assertThat(validFrom(today)).isNull();
    }

    @Test
    void mergersOf2019AreDatedThen() {
        Bestuur today = besturen.search(SYSTEEM, "Lievegem").getFirst();
        assertThat(besturen.voorgangers(SYSTEEM, today.id())).containsExactly("Lovendegem", "Waarschoot", "Zomergem");
        assertThat(dsl.select(BESTUUR_VOORGANGER.AT)
                        .from(BESTUUR_VOORGANGER)
                        .where(BESTUUR_VOORGANGER.BESTUUR_ID.eq(today.id()))
                        .fetchSet(BESTUUR_VOORGANGER.AT))
                .containsExactly(LocalDate.of(2019, 1, 1));
    }

    @Test
    void aPredecessorKeepsItsOwnProvince() {
        assertThat(dsl.select(BESTUUR.PROVINCE)
                        .from(BESTUUR)
                        .where(BESTUUR.NAME.eq("Zwijndrecht"))
                        .fetchSingle(BESTUUR.PROVINCE))
                .isEqualTo("Antwerpen");
    }

    @Test
    void aSearchTermIsNoPattern() {
        assertThat(besturen.search(SYSTEEM, "%")).isEmpty();
        assertThat(besturen.search(SYSTEEM, "Zoë 😀")).isEmpty();
    }

    @Test
    void aWrongLineIsNamed() throws IOException {
        refused(file().replace(",15085,", ",veel,"), "regel 2", "population “veel” is geen geheel getal");
        refused(file().replaceFirst("11004,Boechout", "11004"), "regel 4", "19 kolommen in plaats van 20");
        refused(file().replaceFirst("\n11004,", "\n11002,"), "regel 4", "11002 staat ook al op regel 3");
        refused(file().replaceFirst("nis,", "code,"), "regel 1", "nis");
        refused(file().replaceFirst("11001,\"?Aartselaar", "11001,\"Aartselaar"), "regel 2", "aanhalingsteken");
        refused("", "regel 1", "leeg");
        assertThat(besturen.search(SYSTEEM, "Aartselaar")).hasSize(1);
    }

    private void refused(String file, String line, String why) {
        assertThatThrownBy(() -> register.importeer("besturen.csv", new StringReader(file)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("besturen.csv, " + line)
                .hasMessageContaining(why);
    }

    private LocalDate validFrom(Bestuur bestuur) {
        return dsl.select(BESTUUR.VALID_FROM)
                .from(BESTUUR)
                .where(BESTUUR.ID.eq(bestuur.id()))
                .fetchSingle(BESTUUR.VALID_FROM);
    }

    private static String file() throws IOException {
        return new ClassPathResource("register/besturen.csv").getContentAsString(StandardCharsets.UTF_8);
    }
}
