package be.draaiboek.bestuur;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.UITNODIGING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import be.draaiboek.common.Klok;
import be.draaiboek.db.enums.DeelnemerRole;
import be.draaiboek.toegang.Toegang;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The table of deelnemers. */
@Repository
class DeelnemerQueries {

    private static final Field<Rol> ROL = DEELNEMER.ROLE.convertFrom(role -> Rol.valueOf(role.getLiteral()));

    private final DSLContext dsl;
    private final Clock clock;

    DeelnemerQueries(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** A row of the table, for deciding what may be done with it. */
    public record Part(long id, @Nullable Long accountId, Rol rol, boolean running) {

        public boolean isOf(Toegang toegang) {
            return accountId != null && accountId.equals(toegang.afzender());
        }
    }

    public List<Deelnemer> ofBestuur(Toegang toegang, long bestuurId) {
        return deelnemers(DEELNEMER
                .BESTUUR_ID
                .eq(bestuurId)
                .and(toegang.beheerder().or(toegang.eigenBestuur(DEELNEMER.BESTUUR_ID))));
    }

    public List<Deelnemer> all(Toegang toegang) {
        return deelnemers(toegang.beheerder());
    }

    public List<Deelnemer> mine(Toegang toegang) {
        return deelnemers(DEELNEMER.ACCOUNT_ID.eq(toegang.accountId()).and(toegang.ingelogd()));
    }

    private List<Deelnemer> deelnemers(Condition which) {
        var name = coalesce(ACCOUNT.NAME, DEELNEMER.NAME);
        return dsl.select(
                        DEELNEMER.ID,
                        DEELNEMER.BESTUUR_ID,
                        BESTUUR.NAME,
                        DEELNEMER.ACCOUNT_ID,
                        coalesce(name, inline("")),
                        ROL,
                        DEELNEMER.FUNCTION,
                        ACCOUNT.ACTIVE.convertFrom(Boolean.FALSE::equals))
                .from(DEELNEMER)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(DEELNEMER.BESTUUR_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(DEELNEMER.ACCOUNT_ID))
                .where(DEELNEMER.ENDED_AT.isNull())
                .and(which)
                .orderBy(BESTUUR.NAME, BESTUUR.ID, name, DEELNEMER.ID)
                .fetch(Records.mapping(Deelnemer::new));
    }

    /** Locks a bestuur for a change of its people, so that two changes at once can't remove both its trekkers. */
    public boolean lockForBeheerder(Toegang toegang, long bestuurId) {
        return lock(bestuurId, toegang.beheerder());
    }

    /** The same for a beheerder or the bestuur's own trekker. */
    public boolean lockForTrekker(Toegang toegang, long bestuurId) {
        return lock(bestuurId, toegang.beheerder().or(toegang.trekkerVan(BESTUUR.ID)));
    }

    /**
     * The same for a coach as well, as long as nobody ever took part and no invitation waits: who comes in then finds nothing that
     * others wrote. A coach who could add a trekker later, or beside another, could read by way of a second address what was never
     * released to POLIS.
     */
    public boolean lockForFirst(Toegang toegang, long bestuurId) {
        var anybody = DEELNEMER.as("iemand");
        return lock(
                bestuurId,
                toegang.beheerder()
                        .or(toegang.trekkerVan(BESTUUR.ID))
                        .or(toegang.mijnCohort(BESTUUR.ID)
                                .and(notExists(selectOne().from(anybody).where(anybody.BESTUUR_ID.eq(BESTUUR.ID))))
                                .and(notExists(selectOne()
                                        .from(UITNODIGING)
                                        .where(UITNODIGING.BESTUUR_ID.eq(BESTUUR.ID))
                                        .and(UitnodigingQueries.PENDING)
                                        .and(UITNODIGING.EXPIRES_AT.gt(Klok.now(clock)))))));
    }

    /** Whether the bestuur is in a running cohort that I coach. */
    public boolean coaches(Toegang toegang, long bestuurId) {
        return dsl.fetchExists(BESTUUR, BESTUUR.ID.eq(bestuurId).and(toegang.mijnCohort(BESTUUR.ID)));
    }

    /** The same for anybody who may read the bestuur's whole Draaiboek, as well. */
    public boolean lockForMember(Toegang toegang, long bestuurId) {
        return lock(bestuurId, toegang.beheerder().or(toegang.eigenBestuur(BESTUUR.ID)));
    }

    private boolean lock(long bestuurId, Condition allowed) {
        return dsl.select(BESTUUR.ID)
                .from(BESTUUR)
                .where(BESTUUR.ID.eq(bestuurId))
                .and(BESTUUR.VALID_TO.isNull())
                .and(allowed)
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    public boolean accountExists(long accountId) {
        return dsl.fetchExists(ACCOUNT, ACCOUNT.ID.eq(accountId).and(ACCOUNT.NAME.isNotNull()));
    }

    public Optional<Long> bestuurOf(long deelnemerId) {
        return dsl.select(DEELNEMER.BESTUUR_ID)
                .from(DEELNEMER)
                .where(DEELNEMER.ID.eq(deelnemerId))
                .fetchOptional(DEELNEMER.BESTUUR_ID);
    }

    public Optional<Part> running(long deelnemerId) {
        return part(DEELNEMER.ID.eq(deelnemerId).and(DEELNEMER.ENDED_AT.isNull()));
    }

    public Optional<Part> part(long bestuurId, long accountId) {
        return part(DEELNEMER.BESTUUR_ID.eq(bestuurId).and(DEELNEMER.ACCOUNT_ID.eq(accountId)));
    }

    private Optional<Part> part(Condition which) {
        return dsl.select(DEELNEMER.ID, DEELNEMER.ACCOUNT_ID, ROL, field(DEELNEMER.ENDED_AT.isNull()))
                .from(DEELNEMER)
                .where(which)
                .fetchOptional(Records.mapping(Part::new));
    }

    /** A trekker whose account is closed can't do the work, and so doesn't count. */
    public boolean hasOtherTrekker(long bestuurId, long deelnemerId) {
        return dsl.fetchExists(dsl.selectOne()
                .from(DEELNEMER)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(DEELNEMER.ACCOUNT_ID))
                .where(DEELNEMER.BESTUUR_ID.eq(bestuurId))
                .and(DEELNEMER.ID.ne(deelnemerId))
                .and(DEELNEMER.ROLE.eq(DeelnemerRole.TREKKER))
                .and(DEELNEMER.ENDED_AT.isNull())
                .and(ACCOUNT.ACTIVE.isTrue()));
    }

    /** A bestuur in which somebody takes part. */
    public record Betrokken(long bestuurId, String bestuur) {}

    /** Who is to hear of what was done in a bestuur, for whoever was allowed to do it. */
    public List<Long> trekkers(Toegang toegang, long bestuurId) {
        return dsl.select(DEELNEMER.ACCOUNT_ID)
                .from(DEELNEMER)
                .where(DEELNEMER.BESTUUR_ID.eq(bestuurId))
                .and(DEELNEMER.ROLE.eq(DeelnemerRole.TREKKER))
                .and(DEELNEMER.ENDED_AT.isNull())
                .and(DEELNEMER.ACCOUNT_ID.isNotNull())
                .and(toegang.ingelogd())
                .orderBy(DEELNEMER.ID)
                .fetch(DEELNEMER.ACCOUNT_ID);
    }

    /** The besturen in which somebody takes part, for a beheerder. */
    public List<Betrokken> besturen(Toegang toegang, long accountId) {
        return dsl.select(BESTUUR.ID, BESTUUR.NAME)
                .from(DEELNEMER)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(DEELNEMER.BESTUUR_ID))
                .where(DEELNEMER.ACCOUNT_ID.eq(accountId))
                .and(DEELNEMER.ENDED_AT.isNull())
                .and(toegang.beheerder())
                .orderBy(BESTUUR.NAME)
                .fetch(Records.mapping(Betrokken::new));
    }

