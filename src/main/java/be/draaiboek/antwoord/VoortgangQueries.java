package be.draaiboek.antwoord;

import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.TRAJECT;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import be.draaiboek.common.Klok;
import be.draaiboek.editie.Item;
import be.draaiboek.toegang.Toegang;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts of cells with a value. */
@Repository
class VoortgangQueries {

    private final DSLContext dsl;

    VoortgangQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** One bestuur's latest traject. */
    public record BestuurTelling(
            String editieId,
            Map<String, ItemTelling> items,
            @Nullable Instant laatst) {}

    /**
     * What stands of an item.
     *
     * @param mijn whether the holder gave their answer
     * @param gegeven how many of the group gave their answer
     */
    public record Stand(ItemTelling telling, boolean mijn, int gegeven) {}

    /**
     * A group of people whose answers are counted for their trekker; of nobody for anybody else.
     *
     * @param choices the items that are answered by choosing
     */
    public record Groep(Collection<Long> holders, Collection<String> choices) {

        Groep vanNiemand() {
            return new Groep(List.of(), choices);
        }
    }

    /**
     * Counts what this holder and the bestuur filled in, and for the trekker how many of the group gave their answer; of the
     * holder nothing where I don't write their answers.
     */
    public Map<String, Stand> perItem(Toegang toegang, long trajectId, long holder, Groep group) {
        var inRow = ANTWOORD.ROW_ID.ne("");
        // What says that somebody is ready is no answer itself.
        var counts = inRow.or(ANTWOORD.COL_ID.ne(Item.READY));
        var joint = ANTWOORD.HOLDER_ID.eq(0L);
        var mine = ANTWOORD.HOLDER_ID.eq(holder).and(toegang.mijnPen(ANTWOORD.HOLDER_ID, DEELNEMER));
        var own = mine.and(counts);
        var gives = mine.and(Celrecht.geeft(ANTWOORD, group.choices()));
        var given = group.holders().isEmpty() ? falseCondition() : given(toegang, group);
        var counted = own.or(joint).and(StandingCells.counted()).or(gives);
        return dsl.select(
                        ANTWOORD.ITEM_ID,
                        row(
                                        row(
                                                        count(when(own.and(inRow), 1)),
                                                        count(when(own, 1)),
                                                        count(when(joint.and(inRow), 1)),
                                                        count(when(joint, 1)))
                                                .mapping(ItemTelling::new),
                                        count(when(gives, 1)).convertFrom(number -> number > 0),
                                        countDistinct(when(given, ANTWOORD.HOLDER_ID)))
                                .mapping(Stand::new))
                .from(ANTWOORD)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(ANTWOORD.TRAJECT_ID))
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .and(toegang.deelnameAanItem(DEELNEMER, ANTWOORD.TRAJECT_ID, ANTWOORD.ITEM_ID))
                .where(ANTWOORD.TRAJECT_ID.eq(trajectId))
                .and(group.holders().isEmpty() ? counted : counted.or(given))
                .groupBy(ANTWOORD.ITEM_ID)
                .collect(Records.intoMap());
    }

    private static Condition given(Toegang toegang, Groep group) {
        return ANTWOORD.HOLDER_ID
                .in(group.holders())
                .and(Celrecht.geeft(ANTWOORD, group.choices()))
                .and(toegang.trekkerVan(TRAJECT.BESTUUR_ID));
    }

    /**
     * To how many of these items each of these people gave their answer, by person and by section, in a traject of mine.
     *
     * @param sectionOf the section of each item that counts, by item id; not empty
     */
    public Map<Long, Map<String, Integer>> givenPerPerson(
            Toegang toegang, long trajectId, Map<String, String> sectionOf, Groep group) {
        var section = case_(ANTWOORD.ITEM_ID).mapValues(sectionOf).as("sectie");
        var items = countDistinct(ANTWOORD.ITEM_ID);
        return dsl.select(ANTWOORD.HOLDER_ID, section, items)
                .from(ANTWOORD)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(ANTWOORD.TRAJECT_ID))
                .where(ANTWOORD.TRAJECT_ID.eq(trajectId))
                .and(toegang.eigenBestuur(TRAJECT.BESTUUR_ID))
                .and(ANTWOORD.HOLDER_ID.in(group.holders()))
                .and(ANTWOORD.ITEM_ID.in(sectionOf.keySet()))
                .and(Celrecht.geeft(ANTWOORD, group.choices()))
                .groupBy(ANTWOORD.HOLDER_ID, section)
                .collect(groupingBy(
                        row -> row.get(ANTWOORD.HOLDER_ID), toMap(row -> row.get(section), row -> row.get(items))));
    }

    /** How many of a group gave their answer to each of these items, for the trekker of the traject. */
    public Map<String, Integer> given(Toegang toegang, long trajectId, Collection<String> items, Groep group) {
        return dsl.select(ANTWOORD.ITEM_ID, countDistinct(ANTWOORD.HOLDER_ID))
                .from(ANTWOORD)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(ANTWOORD.TRAJECT_ID))
                .where(ANTWOORD.TRAJECT_ID.eq(trajectId))
                .and(ANTWOORD.ITEM_ID.in(items))
                .and(given(toegang, group))
                .groupBy(ANTWOORD.ITEM_ID)
                .fetchMap(ANTWOORD.ITEM_ID, countDistinct(ANTWOORD.HOLDER_ID));
    }

    public Map<Long, BestuurTelling> perBestuur(Toegang toegang, Collection<Long> bestuurIds) {
        var inRow = ANTWOORD.ROW_ID.ne("");
        var joint = ANTWOORD.HOLDER_ID.eq(0L);
        var place = concat(ANTWOORD.ROW_ID, inline("/"), ANTWOORD.COL_ID);
        var filled = ANTWOORD.VALUE.isNotNull();
        var later = TRAJECT.as("later");
        var telling = field(row(
                        countDistinct(when(filled.and(joint.not()).and(inRow), place)),
                        countDistinct(when(filled.and(joint.not()), place)),
                        countDistinct(when(filled.and(joint).and(inRow), place)),
                        countDistinct(when(filled.and(joint), place)))
                .mapping(ItemTelling::new));
        var last = max(ANTWOORD.CHANGED_AT).convertFrom(Klok::momentOfNiets);
        return dsl.select(TRAJECT.BESTUUR_ID, TRAJECT.EDITIE_ID, ANTWOORD.ITEM_ID, telling, last)
                .from(TRAJECT)
                .leftJoin(ANTWOORD)
                .on(ANTWOORD.TRAJECT_ID.eq(TRAJECT.ID))
                .and(StandingCells.live())
                .where(TRAJECT.BESTUUR_ID.in(bestuurIds))
                .and(toegang.mijnCohort(TRAJECT.BESTUUR_ID).or(toegang.eigenBestuur(TRAJECT.BESTUUR_ID)))
                .and(notExists(selectOne()
                        .from(later)
                        .where(later.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                        .and(later.ID.gt(TRAJECT.ID))))
                .groupBy(TRAJECT.BESTUUR_ID, TRAJECT.EDITIE_ID, ANTWOORD.ITEM_ID)
                .collect(groupingBy(
                        row -> row.get(TRAJECT.BESTUUR_ID),
                        collectingAndThen(
                                toList(),
                                rows -> new BestuurTelling(
                                        rows.getFirst().get(TRAJECT.EDITIE_ID),
                                        rows.stream()
                                                .filter(row -> row.get(ANTWOORD.ITEM_ID) != null)
                                                .collect(toMap(
                                                        row -> row.get(ANTWOORD.ITEM_ID), row -> row.get(telling))),
                                        rows.stream()
                                                .map(row -> row.get(last))
                                                .filter(Objects::nonNull)
                                                .max(naturalOrder())
                                                .orElse(null)))));
    }
}
