package be.draaiboek.werksessie;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.werksessie.Agendavoorstel.Onderdeel;
import be.draaiboek.werksessie.Werksessie.Wat;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An agenda to begin with. */
class AgendavoorstelTest {

    private static final LocalDateTime BEGIN = LocalDateTime.of(2026, 12, 4, 9, 30);

    private static Wat what(int minutes) {
        return new Wat("Sessie", BEGIN, BEGIN.plusMinutes(minutes), "Zaal", "", List.of("B.4"), "");
    }

    @Test
    void whatMostStillHaveToDoGetsMostTimeInTheOrderOfTheDraaiboek() {
        String agenda = Agendavoorstel.of(
                what(180),
                List.of(
                        new Onderdeel("B.4.1 Strategie", 2, 2),
                        new Onderdeel("B.4.2 Budget", 0, 0),
                        new Onderdeel("B.4.3 Mensen", 7, 1)));
        assertThat(agenda.lines().toList())
                .containsExactly(
                        "09.30  Welkom: wat bracht iedereen mee?",
                        "09.45  B.4.1 Strategie: leg de eigen antwoorden naast elkaar en spreek af wat geldt",
                        "10.15  Pauze",
                        "10.30  B.4.3 Mensen: samen beginnen, elk bestuur aan zijn eigen tafel",
                        "12.15  Afronden: wat doet wie tegen wanneer?");
    }

    @Test
    void itSaysHowManyNeverAndWhoNever() {
        String agenda = Agendavoorstel.of(what(180), List.of(new Onderdeel("B.4 Context", 7, 3)));
        assertThat(agenda.replaceAll("(?m)^[0-9.]{5} ", "").replace("B.4", "")).doesNotContainPattern("[0-9]");
    }

    @Test
    void aShortOneHasNoBreakAndOneWithNothingLeftTellsOfIt() {
        assertThat(Agendavoorstel.of(what(90), List.of(new Onderdeel("A Speelveld", 3, 3))))
                .doesNotContain("Pauze");
        assertThat(Agendavoorstel.of(what(90), List.of(new Onderdeel("A Speelveld", 0, 0))))
                .contains("Ieder bestuur vertelt");
        assertThat(Agendavoorstel.of(what(20), List.of(new Onderdeel("A Speelveld", 3, 3))))
                .contains("A Speelveld");
    }
}
