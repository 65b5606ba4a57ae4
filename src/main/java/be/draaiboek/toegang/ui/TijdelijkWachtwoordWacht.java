package be.draaiboek.toegang.ui;

import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.ToegangNavigatie;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * Leads who has something to do first to the page for it, wherever they were going: give a code, replace a temporary
 * password, set up codes or a passkey.
 */
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
        Class<?> to = event.getNavigationTarget();
        if (current.waitForCode().isPresent()) {
            if (!TweedeStapView.class.equals(to)) {
                TweedeStapView.remember(event.getLocation().getPathWithQueryParameters());
                event.forwardTo(TweedeStapView.class);
            }
            return;
        }
        current.find().ifPresent(who -> {
            if (who.mustChange()) {
                if (!WachtwoordView.class.equals(to)) {
                    event.forwardTo(WachtwoordView.class);
                }
            } else if (who.step() == Gebruiker.Stap.INSTELLEN
                    && !CodesView.class.equals(to)
                    && !event.getLocation().getPath().equals(ToegangNavigatie.SLEUTELS)) {
                event.forwardTo(CodesView.class);
            }
        });
    }
}
