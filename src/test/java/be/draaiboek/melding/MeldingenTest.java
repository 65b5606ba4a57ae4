package be.draaiboek.melding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.melding.Melding.Soort;
import be.draaiboek.toegang.Toegang;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

/** The inbox: one's own only, one line for what is about one thing, and heard of after the commit. */
class MeldingenTest extends LiveTest {

    private static final String HIER = "draaiboek/B.4.1?item=b41-strategie";
    private static final String DAAR = "draaiboek/B.4.2";

    @Autowired
    Meldingen inbox;

    @Autowired
    TransactionOperations transactions;

    private Persoon an;
    private Persoon bo;

    @BeforeEach
    void two() {
        an = wereld.persoon("An Peeters");
        bo = wereld.persoon("Bo Maes");
    }

    @Test
    void somebodyElsesIsNeitherReadNorMarked() {
        tell(Soort.VERMELDING, "Een notitie.", HIER);
        long id = lines().getFirst().id();
        Persoon stranger = wereld.persoon("Een vreemde");
        assertThat(inbox.list(stranger.toegang(), null, 10)).isEmpty();
        assertThat(inbox.ongelezen(stranger.toegang())).isZero();
        inbox.gelezen(stranger.toegang(), id);
        inbox.allesGelezen(stranger.toegang(), null, Long.MAX_VALUE);
        assertThat(inbox.ongelezen(bo.toegang())).isEqualTo(1);
    }

    @Test
    void theSenderAndWhoseAccountIsClosedGetNone() {
        Persoon closed = wereld.persoon("Weg");
        wereld.sluit(closed);
        inbox.tell(
                an.toegang(),
                List.of(an.account(), bo.account(), bo.account(), closed.account()),
                Soort.TAAK,
                "Iets voor jou.",
                DAAR);
        assertThat(inbox.list(an.toegang(), null, 10)).isEmpty();
        assertThat(lines())
                .singleElement()
                .satisfies(one -> assertThat(one.aantal()).isEqualTo(1));
    }

    @Test
    void whoIsClosedSendsNothingAndSeesNothing() {
        tell(Soort.TAAK, "Iets.", DAAR);
        wereld.sluit(bo);
        assertThat(lines()).isEmpty();
        assertThatThrownBy(() -> inbox.tell(bo.toegang(), List.of(an.account()), Soort.TAAK, "Iets.", DAAR))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> inbox.putInDagpost(bo.toegang(), Soort.TAAK, false))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aJobHasNoSender() {
        inbox.tell(Toegang.systeem("a test"), List.of(bo.account()), Soort.COHORT, "Een\n nieuwe  sessie.", "cohort");
        assertThat(lines()).singleElement().satisfies(one -> {
            assertThat(one.zin()).isEqualTo("Een nieuwe sessie.");
            assertThat(one.adres()).isEqualTo("cohort?melding=" + one.id());
        });
    }

    @Test
    void whatIsUnreadAboutOneThingIsOneLine() {
        tell(Soort.VERMELDING, "Eerste.", HIER);
        tell(Soort.VERMELDING, "Elders.", DAAR);
        tell(Soort.TAAK, "Andere soort.", HIER);
        tell(Soort.VERMELDING, "Tweede.", HIER);
        tell(Soort.VERMELDING, "Derde.", HIER);
        assertThat(lines())
                .extracting(Melding::zin, Melding::aantal)
                .containsExactly(tuple("Derde.", 3), tuple("Andere soort.", 1), tuple("Elders.", 1));
        assertThat(inbox.ongelezen(bo.toegang())).isEqualTo(3);
        assertThat(inbox.list(bo.toegang(), Soort.VERMELDING, 1))
                .singleElement()
                .satisfies(one -> assertThat(one.aantal()).isEqualTo(3));

        inbox.gelezen(bo.toegang(), lines().getFirst().id());
        tell(Soort.VERMELDING, "Vierde.", HIER);
        assertThat(lines())
                .extracting(Melding::zin, Melding::aantal, one -> one.gelezen() != null)
                .containsExactly(
                        tuple("Vierde.", 1, false),
                        tuple("Derde.", 3, true),
                        tuple("Andere soort.", 1, false),
                        tuple("Elders.", 1, false));
    }

    @Test
    void whatCameAfterILookedStaysUnread() {
        tell(Soort.TAAK, "Gezien.", HIER);
        long seen = lines().getFirst().id();
        tell(Soort.TAAK, "Nog niet gezien.", HIER);
        inbox.gelezen(bo.toegang(), seen);
        assertThat(inbox.ongelezen(bo.toegang())).isEqualTo(1);
        tell(Soort.COHORT, "Ook niet.", "cohort");
        inbox.allesGelezen(bo.toegang(), null, lines().get(1).id());
        assertThat(lines())
                .filteredOn(one -> one.gelezen() == null)
                .extracting(Melding::zin)
                .containsExactly("Ook niet.");
        tell(Soort.TAAK, "Andere soort.", HIER);
        inbox.allesGelezen(bo.toegang(), Soort.COHORT, Long.MAX_VALUE);
        assertThat(lines())
                .filteredOn(one -> one.gelezen() == null)
                .extracting(Melding::zin)
                .containsExactly("Andere soort.");
    }

    @Test
    void anOpenPageHearsOfItAfterTheCommitAndNotOfWhatWasUndone() throws InterruptedException {
        BlockingQueue<Integer> heard = new LinkedBlockingQueue<>();
        Runnable stop = inbox.listen(bo.toegang(), () -> heard.add(inbox.ongelezen(bo.toegang())));
        transactions.executeWithoutResult(status -> {
            tell(Soort.TAAK, "Iets.", DAAR);
            status.setRollbackOnly();
        });
        transactions.executeWithoutResult(status -> {
            tell(Soort.TAAK, "Iets.", DAAR);
            assertThat(heard).isEmpty();
        });
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
        inbox.gelezen(bo.toegang(), lines().getFirst().id());
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isZero();
        stop.run();
        tell(Soort.TAAK, "Iets.", DAAR);
        assertThat(heard.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/draaiboek",
                "//elders.example",
                "https://elders.example",
                "javascript:alert(1)",
                "a b",
                "\\\\elders"
            })
    void anAddressStaysInsideTheApplication(String path) {
        assertThatThrownBy(() -> tell(Soort.TAAK, "Iets.", path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSentenceIsCutAndAnEmptyOneRefused() {
        tell(Soort.TAAK, "x".repeat(400), "draaiboek/B.4.1?item=a#onder");
        Melding one = lines().getFirst();
        assertThat(one.zin()).hasSize(Melding.LANGSTE_ZIN).endsWith("…");
        assertThat(one.adres()).isEqualTo("draaiboek/B.4.1?item=a&melding=" + one.id() + "#onder");
        assertThatThrownBy(() -> tell(Soort.TAAK, " ", DAAR)).isInstanceOf(IllegalArgumentException.class);
    }

    private void tell(Soort kind, String sentence, String path) {
        inbox.tell(an.toegang(), List.of(bo.account()), kind, sentence, path);
    }

    private List<Melding> lines() {
        return inbox.list(bo.toegang(), null, 100);
    }
}
