package be.draaiboek.meetmoment.ui;

import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.ui.Leesweergave;
import be.draaiboek.common.Drukte;
import be.draaiboek.common.Kostbaar;
import be.draaiboek.common.TeDrukException;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Part;
import be.draaiboek.editie.Section;
import be.draaiboek.meetmoment.MeetmomentNavigatie;
import be.draaiboek.taak.ui.Bestelling;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** A section, or the whole Draaiboek, as a document to print or to keep as a PDF. */
@Route(MeetmomentNavigatie.AFDRUK + "/:sectie?")
@RolesAllowed(Gebruiker.DEELNEMER)
public class AfdrukView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String WHAT = "wat";

    private final transient Drukte busy;
    private final transient Bestelling orders;
    private final transient TrajectService trajecten;
    private final transient AntwoordService answers;
    private final transient HuidigeGebruiker current;
    private final transient Clock clock;
    private String title = "Afdruk";

    AfdrukView(
            TrajectService trajecten,
            AntwoordService answers,
            HuidigeGebruiker current,
            Clock clock,
            Drukte busy,
            Bestelling orders) {
        this.orders = orders;
        this.busy = busy;
        this.trajecten = trajecten;
        this.answers = answers;
        this.current = current;
        this.clock = clock;
        addClassNames("db-page", "db-print");
    }

    /** What stands in the document. */
    private enum Wat {
        MIJN("Mijn antwoorden", "met de antwoorden van %s en wat jullie samen schreven"),
        SAMEN("Onze antwoorden", "met wat het bestuur afsprak en samen schreef"),
        LEEG("Leeg formulier", "om met de pen in te vullen");

        private final String label;
        private final String uitleg;

        Wat(String label, String uitleg) {
            this.label = label;
            this.uitleg = uitleg;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    @SuppressWarnings("try")
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try (Drukte.Beurt turn = busy.take(Kostbaar.AFDRUK, current.vereist().accountId())) {
            fill(event);
        } catch (TeDrukException later) {
            removeAll();
            add(new H1("Even wachten"), new Paragraph(String.valueOf(later.getMessage())));
        }
    }

    private void fill(BeforeEnterEvent event) {
        Gebruiker gebruiker = current.vereist();
        Traject traject =
                GekozenTraject.uit(trajecten.mine(gebruiker.toegang())).orElse(null);
        if (traject == null) {
            add(Draaiboeklinks.geenTraject());
            return;
        }
        Editie editie = traject.editie();
        String code = event.getRouteParameters().get(TrajectNavigatie.SECTIE).orElse("");
        List<Section> sections = code.isEmpty()
                ? editie.sections()
                : List.of(editie.section(code)
                        .orElseThrow(() -> new NotFoundException(
                                "Deze editie van het Draaiboek heeft geen sectie " + code + ".")));
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WHAT)
                .orElse("");
        Wat what = Wat.MIJN;
        for (Wat one : Wat.values()) {
            what = one.code().equals(asked) ? one : what;
        }
        title = (code.isEmpty() ? editie.title() : sections.getFirst().heading()) + " – " + traject.bestuur();
        List<Cel> cells = what == Wat.LEEG
                ? List.of()
                : answers.cellen(
                        gebruiker.toegang(),
                        traject,
                        sections.stream()
                                .flatMap(section -> editie.items(section).stream())
                                .map(Item::id)
                                .toList());
        add(controls(code, what));
        Article paper = new Article(
                new H1(code.isEmpty() ? editie.title() : sections.getFirst().heading()));
        Paragraph about = Stukjes.help("%s, %s. Afgedrukt op %s. Editie %s."
                .formatted(
                        traject.bestuur(),
                        what.uitleg.formatted(traject.ik().shownName()),
                        Opmaak.moment(clock.instant()),
                        editie.id()));
        paper.add(about);
        String part = "";
        for (Section section : sections) {
            if (code.isEmpty() && !section.part().equals(part)) {
                part = section.part();
                editie.part(part).map(Part::heading).ifPresent(heading -> {
                    H2 chapter = new H2(heading);
                    chapter.addClassName("db-print-part");
                    paper.add(chapter);
                });
            }
            section(paper, traject, section, code.isEmpty(), what, cells);
        }
        add(paper);
        if (code.isEmpty() && what == Wat.SAMEN) {
            boolean any = cells.stream()
                    .anyMatch(cel -> cel.address().holder() == Cel.SAMEN && !CellDefinition.isEmpty(cel.value()));
            addComponentAtIndex(1, Meenemen.bij(traject, any, orders, gebruiker.toegang()));
        }
    }

    private static void section(
            Article paper, Traject traject, Section section, boolean whole, Wat what, List<Cel> cells) {
        if (whole) {
            paper.add(new H3(section.heading()));
        }
        if (what == Wat.LEEG || traject.editie().items(section).isEmpty()) {
            Div intro = new Div(Opmaak.markdown(section.intro()));
            intro.addClassName("db-print-intro");
            paper.add(intro);
        }
        for (Item item : traject.editie().items(section)) {
            H4 question = new H4(item.number() + ". " + item.title());
            long holder = what == Wat.MIJN && item.answering() == Answering.INDIVIDUAL_THEN_AGREED
                    ? traject.ik().id()
                    : Cel.SAMEN;
            Div block = new Div(
                    question, what == Wat.LEEG ? Leesweergave.leeg(item) : Leesweergave.of(item, holder, cells));
            block.addClassName("db-print-item");
            paper.add(block);
        }
    }

    private static Nav controls(String code, Wat what) {
        Nav nav = new Nav();
        nav.addClassName("db-print-controls");
        nav.getElement().setAttribute("aria-label", "Wat je afdrukt");
        for (Wat one : Wat.values()) {
            RouterLink link = code.isEmpty()
                    ? new RouterLink(one.label, AfdrukView.class)
                    : new RouterLink(one.label, AfdrukView.class, new RouteParameters(TrajectNavigatie.SECTIE, code));
            link.setQueryParameters(QueryParameters.of(WHAT, one.code()));
            link.addClassName("db-btn");
            if (one == what) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        nav.add(knop());
        return nav;
    }

    /** Returns the button that prints the page it stands on. */
    static NativeButton knop() {
        NativeButton print = new NativeButton("Afdrukken of bewaren als PDF");
        print.addClassNames("db-btn", "db-btn-primary");
        print.getElement().executeJs("this.addEventListener('click', () => print())");
        return print;
    }

    /** Returns a link to the whole Draaiboek as the bestuur filled it in. */
    static RouterLink samen() {
        RouterLink link = new RouterLink("Afdruk op papier", AfdrukView.class);
        link.setQueryParameters(QueryParameters.of(WHAT, Wat.SAMEN.code()));
        link.addClassName("db-btn");
        return link;
    }

    /** Returns a link to the document of one section. */
    public static RouterLink link(Section section) {
        RouterLink link = new RouterLink(
                "Afdrukken", AfdrukView.class, new RouteParameters(TrajectNavigatie.SECTIE, section.code()));
        link.addClassName("db-print-link");
        return link;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
