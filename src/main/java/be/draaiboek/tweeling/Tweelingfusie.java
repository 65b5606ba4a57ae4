package be.draaiboek.tweeling;

import be.draaiboek.bestuur.Fusie;
import be.draaiboek.bestuur.Fusiedeel;
import be.draaiboek.bestuur.Vooruitblik.Blok;
import be.draaiboek.common.Klok;
import be.draaiboek.common.Opsomming;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Tweeling.Antwoord;
import be.draaiboek.tweeling.Tweeling.Stand;
import be.draaiboek.tweeling.TweelingfusieQueries.Lid;
import be.draaiboek.tweeling.TweelingfusieQueries.Paar;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * In a merger the successor takes the seat of the bestuur that goes up in its tweelingen. A tweeling between the two ends, and so
 * does one with somebody whom the successor has as twin already. Whatever was released stays with who released it and to whom:
 * other people sit there now, so that both sides give each other to read anew.
 */
@Component
@Order(3)
class Tweelingfusie implements Fusiedeel {

    private final TweelingfusieQueries queries;
    private final Tweelingpost post;
    private final Clock clock;

    Tweelingfusie(TweelingfusieQueries queries, Tweelingpost post, Clock clock) {
        this.queries = queries;
        this.post = post;
        this.clock = clock;
    }

    /** What becomes of a seat. */
    private enum Lot {
        /** The invitation wasn't accepted yet. */
        VERVALT,
        /** The two were each other's twin. */
        ONDERLING,
        /** The successor has the others as twin already. */
        DUBBEL,
        NEEMT_OVER
    }

    private record Gang(Paar paar, Lot lot, List<Lid> anderen) {

        /** Of the others, with the one that goes on where it takes part. */
        boolean loopt(long goesOn) {
            return lot == Lot.NEEMT_OVER || anderen.size() + (paar.heeft(goesOn, Antwoord.AANVAARD) ? 1 : 0) > 1;
        }
    }

    @Override
    public List<Blok> vooruit(Toegang door, Fusie fusie) {
        List<String> lines = new ArrayList<>();
        String goesUp = fusie.gaatOp().naam();
        for (Gang one : gangen(door, fusie)) {
            String others = names(one);
            String on = one.loopt(fusie.blijft().id()) ? " De anderen gaan samen verder." : " Ze eindigt.";
            lines.add(
                    switch (one.lot()) {
                        case VERVALT -> vervalt(one, fusie);
                        case ONDERLING ->
                            goesUp + " en " + fusie.blijft().naam() + " zijn elkaars tweeling"
                                    + (others.isEmpty() ? "" : ", met " + others) + "." + on;
                        case DUBBEL ->
                            "Met " + others + " is " + fusie.blijft().naam() + " al een tweeling: die van " + goesUp
                                    + " zou dezelfde zijn." + on;
                        case NEEMT_OVER ->
                            "In de tweeling met " + others + " neemt " + fusie.naam() + " de plaats van " + goesUp
                                    + " in. Wat vrijgegeven was, is dan niet meer te lezen: beide kanten geven opnieuw vrij"
                                    + " aan wie er nu zit.";
                    });
        }
        if (lines.isEmpty()) {
            return List.of();
        }
        queries.of(door, fusie.blijft().id(), now()).stream()
                .filter(one -> one.heeft(fusie.blijft().id(), Antwoord.AANVAARD)
                        || (one.stand() == Stand.GEVRAAGD
                                && one.heeft(fusie.blijft().id(), Antwoord.GEVRAAGD)))
                .filter(one -> one.leden().stream()
                        .noneMatch(lid -> lid.bestuurId() == fusie.gaatOp().id()))
                .forEach(one -> lines.add(blijft(one, fusie)));
        lines.add("Wat " + goesUp
                + " en een tweeling tegen elkaar zeiden, blijft bij die tweeling te lezen. De trekkers van"
                + " de andere besturen krijgen bericht.");
        return List.of(new Blok("Tweelingen", lines));
    }

    /** The whole group is named: of three, also who goes on as one of the two. */
    private static String vervalt(Gang one, Fusie fusie) {
        List<Lid> group = one.paar().leden().stream()
                .filter(lid -> lid.antwoord() == Antwoord.AANVAARD || lid.antwoord() == Antwoord.GEVRAAGD)
                .toList();
        List<String> rest = one.anderen().stream().map(Lid::naam).toList();
        boolean both =
                group.stream().anyMatch(lid -> lid.bestuurId() == fusie.blijft().id());
        return (group.size() > 2 ? "Het voorstel van drie tussen " : "De uitnodiging tussen ")
                + Opsomming.en(group.stream().map(Lid::naam).toList())
                + " vervalt: "
                + (group.size() > 2 ? "nog niet iedereen had aanvaard." : "ze was nog niet aanvaard.")
                + (rest.isEmpty()
                        ? ""
                        : " Er blijft niets van over: "
                                + Opsomming.en(Stream.concat(Stream.of(fusie.naam()), rest.stream())
                                        .toList())
                                + " kunnen daarna opnieuw beginnen"
                                + (both ? ", als twee." : "."));
    }

