package be.draaiboek.demo;

import be.draaiboek.toegang.Toegang;
import be.draaiboek.werksessie.Werksessie.Wat;
import be.draaiboek.werksessie.WerksessieService;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The meetings of the invented cohort; all days are counted from today. */
@Component
class Demowerksessies {

    private final WerksessieService sessions;

    Demowerksessies(WerksessieService sessions) {
        this.sessions = sessions;
    }

    /** @param places by the name of the bestuur */
    void fill(Toegang system, Toegang coach, long cohortId, JsonNode script, Map<String, Tweelingen.Plaats> places) {
        for (JsonNode one : script) {
            LocalDate day = workday(
                    sessions.now().toLocalDate().plusDays(one.path("dag").asInt()));
            List<String> chapters = new ArrayList<>();
            one.path("over").forEach(code -> chapters.add(code.stringValue()));
            long id = sessions.create(
                    coach,
                    cohortId,
                    new Wat(
                            one.path("naam").stringValue(),
                            day.atTime(LocalTime.parse(one.path("van").stringValue())),
                            day.atTime(LocalTime.parse(one.path("tot").stringValue())),
                            one.path("plaats").asString(""),
                            one.path("link").asString(""),
                            chapters,
                            one.path("voorbereiding").asString("")));
            if (one.has("agenda")) {
                sessions.setAgenda(coach, id, "", one.path("agenda").stringValue());
            }
            if (one.path("verstuurd").asBoolean(true)) {
                sessions.send(coach, id);
            }
            for (JsonNode said : one.path("antwoorden")) {
                Tweelingen.Plaats place =
                        Objects.requireNonNull(places.get(said.path("bestuur").stringValue()));
                sessions.inventAnswer(
                        system,
                        place.trekker(),
                        id,
                        place.bestuurId(),
                        said.path("komt").asBoolean(true),
                        said.path("wie").asString(""),
                        said.path("klaar").asBoolean(false));
            }
            for (JsonNode picture : one.path("fotos")) {
                sessions.addFoto(
                        coach,
                        id,
                        () -> Objects.requireNonNull(
                                Demowerksessies.class.getResourceAsStream("/demo-fotos/" + picture.stringValue())));
            }
            if (one.has("verslag")) {
                sessions.setVerslag(coach, id, "", one.path("verslag").stringValue());
                sessions.share(coach, id);
            }
        }
    }

    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY
                ? workday(day.plusDays(1))
                : day;
    }
}
