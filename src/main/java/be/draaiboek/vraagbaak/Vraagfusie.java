package be.draaiboek.vraagbaak;

import static be.draaiboek.db.Tables.POLISVRAAG;

import be.draaiboek.bestuur.Fusie;
import be.draaiboek.bestuur.Fusiedeel;
import be.draaiboek.bestuur.Vooruitblik.Blok;
import be.draaiboek.toegang.Toegang;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;

/** In a merger questions to POLIS become the successor's: their answer still comes, and its people read what was answered. */
@Repository
@Order(2)
class Vraagfusie implements Fusiedeel {

    private final DSLContext dsl;

    Vraagfusie(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<Blok> vooruit(Toegang door, Fusie fusie) {
        var counts = dsl.select(DSL.count(), DSL.count(POLISVRAAG.WAITS_SINCE))
                .from(POLISVRAAG)
                .where(POLISVRAAG.BESTUUR_ID.eq(fusie.gaatOp().id()))
                .and(door.beheerder())
                .fetchSingle();
        int all = counts.value1();
        return all == 0
                ? List.of()
                : List.of(new Blok(
                        "Vragen aan POLIS",
                        List.of((all == 1 ? "1 vraag" : all + " vragen") + " van "
                                + fusie.gaatOp().naam() + ", waarvan " + counts.value2()
                                + " nog zonder antwoord, staan daarna bij " + fusie.naam() + ".")));
    }

    @Override
    public void voltrek(Toegang door, Fusie fusie) {
        dsl.update(POLISVRAAG)
                .set(POLISVRAAG.BESTUUR_ID, fusie.blijft().id())
                .where(POLISVRAAG.BESTUUR_ID.eq(fusie.gaatOp().id()))
                .and(door.beheerder())
                .execute();
    }
}
