package be.draaiboek.cohort;

import be.draaiboek.cohort.BegeleidingQueries.Lid;
import be.draaiboek.cohort.BegeleidingQueries.Loop;
import be.draaiboek.cohort.BegeleidingQueries.Paar;
import be.draaiboek.cohort.BegeleidingQueries.Taken;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.cohort.TelQueries.Vraag;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.vraagbaak.Polisvraag.Wachtend;
import be.draaiboek.vraagbaak.PolisvraagService;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together where the besturen of a cohort are, in as many statements for a thousand as for one. */
@Component
class Maandagmaker {

    private static final Taken NONE = new Taken(0, 0, null);

    private final BegeleidingQueries queries;
    private final TelQueries cells;
    private final Tellingen counts;
    private final Edities edities;
    private final PolisvraagService questions;

    Maandagmaker(
            BegeleidingQueries queries,
            TelQueries cells,
            Tellingen counts,
            Edities edities,
            PolisvraagService questions) {
        this.queries = queries;
        this.cells = cells;
        this.counts = counts;
        this.edities = edities;
        this.questions = questions;
    }

    /**
     * Makes the sight of a cohort, or of one bestuur of it.
     *
     * @param bestuurId null for all
     */
    Maandag of(Toegang toegang, Cohort cohort, @Nullable Long bestuurId, LocalDate today) {
        long id = cohort.id();
        // Of one bestuur everything is counted each time; of all only what changed.
        List<Lid> members =
                queries.members(toegang, id, bestuurId, bestuurId == null ? counts.sinds(id) : Long.MAX_VALUE);
        Map<String, LocalDate> deadlines = queries.deadlines(toegang, id);
        List<Loop> loops =
                members.stream().map(Lid::loop).filter(Objects::nonNull).toList();
        // The editions that the besturen are on: as good as always one.
        Map<String, Teller> counters = new LinkedHashMap<>();
        edities.all().stream()
                .filter(editie -> loops.stream().anyMatch(one -> one.editie().equals(editie.id())))
                .forEach(editie -> counters.put(editie.id(), new Teller(editie, deadlines, today)));
        Teller newest = counters.values().stream()
                .reduce(new Teller(edities.nieuwste(), deadlines, today), (earlier, later) -> later);
        Function<Loop, Teller> counterOf = loop -> counters.getOrDefault(loop.editie(), newest);
        Function<List<Loop>, Map<Long, Kern>> counting =
                some -> count(toegang, id, bestuurId, some, some.size() == loops.size(), counterOf);
        Map<Long, Kern> counted = bestuurId == null ? counts.of(id, loops, counting) : counting.apply(loops);
        Map<Long, Taken> tasks = queries.tasks(toegang, id, bestuurId, today);
        Map<Long, Paar> pairs = queries.pairs(toegang, id, bestuurId);
        Map<Long, Wachtend> asked = questions.waiting(toegang, id, bestuurId);
        List<Stand> rows = members.stream()
                .map(member -> {
                    Loop loop = member.loop();
                    Teller counter = loop == null ? newest : counterOf.apply(loop);
                    Kern kern = loop == null ? null : counted.get(loop.traject());
                    return counter.stand(
                            member,
                            kern == null ? counter.kern(Map.of(), Map.of()) : kern,
                            tasks.getOrDefault(member.bestuurId(), NONE),
                            pairs.get(member.bestuurId()),
                            asked.get(member.bestuurId()));
                })
                .toList();
        return new Maandag(cohort, today, newest.kolommen(), rows, deadlines);
    }

    /** Counts some trajecten, in one statement and in one for each edition that they are on. */
    private Map<Long, Kern> count(
            Toegang toegang,
            long cohortId,
            @Nullable Long bestuurId,
            List<Loop> loops,
            boolean all,
            Function<Loop, Teller> counterOf) {
        List<Long> only = all ? null : loops.stream().map(Loop::traject).toList();
        Map<Long, Map<String, Vraag>> answered = new HashMap<>();
        for (Vraag one : cells.questions(toegang, cohortId, bestuurId, only)) {
            if (one.item() != null) {
                answered.computeIfAbsent(one.trajectId(), id -> new HashMap<>()).put(one.item(), one);
            }
        }
        Map<Long, Map<String, Integer>> ready = new HashMap<>();
        loops.stream()
                .collect(Collectors.toMap(Loop::editie, counterOf, (one, same) -> one))
                .forEach((editie, counter) -> ready.putAll(
                        cells.ready(toegang, cohortId, bestuurId, only, editie, counter.sectionOf(), counter.asked())));
        Map<Long, Kern> result = new HashMap<>();
        loops.forEach(one -> result.put(
                one.traject(),
                counterOf
                        .apply(one)
                        .kern(
                                answered.getOrDefault(one.traject(), Map.of()),
                                ready.getOrDefault(one.traject(), Map.of()))));
        return result;
    }
}
