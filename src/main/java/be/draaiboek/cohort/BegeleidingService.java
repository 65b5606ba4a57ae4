package be.draaiboek.cohort;

import be.draaiboek.cohort.Dossier.Soort;
import be.draaiboek.cohort.Dossier.Verstuurd;
import be.draaiboek.cohort.Dossier.Zelfbeeld;
import be.draaiboek.cohort.Maandag.Kolom;
import be.draaiboek.cohort.Maandag.Sectie;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.cohort.Wachten.Feiten;
import be.draaiboek.cohort.Wachten.Tweelingstand;
import be.draaiboek.cohort.internal.BegeleidingQueries;
import be.draaiboek.cohort.internal.BegeleidingQueries.Lid;
import be.draaiboek.cohort.internal.BegeleidingQueries.Paar;
import be.draaiboek.cohort.internal.BegeleidingQueries.Taken;
import be.draaiboek.cohort.internal.BegeleidingQueries.Vraag;
import be.draaiboek.cohort.internal.CohortQueries;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.VoortgangService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a coach sees, notes and sends; and the same sight for the bestuur that it is about. */
@Service
public class BegeleidingService {

    /** The longest message to a trekker, in characters. */
    public static final int MAX_BERICHT = Melding.LANGSTE_ZIN;

    /** The longest line of the log, in characters. */
    public static final int MAX_REGEL = 2000;

    /** The longest next action, in characters. */
    public static final int MAX_ACTIE = 300;

    /** To how many besturen at most one message goes. */
    public static final int MAX_NAAR = 300;

    /** Where a message of a coach leads. */
    public static final String PAGINA = "wat-polis-ziet";

    private static final int LONGEST_PAUSE_MONTHS = 6;

    private final BegeleidingQueries queries;
    private final CohortQueries cohorts;
    private final Edities edities;
    private final Meldingen messages;
    private final Clock clock;

    BegeleidingService(
            BegeleidingQueries queries, CohortQueries cohorts, Edities edities, Meldingen messages, Clock clock) {
        this.queries = queries;
        this.cohorts = cohorts;
        this.edities = edities;
        this.messages = messages;
        this.clock = clock;
    }

    /** Returns Monday's page of a cohort that I coach; empty for any other, whether it exists or not. */
    @Transactional(readOnly = true)
    public Optional<Maandag> maandag(Toegang toegang, long cohortId) {
        return cohorts.coachedOne(toegang, cohortId).map(cohort -> build(toegang, cohort, null));
    }

    /** Returns one bestuur of a cohort that I coach; empty for any other. */
    @Transactional(readOnly = true)
    public Optional<Dossier> bestuur(Toegang toegang, long cohortId, long bestuurId) {
        return cohorts.coachedOne(toegang, cohortId)
                .map(cohort -> build(toegang, cohort, bestuurId))
                .filter(monday -> !monday.rijen().isEmpty())
                .map(monday -> new Dossier(
                        monday,
                        queries.trekkers(toegang, cohortId, bestuurId),
                        queries.log(toegang, cohortId, bestuurId),
                        queries.messages(toegang, cohortId, bestuurId)));
    }

    /** Returns what POLIS sees of my bestuur; empty where it is in no cohort. */
    @Transactional(readOnly = true)
    public Optional<Zelfbeeld> zelf(Toegang toegang) {
        return queries.mine(toegang)
                .map(mine -> new Zelfbeeld(
                        build(toegang, mine.cohort(), mine.bestuurId()),
                        queries.coaches(toegang, mine.cohort().id()),
                        queries.messages(toegang, mine.cohort().id(), mine.bestuurId()),
                        mine.trekker()));
    }

    /** Returns when each chapter is to be agreed on, in a cohort that I coach or take part in. */
    @Transactional(readOnly = true)
    public Map<String, LocalDate> deadlines(Toegang toegang, long cohortId) {
        return queries.deadlines(toegang, cohortId);
    }

    /**
     * Says when a chapter is to be agreed on.
     *
     * @param dag null for no deadline
     * @throws AccessDeniedException when I don't coach the cohort
     * @throws OngeldigException when there is no such chapter, or the date can't be
     */
    @Transactional
    public void zetDeadline(Toegang toegang, long cohortId, String hoofdstuk, @Nullable LocalDate dag) {
        if (edities.nieuwste().chapters().stream()
                .noneMatch(one -> one.code().equals(hoofdstuk))) {
            throw new OngeldigException("Dit hoofdstuk is er niet. Laad de pagina opnieuw.");
        }
        if (dag != null && (dag.getYear() < 2000 || dag.getYear() > 2100)) {
            throw new OngeldigException("Kies een datum tussen 2000 en 2100.");
        }
        demand(queries.setDeadline(toegang, cohortId, hoofdstuk, dag));
    }

