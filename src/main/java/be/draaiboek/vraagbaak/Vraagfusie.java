package be.draaiboek.vraagbaak;

import be.draaiboek.bestuur.Fusie;
import be.draaiboek.bestuur.Fusiedeel;
import be.draaiboek.bestuur.Vooruitblik.Blok;
import be.draaiboek.toegang.Toegang;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In a merger questions to POLIS become the successor's: their answer still comes, and its people read what was answered. */
@Component
@Order(2)
class Vraagfusie implements Fusiedeel {

    private final VraagfusieQueries queries;

    Vraagfusie(VraagfusieQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Blok> vooruit(Toegang door, Fusie fusie) {
        var found = queries.count(door, fusie.gaatOp().id());
        return found.alle() == 0
                ? List.of()
                : List.of(new Blok("Vragen aan POLIS", List.of(zin(found.alle(), found.open(), fusie))));
    }

    private static String zin(int all, int open, Fusie fusie) {
        String unanswered = open == 0
                ? ""
                : all == 1
                        ? ", nog zonder antwoord,"
                        : open == all
                                ? ", allemaal nog zonder antwoord,"
                                : ", waarvan " + open + " nog zonder antwoord,";
        return (all == 1 ? "1 vraag van " : all + " vragen van ")
                + fusie.gaatOp().naam() + unanswered
                + (all == 1 ? " staat" : " staan") + " daarna bij " + fusie.naam() + ".";
    }

    @Override
    public void carryOut(Toegang door, Fusie fusie) {
        queries.move(door, fusie.gaatOp().id(), fusie.blijft().id());
    }
}
