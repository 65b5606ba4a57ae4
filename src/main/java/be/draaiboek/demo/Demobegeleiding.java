package be.draaiboek.demo;

import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.Bordfilter;
import be.draaiboek.cohort.BordfilterService;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.cohort.Dossier.Soort;
import be.draaiboek.cohort.SlotService;
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
    private final CohortService cohorts;
    private final SlotService slot;

    Demobegeleiding(BegeleidingService coaching, BordfilterService filters, CohortService cohorts, SlotService slot) {
        this.coaching = coaching;
        this.filters = filters;
        this.cohorts = cohorts;
        this.slot = slot;
    }

    /** @param places by the name of the bestuur */
    void vul(Toegang system, Toegang coach, long cohortId, JsonNode script, Map<String, Tweelingen.Plaats> places) {
        LocalDate today = coaching.vandaag();
        script.path("deadlines")
                .properties()
                .forEach(one -> coaching.zetDeadline(
                        coach,
                        cohortId,
                        one.getKey(),
                        today.plusDays(one.getValue().asInt())));
        for (JsonNode one : script.path("logboek")) {
            boolean next = one.has("daarna");
            coaching.noteer(
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
            coaching.verzinBericht(
                    system,
                    coach,
                    cohortId,
                    place(places, one).bestuurId(),
                    one.path("tekst").stringValue(),
                    today.plusDays(one.path("dag").asInt()));
        }
        filters.bewaar(
                coach, new Bordfilter("Moeten nog afspreken", "", Wachten.Op.AFSPREKEN, null, "deadline", false));
        filters.bewaar(coach, new Bordfilter("Wie sprak ik het langst niet?", "", null, null, "contact", false));
        for (JsonNode one : script.path("pauzes")) {
            Tweelingen.Plaats place = place(places, one);
            coaching.pauzeer(
                    place.trekker(),
                    place.bestuurId(),
                    today.plusDays(one.path("tot").asInt()));
        }
    }

    /** A cohort that is over, with the board of its last day. */
    void sluit(Toegang system, Toegang coach, JsonNode script, Map<String, Tweelingen.Plaats> places) {
        long cohortId = cohorts.maak(
                system,
                script.path("naam").stringValue(),
                LocalDate.parse(script.path("van").asString()),
                LocalDate.parse(script.path("tot").asString()));
        cohorts.voegBegeleiderToe(system, cohortId, coach.accountId());
        for (JsonNode name : script.path("besturen")) {
            cohorts.voegBestuurToe(
                    system,
                    cohortId,
                    Objects.requireNonNull(places.get(name.stringValue())).bestuurId());
        }
        slot.sluit(coach, cohortId);
    }

    private static Tweelingen.Plaats place(Map<String, Tweelingen.Plaats> places, JsonNode one) {
        return Objects.requireNonNull(places.get(one.path("bestuur").stringValue()));
    }
}
