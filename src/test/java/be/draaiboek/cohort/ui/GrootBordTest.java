package be.draaiboek.cohort.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Rol;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.internal.UIInternals.JavaScriptInvocation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The board of a cohort that doesn't fit on a screen: rows that come later, and choosing those that weren't seen. */
class GrootBordTest extends LiveTest {

    private static final int ALL = 65;
    private static final Pattern NAME = Pattern.compile("'>(Dorp \\d+)</a>");

    @Autowired
    ApplicationContext context;

    private final List<Plaats> places = new ArrayList<>();
    private Persoon coach;
    private long cohort;

    @BeforeEach
    void many() {
        coach = wereld.persoon("Coach");
        places.clear();
        for (int i = 0; i < ALL; i++) {
            places.add(wereld.plaats("Dorp %02d".formatted(i)));
        }
        cohort = wereld.cohort(coach, places.toArray(Plaats[]::new));
    }

    @Test
    void rowsComeAsTheyAreScrolledToAndAreNotKept() {
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(coach))) {
            screen.ga("cohort/" + cohort + "?sorteer=naam");
            assertThat(names(kept()))
                    .hasSize(Bordtabel.EERST)
                    .startsWith("Dorp 00")
                    .doesNotContain("Dorp 40");
            assertThat(there()).isEqualTo("Hier staan de eerste 40 van 65 besturen. ");
            String before = kept();
            waiting();
            _click(_get(Button.class, one -> one.withText("Toon er meer")));
            List<String> sent = names(rows(waiting()));
            assertThat(sent)
                    .hasSize(ALL - Bordtabel.EERST)
                    .startsWith("Dorp 40")
                    .endsWith("Dorp 64");
            assertThat(kept()).isEqualTo(before);
            assertThat(there()).isEqualTo("Hier staan alle 65 besturen.");
            _assertNone(Button.class, one -> one.withText("Toon er meer"));
        }
    }

    @Test
    void onPaperAllOfThem() {
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(coach))) {
            screen.ga("cohort/" + cohort + "?sorteer=naam&omgekeerd=1");
            assertThat(names(kept())).startsWith("Dorp 64");
            waiting();
            _click(_get(Button.class, one -> one.withText("Toon alle 65 en druk af")));
            List<JavaScriptInvocation> sent = waiting();
            assertThat(names(rows(sent))).hasSize(ALL - Bordtabel.EERST).endsWith("Dorp 00");
            assertThat(sent).anyMatch(one -> one.getExpression().contains("window.print()"));
        }
    }

    @Test
    void ofManyThoseThatWaitForTheSameAreOneClickAway() {
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(coach))) {
            screen.ga("cohort/" + cohort);
            _click(_get(
                    NativeButton.class,
                    one -> one.withPredicate(
                            button -> button.getElement().getTextRecursively().equals("een trekker die inlogt 65"))));
            assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                    .contains("wacht=TREKKER");
            assertThat(there()).isEqualTo("Hier staan de eerste 40 van 65 besturen. ");
        }
    }

    @Test
    void whatIsSearchedForIsFoundBehindTheFirstRows() {
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(coach))) {
            screen.ga("cohort/" + cohort + "?zoek=dorp+6");
            assertThat(names(kept())).containsExactly("Dorp 60", "Dorp 61", "Dorp 62", "Dorp 63", "Dorp 64");
            _assertNone(Button.class, one -> one.withText("Toon er meer"));
        }
    }

    @Test
    void allThatFitAreChosenAlsoThoseNobodyScrolledTo() {
        Plaats last = places.getLast();
        wereld.deel(last, wereld.persoon("Trekker"), Rol.TREKKER);
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(coach))) {
            screen.ga("cohort/" + cohort + "?sorteer=naam");
            _get(Button.class, one -> one.withText("Schrijf meerdere"));
            _click(_get(Button.class, one -> one.withText("Kies alle 65")));
            assertThat(picked()).isEqualTo("65 gekozen.");
            // A filter keeps what was chosen, and says so.
            screen.ga("cohort/" + cohort + "?sorteer=naam&zoek=dorp+6");
            assertThat(picked()).isEqualTo("65 gekozen, 60 ervan buiten wat je nu ziet.");
            _get(Bordtabel.class).put(places.get(60).bestuur(), false);
            assertThat(picked()).isEqualTo("64 gekozen, 60 ervan buiten wat je nu ziet.");
            assertThat(kept()).contains("value='" + places.get(61).bestuur() + "' checked");
            _click(_get(Button.class, one -> one.withText("Schrijf deze 64")));
            assertThat(_get(
                                    Paragraph.class,
                                    one -> one.withPredicate(
                                            text -> text.getText().startsWith("Aan de trekkers")))
                            .getText())
                    .isEqualTo("Aan de trekkers van 1 van de 64 besturen. 63 hebben geen trekker die het kan lezen."
                            + " Zij krijgen het niet.");
            _click(_get(Button.class, one -> one.withText("Verstuur naar 1")));
            assertThat(_get(
                                    Paragraph.class,
                                    one -> one.withClasses("db-pair-said")
                                            .withPredicate(
                                                    text -> !text.getText().isEmpty()))
                            .getText())
                    .isEqualTo("Verstuurd naar Dorp 64.");
            assertThat(picked()).startsWith("Niemand gekozen");
        }
    }

    @Test
    void whatWasChosenIsOfThisCohortAndGoesWithIt() {
        long other = wereld.cohort(coach, places.getFirst(), places.get(1));
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(coach))) {
            screen.ga("cohort/" + other);
            assertThat(_get(H1.class).getText()).isNotEmpty();
            Bordtabel table = _get(Bordtabel.class);
            table.put(places.getFirst().bestuur(), true);
            assertThat(picked()).isEqualTo("1 gekozen.");
            _click(_get(Button.class, one -> one.withText("Kies niemand")));
            assertThat(picked()).startsWith("Niemand gekozen");
            table.put(places.getFirst().bestuur(), true);
            screen.ga("cohort/" + cohort);
            assertThat(picked()).startsWith("Niemand gekozen");
        }
    }

    private static String kept() {
        return _get(HtmlContainer.class, one -> one.withClasses("db-monday-rows"))
                .getElement()
                .getProperty("innerHTML");
    }

    private static String picked() {
        return _get(HtmlContainer.class, one -> one.withClasses("db-monday-picked"))
                .getChildren()
                .filter(Span.class::isInstance)
                .map(text -> ((Span) text).getText())
                .findFirst()
                .orElseThrow();
    }

    private static String there() {
        return _get(HtmlContainer.class, one -> one.withClasses("db-monday-more"))
                .getChildren()
                .filter(Span.class::isInstance)
                .map(text -> ((Span) text).getText())
                .findFirst()
                .orElseThrow();
    }

    /** What is on its way to the browser. */
    private static List<JavaScriptInvocation> waiting() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .toList();
    }

    /** The rows among it. */
    private static String rows(List<JavaScriptInvocation> waiting) {
        return waiting.stream()
                .flatMap(one -> one.getParameters().stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> text.startsWith("<tr"))
                .findFirst()
                .orElse("");
    }

    private static List<String> names(String html) {
        return NAME.matcher(html).results().map(found -> found.group(1)).toList();
    }
}
