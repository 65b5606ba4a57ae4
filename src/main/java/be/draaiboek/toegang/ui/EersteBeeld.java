package be.draaiboek.toegang.ui;

import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.ToegangNavigatie;
import be.draaiboek.weergave.EarlyPage;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** The login page and Start, as {@link EarlyPage} shows them. */
@Component
class EersteBeeld extends EarlyPage {

    private final AccountService accounts;
    private final HuidigeGebruiker current;

    EersteBeeld(AccountService accounts, HuidigeGebruiker current) {
        this.accounts = accounts;
        this.current = current;
    }

    @Override
    protected void show(Element place, String path, VaadinRequest request) {
        Optional<Gebruiker> me = current.find();
        if ("/".equals(path)) {
            // A coach begins elsewhere.
            me.filter(one -> !one.begeleidtAlleen() && one.binnen()).ifPresent(one -> start(place, one));
        } else if (("/" + ToegangNavigatie.AANMELDEN).equals(path) && me.isEmpty() && !accounts.isEmpty()) {
            // Who goes on to another page from here would see one that they don't get.
            login(place);
        }
    }

    private static void login(Element place) {
        Element main = in(place, "main", "db-login");
        main.appendElement("h1").text(AanmeldView.TITEL);
        main.appendElement("p").addClass("db-lead").text(AanmeldView.INTRO);
    }

    private static void start(Element place, Gebruiker me) {
        Element main = framed(place).appendElement("div").addClass("db-page").addClass("db-start");
        main.appendElement("div").addClass("db-start-head").appendElement("h1").text(me.groet());
        main.appendElement("p").addClass("db-help").text("Je startpagina komt eraan.");
    }
}
