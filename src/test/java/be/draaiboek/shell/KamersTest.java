package be.draaiboek.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Rol;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The rooms of each kind of person: at most six words, and each page in one of them. */
class KamersTest extends LiveTest {

    @Autowired
    ApplicationContext context;

    private Persoon lid;
    private Persoon begeleider;
    private Persoon beheerder;

    @BeforeAll
    void people() {
        Plaats plaats = wereld.plaats("Kamerdam");
        lid = wereld.persoon("Lid");
        wereld.deel(plaats, lid, Rol.TREKKER);
        begeleider = wereld.persoon("Begeleider");
        wereld.cohort(begeleider, plaats);
        beheerder = wereld.persoon("Beheerder", true);
    }

    @Test
    void nobodyChoosesFromMoreThanSixWords() {
        assertThat(words(lid)).containsExactly("Start", "Invullen", "Samen", "Waar staan we", "Tweeling", "Nota");
        assertThat(words(begeleider)).containsExactly("Start", "Cohort");
        assertThat(words(beheerder)).startsWith("Start", "Beheer").hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void thePagesBehindAWordStandBelowIt() {
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(lid))) {
            screen.ga("");
            assertThat(inside()).isEmpty();
            screen.ga("team");
            assertThat(inside()).containsExactly("Wie doet wat", "Workshops", "Ons team", "Wat POLIS ziet");
            assertThat(here()).containsExactly("Samen", "Ons team");
            screen.ga("draaiboek/B.4.1");
            assertThat(here()).containsExactly("Invullen");
            screen.ga("tweeling/zoeken");
            assertThat(here()).containsExactly("Tweeling");
            screen.ga("begrippen");
            assertThat(inside()).containsExactly("Hulp", "Begrippen");
        }
    }

    private List<String> words(Persoon persoon) {
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(persoon))) {
            screen.ga("");
            return texts(_get(Nav.class, spec -> spec.withClasses("db-menu")));
        }
    }

    private static List<String> inside() {
        return _find(Nav.class, spec -> spec.withClasses("db-submenu")).stream()
                .flatMap(nav -> texts(nav).stream())
                .toList();
    }

    private static List<String> texts(Nav nav) {
        return nav.getChildren().map(link -> ((RouterLink) link).getText()).toList();
    }

    private static List<String> here() {
        return _find(Nav.class).stream()
                .filter(nav -> nav.hasClassName("db-menu") || nav.hasClassName("db-submenu"))
                .flatMap(Nav::getChildren)
                .filter(link -> link.getElement().hasAttribute("aria-current"))
                .map(link -> ((RouterLink) link).getText())
                .toList();
    }
}
