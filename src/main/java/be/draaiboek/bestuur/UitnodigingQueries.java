package be.draaiboek.bestuur;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BERICHT;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.UITNODIGING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import be.draaiboek.bestuur.Uitnodiging.Inhoud;
import be.draaiboek.bestuur.Uitnodiging.Staat;
import be.draaiboek.db.enums.UitnodigingRole;
import be.draaiboek.melding.Poststand;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Invitations. */
@Repository
class UitnodigingQueries {

    static final Condition PENDING = UITNODIGING.ACCEPTED_AT.isNull().and(UITNODIGING.WITHDRAWN_AT.isNull());

    private static final Field<Rol> ROL = UITNODIGING.ROLE.convertFrom(role -> Rol.valueOf(role.getLiteral()));

    private final DSLContext dsl;

    UitnodigingQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What is needed to send it again. */
    public record Open(long bestuurId, String bestuur, String email, Rol rol, int keren) {}

    /** What is needed to take it up. */
    public record Aangenomen(long bestuurId, String email, Rol rol, String functie) {}

    public List<Uitnodiging> pending(Toegang toegang, long bestuurId, LocalDateTime now) {
        return dsl.select(
                        UITNODIGING.ID,
                        UITNODIGING.BESTUUR_ID,
                        UITNODIGING.EMAIL,
                        ROL,
                        UITNODIGING.FUNCTION,
                        UITNODIGING.EXPIRES_AT,
                        field(UITNODIGING.EXPIRES_AT.le(now)),
                        row(BERICHT.ID, BERICHT.SENT_AT, BERICHT.LAST_ERROR, BERICHT.NEXT_TRY_AT, BERICHT.UNTIL_AT)
                                .mapping((id, sent, error, next, until) ->
                                        id == null ? null : new Poststand(sent, error, next, until)))
                .from(UITNODIGING)
                .leftJoin(BERICHT)
                .on(BERICHT.ID.eq(UITNODIGING.BERICHT_ID))
                .where(UITNODIGING.BESTUUR_ID.eq(bestuurId))
                .and(PENDING)
                .and(mayInvite(toegang))
                .orderBy(UITNODIGING.EMAIL)
                .fetch(Records.mapping(Uitnodiging::new));
    }