    /**
     * Notes a call or a visit in the log, which only the coaches of the cohort read.
     *
     * @param volgende what is to be done next; may be empty
     * @param volgendeOp when; null where there is nothing next
     * @throws AccessDeniedException when I don't coach this bestuur
     * @throws OngeldigException when it can't be kept as it is
     */
    @Transactional
    public void noteer(
            Toegang toegang,
            long cohortId,
            long bestuurId,
            Soort soort,
            LocalDate dag,
            String tekst,
            String volgende,
            @Nullable LocalDate volgendeOp) {
        String text = bounded(tekst, MAX_REGEL, "Schrijf in een zin wat er gezegd is, in hoogstens ");
        String next = volgende.strip();
        if (next.length() > MAX_ACTIE) {
            throw new OngeldigException("Hou wat je daarna doet bij " + MAX_ACTIE + " tekens.");
        }
        if (next.isEmpty() != (volgendeOp == null)) {
            throw new OngeldigException("Zeg wat je daarna doet en wanneer, of laat allebei leeg.");
        }
        if (dag.isAfter(today()) || dag.getYear() < 2000) {
            throw new OngeldigException("Kies de dag waarop het gesprek er was: vandaag of eerder.");
        }
        if (volgendeOp != null && volgendeOp.getYear() > 2100) {
            throw new OngeldigException("Kies een datum voor 2100.");
        }
        demand(queries.note(toegang, cohortId, bestuurId, soort, dag, text, next, volgendeOp, Klok.nu(clock)));
    }

    /**
     * Marks what I or another coach wanted to do as done.
     *
     * @throws AccessDeniedException when it isn't open, or not of a cohort of mine
     */
    @Transactional
    public void gedaan(Toegang toegang, long regel) {
        demand(queries.done(toegang, regel, Klok.nu(clock)));
    }

    /**
     * Writes to the trekkers of besturen, in their inbox and their daily mail; who was written to or called in the last
     * days is left alone.
     *
     * @throws AccessDeniedException when I coach none of them
     * @throws OngeldigException when there is no text or it is too long
     */
    @Transactional
    public Verstuurd spoorAan(Toegang toegang, long cohortId, Collection<Long> bestuurIds, String tekst) {
        String text = bounded(tekst, MAX_BERICHT, "Schrijf je bericht in hoogstens ")
                .replaceAll("\\s+", " ");
        Set<Long> chosen = new HashSet<>(bestuurIds);
        if (chosen.isEmpty() || chosen.size() > MAX_NAAR) {
            throw new OngeldigException("Kies aan wie je schrijft: een bestuur of meer, en hoogstens " + MAX_NAAR + ".");
        }
        Map<Long, String> names = queries.lock(toegang, cohortId, chosen);
        demand(!names.isEmpty());
        LocalDateTime now = Klok.nu(clock);
        Map<Long, List<Long>> readers = queries.nudge(
                toegang,
                cohortId,
                names.keySet(),
                text,
                now,
                now.minusDays(Maandag.RUST_DAGEN),
                today().minusDays(Maandag.RUST_DAGEN - 1L));
        List<Long> accounts = readers.values().stream().flatMap(List::stream).toList();
        if (!accounts.isEmpty()) {
            messages.meld(toegang, accounts, Melding.Soort.COHORT, text, PAGINA);
        }
        Map<Boolean, List<String>> told = new TreeMap<>(Map.of(true, new ArrayList<>(), false, new ArrayList<>()));
        names.forEach((id, name) ->
                Objects.requireNonNull(told.get(readers.containsKey(id))).add(name));
        return new Verstuurd(
                Objects.requireNonNull(told.get(true)).stream().sorted().toList(),
                Objects.requireNonNull(told.get(false)).stream().sorted().toList());
    }

