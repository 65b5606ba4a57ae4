package be.draaiboek.spoor;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.SPOOR;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;

import be.draaiboek.common.Klok;
import be.draaiboek.common.Voorval;
import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** The trail. It is added to and forgotten with age; nothing changes a line but the erasing of a person. */
@Repository
class SpoorQueries {

    private static final int BATCH = 5000;

    private final DSLContext dsl;

    SpoorQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(Voorval what, String address, LocalDateTime now) {
        dsl.insertInto(SPOOR)
                .set(SPOOR.AT, now)
                .set(SPOOR.KIND, what.soort().name())
                .set(SPOOR.ACCOUNT_ID, what.wie())
                .set(SPOOR.SUBJECT_ID, what.over())
                .set(SPOOR.BESTUUR_ID, what.bestuur())
                .set(SPOOR.DETAIL, what.detail())
                .set(SPOOR.ADDRESS, address)
                .set(SPOOR.REASON, what.reden())
                .execute();
    }

    /** Whether the same was kept since then, by the same person from the same place. */
    boolean known(Voorval what, String address, LocalDateTime since) {
        return dsl.fetchExists(selectOne()
                .from(SPOOR)
                .where(SPOOR.AT.gt(since))
                .and(SPOOR.KIND.eq(what.soort().name()))
                .and(same(SPOOR.ACCOUNT_ID, what.wie()))
                .and(same(SPOOR.SUBJECT_ID, what.over()))
                .and(same(SPOOR.BESTUUR_ID, what.bestuur()))
                .and(SPOOR.DETAIL.eq(what.detail()))
                .and(SPOOR.ADDRESS.eq(address)));
    }

    private static Condition same(Field<Long> field, @org.jspecify.annotations.Nullable Long value) {
        return value == null ? field.isNull() : field.eq(value);
    }

    /** Forgets what is older, some at a time; returns how many. */
    int forget(LocalDateTime before) {
        return dsl.deleteFrom(SPOOR).where(SPOOR.AT.lt(before)).limit(BATCH).execute();
    }

    public boolean isBeheerder(Toegang toegang) {
        return dsl.fetchExists(selectOne().where(toegang.beheerder()));
    }

    public List<Spoorregel> list(Toegang toegang, Spoorkeuze which, int offset, int limit) {
        return lines(toegang.beheerder().and(chosen(which)), SPOOR.ADDRESS, offset, limit);
    }

    public int count(Toegang toegang, Spoorkeuze which) {
        return dsl.fetchCount(SPOOR, toegang.beheerder().and(chosen(which)));
    }

    public List<Spoorregel> ofBestuur(Toegang toegang, long bestuurId, Spoorkeuze which, int offset, int limit) {
        return lines(mine(toegang, bestuurId).and(chosen(which)), inline(""), offset, limit);
    }

    public int countOfBestuur(Toegang toegang, long bestuurId, Spoorkeuze which) {
        return dsl.fetchCount(SPOOR, mine(toegang, bestuurId).and(chosen(which)));
    }

    /** When each account last logged in, in UTC; of those that did since the trail goes back. */
    public Map<Long, LocalDateTime> logins(Toegang toegang) {
        var last = max(SPOOR.AT);
        return dsl.select(SPOOR.ACCOUNT_ID, last)
                .from(SPOOR)
                .where(SPOOR.KIND.eq(Soort.AANGEMELD.name()))
                .and(SPOOR.ACCOUNT_ID.isNotNull())
                .and(toegang.beheerder())
                .groupBy(SPOOR.ACCOUNT_ID)
                .fetchMap(SPOOR.ACCOUNT_ID, last);
    }

    /** What concerns a bestuur of which I am the trekker, and what was done to the account of who took part at the time. */
    private static Condition mine(Toegang toegang, long bestuurId) {
        var part = DEELNEMER.as("spoor_deelnemer");
        return or(
                        SPOOR.BESTUUR_ID.eq(bestuurId),
                        SPOOR.KIND
                                .in(kinds(Soort::raaktDeelnemer))
                                .and(exists(selectOne()
                                        .from(part)
                                        .where(part.BESTUUR_ID.eq(bestuurId))
                                        .and(part.ACCOUNT_ID.eq(SPOOR.SUBJECT_ID))
                                        .and(part.ENDED_AT.isNull().or(part.ENDED_AT.ge(SPOOR.AT))))))
                .and(toegang.trekkerVan(inline(bestuurId)));
    }

    private static Condition chosen(Spoorkeuze which) {
        LocalDate from = which.van();
        LocalDate until = which.tot();
        return (from == null ? noCondition() : SPOOR.AT.ge(start(from)))
                .and(until == null ? noCondition() : SPOOR.AT.lt(start(until.plusDays(1))))
                .and(
                        which.groep() == null
                                ? noCondition()
                                : SPOOR.KIND.in(kinds(kind -> kind.groep() == which.groep())))
                .and(
                        which.account() == null
                                ? noCondition()
                                : SPOOR.ACCOUNT_ID.eq(which.account()).or(SPOOR.SUBJECT_ID.eq(which.account())))
                .and(which.bestuur() == null ? noCondition() : SPOOR.BESTUUR_ID.eq(which.bestuur()));
    }

    private static LocalDateTime start(LocalDate day) {
        return LocalDateTime.ofInstant(day.atStartOfDay(Klok.BRUSSEL).toInstant(), ZoneOffset.UTC);
    }

    private static List<String> kinds(Predicate<Soort> which) {
        return Arrays.stream(Soort.values()).filter(which).map(Enum::name).toList();
    }

    private List<Spoorregel> lines(Condition which, Field<String> address, int offset, int limit) {
        var who = ACCOUNT.as("spoor_wie");
        var whom = ACCOUNT.as("spoor_over");
        return dsl.select(
                        SPOOR.ID,
                        SPOOR.AT,
                        SPOOR.KIND.convertFrom(Soort::valueOf),
                        SPOOR.ACCOUNT_ID,
                        coalesce(who.NAME, inline("")),
                        SPOOR.SUBJECT_ID,
                        coalesce(whom.NAME, inline("")),
                        coalesce(BESTUUR.NAME, inline("")),
                        SPOOR.DETAIL,
                        address.as("spoor_address"),
                        SPOOR.REASON)
                .from(SPOOR)
                .leftJoin(who)
                .on(who.ID.eq(SPOOR.ACCOUNT_ID))
                .leftJoin(whom)
                .on(whom.ID.eq(SPOOR.SUBJECT_ID))
                .leftJoin(BESTUUR)
                .on(BESTUUR.ID.eq(SPOOR.BESTUUR_ID))
                .where(which)
                .orderBy(SPOOR.AT.desc(), SPOOR.ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch(Records.mapping(Spoorregel::new));
    }
}
