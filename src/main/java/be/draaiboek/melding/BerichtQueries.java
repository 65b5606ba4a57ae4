package be.draaiboek.melding;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BERICHT;
import static be.draaiboek.db.Tables.UITNODIGING;
import static be.draaiboek.db.Tables.WACHTWOORDHERSTEL;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import be.draaiboek.common.Klok;
import be.draaiboek.melding.Postbode.Bericht;
import be.draaiboek.toegang.Toegang;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The outbox. */
@Repository
class BerichtQueries {

    private static final int SHOWN = 200;

    /** Kinds of letters of which the link is the only way in. */
    private static final List<String> WITH_LINK = List.of(Brief.Soort.UITNODIGING.name(), Brief.Soort.HERSTEL.name());

    /**
     * Whether the link in a letter can still be used, however it came to its end: taken up, taken back, sent again to the same
     * or another address, or overtaken by a new password. A letter without such a link is always of use.
     */
    private static final Condition OF_USE = BERICHT.KIND
            .notIn(WITH_LINK)
            .or(exists(selectOne()
                    .from(UITNODIGING)
                    .where(UITNODIGING.BERICHT_ID.eq(BERICHT.ID))
                    .and(UITNODIGING.ACCEPTED_AT.isNull())
                    .and(UITNODIGING.WITHDRAWN_AT.isNull())))
            .or(exists(selectOne()
                    .from(WACHTWOORDHERSTEL)
                    .where(WACHTWOORDHERSTEL.ACCOUNT_ID.eq(BERICHT.ACCOUNT_ID))
                    .and(WACHTWOORDHERSTEL.USED_AT.isNull())
                    // Its own, or an earlier one: those are overtaken together.
                    .and(WACHTWOORDHERSTEL.CREATED_AT.le(BERICHT.CREATED_AT))
                    .and(BERICHT.KIND.eq(Brief.Soort.HERSTEL.name()))));

    private final DSLContext dsl;
    private final Clock clock;

    BerichtQueries(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** A letter that is to be sent. */
    record Post(String to, String subject, String text, String html, int attempts) {}

    public boolean maySend(Toegang toegang) {
        return dsl.fetchExists(selectOne().where(toegang.ingelogd()));
    }

    public boolean isBeheerder(Toegang toegang) {
        return dsl.fetchExists(selectOne().where(toegang.beheerder()));
    }

    public Optional<String> address(long accountId) {
        return dsl.select(ACCOUNT.EMAIL)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(accountId))
                .and(ACCOUNT.ACTIVE.isTrue())
                .and(ACCOUNT.NAME.isNotNull())
                .fetchOptional(ACCOUNT.EMAIL);
    }

    public long insert(
            Toegang sender,
            @Nullable Long accountId,
            String address,
            Brief brief,
            String text,
            String html,
            LocalDateTime now) {
        return Objects.requireNonNull(dsl.insertInto(BERICHT)
                .set(BERICHT.ACCOUNT_ID, accountId)
                .set(BERICHT.RECIPIENT, address)
                .set(BERICHT.KIND, brief.soort().name())
                .set(BERICHT.SUBJECT, brief.onderwerp())
                .set(BERICHT.BODY_TEXT, text)
                .set(BERICHT.BODY_HTML, html)
                .set(BERICHT.SENDER_ID, sender.afzender())
                .set(BERICHT.CREATED_AT, now)
                .set(BERICHT.UNTIL_AT, now.plus(brief.geldig()))
                .set(BERICHT.NEXT_TRY_AT, now)
                .returningResult(BERICHT.ID)
                .fetchSingle(BERICHT.ID));
    }

    /** A letter that a beheerder may read. */
    public record Leesbaar(@Nullable Long accountId, String text) {}

    public Optional<Leesbaar> readable(Toegang toegang, long id) {
        return dsl.select(BERICHT.ACCOUNT_ID, BERICHT.BODY_TEXT)
                .from(BERICHT)
                .where(BERICHT.ID.eq(id))
                .and(BERICHT.BODY_TEXT.isNotNull())
                .and(OF_USE)
                .and(toegang.beheerder())
                .fetchOptional(Records.mapping(Leesbaar::new));
    }

    public List<Bericht> newest(Toegang toegang, boolean readable) {
        return list(
                toegang.beheerder(),
                readable ? field(BERICHT.BODY_TEXT.isNotNull().and(OF_USE)) : inline(false),
                readable ? field(BERICHT.KIND.in(WITH_LINK).and(waiting())) : inline(false));
    }

