package be.draaiboek.toegang;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.COHORT_BEGELEIDER;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.TOEWIJZING;
import static be.draaiboek.db.Tables.TOEWIJZING_ITEM;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.db.enums.DeelnemerRole;
import be.draaiboek.db.tables.Account;
import be.draaiboek.db.tables.Antwoord;
import be.draaiboek.db.tables.Deelnemer;
import java.util.Collection;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * What the current user may see and write, as conditions that a query adds to its own. Every query that reads a
 * bestuur's data takes one. It is the only class that may read the tables of other modules, and it reads them at the
 * moment of the query: a membership that has ended, or an account that was closed, counts at once.
 */
public final class Toegang {

    private static final long SYSTEM = 0;

    /** The column of an added row's own cell, whose value goes when the row is taken away; as the edition has it. */
    private static final String ROW_MARKER = "#";

    private final long accountId;

    private Toegang(long accountId) {
        this.accountId = accountId;
    }

    /** Returns the access of the person who logged in with this account. */
    public static Toegang van(long accountId) {
        if (accountId <= SYSTEM) {
            throw new IllegalArgumentException("not an account: " + accountId);
        }
        return new Toegang(accountId);
    }

    /**
     * Returns the access of a job that runs for nobody in particular, and so sees everything.
     *
     * @param reason why the job needs it; for the reader of the calling code
     */
    public static Toegang systeem(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("system access needs a reason");
        }
        return new Toegang(SYSTEM);
    }

    /** Returns the account on whose behalf is read and written. */
    public long accountId() {
        if (isSystem()) {
            throw new IllegalStateException("a system job has no account");
        }
        return accountId;
    }

    private boolean isSystem() {
        return accountId == SYSTEM;
    }

    /** Nobody in particular: what no person may do, whatever their part. */
    public Condition alleenSysteem() {
        return isSystem() ? noCondition() : falseCondition();
    }

    /** The account itself still exists and is not closed. */
    public Condition ingelogd() {
        Account me = ACCOUNT.as("toegang_account");
        return isSystem()
                ? noCondition()
                : exists(selectOne().from(me).where(me.ID.eq(accountId)).and(me.ACTIVE.isTrue()));
    }

    /** The account administers accounts, besturen, editions and cohorts; it gives no right to content. */
    public Condition beheerder() {
        Account me = ACCOUNT.as("toegang_beheerder");
        return isSystem()
                ? noCondition()
                : exists(selectOne()
                        .from(me)
                        .where(me.ID.eq(accountId))
                        .and(me.ACTIVE.isTrue())
                        .and(me.BEHEERDER.isTrue()));
    }

    /** This row is my own, running part in a bestuur, in a role that may read the whole Draaiboek of that bestuur. */
    public Condition mijnDeelname(Deelnemer me) {
        return mine(me).and(me.ROLE.in(DeelnemerRole.MT_LID, DeelnemerRole.TREKKER));
    }

    /** This row is my own, running part in a bestuur, whatever I may read there. */
    public Condition ikzelf(Deelnemer me) {
        return isSystem() ? noCondition() : mine(me);
    }

    /** My part gives me something to do in this traject: all of it, or as invuller what was handed to me. */
    public Condition deelnameAanTraject(Deelnemer me, Field<Long> trajectId) {
        var handed = TOEWIJZING.as("toegang_uitgedeeld");
        return mine(me).and(or(
                mijnDeelname(me),
                me.ROLE
                        .eq(DeelnemerRole.INVULLER)
                        .and(exists(selectOne()
                                .from(handed)
                                .where(handed.DEELNEMER_ID.eq(me.ID))
                                .and(handed.TRAJECT_ID.eq(trajectId))))));
    }

    /** I may see this question: in a role that reads everything, or as invuller of the section that it is in. */
    public Condition deelnameAanItem(Deelnemer me, Field<Long> trajectId, Field<String> itemId) {
        return mine(me).and(or(mijnDeelname(me), uitgedeeld(me, trajectId, itemId)));
    }

    /** I take part as invuller, and the section of this item was handed to me. */
    private static Condition uitgedeeld(Deelnemer me, Field<Long> trajectId, Field<String> itemId) {
        var handed = TOEWIJZING.as("toegang_toewijzing");
        var part = TOEWIJZING_ITEM.as("toegang_toewijzing_item");
        return me.ROLE
                .eq(DeelnemerRole.INVULLER)
                .and(exists(selectOne()
                        .from(handed)
                        .join(part)
                        .on(part.TOEWIJZING_ID.eq(handed.ID))
                        .where(handed.DEELNEMER_ID.eq(me.ID))
                        .and(handed.TRAJECT_ID.eq(trajectId))
                        .and(part.ITEM_ID.eq(itemId))));
    }

    /** I take part in this bestuur, in a role that may read its whole Draaiboek. */
    public Condition eigenBestuur(Field<Long> bestuurId) {
        Deelnemer me = DEELNEMER.as("toegang_deelnemer");
        return isSystem()
                ? noCondition()
                : exists(selectOne().from(me).where(me.BESTUUR_ID.eq(bestuurId)).and(mijnDeelname(me)));
    }

    /** I am the trekker of this bestuur. */
    public Condition trekkerVan(Field<Long> bestuurId) {
        Deelnemer me = DEELNEMER.as("toegang_trekker");
        return isSystem()
                ? noCondition()
                : exists(selectOne()
                        .from(me)
                        .where(me.BESTUUR_ID.eq(bestuurId))
                        .and(mine(me))
                        .and(me.ROLE.eq(DeelnemerRole.TREKKER)));
    }

    /** The bestuur is in a cohort that I coach: its progress may be seen, never its content. */
    public Condition mijnCohort(Field<Long> bestuurId) {
        var coach = COHORT_BEGELEIDER.as("toegang_begeleider");
        var member = COHORT_BESTUUR.as("toegang_cohort_bestuur");
        return isSystem()
                ? noCondition()
                : exists(selectOne()
                                .from(coach)
                                .join(member)
                                .on(member.COHORT_ID.eq(coach.COHORT_ID))
                                .where(coach.ACCOUNT_ID.eq(accountId))
                                .and(member.BESTUUR_ID.eq(bestuurId)))
                        .and(ingelogd());
    }

    /** I am a coach of this cohort. */
    public Condition begeleiderVan(Field<Long> cohortId) {
        var coach = COHORT_BEGELEIDER.as("toegang_coach");
        return isSystem()
                ? noCondition()
                : exists(selectOne()
                                .from(coach)
                                .where(coach.ACCOUNT_ID.eq(accountId))
                                .and(coach.COHORT_ID.eq(cohortId)))
                        .and(ingelogd());
    }

    /**
     * A cell that I may read: my own, a joint one, and on items that are answered individually first also the others'
     * and the agreed one, once my own answer stands in the same place. An explanation and the answer it explains
     * count as one place. Where people add rows no place of mine is one of theirs: there all of the item opens once I
     * have a row that stands, or something beside the rows. An invuller reads their own and the joint cells of the
     * sections that were handed to them, and never what others answered or agreed on.
     *
     * @param individualItems the items of the edition that are answered individually first
     * @param growingItems those of them to which people add rows
     */
    public Condition magCelLezen(
            Antwoord cell, Deelnemer me, Collection<String> individualItems, Collection<String> growingItems) {
        Antwoord own = be.draaiboek.db.Tables.ANTWOORD.as("toegang_eigen");
        Condition growing = cell.ITEM_ID.in(growingItems);
        // Apart, so that each finds its cells by their key.
        Condition answered = or(
                not(growing)
                        .and(eigen(
                                own,
                                cell,
                                me,
                                own.ROW_ID
                                        .eq(cell.ROW_ID)
                                        .and(own.COL_ID
                                                .eq(cell.COL_ID)
                                                .or(own.COL_ID
                                                        .in("", "toelichting")
                                                        .and(cell.COL_ID.in("", "toelichting")))))),
                growing.and(eigen(own, cell, me, own.COL_ID.eq(ROW_MARKER).or(own.ROW_ID.eq("")))));
        Condition individual = cell.ITEM_ID.in(individualItems);
        Condition mineOrJoint =
                cell.HOLDER_ID.eq(me.ID).or(cell.HOLDER_ID.eq(0L).and(not(individual)));
        return mine(me).and(or(
                mijnDeelname(me).and(or(mineOrJoint, individual.and(answered))),
                uitgedeeld(me, cell.TRAJECT_ID, cell.ITEM_ID).and(mineOrJoint)));
    }

    /** A cell of mine with a value, in the same item. */
    private static Condition eigen(Antwoord own, Antwoord cell, Deelnemer me, Condition place) {
        return exists(selectOne()
                .from(own)
                .where(own.TRAJECT_ID.eq(cell.TRAJECT_ID))
                .and(own.ITEM_ID.eq(cell.ITEM_ID))
                .and(own.HOLDER_ID.eq(me.ID))
                .and(own.VALUE.isNotNull())
                .and(place));
    }

    /**
     * I may write this holder's cell of this item: as {@link #magCelSchrijven(Deelnemer, long, boolean)} says, or as
     * invuller of its section my own cell where people answer individually first and the joint one elsewhere.
     *
     * @param individual whether the item is answered individually first
     */
    public Condition magCelSchrijven(
            Deelnemer me, Field<Long> trajectId, String itemId, long holderId, boolean individual) {
        Condition place = individual ? me.ID.eq(holderId) : val(holderId).eq(0L);
        return mine(me).and(or(
                magCelSchrijven(me, holderId, individual),
                uitgedeeld(me, trajectId, val(itemId)).and(place)));
    }

    /**
     * I may write this holder's cell: my own where people answer individually first, the joint one where they write
     * together, the agreed one as trekker.
     *
     * @param individual whether the item is answered individually first
     */
    public Condition magCelSchrijven(Deelnemer me, long holderId, boolean individual) {
        Condition write = mijnDeelname(me);
        if (holderId != 0) {
            return individual ? write.and(me.ID.eq(holderId)) : write.and(falseCondition());
        }
        return individual ? write.and(me.ROLE.eq(DeelnemerRole.TREKKER)) : write;
    }

    private Condition mine(Deelnemer me) {
        return me.ACCOUNT_ID.eq(accountId()).and(me.ENDED_AT.isNull()).and(ingelogd());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Toegang that && that.accountId == accountId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(accountId);
    }
}
