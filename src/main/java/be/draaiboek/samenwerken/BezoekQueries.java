package be.draaiboek.samenwerken;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.BEZOEK;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.GELEZEN;
import static be.draaiboek.db.Tables.TRAJECT;
import static be.draaiboek.db.Tables.WEERGAVE;
import static be.draaiboek.db.Tables.WELKOM;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import be.draaiboek.antwoord.StandingCells;
import be.draaiboek.common.Klok;
import be.draaiboek.editie.Item;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Visits, and what changed between them. */
@Repository
class BezoekQueries {

    /** As many rows as a person might still read; colleagues come first. */
    static final int MOST = 60;

    private final DSLContext dsl;

    BezoekQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * Notes a visit to a traject of mine.
     *
     * @param absent who was last here before this moment comes for a new visit
     */
    public void note(Toegang toegang, long trajectId, LocalDateTime now, LocalDateTime absent) {
        dsl.insertInto(BEZOEK, BEZOEK.ACCOUNT_ID, BEZOEK.TRAJECT_ID, BEZOEK.LAST_AT)
                .select(select(val(toegang.accountId()), TRAJECT.ID, val(now))
                        .from(TRAJECT)
                        .where(TRAJECT.ID.eq(trajectId))
                        .and(toegang.eigenBestuur(TRAJECT.BESTUUR_ID)))
                .onDuplicateKeyUpdate()
                // In this order: MariaDB carries out one assignment after the other.
                .set(
                        BEZOEK.PREVIOUS_AT,
                        when(BEZOEK.LAST_AT.lt(absent), BEZOEK.LAST_AT).otherwise(BEZOEK.PREVIOUS_AT))
                .set(BEZOEK.LAST_AT, now)
                .execute();
    }

    public Optional<Bezoek> find(Toegang toegang, long trajectId) {
        // Who already works here needs no welcome, also who never put it away.
        var works = exists(selectOne()
                .from(ANTWOORD)
                .where(ANTWOORD.TRAJECT_ID.eq(TRAJECT.ID))
                .and(ANTWOORD.CHANGED_BY.eq(toegang.accountId())));
        return dsl.select(
                        BEZOEK.PREVIOUS_AT.convertFrom(Klok::momentOfNiets),
                        field(WELKOM.SEEN_AT.isNotNull().or(works)))
                .from(BEZOEK)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(BEZOEK.TRAJECT_ID))
                .leftJoin(WELKOM)
                .on(WELKOM.ACCOUNT_ID.eq(BEZOEK.ACCOUNT_ID))
                .where(BEZOEK.ACCOUNT_ID.eq(toegang.accountId()))
                .and(BEZOEK.TRAJECT_ID.eq(trajectId))
                .and(toegang.eigenBestuur(TRAJECT.BESTUUR_ID))
                .fetchOptional(Records.mapping(Bezoek::new));
    }

    /**
     * What others did: never a value, of an individual answer not even which question. A cell that I changed after
     * somebody else is no news to me.
     */
    public Nieuws since(Toegang toegang, Traject traject, Instant since) {
        var joint = ANTWOORD.HOLDER_ID.eq(0L);
        var colleague = DEELNEMER.as("collega");
        var item = when(joint, ANTWOORD.ITEM_ID).otherwise("").as("wat");
        var fields = count(when(ANTWOORD.COL_ID.notIn(Item.MARKER, Item.ACROSS_MARKER), 1));
        var last = max(ANTWOORD.CHANGED_AT);
        var by = coalesce(max(ACCOUNT.NAME), inline(Traject.VROEGER));
        var items = countDistinct(ANTWOORD.ITEM_ID);
        var rows = dsl.select(item, ANTWOORD.HOLDER_ID, by, items, fields, last)
                .from(ANTWOORD)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(ANTWOORD.TRAJECT_ID))
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .and(toegang.mijnDeelname(DEELNEMER))
                .leftJoin(colleague)
                .on(colleague.ID.eq(ANTWOORD.HOLDER_ID))
                .and(colleague.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(ANTWOORD.CHANGED_BY))
                .where(ANTWOORD.TRAJECT_ID.eq(traject.id()))
                .and(ANTWOORD.CHANGED_AT.gt(LocalDateTime.ofInstant(since, ZoneOffset.UTC)))
                .and(ANTWOORD.CHANGED_BY.ne(toegang.accountId()))
                .and(joint.or(colleague
                        .ID
                        .isNotNull()
                        .and(colleague.ID.ne(DEELNEMER.ID))
                        .and(StandingCells.counted())))
                .groupBy(item, ANTWOORD.HOLDER_ID, ANTWOORD.CHANGED_BY)
                .orderBy(when(joint, inline(1)).otherwise(inline(0)), last.desc(), item)
                .limit(MOST + 1)
                .fetch();
        List<Nieuws.Samen> together = new ArrayList<>();
        List<Nieuws.Collega> people = new ArrayList<>();
        rows.stream().limit(MOST).forEach(row -> {
            if (row.get(ANTWOORD.HOLDER_ID) == 0) {
                traject.editie()
                        .item(row.get(item))
                        .ifPresent(found -> together.add(
                                new Nieuws.Samen(found, row.get(by), row.get(fields), Klok.moment(row.get(last)))));
            } else {
                traject.deelnemer(row.get(ANTWOORD.HOLDER_ID))
                        .ifPresent(one -> people.add(new Nieuws.Collega(one.shownName(), row.get(items))));
            }
        });
        return new Nieuws(together, people, rows.size() > MOST);
    }

    /** Remembers that this person has seen the introduction of a section. */
    public boolean read(Toegang toegang, String section) {
        return dsl.insertInto(GELEZEN, GELEZEN.ACCOUNT_ID, GELEZEN.SECTION)
                        .select(select(ACCOUNT.ID, val(section))
                                .from(ACCOUNT)
                                .where(ACCOUNT.ID.eq(toegang.accountId()))
                                .and(toegang.ingelogd()))
                        .onDuplicateKeyIgnore()
                        .execute()
                > 0;
    }

    /** Remembers whether this person wants the whole page. */
    public boolean whole(Toegang toegang, boolean whole) {
        return dsl.insertInto(WEERGAVE, WEERGAVE.ACCOUNT_ID, WEERGAVE.WHOLE)
                        .select(select(ACCOUNT.ID, val(whole))
                                .from(ACCOUNT)
                                .where(ACCOUNT.ID.eq(toegang.accountId()))
                                .and(toegang.ingelogd()))
                        .onDuplicateKeyUpdate()
                        .set(WEERGAVE.WHOLE, whole)
                        .execute()
                > 0;
    }

    public boolean welcomed(Toegang toegang, LocalDateTime now) {
        return dsl.insertInto(WELKOM, WELKOM.ACCOUNT_ID, WELKOM.SEEN_AT)
                        .select(select(ACCOUNT.ID, val(now))
                                .from(ACCOUNT)
                                .where(ACCOUNT.ID.eq(toegang.accountId()))
                                .and(toegang.ingelogd()))
                        .onDuplicateKeyIgnore()
                        .execute()
                > 0;
    }
}
