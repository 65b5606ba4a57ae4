package be.draaiboek.gegevens;

import be.draaiboek.common.Klok;
import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.toegang.SessieService;
import be.draaiboek.toegang.Toegang;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out what is kept about one person (GDPR, article 15). */
@Service
public class GegevensService {

    private static final String ZELF =
            "Alles wat het Draaiboek over jou bewaart, met wat je zelf schreef. Tijden zijn in UTC.";
    private static final String BEHEER =
            "Alles wat het Draaiboek over deze persoon bewaart, zonder wat die zelf schreef:"
                    + " dat haalt de persoon op bij ‘Mijn account’. Tijden zijn in UTC.";

    private final GegevensQueries queries;
    private final SessieService sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GegevensService(GegevensQueries queries, SessieService sessions, ApplicationEventPublisher events, Clock clock) {
        this.queries = queries;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Returns everything about a person, by place, and notes that it was taken along: about myself with what I wrote, for a
     * beheerder without.
     *
     * @return empty for who may not, or when there is no such person
     */
    @Transactional
    public Optional<Map<String, Object>> of(Toegang toegang, long accountId) {
        if (!queries.exists(toegang, accountId)) {
            return Optional.empty();
        }
        boolean self = Long.valueOf(accountId).equals(toegang.afzender());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("uitleg", self ? ZELF : BEHEER);
        all.put("gemaakt", Klok.now(clock).toString());
        if (self) {
            all.put(
                    "waar je aangemeld bent",
                    sessions.mine(toegang, null).stream()
                            .map(one -> Map.of(
                                    "toestel", one.toestel(),
                                    "adres", one.adres(),
                                    "begonnen", one.begonnen().toString(),
                                    "laatst", one.laatst().toString()))
                            .toList());
        }
        PlekQueries.PLEKKEN.forEach(place -> put(all, place.naam(), queries.at(toegang, accountId, place)));
        put(all, "uitnodigingen aan je adres", queries.invitations(toegang, accountId));
        events.publishEvent(toegang.voorval(Soort.GEGEVENS_OPGEHAALD).over(accountId));
        return Optional.of(all);
    }

    private static void put(Map<String, Object> all, String name, List<Map<String, Object>> lines) {
        if (!lines.isEmpty()) {
            all.put(name, lines);
        }
    }
}
