package be.draaiboek.toegang.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The login page. */
@Route(value = AanmeldView.ROUTE, autoLayout = false)
@PageTitle("Aanmelden – Draaiboek")
@AnonymousAllowed
public class AanmeldView extends Div {

    public static final String ROUTE = "aanmelden";

    public AanmeldView() {
        var form = new LoginForm();
        form.setAction("login");
        add(form);
    }
}
