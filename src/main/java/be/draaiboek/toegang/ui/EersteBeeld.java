package be.draaiboek.toegang.ui;

import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.ToegangNavigatie;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * What the login page and Start begin with stands in the document itself, so that who comes over a slow line reads where they are
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
        String path = page.getVaadinRequest().getPathInfo();
        if (outlet == null || path == null) {
            return;
        }
        Optional<Gebruiker> me = current.find();
        if ("/".equals(path)) {
            // A coach begins elsewhere.
            me.filter(one -> !one.begeleidtAlleen() && !one.mustChange() && one.step() == Gebruiker.Stap.KLAAR)
                    .ifPresent(one -> start(outlet, one));
        } else if (("/" + ToegangNavigatie.AANMELDEN).equals(path) && me.isEmpty() && !accounts.isEmpty()) {
            // Who goes on to another page from here would see one that they don't get.
            login(outlet);
        }
    }

    private static void login(Element outlet) {
        Element main = outlet.appendElement("main").addClass("db-login").addClass("db-early");
        main.attr("aria-busy", "true");
        main.appendElement("h1").text(AanmeldView.TITEL);
        main.appendElement("p").addClass("db-lead").text(AanmeldView.INTRO);
    }

    private static void start(Element outlet, Gebruiker me) {
        Element shell = outlet.appendElement("div").addClass("db-shell").addClass("db-early");
        shell.attr("aria-busy", "true");
        shell.appendElement("header")
                .addClass("db-header")
                .appendElement("p")
                .addClass("db-brand")
                .text("Draaiboek");
        Element main = shell.appendElement("main")
                .appendElement("div")
                .addClass("db-page")
                .addClass("db-start");
        main.appendElement("div").addClass("db-start-head").appendElement("h1").text(me.groet());
        main.appendElement("p").addClass("db-help").text("Je startpagina komt eraan.");
    }
}
