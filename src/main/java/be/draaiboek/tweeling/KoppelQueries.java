package be.draaiboek.tweeling;

import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.COHORT;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.KOPPELVERBOD;
import static be.draaiboek.db.Tables.TRAJECT;
import static be.draaiboek.db.Tables.TWEELING;
import static be.draaiboek.db.Tables.TWEELINGPROFIEL;
import static be.draaiboek.db.Tables.TWEELING_LID;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import be.draaiboek.db.enums.TweelingLidState;
import be.draaiboek.db.enums.TweelingState;
import be.draaiboek.toegang.Meedoen;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Matching.Kandidaat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The besturen of a cohort as somebody reads them who pairs all of them at once: its coaches, and a beheerder. */
@Repository
class KoppelQueries {

    private final DSLContext dsl;

    KoppelQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A cohort that I pair. */
    record Kring(String naam, LocalDate tot) {}

    /**
     * One of its besturen.
     *
     * @param kandidaat without how far it is
     * @param loopt it is in a tweeling that runs
     * @param gevraagd it was asked and has to answer
     * @param wacht it said yes and waits for somebody else
     * @param voorgesteld when a coach proposed it last
     */
    record Staat(
            Kandidaat kandidaat,
            boolean draaiboek,
            boolean trekker,
            boolean zoekt,
            boolean loopt,
            boolean gevraagd,
            boolean wacht,
            @Nullable LocalDateTime voorgesteld) {}

    /** I may pair the besturen of this cohort: I coach it, or I administer all of them. */
    static Condition koppelt(Toegang toegang, Field<Long> cohortId) {
        return toegang.begeleiderVan(cohortId).or(toegang.beheerder());
    }

    Optional<Kring> cohort(Toegang toegang, long cohortId) {
        return dsl.select(COHORT.NAME, COHORT.ENDS)
                .from(COHORT)
                .where(COHORT.ID.eq(cohortId))
                .and(COHORT.CLOSED_AT.isNull())
                .and(koppelt(toegang, COHORT.ID))
                .fetchOptional(Records.mapping(Kring::new));
    }

