package be.draaiboek.cohort;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a bestuur waits for, whether it is stuck and where it is; arithmetic over counts and dates that knows no names. */
public final class Wachten {

    /** Over how many days agreements are counted; what is younger than this is never stuck. */
    public static final int VENSTER = 14;

    /** Stuck is less than one part in so many of what the deadline asks. */
    private static final int PART = 4;

    private Wachten() {}

    /** On whom, or on what; the order is the order of the rule. */
    public enum Op {
        TREKKER("een trekker die inlogt"),
        EIGEN_ANTWOORDEN("eigen antwoorden"),
        BEGINNEN("samen beginnen"),
        AFSPREKEN("afspreken"),
        TAAK("een taak die te laat is"),
        TWEELING("de tweeling"),
        POLIS("POLIS"),
        NIEMAND("niemand");

        private final String label;

        Op(String label) {
            this.label = label;
        }

        /** Returns how it is called in a choice. */
        public String label() {
            return label;
        }
    }

    /** Where a bestuur is on its way to the deadline at hand. */
    public enum Fase {
        NIET_BEGONNEN("niet begonnen"),
        EIGEN_BEELD("eigen beeld"),
        AFSPREKEN("afspreken"),
        ROND("rond");

        private final String label;

        Fase(String label) {
            this.label = label;
        }

        /** Returns the words for it. */
        public String label() {
            return label;
        }
    }

    /** Where a bestuur is, as a coach reads it: what stands out comes before where it is on its way. */
    public enum Stadium {
        LOOPT_VAST("loopt vast"),
        NIET_BEGONNEN(Fase.NIET_BEGONNEN.label()),
        EIGEN_BEELD(Fase.EIGEN_BEELD.label()),
        AFSPREKEN(Fase.AFSPREKEN.label()),
        ROND(Fase.ROND.label()),
        PAUZEERT("pauzeert");

        private final String label;

        Stadium(String label) {
            this.label = label;
        }

        /** Returns the words for it, as they stand on the board. */
        public String label() {
            return label;
        }
    }

    /** What became of the newest pairing. */
    public enum Tweelingstand {
        GEEN,
        GEVRAAGD,
        GEWEIGERD,
        ACTIEF
    }

    /**
     * A bestuur in counts and dates. What is to be agreed is what the next deadline asks: its chapter and the ones whose
     * date went before; everything where there is no deadline.
     *
     * @param mensen who may answer for themselves
     * @param klaar how many of them gave their own view on all that is at hand
     * @param eigenGevraagd people answer for themselves in what is at hand, and it isn't agreed on yet
     * @param opgave what is to be agreed, in words
     * @param begonnen questions that anybody answered, wherever they stand
     * @param afgesproken of what is to be agreed
     * @param gevraagd how many questions are to be agreed
     * @param onlangs questions that were agreed in the last {@value #VENSTER} days
     * @param gestart the day of the oldest answer that stands
     * @param deadline the next one; the oldest that passed while it wasn't met
     * @param actieOp when a coach wanted to do something
     * @param vraagSinds since when the oldest question to POLIS waits
     */
    public record Feiten(
            boolean trekkerAangemeld,
            int mensen,
            int klaar,
            boolean eigenGevraagd,
            Opgave opgave,
            int begonnen,
            int afgesproken,
            int gevraagd,
            int onlangs,
            @Nullable LocalDate gestart,
            @Nullable LocalDate deadline,
            @Nullable LocalDate oudsteTaak,
            Tweelingstand tweeling,
            @Nullable LocalDate actieOp,
            @Nullable LocalDate pauzeTot,
            @Nullable LocalDate vraagSinds) {

        /** Returns whether what the deadline asks is agreed. */
        public boolean rond() {
            return gevraagd > 0 && afgesproken >= gevraagd;
        }

        /** Returns whether the bestuur said that it pauses, and that isn't over. */
        public boolean pauzeert(LocalDate today) {
            return pauzeTot != null && !pauzeTot.isBefore(today);
        }
    }

    /**
     * What is to be agreed now.
     *
     * @param naam the chapters of it, such as "B.2 en B.4"
     * @param begonnen questions of it that anybody answered
     * @param sectie the first section of it that isn't agreed on; null where all of them are
     * @param sectieBegonnen whether anybody answered anything there
     */
    public record Opgave(
            String naam, int begonnen, @Nullable String sectie, boolean sectieBegonnen) {}

    private static final Pattern HOW_FAR =
            Pattern.compile(", (?:[^,]*: )?([0-9]+) van ([0-9]+) (?:vraag|vragen|mens|mensen)$");

    /** The answer of the rule, with the words in which it is told. */
    public record Wacht(Op op, String tekst) {

        /** Returns the words without how much is agreed, for where that is said already. */
        public String kort() {
            return op == Op.AFSPREKEN ? op.label() : tekst;
        }

