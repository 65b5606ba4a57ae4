package be.draaiboek.cohort;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.COHORT;
import static be.draaiboek.db.Tables.COHORT_BEGELEIDER;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.MEELEZEN;
import static be.draaiboek.db.Tables.MEELEZEN_INZAGE;
import static be.draaiboek.db.Tables.MEELEZEN_VRAAG;
import static be.draaiboek.db.Tables.NOTA_VERSIE;
import static be.draaiboek.db.Tables.OPNAME;
import static be.draaiboek.db.Tables.TRAJECT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.cohort.Meelezen.Gelezen;
import be.draaiboek.cohort.Meelezen.Gevraagd;
import be.draaiboek.common.Klok;
import be.draaiboek.db.enums.DeelnemerRole;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a bestuur lets POLIS read, who asked for it and who read it. What is in it is read where it was frozen. */
@Repository
class MeelezenQueries {

    private static final int MOST = 200;

    private final DSLContext dsl;

    MeelezenQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A question for a part, with where it came from. */
    public record Vraag(long cohortId, long bestuurId, String bestuur, String deel, long vrager) {}

    /** What counts today, for the bestuur itself. */
    public List<Meelezen> own(Toegang toegang, long bestuurId) {
        return releases(MEELEZEN.BESTUUR_ID
                .eq(bestuurId)
                .and(MEELEZEN.REVOKED_AT.isNull())
                .and(MEELEZEN.REPLACED_AT.isNull())
                .and(toegang.eigenBestuur(MEELEZEN.BESTUUR_ID)));
    }

    /** What a coach may read of a bestuur. */
    public List<Meelezen> coached(Toegang toegang, long bestuurId, LocalDate today) {
        return releases(MEELEZEN.BESTUUR_ID.eq(bestuurId).and(toegang.meegelezen(MEELEZEN, today)));
    }

    private List<Meelezen> releases(Condition which) {
        var made = TRAJECT.as("traject_van_nota");
        return dsl.select(
                        MEELEZEN.ID,
                        MEELEZEN.BESTUUR_ID,
                        BESTUUR.NAME,
                        MEELEZEN.PART,
                        MEELEZEN.OPNAME_ID,
                        MEELEZEN.VERSIE_ID,
                        coalesce(TRAJECT.EDITIE_ID, made.EDITIE_ID),
                        MEELEZEN.RELEASED_AT.convertFrom(Klok::dag),
                        coalesce(ACCOUNT.NAME, inline("")))
                .from(MEELEZEN)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(MEELEZEN.BESTUUR_ID))
                .leftJoin(OPNAME)
                .on(OPNAME.ID.eq(MEELEZEN.OPNAME_ID))
                .leftJoin(TRAJECT)
                .on(TRAJECT.ID.eq(OPNAME.TRAJECT_ID))
                .leftJoin(NOTA_VERSIE)
                .on(NOTA_VERSIE.ID.eq(MEELEZEN.VERSIE_ID))
                .leftJoin(made)
                .on(made.ID.eq(NOTA_VERSIE.TRAJECT_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(MEELEZEN.RELEASED_BY))
                .where(which)
                // A note that was taken back is read by nobody any more.
                .and(NOTA_VERSIE.WITHDRAWN_AT.isNull())
                .orderBy(MEELEZEN.PART, MEELEZEN.ID)
                .fetch(Records.mapping(Meelezen::new));
    }

    /** The newest question for each part of a bestuur of mine, of a running cohort in which it is. */
    public List<Gevraagd> askedOfMe(Toegang toegang, long bestuurId, LocalDate today) {
        return asked(
                toegang,
                MEELEZEN_VRAAG
                        .BESTUUR_ID
                        .eq(bestuurId)
                        .and(toegang.eigenBestuur(MEELEZEN_VRAAG.BESTUUR_ID))
                        .and(exists(selectOne()
                                .from(COHORT_BESTUUR)
                                .join(COHORT)
                                .on(COHORT.ID.eq(COHORT_BESTUUR.COHORT_ID))
                                .and(running(today))
                                .where(COHORT_BESTUUR.COHORT_ID.eq(MEELEZEN_VRAAG.COHORT_ID))
                                .and(COHORT_BESTUUR.BESTUUR_ID.eq(MEELEZEN_VRAAG.BESTUUR_ID)))));
    }

    /** The same of what the coaches of a cohort asked. */
    public List<Gevraagd> askedBy(Toegang toegang, long cohortId, long bestuurId) {
        return asked(
                toegang,
                MEELEZEN_VRAAG
                        .COHORT_ID
                        .eq(cohortId)
                        .and(MEELEZEN_VRAAG.BESTUUR_ID.eq(bestuurId))
                        .and(toegang.begeleidt(MEELEZEN_VRAAG.COHORT_ID, MEELEZEN_VRAAG.BESTUUR_ID)));
    }

