package be.draaiboek.antwoord;

import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.FUSIE;
import static be.draaiboek.db.Tables.WORKSHOP;
import static be.draaiboek.db.Tables.WORKSHOP_ITEM;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.db.enums.DeelnemerRole;
import be.draaiboek.db.tables.Antwoord;
import be.draaiboek.db.tables.Deelnemer;
import be.draaiboek.db.tables.Workshop;
import be.draaiboek.db.tables.WorkshopItem;
import be.draaiboek.editie.Item;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDateTime;
import java.util.Collection;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Who may see and write a cell, as conditions that a query adds to its own. They rest on who {@link Toegang} says that I am
 * and where I take part, and are judged at the moment of the query.
 */
public final class Celrecht {

    /** From so many people on, an answer without a name tells nobody whose it is. */
    public static final int NAAMLOOS = 3;

    private final Toegang toegang;

    private Celrecht(Toegang toegang) {
        this.toegang = toegang;
    }

    /** Returns the rights to cells of whoever this access is of. */
    public static Celrecht van(Toegang toegang) {
        return new Celrecht(toegang);
    }

    /**
     * A cell that I may read: my own, one of an interview that I note, a joint one, and on items that are answered
     * individually first also the agreed one and the answers that others gave, once I gave mine ({@link #gegeven}). An item
     * opens as a whole.
     * An invuller reads their own and the joint cells of the sections that were handed to them, and never what others
     * answered or agreed on.
     *
     * @param individualItems the items of the edition that are answered individually first
     * @param choiceItems those of them that are answered by choosing
     */
    public Condition magCelLezen(
            Antwoord cell, Deelnemer me, Collection<String> individualItems, Collection<String> choiceItems) {
        Condition individual = cell.ITEM_ID.in(individualItems);
        Condition joint = cell.HOLDER_ID.eq(0L).and(not(individual));
        Condition opened = individual
                .and(gegeven("cel_eigen", cell, me.ID, choiceItems))
                .and(cell.HOLDER_ID.eq(0L).or(gegeven(cell, choiceItems)));
        return toegang.mijnDeel(me)
                .and(or(
                        toegang.mijnDeelname(me).and(or(toegang.mijnPen(cell.HOLDER_ID, me), joint, opened)),
                        Toegang.uitgedeeld(me, cell.TRAJECT_ID, cell.ITEM_ID)
                                .and(or(cell.HOLDER_ID.eq(me.ID), joint))));
    }

    /**
     * Whoever holds this cell gave their answer to its item: by choosing, or by saying that they are ready. What somebody
     * is still writing is no answer yet, neither to read by others nor to read others by.
     *
     * @param choiceItems the items that are answered by choosing
     */
    public static Condition gegeven(Antwoord cell, Collection<String> choiceItems) {
        return gegeven("cel_gegeven", cell, cell.HOLDER_ID, choiceItems);
    }

    private static Condition gegeven(String alias, Antwoord cell, Field<Long> holder, Collection<String> choiceItems) {
        Antwoord given = ANTWOORD.as(alias);
        return exists(selectOne()
                .from(given)
                .where(given.TRAJECT_ID.eq(cell.TRAJECT_ID))
                .and(given.ITEM_ID.eq(cell.ITEM_ID))
                .and(given.HOLDER_ID.eq(holder))
                .and(geeft(given, choiceItems)));
    }

    /** This very cell says that its holder gave an answer. */
    static Condition geeft(Antwoord cell, Collection<String> choiceItems) {
        // The two places by name, so that both are found by their key.
        return cell.ROW_ID
                .eq("")
                .and(cell.COL_ID.in("", Item.READY))
                .and(cell.VALUE.isNotNull())
                .and(cell.COL_ID.eq(Item.READY).or(cell.ITEM_ID.in(choiceItems)));
    }

    /**
     * A cell that a bestuur left which went up in mine: what was agreed or written together; my own of then, with the interviews
     * that I noted; and what others answered that I could read until the merger, since I gave mine.
     *
     * @param bestuurId of the traject that the cell is in
     * @param choiceItems the items that are answered by choosing
     */
    public Condition magVoorgangerLezen(Antwoord cell, Field<Long> bestuurId, Collection<String> choiceItems) {
        Deelnemer holder = DEELNEMER.as("cel_houder");
        Deelnemer then = DEELNEMER.as("cel_destijds");
        Condition mine = exists(selectOne()
                .from(holder)
                .where(holder.ID.eq(cell.HOLDER_ID))
                .and(or(
                        holder.ACCOUNT_ID.eq(toegang.accountId()),
                        holder.ACCOUNT_ID.isNull().and(holder.NOTED_BY.eq(toegang.accountId())))));
        Condition opened = gegeven(cell, choiceItems)
                .and(exists(selectOne()
                        .from(then)
                        .join(FUSIE)
                        .on(FUSIE.PREDECESSOR_ID.eq(then.BESTUUR_ID))
                        // Until the merger, and not until they left.
                        .and(FUSIE.DONE_AT.eq(then.ENDED_AT))
                        .where(then.BESTUUR_ID.eq(bestuurId))
                        .and(then.ACCOUNT_ID.eq(toegang.accountId()))
                        .and(then.ROLE.in(DeelnemerRole.MT_LID, DeelnemerRole.TREKKER))
                        .and(gegeven("cel_eigen_destijds", cell, then.ID, choiceItems))));
        return toegang.voorganger(bestuurId).and(or(cell.HOLDER_ID.eq(0L), mine, opened));
    }

