package be.draaiboek.cohort;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.BESTUUR_IDENTIFIER;
import static be.draaiboek.db.Tables.COHORT;
import static be.draaiboek.db.Tables.COHORT_BEGELEIDER;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.COHORT_SLOTBORD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import be.draaiboek.bestuur.Bestuur;
import be.draaiboek.cohort.CohortService.Begeleider;
import be.draaiboek.cohort.CohortService.Collega;
import be.draaiboek.db.enums.BestuurIdentifierScheme;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables of cohorts. */
@Repository
class CohortQueries {

    private final DSLContext dsl;

    CohortQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A bestuur on the board. */
    public record Member(long bestuurId, String name) {}

    public List<Cohort> coached(Toegang toegang) {
        return cohorts(toegang.begeleidt(COHORT.ID));
    }

    public Optional<Cohort> coachedOne(Toegang toegang, long cohortId) {
        return cohorts(COHORT.ID.eq(cohortId).and(toegang.begeleiderVan(COHORT.ID))).stream()
                .findFirst();
    }

    /** The cohort runs, and I coach it or keep all cohorts. */
    static Condition runs(Toegang toegang) {
        return toegang.begeleiderVan(COHORT.ID).or(toegang.beheerder().and(COHORT.CLOSED_AT.isNull()));
    }

    public List<Cohort> all(Toegang toegang) {
        return cohorts(toegang.beheerder());
    }

    /** How many cohorts weren't closed and have nobody who coaches them, for a beheerder. */
    public int countUncoached(Toegang toegang) {
        return dsl.fetchCount(
                COHORT,
                COHORT.CLOSED_AT
                        .isNull()
                        .and(notExists(
                                selectOne().from(COHORT_BEGELEIDER).where(COHORT_BEGELEIDER.COHORT_ID.eq(COHORT.ID))))
                        .and(toegang.beheerder()));
    }

    /** A cohort that I coach, closed or not, or that I administer. */
    public Optional<Cohort> one(Toegang toegang, long cohortId) {
        return cohorts(COHORT.ID.eq(cohortId).and(mine(toegang))).stream().findFirst();
    }

    /** I coach the cohort, closed or not, or keep all cohorts. */
    private static Condition mine(Toegang toegang) {
        return toegang.begeleidt(COHORT.ID).or(toegang.beheerder());
    }

    /** How many besturen are in each of the cohorts that I coach and that run; one without any isn't in it. */
    public Map<Long, Integer> sizes(Toegang toegang) {
        var many = count();
        return dsl.select(COHORT_BESTUUR.COHORT_ID, many)
                .from(COHORT_BESTUUR)
                .where(toegang.begeleiderVan(COHORT_BESTUUR.COHORT_ID))
                .groupBy(COHORT_BESTUUR.COHORT_ID)
                .fetchMap(COHORT_BESTUUR.COHORT_ID, many);
    }

    /** The running cohorts of one bestuur. */
    public List<Cohort> runningOf(Toegang toegang, long bestuurId) {
        return cohorts(COHORT.CLOSED_AT
                .isNull()
                .and(toegang.beheerder())
                .and(exists(selectOne()
                        .from(COHORT_BESTUUR)
                        .where(COHORT_BESTUUR.COHORT_ID.eq(COHORT.ID))
                        .and(COHORT_BESTUUR.BESTUUR_ID.eq(bestuurId)))));
    }

    private List<Cohort> cohorts(Condition which) {
        return dsl.select(COHORT.ID, COHORT.NAME, COHORT.STARTS, COHORT.ENDS, field(COHORT.CLOSED_AT.isNotNull()))
                .from(COHORT)
                .where(which)
                .orderBy(COHORT.STARTS.desc(), COHORT.NAME, COHORT.ID)
                .fetch(Records.mapping(Cohort::new));
    }

