package be.draaiboek.invullen.ui;

import be.draaiboek.score.PerFunctie;
import be.draaiboek.score.Spreiding;
import be.draaiboek.weergave.Markup;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the team sees a question. What it shows is made anew with every change, as markup as far as it goes; its buttons are
 * stay, so that nobody who stands on one is put off it.
 */
final class Teamblok extends Div {

    private static final String TITLE = "Hoe jullie team dit ziet";

    private static final Markup APART = Markup.of("""
            <div class=db-apart><p>Jullie antwoorden liggen uit elkaar. Dat mag: net daar zit het gesprek.</p></div>""");

    /** Its button leads to my explanation on the same card (frontend/reading/more.ts). */
    private static final Markup ASKS = Markup.of("""
            <div class=db-apart><p>Jullie antwoorden liggen uit elkaar. Dat mag: net daar zit het gesprek. Wil je in een zin zeggen \
            waarom jij dit koos? Dan begrijpen je collega's je antwoord.</p>\
            <button type=button class="db-btn db-btn-small" data-explain>Je antwoord uitleggen</button></div>""");

    private final Runnable again;
    private final HtmlContainer head = new HtmlContainer("div");
    private final HtmlContainer words = new HtmlContainer("div");
    private final List<Component> parts = new ArrayList<>();
    private final Map<String, NativeDetails> rows = new HashMap<>();
    private @Nullable Button functions;
    private boolean perFunction;

    /** @param again shows everything once more, in the other way */
    Teamblok(Runnable again) {
        this.again = again;
        addClassName("db-team");
        add(head, words);
    }

    /** Returns what stands in its place before somebody answered. */
    static Component nogNiet(String hint) {
        return Markup.of("<h3>%s</h3><p class=db-help>%s</p>", TITLE, hint).in("div", "db-team");
    }

    /**
     * Shows what the team answered.
     *
     * @param before what cannot be markup: rows that fold
     * @param behind pictures
     */
    void show(List<Component> before, Markup html, List<Component> behind) {
        parts.forEach(this::remove);
        parts.clear();
        html.show(words);
        before.forEach(one -> addComponentAtIndex(indexOf(words), one));
        int place = indexOf(words);
        for (Component one : behind) {
            addComponentAtIndex(++place, one);
        }
        parts.addAll(before);
        parts.addAll(behind);
    }

    /**
     * Returns a row of a table, folded, and unfolded where somebody unfolded it before.
     *
     * @param count how many colleagues answered in it
     */
    Component rij(String id, String label, long count, Markup html) {
        NativeDetails row = rows.computeIfAbsent(id, key -> {
            NativeDetails made = new NativeDetails();
            made.addClassName("db-team-row");
            return made;
        });
        Span who = new Span(
                count == 0
                        ? "nog geen collega"
                        : count == 1 ? "1 collega heeft geantwoord" : count + " collega's hebben geantwoord");
        who.addClassName("db-help");
        row.setSummary(new Span(label), new Span(" "), who);
        row.setContent(html.in("div", "db-team-places"));
        return row;
    }

    boolean perFunctie() {
        return perFunction;
    }

    /**
     * Says how far answers lie apart, and where that is far asks for a word of explanation.
     *
     * @param asks whether my own explanation is still empty
     */
    void spreiding(Spreiding spread, boolean asks) {
        boolean far = spread == Spreiding.UITEEN;
        String says = switch (spread) {
            case GEEN -> "";
            case GELIJK -> "jullie zien dit hetzelfde";
            case DICHTBIJ -> "jullie zitten dicht bij elkaar";
            case UITEEN -> "jullie liggen ver uit elkaar";
        };
        Markup.of(
                        "<div class=db-item-head><h3>%s</h3>%s</div>%s",
                        TITLE,
                        says.isEmpty()
                                ? ""
                                : Markup.of("<span class='db-pill %s'>%s</span>", far ? "warn" : "ok", says),
                        !far ? "" : asks ? ASKS : APART)
                .shared()
                .show(head);
    }

    /** Offers the spread by function, where groups are large enough for it. */
    void functies(boolean groups) {
        if (groups && functions == null) {
            functions = new Button("Per functie tonen", click -> {
                perFunction = !perFunction;
                again.run();
            });
            functions.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            functions.addClassName("db-function-toggle");
            functions
                    .getElement()
                    .setAttribute(
                            "title",
                            "Alleen groepen van minstens " + PerFunctie.MINSTENS
                                    + " mensen, zodat niemand te herkennen is");
            add(functions);
        }
        if (functions != null) {
            functions.setVisible(groups);
            functions.getElement().setAttribute("aria-pressed", String.valueOf(perFunction));
        }
    }
}
