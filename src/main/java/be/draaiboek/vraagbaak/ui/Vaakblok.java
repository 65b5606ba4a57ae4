package be.draaiboek.vraagbaak.ui;

import be.draaiboek.vraagbaak.Polisvraag.Algemeen;
import be.draaiboek.vraagbaak.PolisvraagService;
import be.draaiboek.weergave.Opmaak;
import com.vaadin.flow.component.HasComponents;
import java.util.List;
import java.util.Map;

/** What is asked often, at the question itself. */
public final class Vaakblok {

    private Vaakblok() {}

    /** Puts at each of these questions what every bestuur may read there; without a statement. */
    public static void hang(PolisvraagService service, Map<String, ? extends HasComponents> panels) {
        panels.forEach((item, panel) -> {
            List<Algemeen> all = service.algemeen(item);
            if (!all.isEmpty()) {
                panel.add(Opmaak.vast(
                        "details",
                        "db-ask-often",
                        "<summary>Vaak gevraagd aan POLIS (" + all.size() + ")</summary>" + Draadblad.markup(all)));
            }
        });
    }
}
