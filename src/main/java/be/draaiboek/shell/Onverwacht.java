package be.draaiboek.shell;

import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something broke while a page was made: say so plainly, and keep the details in the log. */
@ParentLayout(HoofdLayout.class)
@PageTitle("Deze pagina kwam er niet – Draaiboek")
@AnonymousAllowed
class Onverwacht extends Div implements HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(Onverwacht.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        // Not the rest of it: the code of a link is in an address.
        log.error("page /{}", event.getLocation().getFirstSegment(), parameter.getCaughtException());
        addClassName("db-page");
        // The whole document anew: what broke may have been in the page that stood there.
        Anchor again = new Anchor("", "Probeer opnieuw");
        again.getElement()
                .setAttribute("href", event.getLocation().getPathWithQueryParameters())
                .setAttribute("router-ignore", true);
        again.addClassNames("db-btn", "db-btn-primary");
        RouterLink start = new RouterLink("Naar de startpagina", StartView.class);
        start.addClassName("db-btn");
        Div ways = new Div(again, start);
        ways.addClassName("db-actions");
        add(
                new H1("Deze pagina kwam er niet"),
                Stukjes.lead("Er liep iets mis aan onze kant. Je antwoorden ben je niet kwijt."),
                new Paragraph("Blijft het misgaan, verwittig dan je begeleider bij POLIS."),
                ways);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
