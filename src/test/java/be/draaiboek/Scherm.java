package be.draaiboek;

import be.draaiboek.toegang.Gebruiker;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import java.security.Principal;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** A browser without a browser: the screens of one person, with the product's own beans and access control behind them. */
public final class Scherm implements AutoCloseable {

    private Scherm() {}

    /** Opens the home page for somebody, or for nobody in particular. */
    public static Scherm open(ApplicationContext context, @Nullable Gebruiker gebruiker) {
        SecurityContext security = SecurityContextHolder.createEmptyContext();
        Authentication who = gebruiker == null
                ? null
                : UsernamePasswordAuthenticationToken.authenticated(gebruiker, null, gebruiker.getAuthorities());
        security.setAuthentication(who);
        SecurityContextHolder.setContext(security);
        // Karibu has no security of its own for this version of Spring: a request says who asks, as the container does.
        MockVaadin.setMockRequestFactory(session -> {
            FakeRequest request = new FakeRequest(session);
            session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, security);
            request.setUserPrincipalInt(who);
            request.setUserInRole((Principal principal, String role) -> who != null
                    && who.getAuthorities().stream().anyMatch(held -> ("ROLE_" + role).equals(held.getAuthority())));
            return request;
        });
        MockVaadin.setup(UI::new, new MockSpringServlet(SchermTest.ROUTES, context, UI::new));
        return new Scherm();
    }

    /** Goes to an address. */
    public Scherm ga(String path) {
        String[] parts = path.split("\\?", 2);
        QueryParameters parameters = QueryParameters.fromString(parts.length == 2 ? parts[1] : "");
        UI ui = UI.getCurrent();
        // As a browser that loads the address: navigate() would leave one that it doesn't know to the browser.
        ui.getInternals().getRouter().navigate(ui, new Location(parts[0], parameters), NavigationTrigger.PAGE_LOAD);
        return this;
    }

    /** Returns the page that is shown. */
    public HasElement pagina() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
    }

    /** Returns every word in it, also of what is markup and no component. */
    public static String woorden(HasElement shown) {
        StringBuilder words = new StringBuilder();
        gather(shown.getElement(), words);
        return words.toString();
    }

    private static void gather(Element element, StringBuilder words) {
        if (element.isTextNode()) {
            words.append(element.getText());
        } else {
            words.append(Jsoup.parse(element.getProperty("innerHTML", "")).wholeText());
            element.getChildren().forEach(child -> gather(child, words));
        }
    }

    @Override
    public void close() {
        try {
            MockVaadin.tearDown();
        } finally {
            MockVaadin.setMockRequestFactory(FakeRequest::new);
            SecurityContextHolder.clearContext();
        }
    }
}
