package be.draaiboek.antwoord;

import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.WORKSHOP;
import static be.draaiboek.db.Tables.WORKSHOP_ITEM;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
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
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Who may see and write a cell, as conditions that a query adds to its own. They rest on who {@link Toegang} says that I am
 * and where I take part, and are judged at the moment of the query.
 */
public final class Celrecht {

    /** What stands beside an agreed answer, of all its places together. */
    private static final List<String> BESIDE_AGREED = List.of(Item.MINORITY, Item.DELIBERATE, "toelichting");

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
     * individually first also the others' and the agreed one, once my own answer stands in the same place. An
     * explanation and the answer it explains count as one place. What stands beside all agreed answers of an item opens
     * with the last of them. Where people add rows no place of mine is one of theirs: there all of the item opens once
     * I filled in something in a row that stands, or beside the rows.
     * An invuller reads their own and the joint cells of the sections that were handed to them, and never what others
     * answered or agreed on.
     *
     * @param individualItems the items of the edition that are answered individually first
     * @param growingItems those of them to which people add rows
     */
    public Condition magCelLezen(
            Antwoord cell, Deelnemer me, Collection<String> individualItems, Collection<String> growingItems) {
        Antwoord own = ANTWOORD.as("cel_eigen");
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
                not(growing).and(besideAgreed(own, cell, me)),
                growing.and(eigen(own, cell, me, or(own.ROW_ID.eq(""), inStandingRow(own)))));
        Condition individual = cell.ITEM_ID.in(individualItems);
        Condition joint = cell.HOLDER_ID.eq(0L).and(not(individual));
        return toegang.mijnDeel(me)
                .and(or(
                        toegang.mijnDeelname(me)
                                .and(or(toegang.mijnPen(cell.HOLDER_ID, me), joint, individual.and(answered))),
                        Toegang.uitgedeeld(me, cell.TRAJECT_ID, cell.ITEM_ID)
                                .and(or(cell.HOLDER_ID.eq(me.ID), joint))));
    }

    /** What stands beside what was agreed, where I answered everything that was agreed on. */
    private static Condition besideAgreed(Antwoord own, Antwoord cell, Deelnemer me) {
        Antwoord agreed = ANTWOORD.as("cel_afspraak");
        Antwoord same = ANTWOORD.as("cel_zelfde");
        return cell.HOLDER_ID
                .eq(0L)
                .and(cell.ROW_ID.eq(""))
                .and(cell.COL_ID.in(BESIDE_AGREED))
                .and(eigen(own, cell, me, own.ROW_ID.ne("").or(own.COL_ID.in("", "toelichting"))))
                .and(notExists(selectOne()
                        .from(agreed)
                        .where(agreed.TRAJECT_ID.eq(cell.TRAJECT_ID))
                        .and(agreed.ITEM_ID.eq(cell.ITEM_ID))
                        .and(agreed.HOLDER_ID.eq(0L))
                        .and(agreed.ROW_ID.ne(""))
                        .and(agreed.VALUE.isNotNull())
                        .and(not(eigen(
                                same, agreed, me, same.ROW_ID.eq(agreed.ROW_ID).and(same.COL_ID.eq(agreed.COL_ID)))))));
    }

    /** Something filled in, in an added row that was not taken away: an empty row is no answer yet. */
    private static Condition inStandingRow(Antwoord own) {
        Antwoord marker = ANTWOORD.as("cel_rij");
        return own.COL_ID
                .notIn(Item.MARKER, Item.ACROSS_MARKER)
                .and(exists(selectOne()
                        .from(marker)
                        .where(marker.TRAJECT_ID.eq(own.TRAJECT_ID))
                        .and(marker.ITEM_ID.eq(own.ITEM_ID))
                        .and(marker.ROW_ID.eq(own.ROW_ID))
                        .and(marker.COL_ID.eq(Item.MARKER))
                        .and(marker.HOLDER_ID.eq(own.HOLDER_ID))
                        .and(marker.VALUE.isNotNull())));
    }

    /** A cell whose history I may read: of the cells that I may read those that I write, and the joint ones. */
    public Condition magGeschiedenisLezen(
            Antwoord cell, Deelnemer me, Collection<String> individualItems, Collection<String> growingItems) {
        return magCelLezen(cell, me, individualItems, growingItems)
                .and(cell.HOLDER_ID.eq(0L).or(toegang.mijnPen(cell.HOLDER_ID, me)));
    }

    /**
     * A cell that I may read because the group looks at its item together: a workshop of my bestuur runs, and the item was
     * put on its screen. It is the way around "my own answer first", and it gives no holders; see {@link #metNaam}. An
     * invuller, a coach and another bestuur have no part in it, and it ends with the workshop.
     */
    public Condition opHetScherm(Antwoord cell, Deelnemer me, LocalDateTime nu) {
        return toegang.mijnDeelname(me).and(getoond(cell, nu, noCondition()));
    }

    /** For the item of this cell, on screen as {@link #opHetScherm} says, the group chose to see who answered what. */
    public Condition metNaam(Antwoord cell, LocalDateTime nu) {
        return getoond(cell, nu, WORKSHOP_ITEM.as("cel_getoond").NAMED_AT.isNotNull());
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
