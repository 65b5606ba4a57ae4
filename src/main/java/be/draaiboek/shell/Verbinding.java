package be.draaiboek.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.shared.communication.PushMode;
import java.util.concurrent.atomic.AtomicReference;
import org.atmosphere.cpr.ApplicationConfig;
import org.atmosphere.cpr.AtmosphereFramework;
import org.springframework.stereotype.Component;

/**
 * Opens the connection over which a page hears of others, after the page itself was sent. With Flow's annotation a browser
 * asks for nothing before that connection stands, which on a slow network is half a second of an empty screen.
 */
@Component
class Verbinding implements VaadinServiceInitListener {

    /** Atmosphere keeps room for a message of this size in each connection, and never puts one in it: Flow asks for 16,384. */
    private static final String BUFFER = "64";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (event.getSource() instanceof VaadinServletService service) {
            lighten(service.getServlet());
        }
        event.getSource().addUIInitListener(made -> later(made.getUI()));
    }

    private static void lighten(VaadinServlet servlet) {
        String name = JSR356WebsocketInitializer.getAttributeName(servlet.getServletName());
        if (servlet.getServletContext().getAttribute(name) instanceof AtmosphereFramework connections) {
            connections.addInitParameter(ApplicationConfig.WEBSOCKET_BUFFER_SIZE, BUFFER);
        }
    }

    private static void later(UI ui) {
        AtomicReference<Registration> once = new AtomicReference<>();
        once.set(ui.addAfterNavigationListener(arrived -> {
            once.get().remove();
            ui.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
        }));
    }
}
