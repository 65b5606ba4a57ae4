package be.draaiboek.workshop.ui;

import be.draaiboek.common.OngeldigException;
import com.vaadin.flow.component.notification.Notification;
import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;

/** Does what somebody asked for on the screen, and says it when that can't be done (any more). */
final class Attempt {

    private static final int MILLIS = 8000;

    private Attempt() {}

    static void run(Runnable work) {
        try {
            work.run();
        } catch (OngeldigException problem) {
            tell(Objects.requireNonNullElse(problem.getMessage(), "Dat is niet gelukt."));
        } catch (AccessDeniedException denied) {
            tell("Dat kan niet meer: de workshop is afgelopen, of je bent geen trekker meer. Laad de pagina opnieuw;"
                    + " wat je typte, is bewaard.");
        }
    }

    static void tell(String text) {
        Notification.show(text, MILLIS, Notification.Position.MIDDLE);
    }
}
