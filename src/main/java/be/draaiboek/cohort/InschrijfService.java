package be.draaiboek.cohort;

import be.draaiboek.bestuur.Bestuur;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.Trekkeruitnodiging;
import be.draaiboek.bestuur.UitnodigingService;
import be.draaiboek.cohort.InschrijfQueries.Bezet;
import be.draaiboek.common.Folding;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.document.BestandException;
import be.draaiboek.document.Lijstlezer;
import be.draaiboek.editie.Tekst;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.TrajectService;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts besturen in a cohort in one step: in the cohort, their Draaiboek started, their trekker invited. */
@Service
public class InschrijfService {

    /** How much may be pasted, in characters, and how many lines of it. */
    public static final int MAX_LIJST = 20_000;

    public static final int MAX_REGELS = 400;

    private static final int MOST_CHOICES = 5;
    private static final int SHORTEST = 3;

    /** What the first row of a sheet calls its columns, folded. */
    private static final Set<String> HEADS = Set.of(
            "bestuur",
            "besturen",
            "gemeente",
            "lokaal bestuur",
            "nis",
            "nis-code",
            "niscode",
            "e-mail",
            "email",
            "e-mailadres",
            "mail",
            "trekker",
            "naam");

    private static final Pattern WORD_WITH_AT = Pattern.compile("[^\\s;,]*@[^\\s;,]*");

    private static final Pattern AROUND = Pattern.compile("^[<(\\[\"'“‘]+|[>)\\]\"'”’.:]+$");

    private final CohortService cohorts;
    private final BestuurService besturen;
    private final TrajectService trajecten;
    private final UitnodigingService invitations;
    private final InschrijfQueries queries;
    private final Clock clock;

    InschrijfService(
            CohortService cohorts,
            BestuurService besturen,
            TrajectService trajecten,
            UitnodigingService invitations,
            InschrijfQueries queries,
            Clock clock) {
        this.queries = queries;
        this.clock = clock;
        this.cohorts = cohorts;
        this.besturen = besturen;
        this.trajecten = trajecten;
        this.invitations = invitations;
    }

    /**
     * A line that was pasted, and what was recognised in it.
     *
     * @param bestuur null where none, or more than one, answers to it
     * @param voorganger the old name that stood there, where it is that of a predecessor; else empty
     * @param keuzes which ones it may be, where it isn't clear
     * @param ingeschreven it is in the cohort already
     * @param dubbel it stands higher in the list
     * @param uitnodiging what will become of the address, as far as can be said now
     */
    public record Regel(
            String tekst,
            @Nullable Bestuur bestuur,
            String voorganger,
            String email,
            List<Bestuur> keuzes,
            boolean ingeschreven,
            boolean dubbel,
            Trekkeruitnodiging uitnodiging) {

        public Regel {
            keuzes = List.copyOf(keuzes);
        }

        /** Returns whether it leads to a bestuur that comes in, chosen or to be chosen. */
        public boolean bruikbaar() {
            return !ingeschreven && !dubbel && (bestuur != null || !keuzes.isEmpty());
        }
    }

    /**
     * A bestuur that came into a cohort.
     *
     * @param email where an invitation was asked for; empty where it wasn't
     * @param uitnodiging what became of it; null where none was asked for
     * @param leeg nobody takes part in it, and nobody was invited to
     */
    public record Ingeschreven(
            String bestuur, String email, @Nullable Trekkeruitnodiging uitnodiging, boolean leeg) {}

    /** A bestuur to enrol; without an address nobody is invited. */
    public record Inschrijving(long bestuurId, String email) {}

    /** Returns whether I may put besturen in this cohort. */
    @Transactional(readOnly = true)
    public boolean may(Toegang toegang, long cohortId) {
        return cohorts.find(toegang, cohortId).filter(one -> !one.gesloten()).isPresent();
    }