    /** What was tried in vain, or can't be tried at all, of the last days. */
    public List<Bericht> stuckOf(Toegang toegang) {
        return list(
                toegang.ingelogd()
                        .and(BERICHT.SENDER_ID.eq(toegang.accountId()))
                        .and(BERICHT.SENT_AT.isNull())
                        .and(BERICHT.LAST_ERROR.isNotNull())
                        .and(OF_USE)
                        .and(BERICHT.CREATED_AT.gt(Klok.now(clock).minusDays(14))),
                inline(false),
                inline(false));
    }

    /** Without a mail server nothing leaves: then what waits for a beheerder is a letter with a link that nobody has otherwise. */
    public int countStuck(Toegang toegang, boolean server) {
        return dsl.fetchCount(
                BERICHT,
                toegang.beheerder()
                        .and(waiting())
                        .and(server ? BERICHT.LAST_ERROR.isNotNull() : BERICHT.KIND.in(WITH_LINK)));
    }

    private Condition waiting() {
        return BERICHT.SENT_AT
                .isNull()
                .and(BERICHT.BODY_TEXT.isNotNull())
                .and(OF_USE)
                .and(BERICHT.UNTIL_AT.gt(Klok.now(clock)));
    }

    /** The newest first; those with a link that waits before them, so that no other letters push them out. */
    private List<Bericht> list(Condition which, Field<Boolean> readable, Field<Boolean> link) {
        // By its name: MariaDB takes a constant for the number of a column.
        Field<Boolean> first = link.as("first");
        return dsl.select(
                        BERICHT.ID,
                        BERICHT.RECIPIENT,
                        BERICHT.SUBJECT,
                        BERICHT.CREATED_AT,
                        row(BERICHT.SENT_AT, BERICHT.LAST_ERROR, BERICHT.NEXT_TRY_AT, BERICHT.UNTIL_AT)
                                .mapping(Poststand::new),
                        readable,
                        first,
                        field(BERICHT.SENT_AT.isNull().and(not(OF_USE))))
                .from(BERICHT)
                .where(which)
                .orderBy(first.desc(), BERICHT.ID.desc())
                .limit(SHOWN)
                .fetch(Records.mapping(Bericht::new));
    }

    public void dueNow(LocalDateTime now) {
        dsl.update(BERICHT)
                .set(BERICHT.NEXT_TRY_AT, now)
                .where(BERICHT.SENT_AT.isNull())
                .and(BERICHT.UNTIL_AT.gt(now))
                .execute();
    }

    List<Long> due(LocalDateTime now, int limit) {
        return dsl.select(BERICHT.ID)
                .from(BERICHT)
                .where(due(now))
                .orderBy(BERICHT.NEXT_TRY_AT)
                .limit(limit)
                .fetch(BERICHT.ID);
    }

    Optional<Post> waiting(long id) {
        return dsl.select(BERICHT.RECIPIENT, BERICHT.SUBJECT, BERICHT.BODY_TEXT, BERICHT.BODY_HTML, BERICHT.ATTEMPTS)
                .from(BERICHT)
                .where(BERICHT.ID.eq(id))
                .and(BERICHT.BODY_TEXT.isNotNull())
                .and(OF_USE)
                .fetchOptional(Records.mapping(Post::new));
    }

    /** Returns whether it was still to be sent; nobody else sends it until the moment given. */
    boolean claim(long id, LocalDateTime now, LocalDateTime next) {
        return dsl.update(BERICHT)
                        .set(BERICHT.ATTEMPTS, BERICHT.ATTEMPTS.plus(1))
                        .set(BERICHT.NEXT_TRY_AT, next)
                        .where(BERICHT.ID.eq(id))
                        .and(due(now))
                        .execute()
                == 1;
    }

    private static Condition due(LocalDateTime now) {
        return BERICHT.SENT_AT
                .isNull()
                .and(BERICHT.NEXT_TRY_AT.le(now))
                .and(BERICHT.UNTIL_AT.gt(now))
                .and(OF_USE);
    }

    void sent(long id, LocalDateTime now) {
        dsl.update(BERICHT)
                .set(BERICHT.SENT_AT, now)
                .setNull(BERICHT.LAST_ERROR)
                .setNull(BERICHT.BODY_TEXT)
                .setNull(BERICHT.BODY_HTML)
                .where(BERICHT.ID.eq(id))
                .execute();
    }

    void failed(long id, String reason) {
        dsl.update(BERICHT)
                .set(BERICHT.LAST_ERROR, reason)
                .where(BERICHT.ID.eq(id))
                .execute();
    }

    void forget(LocalDateTime now, LocalDateTime before) {
        dsl.update(BERICHT)
                .setNull(BERICHT.BODY_TEXT)
                .setNull(BERICHT.BODY_HTML)
                .where(BERICHT.UNTIL_AT.le(now))
                .and(BERICHT.BODY_TEXT.isNotNull())
                .execute();
        dsl.deleteFrom(BERICHT).where(BERICHT.CREATED_AT.lt(before)).execute();
    }
}