        /** Returns the words for a row of the board: of what, and what is counted, stands on its own page. */
        public String opBord() {
            return HOW_FAR.matcher(op == Op.EIGEN_ANTWOORDEN ? tekst.replaceFirst("^eigen ", "") : tekst)
                    .replaceFirst(" $1/$2");
        }
    }

    /** Returns what a bestuur waits for: the first of the rule that holds. */
    public static Wacht op(Feiten facts, LocalDate today) {
        if (!facts.trekkerAangemeld()) {
            return new Wacht(Op.TREKKER, Op.TREKKER.label());
        }
        if (!facts.rond() && facts.eigenGevraagd() && facts.klaar() < facts.mensen()) {
            return new Wacht(
                    Op.EIGEN_ANTWOORDEN,
                    Op.EIGEN_ANTWOORDEN.label() + ", " + of(facts.klaar(), facts.mensen(), "mens", "mensen"));
        }
        Opgave task = facts.opgave();
        if (!facts.rond() && task.sectie() != null && !facts.eigenGevraagd() && !task.sectieBegonnen()) {
            // Nobody is asked alone here, so that nobody's answer is waited for either.
            return new Wacht(Op.BEGINNEN, Op.BEGINNEN.label() + " aan " + task.sectie());
        }
        if (!facts.rond() && facts.gevraagd() > 0) {
            return new Wacht(Op.AFSPREKEN, Op.AFSPREKEN.label() + ", " + afgesproken(facts));
        }
        LocalDate late = facts.oudsteTaak();
        if (late != null && late.isBefore(today)) {
            return new Wacht(Op.TAAK, "taak: " + days(late, today) + " te laat");
        }
        if (facts.tweeling() == Tweelingstand.GEVRAAGD) {
            return new Wacht(Op.TWEELING, "de tweeling: nog geen antwoord");
        }
        if (facts.tweeling() == Tweelingstand.GEWEIGERD) {
            return new Wacht(Op.TWEELING, "de tweeling: geweigerd");
        }
        LocalDate question = facts.vraagSinds();
        if (question != null) {
            return new Wacht(
                    Op.POLIS,
                    question.isBefore(today)
                            ? "POLIS: vraag, al " + days(question, today)
                            : "POLIS: vraag van vandaag");
        }
        LocalDate action = facts.actieOp();
        if (action != null && !action.isAfter(today)) {
            return new Wacht(Op.POLIS, action.equals(today) ? "POLIS: vandaag" : "POLIS: al " + days(action, today));
        }
        return new Wacht(Op.NIEMAND, Op.NIEMAND.label());
    }

    /**
     * Returns whether a bestuur that began is stuck: in two weeks it agreed on less than a quarter of what the next
     * deadline asks in two weeks. However much was begun or typed makes no difference.
     */
    public static boolean looptVast(Feiten facts, LocalDate today) {
        LocalDate since = facts.gestart();
        if (facts.begonnen() == 0
                || facts.rond()
                || facts.gevraagd() == 0
                || facts.pauzeert(today)
                || since == null
                || ChronoUnit.DAYS.between(since, today) < VENSTER) {
            return false;
        }
        return facts.onlangs() * PART < asked(facts, today);
    }

    /** What the deadline asks in two weeks; one where it asks less, or where there is none. */
    private static double asked(Feiten facts, LocalDate today) {
        int rest = facts.gevraagd() - facts.afgesproken();
        LocalDate due = facts.deadline();
        if (due == null) {
            return 1;
        }
        long left = Math.max(1, ChronoUnit.DAYS.between(today, due));
        // What was agreed in these weeks was asked in them too.
        return Math.max(1, Math.min(rest, (double) rest * VENSTER / left));
    }

    /** Returns where the bestuur is with what is asked now, whatever it did before or beside that. */
    public static Fase fase(Feiten facts) {
        if (facts.rond()) {
            return Fase.ROND;
        }
        return facts.opgave().begonnen() == 0
                ? Fase.NIET_BEGONNEN
                : verder(facts.eigenGevraagd(), facts.klaar(), facts.mensen());
    }

    /** Returns where one section of it is: the same rule. */
    public static Fase fase(Maandag.Sectie section, int people) {
        if (section.rond()) {
            return Fase.ROND;
        }
        return section.begonnen() == 0 ? Fase.NIET_BEGONNEN : verder(section.eigen(), section.klaar(), people);
    }

    /** Once everybody gave their own view there is nothing left but to agree. */
    private static Fase verder(boolean own, int ready, int people) {
        return own && ready < people ? Fase.EIGEN_BEELD : Fase.AFSPREKEN;
    }

    /** Returns how much of what is asked was agreed, with what that is. */
    public static String afgesproken(Feiten facts) {
        return facts.opgave().naam() + ": " + of(facts.afgesproken(), facts.gevraagd(), "vraag", "vragen");
    }

    /** Returns a part of a number, with what is counted. */
    private static String of(int part, int all, String one, String more) {
        return part + " van " + all + " " + (all == 1 ? one : more);
    }

    /** Returns a number of days in words. */
    static String days(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        return days == 1 ? "1 dag" : days + " dagen";
    }
}
