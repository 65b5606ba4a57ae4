package be.draaiboek.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.antwoord.BestuurVoortgang;
import be.draaiboek.antwoord.Telling;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the board says, at a quarter past midnight in Brussels (still the day before in UTC). */
class BordTest {

    private static final Instant NOW = Instant.parse("2026-11-20T23:15:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void saysTheLastActivityInDaysAsPeopleCountThem() {
        assertThat(row("A", Duration.ofMinutes(10)).laatstActief(CLOCK)).isEqualTo("vandaag");
        assertThat(row("A", Duration.ofMinutes(20)).laatstActief(CLOCK)).isEqualTo("gisteren");
        assertThat(row("A", Duration.ofDays(5)).laatstActief(CLOCK)).isEqualTo("5 dagen geleden");
        assertThat(waiting("A").laatstActief(CLOCK)).isEqualTo("nog niet begonnen");
        assertThat(row("A", Duration.ofMinutes(-5)).laatstActief(CLOCK)).isEqualTo("vandaag");
    }

    @Test
    void standsStillFromTheFourteenthDay() {
        assertThat(row("A", Duration.ofDays(13)).staatStil(CLOCK)).isFalse();
        assertThat(row("A", Duration.ofDays(14)).staatStil(CLOCK)).isTrue();
        assertThat(waiting("A").staatStil(CLOCK)).isFalse();
    }

    @Test
    void theHeadlineCountsAndNames() {
        assertThat(head()).isEqualTo("Nog geen besturen in dit cohort.");
        assertThat(head(waiting("Aa"))).isEqualTo("Eén bestuur. Het is nog niet begonnen.");
        assertThat(head(waiting("Aa"), waiting("Bee"))).isEqualTo("Twee besturen. Ze zijn nog niet begonnen.");
        assertThat(head(row("Aa", Duration.ZERO), row("Bee", Duration.ofDays(1))))
                .isEqualTo("Twee besturen. Allemaal zijn ze bezig.");
        assertThat(head(
                        row("Aa", Duration.ofDays(20)),
                        row("Bee", Duration.ofDays(30)),
                        row("Cee", Duration.ZERO),
                        waiting("Dee")))
                .isEqualTo("Vier besturen. Twee staan stil, al 14 dagen of langer: Aa en Bee."
                        + " Nog niet begonnen: Dee.");
    }

    @Test
    void showsThePartsOfTheEditionAndRoundsDown() {
        var row = new Bord.Rij(
                1,
                "Aa",
                new BestuurVoortgang("e", Map.of("B", new Telling(199, 199, 200), "A", new Telling(3, 3, 3)), NOW));
        assertThat(board(row, waiting("Bee")).delen()).containsExactly("A", "B");
        assertThat(row.percent("A")).isEqualTo(100);
        assertThat(row.percent("B")).isEqualTo(99);
        assertThat(row.percent("C")).isNull();
        assertThat(waiting("Bee").percent("A")).isNull();
    }

    private static String head(Bord.Rij... rows) {
        return board(rows).kop(CLOCK);
    }

    private static Bord board(Bord.Rij... rows) {
        return new Bord(new Cohort(1, "Najaar", LocalDate.EPOCH, LocalDate.EPOCH, false), List.of(rows));
    }

    private static Bord.Rij row(String name, Duration ago) {
        return new Bord.Rij(1, name, new BestuurVoortgang("e", Map.of(), NOW.minus(ago)));
    }

    private static Bord.Rij waiting(String name) {
        return new Bord.Rij(1, name, null);
    }
}
