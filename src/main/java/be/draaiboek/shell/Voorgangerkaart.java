package be.draaiboek.shell;

import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** What a bestuur that went up in this one filled in, to read. */
final class Voorgangerkaart {

    private Voorgangerkaart() {}

    static Optional<Div> of(Traject traject) {
        if (traject.voorgangers().isEmpty()) {
            return Optional.empty();
        }
        Div card = new Div(new H2(traject.voorgangers().size() == 1 ? "Voorganger" : "Voorgangers"));
        card.addClassName("db-card");
        traject.voorgangers()
                .forEach(one -> card.add(new Paragraph(new Anchor(
                        TrajectNavigatie.VOORGANGER + "/" + one.trajectId(), "Lees wat " + one.naam() + " invulde"))));
        return Optional.of(card);
    }
}
