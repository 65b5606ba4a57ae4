package be.draaiboek.antwoord;

import be.draaiboek.antwoord.VoortgangQueries.Groep;
import be.draaiboek.antwoord.VoortgangQueries.Stand;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.ItemKind;
import be.draaiboek.editie.Section;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.Traject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the questions that are filled in; one definition for everybody. What people answer for themselves is, when they
 * gave their answer ({@link Celrecht#gegeven}); what they write together or agree on, when all that it asks stands.
 */
@Service
public class VoortgangService {

    private final VoortgangQueries queries;
    private final Edities edities;

    VoortgangService(VoortgangQueries queries, Edities edities) {
        this.queries = queries;
        this.edities = edities;
    }

    /**
     * Progress of one traject by section code.
     *
     * @param mijn what I answered, and what my bestuur wrote together
     * @param bestuur what the bestuur agreed on or wrote together
     * @param groep for the trekker, by item, how many gave their answer to what people answer for themselves first; for
     *     anybody else nothing
     * @param open the questions that I have still to answer, or that are still to be written together, of each section in their order
     * @param afgesproken the questions of which all that they ask was agreed or written together
     */
    public record Voortgang(
            Map<String, Telling> mijn,
            Map<String, Telling> bestuur,
            Map<String, Groepsstand> groep,
            Map<String, List<Item>> open,
            Set<String> afgesproken) {

        /** Returns my count for all sections together. */
        public Telling mijnTotaal() {
            return mijn.values().stream().reduce(Telling.NIETS, Telling::plus);
        }

        /** Returns the bestuur's count for all sections together. */
        public Telling bestuurTotaal() {
            return bestuur.values().stream().reduce(Telling.NIETS, Telling::plus);
        }
    }

    /** Returns by item what I and the bestuur filled in, in one statement; of me nothing where I don't write my answers. */
    @Transactional(readOnly = true)
    public Map<String, ItemTelling> perItem(Toegang toegang, Traject traject) {
        Map<String, ItemTelling> counts = new HashMap<>();
        queries.perItem(toegang, traject.id(), traject.ik().id(), group(traject).vanNiemand())
                .forEach((item, stand) -> counts.put(item, stand.telling()));
        return counts;
    }

    /** Returns the progress of a traject of mine, in one statement. */
    @Transactional(readOnly = true)
    public Voortgang of(Toegang toegang, Traject traject) {
        Groep group = traject.isTrekker() ? group(traject) : group(traject).vanNiemand();
        Map<String, Stand> counts =
                queries.perItem(toegang, traject.id(), traject.ik().id(), group);
        Map<String, Groepsstand> ready = new HashMap<>();
        Map<String, Telling> mine = new LinkedHashMap<>();
        Map<String, Telling> joint = new LinkedHashMap<>();
        Map<String, List<Item>> open = new HashMap<>();
        Set<String> agreed = new HashSet<>();
        for (Section section : traject.editie().sections()) {
            Telling my = Telling.NIETS;
            Telling our = Telling.NIETS;
            for (Item item : traject.editie().items(section)) {
                Stand stand = counts.get(item.id());
                ItemTelling count = stand == null ? ItemTelling.NONE : stand.telling();
                if (stand != null && stand.gegeven() > 0) {
                    ready.put(
                            item.id(),
                            new Groepsstand(stand.gegeven(), group.holders().size()));
                }
                Telling together = telling(item, count.jointCells(), count.joint());
                Telling asked = item.answering() == Answering.INDIVIDUAL_THEN_AGREED
                        ? Telling.eigen(stand != null && stand.mijn(), count.own() > 0)
                        : together;
                if (asked.filled() < asked.total()) {
                    open.computeIfAbsent(section.code(), code -> new ArrayList<>())
                            .add(item);
                }
                if (together.filled() == together.total()) {
                    agreed.add(item.id());
                }
                my = my.plus(asked);
                our = our.plus(together);
            }
            mine.put(section.code(), my);
            joint.put(section.code(), our);
        }
        return new Voortgang(mine, joint, ready, open, agreed);
    }

    /**
     * Returns to how many of the questions that people answer for themselves first each of the group gave their answer, by
     * deelnemer and by section code; who gave none is not in it. One statement, that reads no answer.
     */
    @Transactional(readOnly = true)
    public Map<Long, Map<String, Integer>> given(Toegang toegang, Traject traject) {
        Map<String, String> sectionOf = new HashMap<>();
        for (Item item : traject.editie().items()) {
            if (item.answering() == Answering.INDIVIDUAL_THEN_AGREED) {
                sectionOf.put(item.id(), item.section());
            }
        }
        return sectionOf.isEmpty()
                ? Map.of()
                : queries.givenPerPerson(toegang, traject.id(), sectionOf, group(traject));
    }

    /**
     * Returns how far the group is with these items, by item, for the trekker; for anybody else nothing. One
     * statement, that reads no answer; {@link #of} has it too.
     */
    @Transactional(readOnly = true)
    public Map<String, Groepsstand> klaar(Toegang toegang, Traject traject, Collection<Item> items) {
        if (!traject.isTrekker() || items.isEmpty()) {
            return Map.of();
        }
        Groep group = group(traject);
        Map<String, Groepsstand> result = new HashMap<>();
        queries.given(toegang, traject.id(), items.stream().map(Item::id).toList(), group)
                .forEach((item, count) ->
                        result.put(item, new Groepsstand(count, group.holders().size())));
        return result;
    }

    private static Groep group(Traject traject) {
        return new Groep(
                traject.groep(),
                traject.editie().items().stream()
                        .filter(Item::answeredAtOnce)
                        .map(Item::id)
                        .toList());
    }

    /** Returns the progress of the besturen that I may see it of (my own, my cohorts'), by bestuur. */
    @Transactional(readOnly = true)
    public Map<Long, BestuurVoortgang> besturen(Toegang toegang, Collection<Long> bestuurIds) {
        Map<Long, BestuurVoortgang> result = new HashMap<>();
        queries.perBestuur(toegang, bestuurIds)
                .forEach((bestuurId, row) -> edities.find(row.editieId())
                        .ifPresent(editie -> result.put(
                                bestuurId,
                                new BestuurVoortgang(editie.id(), perPart(editie, row.items()), row.laatst()))));
        return result;
    }

    private static Map<String, Telling> perPart(Editie editie, Map<String, ItemTelling> counts) {
        Map<String, Telling> parts = new LinkedHashMap<>();
        for (Section section : editie.sections()) {
            for (Item item : editie.items(section)) {
                ItemTelling count = counts.getOrDefault(item.id(), ItemTelling.NONE);
                Telling agreed = telling(item, count.jointCells(), count.joint());
                Telling anybody = telling(item, count.ownCells(), count.own());
                Telling one = new Telling(agreed.filled(), Math.max(agreed.started(), anybody.started()), 1);
                parts.merge(section.part(), one, Telling::plus);
            }
        }
        return parts;
    }

    /**
     * Counts one question that is written together or agreed on: it is filled when all that it asks stands, and begun as soon
     * as something does.
     *
     * @param cells cells with a value that stand in a row
     * @param any all cells with a value, explanations included: where no option fits, the explanation is the answer
     */
    public static Telling telling(Item item, int cells, int any) {
        int stand = cellen(item, cells, any);
        return new Telling(stand >= item.fixedCells() && stand > 0 ? 1 : 0, stand > 0 ? 1 : 0, 1);
    }

    /** Returns how many of its {@link Item#fixedCells()} stand, counted as in {@link #telling}. */
    public static int cellen(Item item, int cells, int any) {
        return item.kind() == ItemKind.CHECK || item.kind() == ItemKind.GRID
                ? Math.min(cells, item.fixedCells())
                : Math.min(any, 1);
    }
}
