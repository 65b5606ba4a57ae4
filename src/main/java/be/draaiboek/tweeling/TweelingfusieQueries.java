package be.draaiboek.tweeling;

import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.TWEELING;
import static be.draaiboek.db.Tables.TWEELING_LID;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import be.draaiboek.db.enums.TweelingLidState;
import be.draaiboek.db.enums.TweelingState;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Tweeling.Antwoord;
import be.draaiboek.tweeling.Tweeling.Stand;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tweelingen of a bestuur that merges, for a beheerder: who sits in them, never what they said. */
@Repository
class TweelingfusieQueries {

    private final DSLContext dsl;

    TweelingfusieQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** One of the besturen of a tweeling. */
    record Lid(long bestuurId, String naam, Antwoord antwoord) {}

    /** A tweeling that runs, or was proposed. */
    record Paar(long id, Stand stand, List<Lid> leden) {

        boolean heeft(long bestuurId, Antwoord answer) {
            return leden.stream().anyMatch(one -> one.bestuurId() == bestuurId && one.antwoord() == answer);
        }
    }

    /** Those that run or can still be accepted, the oldest first. */
    public List<Paar> of(Toegang toegang, long bestuurId, LocalDateTime now) {
        var mine = TWEELING_LID.as("van_haar");
        var stand = TWEELING.STATE.convertFrom(state -> Stand.valueOf(state.name()));
        var lid = field(
                row(BESTUUR.ID, BESTUUR.NAME, TWEELING_LID.STATE.convertFrom(state -> Antwoord.valueOf(state.name())))
                        .mapping(Lid::new));
        return dsl
                .select(TWEELING.ID, stand, lid)
                .from(TWEELING)
                .join(mine)
                .on(mine.TWEELING_ID.eq(TWEELING.ID))
                .and(mine.BESTUUR_ID.eq(bestuurId))
                .join(TWEELING_LID)
                .on(TWEELING_LID.TWEELING_ID.eq(TWEELING.ID))
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(TWEELING_LID.BESTUUR_ID))
                .where(TWEELING.STATE
                        .eq(TweelingState.ACTIEF)
                        .or(TWEELING.STATE.eq(TweelingState.GEVRAAGD).and(TWEELING.EXPIRES_AT.gt(now))))
                .and(toegang.beheerder())
                .orderBy(TWEELING.ID, BESTUUR.NAME, BESTUUR.ID)
                .fetchGroups(TWEELING.ID)
                .values()
                .stream()
                .map(rows -> new Paar(
                        rows.getFirst().get(TWEELING.ID), rows.getFirst().get(stand), rows.getValues(lid)))
                .toList();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void become(Toegang toegang, long id, Stand stand, LocalDateTime now) {
        dsl.update(TWEELING)
                .set(TWEELING.STATE, TweelingState.valueOf(stand.name()))
                .set(TWEELING.ENDED_AT, now)
                .where(TWEELING.ID.eq(id))
                .and(toegang.beheerder())
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(Toegang toegang, long id, long bestuurId, String reason, LocalDateTime now) {
        dsl.update(TWEELING_LID)
                .set(TWEELING_LID.STATE, TweelingLidState.BEEINDIGD)
                .set(TWEELING_LID.REASON, reason)
                .setNull(TWEELING_LID.DECIDED_BY)
                .set(TWEELING_LID.DECIDED_AT, now)
                .where(TWEELING_LID.TWEELING_ID.eq(id))
                .and(TWEELING_LID.BESTUUR_ID.eq(bestuurId))
                .and(toegang.beheerder())
                .execute();
    }

    /** The successor sits in it, also where it once was in it and left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void seat(Toegang toegang, long id, long bestuurId, LocalDateTime now) {
        dsl.insertInto(
                        TWEELING_LID,
                        TWEELING_LID.TWEELING_ID,
                        TWEELING_LID.BESTUUR_ID,
                        TWEELING_LID.STATE,
                        TWEELING_LID.DECIDED_AT)
                .select(select(val(id), val(bestuurId), val(TweelingLidState.AANVAARD), val(now))
                        .where(toegang.beheerder()))
                .onDuplicateKeyUpdate()
                .set(TWEELING_LID.STATE, TweelingLidState.AANVAARD)
                .set(TWEELING_LID.REASON, "")
                .set(TWEELING_LID.DECIDED_AT, now)
                .execute();
    }
}
