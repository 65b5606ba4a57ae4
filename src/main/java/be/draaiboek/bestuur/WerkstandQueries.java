package be.draaiboek.bestuur;

import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.NOTA_VERSIE;
import static be.draaiboek.db.Tables.OPNAME;
import static be.draaiboek.db.Tables.OPVOLGING;
import static be.draaiboek.db.Tables.TOEWIJZING;
import static be.draaiboek.db.Tables.TRAJECT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import be.draaiboek.bestuur.Vooruitblik.Blok;
import be.draaiboek.db.enums.OpnameKind;
import be.draaiboek.db.enums.OpvolgingState;
import be.draaiboek.toegang.Toegang;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** What two besturen have under way, in counts: for the beheerder who is about to merge them, and never what anybody wrote. */
@Repository
class WerkstandQueries {

    private final DSLContext dsl;

    WerkstandQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    private record Stand(String editie, int samen, int eigen, int taken, int opvolgingen, int momenten, int versies) {

        String zin() {
            StringJoiner parts = new StringJoiner(", ");
            parts.add(samen + (samen == 1 ? " gezamenlijk vak" : " gezamenlijke vakken"));
            parts.add(eigen + (eigen == 1 ? " eigen vak" : " eigen vakken"));
            add(parts, momenten, "meetmoment", "meetmomenten");
            add(parts, versies, "versie van de nota", "versies van de nota");
            return "editie " + editie + ": " + parts;
        }

        private static void add(StringJoiner parts, int count, String one, String more) {
            if (count > 0) {
                parts.add(count + " " + (count == 1 ? one : more));
            }
        }
    }

    Blok vooruit(Toegang toegang, Fusie fusie) {
        List<String> lines = new ArrayList<>();
        String goesUp = fusie.gaatOp().naam();
        List<Stand> on = stand(toegang, fusie.blijft().id());
        List<Stand> up = stand(toegang, fusie.gaatOp().id());
        lines.add(
                on.isEmpty()
                        ? "In " + fusie.blijft().naam() + " is het Draaiboek niet gestart; start het daarna voor "
                                + fusie.naam() + "."
                        : "Het Draaiboek van " + fusie.blijft().naam() + " gaat door ("
                                + String.join("; ", on.stream().map(Stand::zin).toList()) + ").");
        if (up.isEmpty()) {
            lines.add(goesUp + " begon er niet aan: er is niets om te bewaren.");
            return new Blok("Het Draaiboek", lines);
        }
        lines.add("Dat van " + goesUp + " wordt gesloten ("
                + String.join("; ", up.stream().map(Stand::zin).toList()) + "). Niets ervan verdwijnt: wie "
                + fusie.naam()
                + " helemaal leest, leest wat daar samen ingevuld werd, met zijn geschiedenis; schrijven kan niemand er nog. Wat"
                + " iemand voor zichzelf antwoordde, leest alleen wie het nu ook leest.");
        if (!on.isEmpty()) {
            lines.add("De trekker van " + fusie.naam()
                    + " kan daarna vraag per vraag overnemen wat daar samen ingevuld werd.");
        }
        int tasks = up.stream().mapToInt(Stand::taken).sum();
        int followUps = up.stream().mapToInt(Stand::opvolgingen).sum();
        if (tasks + followUps > 0) {
            StringJoiner open = new StringJoiner(" en ");
            Stand.add(open, tasks, "toegewezen sectie", "toegewezen secties");
            Stand.add(open, followUps, "opvolging", "opvolgingen");
            lines.add("Wat in " + goesUp + " nog te doen was, vervalt: " + open + ".");
        }
        return new Blok("Het Draaiboek", lines);
    }

    private List<Stand> stand(Toegang toegang, long bestuurId) {
        return dsl.select(
                        TRAJECT.EDITIE_ID,
                        field(selectCount()
                                .from(ANTWOORD)
                                .where(ANTWOORD.TRAJECT_ID.eq(TRAJECT.ID))
                                .and(ANTWOORD.VALUE.isNotNull())
                                .and(ANTWOORD.HOLDER_ID.eq(0L))),
                        field(selectCount()
                                .from(ANTWOORD)
                                .where(ANTWOORD.TRAJECT_ID.eq(TRAJECT.ID))
                                .and(ANTWOORD.VALUE.isNotNull())
                                .and(ANTWOORD.HOLDER_ID.ne(0L))),
                        field(selectCount()
                                .from(TOEWIJZING)
                                .where(TOEWIJZING.TRAJECT_ID.eq(TRAJECT.ID))
                                .and(TOEWIJZING.DONE_AT.isNull())),
                        field(selectCount()
                                .from(OPVOLGING)
                                .where(OPVOLGING.TRAJECT_ID.eq(TRAJECT.ID))
                                .and(OPVOLGING.STATE.eq(OpvolgingState.TE_DOEN))),
                        field(selectCount()
                                .from(OPNAME)
                                .where(OPNAME.TRAJECT_ID.eq(TRAJECT.ID))
                                .and(OPNAME.KIND.eq(OpnameKind.MEETMOMENT))),
                        field(selectCount().from(NOTA_VERSIE).where(NOTA_VERSIE.TRAJECT_ID.eq(TRAJECT.ID))))
                .from(TRAJECT)
                .where(TRAJECT.BESTUUR_ID.eq(bestuurId))
                .and(toegang.beheerder())
                .orderBy(TRAJECT.STARTED_AT, TRAJECT.ID)
                .fetch(Records.mapping(Stand::new));
    }
}
