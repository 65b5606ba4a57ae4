package be.draaiboek.cohort.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.tweeling.TweelingService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The page on which a coach pairs a cohort. */
class KoppelViewTest extends LiveTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TweelingService tweelingen;

    private Persoon coach;
    private long cohort;

    @BeforeEach
    void four() {
        wereld.clearBesturen();
        coach = wereld.persoon("Coach");
        List<Plaats> places = new ArrayList<>();
        for (String name : List.of("Adam", "Bedam", "Cedam", "Dedam")) {
            Plaats place = wereld.plaats(name);
            wereld.deel(place, wereld.persoon(name), Rol.TREKKER);
            places.add(place);
        }
        places.add(wereld.plaats("Leegdam"));
        cohort = wereld.cohort(coach, places.toArray(Plaats[]::new));
    }

    @Test
    void itIsMovedByHandLeftOutForbiddenAndSent() {
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(coach))) {
            screen.ga("koppel/" + cohort);
            assertThat(_get(H1.class).getText()).startsWith("Koppel ");
            List<String> before = groups();
            assertThat(before).hasSize(2);
            assertThat(texts()).contains("Leegdam heeft geen trekker die kan antwoorden");
            click("Aanpassen", 0);
            click("Verplaats naar …", 0);
            assertThat(_get(ComboBox.class).getValue().toString()).contains("Wissel met");
            click("Verplaats", 0);
            assertThat(groups()).hasSize(2).doesNotContainAnyElementsOf(before);
            assertThat(texts()).contains("staat vast");
            String pair = groups().getFirst();
            click("Aanpassen", 0);
            click("Niet samen", 0);
            assertThat(groups()).hasSize(2).doesNotContain(pair);
            assertThat(texts()).contains(pair);
            click("Mag toch", 0);
            assertThat(_find(H2.class).stream().map(H2::getText)).doesNotContain("Niet samen");
            click("Aanpassen", 0);
            String out = groups().getFirst().split(" – ")[0];
            click("Laat weg", 0);
            assertThat(groups()).singleElement().asString().contains(" – ").doesNotContain(out);
            click("Toch meedoen", 0);
            click("Verstuur 2 voorstellen", 0);
            ConfirmDialog asked = _get(ConfirmDialog.class);
            com.vaadin.flow.component.ComponentUtil.fireEvent(asked, new ConfirmDialog.ConfirmEvent(asked, true));
            assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                    .anyMatch(text -> text.startsWith("2 voorstellen zijn verstuurd"));
            assertThat(groups()).isEmpty();
            assertThat(tweelingen.ofCohort(coach.toegang(), cohort)).hasSize(2);
        }
    }

    private static List<String> groups() {
        return _find(Span.class, one -> one.withClasses("db-couple-names")).stream()
                .map(Span::getText)
                .toList();
    }

    private static List<String> texts() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }

    private static void click(String text, int which) {
        _click(_find(Button.class, one -> one.withText(text)).get(which));
    }
}
