package be.draaiboek.tweeling;

import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.document.Stuk;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Exercise;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.tweeling.Samenvatting.Punt;
import be.draaiboek.tweeling.Samenvatting.Verschil;
import be.draaiboek.tweeling.Tegenover.Kant;
import be.draaiboek.tweeling.Tegenover.Plek;
import be.draaiboek.tweeling.Tegenover.Vraag;
import be.draaiboek.tweeling.Terugkoppeling.Stand;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.Vrijgave.Inhoud;
import be.draaiboek.tweeling.VrijgaveService.Wederzijds;
import be.draaiboek.weergave.Opmaak;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What two besturen bring to their meeting. It stays to be read when the tweeling ended, without what was released in it. */
@Service
public class SamenvattingService {

    /** More doesn't fit on one sheet, nor in one meeting. */
    private static final int MOST_EXERCISES = 3;

    private static final int MOST_DIFFERENCES = 3;

    private final TweelingService pairings;
    private final TerugkoppelingService talks;
    private final VrijgaveService releases;
    private final Edities edities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SamenvattingService(
            TweelingService pairings,
            TerugkoppelingService talks,
            VrijgaveService releases,
            Edities edities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pairings = pairings;
        this.talks = talks;
        this.releases = releases;
        this.edities = edities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Returns the summary of a tweeling in which a bestuur of mine takes or took part; empty for others.
     *
     * @param met the bestuur on the other side; the first there is where it is none of them
     */
    @Transactional
    public Optional<Samenvatting> read(Toegang toegang, long tweelingId, long met) {
        Tweeling pair = pairings.find(toegang, tweelingId).orElse(null);
        Lid me = pair == null ? null : pair.mij().orElse(null);
        if (pair == null || me == null) {
            return Optional.empty();
        }
        List<Lid> others = pair.gesprekspartners(me.bestuurId());
        Lid other = others.stream()
                .filter(one -> one.bestuurId() == met)
                .findFirst()
                .or(() -> others.stream().findFirst())
                .orElse(me);
        List<Terugkoppeling> all = talks.all(toegang, tweelingId).stream()
                .filter(one -> one.overkant(me.bestuurId()).bestuur() == other.bestuurId())
                .toList();
        Predicate<Terugkoppeling> good =
                one -> one.soort() == Terugkoppeling.Soort.GOEDE_PRAKTIJK && one.stand() != Stand.MEEGENOMEN;
        return Optional.of(new Samenvatting(
                pair,
                me,
                other,
                others,
                clock.instant(),
                all.isEmpty(),
                differences(toegang, tweelingId, me, other),
                points(all, good.and(one -> one.gever().naam().equals(me.naam()))),
                points(all, good.and(one -> one.gever().naam().equals(other.naam()))),
                points(all, one -> one.soort() == Terugkoppeling.Soort.VRAAG && one.stand() == Stand.OPEN),
                points(
                        all,
                        one -> one.soort() == Terugkoppeling.Soort.OPMERKING
                                && (one.stand() == Stand.OPEN || one.stand() == Stand.BEANTWOORD)),
                points(all, one -> one.stand() == Stand.MEEGENOMEN),
                agenda(all)));
    }

    /** Returns it to take along, and notes it; empty for others. */
    @Transactional
    public Optional<Stuk> stuk(Toegang toegang, long tweelingId, long met) {
        return read(toegang, tweelingId, met).map(found -> {
            events.publishEvent(toegang.voorval(Soort.BESTAND_OPGEHAALD)
                    .bij(found.mij().bestuurId())
                    .detail("samenvatting van tweeling " + tweelingId));
            return Samenvattingstuk.of(found);
        });
    }

    /** Where they are furthest apart, of what both gave the other to read. */
    private List<Verschil> differences(Toegang toegang, long tweelingId, Lid me, Lid other) {
        record Gevonden(Vraag vraag, Plek plek) {}
        return releases.mutual(toegang, tweelingId, me.bestuurId(), other.bestuurId()).stream()
                .flatMap(this::vragen)
                .flatMap(vraag -> vraag.verste().map(place -> new Gevonden(vraag, place)).stream())
                .sorted(Comparator.comparingDouble((Gevonden one) -> one.vraag().afstand())
                        .reversed())
                .limit(MOST_DIFFERENCES)
                .map(one -> new Verschil(
                        Vraagnaam.of(edities, one.vraag().item().id())
                                + (one.plek().deel().isEmpty()
                                        ? ""
                                        : " – " + one.plek().deel()),
                        answer(one.plek(), 0),
                        answer(one.plek(), 1)))
                .toList();
    }

    private Stream<Vraag> vragen(Wederzijds one) {
        Kant ours = kant(one.onze());
        Kant theirs = kant(one.hunne());
        return ours == null || theirs == null
                ? Stream.empty()
                : Tegenover.of(one.onze().vrijgave().hoofdstuk(), List.of(ours, theirs)).vragen().stream();
    }

    private @Nullable Kant kant(Inhoud one) {
        return edities.find(one.vrijgave().editieId())
                .map(editie ->
                        new Kant(one.vrijgave().bestuurId(), one.vrijgave().bestuur(), editie, one.cellen()))
                .orElse(null);
    }

    private static String answer(Plek place, int side) {
        return place.waarden()
                .get(side)
                .map(value -> Opmaak.tekst(place.cel(), value))
                .orElse("nog niets");
    }

    private List<Punt> points(List<Terugkoppeling> all, Predicate<Terugkoppeling> which) {
        return all.stream()
                .filter(which)
                .map(one -> new Punt(
                        Vraagnaam.of(edities, one.item()),
                        one.gever().naam(),
                        one.tekst(),
                        one.voorstel(),
                        one.ontvanger().naam(),
                        one.besluit()))
                .toList();
    }

    /** One exercise for each chapter that they talked of. */
    private List<Exercise> agenda(List<Terugkoppeling> all) {
        Editie editie = edities.nieuwste();
        List<Exercise> some = all.stream()
                .map(Terugkoppeling::hoofdstuk)
                .distinct()
                .sorted()
                .flatMap(chapter -> editie.exercises(chapter).stream().limit(1))
                .limit(MOST_EXERCISES)
                .toList();
        return some.isEmpty() ? editie.exercises("A.1").stream().limit(2).toList() : some;
    }
}
