package be.draaiboek.vraagbaak;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.COHORT;
import static be.draaiboek.db.Tables.COHORT_BEGELEIDER;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.POLISVRAAG;
import static be.draaiboek.db.Tables.POLISVRAAG_BERICHT;
import static be.draaiboek.db.Tables.TRAJECT;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import be.draaiboek.common.Klok;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.vraagbaak.Polisvraag.Bericht;
import be.draaiboek.vraagbaak.Polisvraag.Draad;
import be.draaiboek.vraagbaak.Polisvraag.Houder;
import be.draaiboek.vraagbaak.Polisvraag.Lezers;
import be.draaiboek.vraagbaak.Polisvraag.Wachtend;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Questions to POLIS, for the bestuur that asked and the coaches that were asked. */
@Repository
class PolisvraagQueries {

    private static final int MOST = 300;
    private static final String FORMER = "een vroegere begeleider";

    private final DSLContext dsl;

    PolisvraagQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What was kept under a name of mine. */
    public record Onder(long vraagId, String item, long bestuurId, String tekst, boolean eerste) {}

    /** Mine to answer: I coach the cohort that was asked, and the bestuur is in it. */
    private static Condition coached(Toegang toegang) {
        return toegang.begeleidt(POLISVRAAG.COHORT_ID, POLISVRAAG.BESTUUR_ID);
    }

    /** My bestuur's. */
    private static Condition ours(Toegang toegang) {
        return toegang.eigenBestuur(POLISVRAAG.BESTUUR_ID);
    }

    /** Who reads a question. */
    static Condition readable(Toegang toegang) {
        return or(coached(toegang), ours(toegang));
    }

    /** What I am to answer or did, what waits first and the oldest of it. */
    public List<Polisvraag> queue(Toegang toegang) {
        return questions(
                coached(toegang),
                when(POLISVRAAG.WAITS_SINCE.isNull(), 1).otherwise(0).asc(),
                POLISVRAAG.WAITS_SINCE.asc(),
                POLISVRAAG.ID.desc());
    }

    /** What my bestuur asked, the newest first. */
    public List<Polisvraag> ofOurs(Toegang toegang, long bestuurId) {
        return questions(POLISVRAAG.BESTUUR_ID.eq(bestuurId).and(ours(toegang)), POLISVRAAG.ID.desc());
    }

    /** What waits for the coaches of a cohort at one bestuur, the oldest first. */
    public List<Polisvraag> waiting(Toegang toegang, long cohortId, long bestuurId) {
        return questions(
                POLISVRAAG
                        .COHORT_ID
                        .eq(cohortId)
                        .and(POLISVRAAG.BESTUUR_ID.eq(bestuurId))
                        .and(POLISVRAAG.WAITS_SINCE.isNotNull())
                        .and(coached(toegang)),
                POLISVRAAG.WAITS_SINCE.asc());
    }