    /**
     * Makes of a file what one would paste: a line for each row, its cells parted by tabs. A first row that names the columns is left out.
     *
     * @param naam what it is called; empty where that isn't known
     * @throws OngeldigException when it is no such file, or holds too much, with a sentence that says what to do
     */
    static String lijst(String naam, byte[] file) {
        List<List<String>> rows;
        try {
            Lijstlezer.checkName(naam);
            rows = Lijstlezer.read(file);
        } catch (BestandException refused) {
            throw new OngeldigException(Objects.requireNonNullElse(refused.getMessage(), ""));
        }
        boolean named = !rows.isEmpty()
                && rows.getFirst().stream()
                        .anyMatch(cell -> HEADS.contains(Folding.fold(cell).strip()));
        String list = rows.stream()
                .skip(named ? 1 : 0)
                .map(row -> String.join(
                        "\t", row.stream().filter(cell -> !cell.isEmpty()).toList()))
                .collect(Collectors.joining("\n"));
        if (list.isEmpty()) {
            throw new OngeldigException("Er staat niets in dit bestand, of het staat niet op het eerste blad.");
        }
        if (rows.size() > MAX_REGELS + 1 || Tekst.lengte(list) > MAX_LIJST) {
            throw new OngeldigException("Dat is te lang: hoogstens " + MAX_REGELS
                    + " besturen, met alleen hun naam of NIS-code en het adres van de trekker.");
        }
        return list;
    }

    /**
     * Recognises a list: a bestuur on each line by its name, by that of a predecessor or by its NIS code, with the address of
     * its trekker if one stands there, the last word with an at sign. Columns may be parted by tabs, semicolons or commas, an address
     * by a space too.
     *
     * @throws AccessDeniedException when I neither coach nor administer the cohort, or it was closed
     * @throws OngeldigException when it is too long
     */
    @Transactional(readOnly = true)
    public List<Regel> readLines(Toegang toegang, long cohortId, String lijst) {
        if (!may(toegang, cohortId)) {
            throw new AccessDeniedException("no cohort of mine that runs");
        }
        List<String> lines =
                lijst.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (Tekst.lengte(lijst) > MAX_LIJST || lines.size() > MAX_REGELS) {
            throw new OngeldigException("Dat is te lang. Plak hoogstens " + MAX_REGELS + " regels tegelijk.");
        }
        Map<String, Bestuur> byName = new HashMap<>();
        Map<Long, Bestuur> byId = new HashMap<>();
        List<Bestuur> all = besturen.search(toegang, "");
        for (Bestuur one : all) {
            byName.put(key(one.name()), one);
            byId.put(one.id(), one);
            if (one.nis() != null) {
                byName.put(one.nis(), one);
            }
        }
        Map<String, Bestuur> before = new HashMap<>();
        besturen.opvolgers(toegang).forEach((name, successor) -> {
            Bestuur now = byId.get(successor);
            if (now != null) {
                before.put(key(name), now);
            }
        });
        Set<Long> members =
                cohorts.besturen(toegang, cohortId).stream().map(Bestuur::id).collect(Collectors.toSet());
        Set<Long> seen = new HashSet<>();
        List<Regel> found = new ArrayList<>();
        for (String line : lines) {
            found.add(recognise(line, byName, before, members, seen));
        }
        return invited(toegang, cohortId, found);
    }

    /** What becomes of each address is said before it is done: who takes part already is no reason to leave a bestuur out. */
    private List<Regel> invited(Toegang toegang, long cohortId, List<Regel> lines) {
        Map<Long, List<Bezet>> people = people(
                toegang,
                cohortId,
                lines.stream()
                        .map(Regel::bestuur)
                        .filter(Objects::nonNull)
                        .map(Bestuur::id)
                        .toList());
        return lines.stream()
                .map(one -> new Regel(
                        one.tekst(),
                        one.bestuur(),
                        one.voorganger(),
                        one.email(),
                        one.keuzes(),
                        one.ingeschreven(),
                        one.dubbel(),
                        outcome(
                                one.email(),
                                one.bestuur() == null
                                        ? List.of()
                                        : people.getOrDefault(one.bestuur().id(), List.of()))))
                .toList();
    }

    private Map<Long, List<Bezet>> people(Toegang toegang, long cohortId, List<Long> which) {
        return which.isEmpty()
                ? Map.of()
                : queries.bezet(toegang, cohortId, which, Klok.now(clock)).stream()
                        .collect(Collectors.groupingBy(Bezet::bestuurId));
    }

    private static Trekkeruitnodiging outcome(String email, List<Bezet> people) {
        Optional<String> address = Trekkeruitnodiging.adres(email);
        if (address.isEmpty()) {
            return email.isBlank() ? Trekkeruitnodiging.GEMAAKT : Trekkeruitnodiging.GEEN_ADRES;
        }
        // As a coach of it, one invites only where there is nobody and never was.
        if (people.stream().anyMatch(one -> !one.vol() && !one.verlopen())) {
            return Trekkeruitnodiging.NIET_VRIJ;
        }
        return people.stream()
                .filter(one -> one.email().equals(address.get()) && (one.deelt() || one.genodigd()))
                .findFirst()
                .map(one -> one.deelt() ? Trekkeruitnodiging.DOET_MEE : Trekkeruitnodiging.UITGENODIGD)
                .orElse(Trekkeruitnodiging.GEMAAKT);
    }

