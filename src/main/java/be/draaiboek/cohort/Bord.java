package be.draaiboek.cohort;

import be.draaiboek.antwoord.BestuurVoortgang;
import be.draaiboek.common.Klok;
import be.draaiboek.common.Opsomming;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How far the besturen of a cohort are, in counts and dates only. */
public record Bord(Cohort cohort, List<Rij> rijen) {

    /** Without anything kept for this many days, a bestuur stands still. */
    public static final int STILSTAND_DAGEN = 14;

    private static final List<String> NUMBERS = List.of(
            "Geen", "Eén", "Twee", "Drie", "Vier", "Vijf", "Zes", "Zeven", "Acht", "Negen", "Tien", "Elf", "Twaalf");

    public Bord {
        rijen = List.copyOf(rijen);
    }

    /**
     * One bestuur.
     *
     * @param voortgang null while the bestuur has no traject
     */
    public record Rij(
            long bestuurId, String bestuur, @Nullable BestuurVoortgang voortgang) {

        /** Returns the filled share of a part in whole percents; empty while there is no traject. */
        public @Nullable Integer percent(String deel) {
            var telling = voortgang == null ? null : voortgang.perDeel().get(deel);
            return telling == null ? null : telling.percent();
        }

        /** Returns the share of a part that anybody answered, agreed or not; empty while there is no traject. */
        public @Nullable Integer begonnenPercent(String deel) {
            var telling = voortgang == null ? null : voortgang.perDeel().get(deel);
            return telling == null ? null : telling.begonnenPercent();
        }

        private @Nullable Instant laatst() {
            return voortgang == null ? null : voortgang.laatstActief();
        }

        /** Returns whether anything was ever kept. */
        public boolean begonnen() {
            return laatst() != null;
        }

        /** Returns whether the bestuur began, and then kept nothing for two weeks. */
        public boolean staatStil(Clock clock) {
            Instant last = laatst();
            return last != null && dagenGeleden(last, clock) >= STILSTAND_DAGEN;
        }

        /** Returns the last activity as people say it. */
        public String laatstActief(Clock clock) {
            Instant last = laatst();
            if (last == null) {
                return "nog niet begonnen";
            }
            long days = dagenGeleden(last, clock);
            return days <= 0 ? "vandaag" : days == 1 ? "gisteren" : days + " dagen geleden";
        }

        private static long dagenGeleden(Instant last, Clock clock) {
            return ChronoUnit.DAYS.between(
                    last.atZone(Klok.BRUSSEL).toLocalDate(), LocalDate.ofInstant(clock.instant(), Klok.BRUSSEL));
        }
    }

    /** Returns the part codes that any of the besturen has, in order. */
    public List<String> delen() {
        var parts = new TreeSet<String>();
        rijen.forEach(row -> {
            if (row.voortgang() != null) {
                parts.addAll(row.voortgang().perDeel().keySet());
            }
        });
        return List.copyOf(parts);
    }

    /** Returns in a sentence or two how many besturen there are, and who stands still or hasn't begun. */
    public String kop(Clock clock) {
        int count = rijen.size();
        if (count == 0) {
            return "Nog geen besturen in dit cohort.";
        }
        List<String> still = rijen.stream()
                .filter(row -> row.staatStil(clock))
                .map(Rij::bestuur)
                .toList();
        List<String> waiting =
                rijen.stream().filter(row -> !row.begonnen()).map(Rij::bestuur).toList();
        var sentences = new ArrayList<String>();
        sentences.add(number(count) + (count == 1 ? " bestuur" : " besturen") + ".");
        if (!still.isEmpty()) {
            sentences.add(number(still.size()) + (still.size() == 1 ? " staat" : " staan") + " stil, al "
                    + STILSTAND_DAGEN + " dagen of langer: " + list(still) + ".");
        }
        if (waiting.size() == count) {
            sentences.add(count == 1 ? "Het is nog niet begonnen." : "Ze zijn nog niet begonnen.");
        } else if (!waiting.isEmpty()) {
            sentences.add("Nog niet begonnen: " + list(waiting) + ".");
        } else if (still.isEmpty()) {
            sentences.add(count == 1 ? "Het is bezig." : "Allemaal zijn ze bezig.");
        }
        return String.join(" ", sentences);
    }

    private static String number(int count) {
        return count < NUMBERS.size() ? NUMBERS.get(count) : String.valueOf(count);
    }

    private static String list(List<String> names) {
        return Opsomming.en(names);
    }
}