    private List<Polisvraag> questions(Condition which, OrderField<?>... order) {
        var asker = ACCOUNT.as("vrager");
        var taker = ACCOUNT.as("houder");
        var first = POLISVRAAG_BERICHT.as("eerste");
        var earlier = POLISVRAAG_BERICHT.as("vroeger");
        var said = POLISVRAAG_BERICHT.as("gezegd");
        Field<Integer> answers = field(
                selectCount().from(said).where(said.VRAAG_ID.eq(POLISVRAAG.ID)).and(said.POLIS.isTrue()));
        return dsl.select(
                        POLISVRAAG.ID,
                        COHORT.ID,
                        COHORT.NAME,
                        BESTUUR.ID,
                        BESTUUR.NAME,
                        POLISVRAAG.EDITIE_ID,
                        POLISVRAAG.ITEM_ID,
                        first.TEXT,
                        coalesce(asker.NAME, inline(Traject.VROEGER)),
                        POLISVRAAG.ASKED_AT.convertFrom(Klok::moment),
                        POLISVRAAG.WAITS_SINCE.convertFrom(Klok::momentOfNiets),
                        row(POLISVRAAG.TAKEN_BY, coalesce(taker.NAME, inline(FORMER)))
                                .mapping((id, name) -> id == null ? null : new Houder(id, name)),
                        answers)
                .from(POLISVRAAG)
                .join(COHORT)
                .on(COHORT.ID.eq(POLISVRAAG.COHORT_ID))
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(POLISVRAAG.BESTUUR_ID))
                .join(first)
                .on(first.ID.eq(select(min(earlier.ID)).from(earlier).where(earlier.VRAAG_ID.eq(POLISVRAAG.ID))))
                .leftJoin(asker)
                .on(asker.ID.eq(POLISVRAAG.ASKED_BY))
                .leftJoin(taker)
                .on(taker.ID.eq(POLISVRAAG.TAKEN_BY))
                .where(which)
                .orderBy(order)
                .limit(MOST)
                .fetch(Records.mapping(Polisvraag::new));
    }

    /** A question with all that was said, where it is mine to read; in two statements. */
    public Optional<Draad> thread(Toegang toegang, long vraagId) {
        Field<Boolean> polis = field(coached(toegang));
        Field<Boolean> own = field(ours(toegang));
        Field<Bericht> said = field(row(
                        POLISVRAAG_BERICHT.ID,
                        POLISVRAAG_BERICHT.POLIS,
                        ACCOUNT.NAME,
                        POLISVRAAG_BERICHT.AUTHOR_ID,
                        POLISVRAAG_BERICHT.TEXT,
                        POLISVRAAG_BERICHT.CREATED_AT.convertFrom(Klok::moment))
                .mapping((id, byPolis, name, author, text, at) -> new Bericht(
                        id,
                        byPolis,
                        name != null ? name : byPolis ? FORMER : Traject.VROEGER,
                        author == toegang.accountId(),
                        text,
                        at)));
        return questions(POLISVRAAG.ID.eq(vraagId).and(readable(toegang))).stream()
                .findFirst()
                .flatMap(one -> {
                    var rows = dsl.select(said, polis, own)
                            .from(POLISVRAAG)
                            .join(POLISVRAAG_BERICHT)
                            .on(POLISVRAAG_BERICHT.VRAAG_ID.eq(POLISVRAAG.ID))
                            .leftJoin(ACCOUNT)
                            .on(ACCOUNT.ID.eq(POLISVRAAG_BERICHT.AUTHOR_ID))
                            .where(POLISVRAAG.ID.eq(vraagId))
                            .and(readable(toegang))
                            .orderBy(POLISVRAAG_BERICHT.ID)
                            .fetch();
                    return rows.stream()
                            .findFirst()
                            .map(first -> new Draad(one, rows.getValues(said), first.get(polis), first.get(own)));
                });
    }

    /** The newest running cohort of a bestuur of mine, with who coaches it. */
    public Optional<Lezers> readers(Toegang toegang, long bestuurId, LocalDate today) {
        var rows = dsl.select(COHORT.ID, BESTUUR.NAME, COHORT.NAME, ACCOUNT.NAME)
                .from(COHORT_BESTUUR)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(COHORT_BESTUUR.BESTUUR_ID))
                .join(COHORT)
                .on(COHORT.ID.eq(COHORT_BESTUUR.COHORT_ID))
                .and(running(today))
                .leftJoin(COHORT_BEGELEIDER)
                .on(COHORT_BEGELEIDER.COHORT_ID.eq(COHORT.ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(COHORT_BEGELEIDER.ACCOUNT_ID))
                .and(ACCOUNT.ACTIVE.isTrue())
                .where(COHORT_BESTUUR.BESTUUR_ID.eq(bestuurId))
                .and(toegang.eigenBestuur(COHORT_BESTUUR.BESTUUR_ID))
                .orderBy(COHORT.STARTS.desc(), COHORT.ID.desc(), ACCOUNT.NAME)
                .fetch();
        return rows.stream()
                .findFirst()
                .map(first -> new Lezers(
                        first.get(BESTUUR.NAME),
                        first.get(COHORT.NAME),
                        rows.stream()
                                .filter(row -> row.get(COHORT.ID).equals(first.get(COHORT.ID)))
                                .map(row -> row.get(ACCOUNT.NAME))
                                .filter(Objects::nonNull)
                                .toList()));
    }

    /** Asks the newest running cohort of a bestuur in which I read the whole Draaiboek; empty where there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> ask(Toegang toegang, long trajectId, String item, LocalDateTime now, LocalDate today) {
        var q = POLISVRAAG;
        return dsl.insertInto(
                        q, q.COHORT_ID, q.BESTUUR_ID, q.EDITIE_ID, q.ITEM_ID, q.ASKED_BY, q.ASKED_AT, q.WAITS_SINCE)
                .select(select(
                                COHORT.ID,
                                TRAJECT.BESTUUR_ID,
                                TRAJECT.EDITIE_ID,
                                val(item),
                                val(toegang.accountId()),
                                val(now),
                                val(now))
                        .from(TRAJECT)
                        .join(COHORT_BESTUUR)
                        .on(COHORT_BESTUUR.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                        .join(COHORT)
                        .on(COHORT.ID.eq(COHORT_BESTUUR.COHORT_ID))
                        .and(running(today))
                        .where(TRAJECT.ID.eq(trajectId))
                        .and(toegang.eigenBestuur(TRAJECT.BESTUUR_ID))
                        .orderBy(COHORT.STARTS.desc(), COHORT.ID.desc())
                        .limit(1))
                .returningResult(q.ID)
                .fetchOptional(q.ID);
    }

    /**
     * Says something in a question that I may read, on the side that I may speak for.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the name was used
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean say(Toegang toegang, long vraagId, boolean polis, UUID name, String text, LocalDateTime now) {
        var b = POLISVRAAG_BERICHT;
        return dsl.insertInto(b, b.VRAAG_ID, b.POLIS, b.AUTHOR_ID, b.MUTATION, b.TEXT, b.CREATED_AT)
                        .select(select(
                                        POLISVRAAG.ID,
                                        inline(polis),
                                        val(toegang.accountId()),
                                        val(name),
                                        val(text),
                                        val(now))
                                .from(POLISVRAAG)
                                .where(POLISVRAAG.ID.eq(vraagId))
                                .and(side(toegang, polis)))
                        .execute()
                == 1;
    }

    /** Says that it waits for POLIS, from this moment where it didn't; or no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void waits(Toegang toegang, long vraagId, boolean polisSpoke, LocalDateTime now) {
        dsl.update(POLISVRAAG)
                .set(
                        POLISVRAAG.WAITS_SINCE,
                        polisSpoke ? inline(null, POLISVRAAG.WAITS_SINCE) : coalesce(POLISVRAAG.WAITS_SINCE, val(now)))
                .where(POLISVRAAG.ID.eq(vraagId))
                .and(side(toegang, polisSpoke))
                .execute();
    }

    private static Condition side(Toegang toegang, boolean polis) {
        return polis
                ? coached(toegang)
                // A question to a cohort that the bestuur left is read by no coach any more.
                : ours(toegang)
                        .and(exists(selectOne()
                                .from(COHORT_BESTUUR)
                                .where(COHORT_BESTUUR.COHORT_ID.eq(POLISVRAAG.COHORT_ID))
                                .and(COHORT_BESTUUR.BESTUUR_ID.eq(POLISVRAAG.BESTUUR_ID))));
    }

    /** Takes a question, or lets it go; false where it isn't mine to answer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(Toegang toegang, long vraagId, boolean mine, LocalDateTime now) {
        return dsl.update(POLISVRAAG)
                        .set(POLISVRAAG.TAKEN_BY, mine ? toegang.accountId() : null)
                        .set(POLISVRAAG.TAKEN_AT, mine ? now : null)
                        .where(POLISVRAAG.ID.eq(vraagId))
                        .and(coached(toegang))
                        .execute()
                == 1;
    }

    /** What I kept under this name. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Onder> under(Toegang toegang, UUID name) {
        var earlier = POLISVRAAG_BERICHT.as("vroeger");
        return dsl.select(
                        POLISVRAAG.ID,
                        POLISVRAAG.ITEM_ID,
                        POLISVRAAG.BESTUUR_ID,
                        POLISVRAAG_BERICHT.TEXT,
                        field(POLISVRAAG_BERICHT.ID.eq(
                                select(min(earlier.ID)).from(earlier).where(earlier.VRAAG_ID.eq(POLISVRAAG.ID)))))
                .from(POLISVRAAG_BERICHT)
                .join(POLISVRAAG)
                .on(POLISVRAAG.ID.eq(POLISVRAAG_BERICHT.VRAAG_ID))
                .where(POLISVRAAG_BERICHT.MUTATION.eq(name))
                .and(POLISVRAAG_BERICHT.AUTHOR_ID.eq(toegang.accountId()))
                .and(readable(toegang))
                .fetchOptional(Records.mapping(Onder::new));
    }

    /** How many questions of mine wait. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int waitingOfMine(Toegang toegang) {
        return dsl.fetchCount(
                POLISVRAAG, POLISVRAAG.ASKED_BY.eq(toegang.accountId()).and(POLISVRAAG.WAITS_SINCE.isNotNull()));
    }

    /** How many questions wait for me as a coach. */
    public int waitingForMe(Toegang toegang) {
        return dsl.fetchCount(POLISVRAAG, POLISVRAAG.WAITS_SINCE.isNotNull().and(coached(toegang)));
    }

    /** How often was spoken in a question that I may read. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int said(Toegang toegang, long vraagId) {
        return dsl.selectCount()
                .from(POLISVRAAG)
                .join(POLISVRAAG_BERICHT)
                .on(POLISVRAAG_BERICHT.VRAAG_ID.eq(POLISVRAAG.ID))
                .where(POLISVRAAG.ID.eq(vraagId))
                .and(readable(toegang))
                .fetchSingle(Record1::value1);
    }

    /**
     * The oldest that waits of each bestuur of a cohort, to its coach; and of a bestuur of mine, to me.
     *
     * @param bestuurId null for all
     */
    public Map<Long, Wachtend> oldest(Toegang toegang, long cohortId, @Nullable Long bestuurId) {
        var first = POLISVRAAG_BERICHT.as("eerste");
        var earlier = POLISVRAAG_BERICHT.as("vroeger");
        var waits = field(
                row(POLISVRAAG.ID, POLISVRAAG.ITEM_ID, POLISVRAAG.WAITS_SINCE.convertFrom(Klok::moment), first.TEXT)
                        .mapping((id, item, since, text) -> new Wachtend(id, item, since, 1, text)));
        return dsl.select(POLISVRAAG.BESTUUR_ID, waits)
                .from(POLISVRAAG)
                .join(first)
                .on(first.ID.eq(select(min(earlier.ID)).from(earlier).where(earlier.VRAAG_ID.eq(POLISVRAAG.ID))))
                .where(POLISVRAAG.COHORT_ID.eq(cohortId))
                .and(bestuurId == null ? noCondition() : POLISVRAAG.BESTUUR_ID.eq(bestuurId))
                .and(POLISVRAAG.WAITS_SINCE.isNotNull())
                .and(readable(toegang))
                .orderBy(POLISVRAAG.WAITS_SINCE, POLISVRAAG.ID)
                .collect(toMap(
                        row -> row.get(POLISVRAAG.BESTUUR_ID),
                        row -> row.get(waits),
                        (one, more) ->
                                new Wachtend(one.vraagId(), one.item(), one.sinds(), one.aantal() + 1, one.tekst())));
    }

    /** Who coaches the cohort that was asked, for who asked it or coaches it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> coaches(Toegang toegang, long vraagId) {
        return dsl.select(COHORT_BEGELEIDER.ACCOUNT_ID)
                .from(POLISVRAAG)
                .join(COHORT_BEGELEIDER)
                .on(COHORT_BEGELEIDER.COHORT_ID.eq(POLISVRAAG.COHORT_ID))
                .where(POLISVRAAG.ID.eq(vraagId))
                .and(readable(toegang))
                .fetch(COHORT_BEGELEIDER.ACCOUNT_ID);
    }

    /** Who of the bestuur spoke in it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> speakers(Toegang toegang, long vraagId) {
        return dsl.selectDistinct(POLISVRAAG_BERICHT.AUTHOR_ID)
                .from(POLISVRAAG)
                .join(POLISVRAAG_BERICHT)
                .on(POLISVRAAG_BERICHT.VRAAG_ID.eq(POLISVRAAG.ID))
                .and(POLISVRAAG_BERICHT.POLIS.isFalse())
                .where(POLISVRAAG.ID.eq(vraagId))
                .and(readable(toegang))
                .fetch(POLISVRAAG_BERICHT.AUTHOR_ID);
    }

    /** Says when it was asked, for a job that invents it; false for anybody else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean date(Toegang toegang, long vraagId, LocalDateTime at) {
        dsl.update(POLISVRAAG_BERICHT)
                .set(
                        POLISVRAAG_BERICHT.CREATED_AT,
                        when(POLISVRAAG_BERICHT.POLIS.isTrue(), val(at.plusDays(1)))
                                .otherwise(val(at)))
                .where(POLISVRAAG_BERICHT.VRAAG_ID.eq(vraagId))
                .and(toegang.alleenSysteem())
                .execute();
        return dsl.update(POLISVRAAG)
                        .set(POLISVRAAG.ASKED_AT, at)
                        .set(
                                POLISVRAAG.WAITS_SINCE,
                                when(POLISVRAAG.WAITS_SINCE.isNotNull(), val(at))
                                        .otherwise(POLISVRAAG.WAITS_SINCE))
                        .where(POLISVRAAG.ID.eq(vraagId))
                        .and(toegang.alleenSysteem())
                        .execute()
                == 1;
    }

    private static Condition running(LocalDate today) {
        return COHORT.STARTS.le(today).and(COHORT.ENDS.ge(today));
    }
}
