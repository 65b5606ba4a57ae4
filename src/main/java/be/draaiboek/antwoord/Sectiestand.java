package be.draaiboek.antwoord;

import be.draaiboek.antwoord.VoortgangService.Voortgang;
import be.draaiboek.common.Opsomming;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.Traject.Deelnemer;
import be.draaiboek.traject.Traject.Taak;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a section stands for one bestuur, and what it waits for: who is ready and what was agreed, never what anybody
 * answered.
 *
 * @param ik what I answered, and what was written together
 * @param samen what was agreed, or written together
 * @param gevraagd how many of its questions people answer for themselves first; 0 where they only write together
 * @param gegeven to how many of those each of the group gave their answer, by deelnemer
 * @param groep who answers, me first
 * @param vast questions that can be agreed on now: everybody is ready; for the trekker only
 * @param eerste the first question that I have still to fill in; empty when there is none
 */
public record Sectiestand(
        Section sectie,
        Telling ik,
        Telling samen,
        int gevraagd,
        Map<Long, Integer> gegeven,
        List<Deelnemer> groep,
        List<Item> vast,
        Optional<Item> eerste,
        Optional<Taak> taak) {

    private static final int NAMED = 2;

    /** What it waits for, in the order of the rule. */
    public enum Wacht {
        JIJ,
        COLLEGAS,
        VASTLEGGEN,
        SAMEN,
        NIETS
    }

    /** Returns the sections that ask something, in the order of the edition. */
    public static List<Sectiestand> of(
            Traject traject, Voortgang progress, Map<Long, Map<String, Integer>> given, boolean trekker) {
        List<Deelnemer> group = new ArrayList<>(List.of(traject.ik()));
        traject.collegas().stream()
                .sorted(Comparator.comparing(Deelnemer::shownName, String.CASE_INSENSITIVE_ORDER))
                .forEach(group::add);
        List<Sectiestand> all = new ArrayList<>();
        for (Section section : traject.editie().sections()) {
            List<Item> own = traject.editie().items(section).stream()
                    .filter(item -> item.answering() == Answering.INDIVIDUAL_THEN_AGREED)
                    .toList();
            Telling mine = progress.mijn().getOrDefault(section.code(), Telling.NIETS);
            if (mine.total() == 0) {
                continue;
            }
            List<Item> open = progress.open().getOrDefault(section.code(), List.of());
            Map<Long, Integer> here = new HashMap<>();
            group.forEach(one ->
                    here.put(one.id(), given.getOrDefault(one.id(), Map.of()).getOrDefault(section.code(), 0)));
            // Mine by the count of my own: also where nobody else's is known.
            here.put(traject.ik().id(), (int)
                    own.stream().filter(item -> !open.contains(item)).count());
            List<Item> agreeable = own.stream()
                    .filter(item -> trekker
                            && !progress.afgesproken().contains(item.id())
                            && Optional.ofNullable(progress.groep().get(item.id()))
                                    .filter(Groepsstand::iedereen)
                                    .isPresent())
                    .toList();
            all.add(new Sectiestand(
                    section,
                    mine,
                    progress.bestuur().getOrDefault(section.code(), Telling.NIETS),
                    own.size(),
                    here,
                    group,
                    agreeable,
                    open.stream().findFirst(),
                    traject.mijnTaken().stream()
                            .filter(one -> one.sectie().equals(section.code()) && !one.klaar())
                            .findFirst()));
        }
        return all;
    }

    /** Whether this person gave their answer to all that is asked of each. */
    public boolean klaar(Deelnemer one) {
        return gegeven.getOrDefault(one.id(), 0) >= gevraagd;
    }

    /** Returns how many of the group are ready. */
    public int klaar() {
        return (int) groep.stream().filter(this::klaar).count();
    }

    /** Whether all that it asks was agreed, or written together. */
    public boolean rond() {
        return samen.filled() == samen.total();
    }

    /** Whether something of my own is left: to fill in, or to say that I am ready with. */
    public boolean wachtOpMij() {
        return gevraagd > 0 && !rond() && !klaar(groep.getFirst());
    }

    /** Whether something of mine stands at every question, and I only have to say that I am ready. */
    public boolean alleenKlaarZeggen() {
        return wachtOpMij() && ik.started() == ik.total();
    }

    /** Whether there is something to do for me: to answer, or to write together what nobody is asked alone. */
    public boolean open() {
        return wacht() == Wacht.JIJ || (gevraagd == 0 && ik.filled() < ik.total());
    }

    /** Returns the colleagues that it waits for. */
    public List<Deelnemer> wachtOp() {
        return rond() || gevraagd == 0
                ? List.of()
                : groep.stream().skip(1).filter(one -> !klaar(one)).toList();
    }

    /** Returns what it waits for. */
    public Wacht wacht() {
        if (rond()) {
            return Wacht.NIETS;
        }
        if (gevraagd == 0) {
            return Wacht.SAMEN;
        }
        if (wachtOpMij()) {
            return Wacht.JIJ;
        }
        return wachtOp().isEmpty() ? Wacht.VASTLEGGEN : Wacht.COLLEGAS;
    }

    /** Returns what it waits for, in words for somebody of the bestuur. */
    public String woorden() {
        return switch (wacht()) {
            case NIETS -> "rond";
            case SAMEN -> ik.started() == 0 ? "samen te schrijven" : "verder samen te schrijven";
            case JIJ -> alleenKlaarZeggen() ? "zeg nog dat je klaar bent" : "wacht op jou" + metJou(wachtOp());
            case COLLEGAS ->
                vast.isEmpty() ? "wacht op " + namen(wachtOp()) : lay() + ", en wacht op " + namen(wachtOp());
            case VASTLEGGEN -> vast.isEmpty() ? bespreking() : lay();
        };
    }

    /** Returns what can be recorded here, in the words that the rest begins with; empty where nothing can be, or I answer first. */
    public String vastleggen() {
        return vast.isEmpty() || (wacht() != Wacht.COLLEGAS && wacht() != Wacht.VASTLEGGEN) ? "" : lay();
    }

    /** Whose it is to plan: said to the others as well. */
    private String bespreking() {
        if (groep.getFirst().trekker()) {
            return "plan de bespreking";
        }
        String who = groep.stream()
                .filter(Deelnemer::trekker)
                .map(Sectiestand::voornaam)
                .collect(Collectors.joining(" of "));
        return (who.isEmpty() ? "de trekker" : who) + " plant de bespreking";
    }

    private String lay() {
        return "leg er " + (vast.size() == 1 ? "één" : String.valueOf(vast.size())) + " vast";
    }

    /** Returns people in words: by their first name while there are few, otherwise as a number. */
    public static String namen(List<Deelnemer> people) {
        if (people.size() > NAMED) {
            return people.size() + " collega's";
        }
        return Opsomming.en(people.stream().map(Sectiestand::voornaam).toList());
    }

    private static String metJou(List<Deelnemer> others) {
        return switch (others.size()) {
            case 0 -> "";
            case 1 -> " en " + voornaam(others.getFirst());
            default ->
                others.size() > NAMED
                        ? " en " + namen(others)
                        : ", " + voornaam(others.getFirst()) + " en " + voornaam(others.getLast());
        };
    }

    public static String voornaam(Deelnemer one) {
        String name = one.shownName();
        return name.equals(Traject.VROEGER) ? name : name.replaceFirst("\\s.*", "");
    }
}
