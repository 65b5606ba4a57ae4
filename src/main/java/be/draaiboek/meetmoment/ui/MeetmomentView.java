package be.draaiboek.meetmoment.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.ui.Leesweergave;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Part;
import be.draaiboek.editie.Section;
import be.draaiboek.meetmoment.Meetmoment;
import be.draaiboek.meetmoment.Meetmoment.Inhoud;
import be.draaiboek.meetmoment.MeetmomentNavigatie;
import be.draaiboek.meetmoment.MeetmomentService;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** A closed meetmoment as a document: everything that was frozen, to read and to print, never to change. */
@Route(MeetmomentNavigatie.EEN)
@RolesAllowed(Gebruiker.DEELNEMER)
class MeetmomentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String MEETMOMENT = "meetmoment";

    private static final int MAX_DIGITS = 18;

    private final transient TrajectService trajecten;
    private final transient MeetmomentService meetmomenten;
    private final transient HuidigeGebruiker current;
    private String title = "Meetmoment";

    MeetmomentView(TrajectService trajecten, MeetmomentService meetmomenten, HuidigeGebruiker current) {
        this.trajecten = trajecten;
        this.meetmomenten = meetmomenten;
        this.current = current;
        addClassNames("db-page", "db-print", "db-measure");
    }

    /** Returns a link to one. */
    static RouterLink link(String text, Meetmoment one) {
        return new RouterLink(text, MeetmomentView.class, new RouteParameters(MEETMOMENT, String.valueOf(one.id())));
    }

    /** The meetmoment that a part of the address names; one that isn't mine doesn't exist. */
    static Inhoud gevraagd(BeforeEnterEvent event, String parameter, MeetmomentService meetmomenten, Toegang toegang) {
        String id = event.getRouteParameters().get(parameter).orElse("");
        if (id.length() > MAX_DIGITS || !id.matches("[0-9]+")) {
            throw nietGevonden();
        }
        return meetmomenten.read(toegang, Long.parseLong(id)).orElseThrow(MeetmomentView::nietGevonden);
    }

    static Traject traject(TrajectService trajecten, Toegang toegang, Inhoud found) {
        return trajecten.mine(toegang).stream()
                .filter(one -> one.id() == found.meetmoment().trajectId())
                .findFirst()
                .orElseThrow(MeetmomentView::nietGevonden);
    }

    private static NotFoundException nietGevonden() {
        return new NotFoundException("Dit meetmoment bestaat niet, of het is niet van jullie bestuur.");
    }

    static Nav kruimel() {
        Nav crumb = new Nav(new RouterLink("Meetmomenten", MeetmomentenView.class));
        crumb.addClassNames("db-crumb", "db-print-controls");
        crumb.getElement().setAttribute("aria-label", "Kruimelpad");
        return crumb;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Toegang toegang = current.vereist().toegang();
        Inhoud found = gevraagd(event, MEETMOMENT, meetmomenten, toegang);
        Traject traject = traject(trajecten, toegang, found);
        Meetmoment one = found.meetmoment();
        title = one.naam() + " – " + traject.bestuur();
        add(kruimel());
        H1 heading = new H1(one.naam());
        Paragraph about = Stukjes.help("%s. Editie %s van het Draaiboek. Wat jullie afspraken en samen schreven."
                .formatted(traject.bestuur(), traject.editie().id()));
        // What it is and that it is closed come before what one can do with it.
        Article paper = new Article(
                heading, about, banner(one), controls(one, meetmomenten.list(toegang, traject)), Meenemen.of(one));
        List<Section> sections = traject.editie().sections().stream()
                .filter(section -> !traject.editie().items(section).isEmpty())
                .toList();
        paper.add(inhoud(one, sections));
        String part = "";
        for (Section section : sections) {
            if (!section.part().equals(part)) {
                part = section.part();
                H2 chapter =
                        new H2(traject.editie().part(part).map(Part::heading).orElse(part));
                chapter.addClassName("db-print-part");
                paper.add(chapter);
            }
            section(paper, traject.editie(), section, found.cellen());
        }
        add(paper);
    }

    private static Div banner(Meetmoment one) {
        Span frozen = Stukjes.pill("Bevroren", "own");
        Paragraph closed = new Paragraph(
                frozen, new Span(" Afgesloten op %s door %s.".formatted(Opmaak.moment(one.gesloten()), one.door())));
        Paragraph signed = new Paragraph(MeetmomentenView.ondertekend(one));
        Paragraph note = Stukjes.help(
                "Niemand kan deze antwoorden nog wijzigen. Wat jullie daarna invullen, komt hier niet bij.");
        Div banner = new Div(closed, signed);
        if (!one.opmerking().isEmpty()) {
            Paragraph remark = new Paragraph(one.opmerking());
            remark.addClassName("db-said-text");
            remark.getElement().setAttribute("dir", "auto");
            banner.add(remark);
        }
        banner.add(note);
        banner.addClassName("db-measure-banner");
        return banner;
    }

    private static NativeDetails inhoud(Meetmoment one, List<Section> sections) {
        UnorderedList list = new UnorderedList();
        for (Section section : sections) {
            // With its path: a bare fragment would be looked up from the root of the application.
            Anchor to = new Anchor(MeetmomentNavigatie.een(one.id()) + "#" + anchor(section), section.heading());
            to.setRouterIgnore(true);
            list.add(new ListItem(to));
        }
        NativeDetails details = new NativeDetails("Naar een sectie", list);
        // Followed here: the router takes another fragment for another page, and would make this one again.
        details.getElement().executeJs("""
                this.addEventListener('click', event => {
                  const link = event.target.closest('a');
                  const heading = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
                  if (heading && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
                    event.preventDefault();
                    heading.scrollIntoView();
                    heading.focus({ preventScroll: true });
                  }
                });
                """);
        details.addClassNames("db-measure-toc", "db-print-controls");
        return details;
    }

    private static String anchor(Section section) {
        return "sectie-" + section.code();
    }

    private static void section(Article paper, Editie editie, Section section, List<Cel> cells) {
        H3 heading = new H3(section.heading());
        heading.setId(anchor(section));
        heading.getElement().setAttribute("tabindex", "-1");
        paper.add(heading);
        for (Item item : editie.items(section)) {
            Div block = new Div(new H4(item.number() + ". " + item.title()), Leesweergave.of(item, Cel.SAMEN, cells));
            block.addClassName("db-print-item");
            paper.add(block);
        }
    }

    private static Nav controls(Meetmoment one, List<Meetmoment> all) {
        Nav nav = new Nav();
        nav.addClassName("db-print-controls");
        nav.getElement().setAttribute("aria-label", "Wat je met dit meetmoment kan doen");
        for (Meetmoment other : all) {
            if (other.id() != one.id()) {
                RouterLink link = VergelijkView.link("Vergelijk met " + other.naam(), one, other);
                link.addClassName("db-btn");
                nav.add(link);
            }
        }
        nav.add(AfdrukView.knop());
        return nav;
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }
}
