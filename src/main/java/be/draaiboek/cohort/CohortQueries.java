package be.draaiboek.cohort;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.BESTUUR_IDENTIFIER;
import static be.draaiboek.db.Tables.COHORT;
import static be.draaiboek.db.Tables.COHORT_BEGELEIDER;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.COHORT_SLOTBORD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;

import be.draaiboek.bestuur.Bestuur;
import be.draaiboek.cohort.CohortService.Begeleider;
import be.draaiboek.db.enums.BestuurIdentifierScheme;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

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

    public Optional<Cohort> one(Toegang toegang, long cohortId) {
        return cohorts(COHORT.ID.eq(cohortId).and(toegang.beheerder())).stream().findFirst();
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
                .and(toegang.beheerder())
                .orderBy(BESTUUR.NAME, BESTUUR.ID)
                .fetch(Records.mapping(Bestuur::new));
    }

    public List<Begeleider> coaches(Toegang toegang) {
        return dsl.select(ACCOUNT.ID, COHORT.ID, COHORT.NAME, coalesce(ACCOUNT.NAME, inline("")))
                .from(COHORT_BEGELEIDER)
                .join(COHORT)
                .on(COHORT.ID.eq(COHORT_BEGELEIDER.COHORT_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(COHORT_BEGELEIDER.ACCOUNT_ID))
                .where(toegang.beheerder())
                .orderBy(COHORT.STARTS.desc(), COHORT.NAME, ACCOUNT.NAME, ACCOUNT.ID)
                .fetch(Records.mapping(Begeleider::new));
    }

    public boolean isBeheerder(Toegang toegang) {
        return dsl.fetchExists(selectOne().where(toegang.beheerder()));
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
        return dsl.update(COHORT)
                        .set(COHORT.NAME, name)
                        .set(COHORT.STARTS, starts)
                        .set(COHORT.ENDS, ends)
                        .where(COHORT.ID.eq(cohortId))
                        .and(toegang.beheerder())
                        .execute()
                == 1;
    }

    public boolean addMember(Toegang toegang, long cohortId, long bestuurId) {
        boolean allowed = dsl.fetchExists(COHORT, COHORT.ID.eq(cohortId).and(toegang.beheerder()))
                && dsl.fetchExists(BESTUUR, BESTUUR.ID.eq(bestuurId).and(BESTUUR.VALID_TO.isNull()));
        if (allowed) {
            dsl.insertInto(COHORT_BESTUUR)
                    .set(COHORT_BESTUUR.COHORT_ID, cohortId)
                    .set(COHORT_BESTUUR.BESTUUR_ID, bestuurId)
                    .onDuplicateKeyIgnore()
                    .execute();
        }
        return allowed;
    }

    public boolean addCoach(Toegang toegang, long cohortId, long accountId) {
        boolean allowed = dsl.fetchExists(COHORT, COHORT.ID.eq(cohortId).and(toegang.beheerder()))
                && dsl.fetchExists(ACCOUNT, ACCOUNT.ID.eq(accountId).and(ACCOUNT.NAME.isNotNull()));
        if (allowed) {
            dsl.insertInto(COHORT_BEGELEIDER)
                    .set(COHORT_BEGELEIDER.COHORT_ID, cohortId)
                    .set(COHORT_BEGELEIDER.ACCOUNT_ID, accountId)
                    .onDuplicateKeyIgnore()
                    .execute();
        }
        return allowed;
    }

    public void removeCoach(long cohortId, long accountId) {
        dsl.deleteFrom(COHORT_BEGELEIDER)
                .where(COHORT_BEGELEIDER.COHORT_ID.eq(cohortId))
                .and(COHORT_BEGELEIDER.ACCOUNT_ID.eq(accountId))
                .execute();
    }

    /** Whether a cohort was closed, for a beheerder. */
    public boolean closed(Toegang toegang, long cohortId) {
        return dsl.fetchExists(
                COHORT, COHORT.ID.eq(cohortId).and(COHORT.CLOSED_AT.isNotNull()).and(toegang.beheerder()));
    }

    /** The board of a closed cohort that I coached, or that I administer. */
    public Optional<String> board(Toegang toegang, long cohortId) {
        return dsl.select(COHORT_SLOTBORD.BOARD)
                .from(COHORT_SLOTBORD)
                .join(COHORT)
                .on(COHORT.ID.eq(COHORT_SLOTBORD.COHORT_ID))
                .and(COHORT.CLOSED_AT.isNotNull())
                .where(COHORT_SLOTBORD.COHORT_ID.eq(cohortId))
                .and(toegang.begeleidt(COHORT_SLOTBORD.COHORT_ID).or(toegang.beheerder()))
                .fetchOptional(row -> row.get(COHORT_SLOTBORD.BOARD).data());
    }

    /** Keeps others from closing it meanwhile; false where it isn't mine to close. */
    public boolean lockToClose(Toegang toegang, long cohortId) {
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
        if (!lockToClose(toegang, cohortId)) {
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
                        .and(toegang.begeleidt(COHORT.ID).or(toegang.beheerder()))
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
