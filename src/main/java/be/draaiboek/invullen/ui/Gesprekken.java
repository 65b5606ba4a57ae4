package be.draaiboek.invullen.ui;

import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.ui.Functieveld;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Section;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.weergave.Markup;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Tekstgrens;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Interviews: what somebody without an account says is noted on their behalf. Which interview a page is about stands in
 * its address, so that each tab has its own, and a reload doesn't put somebody's words under another's name.
 */
public final class Gesprekken extends Div {

    private static final int MAX = 120;

    private final transient DeelnemerService deelnemers;
    private final transient Toegang toegang;
    private final long bestuurId;
    private final String section;

    /**
     * Shows whose interviews I note, and begins another.
     *
     * @param section the code of the section to go to; null for the first that isn't complete
     */
    public Gesprekken(DeelnemerService deelnemers, Toegang toegang, Traject traject, @Nullable Section section) {
        this.deelnemers = deelnemers;
        this.toegang = toegang;
        this.bestuurId = traject.bestuurId();
        this.section = section == null ? "" : section.code();
        addClassName("db-interviews");
        add(Markup.of("""
                <h2>Een gesprek noteren</h2>
                <p>Vult een collega dit liever niet zelf in? Bevraag die persoon en noteer de antwoorden in diens naam. Bij \
                elk antwoord staat dat jij het noteerde.</p>""").in("div", "db-interviews-what"));
        if (!traject.gesprekken().isEmpty()) {
            UnorderedList list = new UnorderedList();
            traject.gesprekken().forEach(one -> {
                RouterLink link = this.section.isEmpty()
                        ? new RouterLink("Verder met " + one.shownName(), SectieView.class)
                        : new RouterLink(
                                "Verder met " + one.shownName(),
                                SectieView.class,
                                new RouteParameters(TrajectNavigatie.SECTIE, this.section));
                link.setQueryParameters(QueryParameters.of(TrajectNavigatie.NAMENS, String.valueOf(one.id())));
                list.add(new ListItem(link));
            });
            add(list);
        }
        add(new Button("Gesprek noteren", click -> ask()));
    }

    private void ask() {
        Dialog dialog = new Dialog("Gesprek noteren");
        dialog.addClassName("db-interview-ask");
        TextField name = new TextField("Naam");
        Tekstgrens.put(name, MAX);
        name.setWidthFull();
        name.setHelperText("Mag leeg blijven als de functie volstaat.");
        Functieveld function = new Functieveld();
        function.setWidthFull();
        Paragraph error = new Paragraph();
        error.addClassNames("db-pill", "error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        Paragraph privacy = Stukjes.help("Je collega's lezen deze antwoorden zoals die van elkaar: pas na hun eigen "
                + "antwoord. Spreek dat af met wie je bevraagt.");
        dialog.add(name, function, privacy, error);
        dialog.getFooter().add(new Button("Toch niet", click -> dialog.close()));
        Button begin = new Button("Beginnen met noteren", click -> {
            try {
                long id = deelnemers.enrolName(toegang, bestuurId, name.getValue(), function.tekst());
                dialog.close();
                UI.getCurrent()
                        .navigate(
                                section.isEmpty() ? TrajectNavigatie.DRAAIBOEK : TrajectNavigatie.sectie(section),
                                QueryParameters.of(TrajectNavigatie.NAMENS, String.valueOf(id)));
            } catch (OngeldigException wrong) {
                error.setText(wrong.getMessage());
                error.setVisible(true);
            } catch (AccessDeniedException gone) {
                error.setText("Je neemt niet meer deel aan dit bestuur, dus dit kan niet meer.");
                error.setVisible(true);
            }
        });
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(begin);
        Venster.open(dialog);
    }

    /** Returns the traject for the interview that the address names; empty where it isn't mine to note. */
    static Optional<Traject> traject(Traject mine, String namens) {
        try {
            return mine.namens(Long.parseLong(namens));
        } catch (NumberFormatException nobody) {
            return Optional.empty();
        }
    }

    /** Says on whose behalf the page is filled in, and leads back. */
    static Div banner(Traject traject, Section section) {
        Traject.Deelnemer who = traject.ik();
        Span name = name(who);
        Span what = new Span(". Wat je hier invult, is hun antwoord en niet het jouwe.");
        Span says = new Span(new Span("Je noteert het gesprek met "), name, what);
        Div banner = new Div(says, back(section));
        banner.addClassName("db-behalf");
        banner.getElement().setAttribute("role", "note").setAttribute("aria-label", "In naam van " + naam(who));
        return banner;
    }

    /** The same in short, which stays in sight at the foot of the screen. */
    static Div voet(Traject traject, Section section) {
        Div foot = new Div(new Span(new Span("In naam van "), name(traject.ik())), back(section));
        foot.addClassNames("db-behalf", "db-behalf-foot");
        return foot;
    }

    private static Span name(Traject.Deelnemer who) {
        Span name = new Span(naam(who));
        name.addClassName("db-behalf-name");
        return name;
    }

    private static RouterLink back(Section section) {
        return new RouterLink(
                "Terug naar mijn eigen antwoorden",
                SectieView.class,
                new RouteParameters(TrajectNavigatie.SECTIE, section.code()));
    }

    /** Lets every link to a section below this element keep to the interview. */
    static void blijf(Element below, Traject traject) {
        below.getChildren().filter(child -> !child.isTextNode()).forEach(child -> {
            String href = child.getTag().equals("a") ? child.getAttribute("href") : null;
            if (href != null && href.startsWith(TrajectNavigatie.sectie(""))) {
                child.setAttribute(
                        "href",
                        href + (href.indexOf('?') < 0 ? '?' : '&') + TrajectNavigatie.NAMENS + "="
                                + traject.ik().id());
            }
            blijf(child, traject);
        });
    }

    /** What is shown for an interview that is not mine to note, or no more. */
    static Div nietVanMij() {
        Div page = new Div(
                new H1("Dit gesprek noteer je niet (meer)"),
                new Paragraph(
                        "Misschien heeft deze persoon intussen een eigen account en vult die zelf verder in. Wat je "
                                + "noteerde, is bewaard."),
                new Paragraph(new RouterLink("Naar mijn eigen antwoorden", SectieView.class)));
        page.addClassName("db-page");
        return page;
    }

    /** A name with the function behind it, where that says more. */
    static String naam(Traject.Deelnemer who) {
        return who.shownName()
                + (who.functie().isBlank() || who.functie().equals(who.naam()) ? "" : " · " + who.functie());
    }
}
