package be.draaiboek.tweeling;

import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.document.Stuk;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.tweeling.Tegenover.Kant;
import be.draaiboek.tweeling.Vrijgave.Inhoud;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A chapter of ours beside what the others released of it: for the screen and for a file, through one and the same reading. */
@Service
public class VergelijkingService {

    private final TweelingService pairs;
    private final TrajectService trajecten;
    private final VrijgaveService releases;
    private final AntwoordService answers;
    private final Edities edities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VergelijkingService(
            TweelingService pairs,
            TrajectService trajecten,
            VrijgaveService releases,
            AntwoordService answers,
            Edities edities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pairs = pairs;
        this.trajecten = trajecten;
        this.releases = releases;
        this.answers = answers;
        this.edities = edities;
        this.events = events;
        this.clock = clock;
    }

    /** Returns what there is to compare at this moment, and notes that I looked. */
    @Transactional
    public Vergelijking read(Toegang toegang, Traject traject, Tweeling tweeling, Section hoofdstuk) {
        List<Inhoud> theirs = releases.read(toegang, tweeling.id(), hoofdstuk.code()).stream()
                .filter(one -> one.vrijgave().ontvangerId() == traject.bestuurId())
                .filter(one -> edities.find(one.vrijgave().editieId()).isPresent())
                .toList();
        if (theirs.isEmpty()) {
            return new Vergelijking(tweeling, traject, hoofdstuk, List.of(), null, List.of(), null);
        }
        Vrijgave own = releases.mine(toegang, traject.bestuurId()).stream()
                .filter(one ->
                        one.tweelingId() == tweeling.id() && one.hoofdstuk().equals(hoofdstuk.code()) && one.geldt())
                .findFirst()
                .orElse(null);
        List<Cel> ours = own == null
                ? agreed(toegang, traject, hoofdstuk)
                : releases.own(toegang, List.of(own)).stream()
                        .flatMap(one -> one.cellen().stream())
                        .toList();
        return new Vergelijking(
                tweeling,
                traject,
                hoofdstuk,
                theirs,
                own,
                Vergelijking.kanten(
                        traject,
                        ours,
                        theirs.stream()
                                .map(one -> new Kant(
                                        one.vrijgave().bestuurId(),
                                        one.vrijgave().bestuur(),
                                        edities.find(one.vrijgave().editieId()).orElseThrow(),
                                        one.cellen()))
                                .toList()),
                edities.nieuwste().openers());
    }

    /** What was agreed as far as I may read it, where we didn't release it ourselves. */
    private List<Cel> agreed(Toegang toegang, Traject traject, Section chapter) {
        return answers
                .cellen(
                        toegang,
                        traject,
                        traject.editie().chapterItems(chapter.code()).stream()
                                .map(Item::id)
                                .toList())
                .stream()
                .filter(cel -> cel.address().holder() == Cel.SAMEN)
                .toList();
    }

    /** Returns the comparison to take along, and notes it; empty where I have nothing to compare. */
    @Transactional
    public Optional<Stuk> stuk(Toegang toegang, long tweelingId, String hoofdstuk) {
        Tweeling pair = pairs.find(toegang, tweelingId).orElse(null);
        Traject traject =
                pair == null ? null : pair.mijnTraject(trajecten.mine(toegang)).orElse(null);
        if (pair == null || traject == null) {
            return Optional.empty();
        }
        return traject.editie().chapters().stream()
                .filter(one -> one.code().equals(hoofdstuk))
                .findFirst()
                .map(chapter -> read(toegang, traject, pair, chapter))
                .filter(found -> !found.leeg())
                .map(found -> {
                    events.publishEvent(toegang.voorval(Soort.BESTAND_OPGEHAALD)
                            .bij(traject.bestuurId())
                            .detail("vergelijking van tweeling " + tweelingId + ", hoofdstuk " + hoofdstuk));
                    return Vergelijkstuk.of(found, clock.instant());
                });
    }
}
