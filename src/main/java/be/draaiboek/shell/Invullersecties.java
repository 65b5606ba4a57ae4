package be.draaiboek.shell;

import be.draaiboek.samenwerken.ui.TakenView;
import be.draaiboek.traject.Traject;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Home of an invuller: what was handed to them, and nothing else. */
final class Invullersecties extends Div {

    Invullersecties(Traject traject, LocalDate today) {
        Paragraph lead = Stukjes.lead("Jij vult voor " + traject.bestuur() + " de secties in die je trekker je gaf. "
                + "Andere secties zie je niet, en je eigen antwoorden leest alleen je team.");
        add(lead);
        Datumkaart.of(traject, List.of(), Map.of(), today).ifPresentOrElse(this::add, () -> add(done()));
    }

    private static Component done() {
        Div card = new Div(
                new H2("Alles is klaar"),
                new Paragraph("Je hebt alles ingevuld wat je gekregen hebt. Kijk het gerust nog eens na."),
                new Paragraph(new RouterLink("Wie doet wat?", TakenView.class)));
        card.addClassName("db-card");
        return card;
    }
}
