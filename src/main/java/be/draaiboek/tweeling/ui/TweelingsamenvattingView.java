package be.draaiboek.tweeling.ui;

import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Samenvatting;
import be.draaiboek.tweeling.Samenvatting.Punt;
import be.draaiboek.tweeling.Samenvatting.Verschil;
import be.draaiboek.tweeling.SamenvattingService;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.weergave.Bestandlink;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What two besturen bring to their meeting, on one sheet of paper. */
@Route(TweelingNavigatie.SAMENVATTING)
@RolesAllowed(Gebruiker.DEELNEMER)
class TweelingsamenvattingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String MET = "met";

    private final transient TweelingService pairings;
    private final transient SamenvattingService service;
    private final transient HuidigeGebruiker current;
    private String title = "Samenvatting";

    TweelingsamenvattingView(TweelingService pairings, SamenvattingService service, HuidigeGebruiker current) {
        this.pairings = pairings;
        this.service = service;
        this.current = current;
        addClassNames("db-page", "db-print", "db-fb-sheet");
    }

    /** Returns a link to the summary of a tweeling. */
    static RouterLink link(String text, long tweeling) {
        return new RouterLink(
                text,
                TweelingsamenvattingView.class,
                new RouteParameters(Gesprekstof.TWEELING, String.valueOf(tweeling)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Toegang toegang = current.vereist().toegang();
        Gesprekstof asked = Gesprekstof.gevraagd(event, pairings, toegang);
        String met =
                event.getLocation().getQueryParameters().getSingleParameter(MET).orElse("");
        Samenvatting found = service.read(
                        toegang, asked.tweeling().id(), met.matches("[0-9]{1,18}") ? Long.parseLong(met) : 0)
                .orElseThrow(Gesprekstof::nietGevonden);
        title = found.titel();
        add(controls(found));
        Paragraph about = Stukjes.help("Samenvatting voor het overleg van de twee besturen, "
                + Opmaak.moment(found.op()) + ". Alleen zij lezen wat hier staat.");
        Article paper = new Article(new H1(title), about);
        if (found.leeg()) {
            paper.add(
                    new Paragraph("Er is nog niets gezegd. Begin bij een hoofdstuk dat jullie te lezen kregen, en stel"
                            + " er één vraag over; dan staat hier stof voor jullie overleg."));
        }
        differences(paper, found);
        both(paper, found);
        part(paper, "Open vragen", found.vragen());
        part(paper, "Opmerkingen met een voorstel", found.opmerkingen());
        part(paper, "Meegenomen", found.meegenomen());
        agenda(paper, found);
        add(paper);
    }

    private Nav controls(Samenvatting found) {
        Nav nav = new Nav();
        nav.addClassName("db-print-controls");
        nav.getElement().setAttribute("aria-label", "Wat je met deze samenvatting kan doen");
        RouterLink back =
                TweelinggesprekView.link("‹ Naar het gesprek", found.tweeling().id());
        back.addClassName("db-btn");
        nav.add(back);
        if (found.anderen().size() > 1) {
            for (Lid one : found.anderen()) {
                RouterLink link = link("Met " + one.naam(), found.tweeling().id());
                link.setQueryParameters(QueryParameters.of(MET, String.valueOf(one.bestuurId())));
                link.addClassName("db-btn");
                if (one.bestuurId() == found.ander().bestuurId()) {
                    link.getElement().setAttribute("aria-current", "page");
                }
                nav.add(link);
            }
        }
        NativeButton print = new NativeButton("Afdrukken");
        print.addClassNames("db-btn", "db-btn-primary");
        print.getElement().executeJs("this.addEventListener('click', () => print())");
        nav.add(bestand(found, "docx", "Word"), bestand(found, "pdf", "Pdf"), print);
        return nav;
    }

    private static Bestandlink bestand(Samenvatting found, String kind, String label) {
        return new Bestandlink(
                TweelingNavigatie.samenvattingbestand(
                        found.tweeling().id(), kind, found.ander().bestuurId()),
                label);
    }

    /** Where they are furthest apart, of what both gave the other to read. */
    private static void differences(Article paper, Samenvatting found) {
        if (found.verschillen().isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        for (Verschil one : found.verschillen()) {
            list.add(new ListItem(
                    where(one.waar()),
                    said(one.wij(), found.mij().naam() + ": "),
                    said(one.zij(), found.ander().naam() + ": ")));
        }
        Div part = new Div(
                new H2(found.verschillen().size() == 1 ? "Het grootste verschil" : "De grootste verschillen"), list);
        part.addClassName("db-fb-part");
        paper.add(part);
    }

    /** Good practice, both ways beside each other. */
    private static void both(Article paper, Samenvatting found) {
        if (found.gezienDoorMij().isEmpty() && found.gezienDoorAnder().isEmpty()) {
            return;
        }
        Div pair = new Div(
                good(found.mij().naam(), found.gezienDoorMij()),
                good(found.ander().naam(), found.gezienDoorAnder()));
        pair.addClassName("db-fb-pair");
        paper.add(pair);
    }

    private static Div good(String giver, List<Punt> some) {
        return new Div(
                new H2("Goede praktijk, gezien door " + giver),
                some.isEmpty() ? new Paragraph("Nog niets genoteerd.") : list(some));
    }

    private static void part(Article paper, String heading, List<Punt> some) {
        if (!some.isEmpty()) {
            Div part = new Div(new H2(heading), list(some));
            part.addClassName("db-fb-part");
            paper.add(part);
        }
    }

    private static UnorderedList list(List<Punt> some) {
        UnorderedList list = new UnorderedList();
        for (Punt one : some) {
            ListItem line = new ListItem(where(one.waar()), said(one.tekst(), one.gever() + ": "));
            if (one.voorstel() != null) {
                line.add(said(one.voorstel(), "Voorstel: "));
            }
            if (!one.besluit().isEmpty()) {
                line.add(said(one.besluit(), one.ontvanger() + " neemt mee: "));
            }
            list.add(line);
        }
        return list;
    }

    private static Span where(String text) {
        Span where = new Span(text);
        where.addClassName("db-fb-where");
        return where;
    }

    private static Paragraph said(String text, String before) {
        Span who = new Span(before);
        who.addClassName("db-fb-exercise");
        Paragraph paragraph = new Paragraph(who, new Span(text));
        paragraph.getElement().setAttribute("dir", "auto");
        return paragraph;
    }

    private static void agenda(Article paper, Samenvatting found) {
        Div part = new Div(
                new H2("Agenda: samen doen (" + found.minuten() + " minuten)"), Oefeningen.list(found.agenda()));
        part.addClassName("db-fb-part");
        Paragraph when = new Paragraph("Ons overleg: datum …………………  plaats …………………………  wie noteert …………………………");
        when.addClassName("db-fb-when");
        paper.add(part, when);
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }
}