    /** Locks besturen, always in the same order; false when they aren't all in a cohort that I pair. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lock(Toegang toegang, long cohortId, Collection<Long> besturen) {
        return dsl.select(BESTUUR.ID)
                        .from(BESTUUR)
                        .join(COHORT_BESTUUR)
                        .on(COHORT_BESTUUR.BESTUUR_ID.eq(BESTUUR.ID))
                        .where(COHORT_BESTUUR.COHORT_ID.eq(cohortId))
                        .and(BESTUUR.ID.in(besturen))
                        .and(koppelt(toegang, COHORT_BESTUUR.COHORT_ID))
                        .orderBy(BESTUUR.ID)
                        .forUpdate()
                        .fetch()
                        .size()
                == besturen.size();
    }

    /** All besturen of a cohort that I pair, by id. */
    List<Staat> besturen(Toegang toegang, long cohortId, LocalDateTime now) {
        var challenges = ProfielQueries.challenges(BESTUUR);
        var themes = ProfielQueries.themes(BESTUUR);
        Field<Boolean> runs = field(exists(selectOne().from(TRAJECT).where(TRAJECT.BESTUUR_ID.eq(BESTUUR.ID))))
                .as("draaiboek");
        Field<Boolean> people = field(Meedoen.heeftTrekker(BESTUUR.ID)).as("trekker");
        Field<Boolean> active =
                field(exists(in(Meedoen.loopt(TWEELING, TWEELING_LID)))).as("loopt");
        Condition open = Meedoen.gevraagd(TWEELING, TWEELING_LID).and(TWEELING.EXPIRES_AT.gt(now));
        Field<Boolean> asked = field(exists(in(open.and(TWEELING_LID.STATE.eq(TweelingLidState.GEVRAAGD)))))
                .as("gevraagd");
        Field<Boolean> waits = field(exists(in(open.and(TWEELING_LID.STATE.eq(TweelingLidState.AANVAARD)))))
                .as("wacht");
        Field<LocalDateTime> proposed = field(select(max(TWEELING.PROPOSED_AT))
                        .from(TWEELING)
                        .join(TWEELING_LID)
                        .on(TWEELING_LID.TWEELING_ID.eq(TWEELING.ID))
                        .where(TWEELING_LID.BESTUUR_ID.eq(BESTUUR.ID))
                        .and(TWEELING.COHORT_ID.isNotNull()))
                .as("voorgesteld");
        return dsl.select(BESTUUR.fields())
                .select(TWEELINGPROFIEL.fields())
                .select(challenges, themes, runs, people, active, asked, waits, proposed)
                .from(COHORT_BESTUUR)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(COHORT_BESTUUR.BESTUUR_ID))
                .leftJoin(TWEELINGPROFIEL)
                .on(TWEELINGPROFIEL.BESTUUR_ID.eq(BESTUUR.ID))
                .where(COHORT_BESTUUR.COHORT_ID.eq(cohortId))
                .and(BESTUUR.VALID_TO.isNull())
                .and(koppelt(toegang, COHORT_BESTUUR.COHORT_ID))
                .orderBy(BESTUUR.ID)
                .fetch(row -> {
                    var profile = ProfielQueries.profile(row, row.get(challenges), row.get(themes));
                    return new Staat(
                            new Kandidaat(
                                    row.get(BESTUUR.ID),
                                    row.get(BESTUUR.NAME),
                                    "",
                                    ProfielQueries.facts(row),
                                    profile.uitdagingen(),
                                    profile.uitwisseling(),
                                    null),
                            row.get(runs),
                            row.get(people),
                            profile.zoekt(),
                            row.get(active),
                            row.get(asked),
                            row.get(waits),
                            row.get(proposed));
                });
    }

    private static org.jooq.SelectConditionStep<?> in(Condition which) {
        return selectOne()
                .from(TWEELING)
                .join(TWEELING_LID)
                .on(TWEELING_LID.TWEELING_ID.eq(TWEELING.ID))
                .where(TWEELING_LID.BESTUUR_ID.eq(BESTUUR.ID))
                .and(which);
    }

    /** Two of a cohort of which one declined, or stepped out of, what was between them. */
    Set<Set<Long>> geweigerd(Toegang toegang, long cohortId) {
        var a = TWEELING_LID.as("een");
        var b = TWEELING_LID.as("ander");
        var here = COHORT_BESTUUR.as("een_hier");
        var there = COHORT_BESTUUR.as("ander_hier");
        var no = List.of(TweelingLidState.GEWEIGERD, TweelingLidState.BEEINDIGD);
        return Set.copyOf(dsl.selectDistinct(a.BESTUUR_ID, b.BESTUUR_ID)
                .from(a)
                .join(b)
                .on(b.TWEELING_ID.eq(a.TWEELING_ID))
                .and(b.BESTUUR_ID.gt(a.BESTUUR_ID))
                .join(here)
                .on(here.BESTUUR_ID.eq(a.BESTUUR_ID))
                .and(here.COHORT_ID.eq(cohortId))
                .join(there)
                .on(there.BESTUUR_ID.eq(b.BESTUUR_ID))
                .and(there.COHORT_ID.eq(cohortId))
                .where(a.STATE.in(no).or(b.STATE.in(no)))
                .and(koppelt(toegang, here.COHORT_ID))
                .fetch(Records.mapping((one, another) -> Set.of(one, another))));
    }

    /** Two of a cohort that a coach doesn't want together; the lower id first. */
    List<List<Long>> verboden(Toegang toegang, long cohortId) {
        return dsl.select(KOPPELVERBOD.BESTUUR_ID, KOPPELVERBOD.OTHER_ID)
                .from(KOPPELVERBOD)
                .where(KOPPELVERBOD.COHORT_ID.eq(cohortId))
                .and(koppelt(toegang, KOPPELVERBOD.COHORT_ID))
                .orderBy(KOPPELVERBOD.BESTUUR_ID, KOPPELVERBOD.OTHER_ID)
                .fetch(Records.mapping((low, high) -> List.of(low, high)));
    }

    /** Writes or wipes such a word, of two that {@link #lock} gave. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void verbied(Toegang toegang, long cohortId, long one, long other, boolean together) {
        long low = Math.min(one, other);
        long high = Math.max(one, other);
        if (together) {
            dsl.deleteFrom(KOPPELVERBOD)
                    .where(KOPPELVERBOD.COHORT_ID.eq(cohortId))
                    .and(KOPPELVERBOD.BESTUUR_ID.eq(low))
                    .and(KOPPELVERBOD.OTHER_ID.eq(high))
                    .and(koppelt(toegang, KOPPELVERBOD.COHORT_ID))
                    .execute();
        } else {
            dsl.insertInto(KOPPELVERBOD)
                    .set(KOPPELVERBOD.COHORT_ID, cohortId)
                    .set(KOPPELVERBOD.BESTUUR_ID, low)
                    .set(KOPPELVERBOD.OTHER_ID, high)
                    .onDuplicateKeyIgnore()
                    .execute();
        }
    }

    /** The groups of a cohort that were proposed and still wait for an answer. */
    Collection<Set<Long>> lopend(Toegang toegang, long cohortId, LocalDateTime now) {
        return dsl.select(TWEELING.ID, TWEELING_LID.BESTUUR_ID)
                .from(TWEELING)
                .join(TWEELING_LID)
                .on(TWEELING_LID.TWEELING_ID.eq(TWEELING.ID))
                .where(TWEELING.COHORT_ID.eq(cohortId))
                .and(TWEELING.STATE.eq(TweelingState.GEVRAAGD))
                .and(TWEELING.EXPIRES_AT.gt(now))
                .and(koppelt(toegang, TWEELING.COHORT_ID))
                .collect(groupingBy(
                        row -> row.get(TWEELING.ID), mapping(row -> row.get(TWEELING_LID.BESTUUR_ID), toSet())))
                .values();
    }
}
