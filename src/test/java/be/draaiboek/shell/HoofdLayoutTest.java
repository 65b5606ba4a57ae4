package be.draaiboek.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.toegang.Gebruiker;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The frame around every page. */
class HoofdLayoutTest extends LiveTest {

    @Autowired
    ApplicationContext context;

    private String frame(@Nullable Gebruiker gebruiker) {
        try (Scherm screen = Scherm.open(context, gebruiker)) {
            screen.ga("bestaat-niet");
            return Scherm.woorden(
                    UI.getCurrent().getInternals().getActiveRouterTargetsChain().getLast());
        }
    }

    @Test
    void whoIsNotLoggedInIsOfferedToLogInAndNotToLogOut() {
        assertThat(frame(null)).contains("Deze pagina is er niet", "Aanmelden").doesNotContain("Afmelden");
        assertThat(frame(wereld.gebruiker(wereld.persoon("Fien De Smet"))))
                .contains("Deze pagina is er niet", "Fien De Smet", "Afmelden")
                .doesNotContain("Aanmelden");
    }

    @Test
    void aPageThatBreaksSaysWhatBecameOfWhatWasTypedAndIsTriedAgain() {
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(wereld.persoon("Fien De Smet")))) {
            RouteConfiguration.forSessionScope().setRoute("kapot", Kapot.class);
            screen.ga("kapot?vraag=2");
            assertThat(Scherm.woorden(UI.getCurrent()
                            .getInternals()
                            .getActiveRouterTargetsChain()
                            .getLast()))
                    .contains("Deze pagina kwam er niet", "Je antwoorden ben je niet kwijt", "Naar de startpagina")
                    .doesNotContain("stuk");
            Anchor again = _get(Anchor.class, spec -> spec.withText("Probeer opnieuw"));
            assertThat(again.getElement().getAttribute("href")).isEqualTo("kapot?vraag=2");
            assertThat(again.getElement().hasAttribute("router-ignore")).isTrue();
        }
    }

    /** A page that can't be made. */
    @AnonymousAllowed
    public static class Kapot extends Div {

        public Kapot() {
            throw new IllegalStateException("stuk");
        }
    }
}
