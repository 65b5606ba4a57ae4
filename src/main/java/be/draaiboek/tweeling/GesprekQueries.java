package be.draaiboek.tweeling;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.OPVOLGING;
import static be.draaiboek.db.Tables.TERUGKOPPELING;
import static be.draaiboek.db.Tables.TERUGKOPPELING_REACTIE;
import static be.draaiboek.db.Tables.VRIJGAVE;
import static org.jooq.impl.DSL.field;

import be.draaiboek.common.Klok;
import be.draaiboek.db.enums.OpvolgingState;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Terugkoppeling.Partij;
import be.draaiboek.tweeling.Terugkoppeling.Reactie;
import be.draaiboek.tweeling.Terugkoppeling.Soort;
import be.draaiboek.tweeling.Terugkoppeling.Stand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What two besturen said to each other, to read: with the replies, and with what became of it. */
@Repository
class GesprekQueries {

    private final DSLContext dsl;

    GesprekQueries(DSLContext dsl) {
        this.dsl = dsl;
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

    private List<Terugkoppeling> threads(Toegang toegang, Condition which) {
        var t = TERUGKOPPELING;
        var r = TERUGKOPPELING_REACTIE;
        var giver = BESTUUR.as("giver");
        var receiver = BESTUUR.as("receiver");
        var speaker = BESTUUR.as("speaker");
        var author = ACCOUNT.as("author");
        var decider = ACCOUNT.as("decider");
        var replier = ACCOUNT.as("replier");
        var gave = field(toegang.eigenBestuur(t.GIVER_ID));
        var got = field(toegang.eigenBestuur(t.RECEIVER_ID));
        var open = field(TerugkoppelingQueries.open(toegang));
        var doer = DEELNEMER.as("doer");
        var doerAccount = ACCOUNT.as("doer_account");
        Map<Long, Terugkoppeling> found = new LinkedHashMap<>();
        Map<Long, List<Reactie>> replies = new LinkedHashMap<>();
        dsl.select(
                        t.ID,
                        t.TWEELING_ID,
                        VRIJGAVE.CHAPTER,
                        t.ITEM_ID,
                        t.KIND,
                        t.GIVER_ID,
                        giver.NAME,
                        t.RECEIVER_ID,
                        receiver.NAME,
                        author.NAME,
                        t.TEXT,
                        t.SUGGESTION,
                        t.STATE,
                        t.CONCLUSION,
                        t.DECIDED_BY,
                        decider.NAME,
                        t.CREATED_AT,
                        t.CHANGED_AT,
                        gave,
                        got,
                        open,
                        r.ID,
                        speaker.NAME,
                        replier.NAME,
                        r.AUTHOR_ID,
                        r.TEXT,
                        r.CREATED_AT,
                        OPVOLGING.DUE,
                        OPVOLGING.STATE,
                        OPVOLGING.OUTCOME,
                        doer.NAME,
                        doerAccount.NAME)
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
                .leftJoin(r)
                .on(r.TERUGKOPPELING_ID.eq(t.ID))
                .leftJoin(speaker)
                .on(speaker.ID.eq(r.BESTUUR_ID))
                .leftJoin(replier)
                .on(replier.ID.eq(r.AUTHOR_ID))
                .leftJoin(OPVOLGING)
                .on(OPVOLGING.TERUGKOPPELING_ID.eq(t.ID))
                .and(OPVOLGING.STATE.ne(OpvolgingState.VERVALLEN))
                .leftJoin(doer)
                .on(doer.ID.eq(OPVOLGING.DEELNEMER_ID))
                .leftJoin(doerAccount)
                .on(doerAccount.ID.eq(doer.ACCOUNT_ID))
                .where(which)
                .and(toegang.gegevenOfGekregen(t))
                .orderBy(t.ID, r.ID)
                .forEach(row -> {
                    long id = row.get(t.ID);
                    found.computeIfAbsent(
                            id,
                            ignored -> new Terugkoppeling(
                                    id,
                                    row.get(t.TWEELING_ID),
                                    row.get(VRIJGAVE.CHAPTER),
                                    row.get(t.ITEM_ID),
                                    Soort.valueOf(row.get(t.KIND).name()),
                                    new Partij(row.get(t.GIVER_ID), row.get(giver.NAME)),
                                    new Partij(row.get(t.RECEIVER_ID), row.get(receiver.NAME)),
                                    name(row.get(author.NAME)),
                                    row.get(t.TEXT),
                                    row.get(t.SUGGESTION),
                                    Stand.valueOf(row.get(t.STATE).name()),
                                    row.get(t.CONCLUSION),
                                    row.get(t.DECIDED_BY) == null ? null : name(row.get(decider.NAME)),
                                    Klok.moment(row.get(t.CREATED_AT)),
                                    Klok.moment(row.get(t.CHANGED_AT)),
                                    row.get(gave),
                                    row.get(got),
                                    row.get(open),
                                    row.get(OPVOLGING.DUE) == null
                                            ? null
                                            : new Terugkoppeling.Opvolging(
                                                    row.get(OPVOLGING.DUE),
                                                    Traject.Opvolging.Stand.valueOf(row.get(OPVOLGING.STATE)
                                                            .name()),
                                                    row.get(OPVOLGING.OUTCOME),
                                                    row.get(got)
                                                            ? name(
                                                                    row.get(doerAccount.NAME) == null
                                                                            ? row.get(doer.NAME)
                                                                            : row.get(doerAccount.NAME))
                                                            : null),
                                    List.of()));
                    if (row.get(r.ID) != null) {
                        replies.computeIfAbsent(id, ignored -> new ArrayList<>())
                                .add(new Reactie(
                                        row.get(r.ID),
                                        row.get(speaker.NAME),
                                        name(row.get(replier.NAME)),
                                        row.get(r.AUTHOR_ID) == toegang.accountId(),
                                        row.get(r.TEXT),
                                        Klok.moment(row.get(r.CREATED_AT))));
                    }
                });
        return found.values().stream()
                .map(one -> one.met(replies.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static String name(@Nullable String known) {
        return known == null ? Traject.VROEGER : known;
    }
}
