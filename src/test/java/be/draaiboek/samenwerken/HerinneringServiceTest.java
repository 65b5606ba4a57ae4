package be.draaiboek.samenwerken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.Brievenbus;
import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Reminding everybody at once: only by the trekker, only colleagues, and not too often, also at the same moment. */
class HerinneringServiceTest extends LiveTest {

    private static final String HERE = "draaiboek/B.4.1";
    private static final String TEXT = "We wachten nog op jouw antwoorden.";

    @Autowired
    HerinneringService reminders;

    @Autowired
    Brievenbus letters;

    @Autowired
    DeelnemerService deelnemers;

    private Deel trekker;
    private Deel lid;
    private Deel ander;
    private Traject traject;

    @BeforeEach
    void bestuur() {
        wereld.clearBesturen();
        letters.leeg();
        Plaats plaats = wereld.plaats("Herinnerdam");
        trekker = wereld.deel(plaats, wereld.persoon("Trekker"), Rol.TREKKER);
        lid = wereld.deel(plaats, wereld.persoon("Lid"), Rol.MT_LID);
        ander = wereld.deel(plaats, wereld.persoon("Ander"), Rol.MT_LID);
        traject = wereld.traject(trekker);
    }

    @Test
    void eachIsToldOnceAndThenLeftAlone() {
        assertThat(reminders.remind(trekker.toegang(), traject, to(lid, ander), TEXT))
                .containsExactly(lid.id(), ander.id());
        assertThat(letters.leeg())
                .allSatisfy(one -> {
                    assertThat(one.zin()).isEqualTo(TEXT);
                    assertThat(one.pad()).isEqualTo(HERE);
                    assertThat(one.soort()).isEqualTo(Herinneraar.Soort.HERINNERING);
                })
                .extracting(Brievenbus.Brief::account)
                .containsExactly(lid.persoon().account(), ander.persoon().account());
        assertThat(reminders.resting(trekker.toegang(), traject)).containsOnlyKeys(lid.id(), ander.id());
        assertThatThrownBy(() -> reminders.remind(trekker.toegang(), traject, to(lid), TEXT))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("drie dagen");
        assertThat(letters.leeg()).isEmpty();
    }

    @Test
    void whoRestsIsPassedOverAndTheOthersAreTold() {
        reminders.remind(trekker.toegang(), traject, to(lid), TEXT);
        assertThat(reminders.remind(trekker.toegang(), traject, to(lid, ander), TEXT))
                .containsExactly(ander.id());
    }

    @Test
    void ofTwoTrekkersAtTheSameMomentOneReminds() throws Exception {
        Deel second = wereld.deel(trekker.plaats(), wereld.persoon("Tweede"), Rol.TREKKER);
        List<Callable<List<Long>>> both = List.of(
                () -> reminders.remind(trekker.toegang(), traject, to(lid), TEXT),
                () -> reminders.remind(second.toegang(), traject, to(lid), TEXT));
        List<Long> reached = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<List<Long>> one : threads.invokeAll(both)) {
                try {
                    reached.addAll(one.get());
                } catch (java.util.concurrent.ExecutionException late) {
                    assertThat(late.getCause()).isInstanceOf(OngeldigException.class);
                }
            }
        }
        assertThat(reached).containsExactly(lid.id());
        assertThat(letters.leeg()).hasSize(1);
    }

    @Test
    void aStrangerRemindsNobody() {
        Deel elsewhere = wereld.deel(wereld.plaats("Elderdam"), wereld.persoon("Elders"), Rol.TREKKER);
        Traject theirs = wereld.traject(elsewhere);
        for (Toegang who : List.of(elsewhere.toegang(), lid.toegang())) {
            assertThatThrownBy(() -> reminders.remind(who, traject, to(ander), TEXT))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(reminders.resting(who, traject)).isEmpty();
        }
        // Nor somebody of another bestuur through a traject of one's own.
        assertThatThrownBy(() -> reminders.remind(elsewhere.toegang(), theirs, to(lid), TEXT))
                .isInstanceOf(OngeldigException.class);
        deelnemers.end(Toegang.systeem("fixture of a test"), ander.id());
        assertThatThrownBy(() -> reminders.remind(trekker.toegang(), traject, to(ander), TEXT))
                .isInstanceOf(OngeldigException.class);
        assertThat(letters.leeg()).isEmpty();
    }

    @Test
    void aTextIsNeededAndHasAnEnd() {
        for (String wrong : List.of("", "  \u000b ", "a".repeat(HerinneringService.LANGSTE + 1))) {
            assertThatThrownBy(() -> reminders.remind(trekker.toegang(), traject, to(lid), wrong))
                    .isInstanceOf(OngeldigException.class);
        }
        assertThat(reminders.resting(trekker.toegang(), traject)).isEmpty();
    }

    private static Map<Long, String> to(Deel... people) {
        Map<Long, String> all = new LinkedHashMap<>();
        for (Deel one : people) {
            all.put(one.id(), HERE);
        }
        return all;
    }
}
