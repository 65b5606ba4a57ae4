package be.draaiboek.antwoord;

import static be.draaiboek.db.Tables.ANTWOORD;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import be.draaiboek.editie.Item;
import org.jooq.Condition;
import org.jooq.Field;

/** Which cells stand and count, as conditions on {@code antwoord}: one definition for progress, news, releases and workshops. */
public final class StandingCells {

    private StandingCells() {}

    /** A value that counts: not a marker, and not in a row that was taken away. */
    public static Condition counted() {
        return ANTWOORD.VALUE.isNotNull().and(live());
    }

    /** Not a marker nor something beside an agreed answer, and not in a row or a column that was taken away. */
    static Condition live() {
        return ANTWOORD.COL_ID
                .notIn(Item.MARKER, Item.ACROSS_MARKER)
                .and(ANTWOORD.ROW_ID.ne("").or(ANTWOORD.COL_ID.notIn(Item.MINORITY, Item.DELIBERATE)))
                .and(inPlace());
    }

    /** Not in a row or a column that was taken away; a marker that stands is in place itself. */
    public static Condition inPlace() {
        return stands(ANTWOORD.ROW_ID, Item.MARKER)
                .and(stands(ANTWOORD.ROW_ID, Item.ACROSS_MARKER))
                .and(stands(ANTWOORD.COL_ID, Item.ACROSS_MARKER));
    }

    private static Condition stands(Field<String> added, String column) {
        var marker = ANTWOORD.as("marker");
        // What the edition has is never taken away: most cells needn't look for a marker.
        return added.notLike(Item.ADDED_LIKE)
                .or(notExists(selectOne()
                        .from(marker)
                        .where(marker.TRAJECT_ID.eq(ANTWOORD.TRAJECT_ID))
                        .and(marker.ITEM_ID.eq(ANTWOORD.ITEM_ID))
                        .and(marker.ROW_ID.eq(added))
                        .and(marker.HOLDER_ID.eq(ANTWOORD.HOLDER_ID))
                        .and(marker.COL_ID.eq(column))
                        .and(marker.VALUE.isNull())));
    }
}
