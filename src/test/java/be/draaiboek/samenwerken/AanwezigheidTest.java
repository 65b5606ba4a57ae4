package be.draaiboek.samenwerken;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.bestuur.Rol;
import be.draaiboek.editie.Editie;
import be.draaiboek.samenwerken.Aanwezigheid.Aanwezige;
import be.draaiboek.samenwerken.Aanwezigheid.Plek;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.Traject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is there is known to colleagues, as far as they may see, and no longer than they are there. */
class AanwezigheidTest {

    private static final long TRAJECT = 7;
    private static final long AN = 1;
    private static final long BO = 2;
    private static final Editie EDITIE = new Edities().nieuwste();

    private Instant now = Instant.parse("2026-11-25T10:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final Aanwezigheid presence = new Aanwezigheid(clock);
    private final List<String> heard = new ArrayList<>();

    @AfterEach
    void stop() {
        presence.stop();
    }

    @Test
    void colleaguesOfTheSameTrajectSeeWhoIsWhereAndNobodyElseDoes() {
        come(AN, "An Peeters", "B.4.1");
        assertThat(seen(BO))
                .extracting(Aanwezige::naam, Aanwezige::sectie, Aanwezige::initialen)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("An Peeters", "B.4.1", "AP"));
        assertThat(seen(AN)).isEmpty();
        assertThat(presence.wie(reader(8, Rol.MT_LID, EDITIE), BO)).isEmpty();
    }

    @Test
    void anInvullerSeesOnlyWhoIsInTheirOwnSections() {
        come(AN, "An", "B.4.1");
        come(3, "Cas", "C.1.3");
        Traject invuller = reader(TRAJECT, Rol.INVULLER, EDITIE.alleen(List.of("C.1.3")));
        assertThat(presence.wie(invuller, BO)).extracting(Aanwezige::naam).containsExactly("Cas");
        presence.kom(TRAJECT, 4, "Dina", "C.1.3", 12, List.of(), () -> true);
        assertThat(presence.wie(invuller, BO)).extracting(Aanwezige::naam).containsExactly("Cas");
        assertThat(seen(BO)).extracting(Aanwezige::workshop).containsExactlyInAnyOrder(0L, 0L, 12L);
    }

    @Test
    void whoLeavesIsGoneAtOnceAndLeavesNothingBehind() {
        Plek place = come(AN, "An", "B.4.1");
        Runnable stop = presence.listen(TRAJECT, () -> heard.add("iets"));
        place.close();
        place.close();
        assertThat(seen(BO)).isEmpty();
        assertThat(heard).hasSize(1);
        assertThat(presence.plekken()).isZero();
        stop.run();
        come(AN, "An", "B.4.1");
        assertThat(heard).hasSize(1);
    }

    @Test
    void aBrowserThatIsGoneWithoutAWordIsGoneWithinSecondsAndMayComeBack() {
        AtomicBoolean connected = new AtomicBoolean(true);
        presence.kom(TRAJECT, AN, "An", "B.4.1", 0, List.of(), connected::get);
        presence.listen(TRAJECT, () -> heard.add("iets"));
        presence.sweep();
        assertThat(heard).isEmpty();
        connected.set(false);
        presence.sweep();
        assertThat(seen(BO)).hasSize(1);
        presence.sweep();
        presence.sweep();
        assertThat(seen(BO)).isEmpty();
        assertThat(heard).hasSize(1);
        connected.set(true);
        presence.sweep();
        assertThat(seen(BO)).hasSize(1);
        assertThat(heard).hasSize(2);
    }

    @Test
    void typingShowsWhereItIsAndIsOverAfterAWhile() {
        come(AN, "An", "C.1.3", "c13-budget");
        presence.listen(TRAJECT, () -> heard.add("iets"));
        assertThat(presence.typt(AN, TRAJECT, "c13-budget")).isTrue();
        assertThat(seen(BO)).extracting(Aanwezige::item).containsExactly("c13-budget");
        assertThat(presence.typt(AN, TRAJECT, "c13-budget")).isTrue();
        // Telling the same again is no news.
        assertThat(heard).hasSize(1);
        now = now.plus(Aanwezigheid.TYPT);
        assertThat(seen(BO)).extracting(Aanwezige::item).containsExactly("");
        presence.sweep();
        assertThat(heard).hasSize(2);
        presence.typt(AN, TRAJECT, "c13-budget");
        presence.typt(AN, TRAJECT, "");
        assertThat(seen(BO)).extracting(Aanwezige::item).containsExactly("");
    }

    @Test
    void nobodyTypesWhereTheyHaveNoPage() {
        come(AN, "An", "C.1.3", "c13-budget");
        assertThat(presence.typt(AN, TRAJECT, "b41-strategie")).isFalse();
        assertThat(presence.typt(AN, 8, "c13-budget")).isFalse();
        assertThat(presence.typt(BO, TRAJECT, "c13-budget")).isFalse();
        assertThat(seen(BO)).extracting(Aanwezige::item).containsExactly("");
    }

    @Test
    void aListenerThatBreaksHoldsUpNobody() {
        presence.listen(TRAJECT, () -> {
            throw new IllegalStateException("a broken page");
        });
        presence.listen(TRAJECT, () -> heard.add("iets"));
        come(AN, "An", "B.4.1");
        assertThat(heard).hasSize(1);
        presence.kom(TRAJECT, BO, "Bo", "B.4.1", 0, List.of(), () -> {
            throw new IllegalStateException("a broken page");
        });
        for (int i = 0; i < 3; i++) {
            presence.sweep();
        }
        assertThat(seen(3)).extracting(Aanwezige::naam).containsExactly("An");
    }

    @Test
    void initialsAreThoseOfTheFirstAndTheLastName() {
        assertThat(initials("Wout Van den Broeck")).isEqualTo("WB");
        assertThat(initials("Éva")).isEqualTo("É");
        assertThat(initials("  jan-piet  ")).isEqualTo("JP");
        assertThat(initials("")).isEqualTo("?");
    }

    private static String initials(String name) {
        return new Aanwezige(1, name, "A", 0, "").initialen();
    }

    private Plek come(long account, String name, String section, String... items) {
        return presence.kom(TRAJECT, account, name, section, 0, List.of(items), () -> true);
    }

    private List<Aanwezige> seen(long account) {
        return presence.wie(reader(TRAJECT, Rol.MT_LID, EDITIE), account);
    }

    private static Traject reader(long traject, Rol rol, Editie editie) {
        var me = new Traject.Deelnemer(50, "Lezer", "", rol, true);
        return new Traject(traject, 1, "Proefdam", editie, me, List.of(me));
    }
}
