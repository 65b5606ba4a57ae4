package be.draaiboek.vraagbaak.ui;

import be.draaiboek.vraagbaak.Polisvraag.Algemeen;
import be.draaiboek.vraagbaak.PolisvraagService;
import be.draaiboek.weergave.Markup;
import com.vaadin.flow.component.HasComponents;
import java.util.List;
import java.util.Map;

/** What is asked often, at the question itself. */
public final class Vaakblok {

    private Vaakblok() {}

    /** Puts at each of these questions what every bestuur may read there; without a statement. */
    public static void attach(PolisvraagService service, Map<String, ? extends HasComponents> panels) {
        panels.forEach((item, panel) -> {
            List<Algemeen> all = service.general(item);
            if (!all.isEmpty()) {
                panel.add(Markup.of(
                                "<summary>Vaak gevraagd aan POLIS (%s)</summary>%s", all.size(), Draadblad.markup(all))
                        .in("details", "db-ask-often"));
            }
        });
    }
}