    /**
     * Says that a bestuur pauses, so that it isn't stuck; or no more.
     *
     * @param tot the last day of it; null to end it
     * @throws AccessDeniedException when I am not its trekker
     * @throws OngeldigException when the day has passed or is too far off
     */
    @Transactional
    public void pauzeer(Toegang toegang, long bestuurId, @Nullable LocalDate tot) {
        if (tot != null && (tot.isBefore(today()) || tot.isAfter(today().plusMonths(LONGEST_PAUSE_MONTHS)))) {
            throw new OngeldigException(
                    "Kies tot wanneer jullie pauzeren: vandaag of later, en hoogstens een halfjaar ver.");
        }
        demand(queries.pause(toegang, bestuurId, tot, Klok.nu(clock)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Klok.BRUSSEL);
    }

    private static String bounded(String given, int most, String otherwise) {
        String text = given.strip();
        if (text.isEmpty() || text.length() > most) {
            throw new OngeldigException(otherwise + most + " tekens.");
        }
        return text;
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("not a coach of it, or no such thing");
        }
    }

    // --- from counts to a page ---

    private Maandag build(Toegang toegang, Cohort cohort, @Nullable Long bestuurId) {
        Editie editie = edities.nieuwste();
        LocalDate today = today();
        List<Section> sections = editie.sections().stream()
                .filter(section -> !editie.items(section).isEmpty())
                .toList();
        Map<String, String> sectionOf = new LinkedHashMap<>();
        Map<String, Integer> asked = new LinkedHashMap<>();
        for (Item item : editie.items()) {
            if (item.answering() == Answering.INDIVIDUAL_THEN_AGREED) {
                sectionOf.put(item.id(), item.section());
                asked.merge(item.section(), 1, Integer::sum);
            }
        }
        List<Lid> members = queries.members(toegang, cohort.id(), bestuurId);
        Map<Long, Map<String, Vraag>> questions = new HashMap<>();
        Map<Long, LocalDate> started = new HashMap<>();
        for (Vraag one : queries.questions(toegang, cohort.id(), bestuurId)) {
            started.put(one.bestuurId(), day(one.gestart()));
            Map<String, Vraag> own = questions.computeIfAbsent(one.bestuurId(), id -> new HashMap<>());
            if (one.item() != null) {
                own.put(one.item(), one);
            }
        }
        Map<Long, Map<String, Integer>> ready = queries.ready(toegang, cohort.id(), bestuurId, sectionOf, asked);
        Map<Long, Taken> tasks = queries.tasks(toegang, cohort.id(), bestuurId, today);
        Map<Long, Paar> pairs = queries.pairs(toegang, cohort.id(), bestuurId);
        Map<String, LocalDate> deadlines = queries.deadlines(toegang, cohort.id());
        List<Kolom> columns = new ArrayList<>();
        for (Section section : sections) {
            columns.add(new Kolom(
                    section.code(),
                    section.label(),
                    section.title(),
                    columns.isEmpty() || !part(editie, columns.getLast().code()).equals(section.part())));
        }
        List<Stand> rows = members.stream()
                .map(member -> new Teller(editie, sections, deadlines, today)
                        .stand(
                                member,
                                questions.getOrDefault(member.bestuurId(), Map.of()),
                                started.get(member.bestuurId()),
                                ready.getOrDefault(member.bestuurId(), Map.of()),
                                tasks.getOrDefault(member.bestuurId(), new Taken(0, 0, null)),
                                pairs.get(member.bestuurId())))
                .toList();
        return new Maandag(cohort, today, columns, rows);
    }

    private static String part(Editie editie, String code) {
        return editie.section(code).map(Section::part).orElse("");
    }

    private static LocalDate day(LocalDateTime utc) {
        return Klok.moment(utc).atZone(Klok.BRUSSEL).toLocalDate();
    }

