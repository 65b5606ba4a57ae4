package be.draaiboek.tweeling.ui;

import be.draaiboek.tweeling.Terugkoppeling;
import be.draaiboek.tweeling.ui.Terugkoppelpaneel.Vraag;
import be.draaiboek.weergave.Opmaak;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the browser is told of a thread: what was said, by whom, and what may be done with it. */
final class Draadgegevens {

    private Draadgegevens() {}

    static Map<String, Object> of(Terugkoppeling one, Vraag asked) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", one.id());
        shown.put("soort", one.soort().name());
        shown.put("soortLabel", one.soort().label());
        shown.put("stand", one.stand().name());
        shown.put("standLabel", one.standLabel());
        shown.put("wacht", one.wacht());
        shown.put("vraag", asked.naam());
        shown.put("href", asked.adres());
        shown.put("gever", one.gever().naam());
        shown.put("ontvanger", one.ontvanger().naam());
        shown.put("ikKreeg", one.ikKreeg());
        shown.put("kant", one.mijnKant().bestuur());
        shown.put("door", one.door());
        shown.put("tekst", one.tekst());
        shown.put("voorstel", Optional.ofNullable(one.voorstel()).orElse(""));
        shown.put("besluit", one.besluit());
        shown.put("beslistDoor", Optional.ofNullable(one.beslistDoor()).orElse(""));
        shown.put("op", Opmaak.moment(one.op()));
        shown.put(
                "lot",
                Optional.ofNullable(one.opvolging())
                        .map(Terugkoppeling.Opvolging::lot)
                        .orElse(""));
        shown.put("open", one.open());
        shown.put(
                "reacties",
                one.reacties().stream()
                        .map(reply -> Map.of(
                                "bestuur", reply.bestuur(),
                                "door", reply.door(),
                                "mijn", reply.vanMij(),
                                "tekst", reply.tekst(),
                                "op", Opmaak.moment(reply.op())))
                        .toList());
        return shown;
    }
}
