package be.draaiboek.traject;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.BESTUUR_VOORGANGER;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.GELEZEN;
import static be.draaiboek.db.Tables.OPVOLGING;
import static be.draaiboek.db.Tables.TERUGKOPPELING;
import static be.draaiboek.db.Tables.TOEWIJZING;
import static be.draaiboek.db.Tables.TRAJECT;
import static be.draaiboek.db.Tables.WEERGAVE;
import static be.draaiboek.db.Tables.WORKSHOP;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.Klok;
import be.draaiboek.db.enums.OpvolgingState;
import be.draaiboek.editie.Editie;
import be.draaiboek.toegang.Toegang;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The traject table, and who takes part in it. */
@Repository
class TrajectQueries {

    private final DSLContext dsl;
    private final Clock clock;
    // A traject never changes its edition; who may see it is asked with every query, not here.
    private final Map<Long, String> editionOf = new ConcurrentHashMap<>();

    TrajectQueries(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    public List<Traject> mine(Toegang toegang, Edities edities) {
        var me = DEELNEMER.as("me");
        var name = coalesce(ACCOUNT.NAME, DEELNEMER.NAME).as("naam");
        var opener = ACCOUNT.as("opener");
        var giver = BESTUUR.as("gever");
        var noted = DSL.field(toegang.noteer(DEELNEMER, me)).as("ik_noteer");
        var whole = DSL.field(
                        DSL.select(WEERGAVE.WHOLE).from(WEERGAVE).where(WEERGAVE.ACCOUNT_ID.eq(toegang.accountId())))
                .as("heel");
        // In plain SQL: around its own group_concat jOOQ sets a variable first, which would be two statements more.
        var read = DSL.field(DSL.select(DSL.field("group_concat({0})", String.class, GELEZEN.SECTION))
                        .from(GELEZEN)
                        .where(GELEZEN.ACCOUNT_ID.eq(toegang.accountId())))
                .as("gelezen");
        var left = TRAJECT.as("nagelaten");
        var went = BESTUUR.as("voorganger");
        // One a line, its id before a space.
        var predecessors = DSL.field(DSL.select(DSL.field(
                                "group_concat(concat({0}, ' ', {1}) order by {0} separator '\\n')",
                                String.class, left.ID, went.NAME))
                        .from(BESTUUR_VOORGANGER)
                        .join(left)
                        .on(left.BESTUUR_ID.eq(BESTUUR_VOORGANGER.PREDECESSOR_ID))
                        .join(went)
                        .on(went.ID.eq(left.BESTUUR_ID))
                        .where(BESTUUR_VOORGANGER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                        .and(toegang.mijnDeelname(me)))
                .as("voorgangers");
        return dsl
                .select(
                        TRAJECT.ID,
                        TRAJECT.BESTUUR_ID,
                        BESTUUR.NAME,
                        TRAJECT.EDITIE_ID,
                        predecessors,
                        me.ID,
                        DEELNEMER.ID,
                        name,
                        DEELNEMER.FUNCTION,
                        DEELNEMER.ROLE,
                        DEELNEMER.ENDED_AT,
                        noted,
                        TOEWIJZING.ID,
                        TOEWIJZING.SECTION,
                        TOEWIJZING.DUE,
                        TOEWIJZING.DONE_AT,
                        TOEWIJZING.REMINDED_AT,
                        WORKSHOP.ID,
                        WORKSHOP.SECTION,
                        opener.NAME,
                        WORKSHOP.STARTED_AT,
                        whole,
                        read,
                        OPVOLGING.ID,
                        OPVOLGING.ITEM_ID,
                        OPVOLGING.WHAT,
                        OPVOLGING.DUE,
                        OPVOLGING.STATE,
                        OPVOLGING.OUTCOME,
                        TERUGKOPPELING.TWEELING_ID,
                        giver.NAME)
                .from(TRAJECT)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(TRAJECT.BESTUUR_ID))
                .join(me)
                .on(me.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .and(toegang.deelnameAanTraject(me, TRAJECT.ID))
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(DEELNEMER.ACCOUNT_ID))
                .leftJoin(TOEWIJZING)
                .on(TOEWIJZING.TRAJECT_ID.eq(TRAJECT.ID))
                .and(TOEWIJZING.DEELNEMER_ID.eq(DEELNEMER.ID))
                .and(toegang.mijnDeelname(me).or(DEELNEMER.ID.eq(me.ID)))
                // At most one runs, so this makes no more rows.
                .leftJoin(WORKSHOP)
                .on(WORKSHOP.TRAJECT_ID.eq(TRAJECT.ID))
                .and(toegang.workshopLoopt(WORKSHOP, Klok.nu(clock)))
                .and(toegang.mijnDeelname(me))
                .leftJoin(opener)
                .on(opener.ID.eq(WORKSHOP.STARTED_BY))
                .leftJoin(OPVOLGING)
                .on(OPVOLGING.TRAJECT_ID.eq(TRAJECT.ID))
                .and(OPVOLGING.DEELNEMER_ID.eq(DEELNEMER.ID))
                .and(OPVOLGING.STATE.ne(OpvolgingState.VERVALLEN))
                .and(toegang.mijnDeelname(me))
                .leftJoin(TERUGKOPPELING)
                .on(TERUGKOPPELING.ID.eq(OPVOLGING.TERUGKOPPELING_ID))
                .leftJoin(giver)
                .on(giver.ID.eq(TERUGKOPPELING.GIVER_ID))
                // One traject on an edition that is not shipped any more must not take the others down with it.
                .where(TRAJECT.EDITIE_ID.in(
                        edities.alle().stream().map(Editie::id).toList()))
                .orderBy(TRAJECT.STARTED_AT.desc(), TRAJECT.ID.desc(), DEELNEMER.ID, TOEWIJZING.ID)
                .fetchGroups(TRAJECT.ID)
                .values()
                .stream()
                .flatMap(rows -> {
                    Record first = rows.getFirst();
                    Editie editie = edities.zoek(first.get(TRAJECT.EDITIE_ID)).orElseThrow();
                    List<Traject.Deelnemer> people = rows.stream()
                            .map(row -> new Traject.Deelnemer(
                                    row.get(DEELNEMER.ID),
                                    row.get(name),
                                    row.get(DEELNEMER.FUNCTION),
                                    Rol.valueOf(row.get(DEELNEMER.ROLE).getLiteral()),
                                    row.get(DEELNEMER.ENDED_AT) == null,
                                    row.get(noted)))
                            // Somebody with three sections stands in three rows.
                            .distinct()
                            .toList();
                    List<Traject.Taak> tasks = rows.stream()
                            .filter(row -> row.get(TOEWIJZING.ID) != null
                                    && editie.section(row.get(TOEWIJZING.SECTION))
                                            .isPresent())
                            .map(row -> new Traject.Taak(
                                    row.get(TOEWIJZING.ID),
                                    row.get(TOEWIJZING.SECTION),
                                    row.get(DEELNEMER.ID),
                                    row.get(TOEWIJZING.DUE),
                                    row.get(TOEWIJZING.DONE_AT) != null,
                                    row.get(TOEWIJZING.REMINDED_AT) == null
                                            ? null
                                            : Klok.moment(row.get(TOEWIJZING.REMINDED_AT))))
                            // Somebody with two things to follow up stands in two rows.
                            .distinct()
                            .toList();
                    List<Traject.Opvolging> followUps = rows.stream()
                            .filter(row -> row.get(OPVOLGING.ID) != null && row.get(giver.NAME) != null)
                            .map(row -> new Traject.Opvolging(
                                    row.get(OPVOLGING.ID),
                                    row.get(OPVOLGING.ITEM_ID),
                                    row.get(DEELNEMER.ID),
                                    row.get(OPVOLGING.WHAT),
                                    row.get(OPVOLGING.DUE),
                                    Traject.Opvolging.Stand.valueOf(
                                            row.get(OPVOLGING.STATE).name()),
                                    row.get(OPVOLGING.OUTCOME),
                                    row.get(TERUGKOPPELING.TWEELING_ID),
                                    row.get(giver.NAME)))
                            .distinct()
                            .toList();
                    long myId = first.get(me.ID);
                    Traject.Deelnemer ik = people.stream()
                            .filter(one -> one.id() == myId)
                            .findFirst()
                            .orElseThrow();
                    Editie seen = ik.rol() == Rol.INVULLER
                            ? editie.alleen(
                                    tasks.stream().map(Traject.Taak::sectie).toList())
                            : editie;
                    return seen.sections().isEmpty()
                            ? Stream.<Traject>empty()
                            : Stream.of(new Traject(
                                    first.get(TRAJECT.ID),
                                    first.get(TRAJECT.BESTUUR_ID),
                                    first.get(BESTUUR.NAME),
                                    seen,
                                    ik,
                                    people,
                                    tasks,
                                    first.get(WORKSHOP.ID) == null
                                            ? null
                                            : new Traject.Lopend(
                                                    first.get(WORKSHOP.ID),
                                                    first.get(WORKSHOP.SECTION),
                                                    coalesced(first.get(opener.NAME)),
                                                    Klok.moment(first.get(WORKSHOP.STARTED_AT))),
                                    new Traject.Leeswijze(
                                            first.get(whole),
                                            first.get(read) == null
                                                    ? Set.of()
                                                    : Set.of(first.get(read).split(","))),
                                    followUps,
                                    predecessors(first.get(predecessors))));
                })
                .toList();
    }

    private static List<Traject.Voorganger> predecessors(@Nullable String lines) {
        return lines == null
                ? List.of()
                : lines.lines()
                        .map(line -> line.split(" ", 2))
                        .map(line -> new Traject.Voorganger(Long.parseLong(line[0]), line[1]))
                        .toList();
    }

    private static String coalesced(@Nullable String name) {
        return name == null ? Traject.VROEGER : name;
    }

    public OptionalLong start(Toegang toegang, long bestuurId, String editieId) {
        var earlier = TRAJECT.as("earlier");
        dsl.insertInto(TRAJECT, TRAJECT.BESTUUR_ID, TRAJECT.EDITIE_ID, TRAJECT.PREDECESSOR_ID, TRAJECT.STARTED_AT)
                .select(select(
                                BESTUUR.ID,
                                val(editieId),
                                DSL.field(
                                        select(max(earlier.ID)).from(earlier).where(earlier.BESTUUR_ID.eq(BESTUUR.ID))),
                                val(Klok.nu(clock)))
                        .from(BESTUUR)
                        .where(BESTUUR.ID.eq(bestuurId))
                        .and(BESTUUR.VALID_TO.isNull())
                        .and(toegang.beheerder().or(toegang.mijnCohort(BESTUUR.ID))))
                .onDuplicateKeyIgnore()
                .execute();
        Long id = dsl.select(TRAJECT.ID)
                .from(TRAJECT)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(TRAJECT.BESTUUR_ID))
                .and(BESTUUR.VALID_TO.isNull())
                .where(TRAJECT.BESTUUR_ID.eq(bestuurId))
                .and(TRAJECT.EDITIE_ID.eq(editieId))
                .and(toegang.beheerder().or(toegang.mijnCohort(BESTUUR.ID)))
                .fetchOne(TRAJECT.ID);
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }

    /** The edition of a traject of mine. */
    public Optional<String> editieId(Toegang toegang, long trajectId) {
        String known = editionOf.get(trajectId);
        if (known == null) {
            known = dsl.select(TRAJECT.EDITIE_ID)
                    .from(TRAJECT)
                    .join(DEELNEMER)
                    .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                    .where(TRAJECT.ID.eq(trajectId))
                    .and(toegang.deelnameAanTraject(DEELNEMER, TRAJECT.ID))
                    .fetchOne(TRAJECT.EDITIE_ID);
            if (known != null) {
                editionOf.put(trajectId, known);
            }
        }
        return Optional.ofNullable(known);
    }
}
