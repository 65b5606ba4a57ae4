package be.draaiboek.agenda;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A calendar as RFC 5545 says: lines of at most 75 octets, texts escaped, hours in the zone of Brussels. */
final class Ics {

    private static final int MOST = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final String ZONE = "Europe/Brussels";

    /** The rule of the European Union since 1996, of which nothing older is ever in here. */
    private static final List<String> BRUSSELS = List.of(
            "BEGIN:VTIMEZONE",
            "TZID:" + ZONE,
            "BEGIN:DAYLIGHT",
            "DTSTART:19960331T020000",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "TZNAME:CEST",
            "END:DAYLIGHT",
            "BEGIN:STANDARD",
            "DTSTART:19961027T030000",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "TZNAME:CET",
            "END:STANDARD",
            "END:VTIMEZONE");

    private Ics() {}

    /**
     * Writes a calendar.
     *
     * @param base what comes before a path inside the application, without a slash at the end
     */
    static byte[] write(String name, List<Gebeurtenis> events, String base) {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Draaiboek//Agenda//NL");
        line(file, "CALSCALE:GREGORIAN");
        line(file, "METHOD:PUBLISH");
        line(file, "X-WR-CALNAME:" + text(name));
        line(file, "X-WR-TIMEZONE:" + ZONE);
        line(file, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        BRUSSELS.forEach(one -> line(file, one));
        events.forEach(one -> event(file, one, base));
        line(file, "END:VCALENDAR");
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void event(StringBuilder file, Gebeurtenis one, String base) {
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + text(one.uid()));
        line(file, "DTSTAMP:" + UTC.format(one.gewijzigd()));
        line(file, "LAST-MODIFIED:" + UTC.format(one.gewijzigd()));
        line(file, "SEQUENCE:" + one.volgnummer());
        LocalDateTime end = one.einde();
        if (end == null) {
            line(file, "DTSTART;VALUE=DATE:" + DAY.format(one.begin()));
            line(file, "DTEND;VALUE=DATE:" + DAY.format(one.begin().plusDays(1)));
            line(file, "TRANSP:TRANSPARENT");
        } else {
            line(file, "DTSTART;TZID=" + ZONE + ":" + LOCAL.format(one.begin()));
            line(file, "DTEND;TZID=" + ZONE + ":" + LOCAL.format(end));
        }
        line(file, "SUMMARY:" + text(one.titel()));
        if (!one.plaats().isEmpty()) {
            line(file, "LOCATION:" + text(one.plaats()));
        }
        line(file, "URL:" + base + "/" + one.pad());
        line(file, "STATUS:" + (one.geannuleerd() ? "CANCELLED" : "CONFIRMED"));
        line(file, "END:VEVENT");
    }

    /** A text as a value: what separates values is escaped, what no line may hold is left out. */
    static String text(String given) {
        return given.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n?|\\n", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** A line goes on after a line end and a space where it is longer than 75 octets; never within a character. */
    private static void line(StringBuilder file, String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int character = content.codePointAt(at);
            int size = new String(Character.toChars(character)).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST) {
                file.append("\r\n ");
                octets = 1;
            }
            file.appendCodePoint(character);
            octets += size;
            at += Character.charCount(character);
        }
        file.append("\r\n");
    }
}
