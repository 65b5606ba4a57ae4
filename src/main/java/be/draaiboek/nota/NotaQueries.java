package be.draaiboek.nota;

import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.ANTWOORD_VERSIE;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.TRAJECT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Celrecht;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Item;
import be.draaiboek.toegang.Toegang;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the sources of the note said earlier, in the versions that a block was made from. */
@Repository
class NotaQueries {

    private final DSLContext dsl;
    private final JsonMapper json;

    NotaQueries(DSLContext dsl, JsonMapper json) {
        this.dsl = dsl;
        this.json = json;
    }

    /** A cell as it was in one of its versions. */
    public record Was(Adres adres, int versie) {}

    /**
     * Returns what these joint and agreed cells said in these versions, of the cells that I may read today.
     *
     * @param items the questions that they are of
     */
    public Map<Was, @Nullable JsonNode> earlier(
            Toegang toegang, long trajectId, Collection<Was> versions, Collection<Item> items) {
        List<Item> individual = items.stream()
                .filter(item -> item.answering() == Answering.INDIVIDUAL_THEN_AGREED)
                .toList();
        var was = field(row(ANTWOORD.ITEM_ID, ANTWOORD.ROW_ID, ANTWOORD.COL_ID, ANTWOORD_VERSIE.VERSION)
                .mapping((item, row, col, version) -> new Was(new Adres(item, row, col, Cel.SAMEN), version)));
        var value = ANTWOORD_VERSIE.VALUE.convertFrom(one -> one == null ? null : json.readTree(one.data()));
        Map<Was, @Nullable JsonNode> found = new HashMap<>();
        dsl.select(was, value)
                .from(ANTWOORD_VERSIE)
                .join(ANTWOORD)
                .on(ANTWOORD.ID.eq(ANTWOORD_VERSIE.ANTWOORD_ID))
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(ANTWOORD.TRAJECT_ID))
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .where(ANTWOORD.TRAJECT_ID.eq(trajectId))
                .and(ANTWOORD.HOLDER_ID.eq(Cel.SAMEN))
                .and(row(ANTWOORD.ITEM_ID, ANTWOORD.ROW_ID, ANTWOORD.COL_ID, ANTWOORD_VERSIE.VERSION)
                        .in(versions.stream()
                                .map(one -> row(
                                        one.adres().item(),
                                        one.adres().row(),
                                        one.adres().col(),
                                        one.versie()))
                                .toList()))
                .and(Celrecht.van(toegang)
                        .magGeschiedenisLezen(
                                ANTWOORD,
                                DEELNEMER,
                                individual.stream().map(Item::id).toList(),
                                individual.stream()
                                        .filter(Item::growing)
                                        .map(Item::id)
                                        .toList()))
                .forEach(one -> found.put(one.get(was), one.get(value)));
        return found;
    }
}
