package be.draaiboek.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A calendar as RFC 5545 says. */
class IcsTest {

    private static final LocalDateTime CHANGED = LocalDateTime.of(2026, 11, 29, 18, 4, 5);

    private static Gebeurtenis at(String title, LocalDateTime begin) {
        return new Gebeurtenis(
                "werksessie-7@draaiboek",
                title,
                begin,
                begin.plusHours(2),
                "Zaal 2; links, achteraan",
                "werksessie/7",
                3,
                CHANGED,
                false);
    }

    private static String file(Gebeurtenis... events) {
        return new String(Ics.write("Draaiboek", List.of(events), "https://draaiboek.example"), StandardCharsets.UTF_8);
    }

    /** As a calendar program reads it: what was folded is one line again. */
    private static List<String> lines(String file) {
        return List.of(file.replace("\r\n ", "").split("\r\n", -1));
    }

    @Test
    void anHourIsThatOfBrusselsAndTheRuleOfTheZoneComesAlong() {
        String file = file(at("Werksessie", LocalDateTime.of(2026, 12, 4, 9, 30)));
        assertThat(lines(file))
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .contains(
                        "BEGIN:VTIMEZONE",
                        "TZID:Europe/Brussels",
                        "DTSTART;TZID=Europe/Brussels:20261204T093000",
                        "DTEND;TZID=Europe/Brussels:20261204T113000",
                        "DTSTAMP:20261129T180405Z",
                        "UID:werksessie-7@draaiboek",
                        "SEQUENCE:3",
                        "URL:https://draaiboek.example/werksessie/7",
                        "STATUS:CONFIRMED");
        assertThat(file).endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void aDayIsAWholeDayUntilTheNext() {
        assertThat(lines(file(Gebeurtenis.dag(
                        "deadline-1-B.4@draaiboek", "B.4", LocalDate.of(2026, 12, 31), "draaiboek/B.4", CHANGED))))
                .contains("DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "TRANSP:TRANSPARENT");
    }

    @Test
    void whatSeparatesIsEscapedAndNothingBreaksOut() {
        List<String> lines = lines(file(at(
                "Eén, twee; drie\\vier\r\nSTATUS:CANCELLED\nBEGIN:VALARM\u0007", LocalDateTime.of(2026, 7, 1, 9, 0))));
        assertThat(lines)
                .contains(
                        "SUMMARY:Eén\\, twee\\; drie\\\\vier\\nSTATUS:CANCELLED\\nBEGIN:VALARM",
                        "LOCATION:Zaal 2\\; links\\, achteraan")
                .doesNotContain("STATUS:CANCELLED", "BEGIN:VALARM");
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
        String title = "Ambitie ë € 😀 ".repeat(30);
        String file = file(at(title, LocalDateTime.of(2026, 7, 1, 9, 0)));
        assertThat(Stream.of(file.split("\r\n", -1)))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(lines(file)).contains("SUMMARY:" + title);
        assertThat(file).doesNotContain("\uFFFD");
    }
}
