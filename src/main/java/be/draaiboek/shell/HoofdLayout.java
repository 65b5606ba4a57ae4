package be.draaiboek.shell;

import be.draaiboek.invullen.ui.SectieView;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.ui.AanmeldView;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/** The frame of every page for who is logged in: where you can go, who you are, and the way out. */
@Layout
@JsModule("./keys.ts")
@PermitAll
public class HoofdLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final String CONTENT = "inhoud";

    private final Main main = new Main();
    private final Map<String, RouterLink> links = new HashMap<>();
    private final @Nullable Bel bell;

    HoofdLayout(
            HuidigeGebruiker current,
            Meldingen inbox,
            AuthenticationContext authentication,
            Omweg detour,
            @Value("${server.servlet.session.timeout}") Duration sessionLimit) {
        addClassName("db-shell");
        Anchor skip = new Anchor("#" + CONTENT, "Naar de inhoud");
        skip.addClassName("db-skip");
        skip.setRouterIgnore(true);

        RouterLink brand = new RouterLink("Draaiboek", StartView.class);
        brand.addClassName("db-brand");
        Nav menu = new Nav();
        menu.addClassName("db-menu");
        menu.getElement().setAttribute("aria-label", "Hoofdmenu");
        @Nullable Gebruiker gebruiker = current.zoek().orElse(null);
        boolean fillsIn = gebruiker != null && gebruiker.roles().contains(Gebruiker.DEELNEMER);
        MenuConfiguration.getMenuEntries().forEach(entry -> {
            if (entry.menuClass() != null) {
                RouterLink link = new RouterLink(entry.title(), entry.menuClass());
                links.put(entry.path(), link);
                menu.add(link);
            }
            if (fillsIn && entry.menuClass() == StartView.class) {
                RouterLink fill = new RouterLink("Invullen", SectieView.class);
                links.put("draaiboek", fill);
                menu.add(fill);
            }
        });
        Div account = new Div();
        account.addClassName("db-account");
        if (gebruiker == null) {
            bell = null;
            account.add(new Anchor(AanmeldView.ROUTE, "Aanmelden"));
        } else {
            bell = new Bel(inbox, gebruiker.toegang());
            Anchor name = new Anchor("account", gebruiker.name());
            name.getElement().setAttribute("title", "Mijn account");
            name.addClassName("db-who");
            Button out = new Button("Afmelden", click -> authentication.logout());
            out.addThemeName("tertiary");
            // The draft keeper, where there is one, sends what is unsent before it lets go.
            out.getElement().setAttribute("data-logout", true);
            account.add(bell, name, out);
        }
        main.setId(CONTENT);
        main.getElement().setAttribute("tabindex", "-1");
        Header header = new Header(brand, menu, account);
        header.addClassName("db-header");
        add(skip, header);
        if (gebruiker != null && gebruiker.roles().contains(Gebruiker.BEHEERDER) && detour.genomen()) {
            Paragraph told = new Paragraph(Omweg.UITLEG);
            told.addClassName("db-detour");
            told.getElement().setAttribute("role", "status");
            add(told);
        }
        add(main);
        if (gebruiker != null) {
            add(new Rustbewaker(sessionLimit));
        }
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
        if (content != null) {
            main.add((Component) content);
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        main.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = "/" + event.getLocation().getPath();
        if (bell != null) {
            bell.hier(path.equals("/meldingen"));
            event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(Melding.PARAMETER)
                    .filter(id -> id.matches("[0-9]{1,18}"))
                    .ifPresent(id -> bell.geopend(Long.parseLong(id)));
        }
        links.forEach((href, link) -> {
            String at = href.startsWith("/") ? href : "/" + href;
            boolean here = at.equals("/") ? path.equals("/") : path.startsWith(at);
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
