package be.draaiboek.cohort;

import be.draaiboek.bestuur.Fusie;
import be.draaiboek.bestuur.Fusiedeel;
import be.draaiboek.bestuur.Vooruitblik.Blok;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.BegeleidingNavigatie;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In a merger the successor takes the place of the bestuur that goes up, in each cohort that runs. */
@Component
@Order(1)
class Cohortfusie implements Fusiedeel {

    private final CohortfusieQueries queries;
    private final VertrekService leaving;
    private final CohortService cohorts;
    private final Meldingen messages;

    Cohortfusie(CohortfusieQueries queries, VertrekService leaving, CohortService cohorts, Meldingen messages) {
        this.queries = queries;
        this.leaving = leaving;
        this.cohorts = cohorts;
        this.messages = messages;
    }

    /**
     * A cohort of the bestuur that goes up.
     *
     * @param ook the one that goes on is in it as well
     */
    record Plaats(long id, String naam, boolean gesloten, boolean ook) {}

    @Override
    public List<Blok> vooruit(Toegang door, Fusie fusie) {
        List<String> lines = new ArrayList<>();
        String goesUp = fusie.gaatOp().naam();
        for (Plaats one : queries.places(door, fusie)) {
            lines.add(
                    one.gesloten()
                            ? one.naam() + " is afgesloten en blijft zoals het was, met " + goesUp + " erin."
                            : one.ook()
                                    ? one.naam() + ": beide zitten erin; " + fusie.naam()
                                            + " staat er daarna één keer in."
                                    : one.naam() + ": " + fusie.naam() + " komt in de plaats van " + goesUp
                                            + ". De begeleiders ervan zien vanaf dan hoever " + fusie.naam()
                                            + " staat.");
        }
        if (lines.isEmpty()) {
            return List.of();
        }
        lines.add("De begeleiders houden over " + goesUp
                + " hun logboek en hoever het op de dag van de samenvoeging was. Op een werksessie die nog komt, antwoordt "
                + fusie.naam() + " zelf.");
        return List.of(new Blok("Cohorten", lines));
    }

    @Override
    public void carryOut(Toegang door, Fusie fusie) {
        for (Plaats one : queries.places(door, fusie)) {
            if (!one.gesloten()) {
                leaving.detachSilently(door, one.id(), fusie.gaatOp().id());
                if (!one.ook()) {
                    cohorts.addSilently(door, one.id(), fusie.blijft().id());
                }
                messages.tell(
                        door,
                        queries.coaches(door, one.id()),
                        Melding.Soort.COHORT,
                        fusie.gaatOp().naam() + " en " + fusie.blijft().naam() + " zijn één bestuur: " + fusie.naam()
                                + ". In " + one.naam() + " staat het onder die naam.",
                        BegeleidingNavigatie.bord(one.id()));
            }
        }
    }
}
