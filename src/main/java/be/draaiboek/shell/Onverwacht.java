package be.draaiboek.shell;

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
@PageTitle("Er liep iets mis – Draaiboek")
@AnonymousAllowed
class Onverwacht extends Div implements HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(Onverwacht.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        // Not the rest of it: the code of a link is in an address.
        log.error("page /{}", event.getLocation().getFirstSegment(), parameter.getCaughtException());
        addClassName("db-page");
        add(
                new H1("Er liep iets mis aan onze kant"),
                new Paragraph("Wat bewaard was, is bewaard. Laad de pagina zo dadelijk opnieuw; blijft het misgaan, "
                        + "verwittig dan je begeleider."),
                new RouterLink("Naar de startpagina", StartView.class));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