    /** What the one that goes on has by itself stays, so that nobody has to guess. */
    private static String blijft(Paar one, Fusie fusie) {
        String others = Opsomming.en(one.leden().stream()
                .filter(lid -> lid.bestuurId() != fusie.blijft().id())
                .filter(lid -> lid.antwoord() == Antwoord.AANVAARD
                        || (one.stand() == Stand.GEVRAAGD && lid.antwoord() == Antwoord.GEVRAAGD))
                .map(Lid::naam)
                .toList());
        return (one.stand() == Stand.GEVRAAGD ? "De uitnodiging tussen " : "De tweeling van ")
                + fusie.blijft().naam()
                + (one.stand() == Stand.GEVRAAGD ? " en " : " met ") + others + " blijft, onder de naam "
                + fusie.naam() + ".";
    }

    private LocalDateTime now() {
        return Klok.now(clock);
    }

    @Override
    public void carryOut(Toegang door, Fusie fusie) {
        LocalDateTime now = now();
        long goesOn = fusie.blijft().id();
        String reason = Afloop.OPGEGAAN + fusie.naam() + ".";
        for (Gang one : gangen(door, fusie)) {
            long id = one.paar().id();
            if (one.lot() == Lot.VERVALT) {
                queries.become(door, id, Stand.INGETROKKEN, now);
            } else {
                queries.leave(door, id, fusie.gaatOp().id(), reason, now);
                if (one.lot() == Lot.NEEMT_OVER) {
                    queries.seat(door, id, goesOn, now);
                } else if (!one.loopt(goesOn)) {
                    queries.become(door, id, Stand.BEEINDIGD, now);
                }
            }
            post.tell(
                    door,
                    id,
                    one.anderen().stream().map(Lid::bestuurId).toList(),
                    fusie.gaatOp().naam() + " is opgegaan in " + fusie.naam() + ". "
                            + (one.lot() == Lot.NEEMT_OVER
                                    ? "Jullie tweeling gaat met " + fusie.naam()
                                            + " verder; geef elkaar opnieuw vrij wat jullie willen laten lezen."
                                    : one.lot() == Lot.VERVALT
                                            ? "De uitnodiging om tweeling te worden vervalt."
                                            : one.loopt(goesOn)
                                                    ? "De anderen in jullie tweeling gaan verder."
                                                    : "Deze tweeling is beëindigd."));
        }
    }

    private List<Gang> gangen(Toegang door, Fusie fusie) {
        long goesOn = fusie.blijft().id();
        long goesUp = fusie.gaatOp().id();
        List<Paar> own = queries.of(door, goesOn, now());
        List<Gang> found = new ArrayList<>();
        for (Paar one : queries.of(door, goesUp, now())) {
            boolean asked = one.stand() == Stand.GEVRAAGD;
            if (!asked && !one.heeft(goesUp, Antwoord.AANVAARD)) {
                continue;
            }
            List<Lid> others = one.leden().stream()
                    .filter(lid -> lid.bestuurId() != goesUp && lid.bestuurId() != goesOn)
                    .filter(lid ->
                            lid.antwoord() == Antwoord.AANVAARD || (asked && lid.antwoord() == Antwoord.GEVRAAGD))
                    .toList();
            Lot lot = asked
                    ? Lot.VERVALT
                    : one.heeft(goesOn, Antwoord.AANVAARD)
                            ? Lot.ONDERLING
                            : others.stream().anyMatch(lid -> paired(own, goesOn, lid.bestuurId()))
                                    ? Lot.DUBBEL
                                    : Lot.NEEMT_OVER;
            found.add(new Gang(one, lot, others));
        }
        return found;
    }

    private static boolean paired(List<Paar> own, long goesOn, long other) {
        return own.stream()
                .filter(one -> one.stand() == Stand.ACTIEF)
                .anyMatch(one -> one.heeft(goesOn, Antwoord.AANVAARD) && one.heeft(other, Antwoord.AANVAARD));
    }

    private static String names(Gang one) {
        return Opsomming.en(one.anderen().stream().map(Lid::naam).toList());
    }
}
