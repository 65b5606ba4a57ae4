package be.draaiboek.toegang.ui;

import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Leads who logged in with a temporary password to the page where it is replaced, wherever they were going. */
@Component
class TijdelijkWachtwoordWacht implements VaadinServiceInitListener {

    private final HuidigeGebruiker current;

    TijdelijkWachtwoordWacht(HuidigeGebruiker current) {
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::check));
    }

    private void check(BeforeEnterEvent event) {
        if (current.zoek().filter(Gebruiker::mustChange).isPresent()
                && !WachtwoordView.class.equals(event.getNavigationTarget())) {
            event.forwardTo(WachtwoordView.class);
        }
    }
}
