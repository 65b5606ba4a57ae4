package be.draaiboek.werksessie;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * An agenda to begin with: what most besturen still have to agree on gets most of the time. It says what to do and never how many
 * are where, for besturen read it too.
 */
final class Agendavoorstel {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);
    private static final int WELCOME = 15;
    private static final int CLOSING = 15;
    private static final int BREAK = 15;
    private static final int LONG = 120;
    private static final int MOST = 4;
    private static final int ROUND = 5;

    private Agendavoorstel() {}

    /**
     * A section.
     *
     * @param open how many besturen didn't agree on all of it
     * @param begonnen how many of those wrote something
     */
    record Onderdeel(String naam, int open, int begonnen) {}

    static String of(Werksessie.Wat what, List<Onderdeel> parts) {
        List<Onderdeel> work = new ArrayList<>(parts.stream()
                .filter(one -> one.open() > 0)
                .sorted(Comparator.comparingInt(Onderdeel::open).reversed())
                .limit(MOST)
                .toList());
        // In the order of the Draaiboek again.
        work.sort(Comparator.comparingInt(parts::indexOf));
        int minutes = (int) Duration.between(what.begin(), what.einde()).toMinutes();
        boolean pause = minutes >= LONG;
        int left = minutes - WELCOME - CLOSING - (pause ? BREAK : 0);
        List<String> lines = new ArrayList<>();
        LocalDateTime at = what.begin();
        lines.add(line(at, "Welkom: wat bracht iedereen mee?"));
        at = at.plusMinutes(WELCOME);
        if (work.isEmpty()) {
            lines.add(line(at, "Ieder bestuur vertelt: wat spraken we af, en wat was moeilijk?"));
            at = at.plusMinutes(Math.max(0, left));
        } else {
            int all = work.stream().mapToInt(Onderdeel::open).sum();
            int half = (work.size() + 1) / 2;
            int used = 0;
            for (int i = 0; i < work.size(); i++) {
                Onderdeel one = work.get(i);
                if (pause && i == half) {
                    lines.add(line(at, "Pauze"));
                    at = at.plusMinutes(BREAK);
                    pause = false;
                }
                lines.add(line(at, one.naam() + ": " + todo(one)));
                int time = i == work.size() - 1
                        ? left - used
                        : Math.round((float) left * one.open() / all / ROUND) * ROUND;
                used += time;
                at = at.plusMinutes(Math.max(0, time));
            }
            if (pause) {
                lines.add(line(at, "Pauze"));
                at = at.plusMinutes(BREAK);
            }
        }
        lines.add(line(at, "Afronden: wat doet wie tegen wanneer?"));
        return String.join("\n", lines);
    }

    private static String todo(Onderdeel one) {
        return one.begonnen() * 2 >= one.open()
                ? "leg de eigen antwoorden naast elkaar en spreek af wat geldt"
                : "samen beginnen, elk bestuur aan zijn eigen tafel";
    }

    private static String line(LocalDateTime at, String what) {
        return HOUR.format(at) + "  " + what;
    }
}
