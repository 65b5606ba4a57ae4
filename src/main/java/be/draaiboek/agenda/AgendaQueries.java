package be.draaiboek.agenda;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.AGENDASLEUTEL;

import be.draaiboek.agenda.Agenda.Sleutel;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The secrets by which a calendar program reads somebody's days; only their hashes are kept. */
@Repository
class AgendaQueries {

    private final DSLContext dsl;

    AgendaQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Whose secret it is, and of which bestuur. */
    public record Van(long accountId, @Nullable Long bestuurId) {}

    /** Whose it is: of an account that is open, and not taken back. */
    public Optional<Van> by(byte[] sha256) {
        return dsl.select(AGENDASLEUTEL.ACCOUNT_ID, AGENDASLEUTEL.BESTUUR_ID)
                .from(AGENDASLEUTEL)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(AGENDASLEUTEL.ACCOUNT_ID))
                .and(ACCOUNT.ACTIVE.isTrue())
                .where(AGENDASLEUTEL.SHA256.eq(sha256))
                .and(AGENDASLEUTEL.REVOKED_AT.isNull())
                .fetchOptional(Records.mapping(Van::new));
    }

    public List<Sleutel> mine(Toegang toegang) {
        return dsl.select(AGENDASLEUTEL.ID, AGENDASLEUTEL.BESTUUR_ID, AGENDASLEUTEL.CREATED_AT)
                .from(AGENDASLEUTEL)
                .where(own(toegang))
                .orderBy(AGENDASLEUTEL.ID)
                .fetch(Records.mapping(Sleutel::new));
    }

    public void insert(Toegang toegang, @Nullable Long bestuurId, byte[] sha256, LocalDateTime now) {
        dsl.insertInto(AGENDASLEUTEL)
                .set(AGENDASLEUTEL.ACCOUNT_ID, toegang.accountId())
                .set(AGENDASLEUTEL.BESTUUR_ID, bestuurId)
                .set(AGENDASLEUTEL.SHA256, sha256)
                .set(AGENDASLEUTEL.CREATED_AT, now)
                .execute();
    }

    /** Takes back what I gave out of this calendar; returns whether there was anything. */
    public boolean revoke(Toegang toegang, @Nullable Long bestuurId, LocalDateTime now) {
        return dsl.update(AGENDASLEUTEL)
                        .set(AGENDASLEUTEL.REVOKED_AT, now)
                        .where(own(toegang))
                        .and(
                                bestuurId == null
                                        ? AGENDASLEUTEL.BESTUUR_ID.isNull()
                                        : AGENDASLEUTEL.BESTUUR_ID.eq(bestuurId))
                        .execute()
                > 0;
    }

    private static Condition own(Toegang toegang) {
        return AGENDASLEUTEL
                .ACCOUNT_ID
                .eq(toegang.accountId())
                .and(AGENDASLEUTEL.REVOKED_AT.isNull())
                .and(toegang.ingelogd());
    }
}