    private static Regel recognise(
            String line, Map<String, Bestuur> byName, Map<String, Bestuur> before, Set<Long> members, Set<Long> seen) {
        String email = adres(line);
        String name = Arrays.stream(line.split("[\\t;,]", -1))
                .map(part -> WORD_WITH_AT.matcher(part).replaceAll(" ").strip())
                .filter(part -> !part.isEmpty())
                .findFirst()
                .orElse("");
        String key = key(name);
        Bestuur now = byName.get(key);
        Bestuur successor = now == null ? before.get(key) : null;
        Bestuur one = now == null ? successor : now;
        List<Bestuur> choices = one != null || key.length() < SHORTEST
                ? List.of()
                : named(byName, before, other -> other.contains(key) || key.contains(other));
        if (one == null && choices.isEmpty() && key.length() > SHORTEST) {
            // The last letters may be wrong.
            String begin = key.substring(0, Math.max(SHORTEST + 1, key.length() - 2));
            choices = named(byName, before, other -> other.startsWith(begin));
        }
        return new Regel(
                line,
                one,
                successor == null ? "" : name,
                email,
                choices,
                one != null && members.contains(one.id()),
                one != null && !members.contains(one.id()) && !seen.add(one.id()),
                Trekkeruitnodiging.GEMAAKT);
    }

    /** By the name of today and by that of a predecessor alike. */
    private static List<Bestuur> named(
            Map<String, Bestuur> byName, Map<String, Bestuur> before, Predicate<String> which) {
        return Stream.of(byName, before)
                .flatMap(names -> names.entrySet().stream())
                .filter(one -> which.test(one.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .sorted(Comparator.comparing(Bestuur::name))
                .limit(MOST_CHOICES)
                .toList();
    }

    /** The last word with an at sign; what a mail program or a sheet puts around it is no part of it. */
    private static String adres(String line) {
        return WORD_WITH_AT
                .matcher(line)
                .results()
                .map(found -> AROUND.matcher(found.group()).replaceAll("").replaceFirst("^mailto:", ""))
                .reduce((earlier, last) -> last)
                .orElse("");
    }

    /** What a name is recognised by: no number before it, no word for what it is, no saint cut short. */
    private static String key(String name) {
        return Folding.fold(name)
                .strip()
                .replaceFirst("^[0-9]{1,3}[.)]\\s+|^[-•*]\\s*", "")
                .replaceFirst("^(?:lokaal bestuur|gemeente|stad|ocmw)(?: van)?\\s+", "")
                .replaceFirst("^st\\.?[- ]", "sint-")
                .strip();
    }

    /**
     * Enrols besturen: in the cohort, their Draaiboek started, their trekker invited. Who can't be invited doesn't keep a bestuur
     * out, nor the others of the list.
     *
     * @return what was done, in the order of the list
     * @throws AccessDeniedException when I neither coach nor administer the cohort, or there is no such bestuur
     */
    @Transactional
    public List<Ingeschreven> enrol(Toegang toegang, long cohortId, List<Inschrijving> lijst) {
        if (lijst.size() > MAX_REGELS) {
            throw new OngeldigException("Schrijf hoogstens " + MAX_REGELS + " besturen tegelijk in.");
        }
        Map<Long, Trekkeruitnodiging> invited = new HashMap<>();
        for (Inschrijving one : lijst) {
            cohorts.addBestuur(toegang, cohortId, one.bestuurId());
            trajecten.start(toegang, one.bestuurId());
            if (!one.email().isBlank()) {
                invited.put(one.bestuurId(), invitations.inviteTrekker(toegang, one.bestuurId(), one.email()));
            }
        }
        Map<Long, List<Bezet>> people = people(
                toegang, cohortId, lijst.stream().map(Inschrijving::bestuurId).toList());
        Map<Long, String> names =
                besturen.search(toegang, "").stream().collect(Collectors.toMap(Bestuur::id, Bestuur::name));
        return lijst.stream()
                .map(one -> new Ingeschreven(
                        names.getOrDefault(one.bestuurId(), ""),
                        one.email().strip(),
                        invited.get(one.bestuurId()),
                        people.getOrDefault(one.bestuurId(), List.of()).stream()
                                .noneMatch(who -> who.deelt() || (who.genodigd() && !who.verlopen()))))
                .toList();
    }
}
