package be.draaiboek.demo;

import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.Bordfilter;
import be.draaiboek.cohort.BordfilterService;
import be.draaiboek.cohort.Dossier.Soort;
import be.draaiboek.cohort.Wachten;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the coach of the demo agreed, noted and wrote; all days are counted from today. */
@Component
class Demobegeleiding {

    private final BegeleidingService coaching;
    private final BordfilterService filters;

    Demobegeleiding(BegeleidingService coaching, BordfilterService filters) {
        this.coaching = coaching;
        this.filters = filters;
    }

    /** @param places by the name of the bestuur */
    void fill(Toegang system, Toegang coach, long cohortId, JsonNode script, Map<String, Tweelingen.Plaats> places) {
        LocalDate today = coaching.day();
        script.path("deadlines")
                .properties()
                .forEach(one -> coaching.setDeadline(
                        coach,
                        cohortId,
                        one.getKey(),
                        today.plusDays(one.getValue().asInt())));
        for (JsonNode one : script.path("logboek")) {
            boolean next = one.has("daarna");
            coaching.note(
                    coach,
                    cohortId,
                    place(places, one).bestuurId(),
                    Soort.valueOf(one.path("soort").stringValue()),
                    today.plusDays(one.path("dag").asInt()),
                    one.path("tekst").stringValue(),
                    next ? one.path("daarna").stringValue() : "",
                    next ? today.plusDays(one.path("tegen").asInt()) : null);
        }
        for (JsonNode one : script.path("berichten")) {
            coaching.inventBericht(
                    system,
                    coach,
                    cohortId,
                    place(places, one).bestuurId(),
                    one.path("tekst").stringValue(),
                    today.plusDays(one.path("dag").asInt()));
        }
        filters.save(coach, new Bordfilter("Moeten nog afspreken", "", Wachten.Op.AFSPREKEN, null, "deadline", false));
        filters.save(coach, new Bordfilter("Wie sprak ik het langst niet?", "", null, null, "contact", false));
        for (JsonNode one : script.path("pauzes")) {
            Tweelingen.Plaats place = place(places, one);
            coaching.pause(
                    place.trekker(),
                    place.bestuurId(),
                    today.plusDays(one.path("tot").asInt()));
        }
    }

    private static Tweelingen.Plaats place(Map<String, Tweelingen.Plaats> places, JsonNode one) {
        return Objects.requireNonNull(places.get(one.path("bestuur").stringValue()));
    }
}
