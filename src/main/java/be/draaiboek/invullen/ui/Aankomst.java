package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Stap;
import be.draaiboek.editie.Section;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings somebody to the question that the address names. */
final class Aankomst {

    private static final String JS = """
            // Fields draw themselves when the edition has come in, and push the item away again.
            const card = document.getElementById($0);
            const agreed = $1 ? card?.querySelector('.db-agreed') : null;
            if (agreed) agreed.open = true;
            const e = agreed ?? card;
            if (!e) return;
            // As links.ts does: in the field, so that what somebody types lands there.
            const field = 'textarea, input:not([type=hidden], [disabled]), [role=gridcell][tabindex="0"]';
            const first = () => agreed ? agreed.querySelector(field) ?? agreed.querySelector('summary') : e;
            first().focus({preventScroll: true});
            const until = performance.now() + 3000;
            const own = new AbortController();
            for (const sign of ['wheel', 'pointerdown', 'keydown', 'touchstart'])
              addEventListener(sign, () => own.abort(), {once: true, passive: true, signal: own.signal});
            (function again() {
              if (own.signal.aborted || performance.now() > until) return own.abort();
              // As links.ts does: the question too, where it stands close above what is agreed on it.
              const above = agreed ? agreed.getBoundingClientRect().top - card.getBoundingClientRect().top : 0;
              const near = agreed && above < innerHeight * 0.4 ? card : agreed;
              (near ?? e.closest('[data-weergave=een]') ?? e).scrollIntoView();
              // With one question at a time it shows only once the guide has drawn.
              const on = document.activeElement;
              if (on === document.body || (agreed && on === agreed.querySelector('summary'))) first().focus({preventScroll: true});
              setTimeout(again, 100);
            })();""";

    private Aankomst() {}

    /** Back or forward between the questions of what shows already: the browser went there by itself (db-guide.ts). */
    static boolean opDezelfdePagina(BeforeEnterEvent event, @Nullable Traject traject, @Nullable Section section) {
        return event.getTrigger() == NavigationTrigger.HISTORY
                && traject != null
                && section != null
                && event.getRouteParameters()
                        .get(TrajectNavigatie.SECTIE)
                        .filter(section.code()::equals)
                        .isPresent()
                && TrajectNavigatie.namens(traject, "?").isEmpty()
                && event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(TrajectNavigatie.NAMENS)
                        .isEmpty();
    }

    /** @param agreeing whether it is about what is agreed on it, and not about one's own answer */
    static void bij(Element view, String item, boolean agreeing) {
        view.executeJs(JS, item, agreeing);
    }

    /** Returns the address of a step without its section: the question, and whether it is recorded there. */
    static QueryParameters bij(Stap step, QueryParameters given) {
        Map<String, List<String>> all = new LinkedHashMap<>(given.getParameters());
        step.vraag().ifPresent(item -> {
            all.put(TrajectNavigatie.ITEM, List.of(item.id()));
            if (step.soort() == Stap.Soort.VASTLEGGEN) {
                all.put(TrajectNavigatie.AFSPRAAK, List.of(""));
            }
        });
        return new QueryParameters(all);
    }
}
