package be.draaiboek.antwoord;

import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.ItemKind;
import be.draaiboek.editie.Section;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.Traject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the questions that are filled in; one definition for everybody: a cell of one stands when it has a value. */
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
     * @param mijn what I filled in: my own cells, and the joint ones of my bestuur
     * @param bestuur what the bestuur agreed on or wrote together
     */
    public record Voortgang(Map<String, Telling> mijn, Map<String, Telling> bestuur) {

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
        return queries.perItem(toegang, traject.id(), traject.ik().id());
    }

    /** Returns the progress of a traject of mine, in one statement. */
    @Transactional(readOnly = true)
    public Voortgang van(Toegang toegang, Traject traject) {
        Map<String, ItemTelling> counts = perItem(toegang, traject);
        Map<String, Telling> mine = new LinkedHashMap<>();
        Map<String, Telling> joint = new LinkedHashMap<>();
        for (Section section : traject.editie().sections()) {
            Telling my = Telling.NIETS;
            Telling our = Telling.NIETS;
            for (Item item : traject.editie().items(section)) {
                ItemTelling count = counts.getOrDefault(item.id(), ItemTelling.NONE);
                boolean own = item.answering() == Answering.INDIVIDUAL_THEN_AGREED;
                my = my.plus(
                        own
                                ? telling(item, count.ownCells(), count.own())
                                : telling(item, count.jointCells(), count.joint()));
                our = our.plus(telling(item, count.jointCells(), count.joint()));
            }
            mine.put(section.code(), my);
            joint.put(section.code(), our);
        }
        return new Voortgang(mine, joint);
    }

    /**
     * Returns how many of my colleagues began on each section in which people answer for themselves first, by section
     * code; a section without any is not in it. One statement.
     */
    @Transactional(readOnly = true)
    public Map<String, Integer> collegas(Toegang toegang, Traject traject) {
        Map<String, String> sectionOf = new HashMap<>();
        for (Item item : traject.editie().items()) {
            if (item.answering() == Answering.INDIVIDUAL_THEN_AGREED) {
                sectionOf.put(item.id(), item.section());
            }
        }
        return queries.answering(
                toegang,
                traject.id(),
                sectionOf,
                traject.collegas().stream().map(Traject.Deelnemer::id).toList());
    }

    /** Returns the progress of the besturen that I may see it of (my own, my cohorts'), by bestuur. */
    @Transactional(readOnly = true)
    public Map<Long, BestuurVoortgang> besturen(Toegang toegang, Collection<Long> bestuurIds) {
        Map<Long, BestuurVoortgang> result = new HashMap<>();
        queries.perBestuur(toegang, bestuurIds)
                .forEach((bestuurId, row) -> edities.zoek(row.editieId())
                        .ifPresent(editie -> result.put(
                                bestuurId,
                                new BestuurVoortgang(editie.id(), perPart(editie, row.items()), row.last()))));
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
     * Counts one question: it is filled when all that it asks stands, and begun as soon as something does.
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