    public List<Member> coachedMembers(Toegang toegang, long cohortId) {
        return dsl.select(BESTUUR.ID, BESTUUR.NAME)
                .from(COHORT_BESTUUR)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(COHORT_BESTUUR.BESTUUR_ID))
                .where(COHORT_BESTUUR.COHORT_ID.eq(cohortId))
                .and(toegang.begeleiderVan(COHORT_BESTUUR.COHORT_ID))
                .orderBy(BESTUUR.NAME, BESTUUR.ID)
                .fetch(Records.mapping(Member::new));
    }

    /** The besturen of a cohort that I coach or administer. */
    public List<Bestuur> members(Toegang toegang, long cohortId) {
        return dsl.select(
                        BESTUUR.ID,
                        BESTUUR.NAME,
                        BESTUUR.PROVINCE,
                        BESTUUR_IDENTIFIER.VALUE,
                        BESTUUR.POPULATION,
                        BESTUUR.INVENTED)
                .from(COHORT_BESTUUR)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(COHORT_BESTUUR.BESTUUR_ID))
                .leftJoin(BESTUUR_IDENTIFIER)
                .on(BESTUUR_IDENTIFIER.BESTUUR_ID.eq(BESTUUR.ID))
                .and(BESTUUR_IDENTIFIER.SCHEME.eq(BestuurIdentifierScheme.NIS))
                .and(BESTUUR_IDENTIFIER.VALID_TO.isNull())
                .where(COHORT_BESTUUR.COHORT_ID.eq(cohortId))
                .and(toegang.begeleiderVan(COHORT_BESTUUR.COHORT_ID).or(toegang.beheerder()))
                .orderBy(BESTUUR.NAME, BESTUUR.ID)
                .fetch(Records.mapping(Bestuur::new));
    }

    /** Who coaches the cohorts that I coach and that run, or all cohorts where I keep them. */
    public List<Begeleider> coaches(Toegang toegang) {
        return dsl.select(ACCOUNT.ID, COHORT.ID, COHORT.NAME, coalesce(ACCOUNT.NAME, inline("")))
                .from(COHORT_BEGELEIDER)
                .join(COHORT)
                .on(COHORT.ID.eq(COHORT_BEGELEIDER.COHORT_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(COHORT_BEGELEIDER.ACCOUNT_ID))
                .where(toegang.begeleiderVan(COHORT.ID).or(toegang.beheerder()))
                .orderBy(COHORT.STARTS.desc(), COHORT.NAME, ACCOUNT.NAME, ACCOUNT.ID)
                .fetch(Records.mapping(Begeleider::new));
    }

    public boolean isBeheerder(Toegang toegang) {
        return dsl.fetchExists(selectOne().where(toegang.beheerder()));
    }

    /** I coach some cohort, running or closed. */
    private static Condition coach(Toegang toegang) {
        return exists(selectOne().from(COHORT_BEGELEIDER).where(toegang.begeleidt(COHORT_BEGELEIDER.COHORT_ID)));
    }

    public boolean isCoach(Toegang toegang) {
        return dsl.fetchExists(selectOne().where(coach(toegang)));
    }

    /** Who coaches any cohort and can log in, by name: whom a coach may ask to coach along. */
    public List<Collega> colleagues(Toegang toegang) {
        var theirs = COHORT_BEGELEIDER.as("van_hen");
        return dsl.select(ACCOUNT.ID, coalesce(ACCOUNT.NAME, inline("")), ACCOUNT.EMAIL)
                .from(ACCOUNT)
                .where(ACCOUNT.ACTIVE.isTrue())
                .and(ACCOUNT.NAME.isNotNull())
                .and(exists(selectOne().from(theirs).where(theirs.ACCOUNT_ID.eq(ACCOUNT.ID))))
                .and(coach(toegang).or(toegang.beheerder()))
                .orderBy(ACCOUNT.NAME, ACCOUNT.ID)
                .fetch(Records.mapping(Collega::new));
    }

    public long insert(String name, LocalDate starts, LocalDate ends) {
        return Objects.requireNonNull(dsl.insertInto(COHORT)
                .set(COHORT.NAME, name)
                .set(COHORT.STARTS, starts)
                .set(COHORT.ENDS, ends)
                .returningResult(COHORT.ID)
                .fetchSingle(COHORT.ID));
    }

    public boolean update(Toegang toegang, long cohortId, String name, LocalDate starts, LocalDate ends) {
        // The connector counts the rows that were found, so saving without a change is no refusal.
        return lock(toegang, cohortId)
                && dsl.update(COHORT)
                                .set(COHORT.NAME, name)
                                .set(COHORT.STARTS, starts)
                                .set(COHORT.ENDS, ends)
                                .where(COHORT.ID.eq(cohortId))
                                .execute()
                        == 1;
    }

    /** Whether I may put this bestuur in this cohort. */
    public boolean mayAdd(Toegang toegang, long cohortId, long bestuurId) {
        return dsl.fetchExists(COHORT, COHORT.ID.eq(cohortId).and(runs(toegang)))
                && dsl.fetchExists(BESTUUR, BESTUUR.ID.eq(bestuurId).and(BESTUUR.VALID_TO.isNull()));
    }

    /**
     * Puts it in, after {@link #mayAdd}; returns whether it wasn't there already.
     *
     * @param since null where it was there from the start
     */
    public boolean addMember(long cohortId, long bestuurId, @Nullable LocalDateTime since) {
        return dsl.insertInto(COHORT_BESTUUR)
                        .set(COHORT_BESTUUR.COHORT_ID, cohortId)
                        .set(COHORT_BESTUUR.BESTUUR_ID, bestuurId)
                        .set(COHORT_BESTUUR.ADDED_AT, since)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    /** Whether I may let this account coach this cohort: any as a beheerder, one that coaches already as its coach. */
    public boolean mayCoach(Toegang toegang, long cohortId, long accountId) {
        var theirs = COHORT_BEGELEIDER.as("van_hen");
        boolean admin = isBeheerder(toegang);
        return dsl.fetchExists(COHORT, COHORT.ID.eq(cohortId).and(admin ? noCondition() : runs(toegang)))
                && dsl.fetchExists(
                        ACCOUNT,
                        ACCOUNT.ID
                                .eq(accountId)
                                .and(ACCOUNT.NAME.isNotNull())
                                .and(
                                        admin
                                                ? noCondition()
                                                : ACCOUNT.ACTIVE
                                                        .isTrue()
                                                        .and(exists(selectOne()
                                                                .from(theirs)
                                                                .where(theirs.ACCOUNT_ID.eq(ACCOUNT.ID))))));
    }

    /** Lets them coach it, after {@link #mayCoach}; returns whether they didn't already. */
    public boolean addCoach(long cohortId, long accountId) {
        return dsl.insertInto(COHORT_BEGELEIDER)
                        .set(COHORT_BEGELEIDER.COHORT_ID, cohortId)
                        .set(COHORT_BEGELEIDER.ACCOUNT_ID, accountId)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    public int countCoaches(long cohortId) {
        return dsl.fetchCount(COHORT_BEGELEIDER, COHORT_BEGELEIDER.COHORT_ID.eq(cohortId));
    }

    /** Returns whether they coached it. */
    public boolean removeCoach(long cohortId, long accountId) {
        return dsl.deleteFrom(COHORT_BEGELEIDER)
                        .where(COHORT_BEGELEIDER.COHORT_ID.eq(cohortId))
                        .and(COHORT_BEGELEIDER.ACCOUNT_ID.eq(accountId))
                        .execute()
                == 1;
    }

    /** Whether a cohort was closed, for who coached or administers it. */
    public boolean closed(Toegang toegang, long cohortId) {
        return dsl.fetchExists(
                COHORT, COHORT.ID.eq(cohortId).and(COHORT.CLOSED_AT.isNotNull()).and(mine(toegang)));
    }

    /** The board of a closed cohort that I coached, or that I administer. */
    public Optional<String> board(Toegang toegang, long cohortId) {
        return dsl.select(COHORT_SLOTBORD.BOARD)
                .from(COHORT_SLOTBORD)
                .join(COHORT)
                .on(COHORT.ID.eq(COHORT_SLOTBORD.COHORT_ID))
                .and(COHORT.CLOSED_AT.isNotNull())
                .where(COHORT_SLOTBORD.COHORT_ID.eq(cohortId))
                .and(mine(toegang))
                .fetchOptional(row -> row.get(COHORT_SLOTBORD.BOARD).data());
    }

    /** Keeps others from changing or closing it meanwhile; false where it isn't mine, or was closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lock(Toegang toegang, long cohortId) {
        return !dsl.select(COHORT.ID)
                .from(COHORT)
                .where(COHORT.ID.eq(cohortId))
                .and(runs(toegang))
                .forUpdate()
                .fetch()
                .isEmpty();
    }

    /** Closes a cohort with its board; false where it isn't mine to close. */
    public boolean close(Toegang toegang, long cohortId, String board, LocalDateTime now) {
        if (!lock(toegang, cohortId)) {
            return false;
        }
        dsl.insertInto(COHORT_SLOTBORD)
                .set(COHORT_SLOTBORD.COHORT_ID, cohortId)
                .set(COHORT_SLOTBORD.BOARD, JSON.json(board))
                .onDuplicateKeyUpdate()
                .set(COHORT_SLOTBORD.BOARD, JSON.json(board))
                .execute();
        return dsl.update(COHORT)
                        .set(COHORT.CLOSED_AT, now)
                        .where(COHORT.ID.eq(cohortId))
                        .and(COHORT.CLOSED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Opens a closed cohort again, as its coach or a beheerder; false for any other. */
    public boolean reopen(Toegang toegang, long cohortId) {
        boolean done = dsl.update(COHORT)
                        .setNull(COHORT.CLOSED_AT)
                        .where(COHORT.ID.eq(cohortId))
                        .and(COHORT.CLOSED_AT.isNotNull())
                        .and(mine(toegang))
                        .execute()
                == 1;
        if (done) {
            dsl.deleteFrom(COHORT_SLOTBORD)
                    .where(COHORT_SLOTBORD.COHORT_ID.eq(cohortId))
                    .execute();
        }
        return done;
    }
}
