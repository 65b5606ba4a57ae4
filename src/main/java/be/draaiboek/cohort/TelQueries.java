package be.draaiboek.cohort;

import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.ANTWOORD_VERSIE;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.TRAJECT;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import be.draaiboek.antwoord.ItemTelling;
import be.draaiboek.antwoord.StandingCells;
import be.draaiboek.db.enums.DeelnemerRole;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Counts the answers of the besturen of a cohort, for its coach or for the bestuur itself: how many there are, and when;
 * no value is read. Who may see it is asked as in {@link BegeleidingQueries}.
 */
@Repository
class TelQueries {

    private final DSLContext dsl;

    TelQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * One item of a traject.
     *
     * @param item null where nothing was answered yet
     * @param begonnen the oldest of the values that stand
     * @param afgesproken when the newest of its joint cells got its first value
     */
    public record Vraag(
            long trajectId,
            @Nullable String item,
            ItemTelling telling,
            @Nullable LocalDateTime begonnen,
            @Nullable LocalDateTime afgesproken) {}

    /**
     * Counts what was answered and agreed per item of each newest traject; a bestuur without one is not in it.
     *
     * @param only these trajecten; null for all
     */
    public List<Vraag> questions(
            Toegang toegang, long cohortId, @Nullable Long bestuurId, @Nullable Collection<Long> only) {
        var first = ANTWOORD_VERSIE.as("eerste");
        var inRow = ANTWOORD.ROW_ID.ne("");
        var joint = ANTWOORD.HOLDER_ID.eq(0L);
        return dsl.select(
                        TRAJECT.ID,
                        ANTWOORD.ITEM_ID,
                        row(
                                        count(when(joint.not().and(inRow), 1)),
                                        count(when(joint.not(), 1)),
                                        count(when(joint.and(inRow), 1)),
                                        count(when(joint, 1)))
                                .mapping(ItemTelling::new),
                        min(ANTWOORD.CHANGED_AT),
                        max(when(joint, coalesce(first.CHANGED_AT, ANTWOORD.CHANGED_AT))))
                .from(COHORT_BESTUUR)
                .join(TRAJECT)
                .on(TRAJECT.BESTUUR_ID.eq(COHORT_BESTUUR.BESTUUR_ID))
                .and(BegeleidingQueries.newest())
                .leftJoin(ANTWOORD)
                .on(ANTWOORD.TRAJECT_ID.eq(TRAJECT.ID))
                .and(StandingCells.counted())
                .leftJoin(first)
                .on(first.ANTWOORD_ID.eq(ANTWOORD.ID))
                .and(first.VERSION.eq(1))
                .and(joint)
                // A cell that was written once says itself when that was.
                .and(ANTWOORD.VERSION.gt(1))
                .where(BegeleidingQueries.visible(toegang, cohortId, bestuurId))
                .and(only == null ? noCondition() : TRAJECT.ID.in(only))
                .groupBy(TRAJECT.ID, ANTWOORD.ITEM_ID)
                .fetch(Records.mapping(Vraag::new));
    }

    /**
     * How many people gave their own view on all of a section, per traject on this edition.
     *
     * @param only these trajecten; null for all
     * @param sectionOf the section of each item that people answer for themselves
     * @param asked how many of these items a section has
     */
    public Map<Long, Map<String, Integer>> ready(
            Toegang toegang,
            long cohortId,
            @Nullable Long bestuurId,
            @Nullable Collection<Long> only,
            String editieId,
            Map<String, String> sectionOf,
            Map<String, Integer> asked) {
        Field<String> section = case_(ANTWOORD.ITEM_ID).mapValues(sectionOf).as("sectie");
        var perPerson = select(
                        TRAJECT.ID.as("traject"),
                        section,
                        countDistinct(ANTWOORD.ITEM_ID).as("antwoorden"))
                .from(COHORT_BESTUUR)
                .join(TRAJECT)
                .on(TRAJECT.BESTUUR_ID.eq(COHORT_BESTUUR.BESTUUR_ID))
                .and(TRAJECT.EDITIE_ID.eq(editieId))
                .and(BegeleidingQueries.newest())
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .and(DEELNEMER.ENDED_AT.isNull())
                .and(DEELNEMER.ROLE.in(DeelnemerRole.MT_LID, DeelnemerRole.TREKKER))
                .join(ANTWOORD)
                .on(ANTWOORD.TRAJECT_ID.eq(TRAJECT.ID))
                .and(ANTWOORD.HOLDER_ID.eq(DEELNEMER.ID))
                .and(ANTWOORD.ITEM_ID.in(sectionOf.keySet()))
                .and(StandingCells.counted())
                .where(BegeleidingQueries.visible(toegang, cohortId, bestuurId))
                .and(only == null ? noCondition() : TRAJECT.ID.in(only))
                .groupBy(TRAJECT.ID, section, ANTWOORD.HOLDER_ID)
                .asTable("per_persoon");
        Field<Long> traject = Objects.requireNonNull(perPerson.field("traject", Long.class));
        Field<String> which = Objects.requireNonNull(perPerson.field("sectie", String.class));
        Field<Integer> answers = Objects.requireNonNull(perPerson.field("antwoorden", Integer.class));
        Field<Integer> people = count();
        return dsl.select(traject, which, people)
                .from(perPerson)
                .where(answers.ge(case_(which).mapValues(asked)))
                .groupBy(traject, which)
                .collect(groupingBy(row -> row.get(traject), toMap(row -> row.get(which), row -> row.get(people))));
    }
}
