package be.draaiboek.tweeling;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.INZAGE;
import static be.draaiboek.db.Tables.OPNAME;
import static be.draaiboek.db.Tables.TRAJECT;
import static be.draaiboek.db.Tables.TWEELING;
import static be.draaiboek.db.Tables.VRIJGAVE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.common.Klok;
import be.draaiboek.db.enums.DeelnemerRole;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Vrijgave.Inzage;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who released what to whom. What is in a release is read through its opname. */
@Repository
class VrijgaveQueries {

    private final DSLContext dsl;

    VrijgaveQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Holds a tweeling of mine until the end of the transaction, so that two don't release the same at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lock(Toegang toegang, long tweelingId) {
        return dsl.select(TWEELING.ID)
                .from(TWEELING)
                .where(TWEELING.ID.eq(tweelingId))
                .and(toegang.mijnTweeling(TWEELING.ID))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    /** Says of the releases that count that a newer one takes their place. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int replace(
            Toegang toegang,
            long tweelingId,
            long bestuurId,
            Collection<Long> recipients,
            String chapter,
            LocalDateTime now) {
        return dsl.update(VRIJGAVE)
                .set(VRIJGAVE.REPLACED_AT, now)
                .where(VRIJGAVE.TWEELING_ID.eq(tweelingId))
                .and(VRIJGAVE.BESTUUR_ID.eq(bestuurId))
                .and(VRIJGAVE.RECIPIENT_ID.in(recipients))
                .and(VRIJGAVE.CHAPTER.eq(chapter))
                .and(VRIJGAVE.REVOKED_AT.isNull())
                .and(VRIJGAVE.REPLACED_AT.isNull())
                .and(toegang.trekkerVan(VRIJGAVE.BESTUUR_ID))
                .execute();
    }

    /** Gives an opname to another bestuur; nothing where I am not the trekker or one of both takes no part. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> insert(
            Toegang toegang, long tweelingId, long opnameId, long recipientId, String chapter, LocalDateTime now) {
        var v = VRIJGAVE;
        return dsl.insertInto(
                        v,
                        v.OPNAME_ID,
                        v.TWEELING_ID,
                        v.BESTUUR_ID,
                        v.RECIPIENT_ID,
                        v.CHAPTER,
                        v.RELEASED_BY,
                        v.RELEASED_AT)
                .select(select(
                                OPNAME.ID,
                                val(tweelingId),
                                TRAJECT.BESTUUR_ID,
                                val(recipientId),
                                val(chapter),
                                val(toegang.accountId()),
                                val(now))
                        .from(OPNAME)
                        .join(TRAJECT)
                        .on(TRAJECT.ID.eq(OPNAME.TRAJECT_ID))
                        .where(OPNAME.ID.eq(opnameId))
                        .and(TRAJECT.BESTUUR_ID.ne(recipientId))
                        .and(toegang.trekkerVan(TRAJECT.BESTUUR_ID))
                        .and(toegang.doetMee(val(tweelingId), TRAJECT.BESTUUR_ID))
                        .and(toegang.doetMee(val(tweelingId), val(recipientId))))
                .returningResult(v.ID)
                .fetchOptional(v.ID);
    }

    /** Takes a release back that still counts; false where there is none that is mine to take back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean revoke(Toegang toegang, long id, LocalDateTime now) {
        return dsl.update(VRIJGAVE)
                        .set(VRIJGAVE.REVOKED_AT, now)
                        .set(VRIJGAVE.REVOKED_BY, toegang.accountId())
                        .where(VRIJGAVE.ID.eq(id))
                        .and(VRIJGAVE.REVOKED_AT.isNull())
                        .and(VRIJGAVE.REPLACED_AT.isNull())
                        .and(toegang.trekkerVan(VRIJGAVE.BESTUUR_ID))
                        .execute()
                == 1;
    }

    public List<Vrijgave> given(Toegang toegang, long bestuurId) {
        return releases(toegang, VRIJGAVE.BESTUUR_ID.eq(bestuurId).and(toegang.eigenVrijgave(VRIJGAVE)));
    }

    public Optional<Vrijgave> givenOne(Toegang toegang, long id) {
        return releases(toegang, VRIJGAVE.ID.eq(id).and(toegang.eigenVrijgave(VRIJGAVE))).stream()
                .findFirst();
    }

    public List<Vrijgave> received(Toegang toegang) {
        return releases(toegang, toegang.vrijgegevenAanMij(VRIJGAVE));
    }

    public List<Vrijgave> received(Toegang toegang, long tweelingId, String chapter) {
        return releases(
                toegang,
                VRIJGAVE.TWEELING_ID
                        .eq(tweelingId)
                        .and(VRIJGAVE.CHAPTER.eq(chapter))
                        .and(toegang.vrijgegevenAanMij(VRIJGAVE)));
    }

    /** Notes that I looked at what a chapter of the others holds; once for each release, with the last time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void look(Toegang toegang, Collection<Long> ids, LocalDateTime now) {
        var i = INZAGE;
        dsl.insertInto(i, i.VRIJGAVE_ID, i.ACCOUNT_ID, i.FIRST_AT, i.LAST_AT)
                .select(dsl.select(VRIJGAVE.ID, val(toegang.accountId()), val(now), val(now))
                        .from(VRIJGAVE)
                        .where(VRIJGAVE.ID.in(ids))
                        .and(toegang.vrijgegevenAanMij(VRIJGAVE)))
                .onDuplicateKeyUpdate()
                .set(i.LAST_AT, now)
                .execute();
    }

    /** Who looked at the releases of a bestuur of which I am the trekker. */
    public List<Inzage> looks(Toegang toegang, long bestuurId) {
        return dsl.select(
                        INZAGE.VRIJGAVE_ID,
                        ACCOUNT.NAME,
                        INZAGE.FIRST_AT.convertFrom(Klok::moment),
                        INZAGE.LAST_AT.convertFrom(Klok::moment))
                .from(INZAGE)
                .join(VRIJGAVE)
                .on(VRIJGAVE.ID.eq(INZAGE.VRIJGAVE_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(INZAGE.ACCOUNT_ID))
                .where(VRIJGAVE.BESTUUR_ID.eq(bestuurId))
                .and(toegang.trekkerVan(VRIJGAVE.BESTUUR_ID))
                .orderBy(INZAGE.LAST_AT.desc())
                .fetch(Records.mapping(Inzage::new));
    }

    /** The accounts that read the Draaiboek of the bestuur which got this release of mine. */
    public List<Long> readers(Toegang toegang, long vrijgaveId) {
        return dsl.selectDistinct(DEELNEMER.ACCOUNT_ID)
                .from(VRIJGAVE)
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(VRIJGAVE.RECIPIENT_ID))
                .where(VRIJGAVE.ID.eq(vrijgaveId))
                .and(toegang.trekkerVan(VRIJGAVE.BESTUUR_ID))
                .and(DEELNEMER.ROLE.in(DeelnemerRole.MT_LID, DeelnemerRole.TREKKER))
                .and(DEELNEMER.ENDED_AT.isNull())
                .and(DEELNEMER.ACCOUNT_ID.isNotNull())
                .fetch(DEELNEMER.ACCOUNT_ID);
    }