    /** The bestuur of the invitation that went with a letter, for a beheerder. */
    public List<DeelnemerQueries.Betrokken> ofLetter(Toegang toegang, long bericht) {
        return dsl.select(BESTUUR.ID, BESTUUR.NAME)
                .from(UITNODIGING)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(UITNODIGING.BESTUUR_ID))
                .where(UITNODIGING.BERICHT_ID.eq(bericht))
                .and(toegang.beheerder())
                .fetch(Records.mapping(DeelnemerQueries.Betrokken::new));
    }

    /** Locks an invitation that is still open, for who may invite in its bestuur. */
    public Optional<Open> lock(Toegang toegang, long id) {
        return dsl.select(UITNODIGING.BESTUUR_ID, BESTUUR.NAME, UITNODIGING.EMAIL, ROL, UITNODIGING.TIMES)
                .from(UITNODIGING)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(UITNODIGING.BESTUUR_ID))
                .where(UITNODIGING.ID.eq(id))
                .and(PENDING)
                .and(mayInvite(toegang))
                .forUpdate()
                .fetchOptional(Records.mapping(Open::new));
    }

    private static Condition mayInvite(Toegang toegang) {
        return toegang.beheerder().or(toegang.trekkerVan(UITNODIGING.BESTUUR_ID));
    }

    public String bestuurName(long bestuurId) {
        return Objects.requireNonNull(dsl.select(BESTUUR.NAME)
                .from(BESTUUR)
                .where(BESTUUR.ID.eq(bestuurId))
                .fetchSingle(BESTUUR.NAME));
    }

    public boolean takesPart(long bestuurId, String email) {
        return dsl.fetchExists(dsl.selectOne()
                .from(DEELNEMER)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(DEELNEMER.ACCOUNT_ID))
                .where(DEELNEMER.BESTUUR_ID.eq(bestuurId))
                .and(DEELNEMER.ENDED_AT.isNull())
                .and(ACCOUNT.EMAIL.eq(email)));
    }

    public int pendingCount(long bestuurId) {
        return dsl.fetchCount(UITNODIGING, UITNODIGING.BESTUUR_ID.eq(bestuurId).and(PENDING));
    }

    /** Whether somebody with this address was invited already, by another invitation than this one. */
    public boolean isPending(long bestuurId, String email, long but) {
        return dsl.fetchExists(
                UITNODIGING,
                UITNODIGING
                        .BESTUUR_ID
                        .eq(bestuurId)
                        .and(UITNODIGING.EMAIL.eq(email))
                        .and(UITNODIGING.ID.ne(but))
                        .and(PENDING));
    }

    public long insert(
            Toegang toegang,
            long bestuurId,
            String email,
            Rol rol,
            String function,
            byte[] hash,
            LocalDateTime now,
            LocalDateTime expires) {
        return Objects.requireNonNull(dsl.insertInto(UITNODIGING)
                .set(UITNODIGING.BESTUUR_ID, bestuurId)
                .set(UITNODIGING.EMAIL, email)
                .set(UITNODIGING.ROLE, UitnodigingRole.valueOf(rol.name()))
                .set(UITNODIGING.FUNCTION, function)
                .set(UITNODIGING.TOKEN_HASH, hash)
                .set(UITNODIGING.INVITED_BY, toegang.afzender())
                .set(UITNODIGING.CREATED_AT, now)
                .set(UITNODIGING.EXPIRES_AT, expires)
                .returningResult(UITNODIGING.ID)
                .fetchSingle(UITNODIGING.ID));
    }

    public void mailed(long id, long berichtId) {
        dsl.update(UITNODIGING)
                .set(UITNODIGING.BERICHT_ID, berichtId)
                .where(UITNODIGING.ID.eq(id))
                .execute();
    }

    /** Gives it a new link; the earlier one stops working. */
    public void renew(long id, byte[] hash, LocalDateTime expires) {
        dsl.update(UITNODIGING)
                .set(UITNODIGING.TOKEN_HASH, hash)
                .set(UITNODIGING.EXPIRES_AT, expires)
                .set(UITNODIGING.TIMES, UITNODIGING.TIMES.plus(1))
                .where(UITNODIGING.ID.eq(id))
                .execute();
    }

    public void readdress(long id, String email) {
        dsl.update(UITNODIGING)
                .set(UITNODIGING.EMAIL, email)
                .where(UITNODIGING.ID.eq(id))
                .execute();
    }

    public void withdraw(long id, LocalDateTime now) {
        dsl.update(UITNODIGING)
                .set(UITNODIGING.WITHDRAWN_AT, now)
                .where(UITNODIGING.ID.eq(id))
                .execute();
    }

    public Optional<Inhoud> content(byte[] hash, LocalDateTime now) {
        var known = ACCOUNT.as("genodigde");
        var hasAccount = field(exists(selectOne().from(known).where(known.EMAIL.eq(UITNODIGING.EMAIL))));
        return dsl.select(
                        row(UITNODIGING.ACCEPTED_AT, UITNODIGING.WITHDRAWN_AT, UITNODIGING.EXPIRES_AT)
                                .mapping((accepted, withdrawn, expires) -> accepted != null
                                        ? Staat.GEBRUIKT
                                        : withdrawn != null
                                                ? Staat.INGETROKKEN
                                                : expires.isAfter(now) ? Staat.GELDIG : Staat.VERLOPEN),
                        BESTUUR.NAME,
                        UITNODIGING.EMAIL,
                        ROL,
                        coalesce(ACCOUNT.NAME, inline("")),
                        hasAccount)
                .from(UITNODIGING)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(UITNODIGING.BESTUUR_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(UITNODIGING.INVITED_BY))
                .where(UITNODIGING.TOKEN_HASH.eq(hash))
                .fetchOptional(Records.mapping(Inhoud::new));
    }

    /** Takes it up, if it still can be; of two who try at once, one does. */
    public Optional<Aangenomen> accept(byte[] hash, LocalDateTime now) {
        int taken = dsl.update(UITNODIGING)
                .set(UITNODIGING.ACCEPTED_AT, now)
                .where(UITNODIGING.TOKEN_HASH.eq(hash))
                .and(PENDING)
                .and(UITNODIGING.EXPIRES_AT.gt(now))
                .execute();
        return taken == 0
                ? Optional.empty()
                : dsl.select(UITNODIGING.BESTUUR_ID, UITNODIGING.EMAIL, ROL, UITNODIGING.FUNCTION)
                        .from(UITNODIGING)
                        .where(UITNODIGING.TOKEN_HASH.eq(hash))
                        .fetchOptional(Records.mapping(Aangenomen::new));
    }

    /** Returns the address of who is logged in. */
    public Optional<String> myEmail(Toegang toegang) {
        return dsl.select(ACCOUNT.EMAIL)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(toegang.accountId()))
                .and(toegang.ingelogd())
                .fetchOptional(ACCOUNT.EMAIL);
    }
}
