package be.draaiboek.demo;

import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Profiel;
import be.draaiboek.tweeling.ProfielService;
import be.draaiboek.tweeling.Thema;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.tweeling.Uitdaging;
import be.draaiboek.tweeling.Uitwisseling;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the besturen of the demo say of themselves, and who is paired with whom; said by their trekkers. */
@Component
class Tweelingen {

    private final ProfielService profielen;
    private final TweelingService tweelingen;

    Tweelingen(ProfielService profielen, TweelingService tweelingen) {
        this.profielen = profielen;
        this.tweelingen = tweelingen;
    }

    /** A bestuur, and who speaks for it. */
    record Plaats(long bestuurId, Toegang trekker) {}

    /** @param places by the name of the bestuur */
    void fill(JsonNode script, Map<String, Plaats> places) {
        for (JsonNode bestuur : script.path("besturen")) {
            Plaats place = places.get(bestuur.path("naam").stringValue());
            if (place == null) {
                continue; // nobody came in yet to say anything
            }
            JsonNode profile = bestuur.path("profiel");
            Set<Uitdaging> challenges = EnumSet.noneOf(Uitdaging.class);
            profile.path("uitdagingen")
                    .forEach(one ->
                            challenges.add(Uitdaging.of(one.stringValue()).orElseThrow()));
            profielen.save(
                    place.trekker(),
                    place.bestuurId(),
                    new Profiel(
                            profile.path("zoekt").asBoolean(true),
                            profile.path("tekst").asString(""),
                            profile.path("maturiteit").asBoolean(false),
                            challenges,
                            new Uitwisseling(themes(profile.path("aanreiken")), themes(profile.path("leren"))),
                            0));
        }
        for (JsonNode pair : script.path("tweelingen")) {
            Plaats from = place(places, pair.path("van"));
            Plaats to = place(places, pair.path("naar"));
            long id = tweelingen.invite(
                    from.trekker(),
                    from.bestuurId(),
                    to.bestuurId(),
                    pair.path("woord").stringValue());
            if (pair.path("aanvaard").asBoolean(false)) {
                tweelingen.accept(to.trekker(), id, to.bestuurId());
            }
        }
    }

    private static Set<Thema> themes(JsonNode ids) {
        Set<Thema> some = EnumSet.noneOf(Thema.class);
        ids.forEach(one -> some.add(Thema.of(one.stringValue()).orElseThrow()));
        return some;
    }

    private static Plaats place(Map<String, Plaats> places, JsonNode name) {
        return Objects.requireNonNull(places.get(name.stringValue()));
    }
}
