package be.draaiboek.tweeling.ui;

import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.tweeling.Terugkoppeling;
import be.draaiboek.tweeling.TerugkoppelingService;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.tweeling.Tweelingnieuws;
import be.draaiboek.weergave.Meeluisteren;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that two besturen said to each other, with what they can do together next. */
@Route(TweelingNavigatie.GESPREK)
@RolesAllowed(Gebruiker.DEELNEMER)
class TweelinggesprekView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TrajectService trajecten;
    private final transient TweelingService pairings;
    private final transient TerugkoppelingService service;
    private final transient Edities edities;
    private final transient Tweelingnieuws news;
    private final transient HuidigeGebruiker current;

    private transient @Nullable Gespreksgroepen groups;
    private final Paragraph gave = new Paragraph();
    private final Paragraph got = new Paragraph();
    private final Paragraph over = new Paragraph();
    private Div filters = new Div();
    private final Div none = new Div();
    private final Paragraph filteredOut =
            new Paragraph("Met deze keuze zijn er geen resultaten. Kies hierboven iets ruimer.");
    private transient @Nullable Gesprekstof talk;
    private transient Gesprekkeuze choice = new Gesprekkeuze("", "", "", "", "", "");
    private final transient Meeluisteren listening = new Meeluisteren(this, this::listen);
    private String title = "Gesprek";

    TweelinggesprekView(
            TrajectService trajecten,
            TweelingService pairings,
            TerugkoppelingService service,
            Edities edities,
            Tweelingnieuws news,
            HuidigeGebruiker current) {
        this.trajecten = trajecten;
        this.pairings = pairings;
        this.service = service;
        this.edities = edities;
        this.news = news;
        this.current = current;
        addClassNames("db-page", "db-fb-page");
    }

    /** Returns a link to the conversation of a tweeling. */
    static RouterLink link(String text, long tweeling) {
        return new RouterLink(text, TweelinggesprekView.class, parameters(tweeling));
    }

    private static RouteParameters parameters(long tweeling) {
        return new RouteParameters(Gesprekstof.TWEELING, String.valueOf(tweeling));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        listening.stop();
        Toegang toegang = current.vereist().toegang();
        Gesprekstof found = Gesprekstof.gevraagd(event, pairings, toegang);
        talk = found;
        choice = Gesprekkeuze.uit(event.getLocation().getQueryParameters());
        title = "Gesprek met " + found.metWie();
        List<Terugkoppeling> all = service.all(toegang, found.tweeling().id());
        H1 heading = new H1(title);
        Paragraph lead = Stukjes.lead("Alles wat " + found.allen() + " elkaar gevraagd en meegegeven hebben."
                + (found.anderen().size() > 1
                        ? " Elk gesprek is tussen twee besturen; het derde leest het niet."
                        : ""));
        add(Delen.kruimel(new Anchor(TweelingNavigatie.OVERZICHT, "Tweeling")), heading, lead);
        over.addClassName("db-fb-over");
        over.getElement().setAttribute("role", "status");
        over.setText(Gesprekstof.over(found.tweeling(), found.mij().bestuurId()));
        add(over);
        balance();
        add(
                new NietGeplaatst(toegang, found.tweeling().id(), edities),
                new EigenNotities(service, toegang, found.tweeling(), edities));
        actions(found);
        empty(found);
        filters = new Gesprekfilters(edities, found, all, choice);
        add(filters);
        filteredOut.addClassName("db-help");
        add(none, filteredOut);
        Gespreksgroepen made = new Gespreksgroepen(
                service,
                edities,
                toegang,
                found,
                found.tweeling().mijnTraject(trajecten.mine(toegang)).orElse(null),
                all,
                !choice.per().isEmpty());
        made.op(this);
        groups = made;
        add(new Oefeningen(edities, all));
        show(all);
        if (event.getLocation().getQueryParameters().getParameters().containsKey(TweelingNavigatie.ANTWOORD)
                || (!choice.item().isEmpty() && !choice.verfijnd())) {
            answer(made, all);
        }
        listening.begin();
    }

    /** Who comes to answer has the field open: at what waits longest, of the question that the address names or of all. */
    private void answer(Gespreksgroepen made, List<Terugkoppeling> all) {
        all.stream()
                .filter(one -> one.open() && one.wacht() && one.ikKreeg())
                .filter(one -> choice.laat(one, known().mij().bestuurId()))
                .min(Comparator.comparing(Terugkoppeling::op))
                .ifPresent(made::openAnswer);
    }

    private void balance() {
        H2 ours = new H2("Wat jullie gaven");
        H2 theirs = new H2("Wat jullie kregen");
        Div left = new Div(ours, gave);
        left.addClassNames("db-card", "db-fb-gave");
        Div right = new Div(theirs, got);
        right.addClassNames("db-card", "db-fb-got");
        Div pair = new Div(left, right);
        pair.addClassName("db-fb-balance");
        add(pair);
    }

    private void actions(Gesprekstof found) {
        Nav nav = new Nav();
        nav.getElement().setAttribute("aria-label", "Verder met dit gesprek");
        nav.addClassName("db-actions");
        RouterLink summary = TweelingsamenvattingView.link(
                "Samenvatting voor jullie overleg", found.tweeling().id());
        summary.addClassName("db-btn");
        nav.add(summary, new Anchor(TweelingNavigatie.terugblik(found.tweeling().id()), "Terugblik na een halfjaar"));
        add(nav);
    }

    private void empty(Gesprekstof found) {
        none.removeAll();
        none.addClassNames("db-card", "db-fb-none");
        none.add(
                new H2("Nog niets gezegd"),
                new Paragraph("Begin bij een hoofdstuk dat " + found.metWie()
                        + " aan jullie " + (found.now().size() > 1 ? "vrijgaven" : "vrijgaf")
                        + ". Lees het door en noteer voor jezelf wat je hoort; niemand anders leest dat."
                        + " Stel daarna één vraag over iets dat je niet begreep. Een goede praktijk of een opmerking met"
                        + " een voorstel komt pas daarna."),
                new Paragraph(new Anchor(TweelingNavigatie.OVERZICHT, "Naar wat er vrijgegeven is")));
    }

    private void show(List<Terugkoppeling> all) {
        long me = known().mij().bestuurId();
        List<Terugkoppeling> ours =
                all.stream().filter(one -> one.gever().bestuur() == me).toList();
        List<Terugkoppeling> theirs =
                all.stream().filter(one -> one.ontvanger().bestuur() == me).toList();
        gave.setText(
                ours.isEmpty()
                        ? "Nog niets. Eén vraag is een goed begin."
                        : Gesprekstof.som(ours) + "." + Gesprekstof.takenAlong(ours));
        got.setText(
                theirs.isEmpty()
                        ? "Nog niets. Wie vrijgeeft, nodigt uit om te kijken."
                        : Gesprekstof.som(theirs) + "." + Gesprekstof.waiting(theirs));
        List<Terugkoppeling> shown =
                all.stream().filter(one -> choice.laat(one, me)).toList();
        none.setVisible(all.isEmpty());
        filters.setVisible(!all.isEmpty() && filters.getComponentCount() > 0);
        filteredOut.setVisible(!all.isEmpty() && shown.isEmpty());
        if (groups != null) {
            groups.show(shown);
        }
    }

    // --- live --------------------------------------------------------------------------------------------------------

    private @Nullable Runnable listen(UI ui) {
        if (talk == null) {
            return null;
        }
        long id = known().tweeling().id();
        Toegang toegang = current.vereist().toegang();
        Runnable talked = service.listen(id, item -> Meeluisteren.later(ui, () -> show(service.all(toegang, id))));
        Runnable changed = news.listen(
                id,
                () -> Meeluisteren.later(ui, () -> {
                    over.setText(pairings.find(toegang, id)
                            .map(one -> Gesprekstof.over(one, known().mij().bestuurId()))
                            .orElse(""));
                    show(service.all(toegang, id));
                }));
        return () -> {
            talked.run();
            changed.run();
        };
    }

    private Gesprekstof known() {
        if (talk == null) {
            throw new IllegalStateException("nobody entered yet");
        }
        return talk;
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }
}
