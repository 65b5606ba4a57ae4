package be.draaiboek.tweeling.ui;

import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.tweeling.Begeleiderzicht;
import be.draaiboek.tweeling.Terugkoppeling.Wachtend;
import be.draaiboek.tweeling.TerugkoppelingService;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.tweeling.VoorstelService;
import be.draaiboek.tweeling.VoorstelService.Aanleiding;
import be.draaiboek.tweeling.Vrijgave;
import be.draaiboek.tweeling.VrijgaveService;
import be.draaiboek.weergave.Gezegd;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The twins of a bestuur: which there are, what waits for an answer, and what comes next. Members read, the trekker acts. */
@Route(TweelingNavigatie.OVERZICHT)
@PageTitle("Tweeling – Draaiboek")
@Menu(title = "Tweeling", order = 12)
@RolesAllowed(Gebruiker.DEELNEMER)
class TweelingView extends Div implements BeforeEnterObserver {

    /** The parameter that names a tweeling to look at; {@link TweelingNavigatie#een}. */
    static final String NUMMER = "nr";

    private final transient TrajectService trajecten;
    private final transient TweelingService tweelingen;
    private final transient VrijgaveService releases;
    private final transient TerugkoppelingService feedback;
    private final transient VoorstelService proposals;
    private final transient HuidigeGebruiker current;
    private final transient Clock clock;
    private final Gezegd said = new Gezegd();

    TweelingView(
            TrajectService trajecten,
            TweelingService tweelingen,
            VrijgaveService releases,
            TerugkoppelingService feedback,
            VoorstelService proposals,
            HuidigeGebruiker current,
            Clock clock) {
        this.trajecten = trajecten;
        this.tweelingen = tweelingen;
        this.releases = releases;
        this.feedback = feedback;
        this.proposals = proposals;
        this.current = current;
        this.clock = clock;
        addClassNames("db-page", "db-pair");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        said.setText("");
        String number = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(NUMMER)
                .filter(one -> one.matches("[0-9]{1,18}"))
                .orElse(null);
        show(number == null ? null : Long.valueOf(number));
    }

    private void show(@Nullable Long number) {
        removeAll();
        Toegang toegang = current.vereist().toegang();
        List<Traject> mine = trajecten.mine(toegang);
        List<Tweeling> all = tweelingen.mine(toegang);
        // A message may be about another bestuur of mine than the one that I looked at last.
        all.stream()
                .filter(one -> Long.valueOf(one.id()).equals(number))
                .findFirst()
                .ifPresent(asked -> {
                    if (GekozenTraject.uit(mine)
                            .flatMap(chosen -> asked.lid(chosen.bestuurId()))
                            .isEmpty()) {
                        mine.stream()
                                .filter(one -> asked.lid(one.bestuurId()).isPresent())
                                .findFirst()
                                .ifPresent(GekozenTraject::choose);
                    }
                });
        Traject traject = GekozenTraject.uit(mine).orElse(null);
        if (traject == null || traject.isInvuller()) {
            add(
                    new H1("Tweeling"),
                    Stukjes.lead(
                            "Een tweelingbestuur is voor wie het hele Draaiboek van het bestuur leest: de trekker en"
                                    + " het managementteam. Vraag je trekker als je wil meedoen."));
            return;
        }
        List<Tweeling> ours = all.stream()
                .filter(one -> one.lid(traject.bestuurId()).isPresent())
                .toList();
        // Of three, two may go on without us.
        List<Tweeling> active =
                ours.stream().filter(one -> one.loopt(traject.bestuurId())).toList();
        List<Tweeling> open = ours.stream().filter(this::open).toList();
        List<Tweeling> past = ours.stream()
                .filter(one -> !active.contains(one) && !open.contains(one))
                .toList();
        Paragraph crumb = Stukjes.crumb(traject.bestuur());
        add(crumb, new H1("Tweeling"), Stukjes.lead(Tweelingstand.zin(traject.bestuurId(), active, open)), said);
        Map<Long, Aanleiding> why = open.isEmpty() ? Map.of() : proposals.atInvitations(toegang, traject.bestuurId());
        Map<Long, Tussenstand> standing = active.isEmpty() ? Map.of() : standings(toegang, traject, active);
        add(cards(open.stream()
                .map(one -> card(toegang, traject, one, number, null, why.get(one.id())))
                .toList()));
        add(cards(active.stream()
                .map(one -> card(toegang, traject, one, number, standing.get(one.id()), null))
                .toList()));
        if (!active.isEmpty()) {
            add(Stukjes.help(Begeleiderzicht.zin()));
        }
        add(next(traject, !active.isEmpty() || !open.isEmpty()));
        if (active.isEmpty()) {
            add(explanation());
        }
        if (!past.isEmpty()) {
            NativeDetails earlier = new NativeDetails(
                    "Vroeger (" + past.size() + ")",
                    new Div(past.stream()
                            .map(one -> card(toegang, traject, one, number, null, null))
                            .toArray(Component[]::new)));
            earlier.addClassName("db-pair-past");
            earlier.setOpen(past.stream().anyMatch(one -> Long.valueOf(one.id()).equals(number)));
            add(earlier);
        }
    }

