package be.draaiboek.nota.ui;

import be.draaiboek.nota.Orgaan;
import be.draaiboek.nota.Versie.Beslissing;
import be.draaiboek.nota.Weg;
import be.draaiboek.weergave.Foutvak;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.function.Consumer;

/** Lays a version that exists before the bodies that are next. */
final class Voorlegdialoog extends Dialog {

    /** @param lay throws what is told in the dialog */
    Voorlegdialoog(int number, Weg way, Consumer<Map<Orgaan, Beslissing>> lay) {
        setHeaderTitle("Versie %d verder voorleggen".formatted(number));
        addClassName("db-nota-dialog");
        Organenkeuze bodies = new Organenkeuze(way);
        Foutvak wrong = new Foutvak("de trekker");
        add(new Paragraph(
                "Dezelfde bevroren tekst gaat naar de volgende stap. Is de nota intussen aangepast? Dien dan op"
                        + " haar bladzijde een nieuwe versie in."));
        add(bodies, wrong);
        Button doIt = new Button("Leg voor", click -> {
            if (wrong.attempt(() -> lay.accept(bodies.gekozen()))) {
                close();
            }
        });
        doIt.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Toch niet", click -> close()), doIt);
    }
}