    private List<Gevraagd> asked(Toegang toegang, Condition which) {
        Set<String> seen = new HashSet<>();
        return dsl
                .select(
                        MEELEZEN_VRAAG.ID,
                        MEELEZEN_VRAAG.PART,
                        MEELEZEN_VRAAG.REASON,
                        coalesce(ACCOUNT.NAME, inline("")),
                        MEELEZEN_VRAAG.ASKED_AT.convertFrom(Klok::dag),
                        MEELEZEN_VRAAG.GIVEN,
                        field(exists(selectOne()
                                .from(MEELEZEN_INZAGE)
                                .join(MEELEZEN)
                                .on(MEELEZEN.ID.eq(MEELEZEN_INZAGE.MEELEZEN_ID))
                                .where(MEELEZEN.BESTUUR_ID.eq(MEELEZEN_VRAAG.BESTUUR_ID))
                                .and(MEELEZEN.PART.eq(MEELEZEN_VRAAG.PART))
                                .and(MEELEZEN.REVOKED_AT.isNull())
                                .and(MEELEZEN.REPLACED_AT.isNull())
                                .and(MEELEZEN_INZAGE.ACCOUNT_ID.eq(toegang.accountId())))))
                .from(MEELEZEN_VRAAG)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(MEELEZEN_VRAAG.ASKED_BY))
                .where(which)
                .orderBy(MEELEZEN_VRAAG.ID.desc())
                .limit(MOST)
                .fetch(Records.mapping(Gevraagd::new))
                .stream()
                .filter(one -> seen.add(one.deel()))
                .toList();
    }

    /** Who read what counts today, the latest first; for the bestuur whose answers they are. */
    public List<Gelezen> looks(Toegang toegang, long bestuurId) {
        return dsl.select(
                        MEELEZEN_INZAGE.MEELEZEN_ID,
                        coalesce(ACCOUNT.NAME, inline("")),
                        MEELEZEN_INZAGE.LAST_AT.convertFrom(Klok::dag))
                .from(MEELEZEN_INZAGE)
                .join(MEELEZEN)
                .on(MEELEZEN.ID.eq(MEELEZEN_INZAGE.MEELEZEN_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(MEELEZEN_INZAGE.ACCOUNT_ID))
                .where(MEELEZEN.BESTUUR_ID.eq(bestuurId))
                .and(toegang.eigenBestuur(MEELEZEN.BESTUUR_ID))
                .and(MEELEZEN.REVOKED_AT.isNull())
                .and(MEELEZEN.REPLACED_AT.isNull())
                .orderBy(MEELEZEN_INZAGE.LAST_AT.desc())
                .limit(MOST)
                .fetch(Records.mapping(Gelezen::new));
    }

    /** Notes that I read it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void look(Toegang toegang, long meelezenId, LocalDateTime now, LocalDate today) {
        var i = MEELEZEN_INZAGE;
        dsl.insertInto(i, i.MEELEZEN_ID, i.ACCOUNT_ID, i.FIRST_AT, i.LAST_AT)
                .select(select(MEELEZEN.ID, val(toegang.accountId()), val(now), val(now))
                        .from(MEELEZEN)
                        .where(MEELEZEN.ID.eq(meelezenId))
                        .and(toegang.meegelezen(MEELEZEN, today)))
                .onDuplicateKeyUpdate()
                .set(i.LAST_AT, now)
                .execute();
    }

    /** Holds a bestuur of which I am the trekker until the end of the transaction, so that two don't release at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> lock(Toegang toegang, long bestuurId) {
        return dsl.select(BESTUUR.NAME)
                .from(BESTUUR)
                .where(BESTUUR.ID.eq(bestuurId))
                .and(toegang.trekkerVan(BESTUUR.ID))
                .forUpdate()
                .fetchOptional(BESTUUR.NAME);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(Toegang toegang, long bestuurId, String part, LocalDateTime now) {
        dsl.update(MEELEZEN)
                .set(MEELEZEN.REPLACED_AT, now)
                .where(MEELEZEN.BESTUUR_ID.eq(bestuurId))
                .and(MEELEZEN.PART.eq(part))
                .and(MEELEZEN.REVOKED_AT.isNull())
                .and(MEELEZEN.REPLACED_AT.isNull())
                .and(toegang.trekkerVan(MEELEZEN.BESTUUR_ID))
                .execute();
    }

    /** Gives an opname of a bestuur of which I am the trekker. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean giveOpname(Toegang toegang, long opnameId, String part, LocalDateTime now) {
        var m = MEELEZEN;
        return dsl.insertInto(m, m.BESTUUR_ID, m.PART, m.OPNAME_ID, m.RELEASED_BY, m.RELEASED_AT)
                        .select(select(TRAJECT.BESTUUR_ID, val(part), OPNAME.ID, val(toegang.accountId()), val(now))
                                .from(OPNAME)
                                .join(TRAJECT)
                                .on(TRAJECT.ID.eq(OPNAME.TRAJECT_ID))
                                .where(OPNAME.ID.eq(opnameId))
                                .and(toegang.trekkerVan(TRAJECT.BESTUUR_ID)))
                        .execute()
                == 1;
    }

    /** Gives a submitted note of a bestuur of which I am the trekker. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean giveNote(Toegang toegang, long bestuurId, long versieId, LocalDateTime now) {
        var m = MEELEZEN;
        return dsl.insertInto(m, m.BESTUUR_ID, m.PART, m.VERSIE_ID, m.RELEASED_BY, m.RELEASED_AT)
                        .select(select(
                                        TRAJECT.BESTUUR_ID,
                                        val(Meelezen.NOTA),
                                        NOTA_VERSIE.ID,
                                        val(toegang.accountId()),
                                        val(now))
                                .from(NOTA_VERSIE)
                                .join(TRAJECT)
                                .on(TRAJECT.ID.eq(NOTA_VERSIE.TRAJECT_ID))
                                .where(NOTA_VERSIE.ID.eq(versieId))
                                .and(NOTA_VERSIE.WITHDRAWN_AT.isNull())
                                .and(TRAJECT.BESTUUR_ID.eq(bestuurId))
                                .and(toegang.trekkerVan(TRAJECT.BESTUUR_ID)))
                        .execute()
                == 1;
    }

    /** Takes back what counts; empty where there is none of mine. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Meelezen> revoke(Toegang toegang, long meelezenId, LocalDateTime now) {
        Condition mine = MEELEZEN.ID
                .eq(meelezenId)
                .and(MEELEZEN.REVOKED_AT.isNull())
                .and(MEELEZEN.REPLACED_AT.isNull())
                .and(toegang.trekkerVan(MEELEZEN.BESTUUR_ID));
        Optional<Meelezen> found = releases(mine).stream().findFirst();
        boolean taken = dsl.update(MEELEZEN)
                        .set(MEELEZEN.REVOKED_AT, now)
                        .set(MEELEZEN.REVOKED_BY, toegang.accountId())
                        .where(mine)
                        .execute()
                == 1;
        return taken ? found : Optional.empty();
    }

    /** Asks for a part; false where the bestuur isn't in a running cohort of this id that I coach. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean ask(
            Toegang toegang,
            long cohortId,
            long bestuurId,
            String part,
            String reason,
            LocalDateTime now,
            LocalDate today) {
        var v = MEELEZEN_VRAAG;
        return dsl.insertInto(v, v.COHORT_ID, v.BESTUUR_ID, v.PART, v.REASON, v.ASKED_BY, v.ASKED_AT)
                        .select(select(
                                        COHORT.ID,
                                        val(bestuurId),
                                        val(part),
                                        val(reason),
                                        val(toegang.accountId()),
                                        val(now))
                                .from(COHORT)
                                .where(COHORT.ID.eq(cohortId))
                                .and(running(today))
                                .and(toegang.begeleidt(COHORT.ID, val(bestuurId))))
                        .execute()
                == 1;
    }

    /** Whether this cohort asked for a part since then, or waits for an answer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean askedLately(Toegang toegang, long cohortId, long bestuurId, String part, LocalDateTime since) {
        return dsl.fetchExists(
                MEELEZEN_VRAAG,
                MEELEZEN_VRAAG
                        .COHORT_ID
                        .eq(cohortId)
                        .and(MEELEZEN_VRAAG.BESTUUR_ID.eq(bestuurId))
                        .and(MEELEZEN_VRAAG.PART.eq(part))
                        .and(or(
                                MEELEZEN_VRAAG.GIVEN.isNull(),
                                MEELEZEN_VRAAG.ASKED_AT.gt(since),
                                MEELEZEN_VRAAG.ANSWERED_AT.gt(since)))
                        .and(toegang.begeleiderVan(MEELEZEN_VRAAG.COHORT_ID)));
    }

    /** Holds a cohort of mine, so that two coaches don't ask the same at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lockCohort(Toegang toegang, long cohortId, long bestuurId) {
        return dsl.select(COHORT.ID)
                .from(COHORT)
                .where(COHORT.ID.eq(cohortId))
                .and(toegang.begeleidt(COHORT.ID, val(bestuurId)))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    /** Says of the open questions for a part that it was given. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(Toegang toegang, long bestuurId, String part, LocalDateTime now) {
        dsl.update(MEELEZEN_VRAAG)
                .set(MEELEZEN_VRAAG.GIVEN, true)
                .set(MEELEZEN_VRAAG.ANSWERED_BY, toegang.accountId())
                .set(MEELEZEN_VRAAG.ANSWERED_AT, now)
                .where(MEELEZEN_VRAAG.BESTUUR_ID.eq(bestuurId))
                .and(MEELEZEN_VRAAG.PART.eq(part))
                .and(MEELEZEN_VRAAG.GIVEN.isNull())
                .and(toegang.trekkerVan(MEELEZEN_VRAAG.BESTUUR_ID))
                .execute();
    }

    /** Says no to an open question; empty where there is none of mine to answer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Vraag> decline(Toegang toegang, long vraagId, LocalDateTime now) {
        Condition mine = MEELEZEN_VRAAG
                .ID
                .eq(vraagId)
                .and(MEELEZEN_VRAAG.GIVEN.isNull())
                .and(toegang.trekkerVan(MEELEZEN_VRAAG.BESTUUR_ID));
        Optional<Vraag> found = dsl.select(
                        MEELEZEN_VRAAG.COHORT_ID,
                        MEELEZEN_VRAAG.BESTUUR_ID,
                        BESTUUR.NAME,
                        MEELEZEN_VRAAG.PART,
                        MEELEZEN_VRAAG.ASKED_BY)
                .from(MEELEZEN_VRAAG)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(MEELEZEN_VRAAG.BESTUUR_ID))
                .where(mine)
                .forUpdate()
                .fetchOptional(Records.mapping(Vraag::new));
        dsl.update(MEELEZEN_VRAAG)
                .set(MEELEZEN_VRAAG.GIVEN, false)
                .set(MEELEZEN_VRAAG.ANSWERED_BY, toegang.accountId())
                .set(MEELEZEN_VRAAG.ANSWERED_AT, now)
                .where(mine)
                .execute();
        return found;
    }

    /** The coaches of the running cohorts of a bestuur of which I am the trekker, by cohort. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Long, List<Long>> coaches(Toegang toegang, long bestuurId, LocalDate today) {
        return dsl.select(COHORT.ID, COHORT_BEGELEIDER.ACCOUNT_ID)
                .from(COHORT_BESTUUR)
                .join(COHORT)
                .on(COHORT.ID.eq(COHORT_BESTUUR.COHORT_ID))
                .and(running(today))
                .join(COHORT_BEGELEIDER)
                .on(COHORT_BEGELEIDER.COHORT_ID.eq(COHORT.ID))
                .where(COHORT_BESTUUR.BESTUUR_ID.eq(bestuurId))
                .and(toegang.trekkerVan(COHORT_BESTUUR.BESTUUR_ID))
                .fetchGroups(COHORT.ID, COHORT_BEGELEIDER.ACCOUNT_ID);
    }

    /** Whether coaches of a running cohort could read what this bestuur of mine releases. */
    public boolean inRunningCohort(Toegang toegang, long bestuurId, LocalDate today) {
        return dsl.fetchExists(selectOne()
                .from(COHORT_BESTUUR)
                .join(COHORT)
                .on(COHORT.ID.eq(COHORT_BESTUUR.COHORT_ID))
                .and(running(today))
                .where(COHORT_BESTUUR.BESTUUR_ID.eq(bestuurId))
                .and(toegang.eigenBestuur(COHORT_BESTUUR.BESTUUR_ID)));
    }

    /** The accounts of the trekkers of a bestuur in a cohort that I coach. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> trekkers(Toegang toegang, long cohortId, long bestuurId) {
        return dsl.select(DEELNEMER.ACCOUNT_ID)
                .from(DEELNEMER)
                .where(DEELNEMER.BESTUUR_ID.eq(bestuurId))
                .and(DEELNEMER.ROLE.eq(DeelnemerRole.TREKKER))
                .and(DEELNEMER.ENDED_AT.isNull())
                .and(DEELNEMER.ACCOUNT_ID.isNotNull())
                .and(toegang.begeleidt(val(cohortId), DEELNEMER.BESTUUR_ID))
                .fetch(DEELNEMER.ACCOUNT_ID);
    }

    /** Whether a bestuur of a cohort of mine lets its coaches read a part already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean given(Toegang toegang, long bestuurId, String part, LocalDate today) {
        return dsl.fetchExists(
                MEELEZEN,
                MEELEZEN.BESTUUR_ID.eq(bestuurId).and(MEELEZEN.PART.eq(part)).and(toegang.meegelezen(MEELEZEN, today)));
    }

    private static Condition running(LocalDate today) {
        return COHORT.STARTS.le(today).and(COHORT.ENDS.ge(today));
    }
}