    /** The besturen that would be left without a trekker who can do the work, for a beheerder and its trekker. */
    public List<String> onlyTrekkerOf(Toegang toegang, long accountId) {
        var other = DEELNEMER.as("andere_trekker");
        return dsl.select(BESTUUR.NAME)
                .from(DEELNEMER)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(DEELNEMER.BESTUUR_ID))
                .where(DEELNEMER.ACCOUNT_ID.eq(accountId))
                .and(DEELNEMER.ROLE.eq(DeelnemerRole.TREKKER))
                .and(DEELNEMER.ENDED_AT.isNull())
                .and(notExists(selectOne()
                        .from(other)
                        .join(ACCOUNT)
                        .on(ACCOUNT.ID.eq(other.ACCOUNT_ID))
                        .where(other.BESTUUR_ID.eq(DEELNEMER.BESTUUR_ID))
                        .and(other.ID.ne(DEELNEMER.ID))
                        .and(other.ROLE.eq(DeelnemerRole.TREKKER))
                        .and(other.ENDED_AT.isNull())
                        .and(ACCOUNT.ACTIVE.isTrue())))
                .and(toegang.beheerder().or(toegang.trekkerVan(DEELNEMER.BESTUUR_ID)))
                .orderBy(BESTUUR.NAME)
                .fetch(BESTUUR.NAME);
    }

    /** What to call somebody who takes part. */
    public String nameOf(long deelnemerId) {
        return dsl.select(coalesce(ACCOUNT.NAME, DEELNEMER.NAME, inline("iemand")))
                .from(DEELNEMER)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(DEELNEMER.ACCOUNT_ID))
                .where(DEELNEMER.ID.eq(deelnemerId))
                .fetchSingle(Record1::value1);
    }

    public Optional<String> name(long accountId) {
        return dsl.select(ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(accountId))
                .and(ACCOUNT.NAME.isNotNull())
                .fetchOptional(ACCOUNT.NAME);
    }

    public long insert(long bestuurId, long accountId, Rol rol, String function) {
        return Objects.requireNonNull(dsl.insertInto(DEELNEMER)
                .set(DEELNEMER.BESTUUR_ID, bestuurId)
                .set(DEELNEMER.ACCOUNT_ID, accountId)
                .set(DEELNEMER.ROLE, role(rol))
                .set(DEELNEMER.FUNCTION, function)
                .returningResult(DEELNEMER.ID)
                .fetchSingle(DEELNEMER.ID));
    }

    public long insertName(Toegang toegang, long bestuurId, String name, String function) {
        return Objects.requireNonNull(dsl.insertInto(DEELNEMER)
                .set(DEELNEMER.BESTUUR_ID, bestuurId)
                .set(DEELNEMER.NAME, name)
                .set(DEELNEMER.NOTED_BY, toegang.accountId())
                .set(DEELNEMER.ROLE, DeelnemerRole.MT_LID)
                .set(DEELNEMER.FUNCTION, function)
                .returningResult(DEELNEMER.ID)
                .fetchSingle(DEELNEMER.ID));
    }

    /** Takes an account out of a part in which it answered nothing; false when it did answer. */
    public boolean giveUp(Toegang toegang, long deelnemerId) {
        return dsl.update(DEELNEMER)
                        .setNull(DEELNEMER.ACCOUNT_ID)
                        .set(DEELNEMER.ENDED_AT, coalesce(DEELNEMER.ENDED_AT, Klok.now(clock)))
                        .where(DEELNEMER.ID.eq(deelnemerId))
                        .and(toegang.zonderAntwoorden(DEELNEMER.ID))
                        .execute()
                == 1;
    }

    public void link(long deelnemerId, long accountId, Rol rol) {
        dsl.update(DEELNEMER)
                .set(DEELNEMER.ACCOUNT_ID, accountId)
                .set(DEELNEMER.ROLE, role(rol))
                .where(DEELNEMER.ID.eq(deelnemerId))
                .execute();
    }

    public void resume(long deelnemerId, Rol rol, String function) {
        dsl.update(DEELNEMER)
                .setNull(DEELNEMER.ENDED_AT)
                .set(DEELNEMER.ROLE, role(rol))
                .set(DEELNEMER.FUNCTION, function)
                .where(DEELNEMER.ID.eq(deelnemerId))
                .execute();
    }

    public void update(long deelnemerId, Rol rol, String function) {
        dsl.update(DEELNEMER)
                .set(DEELNEMER.ROLE, role(rol))
                .set(DEELNEMER.FUNCTION, function)
                .where(DEELNEMER.ID.eq(deelnemerId))
                .execute();
    }

    public void end(long deelnemerId) {
        dsl.update(DEELNEMER)
                .set(DEELNEMER.ENDED_AT, Klok.now(clock))
                .where(DEELNEMER.ID.eq(deelnemerId))
                .execute();
    }

    private static DeelnemerRole role(Rol rol) {
        return DeelnemerRole.valueOf(rol.name());
    }
}
