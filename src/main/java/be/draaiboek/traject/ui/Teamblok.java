package be.draaiboek.traject.ui;

import be.draaiboek.traject.PerFunctie;
import be.draaiboek.traject.Spreiding;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the team sees a question. What it shows is made anew with every change; its buttons are made once, so that nobody
 * who stands on one is put off it.
 */
final class Teamblok extends Div {

    private static final String TITLE = "Hoe jullie team dit ziet";

    private final Div head = new Div(new H3(TITLE));
    private final Span pill = new Span();
    private final Div apart = new Div();
    private final Paragraph ask = new Paragraph();
    private final Button explain = new Button("Leg je antwoord uit");
    private final Button functions = new Button("Toon per functie");
    private final Div body = new Div();
    private final Map<String, NativeDetails> rows = new HashMap<>();
    private @Nullable CelVeld<?> explanation;
    private boolean perFunction;

    /** @param again shows everything once more, in the other way */
    Teamblok(Runnable again) {
        addClassName("db-team");
        head.addClassName("db-item-head");
        apart.addClassName("db-apart");
        apart.add(ask, explain);
        explain.addThemeVariants(ButtonVariant.SMALL);
        explain.addClickListener(click -> {
            if (explanation != null) {
                explanation.getElement().executeJs("""
                        this.scrollIntoView({block: 'center'});
                        this.querySelector('textarea, input')?.focus({preventScroll: true});""");
            }
        });
        functions.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        functions.addClassName("db-function-toggle");
        functions
                .getElement()
                .setAttribute(
                        "title",
                        "Alleen groepen van minstens " + PerFunctie.MINSTENS
                                + " mensen, zodat niemand te herkennen is");
        functions.addClickListener(click -> {
            perFunction = !perFunction;
            again.run();
        });
    }

    /** Says what comes here, and shows nothing of it. */
    void nogNiet(String hint) {
        removeAll();
        add(Opmaak.vast(
                "div", "db-team-hint", "<h3>%s</h3><p class=\"db-help\">%s</p>".formatted(TITLE, Opmaak.veilig(hint))));
    }

    void leeg() {
        if (head.getParent().isEmpty()) {
            removeAll();
            add(head, body);
        }
        body.removeAll();
        ask.setText("");
        pill.setVisible(false);
        apart.setVisible(false);
        functions.setVisible(false);
    }

    /** What most questions never need has no place on the page until it is shown for the first time. */
    private static void toon(Component one, boolean visible, Runnable place) {
        one.setVisible(visible);
        if (visible && one.getParent().isEmpty()) {
            place.run();
        }
    }

    void zet(Component one) {
        body.add(one);
    }

    /**
     * Shows a row of a table folded, and unfolded where somebody unfolded it before.
     *
     * @param count how many colleagues answered in it
     */
    void rij(String id, String label, long count, List<Component> places) {
        NativeDetails row = rows.computeIfAbsent(id, key -> {
            NativeDetails made = new NativeDetails();
            made.addClassName("db-team-row");
            return made;
        });
        Span who = new Span(
                count == 0
                        ? "nog geen collega"
                        : count == 1 ? "1 collega antwoordde" : count + " collega's antwoordden");
        who.addClassName("db-help");
        row.setSummary(new Span(label), new Span(" "), who);
        Div content = new Div();
        content.add(places);
        row.setContent(content);
        body.add(row);
    }

    boolean perFunctie() {
        return perFunction;
    }

    /**
     * Says how far answers lie apart, and where that is far asks for a word of explanation.
     *
     * @param empty my own explanation that is still empty; null where there is none to ask for
     */
    void spreiding(Spreiding spread, @Nullable CelVeld<?> empty) {
        toon(pill, spread != Spreiding.GEEN, () -> head.add(pill));
        pill.setText(
                switch (spread) {
                    case GEEN -> "";
                    case GELIJK -> "jullie zien dit hetzelfde";
                    case DICHTBIJ -> "jullie zitten dicht bij elkaar";
                    case UITEEN -> "jullie zien dit verschillend";
                });
        pill.setClassName("db-pill " + (spread == Spreiding.UITEEN ? "warn" : "ok"));
        toon(apart, spread == Spreiding.UITEEN, () -> addComponentAtIndex(1, apart));
        explanation = empty;
        explain.setVisible(empty != null);
        if (spread == Spreiding.UITEEN) {
            ask.setText(
                    "Jullie antwoorden liggen uit elkaar. Dat mag: net daar zit het gesprek."
                            + (empty == null
                                    ? ""
                                    : " Wil je in een zin zeggen waarom jij dit koos? Dan begrijpen je collega's je antwoord."));
        }
    }

    /** Offers the spread by function, where groups are large enough for it. */
    void functies(boolean groups) {
        toon(functions, groups, () -> add(functions));
        functions.getElement().setAttribute("aria-pressed", String.valueOf(perFunction));
    }
}
