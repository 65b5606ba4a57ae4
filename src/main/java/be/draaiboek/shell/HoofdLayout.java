package be.draaiboek.shell;

import be.draaiboek.melding.Melding;
import be.draaiboek.melding.MeldingNavigatie;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.shell.Kamers.Kamer;
import be.draaiboek.shell.Kamers.Pagina;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.ToegangNavigatie;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.vraagbaak.PolisvraagService;
import be.draaiboek.vraagbaak.VraagbaakNavigatie;
import be.draaiboek.weergave.Opmaak;
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
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/** The frame of every page for who is logged in: where you can go, who you are, and the way out. */
@Layout
@JsModule("./enter.ts")
@JsModule("./keys.ts")
@JsModule("./downloads.ts")
@PermitAll
public class HoofdLayout extends Div implements RouterLayout, BeforeEnterObserver, AfterNavigationObserver {

    private static final String CONTENT = "inhoud";

    private final Main main = new Main();
    private final Nav inside = new Nav();
    private final transient Kamers rooms;
    private final transient Map<Kamer, RouterLink> links = new HashMap<>();
    private final @Nullable Bel bell;
    private String before = "";
    private boolean byButton;
    private final @Nullable Vraagteller waiting;

    HoofdLayout(
            HuidigeGebruiker current,
            Meldingen inbox,
            PolisvraagService questions,
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
        @Nullable Gebruiker gebruiker = current.find().orElse(null);
        rooms = Kamers.of(
                gebruiker != null && gebruiker.roles().contains(Gebruiker.DEELNEMER),
                gebruiker != null && gebruiker.begeleidtAlleen());
        waiting = gebruiker != null && gebruiker.roles().contains(Gebruiker.BEGELEIDER)
                ? new Vraagteller(questions, inbox, gebruiker.toegang())
                : null;
        for (Kamer room : rooms.woorden()) {
            RouterLink word = Draaiboeklinks.to(room.naam(), room.eerste().pad());
            if (waiting != null && room.eerste().pad().equals(VraagbaakNavigatie.RIJ)) {
                word.add(waiting);
            }
            menu.add(link(room, word));
        }
        inside.addClassName("db-submenu");
        inside.setVisible(false);
        Div account = new Div();
        for (Kamer room : rooms.tekens()) {
            RouterLink sign = Draaiboeklinks.to("", room.eerste().pad());
            sign.addClassNames("db-sign", room.eerste().pad());
            sign.getElement().setAttribute("title", room.naam()).setAttribute("aria-label", room.naam());
            account.add(link(room, sign));
        }
        account.addClassName("db-account");
        if (gebruiker == null) {
            bell = null;
            account.add(new Anchor(ToegangNavigatie.AANMELDEN, "Aanmelden"));
        } else {
            bell = new Bel(inbox, gebruiker.toegang());
            Span initials = new Span(Opmaak.initialen(gebruiker.name()));
            initials.addClassName("db-initials");
            initials.getElement().setAttribute("aria-hidden", "true");
            Span whole = new Span(gebruiker.name());
            whole.addClassName("db-who-name");
            Anchor name = new Anchor(ToegangNavigatie.ACCOUNT, initials, whole);
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
        add(inside, main);
        // What the document said until now (EersteBeeld) would be on the page twice, for who looks for it.
        getElement().executeJs("document.querySelector('.db-early')?.remove()");
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
    public void beforeEnter(BeforeEnterEvent event) {
        byButton = event.getTrigger() == NavigationTrigger.UI_NAVIGATE;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        // A link begins at the top of the next page by itself, a button leaves the page where it was scrolled to.
        if (byButton
                && !path.equals(before)
                && !event.getLocation().getQueryParameters().getParameters().containsKey(TrajectNavigatie.ITEM)) {
            event.getLocationChangeEvent().getUI().getPage().executeJs("window.scrollTo(0, 0)");
        }
        before = path;
        if (bell != null) {
            bell.hier(path.equals(MeldingNavigatie.MELDINGEN));
            event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(Melding.PARAMETER)
                    .filter(id -> id.matches("[0-9]{1,18}"))
                    .ifPresent(id -> bell.geopend(Long.parseLong(id)));
        }
        if (waiting != null && path.equals(VraagbaakNavigatie.RIJ)) {
            waiting.count();
        }
        Optional<Kamer> here = rooms.bij(path);
        links.forEach((room, link) -> current(link, here.filter(room::equals).isPresent()));
        inside(here.orElse(null), path);
    }

    /** Shows the pages behind the word that one is at, where there is more than one. */
    private void inside(@Nullable Kamer room, String path) {
        inside.removeAll();
        boolean several = room != null && room.paginas().size() > 1;
        inside.setVisible(several);
        if (room == null || !several) {
            return;
        }
        inside.getElement().setAttribute("aria-label", room.naam());
        for (Pagina page : room.paginas()) {
            RouterLink link = Draaiboeklinks.to(page.titel(), page.pad());
            current(link, page.omvat(path));
            inside.add(link);
        }
    }

    private RouterLink link(Kamer room, RouterLink link) {
        links.put(room, link);
        return link;
    }

    private static void current(RouterLink link, boolean here) {
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }
}