    /** A cell whose history I may read: of the cells that I may read those that I write, and the joint ones. */
    public Condition magGeschiedenisLezen(
            Antwoord cell, Deelnemer me, Collection<String> individualItems, Collection<String> choiceItems) {
        return magCelLezen(cell, me, individualItems, choiceItems)
                .and(cell.HOLDER_ID.eq(0L).or(toegang.mijnPen(cell.HOLDER_ID, me)));
    }

    /**
     * A cell that I may read because the group looks at its item together: a workshop of my bestuur runs, and the item was
     * put on its screen. It is the way around "my own answer first", not around "I am ready": what its holder is still
     * writing stays theirs. It gives no holders; see {@link #metNaam}. An invuller, a coach and another bestuur have no part
     * in it, and it ends with the workshop.
     *
     * @param choiceItems the items that are answered by choosing
     */
    public Condition opHetScherm(Antwoord cell, Deelnemer me, LocalDateTime nu, Collection<String> choiceItems) {
        return toegang.mijnDeelname(me)
                .and(getoond(cell, nu, noCondition()))
                .and(cell.HOLDER_ID.eq(0L).or(gegeven(cell, choiceItems)));
    }

    /** For the item of this cell, on screen as {@link #opHetScherm} says, the group chose to see who answered what. */
    public Condition metNaam(Antwoord cell, LocalDateTime nu) {
        return getoond(cell, nu, WORKSHOP_ITEM.as("cel_getoond").NAMED_AT.isNotNull());
    }

    /**
     * What a person answered may be shown without a name: so many gave an answer that leaving the name out says something. Of
     * fewer people everybody knows whose it is; those are shown only where the group chose to see who ({@link #metNaam}).
     *
     * @param choiceItems the items that are answered by choosing
     */
    public static Condition naamloos(Antwoord cell, Collection<String> choiceItems) {
        Antwoord others = ANTWOORD.as("cel_anderen");
        return field(select(countDistinct(others.HOLDER_ID))
                        .from(others)
                        .where(others.TRAJECT_ID.eq(cell.TRAJECT_ID))
                        .and(others.ITEM_ID.eq(cell.ITEM_ID))
                        .and(others.HOLDER_ID.ne(0L))
                        .and(others.VALUE.isNotNull())
                        .and(others.ROW_ID.ne("").or(others.COL_ID.ne(Item.READY)))
                        .and(gegeven("cel_anderen_gegeven", others, others.HOLDER_ID, choiceItems)))
                .ge(NAAMLOOS);
    }

    private Condition getoond(Antwoord cell, LocalDateTime nu, Condition also) {
        Workshop workshop = WORKSHOP.as("cel_workshop");
        WorkshopItem shown = WORKSHOP_ITEM.as("cel_getoond");
        return exists(selectOne()
                .from(workshop)
                .join(shown)
                .on(shown.WORKSHOP_ID.eq(workshop.ID))
                .where(workshop.TRAJECT_ID.eq(cell.TRAJECT_ID))
                .and(shown.ITEM_ID.eq(cell.ITEM_ID))
                .and(toegang.workshopLoopt(workshop, nu))
                .and(also));
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
        return toegang.mijnDeel(me)
                .and(or(
                        magCelSchrijven(me, holderId, individual),
                        Toegang.uitgedeeld(me, trajectId, val(itemId)).and(place)));
    }

    /**
     * I may write this holder's cell: my own where people answer individually first, and that of somebody whose
     * interview I note; the joint one where they write together, the agreed one as trekker.
     *
     * @param individual whether the item is answered individually first
     */
    public Condition magCelSchrijven(Deelnemer me, long holderId, boolean individual) {
        return schrijver(me, holderId, individual, toegang.mijnPen(val(holderId), me));
    }

    /**
     * The part of {@link #magCelSchrijven(Deelnemer, Field, String, long, boolean)} on which nearly every save rests, and
     * which the database decides in a fraction of the time: my own cell, or the joint one. Who it turns away may still
     * write.
     *
     * @param individual whether the item is answered individually first
     */
    public Condition magGewoonSchrijven(Deelnemer me, long holderId, boolean individual) {
        return schrijver(me, holderId, individual, me.ID.eq(holderId));
    }

    private Condition schrijver(Deelnemer me, long holderId, boolean individual, Condition pen) {
        Condition write = toegang.mijnDeelname(me);
        if (holderId != 0) {
            return individual ? write.and(pen) : write.and(falseCondition());
        }
        return individual ? write.and(me.ROLE.eq(DeelnemerRole.TREKKER)) : write;
    }
}