    /** Beside each other where there is room. */
    private static Div cards(List<Component> cards) {
        Div all = new Div(cards.toArray(Component[]::new));
        all.addClassName("db-pair-cards");
        all.setVisible(!cards.isEmpty());
        return all;
    }

    private boolean open(Tweeling one) {
        return Tweelingkaart.open(one, clock.instant());
    }

    /** How each stands, in three statements however many there are. */
    private Map<Long, Tussenstand> standings(Toegang toegang, Traject traject, List<Tweeling> active) {
        long us = traject.bestuurId();
        List<Vrijgave> ours = releases.mine(toegang, us);
        List<Vrijgave> toMe = releases.toMe(toegang);
        List<Wachtend> waiting = feedback.wachtend(toegang, us);
        return active.stream()
                .collect(Collectors.toMap(Tweeling::id, one -> Tussenstand.van(us, one, ours, toMe, waiting)));
    }

    private Component card(
            Toegang toegang,
            Traject traject,
            Tweeling one,
            @Nullable Long number,
            @Nullable Tussenstand between,
            @Nullable Aanleiding why) {
        return new Tweelingkaart(
                tweelingen,
                toegang,
                traject,
                one,
                clock.instant(),
                Long.valueOf(one.id()).equals(number),
                between,
                why,
                this::done);
    }

    private static Component next(Traject traject, boolean have) {
        Div next = new Div();
        next.addClassNames("db-actions", "db-pair-next");
        RouterLink find = new RouterLink(
                have ? "Zoek nog een tweelingbestuur" : "Zoek een tweelingbestuur", ZoekTweelingView.class);
        find.addClassName("db-btn");
        if (!have) {
            find.addClassName("db-btn-primary");
        }
        RouterLink profile = new RouterLink(
                traject.isTrekker() ? "Jullie voorstelling" : "Hoe jullie je voorstellen", ProfielView.class);
        profile.addClassName("db-btn");
        next.add(find, profile);
        return next;
    }

    /** The attitude of the Draaiboek, in our own words. */
    private static Component explanation() {
        OrderedList order = new OrderedList(
                new ListItem("Luister. Lees eerst wat het andere bestuur vrijgeeft, en noteer voor jezelf wat opvalt."),
                new ListItem("Vraag. Wat je niet begrijpt, vraag je na. Een vraag is nog geen oordeel."),
                new ListItem("Zeg dan pas wat beter kan, telkens met een voorstel erbij. Zeg ook wat je goed vindt."));
        Div what = new Div(
                new H2("Wat is een tweeling?"),
                new Paragraph(
                        "Een bestuur in de buurt, met gelijkaardige uitdagingen, dat met jullie meekijkt. Jullie kiezen zelf wat"
                                + " jullie tonen, per hoofdstuk, en krijgen te zien wat zij tonen. Wie van buiten kijkt, ziet"
                                + " vaak wat je zelf niet meer opmerkt."),
                Stukjes.help(
                        "Niets wordt getoond voor jullie trekker het vrijgeeft, en dat kan ook weer ongedaan gemaakt"
                                + " worden. Wat iemand voor zichzelf antwoordde, ziet een tweeling nooit. "
                                + Begeleiderzicht.zin()));
        Section card = new Section(what, new Div(new H2("Zo gaan jullie met elkaar om, in deze volgorde"), order));
        card.addClassNames("db-card", "db-pair-what");
        return card;
    }

    private void done(long id, String text) {
        show(id);
        said.say(text);
    }
}