    /** Adds up one bestuur. */
    private record Teller(
            Editie editie, List<Section> sections, Map<String, LocalDate> deadlines, LocalDate today) {

        Stand stand(
                Lid member,
                Map<String, Vraag> questions,
                @Nullable LocalDate started,
                Map<String, Integer> ready,
                Taken tasks,
                @Nullable Paar pair) {
            Map<String, Sectie> counts = new LinkedHashMap<>();
            sections.forEach(section -> counts.put(section.code(), count(section, questions, ready)));
            Map.Entry<String, LocalDate> due = next(counts);
            List<Section> scope = sections.stream()
                    .filter(section -> due == null || within(section, due.getValue()))
                    .toList();
            // What people answer for themselves is asked of the first section that isn't agreed on.
            Optional<Sectie> open = scope.stream()
                    .map(section -> Objects.requireNonNull(counts.get(section.code())))
                    .filter(one -> one.afgesproken() < one.vragen())
                    .findFirst();
            LocalDateTime since = LocalDateTime.ofInstant(
                    today.minusDays(Wachten.VENSTER).atStartOfDay(Klok.BRUSSEL).toInstant(), ZoneOffset.UTC);
            Set<String> agreed = new HashSet<>();
            scope.forEach(section -> editie.items(section).stream()
                    .filter(item -> agreed(item, questions.get(item.id())))
                    .forEach(item -> agreed.add(item.id())));
            List<LocalDateTime> moments = questions.values().stream()
                    .map(Vraag::afgesproken)
                    .filter(Objects::nonNull)
                    .toList();
            int recent = (int) agreed.stream()
                    .map(questions::get)
                    .filter(Objects::nonNull)
                    .map(Vraag::afgesproken)
                    .filter(at -> at != null && at.isAfter(since))
                    .count();
            Tweelingstand twin = pair == null
                    ? Tweelingstand.GEEN
                    : Tweelingstand.valueOf(pair.stand().name());
            Feiten facts = new Feiten(
                    member.trekkerAangemeld(),
                    member.mensen(),
                    open.map(Sectie::klaar).orElse(0),
                    open.map(Sectie::eigen).orElse(false),
                    counts.values().stream().mapToInt(Sectie::begonnen).sum(),
                    agreed.size(),
                    scope.stream().mapToInt(section -> editie.items(section).size()).sum(),
                    recent,
                    started,
                    due == null ? null : due.getValue(),
                    tasks.oudste(),
                    twin,
                    member.actieOp(),
                    member.pauzeTot());
            LocalDate wrote = member.laatsteBericht() == null ? null : day(member.laatsteBericht());
            return new Stand(
                    member.bestuurId(),
                    member.naam(),
                    counts,
                    facts,
                    Wachten.op(facts, today),
                    Wachten.fase(facts),
                    Wachten.looptVast(facts, today),
                    due == null ? null : due.getKey(),
                    tasks.open(),
                    tasks.teLaat(),
                    twin(pair),
                    moments.stream().max(LocalDateTime::compareTo).map(BegeleidingService::day).orElse(null),
                    Stream.of(Optional.ofNullable(member.laatsteGesprek()), Optional.ofNullable(wrote))
                            .flatMap(Optional::stream)
                            .max(LocalDate::compareTo)
                            .orElse(null),
                    member.trekkersMetAccount() > 0,
                    wrote);
        }

        private static String twin(@Nullable Paar pair) {
            if (pair == null) {
                return "–";
            }
            return switch (pair.stand()) {
                case ACTIEF -> String.join(", ", pair.anderen());
                case GEVRAAGD -> "gevraagd";
                default -> "geweigerd";
            };
        }

        private boolean within(Section section, LocalDate due) {
            LocalDate own = deadlines.get(section.chapter());
            return own != null && !own.isAfter(due);
        }

        /** The first deadline of which something is not agreed on, the oldest that passed included. */
        private Map.@Nullable Entry<String, LocalDate> next(Map<String, Sectie> counts) {
            return sections.stream()
                    .filter(section -> deadlines.containsKey(section.chapter()))
                    .filter(section -> {
                        Sectie one = Objects.requireNonNull(counts.get(section.code()));
                        return one.afgesproken() < one.vragen();
                    })
                    .map(section -> Map.entry(
                            section.chapter(), Objects.requireNonNull(deadlines.get(section.chapter()))))
                    .min(Map.Entry.comparingByValue())
                    .orElse(null);
        }

        private Sectie count(Section section, Map<String, Vraag> questions, Map<String, Integer> ready) {
            int filled = 0;
            int total = 0;
            int begun = 0;
            int agreed = 0;
            boolean own = false;
            List<Item> items = editie.items(section);
            for (Item item : items) {
                Vraag one = questions.get(item.id());
                own |= item.answering() == Answering.INDIVIDUAL_THEN_AGREED;
                total += item.fixedCells();
                if (one != null) {
                    filled += VoortgangService.telling(item, one.samenInRij(), one.samen())
                            .filled();
                    begun += one.samen() + one.eigen() > 0 ? 1 : 0;
                }
                agreed += agreed(item, one) ? 1 : 0;
            }
            return new Sectie(
                    total == 0 ? 0 : 100 * filled / total,
                    items.size(),
                    begun,
                    agreed,
                    ready.getOrDefault(section.code(), 0),
                    own);
        }

        private static boolean agreed(Item item, @Nullable Vraag one) {
            return one != null
                    && VoortgangService.telling(item, one.samenInRij(), one.samen())
                                    .filled()
                            >= item.fixedCells();
        }
    }
}