    private List<Vrijgave> releases(Toegang toegang, Condition which) {
        var recipient = BESTUUR.as("recipient");
        var together = field(toegang.doetMee(VRIJGAVE.TWEELING_ID, VRIJGAVE.BESTUUR_ID)
                .and(toegang.doetMee(VRIJGAVE.TWEELING_ID, VRIJGAVE.RECIPIENT_ID)));
        // My own look only: whether colleagues looked is for the trekker of who released it.
        var looked = field(exists(selectOne()
                .from(INZAGE)
                .where(INZAGE.VRIJGAVE_ID.eq(VRIJGAVE.ID))
                .and(INZAGE.ACCOUNT_ID.eq(val(toegang.afzender(), INZAGE.ACCOUNT_ID)))));
        return dsl.select(
                        VRIJGAVE.ID,
                        VRIJGAVE.OPNAME_ID,
                        VRIJGAVE.TWEELING_ID,
                        VRIJGAVE.BESTUUR_ID,
                        BESTUUR.NAME,
                        VRIJGAVE.RECIPIENT_ID,
                        recipient.NAME,
                        VRIJGAVE.CHAPTER,
                        TRAJECT.EDITIE_ID,
                        OPNAME.REMARK,
                        ACCOUNT.NAME,
                        VRIJGAVE.RELEASED_AT.convertFrom(Klok::moment),
                        VRIJGAVE.REVOKED_AT.convertFrom(Klok::momentOfNiets),
                        VRIJGAVE.REPLACED_AT.convertFrom(Klok::momentOfNiets),
                        together,
                        looked)
                .from(VRIJGAVE)
                .join(OPNAME)
                .on(OPNAME.ID.eq(VRIJGAVE.OPNAME_ID))
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(OPNAME.TRAJECT_ID))
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(VRIJGAVE.BESTUUR_ID))
                .join(recipient)
                .on(recipient.ID.eq(VRIJGAVE.RECIPIENT_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(VRIJGAVE.RELEASED_BY))
                .where(which)
                .orderBy(VRIJGAVE.RELEASED_AT.desc(), VRIJGAVE.ID.desc())
                .fetch(Records.mapping(Vrijgave::new));
    }
}
