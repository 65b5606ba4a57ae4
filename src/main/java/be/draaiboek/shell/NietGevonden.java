package be.draaiboek.shell;

import be.draaiboek.common.Voorval;
import be.draaiboek.toegang.HuidigeGebruiker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteNotFoundError;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.ApplicationEventPublisher;

/** An address that does not exist, or that is not for this person: the two look the same. */
@ParentLayout(HoofdLayout.class)
@PageTitle("Niet gevonden – Draaiboek")
@AnonymousAllowed
class NietGevonden extends RouteNotFoundError implements HasErrorParameter<NotFoundException> {

    private final HuidigeGebruiker current;
    private final ApplicationEventPublisher events;

    NietGevonden(HuidigeGebruiker current, ApplicationEventPublisher events) {
        this.current = current;
        this.events = events;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        Div page = new Div(
                new H1("Deze pagina is er niet"),
                new Paragraph("Misschien is het adres verkeerd overgenomen, of is de pagina niet voor jou bedoeld."),
                new RouterLink("Naar de startpagina", StartView.class));
        page.addClassName("db-page");
        getElement().removeAllChildren();
        getElement().appendChild(page.getElement());
        note(event);
        return HttpServletResponse.SC_NOT_FOUND;
    }

    /** Where there is such a page it wasn't for this person; who only mistypes an address is nobody's business. */
    private void note(BeforeEnterEvent event) {
        String path = event.getLocation().getPath();
        if (RouteConfiguration.forApplicationScope().getRoute(path).isPresent()) {
            current.find()
                    .map(who -> who.toegang()
                            .voorval(Voorval.Soort.GEWEIGERD)
                            // Not the rest of it: it may be what somebody typed.
                            .detail("pagina " + event.getLocation().getFirstSegment()))
                    .ifPresent(events::publishEvent);
        }
    }
}
