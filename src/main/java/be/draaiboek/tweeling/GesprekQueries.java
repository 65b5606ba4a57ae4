package be.draaiboek.tweeling;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.OPVOLGING;
import static be.draaiboek.db.Tables.TERUGKOPPELING;
import static be.draaiboek.db.Tables.TERUGKOPPELING_REACTIE;
import static be.draaiboek.db.Tables.VRIJGAVE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import be.draaiboek.common.Klok;
import be.draaiboek.db.enums.OpvolgingState;
import be.draaiboek.db.enums.TerugkoppelingKind;
import be.draaiboek.db.enums.TerugkoppelingState;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Terugkoppeling.Partij;
import be.draaiboek.tweeling.Terugkoppeling.Reactie;
import be.draaiboek.tweeling.Terugkoppeling.Soort;
import be.draaiboek.tweeling.Terugkoppeling.Stand;
import be.draaiboek.tweeling.Terugkoppeling.Wachtend;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** What two besturen said to each other, to read: with the replies, and with what became of it. */
@Repository
class GesprekQueries {

    private final DSLContext dsl;

    GesprekQueries(DSLContext dsl) {
        // As in the workshops: each connection has the variable that jOOQ would set around a multiset.
        this.dsl = dsl.configuration()
                .deriveSettings(settings -> settings.withRenderGroupConcatMaxLenSessionVariable(false))
                .dsl();
    }

    /** All feedback of a tweeling that is mine to read. */
    public List<Terugkoppeling> all(Toegang toegang, long tweeling) {
        return threads(toegang, TERUGKOPPELING.TWEELING_ID.eq(tweeling));
    }

    /** What two besturen said to each other about these items, where it is mine to read. */
    public List<Terugkoppeling> between(
            Toegang toegang, long tweeling, long mine, long other, Collection<String> itemIds) {
        var t = TERUGKOPPELING;
        return threads(
                toegang,
                t.TWEELING_ID
                        .eq(tweeling)
                        .and(t.ITEM_ID.in(itemIds))
                        .and(t.GIVER_ID
                                .eq(mine)
                                .and(t.RECEIVER_ID.eq(other))
                                .or(t.GIVER_ID.eq(other).and(t.RECEIVER_ID.eq(mine)))));
    }

    /** What this bestuur of mine got and still owes an answer, where more may be said; praise asks for none. */
    public List<Wachtend> waiting(Toegang toegang, long bestuur) {
        var t = TERUGKOPPELING;
        return dsl.select(
                        t.TWEELING_ID,
                        VRIJGAVE.CHAPTER,
                        t.KIND.convertFrom(kind -> Soort.valueOf(kind.name())),
                        count())
                .from(t)
                .join(VRIJGAVE)
                .on(VRIJGAVE.ID.eq(t.VRIJGAVE_ID))
                .where(t.RECEIVER_ID.eq(bestuur))
                .and(toegang.eigenBestuur(t.RECEIVER_ID))
                .and(t.STATE.eq(TerugkoppelingState.OPEN))
                .and(t.KIND.ne(TerugkoppelingKind.GOEDE_PRAKTIJK))
                .and(TerugkoppelingQueries.open(toegang))
                .groupBy(t.TWEELING_ID, VRIJGAVE.CHAPTER, t.KIND)
                .fetch(Records.mapping(Wachtend::new));
    }

    private List<Terugkoppeling> threads(Toegang toegang, Condition which) {
        var t = TERUGKOPPELING;
        var r = TERUGKOPPELING_REACTIE;
        var giver = BESTUUR.as("giver");
        var receiver = BESTUUR.as("receiver");
        var speaker = BESTUUR.as("speaker");
        var author = ACCOUNT.as("author");
        var decider = ACCOUNT.as("decider");
        var replier = ACCOUNT.as("replier");
        var doer = DEELNEMER.as("doer");
        var doerAccount = ACCOUNT.as("doer_account");
        var got = toegang.eigenBestuur(t.RECEIVER_ID);
        var replies = multiset(select(
                                r.ID,
                                speaker.NAME,
                                name(replier.NAME),
                                r.AUTHOR_ID.convertFrom(account -> account == toegang.accountId()),
                                r.TEXT,
                                r.CREATED_AT.convertFrom(Klok::moment))
                        .from(r)
                        .leftJoin(speaker)
                        .on(speaker.ID.eq(r.BESTUUR_ID))
                        .leftJoin(replier)
                        .on(replier.ID.eq(r.AUTHOR_ID))
                        .where(r.TERUGKOPPELING_ID.eq(t.ID))
                        .orderBy(r.ID))
                .convertFrom(said -> said.map(Records.mapping(Reactie::new)));
        return dsl.select(
                        t.ID,
                        t.TWEELING_ID,
                        VRIJGAVE.CHAPTER,
                        t.ITEM_ID,
                        t.KIND.convertFrom(kind -> Soort.valueOf(kind.name())),
                        row(t.GIVER_ID, giver.NAME).mapping(Partij::new),
                        row(t.RECEIVER_ID, receiver.NAME).mapping(Partij::new),
                        name(author.NAME),
                        t.TEXT,
                        t.SUGGESTION,
                        t.STATE.convertFrom(state -> Stand.valueOf(state.name())),
                        t.CONCLUSION,
                        when(t.DECIDED_BY.isNotNull(), name(decider.NAME)),
                        t.CREATED_AT.convertFrom(Klok::moment),
                        t.CHANGED_AT.convertFrom(Klok::moment),
                        field(toegang.eigenBestuur(t.GIVER_ID)),
                        field(got),
                        field(TerugkoppelingQueries.open(toegang)),
                        row(
                                        OPVOLGING.DUE,
                                        OPVOLGING.STATE,
                                        OPVOLGING.OUTCOME,
                                        when(got, coalesce(doerAccount.NAME, doer.NAME, inline(Traject.VROEGER))))
                                .mapping((due, state, outcome, who) -> due == null
                                        ? null
                                        : new Terugkoppeling.Opvolging(
                                                due, Traject.Opvolging.Stand.valueOf(state.name()), outcome, who)),
                        replies)
                .from(t)
                .join(VRIJGAVE)
                .on(VRIJGAVE.ID.eq(t.VRIJGAVE_ID))
                .join(giver)
                .on(giver.ID.eq(t.GIVER_ID))
                .join(receiver)
                .on(receiver.ID.eq(t.RECEIVER_ID))
                .join(author)
                .on(author.ID.eq(t.AUTHOR_ID))
                .leftJoin(decider)
                .on(decider.ID.eq(t.DECIDED_BY))
                .leftJoin(OPVOLGING)
                .on(OPVOLGING.TERUGKOPPELING_ID.eq(t.ID))
                .and(OPVOLGING.STATE.ne(OpvolgingState.VERVALLEN))
                .leftJoin(doer)
                .on(doer.ID.eq(OPVOLGING.DEELNEMER_ID))
                .leftJoin(doerAccount)
                .on(doerAccount.ID.eq(doer.ACCOUNT_ID))
                .where(which)
                .and(toegang.gegevenOfGekregen(t))
                .orderBy(t.ID)
                .fetch(Records.mapping(Terugkoppeling::new));
    }

    private static Field<String> name(Field<String> known) {
        return coalesce(known, inline(Traject.VROEGER));
    }
}
