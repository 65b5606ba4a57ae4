package be.draaiboek.weergave;

import be.draaiboek.common.OngeldigException;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;

/** What is wrong, where it was typed; nothing when all is well. */
public final class Foutvak extends Div {

    private final String who;

    /** @param who may do what is done here, as in "de trekker" */
    public Foutvak(String who) {
        this.who = who;
        addClassName("db-message");
        getElement().setAttribute("role", "alert");
    }

    /** Does something; what it refuses stands here, and what was typed stays. */
    public boolean attempt(Runnable work) {
        setText("");
        try {
            work.run();
            return true;
        } catch (OngeldigException refused) {
            setText(Objects.requireNonNullElse(refused.getMessage(), "Dat is niet gelukt."));
        } catch (AccessDeniedException gone) {
            setText("Dat kan niet (meer): alleen " + who + " kan dit, of er is intussen iets veranderd. Kopieer wat"
                    + " je typte en laad de pagina opnieuw.");
        }
        return false;
    }
}
