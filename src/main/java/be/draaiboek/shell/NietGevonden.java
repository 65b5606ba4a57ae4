package be.draaiboek.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteNotFoundError;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** An address that does not exist, or that is not for this person: the two look the same. */
@ParentLayout(HoofdLayout.class)
@PageTitle("Niet gevonden – Draaiboek")
@AnonymousAllowed
class NietGevonden extends RouteNotFoundError implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        Div page = new Div(
                new H1("Deze pagina is er niet"),
                new Paragraph("Misschien is het adres verkeerd overgenomen, of is de pagina niet voor jou bedoeld."),
                new RouterLink("Naar de startpagina", StartView.class));
        page.addClassName("db-page");
        getElement().removeAllChildren();
        getElement().appendChild(page.getElement());
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
