package be.draaiboek.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.shared.communication.PushMode;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * Opens the connection over which a page hears of others, after the page itself was sent. With Flow's annotation a browser
 * asks for nothing before that connection stands, which on a slow network is half a second of an empty screen.
 */
@Component
class Verbinding implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(made -> later(made.getUI()));
    }

    private static void later(UI ui) {
        AtomicReference<Registration> once = new AtomicReference<>();
        once.set(ui.addAfterNavigationListener(arrived -> {
            once.get().remove();
            ui.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
        }));
    }
}
