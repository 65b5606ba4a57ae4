package be.draaiboek.vraagbaak;

import static be.draaiboek.Wereld.samen;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.cohort.Meelezen;
import be.draaiboek.cohort.MeelezenService;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The pages on which a bestuur asks and gives, and its coach answers, reads and looks up. */
class VragenViewTest extends LiveTest {

    private static final String ITEM = "b41-strategie";

    @Autowired
    ApplicationContext context;

    @Autowired
    PolisvraagService service;

    @Autowired
    MeelezenService along;

    private Plaats plaats;
    private Deel lid;
    private Deel trekker;
    private Persoon coach;
    private Persoon other;
    private long cohort;

    @BeforeEach
    void fixture() {
        plaats = wereld.plaats("Proefdam");
        lid = wereld.deel(plaats, wereld.persoon("Lotte Maes"), Rol.MT_LID);
        trekker = wereld.deel(plaats, wereld.persoon("Trekker"), Rol.TREKKER);
        coach = wereld.persoon("Coach");
        other = wereld.persoon("Andere coach");
        cohort = wereld.cohort(coach, plaats);
        wereld.cohort(other, wereld.plaats("Elderdam"));
    }

    @AfterEach
    void clearBesturen() {
        wereld.clearBesturen();
    }

    private Scherm open(Persoon who) {
        return Scherm.open(context, wereld.gebruiker(who));
    }

    private static String shown(Scherm screen) {
        return Scherm.woorden(screen.pagina());
    }

    @Test
    void aStrangerFindsNothing() {
        long id =
                service.ask(lid.toegang(), wereld.traject(lid), ITEM, UUID.randomUUID(), "Telt een vrijwilliger mee?");
        try (Scherm screen = open(other)) {
            screen.ga("vragen");
            assertThat(shown(screen)).contains("Geen vraag wacht op jou").doesNotContain("vrijwilliger", "Proefdam");
            screen.ga("vragen/" + id);
            assertThat(shown(screen)).contains("Deze pagina is er niet").doesNotContain("vrijwilliger");
            screen.ga("begeleiding/" + cohort + "/" + plaats.bestuur() + "/meelezen/B");
            assertThat(shown(screen)).contains("Deze pagina is er niet");
        }
    }

    @Test
    void aMemberAsksAtAnItemAndTheCoachAnswersAndKeepsIt() {
        try (Scherm screen = open(lid.persoon())) {
            screen.ga("draaiboek/B.4.1");
            assertThat(markup(screen)).contains("vraag-aan-polis/" + ITEM);
            screen.ga("vraag-aan-polis/" + ITEM);
            assertThat(shown(screen))
                    .contains(
                            "Dit lezen de MT-leden en de trekkers van Proefdam en de begeleiders van Cohort van Coach");
            _setValue(_get(TextArea.class), "Telt in Proefdam een vrijwilliger mee?");
            _click(_get(Button.class, spec -> spec.withText("Vraag het")));
            assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                    .startsWith("vragen-aan-polis/");
            assertThat(shown(screen)).contains("wacht op POLIS");
        }
        long id = service.queue(coach.toegang()).getFirst().id();
        try (Scherm screen = open(coach)) {
            screen.ga("vragen");
            assertThat(shown(screen)).contains("Eén vraag wacht", "niemand nam dit", "Proefdam");
            // On the page of the bestuur it waits as well, though it is too young to be a reason on Monday.
            screen.ga("begeleiding/" + cohort + "/" + plaats.bestuur());
            assertThat(shown(screen))
                    .contains("Een vraag wacht op je antwoord, sinds ")
                    .doesNotContain("niets dat op jou wacht");
            assertThat(_find(Anchor.class)).anyMatch(link -> link.getHref().equals("vragen/" + id));
            screen.ga("vragen/" + id);
            _click(_get(Button.class, spec -> spec.withText("Ik neem dit")));
            assertThat(shown(screen)).contains("jij doet dit");
            _setValue(_get(TextArea.class), "Alleen met een contract.");
            _click(_get(Button.class, spec -> spec.withText("Antwoord")));
            assertThat(shown(screen)).contains("✓ beantwoord");
            _click(_get(Button.class, spec -> spec.withText("Maak er een algemeen antwoord van")));
            TextArea question = _get(TextArea.class, spec -> spec.withLabel("De vraag, zoals iedereen ze leest"));
            assertThat(question.getValue()).isEqualTo("Telt in Proefdam een vrijwilliger mee?");
            _click(_get(Button.class, spec -> spec.withText("Toon aan alle besturen")));
            // What still says whose it was is told first.
            assertThat(service.general(ITEM)).isEmpty();
            _setValue(question, "Telt een vrijwilliger mee?");
            _click(_get(Button.class, spec -> spec.withText("Toon aan alle besturen")));
            assertThat(service.general(ITEM)).hasSize(1);
            screen.ga("lees/B.4.1");
            assertThat(markup(screen)).contains("Vaak gevraagd aan POLIS (1)");
        }
        try (Scherm screen = open(trekker.persoon())) {
            screen.ga("draaiboek/B.4.1");
            assertThat(markup(screen)).contains("Vaak gevraagd aan POLIS (1)", "Alleen met een contract.");
        }
    }

