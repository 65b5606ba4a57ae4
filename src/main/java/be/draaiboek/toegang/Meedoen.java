package be.draaiboek.toegang;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.DEELNEMER;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;

import be.draaiboek.db.enums.DeelnemerRole;
import be.draaiboek.db.enums.TweelingLidState;
import be.draaiboek.db.enums.TweelingState;
import be.draaiboek.db.tables.Tweeling;
import be.draaiboek.db.tables.TweelingLid;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Who takes part, as conditions that several modules ask: a bestuur that left a tweeling of three must be out of it on every
 * page at once.
 */
public final class Meedoen {

    private Meedoen() {}

    /** The tweeling runs, and this seat of it takes part. */
    public static Condition loopt(Tweeling pair, TweelingLid seat) {
        return pair.STATE.eq(TweelingState.ACTIEF).and(seat.STATE.eq(TweelingLidState.AANVAARD));
    }

    /** The tweeling was proposed, and this seat of it was asked or said yes. */
    public static Condition gevraagd(Tweeling pair, TweelingLid seat) {
        return pair.STATE
                .eq(TweelingState.GEVRAAGD)
                .and(seat.STATE.in(TweelingLidState.GEVRAAGD, TweelingLidState.AANVAARD));
    }

    /** This seat counts: in a tweeling that runs or was proposed only who is still in it, in one that is over everybody who was. */
    public static Condition telt(Tweeling pair, TweelingLid seat) {
        return or(
                loopt(pair, seat),
                gevraagd(pair, seat),
                pair.STATE.notIn(TweelingState.ACTIEF, TweelingState.GEVRAAGD));
    }

    /** The bestuur has a trekker who can answer: somebody with an account that isn't closed. */
    public static Condition heeftTrekker(Field<Long> bestuurId) {
        return exists(selectOne()
                .from(DEELNEMER)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(DEELNEMER.ACCOUNT_ID))
                .where(DEELNEMER.BESTUUR_ID.eq(bestuurId))
                .and(DEELNEMER.ROLE.eq(DeelnemerRole.TREKKER))
                .and(DEELNEMER.ENDED_AT.isNull())
                .and(ACCOUNT.ACTIVE.isTrue()));
    }
}
