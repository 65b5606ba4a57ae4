package be.draaiboek.workshop;

import be.draaiboek.antwoord.ItemTelling;
import be.draaiboek.antwoord.Telling;
import be.draaiboek.antwoord.VoortgangService;
import be.draaiboek.editie.Item;
import be.draaiboek.traject.Traject;
import be.draaiboek.workshop.GeparkeerdQueries.Stilstaand;
import be.draaiboek.workshop.Workshop.Afloop;
import be.draaiboek.workshop.Workshop.Geparkeerd;
import be.draaiboek.workshop.Workshop.Getoond;
import be.draaiboek.workshop.Workshop.Regel;
import be.draaiboek.workshop.Workshop.Verslag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What becomes of items, from what was counted, shown, written and parked; it reads nothing itself. */
final class Outcomes {

    private final Traject traject;
    private final Map<String, ItemTelling> counts;

    Outcomes(Traject traject, Map<String, ItemTelling> counts) {
        this.traject = traject;
        this.counts = counts;
    }

    /** Returns what is still parked: of these, what wasn't settled after it was parked. */
    List<Geparkeerd> stillOpen(List<Stilstaand> parked) {
        return parked.stream()
                .filter(one -> traject.editie()
                        .item(one.geparkeerd().item())
                        .filter(item -> !settled(item) || !one.geschrevenSinds())
                        .isPresent())
                .map(Stilstaand::geparkeerd)
                .toList();
    }

    /**
     * Returns one line for each item of a workshop.
     *
     * @param written the items of which something agreed or joint was written in its time
     * @param parked what is parked now
     */
    Verslag report(Workshop workshop, Set<String> written, List<Geparkeerd> parked, Instant now) {
        Map<String, Geparkeerd> off = parked.stream().collect(Collectors.toMap(Geparkeerd::item, Function.identity()));
        return new Verslag(
                workshop,
                Workshop.items(traject.editie(), workshop.sectie()).stream()
                        .map(item -> {
                            Getoond shown = workshop.getoond().get(item.id());
                            Geparkeerd said = off.get(item.id());
                            return new Regel(
                                    item,
                                    outcome(item, shown, written, said),
                                    shown == null ? Duration.ZERO : duration(workshop, item, shown, now),
                                    said);
                        })
                        .toList());
    }

    private Afloop outcome(Item item, @Nullable Getoond shown, Set<String> written, @Nullable Geparkeerd off) {
        if (off != null) {
            return Afloop.GEPARKEERD;
        }
        if (settled(item)) {
            return written.contains(item.id()) && shown != null ? Afloop.VASTGELEGD : Afloop.LAG_VAST;
        }
        if (shown == null) {
            return Afloop.ONAANGEROERD;
        }
        return shown.besproken() || written.contains(item.id()) ? Afloop.BESPROKEN : Afloop.BEKEKEN;
    }

    private static Duration duration(Workshop workshop, Item item, Getoond shown, Instant now) {
        Instant since = workshop.itemSinds();
        boolean onScreen = workshop.loopt(now) && item.id().equals(workshop.item()) && since != null;
        return onScreen ? shown.duur().plus(Duration.between(since, now)) : shown.duur();
    }

    private boolean settled(Item item) {
        ItemTelling count = counts.getOrDefault(item.id(), ItemTelling.NONE);
        Telling telling = VoortgangService.telling(item, count.jointCells(), count.joint());
        return telling.total() > 0 && telling.filled() == telling.total();
    }
}
