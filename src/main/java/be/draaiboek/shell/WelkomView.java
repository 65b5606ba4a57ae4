package be.draaiboek.shell;

import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;

/** The welcome, for who wants to read it again. */
@Route(ShellNavigatie.WELKOM)
@PageTitle("Zo werkt het – Draaiboek")
@PermitAll
public class WelkomView extends Div {

    WelkomView() {
        addClassNames("db-page", "db-start");
        Paragraph lead = Stukjes.lead("Het Draaiboek in twee minuten.");
        RouterLink back = new RouterLink("Naar de startpagina", StartView.class);
        back.addClassNames("db-btn", "db-btn-primary");
        Div card = new Div(Welkom.stappen(), back);
        card.addClassNames("db-card", "db-welcome");
        add(new H1("Zo werkt het Draaiboek"), lead, card);
    }
}
