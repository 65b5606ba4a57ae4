package be.draaiboek.werksessie;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.Dubbelklik;
import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.Klok;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A coach makes a meeting, a bestuur answers, and reads what came of it. */
class WerksessieViewTest extends LiveTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    WerksessieService service;

    private Persoon coach;
    private Deel trekker;
    private Deel lid;
    private long cohort;

    @BeforeEach
    void fixture() {
        wereld.clearBesturen();
        coach = wereld.persoon("Coach");
        Plaats plaats = wereld.plaats("Proefdam");
        trekker = wereld.deel(plaats, wereld.persoon("Trekker"), Rol.TREKKER);
        lid = wereld.deel(plaats, wereld.persoon("Lid"), Rol.MT_LID);
        cohort = wereld.cohort(coach, plaats, wereld.plaats("Anderdam"));
    }

    private Scherm open(Persoon who) {
        return Scherm.open(context, wereld.gebruiker(who));
    }

    private static String shown(Scherm screen) {
        return Scherm.woorden(screen.pagina());
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static void field(String label, String text) {
        _setValue(_get(TextField.class, spec -> spec.withLabel(label)), text);
    }

    private String agenda() {
        return service.of(coach.toegang(), cohort).getFirst().agenda();
    }

    private static void bevestig() {
        ConfirmDialog asked = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(asked, new ConfirmDialog.ConfirmEvent(asked, true));
    }

    private long made() {
        try (Scherm screen = open(coach)) {
            screen.ga("werksessies");
            assertThat(shown(screen)).contains("Nog geen");
            click("Nieuwe werksessie");
            field("Naam", "Contextanalyse");
            click("Maak");
            assertThat(service.of(coach.toegang(), cohort)).isEmpty();
            field("Plaats", "Zaal 2");
            _setValue(
                    _get(Input.class, spec -> spec.withId("werksessie-dag")),
                    LocalDate.now(Klok.BRUSSEL).plusDays(4).toString());
            Dubbelklik.op(_get(Button.class, spec -> spec.withText("Maak")));
            assertThat(service.of(coach.toegang(), cohort)).hasSize(1);
            assertThat(shown(screen))
                    .contains(
                            "Contextanalyse",
                            "nog niet verstuurd",
                            "0 van 2 zijn klaar, en niemand is al uitgenodigd.");
            click("Stel een agenda voor");
            assertThat(_get(TextArea.class, spec -> spec.withLabel("Agenda")).getValue())
                    .startsWith("09.30  Welkom");
            // Put there is kept: whoever sees it stand goes on to send it.
            assertThat(agenda()).startsWith("09.30  Welkom");
            assertThat(shown(screen)).contains("nog niet uitgenodigd");
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Agenda")), "09.30  Welkom door de burgemeester");
            click("Verstuur de uitnodiging");
            assertThat(agenda()).doesNotContain("burgemeester");
            bevestig();
            assertThat(agenda()).isEqualTo("09.30  Welkom door de burgemeester");
            assertThat(shown(screen)).contains("De uitnodiging is verstuurd", "uitgenodigd");
        }
        return service.of(coach.toegang(), cohort).getFirst().id();
    }

    @Test
    void fromInvitationToReport() {
        long id = made();
        try (Scherm screen = open(trekker.persoon())) {
            screen.ga("");
            assertThat(shown(screen)).contains("Contextanalyse", "komen jullie?");
            screen.ga("onze-werksessies");
            assertThat(shown(screen)).contains("Komt eraan", "Contextanalyse");
            screen.ga("onze-werksessies/" + id);
            assertThat(shown(screen)).contains("Nog geen antwoord van Proefdam", "09.30  Welkom");
            field("Wie komt? Functies volstaan (mag leeg)", "trekker en IT");
            click("Wij komen");
            assertThat(shown(screen)).contains("Bewaard: jullie komen.", "Proefdam komt: trekker en IT.");
            click("Wij zijn klaar");
            assertThat(shown(screen)).contains("Jullie trekker zei dat jullie klaar zijn");
        }
        try (Scherm screen = open(lid.persoon())) {
            screen.ga("onze-werksessies/" + id);
            assertThat(shown(screen)).contains("Jullie trekker antwoordt").doesNotContain("Wij komen niet");
        }
        try (Scherm screen = open(coach)) {
            screen.ga("werksessie/" + id);
            assertThat(shown(screen)).contains("1 van 2 zijn klaar, 1 komt, 1 antwoordde nog niet.");
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Verslag")), "Ieder koos een trekker.");
            click("Deel met de besturen");
            bevestig();
            assertThat(shown(screen)).contains("De besturen lezen nu wat eruit kwam");
        }
        try (Scherm screen = open(lid.persoon())) {
            screen.ga("onze-werksessies/" + id);
            assertThat(shown(screen)).contains("Ieder koos een trekker.").doesNotContain("Anderdam");
        }
    }

    @Test
    void whatAnotherCoachWroteMeanwhileIsShownAndNotLost() {
        long id = made();
        try (Scherm screen = open(coach)) {
            screen.ga("werksessie/" + id);
            service.setVerslag(coach.toegang(), id, "", "Van de andere begeleider.");
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Verslag")), "Van mij.");
            click("Bewaar het verslag");
            assertThat(shown(screen)).contains("Een andere begeleider bewaarde hier", "Van de andere begeleider.");
            assertThat(_get(TextArea.class, spec -> spec.withLabel("Verslag")).getValue())
                    .isEqualTo("Van mij.");
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Verslag")), "Van de andere begeleider, en van mij.");
            click("Bewaar het verslag");
            assertThat(shown(screen)).contains("Bewaard.").doesNotContain("Een andere begeleider");
        }
        assertThat(service.blad(coach.toegang(), id).orElseThrow().sessie().verslag())
                .isEqualTo("Van de andere begeleider, en van mij.");
    }

    @Test
    void aStrangerFindsNothing() {
        long id = made();
        Persoon other = wereld.persoon("Andere");
        wereld.cohort(other, wereld.plaats("Verdam"));
        try (Scherm screen = open(other)) {
            for (String page : List.of("werksessie/" + id, "werksessies/" + cohort)) {
                screen.ga(page);
                assertThat(shown(screen)).contains("Deze pagina is er niet").doesNotContain("Contextanalyse");
            }
        }
        Persoon elsewhere = wereld.persoon("Elders");
        wereld.deel(wereld.plaats("Elderdam"), elsewhere, Rol.TREKKER);
        try (Scherm screen = open(elsewhere)) {
            screen.ga("onze-werksessies/" + id);
            assertThat(shown(screen)).contains("Deze pagina is er niet");
            screen.ga("onze-werksessies");
            assertThat(shown(screen)).contains("Nog geen uitnodiging");
        }
    }
}
