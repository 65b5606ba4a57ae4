package be.draaiboek.demo;

import be.draaiboek.meetmoment.Bevroren;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.tweeling.VrijgaveService;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What two besturen of the demo gave each other to read; nothing where they are no twins. */
@Component
@ConditionalOnBooleanProperty("draaiboek.demo")
class Demovrijgaven {

    private static final Logger log = LoggerFactory.getLogger(Demovrijgaven.class);
    private static final List<String> TWINS = List.of("Eikenrode", "Polderhove");

    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "Eikenrode",
            Map.of(
                    "B.4",
                    "Wij staan verder met de strategie dan met het leiderschap: het plan ligt er, maar het wordt nog door twee"
                            + " mensen getrokken. Daarover praten we graag.",
                    "A.1",
                    "We hebben lang gediscussieerd over wat 'open' voor ons betekent. Het voorbeeld zegt meer dan de"
                            + " omschrijving."),
            "Polderhove",
            Map.of(
                    "B.4",
                    "Lees dit als een momentopname na een druk jaar. Waar we laag scoren, is dat soms een keuze; die"
                            + " hebben we aangevinkt.",
                    "A.1",
                    "Nog niet overal kwamen we tot één antwoord. Wat leeg is, is dus niet vergeten."));

    private final TweelingService pairs;
    private final TrajectService trajecten;
    private final VrijgaveService releases;

    Demovrijgaven(TweelingService pairs, TrajectService trajecten, VrijgaveService releases) {
        this.pairs = pairs;
        this.trajecten = trajecten;
        this.releases = releases;
    }

    /**
     * Lets the two release to each other, as their trekkers would.
     *
     * @param trekkers the account of each bestuur's trekker, by the bestuur's name
     */
    void fill(Map<String, Long> trekkers) {
        for (String name : TWINS) {
            Long account = trekkers.get(name);
            if (account == null) {
                return;
            }
            Toegang trekker = Toegang.van(account);
            pairs.mine(trekker).stream()
                    .filter(Tweeling::actief)
                    .filter(pair -> pair.leden().stream().allMatch(one -> TWINS.contains(one.naam())))
                    .findFirst()
                    .ifPresentOrElse(
                            pair -> give(trekker, name, pair),
                            () -> log.info("demo: {} has no twin to release to", name));
        }
    }

    private void give(Toegang trekker, String name, Tweeling pair) {
        Traject traject = trajecten.mine(trekker).getFirst();
        List<Long> other = pair.anderen(traject.bestuurId()).stream()
                .map(Tweeling.Lid::bestuurId)
                .toList();
        WORDS.getOrDefault(name, Map.of()).forEach((chapter, word) -> {
            Bevroren seen = releases.preview(trekker, traject, chapter);
            if (seen.antwoorden() > 0) {
                releases.release(trekker, traject, pair.id(), chapter, other, word, seen);
            }
        });
    }
}
