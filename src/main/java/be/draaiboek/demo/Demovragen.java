package be.draaiboek.demo;

import be.draaiboek.cohort.Meelezen;
import be.draaiboek.cohort.MeelezenService;
import be.draaiboek.nota.Versie;
import be.draaiboek.nota.VersieService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.vraagbaak.PolisvraagService;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What besturen of the demo let POLIS read, and what they asked it. */
@Component
class Demovragen {

    private final MeelezenService along;
    private final PolisvraagService questions;
    private final VersieService versions;
    private final TrajectService trajecten;
    private final Clock clock;

    Demovragen(
            MeelezenService along,
            PolisvraagService questions,
            VersieService versions,
            TrajectService trajecten,
            Clock clock) {
        this.along = along;
        this.questions = questions;
        this.versions = versions;
        this.trajecten = trajecten;
        this.clock = clock;
    }

    /** @param accountOf the account of who is meant by an entry with an address */
    void fill(
            Toegang system,
            Toegang coach,
            long cohortId,
            JsonNode script,
            Map<String, Tweelingen.Plaats> places,
            ToLongFunction<JsonNode> accountOf) {
        for (JsonNode one : script.path("meelezen")) {
            Tweelingen.Plaats place =
                    Objects.requireNonNull(places.get(one.path("bestuur").stringValue()));
            if (one.has("gevraagd")) {
                along.ask(
                        coach,
                        cohortId,
                        place.bestuurId(),
                        List.of(one.path("gevraagd").stringValue()),
                        one.path("reden").stringValue());
            } else {
                give(place, one.path("deel").stringValue());
                if (one.path("gelezen").asBoolean(false)) {
                    var unused = along.read(
                            coach, place.bestuurId(), one.path("deel").stringValue());
                }
            }
        }
        for (JsonNode one : script.path("vragen")) {
            vraag(system, coach, Toegang.van(accountOf.applyAsLong(one)), one);
        }
    }

    private void give(Tweelingen.Plaats place, String part) {
        Toegang trekker = place.trekker();
        if (part.equals(Meelezen.NOTA)) {
            versions.standen(trekker, List.of(place.bestuurId())).values().stream()
                    .flatMap(way -> way.versies().stream())
                    .filter(Versie::geldt)
                    .findFirst()
                    .ifPresent(version -> along.releaseNota(trekker, place.bestuurId(), version.id()));
            return;
        }
        Traject traject = trajecten.mine(trekker).getFirst();
        along.release(trekker, traject, part, along.preview(trekker, traject, part));
    }

    private void vraag(Toegang system, Toegang coach, Toegang asker, JsonNode one) {
        Traject traject = trajecten.mine(asker).getFirst();
        long id = questions.ask(
                asker,
                traject,
                one.path("bij").stringValue(),
                UUID.randomUUID(),
                one.path("tekst").stringValue());
        if (one.has("antwoord")) {
            questions.take(coach, id, true);
            questions.answer(coach, id, UUID.randomUUID(), one.path("antwoord").stringValue());
            questions.makeGeneral(
                    coach,
                    id,
                    one.path("algemeen").stringValue(),
                    one.path("antwoord").stringValue());
        }
        questions.inventDay(
                system, id, clock.instant().plus(Duration.ofDays(one.path("dag").asInt())));
    }
}
