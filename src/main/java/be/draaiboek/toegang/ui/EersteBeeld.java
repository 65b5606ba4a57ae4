package be.draaiboek.toegang.ui;

import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.ToegangNavigatie;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * What the login page begins with stands in the document itself, so that who comes for the first time over a slow line reads what this is
 * while the script is on its way. The page that follows has the same words in the same place, and takes this one away (frame.css).
 */
@Component
class EersteBeeld implements VaadinServiceInitListener {

    private final AccountService accounts;
    private final HuidigeGebruiker current;

    EersteBeeld(AccountService accounts, HuidigeGebruiker current) {
        this.accounts = accounts;
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::show);
    }

    private void show(IndexHtmlResponse page) {
        Element outlet = page.getDocument().getElementById("outlet");
        // Who goes on to another page from here would see one that they don't get.
        if (outlet == null
                || !("/" + ToegangNavigatie.AANMELDEN)
                        .equals(page.getVaadinRequest().getPathInfo())
                || current.zoek().isPresent()
                || accounts.leeg()) {
            return;
        }
        Element main = outlet.appendElement("main").addClass("db-login").addClass("db-early");
        main.attr("aria-busy", "true");
        main.appendElement("h1").text(AanmeldView.TITEL);
        main.appendElement("p").addClass("db-lead").text(AanmeldView.INTRO);
    }
}
