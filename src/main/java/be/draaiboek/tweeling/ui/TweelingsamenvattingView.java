package be.draaiboek.tweeling.ui;

import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Exercise;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.tweeling.Tegenover;
import be.draaiboek.tweeling.Tegenover.Kant;
import be.draaiboek.tweeling.Tegenover.Plek;
import be.draaiboek.tweeling.Tegenover.Vraag;
import be.draaiboek.tweeling.Terugkoppeling;
import be.draaiboek.tweeling.Terugkoppeling.Soort;
import be.draaiboek.tweeling.Terugkoppeling.Stand;
import be.draaiboek.tweeling.TerugkoppelingService;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.tweeling.Vrijgave.Inhoud;
import be.draaiboek.tweeling.VrijgaveService;
import be.draaiboek.weergave.Opmaak;
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
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What two besturen bring to their meeting, on one sheet of paper. */
@Route(TweelingNavigatie.SAMENVATTING)
@RolesAllowed(Gebruiker.DEELNEMER)
class TweelingsamenvattingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String MET = "met";

    /** More doesn't fit on one sheet, nor in one meeting. */
    private static final int MOST_EXERCISES = 3;

    private static final int MOST_DIFFERENCES = 3;

    private final transient TweelingService pairings;
    private final transient TerugkoppelingService service;
    private final transient VrijgaveService releases;
    private final transient Edities edities;
    private final transient HuidigeGebruiker current;
    private final transient Clock clock;
    private String title = "Samenvatting";

    TweelingsamenvattingView(
            TweelingService pairings,
            TerugkoppelingService service,
            VrijgaveService releases,
            Edities edities,
            HuidigeGebruiker current,
            Clock clock) {
        this.pairings = pairings;
        this.service = service;
        this.releases = releases;
        this.edities = edities;
        this.current = current;
        this.clock = clock;
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
        Gesprekstof found = Gesprekstof.gevraagd(event, pairings, toegang);
        String asked =
                event.getLocation().getQueryParameters().getSingleParameter(MET).orElse("");
        Lid other = found.anderen().stream()
                .filter(one -> String.valueOf(one.bestuurId()).equals(asked))
                .findFirst()
                .or(() -> found.anderen().stream().findFirst())
                .orElse(found.mij());
        title = found.mij().naam() + " en " + other.naam();
        long id = found.tweeling().id();
        List<Terugkoppeling> all = service.alle(toegang, id).stream()
                .filter(one -> one.overkant(found.mij().bestuurId()).bestuur() == other.bestuurId())
                .toList();
        add(controls(found, other));
        Paragraph about = new Paragraph("Samenvatting voor het overleg van de twee besturen, "
                + Opmaak.moment(clock.instant()) + ". Alleen zij lezen wat hier staat.");
        about.addClassName("db-help");
        Article paper = new Article(new H1(title), about);
        if (all.isEmpty()) {
            paper.add(
                    new Paragraph("Er is nog niets gezegd. Begin bij een hoofdstuk dat jullie te lezen kregen, en stel"
                            + " er één vraag over; dan staat hier stof voor jullie overleg."));
        }
        differences(paper, toegang, found, other);
        both(paper, all, found.mij().naam(), other.naam());
        part(paper, "Open vragen", all, one -> one.soort() == Soort.VRAAG && one.stand() == Stand.OPEN);
        part(
                paper,
                "Opmerkingen met een voorstel",
                all,
                one -> one.soort() == Soort.OPMERKING
                        && (one.stand() == Stand.OPEN || one.stand() == Stand.BEANTWOORD));
        part(paper, "Meegenomen", all, one -> one.stand() == Stand.MEEGENOMEN);
        agenda(paper, all);
        add(paper);
    }

    private Nav controls(Gesprekstof found, Lid other) {
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
                if (one.bestuurId() == other.bestuurId()) {
                    link.getElement().setAttribute("aria-current", "page");
                }
                nav.add(link);
            }
        }
        NativeButton print = new NativeButton("Afdrukken of bewaren als PDF");
        print.addClassNames("db-btn", "db-btn-primary");
        print.getElement().executeJs("this.addEventListener('click', () => print())");
        nav.add(print);
        return nav;
    }

    /** Where they are furthest apart, of what both gave the other to read. */
    private void differences(Article paper, Toegang toegang, Gesprekstof found, Lid other) {
        List<Verschil> largest =
                releases.wederzijds(toegang, found.tweeling().id(), found.mij().bestuurId(), other.bestuurId()).stream()
                        .flatMap(one -> Stream.of(kant(one.onze()), kant(one.hunne()))
                                .flatMap(Optional::stream)
                                .collect(Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        sides -> sides.size() < 2
                                                ? Stream.<Vraag>empty()
                                                : Tegenover.van(
                                                        one.onze().vrijgave().hoofdstuk(), sides)
                                                        .vragen()
                                                        .stream()))
                                .flatMap(vraag -> vraag.verste().map(place -> new Verschil(vraag, place)).stream()))
                        .sorted(Comparator.comparingDouble(
                                        (Verschil one) -> one.vraag().afstand())
                                .reversed())
                        .limit(MOST_DIFFERENCES)
                        .toList();
        if (largest.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        for (Verschil one : largest) {
            Span where = new Span(Vraagnaam.van(edities, one.vraag().item().id())
                    + (one.plek().deel().isEmpty() ? "" : " – " + one.plek().deel()));
            where.addClassName("db-fb-where");
            list.add(new ListItem(
                    where,
                    said(answer(one.plek(), 0), found.mij().naam() + ": "),
                    said(answer(one.plek(), 1), other.naam() + ": ")));
        }
        Div part = new Div(new H2(largest.size() == 1 ? "Het grootste verschil" : "De grootste verschillen"), list);
        part.addClassName("db-fb-part");
        paper.add(part);
    }

    private record Verschil(Vraag vraag, Plek plek) {}

    private Optional<Kant> kant(Inhoud one) {
        return edities.zoek(one.vrijgave().editieId())
                .map(editie ->
                        new Kant(one.vrijgave().bestuurId(), one.vrijgave().bestuur(), editie, one.cellen()));
    }

    private static String answer(Plek place, int side) {
        return place.waarden()
                .get(side)
                .map(value -> Opmaak.tekst(place.cel(), value))
                .orElse("nog niets");
    }

    /** Good practice, both ways beside each other. */
    private void both(Article paper, List<Terugkoppeling> all, String me, String other) {
        Predicate<Terugkoppeling> good = one -> one.soort() == Soort.GOEDE_PRAKTIJK && one.stand() != Stand.MEEGENOMEN;
        if (all.stream().noneMatch(good)) {
            return;
        }
        Div pair = new Div();
        pair.addClassName("db-fb-pair");
        for (String giver : List.of(me, other)) {
            List<Terugkoppeling> some = all.stream()
                    .filter(good.and(one -> one.gever().naam().equals(giver)))
                    .toList();
            Div side = new Div(new H2("Goede praktijk, gezien door " + giver));
            side.add(some.isEmpty() ? new Paragraph("Nog niets genoteerd.") : list(some));
            pair.add(side);
        }
        paper.add(pair);
    }

    private void part(Article paper, String heading, List<Terugkoppeling> all, Predicate<Terugkoppeling> which) {
        List<Terugkoppeling> some = all.stream().filter(which).toList();
        if (!some.isEmpty()) {
            Div part = new Div(new H2(heading), list(some));
            part.addClassName("db-fb-part");
            paper.add(part);
        }
    }

    private UnorderedList list(List<Terugkoppeling> some) {
        UnorderedList list = new UnorderedList();
        for (Terugkoppeling one : some) {
            Span where = new Span(Vraagnaam.van(edities, one.item()));
            where.addClassName("db-fb-where");
            ListItem line = new ListItem(where, said(one.tekst(), one.gever().naam() + ": "));
            if (one.voorstel() != null) {
                line.add(said(one.voorstel(), "Voorstel: "));
            }
            if (!one.besluit().isEmpty()) {
                line.add(said(one.besluit(), one.ontvanger().naam() + " neemt mee: "));
            }
            list.add(line);
        }
        return list;
    }

    private static Paragraph said(String text, String before) {
        Span who = new Span(before);
        who.addClassName("db-fb-exercise");
        Paragraph paragraph = new Paragraph(who, new Span(text));
        paragraph.getElement().setAttribute("dir", "auto");
        return paragraph;
    }

    /** One exercise for each chapter that they talked of. */
    private void agenda(Article paper, List<Terugkoppeling> all) {
        Editie editie = edities.nieuwste();
        List<Exercise> some = all.stream()
                .map(Terugkoppeling::hoofdstuk)
                .distinct()
                .sorted()
                .flatMap(chapter -> editie.exercises(chapter).stream().limit(1))
                .limit(MOST_EXERCISES)
                .toList();
        List<Exercise> shown = some.isEmpty()
                ? Stream.of("A.1")
                        .flatMap(chapter -> editie.exercises(chapter).stream())
                        .limit(2)
                        .toList()
                : some;
        int minutes = shown.stream().mapToInt(Exercise::minutes).sum();
        Div part = new Div(new H2("Agenda: samen doen (" + minutes + " minuten)"), Oefeningen.lijst(shown));
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
