package be.draaiboek.melding;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.MELDING;
import static be.draaiboek.db.Tables.MELDING_DAGPOST;
import static be.draaiboek.db.Tables.MELDING_ZONDER_MAIL;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;

import be.draaiboek.melding.Melding.Soort;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The inbox of each account, and what of it goes into a daily mail. */
@Repository
class MeldingQueries {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private final DSLContext dsl;

    MeldingQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    public boolean maySend(Toegang toegang) {
        return dsl.fetchExists(selectOne().where(toegang.ingelogd()));
    }

    /** Returns who got it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> insert(
            Toegang sender,
            Set<Long> accounts,
            Soort soort,
            String sentence,
            String path,
            LocalDateTime now,
            @Nullable LocalDateTime mailed) {
        Long from = sender.afzender();
        List<Long> open = dsl.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(accounts))
                .and(ACCOUNT.ACTIVE.isTrue())
                .and(ACCOUNT.NAME.isNotNull())
                .and(from == null ? noCondition() : ACCOUNT.ID.ne(from))
                .orderBy(ACCOUNT.ID)
                .fetch(ACCOUNT.ID);
        if (open.isEmpty()) {
            return open;
        }
        var rows = dsl.insertInto(
                MELDING,
                MELDING.ACCOUNT_ID,
                MELDING.KIND,
                MELDING.SENTENCE,
                MELDING.PATH,
                MELDING.CAUSED_BY,
                MELDING.CREATED_AT,
                MELDING.MAILED_AT);
        for (long account : open) {
            rows = rows.values(account, soort.name(), sentence, path, from, now, mailed);
        }
        rows.execute();
        return open;
    }

    /** Takes away what these accounts didn't read yet about one thing: a newer sentence says it all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void supersede(Toegang sender, Set<Long> accounts, Soort soort, String path) {
        dsl.deleteFrom(MELDING)
                .where(MELDING.ACCOUNT_ID.in(accounts))
                .and(MELDING.KIND.eq(soort.name()))
                .and(MELDING.PATH.eq(path))
                .and(MELDING.READ_AT.isNull())
                .and(sender.ingelogd())
                .execute();
    }

    public List<Melding> list(Toegang toegang, @Nullable Soort soort, int limit) {
        return lines(mine(toegang).and(kind(soort)), limit);
    }

    public List<Melding> unreadLines(Toegang toegang, int limit) {
        return lines(mine(toegang).and(MELDING.READ_AT.isNull()), limit);
    }

    private List<Melding> lines(Condition which, int limit) {
        var newest = max(MELDING.ID).as("newest");
        var times = count().as("times");
        var line = select(newest, times)
                .from(MELDING)
                .where(which)
                .groupBy(MELDING.KIND, MELDING.PATH, MELDING.READ_AT)
                .orderBy(newest.desc())
                .limit(limit)
                .asTable("line");
        return dsl.select(
                        MELDING.ID,
                        MELDING.KIND.convertFrom(Soort::valueOf),
                        MELDING.SENTENCE,
                        MELDING.PATH,
                        line.field(times),
                        MELDING.CREATED_AT,
                        MELDING.READ_AT)
                .from(line)
                .join(MELDING)
                .on(MELDING.ID.eq(line.field(newest)))
                .orderBy(MELDING.ID.desc())
                .fetch(Records.mapping(Melding::new));
    }

    /** Lines, as the inbox shows them. */
    public int unread(Toegang toegang) {
        return dsl.fetchCount(selectDistinct(MELDING.KIND, MELDING.PATH)
                .from(MELDING)
                .where(mine(toegang))
                .and(MELDING.READ_AT.isNull()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public int read(Toegang toegang, long id, LocalDateTime now) {
        var found = dsl.select(MELDING.KIND, MELDING.PATH)
                .from(MELDING)
                .where(MELDING.ID.eq(id))
                .and(mine(toegang))
                .fetchOne();
        return found == null
                ? 0
                : dsl.update(MELDING)
                        .set(MELDING.READ_AT, now)
                        .where(mine(toegang))
                        .and(MELDING.READ_AT.isNull())
                        .and(MELDING.KIND.eq(found.get(MELDING.KIND)))
                        .and(MELDING.PATH.eq(found.get(MELDING.PATH)))
                        .and(MELDING.ID.le(id))
                        .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public int readAbout(Toegang toegang, String path, LocalDateTime now) {
        return dsl.update(MELDING)
                .set(MELDING.READ_AT, now)
                .where(mine(toegang))
                .and(MELDING.READ_AT.isNull())
                .and(MELDING.PATH.eq(path))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public int readAll(Toegang toegang, @Nullable Soort soort, long upTo, LocalDateTime now) {
        return dsl.update(MELDING)
                .set(MELDING.READ_AT, now)
                .where(mine(toegang))
                .and(MELDING.READ_AT.isNull())
                .and(kind(soort))
                .and(MELDING.ID.le(upTo))
                .execute();
    }

    public Set<Soort> mailed(Toegang toegang) {
        Set<Soort> kinds = EnumSet.allOf(Soort.class);
        var kind = MELDING_ZONDER_MAIL.KIND.convertFrom(Soort::valueOf);
        kinds.removeAll(dsl.select(kind)
                .from(MELDING_ZONDER_MAIL)
                .where(MELDING_ZONDER_MAIL.ACCOUNT_ID.eq(toegang.accountId()))
                .and(toegang.ingelogd())
                .fetch(kind));
        return kinds;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void setMailed(Toegang toegang, Soort soort, boolean mailed, LocalDateTime now) {
        if (mailed) {
            int was = dsl.deleteFrom(MELDING_ZONDER_MAIL)
                    .where(MELDING_ZONDER_MAIL.ACCOUNT_ID.eq(toegang.accountId()))
                    .and(MELDING_ZONDER_MAIL.KIND.eq(soort.name()))
                    .execute();
            if (was > 0) {
                // From now on: what gathered in the meantime is no news.
                dsl.update(MELDING)
                        .set(MELDING.MAILED_AT, now)
                        .where(mine(toegang))
                        .and(MELDING.KIND.eq(soort.name()))
                        .and(MELDING.MAILED_AT.isNull())
                        .execute();
            }
            return;
        }
        dsl.insertInto(MELDING_ZONDER_MAIL)
                .set(MELDING_ZONDER_MAIL.ACCOUNT_ID, toegang.accountId())
                .set(MELDING_ZONDER_MAIL.KIND, soort.name())
                .onDuplicateKeyIgnore()
                .execute();
    }

    private static Condition mine(Toegang toegang) {
        return MELDING.ACCOUNT_ID.eq(toegang.accountId()).and(toegang.ingelogd());
    }

    private static Condition kind(@Nullable Soort soort) {
        return soort == null ? noCondition() : MELDING.KIND.eq(soort.name());
    }

    /** What came before a moment, was not read, was in no mail yet, and is of a kind that its reader wants in one. */
    private static Condition toMail(LocalDateTime before) {
        return MELDING.MAILED_AT
                .isNull()
                .and(MELDING.READ_AT.isNull())
                .and(MELDING.CREATED_AT.lt(before))
                .and(notExists(selectOne()
                        .from(MELDING_ZONDER_MAIL)
                        .where(MELDING_ZONDER_MAIL.ACCOUNT_ID.eq(MELDING.ACCOUNT_ID))
                        .and(MELDING_ZONDER_MAIL.KIND.eq(MELDING.KIND))));
    }

    /** Whom there is something to mail to, who had no mail yet on that day. */
    List<Long> toTell(LocalDateTime before, LocalDate day) {
        return dsl.selectDistinct(MELDING.ACCOUNT_ID)
                .from(MELDING)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(MELDING.ACCOUNT_ID))
                .leftJoin(MELDING_DAGPOST)
                .on(MELDING_DAGPOST.ACCOUNT_ID.eq(MELDING.ACCOUNT_ID))
                .where(toMail(before))
                .and(ACCOUNT.ACTIVE.isTrue())
                .and(ACCOUNT.NAME.isNotNull())
                .and(MELDING_DAGPOST.ACCOUNT_ID.isNull().or(hadNone(day)))
                .fetch(MELDING.ACCOUNT_ID);
    }

    /** Takes the one mail of that day for an account; false when it was taken already. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean claimDay(long account, LocalDate day) {
        dsl.insertInto(MELDING_DAGPOST)
                .set(MELDING_DAGPOST.ACCOUNT_ID, account)
                .set(MELDING_DAGPOST.LAST_DAY, LONG_AGO)
                .onDuplicateKeyIgnore()
                .execute();
        return dsl.update(MELDING_DAGPOST)
                        .set(MELDING_DAGPOST.LAST_DAY, day)
                        .where(MELDING_DAGPOST.ACCOUNT_ID.eq(account))
                        .and(hadNone(day))
                        .execute()
                == 1;
    }

    /** A clock that was put back gives no second mail; one that ran years ahead doesn't end them for good. */
    private static Condition hadNone(LocalDate day) {
        return MELDING_DAGPOST.LAST_DAY.lt(day).or(MELDING_DAGPOST.LAST_DAY.gt(day.plusDays(2)));
    }

    List<Melding> toMail(long account, LocalDateTime before, int limit) {
        return lines(MELDING.ACCOUNT_ID.eq(account).and(toMail(before)), limit);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void mailed(long account, LocalDateTime before, long upTo, LocalDateTime now) {
        dsl.update(MELDING)
                .set(MELDING.MAILED_AT, now)
                .where(MELDING.ACCOUNT_ID.eq(account))
                .and(toMail(before))
                .and(MELDING.ID.le(upTo))
                .execute();
    }

    /** Forgets what was read or came so long ago, and everything of who was erased. */
    @Transactional(propagation = Propagation.MANDATORY)
    int forget(LocalDateTime readBefore, LocalDateTime cameBefore) {
        return dsl.deleteFrom(MELDING).where(MELDING.READ_AT.lt(readBefore)).execute()
                + dsl.deleteFrom(MELDING)
                        .where(MELDING.CREATED_AT.lt(cameBefore))
                        .execute()
                + dsl.deleteFrom(MELDING)
                        .where(MELDING.ACCOUNT_ID.in(
                                select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.NAME.isNull())))
                        .execute();
    }
}
