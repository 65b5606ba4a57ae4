package be.draaiboek.shell;

import be.draaiboek.samenwerken.ui.Bijeenkomsten;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.werksessie.WerksessieService;
import be.draaiboek.werksessie.ui.Werksessiekaart;
import be.draaiboek.workshop.ui.Workshopmelding;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Stream;

/** Workshops and meetings for the page on which a bestuur works together; up here, since they know that page and not the reverse. */
@org.springframework.stereotype.Component
class Bijeenkomstkaarten implements Bijeenkomsten {

    private final WerksessieService sessions;

    Bijeenkomstkaarten(WerksessieService sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Component> kaarten(Toegang toegang, Traject traject) {
        return Stream.concat(
                        Workshopmelding.loopt(traject).stream(),
                        Werksessiekaart.of(sessions.uitnodigingen(toegang), traject.bestuurId(), sessions.now())
                                .stream())
                .toList();
    }
}
