package be.draaiboek.shell;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.toegang.Gebruiker;
import com.vaadin.flow.component.UI;
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
}
