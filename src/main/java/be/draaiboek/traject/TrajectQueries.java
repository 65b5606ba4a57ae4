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
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.Klok;
import be.draaiboek.db.enums.OpvolgingState;
import be.draaiboek.db.tables.Deelnemer;
import be.draaiboek.editie.Editie;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject.Leeswijze;
import be.draaiboek.traject.Traject.Lopend;
import be.draaiboek.traject.Traject.Opvolging;
import be.draaiboek.traject.Traject.Taak;
import be.draaiboek.traject.Traject.Voorganger;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Functions;
import org.jooq.Records;
import org.jooq.SelectField;
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
        // As in the workshops: each connection has the variable that jOOQ would set around a multiset.
        this.dsl = dsl.configuration()
                .deriveSettings(settings -> settings.withRenderGroupConcatMaxLenSessionVariable(false))
                .dsl();
        this.clock = clock;
    }

    /** What stands of a traject of mine; the edition says what of it I see. */
    private record Rij(
            long id,
            long bestuurId,
            String bestuur,
            String editieId,
            long ik,
            List<Traject.Deelnemer> deelnemers,
            List<Traject.Taak> taken,
            @Nullable Lopend workshop,
            Leeswijze leeswijze,
            List<Opvolging> opvolgingen,
            List<Voorganger> voorgangers) {

        /** Empty for an invuller whose sections are all gone from the edition. */
        Optional<Traject> in(Editie editie) {
            List<Taak> known = taken.stream()
                    .filter(one -> editie.section(one.sectie()).isPresent())
                    .toList();
            Traject.Deelnemer me = deelnemers.stream()
                    .filter(one -> one.id() == ik)
                    .findFirst()
                    .orElseThrow();
            Editie seen = me.rol() == Rol.INVULLER
                    ? editie.alleen(known.stream().map(Taak::sectie).toList())
                    : editie;
            return seen.sections().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Traject(
                            id,
                            bestuurId,
                            bestuur,
                            seen,
                            me,
                            deelnemers,
                            known,
                            workshop,
                            leeswijze,
                            opvolgingen,
                            voorgangers));
        }
    }

    public List<Traject> mine(Toegang toegang, Edities edities) {
        var me = DEELNEMER.as("me");
        var opener = ACCOUNT.as("opener");
        return dsl
                .select(
                        TRAJECT.ID,
                        TRAJECT.BESTUUR_ID,
                        BESTUUR.NAME,
                        TRAJECT.EDITIE_ID,
                        me.ID,
                        people(toegang, me),
                        tasks(toegang, me),
                        row(
                                        WORKSHOP.ID,
                                        WORKSHOP.SECTION,
                                        coalesce(opener.NAME, inline(Traject.VROEGER)),
                                        WORKSHOP.STARTED_AT.convertFrom(Klok::momentOfNiets))
                                .mapping(Functions.nullOnAnyNull(Lopend::new)),
                        reading(toegang),
                        followUps(toegang, me),
                        predecessors(toegang, me))
                .from(TRAJECT)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(TRAJECT.BESTUUR_ID))
                .join(me)
                .on(me.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .and(toegang.deelnameAanTraject(me, TRAJECT.ID))
                // At most one runs, so this makes no more rows.
                .leftJoin(WORKSHOP)
                .on(WORKSHOP.TRAJECT_ID.eq(TRAJECT.ID))
                .and(toegang.workshopLoopt(WORKSHOP, Klok.now(clock)))
                .and(toegang.mijnDeelname(me))
                .leftJoin(opener)
                .on(opener.ID.eq(WORKSHOP.STARTED_BY))
                // One traject on an edition that is not shipped any more must not take the others down with it.
                .where(TRAJECT.EDITIE_ID.in(
                        edities.all().stream().map(Editie::id).toList()))
                .orderBy(TRAJECT.STARTED_AT.desc(), TRAJECT.ID.desc())
                .fetch(Records.mapping(Rij::new))
                .stream()
                .flatMap(one -> one.in(edities.find(one.editieId()).orElseThrow()).stream())
                .toList();
    }

    private static Field<List<Traject.Deelnemer>> people(Toegang toegang, Deelnemer me) {
        return multiset(select(
                                DEELNEMER.ID,
                                coalesce(ACCOUNT.NAME, DEELNEMER.NAME),
                                DEELNEMER.FUNCTION,
                                DEELNEMER.ROLE.convertFrom(role -> Rol.valueOf(role.getLiteral())),
                                field(DEELNEMER.ENDED_AT.isNull()),
                                field(toegang.ikNoteer(DEELNEMER, me)))
                        .from(DEELNEMER)
                        .leftJoin(ACCOUNT)
                        .on(ACCOUNT.ID.eq(DEELNEMER.ACCOUNT_ID))
                        .where(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                        .orderBy(DEELNEMER.ID))
                .convertFrom(rows -> rows.map(Records.mapping((id, name, function, role, active, noted) ->
                        new Traject.Deelnemer(id, name, function, role, active, noted))));
    }

    private static Field<List<Taak>> tasks(Toegang toegang, Deelnemer me) {
        return multiset(select(
                                TOEWIJZING.ID,
                                TOEWIJZING.SECTION,
                                TOEWIJZING.DEELNEMER_ID,
                                TOEWIJZING.DUE,
                                field(TOEWIJZING.DONE_AT.isNotNull()),
                                TOEWIJZING.REMINDED_AT.convertFrom(Klok::momentOfNiets))
                        .from(TOEWIJZING)
                        .where(TOEWIJZING.TRAJECT_ID.eq(TRAJECT.ID))
                        .and(toegang.mijnDeelname(me).or(TOEWIJZING.DEELNEMER_ID.eq(me.ID)))
                        .orderBy(TOEWIJZING.DEELNEMER_ID, TOEWIJZING.ID))
                .convertFrom(rows -> rows.map(Records.mapping(Taak::new)));
    }

    private static SelectField<Leeswijze> reading(Toegang toegang) {
        var read = multiset(select(GELEZEN.SECTION).from(GELEZEN).where(GELEZEN.ACCOUNT_ID.eq(toegang.accountId())))
                .convertFrom(rows -> rows.intoSet(GELEZEN.SECTION));
        return row(
                        field(select(WEERGAVE.WHOLE).from(WEERGAVE).where(WEERGAVE.ACCOUNT_ID.eq(toegang.accountId()))),
                        read)
                .mapping(Leeswijze::new);
    }

    private static Field<List<Opvolging>> followUps(Toegang toegang, Deelnemer me) {
        var giver = BESTUUR.as("gever");
        return multiset(select(
                                OPVOLGING.ID,
                                OPVOLGING.ITEM_ID,
                                OPVOLGING.DEELNEMER_ID,
                                OPVOLGING.WHAT,
                                OPVOLGING.DUE,
                                OPVOLGING.STATE.convertFrom(state -> Opvolging.Stand.valueOf(state.name())),
                                OPVOLGING.OUTCOME,
                                TERUGKOPPELING.TWEELING_ID,
                                giver.NAME)
                        .from(OPVOLGING)
                        .join(TERUGKOPPELING)
                        .on(TERUGKOPPELING.ID.eq(OPVOLGING.TERUGKOPPELING_ID))
                        .join(giver)
                        .on(giver.ID.eq(TERUGKOPPELING.GIVER_ID))
                        .where(OPVOLGING.TRAJECT_ID.eq(TRAJECT.ID))
                        .and(OPVOLGING.STATE.ne(OpvolgingState.VERVALLEN))
                        .and(toegang.mijnDeelname(me)))
                .convertFrom(rows -> rows.map(Records.mapping(Opvolging::new)));
    }

    private static Field<List<Voorganger>> predecessors(Toegang toegang, Deelnemer me) {
        var left = TRAJECT.as("nagelaten");
        var went = BESTUUR.as("voorganger");
        return multiset(select(left.ID, went.NAME)
                        .from(BESTUUR_VOORGANGER)
                        .join(left)
                        .on(left.BESTUUR_ID.eq(BESTUUR_VOORGANGER.PREDECESSOR_ID))
                        .join(went)
                        .on(went.ID.eq(left.BESTUUR_ID))
                        .where(BESTUUR_VOORGANGER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                        .and(toegang.mijnDeelname(me))
                        .orderBy(left.ID))
                .convertFrom(rows -> rows.map(Records.mapping(Voorganger::new)));
    }

    /** Starts one; false where it runs already, or isn't mine to start. */
    public boolean start(Toegang toegang, long bestuurId, String editieId) {
        var earlier = TRAJECT.as("earlier");
        return dsl.insertInto(
                                TRAJECT,
                                TRAJECT.BESTUUR_ID,
                                TRAJECT.EDITIE_ID,
                                TRAJECT.PREDECESSOR_ID,
                                TRAJECT.STARTED_AT)
                        .select(select(
                                        BESTUUR.ID,
                                        val(editieId),
                                        field(select(max(earlier.ID))
                                                .from(earlier)
                                                .where(earlier.BESTUUR_ID.eq(BESTUUR.ID))),
                                        val(Klok.now(clock)))
                                .from(BESTUUR)
                                .where(BESTUUR.ID.eq(bestuurId))
                                .and(BESTUUR.VALID_TO.isNull())
                                .and(toegang.beheerder().or(toegang.mijnCohort(BESTUUR.ID))))
                        .onDuplicateKeyIgnore()
                        .execute()
                > 0;
    }

    /** The one that I may start and that runs. */
    public OptionalLong running(Toegang toegang, long bestuurId, String editieId) {
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

    /** The last one that was started of those that I may start. */
    public Optional<TrajectService.Lopend> latest(Toegang toegang, long bestuurId, String newest) {
        return dsl.select(TRAJECT.STARTED_AT, TRAJECT.EDITIE_ID)
                .from(TRAJECT)
                .where(TRAJECT.BESTUUR_ID.eq(bestuurId))
                .and(toegang.beheerder().or(toegang.mijnCohort(TRAJECT.BESTUUR_ID)))
                .orderBy(TRAJECT.STARTED_AT.desc(), TRAJECT.ID.desc())
                .limit(1)
                .fetchOptional(Records.mapping(
                        (at, editie) -> new TrajectService.Lopend(Klok.dag(at), editie.equals(newest))));
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
