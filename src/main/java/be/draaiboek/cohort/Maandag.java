package be.draaiboek.cohort;

import be.draaiboek.cohort.Wachten.Fase;
import be.draaiboek.cohort.Wachten.Feiten;
import be.draaiboek.cohort.Wachten.Op;
import be.draaiboek.cohort.Wachten.Stadium;
import be.draaiboek.cohort.Wachten.Tweelingstand;
import be.draaiboek.cohort.Wachten.Wacht;
import be.draaiboek.editie.Tekst;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A cohort on a Monday: who needs its coach and why, and where each bestuur is; counts and dates, never content.
 *
 * @param deadlines when each chapter is to be agreed on, by its code
 */
public record Maandag(
        Cohort cohort, LocalDate vandaag, List<Kolom> kolommen, List<Stand> rijen, Map<String, LocalDate> deadlines) {

    /** How many days a bestuur is left alone after a message or a call. */
    public static final int RUST_DAGEN = 5;

    /** What fits every bestuur, wherever it is. */
    public static final String VOORSTEL_VOOR_ALLEN = "Hoe loopt het bij jullie? Laat gerust weten waar ik kan helpen.";

    /** After how many days a question that waits is a reason. */
    static final int VRAAG_DAGEN = 3;

    /** A deadline is near when it comes within so many days; an agreement of so many days ago is recent. */
    private static final int NEAR = 7;

    /** How much of what somebody wrote stands on a card, in characters. */
    private static final int QUOTED = 90;

    public Maandag {
        kolommen = List.copyOf(kolommen);
        rijen = List.copyOf(rijen);
        deadlines = Map.copyOf(deadlines);
    }

    /**
     * A section in which something is asked.
     *
     * @param tegen when its chapter is to be agreed on
     */
    public record Kolom(
            String code,
            String label,
            String titel,
            String hoofdstuk,
            boolean eersteVanDeel,
            @Nullable LocalDate tegen) {}

    /**
     * A section of one bestuur.
     *
     * @param percent agreed, of the questions that are asked; 100 only when all are
     * @param klaar people who gave their own view on all of it; of no meaning where {@code eigen} is not
     * @param eigen people answer for themselves first
     */
    public record Sectie(int percent, int vragen, int begonnen, int afgesproken, int klaar, boolean eigen) {

        /** Returns whether all of it is agreed on. */
        public boolean rond() {
            return afgesproken >= vragen;
        }
    }

    /**
     * The oldest question to POLIS that waits.
     *
     * @param plaats where it was asked, such as "A.1, vraag 2"
     * @param aantal how many wait
     * @param tekst what was asked
     */
    public record Vraagstand(long id, String plaats, LocalDate sinds, int aantal, String tekst) {}

    /**
     * One bestuur.
     *
     * @param erbij since when it is in the cohort; null where it was there from the start
     * @param trekkerMetAccount there is a trekker who can log in
     * @param trekkerWeg there is none, and there was: their account was closed, or they left
     * @param deadlineVan what the chapter of the next deadline is called
     * @param actie what a coach planned first; only its coaches have it
     * @param adressen where its trekkers are written to; only its coaches have it
     * @param uitgenodigd where the invitation of a trekker went that nobody took up; only its coaches have it, and only while there
     *     is no trekker to write to
     */
    public record Stand(
            long bestuurId,
            String naam,
            @Nullable LocalDate erbij,
            Map<String, Sectie> secties,
            Feiten feiten,
            Wacht wacht,
            Fase fase,
            boolean looptVast,
            @Nullable String deadlineVan,
            int takenOpen,
            int takenTeLaat,
            String tweeling,
            @Nullable LocalDate laatsteAfspraak,
            @Nullable LocalDate laatsteContact,
            boolean trekkerMetAccount,
            boolean trekkerWeg,
            @Nullable LocalDate laatstGeschreven,
            @Nullable Vraagstand vraag,
            @Nullable String actie,
            List<String> adressen,
            List<String> uitgenodigd) {

        public Stand {
            secties = Map.copyOf(secties);
            uitgenodigd = List.copyOf(uitgenodigd);
            adressen = List.copyOf(adressen);
        }

        /** Returns where it is, as it stands everywhere; being stuck comes before where it is stuck. */
        public Stadium stadium(LocalDate today) {
            return feiten.pauzeert(today)
                    ? Stadium.PAUZEERT
                    : looptVast ? Stadium.LOOPT_VAST : Stadium.valueOf(fase.name());
        }

        /** Returns the same in words; who began elsewhere is told from who never did. */
        public String faseTekst(LocalDate today) {
            Stadium stage = stadium(today);
            return stage == Stadium.NIET_BEGONNEN && feiten.begonnen() > 0
                    ? stage.label() + " aan " + feiten.opgave().naam()
                    : stage.label();
        }

        /** Returns whether a message or a call was so short ago that it is left alone. */
        public boolean rust(LocalDate today) {
            return laatsteContact != null && ChronoUnit.DAYS.between(laatsteContact, today) < RUST_DAGEN;
        }

        /** Returns whether it came so short ago that nothing can be said of it yet. */
        public boolean pasErbij(LocalDate today) {
            return erbij != null && ChronoUnit.DAYS.between(erbij, today) < RUST_DAGEN;
        }

        /** Returns whether the deadline at hand has passed. */
        public boolean teLaat(LocalDate today) {
            LocalDate due = feiten.deadline();
            return due != null && due.isBefore(today) && !feiten.rond();
        }
    }

    /** Returns whether it was to be ready by that day for who came on another: what passed before isn't asked. */
    public static boolean gevraagd(@Nullable LocalDate due, @Nullable LocalDate erbij) {
        return due != null && (erbij == null || !due.isBefore(erbij));
    }

    /** What a coach does about it. */
    public enum Doe {
        SCHRIJF,
        BEL,
        KOPPEL,
        NOTEER,
        BEANTWOORD
    }

    /** Why a bestuur needs its coach, what may help, and the one thing to do; the text of a message comes with it. */
    public record Reden(Stand stand, String waarom, String raad, Doe doe, String tekst) {}

    /** Returns who needs the coach, the most pressing first. */
    public List<Reden> nodig() {
        List<Reden> reasons = new ArrayList<>();
        rijen.stream().sorted(dringend()).forEach(one -> {
            Reden reason = reden(one);
            if (reason != null) {
                reasons.add(reason);
            }
        });
        return reasons;
    }

    /** Returns how many wait for what. */
    public Map<Op, Long> wachtenden() {
        return rijen.stream()
                .collect(Collectors.groupingBy(
                        one -> one.wacht().op(), () -> new EnumMap<>(Op.class), Collectors.counting()));
    }

    /** Returns the order of who needs the coach; of those for the same reason the nearest day first, then the longest way to go. */
    private Comparator<Stand> dringend() {
        Comparator<@Nullable LocalDate> days = Comparator.nullsLast(Comparator.<LocalDate>naturalOrder());
        return Comparator.comparingInt(this::rank)
                .thenComparing(one -> one.feiten().deadline(), days)
                .thenComparingInt(
                        one -> one.feiten().afgesproken() - one.feiten().gevraagd())
                .thenComparing(Stand::naam);
    }

    /** Returns these besturen with those on top that need the coach, as their cards stand, and then by what they wait for. */
    public List<Stand> dringendstEerst(List<Stand> rows) {
        Map<Boolean, List<Stand>> needed =
                rows.stream().sorted(dringend()).collect(Collectors.partitioningBy(one -> reden(one) != null));
        List<Stand> result = new ArrayList<>(needed.getOrDefault(true, List.of()));
        needed.getOrDefault(false, List.of()).stream()
                .sorted(Comparator.<Stand, Boolean>comparing(one -> !one.looptVast())
                        .thenComparing(one -> one.wacht().op())
                        .thenComparing(Stand::naam))
                .forEach(result::add);
        return result;
    }

    private int rank(Stand one) {
        if (one.wacht().op() == Op.POLIS || actionDue(one) || questionDue(one)) {
            return 0;
        }
        return one.looptVast() ? 1 : one.wacht().op() == Op.TREKKER ? 2 : one.teLaat(vandaag) ? 3 : 4;
    }

    /** Whether a question waits long enough to be a reason. */
    private boolean questionDue(Stand one) {
        Vraagstand question = one.vraag();
        return question != null && ChronoUnit.DAYS.between(question.sinds(), vandaag) >= VRAAG_DAGEN;
    }

    private boolean actionDue(Stand one) {
        LocalDate action = one.feiten().actieOp();
        return action != null && !action.isAfter(vandaag);
    }

    /** Returns why this one needs the coach; null when it doesn't, was just spoken to, or pauses. */
    public @Nullable Reden reden(Stand one) {
        Feiten facts = one.feiten();
        if (actionDue(one)) {
            return new Reden(
                    one,
                    gepland(one),
                    one.laatsteContact() == null
                            ? "Er was nog geen contact."
                            : "Laatste contact: " + Datum.dag(one.laatsteContact()) + ".",
                    Doe.NOTEER,
                    voorstel(one));
        }
        Vraagstand question = one.vraag();
        if (question != null && questionDue(one)) {
            return new Reden(
                    one,
                    "Een vraag bij " + question.plaats() + " wacht al " + Wachten.days(question.sinds(), vandaag)
                            + " op een antwoord: “" + Tekst.begin(question.tekst(), QUOTED) + "”",
                    question.aantal() == 1
                            ? "Zij wachten op POLIS."
                            : "Zij wachten op POLIS, ook met " + (question.aantal() - 1) + " andere.",
                    Doe.BEANTWOORD,
                    voorstel(one));
        }
        boolean fresh = one.wacht().op() == Op.TREKKER && one.pasErbij(vandaag);
        if (facts.pauzeert(vandaag) || one.rust(vandaag) || fresh) {
            return null;
        }
        // Whoever has nobody to agree with can be stuck as well: that is said first.
        if (one.wacht().op() == Op.TREKKER) {
            boolean tried = one.laatstGeschreven() != null || !one.trekkerMetAccount();
            return new Reden(
                    one,
                    (one.trekkerWeg()
                                    ? "Er is geen trekker meer die zich kan aanmelden."
                                    : "Er is nog geen trekker die zich aanmeldde.")
                            + (facts.deadline() == null ? "" : verwacht(one)),
                    tried ? bel(one) : "Een kort bericht kan volstaan.",
                    tried ? Doe.BEL : Doe.SCHRIJF,
                    voorstel(one));
        }
        if (one.looptVast()) {
            return new Reden(
                    one,
                    vragen(facts.begonnen()) + " begonnen. " + Wachten.afgesproken(facts) + " afgesproken" + tegen(one)
                            + " In twee weken "
                            + (facts.onlangs() == 1 ? "kwam er 1 bij." : "kwamen er " + facts.onlangs() + " bij."),
                    uur(one),
                    one.trekkerMetAccount() ? Doe.SCHRIJF : Doe.BEL,
                    voorstel(one));
        }
        if (one.wacht().op() == Op.TWEELING && facts.tweeling() == Tweelingstand.GEWEIGERD) {
            return new Reden(
                    one,
                    "De laatste vraag om een tweeling werd geweigerd.",
                    "Bekijk wie er nog vrij is.",
                    Doe.KOPPEL,
                    voorstel(one));
        }
        if (one.teLaat(vandaag) || one.wacht().op() == Op.TAAK || (near(facts.deadline()) && !facts.rond())) {
            return new Reden(
                    one,
                    waarop(one) + (facts.deadline() == null ? "" : verwacht(one)),
                    raad(one),
                    one.trekkerMetAccount() ? Doe.SCHRIJF : Doe.BEL,
                    voorstel(one));
        }
        return null;
    }

    /** What may help who is stuck, by what the rule says they wait for: the message asks the same. */
    private static String uur(Stand one) {
        return switch (one.wacht().op()) {
            case EIGEN_ANTWOORDEN ->
                "Wacht op " + one.wacht().tekst() + waar(one) + ": stel een uur voor om er samen aan te werken.";
            case BEGINNEN ->
                "Aan " + one.feiten().opgave().sectie()
                        + " begon nog niemand: stel een uur voor om er samen aan te beginnen.";
            default -> "Stel een uur samen afspreken voor.";
        };
    }

    private static String waarop(Stand one) {
        return switch (one.wacht().op()) {
            case AFSPREKEN -> Wachten.afgesproken(one.feiten()) + " afgesproken.";
            case BEGINNEN -> "Aan " + one.feiten().opgave().sectie() + ", dat ze samen invullen, begon nog niemand.";
            default -> "Wacht op " + one.wacht().tekst() + ".";
        };
    }

    private String gepland(Stand one) {
        LocalDate action = one.feiten().actieOp();
        String when = action == null || action.equals(vandaag) ? "vandaag" : Datum.dag(action);
        // The bestuur itself is told that something was planned, never what.
        return one.actie() == null
                ? "Wat je van plan was, is voor " + when + "."
                : "Gepland voor " + when + ": “" + Tekst.begin(one.actie(), QUOTED) + "”";
    }

    private static String bel(Stand one) {
        if (!one.adressen().isEmpty()) {
            return "Een bericht hier helpt niet: bel of mail.";
        }
        if (one.trekkerWeg() && one.uitgenodigd().isEmpty()) {
            return "Bel wie het overneemt, en vraag een beheerder van POLIS om die uit te nodigen.";
        }
        return one.uitgenodigd().isEmpty()
                ? "Er is nog niemand om te schrijven: bel het bestuur."
                : "De uitnodiging werd nog niet aangenomen: bel of mail.";
    }

    /** Who agreed on something this week isn't held up. */
    private String raad(Stand one) {
        LocalDate last = one.laatsteAfspraak();
        if (one.wacht().op() == Op.TAAK) {
            return "Vraag of de taak nog klopt.";
        }
        if (last == null || !onlangs(one)) {
            return "Vraag wat hen tegenhoudt.";
        }
        return (last.equals(vandaag) ? "Vandaag" : "Op " + Datum.dag(last))
                + " spraken ze nog iets af: vraag of ze op tijd klaar raken.";
    }

    private boolean onlangs(Stand one) {
        LocalDate last = one.laatsteAfspraak();
        return last != null && ChronoUnit.DAYS.between(last, vandaag) < NEAR;
    }

    private boolean near(@Nullable LocalDate due) {
        return due != null && ChronoUnit.DAYS.between(vandaag, due) < NEAR;
    }

    /** Returns a number of questions in words. */
    public static String vragen(int count) {
        return count == 1 ? "1 vraag" : count + " vragen";
    }

    private String tegen(Stand one) {
        LocalDate due = one.feiten().deadline();
        return due == null
                ? "."
                : ", en " + one.deadlineVan() + (due.isBefore(vandaag) ? " moest" : " moet") + " klaar zijn op "
                        + Datum.dag(due) + ".";
    }

    private String verwacht(Stand one) {
        LocalDate due = one.feiten().deadline();
        return due == null
                ? ""
                : " " + one.deadlineVan() + (due.isBefore(vandaag) ? " moest" : " moet") + " klaar zijn op "
                        + Datum.dag(due) + ".";
    }

    /** Returns the message that fits where this bestuur is; a coach adapts it. */
    public String voorstel(Stand one) {
        return switch (one.wacht().op()) {
            case TREKKER -> "Jullie Draaiboek staat klaar. Lukt het om je deze week een eerste keer aan te melden?";
            case EIGEN_ANTWOORDEN ->
                "Nog niet iedereen gaf een eigen beeld" + waar(one)
                        + (one.looptVast()
                                ? ". Zullen we een uur prikken om er samen aan te werken?"
                                : ". Kan je het je collega's nog eens vragen?");
            case BEGINNEN ->
                "Aan " + one.feiten().opgave().sectie()
                        + " begon nog niemand: dat vullen jullie samen in. Zullen we een uur prikken om eraan te"
                        + " beginnen?";
            case AFSPREKEN ->
                // what is written together has no views that lie ready
                (one.feiten().eigenGevraagd()
                                ? "Jullie beelden liggen klaar om er samen over te beslissen"
                                : "Er is nog iets samen in te vullen")
                        + waar(one)
                        + verderop(one)
                        + vraag(one);
            case TAAK -> "Een taak die jullie uitdeelden, is voorbij zijn datum. Kan ik helpen?";
            case TWEELING -> "Jullie zoeken nog een tweeling. Zullen we samen kijken wie past?";
            case POLIS, NIEMAND -> VOORSTEL_VOOR_ALLEN;
        };
    }

    /** Asks what the card advises. */
    private String vraag(Stand one) {
        if (one.looptVast()) {
            return ". Zullen we een uur prikken om af te spreken?";
        }
        return onlangs(one)
                ? ". Raken jullie op tijd klaar, of zullen we een uur prikken?"
                : ". Wat houdt jullie tegen, en kan ik helpen?";
    }

    /** What the deadline is called after waits for something else than what comes before it: that is said too. */
    private String verderop(Stand one) {
        boolean missing = kolommen.stream()
                .filter(column -> column.hoofdstuk().equals(one.deadlineVan())
                        || column.label().equals(one.deadlineVan()))
                .map(column -> one.secties().get(column.code()))
                .anyMatch(section -> section != null
                        && section.eigen()
                        && !section.rond()
                        && section.klaar() < one.feiten().mensen());
        return missing ? "; bij " + one.deadlineVan() + " gaf nog niet iedereen een eigen beeld" : "";
    }

    /**
     * The section that the rule looked at. The deadline may name a chapter further on, where the views aren't there yet: what is
     * said of the one isn't true of the other.
     */
    private static String waar(Stand one) {
        String section = one.feiten().opgave().sectie();
        return section == null ? "" : " bij " + section;
    }
}
