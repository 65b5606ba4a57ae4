package be.draaiboek.nota;

import be.draaiboek.common.Opsomming;
import be.draaiboek.nota.Versie.Uitslag;
import be.draaiboek.nota.Versie.Voorlegging;
import be.draaiboek.weergave.Opmaak;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way that the note of a bestuur goes: the bodies in the order that the bestuur chose, and every version that was
 * submitted. Where it stands follows from those; nothing keeps it beside them.
 *
 * @param versies also those that were taken back; the newest first
 */
public record Weg(List<Orgaan> organen, List<Versie> versies) {

    public Weg {
        organen = List.copyOf(organen);
        versies = versies.stream()
                .sorted(Comparator.comparingInt(Versie::nummer).reversed())
                .toList();
    }

    /** How far a body is with it. */
    public enum Staat {
        OPEN,
        LIGT_VOOR,
        DOOR,
        TERUG,
        NEEN
    }

    /** A body with the newest version that it got. */
    public record Stap(
            Orgaan orgaan,
            Staat staat,
            @Nullable Versie versie,
            @Nullable Voorlegging voorlegging) {}

    /** Where the note as a whole stands. */
    public enum Stand {
        CONCEPT("in de maak"),
        LIGT_VOOR("ligt voor"),
        AANPASSEN("aan te passen"),
        ONDERWEG("gevalideerd, op weg naar de volgende stap"),
        GO("go: alle stappen zijn goedgekeurd"),
        NO_GO("no go: niet goedgekeurd");

        private final String label;

        Stand(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public List<Stap> stappen() {
        return organen.stream().map(this::stap).toList();
    }

    private Stap stap(Orgaan body) {
        Optional<Versie> newest = versies.stream()
                .filter(Versie::geldt)
                .filter(one -> one.bij(body).isPresent())
                .findFirst();
        if (newest.isEmpty()) {
            return new Stap(body, Staat.OPEN, null, null);
        }
        Voorlegging laid = newest.get().bij(body).orElseThrow();
        return new Stap(body, staat(laid.uitslag()), newest.get(), laid);
    }

    private static Staat staat(@Nullable Uitslag result) {
        return result == null
                ? Staat.LIGT_VOOR
                : switch (result) {
                    case GOEDGEKEURD, VOORWAARDEN -> Staat.DOOR;
                    case AANPASSEN -> Staat.TERUG;
                    case AFGEWEZEN -> Staat.NEEN;
                };
    }

    public Stand stand() {
        List<Staat> all = stappen().stream().map(Stap::staat).toList();
        if (all.contains(Staat.NEEN)) {
            return Stand.NO_GO;
        }
        if (all.contains(Staat.LIGT_VOOR)) {
            return Stand.LIGT_VOOR;
        }
        if (all.contains(Staat.TERUG)) {
            return Stand.AANPASSEN;
        }
        if (!all.isEmpty() && all.stream().allMatch(one -> one == Staat.DOOR)) {
            return Stand.GO;
        }
        return all.contains(Staat.DOOR) ? Stand.ONDERWEG : Stand.CONCEPT;
    }

    /** The number that the next version gets. */
    public int volgendNummer() {
        return versies.isEmpty() ? 1 : versies.getFirst().nummer() + 1;
    }

    /** The newest version that wasn't taken back. */
    public Optional<Versie> laatste() {
        return versies.stream().filter(Versie::geldt).findFirst();
    }

    /** Whether a version can be laid before these bodies: none has approved, and those before them have or come along. */
    public boolean kanNaar(List<Orgaan> bodies) {
        List<Orgaan> open = stappen().stream()
                .filter(one -> one.staat() != Staat.DOOR)
                .map(Stap::orgaan)
                .toList();
        return !bodies.isEmpty()
                && open.size() >= bodies.size()
                && open.subList(0, bodies.size()).containsAll(bodies);
    }

    /** The bodies that are next: those that decide on the municipality and its OCMW go together. */
    public List<Orgaan> volgende() {
        List<Orgaan> next = new ArrayList<>();
        for (Stap step : stappen()) {
            if (step.staat() == Staat.DOOR) {
                continue;
            }
            if (next.isEmpty() || hoortBij(next.getFirst(), step.orgaan())) {
                next.add(step.orgaan());
            } else {
                break;
            }
        }
        return next;
    }

    private static boolean hoortBij(Orgaan one, Orgaan other) {
        return (one == Orgaan.CBS && other == Orgaan.VB)
                || (one == Orgaan.VB && other == Orgaan.CBS)
                || (one == Orgaan.GR && other == Orgaan.RMW)
                || (one == Orgaan.RMW && other == Orgaan.GR);
    }

    /** Where it stands, in a sentence without anything that stands in the note. */
    public String zin() {
        Stand stand = stand();
        Optional<Versie> newest = laatste();
        if (newest.isEmpty()) {
            return "nog niet voorgelegd";
        }
        String version = "versie " + newest.get().nummer();
        List<Stap> before =
                stappen().stream().filter(one -> one.staat() == Staat.LIGT_VOOR).toList();
        if (stand == Stand.LIGT_VOOR) {
            LocalDate day = before.stream()
                    .flatMap(one -> Optional.ofNullable(one.voorlegging()).stream())
                    .flatMap(one -> Optional.ofNullable(one.beslissing().zitting()).stream())
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            return version + " ligt voor aan "
                    + Opsomming.en(
                            before.stream().map(one -> one.orgaan().naam()).toList())
                    + (day == null ? "" : ", zitting van " + Opmaak.datum(day));
        }
        return version + ", " + stand.label();
    }
}