    @Test
    void theTrekkerGivesAPartAndTheCoachReadsItUntilItIsTakenBack() {
        wereld.typ(trekker, samen(ITEM, "", ""), 0, "algemeen");
        try (Scherm screen = open(coach)) {
            screen.ga("begeleiding/" + cohort + "/" + plaats.bestuur());
            // Once, however many parts there are.
            _click(_get(Button.class, spec -> spec.withText("Vraag om mee te lezen")));
            _click(_get(Button.class, spec -> spec.withText("Vraag het")));
            assertThat(_get(Paragraph.class, spec -> spec.withClasses("db-message"))
                            .getText())
                    .isEqualTo("Kies wat je wil meelezen.");
            CheckboxGroup<Meelezen.Deel> parts = _get(CheckboxGroup.class);
            parts.select(parts.getListDataView()
                    .getItems()
                    .filter(one -> one.code().equals("B"))
                    .toList());
            _setValue(_get(TextArea.class), "Om de workshop voor te bereiden.");
            _click(_get(Button.class, spec -> spec.withText("Vraag het")));
            assertThat(shown(screen)).contains("Gevraagd op");
        }
        try (Scherm screen = open(lid.persoon())) {
            screen.ga("wat-polis-ziet");
            assertThat(shown(screen)).contains("POLIS vroeg dit op", "Om de workshop voor te bereiden.");
            assertThat(_find(Button.class, spec -> spec.withText("Niet nu"))).isEmpty();
            screen.ga("wat-polis-ziet/" + plaats.bestuur() + "/B");
            assertThat(_find(Button.class, spec -> spec.withText("Geef vrij"))).isEmpty();
        }
        try (Scherm screen = open(trekker.persoon())) {
            screen.ga("wat-polis-ziet");
            assertThat(_find(Button.class, spec -> spec.withText("Niet nu"))).hasSize(1);
            screen.ga("wat-polis-ziet/" + plaats.bestuur() + "/B");
            _click(_get(Button.class, spec -> spec.withText("Geef vrij")));
            assertThat(shown(screen)).contains("✓ Vrijgegeven sinds");
        }
        try (Scherm screen = open(coach)) {
            screen.ga("begeleiding/" + cohort + "/" + plaats.bestuur());
            assertThat(_find(Anchor.class, spec -> spec.withText("Lees deel B")))
                    .hasSize(1);
            // What was asked for and given waits for the coach until somebody read it.
            assertThat(shown(screen)).contains("Je vroeg om mee te lezen, en ze gaven het vrij");
            screen.ga("begeleiding/" + cohort + "/" + plaats.bestuur() + "/meelezen/B");
            screen.ga("begeleiding/" + cohort + "/" + plaats.bestuur());
            assertThat(shown(screen)).doesNotContain("Je vroeg om mee te lezen");
            screen.ga("begeleiding/" + cohort + "/" + plaats.bestuur() + "/meelezen/B");
            assertThat(shown(screen)).contains("Deel B van Proefdam", "Vrijgegeven op");
        }
        try (Scherm screen = open(trekker.persoon())) {
            screen.ga("wat-polis-ziet");
            assertThat(shown(screen)).contains("Laatst gelezen door Coach");
        }
        along.revoke(
                trekker.toegang(),
                along.self(trekker.toegang(), plaats.bestuur())
                        .vrij()
                        .getFirst()
                        .id());
        try (Scherm screen = open(coach)) {
            screen.ga("begeleiding/" + cohort + "/" + plaats.bestuur() + "/meelezen/B");
            assertThat(shown(screen)).contains("Deze pagina is er niet");
        }
    }

    @Test
    void aCoachReadsEverySectionAndFindsItByItsWords() {
        try (Scherm screen = open(coach)) {
            screen.ga("lees");
            assertThat(shown(screen)).isNotBlank();
            screen.ga("lees/A");
            assertThat(markup(screen)).contains("href=\"lees/A.1\"").doesNotContain("href=\"draaiboek/");
            screen.ga("lees/B.4.1");
            assertThat(markup(screen))
                    .contains("Kiezen uit:", "vrije tekst")
                    .doesNotContain("<input", "<textarea", "href=\"draaiboek/");
            assertThat(_find(TextArea.class)).isEmpty();
            screen.ga("zoeken?q=strategie");
            assertThat(screen.pagina().getElement().getOuterHTML())
                    .contains("lees/B.4.1")
                    .doesNotContain("href=\"draaiboek/");
        }
    }

    private static String markup(Scherm screen) {
        StringBuilder all = new StringBuilder();
        gather(screen.pagina().getElement(), all);
        return all.toString();
    }

    private static void gather(com.vaadin.flow.dom.Element element, StringBuilder all) {
        String html = element.isTextNode() ? element.getText() : element.getProperty("innerHTML");
        all.append(html == null ? "" : html);
        element.getChildren().forEach(child -> gather(child, all));
    }
}
