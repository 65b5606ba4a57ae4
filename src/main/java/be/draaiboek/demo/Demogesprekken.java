package be.draaiboek.demo;

import be.draaiboek.common.Klok;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.tweeling.Terugkoppeling;
import be.draaiboek.tweeling.Terugkoppeling.Belofte;
import be.draaiboek.tweeling.Terugkoppeling.Nieuw;
import be.draaiboek.tweeling.Terugkoppeling.Soort;
import be.draaiboek.tweeling.TerugkoppelingService;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.tweeling.VrijgaveService;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What two besturen of the demo said about what they gave each other to read; nothing where they gave nothing. */
@Component
class Demogesprekken {

    private static final String CHAPTER = "B.4";

    private static final List<Beurt> TURNS = List.of(
            new Beurt(
                    "Eikenrode",
                    "Polderhove",
                    "b41-strategie",
                    Soort.VRAAG,
                    "Jullie schrijven dat de diensten het plan nog te weinig kennen. Waaraan merken jullie dat?",
                    "",
                    "Diensthoofden vragen ons geld voor zaken die er al in staan. Dat was een wake-upcall."),
            new Beurt(
                    "Eikenrode",
                    "Polderhove",
                    "b41-budget",
                    Soort.OPMERKING,
                    "Het digitale budget lijkt vooral naar licenties te gaan.",
                    "Zet één lijn apart voor opleiding, hoe klein ook. Bij ons maakte die lijn het verschil.",
                    ""),
            new Beurt(
                    "Polderhove",
                    "Eikenrode",
                    "b41-strategie",
                    Soort.GOEDE_PRAKTIJK,
                    "Bij elke actie staat een naam en geen dienst. Dat willen we in onze volgende versie ook.",
                    "",
                    ""),
            new Beurt(
                    "Polderhove",
                    "Eikenrode",
                    "b41-beslissen",
                    Soort.VRAAG,
                    "Wie zit er bij jullie aan tafel als een digitaal project meer kost dan gepland?",
                    "",
                    ""));

    private final TrajectService trajecten;
    private final TweelingService pairs;
    private final VrijgaveService releases;
    private final TerugkoppelingService feedback;
    private final Clock clock;

    Demogesprekken(
            TrajectService trajecten,
            TweelingService pairs,
            VrijgaveService releases,
            TerugkoppelingService feedback,
            Clock clock) {
        this.trajecten = trajecten;
        this.pairs = pairs;
        this.releases = releases;
        this.feedback = feedback;
        this.clock = clock;
    }

    /** @param reply of the other; empty while it gave none */
    private record Beurt(
            String from, String to, String item, Soort kind, String text, String suggestion, String reply) {}

    /** @param trekkers who speaks for each bestuur, by its name */
    void fill(Map<String, Toegang> trekkers) {
        for (Beurt turn : TURNS) {
            Toegang from = trekkers.get(turn.from());
            Toegang to = trekkers.get(turn.to());
            if (from == null || to == null) {
                continue;
            }
            pairs.mine(from).stream()
                    .filter(pair -> pair.actief() && named(pair, turn.to()) != null)
                    .filter(pair -> releases.toMe(from).stream()
                            .anyMatch(one -> one.tweelingId() == pair.id()
                                    && one.bestuur().equals(turn.to())
                                    && one.hoofdstuk().equals(CHAPTER)))
                    .findFirst()
                    .ifPresent(pair -> say(turn, pair, from, to));
        }
    }

    private void say(Beurt turn, Tweeling pair, Toegang from, Toegang to) {
        Lid giver = named(pair, turn.from());
        Lid receiver = named(pair, turn.to());
        if (giver == null || receiver == null) {
            return;
        }
        feedback.give(
                from,
                new Nieuw(
                        pair.id(),
                        giver.bestuurId(),
                        receiver.bestuurId(),
                        turn.item(),
                        turn.kind(),
                        turn.text(),
                        turn.suggestion(),
                        UUID.randomUUID()));
        long id = feedback.all(from, pair.id()).stream()
                .mapToLong(Terugkoppeling::id)
                .max()
                .orElseThrow();
        if (!turn.reply().isEmpty()) {
            feedback.reply(to, id, receiver.bestuurId(), UUID.randomUUID(), turn.reply());
        } else if (turn.kind() == Soort.OPMERKING) {
            trajecten.mine(to).stream()
                    .filter(one -> one.bestuurId() == receiver.bestuurId())
                    .findFirst()
                    .ifPresent(one -> feedback.takeAlong(
                            to,
                            id,
                            "We zetten het op de agenda van de budgetronde.",
                            new Belofte(
                                    one.ik().id(),
                                    clock.instant()
                                            .atZone(Klok.BRUSSEL)
                                            .toLocalDate()
                                            .plusMonths(3))));
        }
    }

    private static @Nullable Lid named(Tweeling pair, String name) {
        return pair.leden().stream()
                .filter(one -> one.naam().equals(name))
                .findFirst()
                .orElse(null);
    }
}
