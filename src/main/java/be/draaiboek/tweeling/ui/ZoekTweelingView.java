package be.draaiboek.tweeling.ui;

import static java.util.stream.Collectors.toMap;

import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.tweeling.AlGevraagd;
import be.draaiboek.tweeling.Kenmerken;
import be.draaiboek.tweeling.ProfielService;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.Tweeling.Antwoord;
import be.draaiboek.tweeling.Tweeling.Stand;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.tweeling.Voorstel;
import be.draaiboek.tweeling.VoorstelService;
import be.draaiboek.weergave.Gezegd;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Besturen that may be a twin, the likest first, each with why; the map shows the same list. */
@Route(TweelingNavigatie.ZOEKEN)
@PageTitle("Een tweelingbestuur zoeken – Draaiboek")
@RolesAllowed(Gebruiker.DEELNEMER)
class ZoekTweelingView extends Div implements BeforeEnterObserver {

    private static final int MOST = 25;

    private final transient TrajectService trajecten;
    private final transient VoorstelService voorstellen;
    private final transient ProfielService profielen;
    private final transient TweelingService tweelingen;
    private final transient HuidigeGebruiker current;
    private final transient Clock clock;
    private final Gezegd said = new Gezegd();

    private transient Zoekkeuze choice = Zoekkeuze.uit(QueryParameters.empty());

    ZoekTweelingView(
            TrajectService trajecten,
            VoorstelService voorstellen,
            ProfielService profielen,
            TweelingService tweelingen,
            HuidigeGebruiker current,
            Clock clock) {
        this.trajecten = trajecten;
        this.voorstellen = voorstellen;
        this.profielen = profielen;
        this.tweelingen = tweelingen;
        this.current = current;
        this.clock = clock;
        addClassNames("db-page", "wide", "db-pair", "db-pair-find");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        choice = Zoekkeuze.uit(event.getLocation().getQueryParameters());
        said.setText("");
        show();
    }

    private void show() {
        removeAll();
        Toegang toegang = current.vereist().toegang();
        Traject traject = GekozenTraject.uit(trajecten.mine(toegang))
                .filter(one -> !one.isInvuller())
                .orElse(null);
        Paragraph crumb = Stukjes.crumb(new RouterLink("Tweeling", TweelingView.class));
        add(crumb, new H1("Zoek een tweelingbestuur"));
        if (traject == null) {
            add(Stukjes.lead("Deze pagina is voor de trekker en het managementteam van een bestuur."));
            return;
        }
        long us = traject.bestuurId();
        List<Voorstel> all = voorstellen.suggest(toegang, us);
        Map<Long, Tweeling> have = tweelingen.mine(toegang).stream()
                .filter(this::counts)
                .flatMap(one ->
                        one
                                .lid(us)
                                .filter(me -> me.antwoord() == Antwoord.AANVAARD || me.antwoord() == Antwoord.GEVRAAGD)
                                .stream()
                                .flatMap(me -> one.leden().stream()
                                        .filter(other -> other.bestuurId() != us)
                                        .map(other -> Map.entry(other.bestuurId(), one))))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (newest, older) -> newest));
        Paragraph how = Stukjes.lead("Wie dezelfde uitdagingen kent als " + traject.bestuur()
                + " en wie jullie kan leren wat jullie zoeken, staat vooraan; bij elk staat waarom."
                + " Het hoeft niet op jullie te lijken: ook een heel ander bestuur kan je iets leren. ");
        how.add(new RouterLink(
                traject.isTrekker() ? "Vul jullie voorstelling aan" : "Bekijk jullie voorstelling", ProfielView.class));
        how.add(new Span(" voor betere voorstellen."));
        add(how, said);
        if (all.isEmpty()) {
            add(Stukjes.help(
                    "Er zijn nu geen andere besturen die een tweeling zoeken. Laat het jullie begeleider weten:"
                            + " die kan een bestuur voorstellen."));
            return;
        }
        add(new Zoekfilters(
                choice, other -> getUI().ifPresent(ui -> ui.navigate(ZoekTweelingView.class, other.adres()))));
        List<Voorstel> found = all.stream().filter(choice::laat).toList();
        if (found.isEmpty()) {
            add(Stukjes.help(
                    "Geen enkel van de " + all.size() + " besturen voldoet hieraan. Kies hierboven iets ruimer."));
            return;
        }
        List<Voorstel> shown = found.subList(0, Math.min(MOST, found.size()));
        Paragraph count = Stukjes.help(
                found.size() == 1
                        ? "Eén bestuur."
                        : found.size() + " besturen"
                                + (shown.size() < found.size() ? ", de eerste " + MOST + " staan hier." : "."));
        if (!traject.isTrekker()) {
            count.add(new Span(" Vind je er een goede tweeling bij? Zeg het je trekker: die nodigt uit."));
        }
        OrderedList list = new OrderedList();
        list.addClassName("db-pair-list");
        for (int i = 0; i < shown.size(); i++) {
            Voorstel one = shown.get(i);
            list.add(new Voorstelregel(i + 1, one, action(traject, one, have.get(one.bestuurId()))));
        }
        Div columns = new Div(new Div(count, list), map(traject, toegang, shown));
        columns.addClassName("db-pair-columns");
        add(columns);
    }

    private boolean counts(Tweeling one) {
        return one.actief() || (one.stand() == Stand.GEVRAAGD && clock.instant().isBefore(one.vervalt()));
    }

    private Component map(Traject traject, Toegang toegang, List<Voorstel> shown) {
        Kenmerken here = profielen
                .kenmerken(toegang, traject.bestuurId())
                .orElse(new Kenmerken(null, null, null, null, null, null, null));
        Div side = new Div(new Kaart(traject.bestuur(), here, shown));
        side.addClassName("db-pair-side");
        side.add(Stukjes.help(
                here.lat() == null
                        ? "Van jullie is geen ligging bekend, dus is er geen kaart."
                        : "Het blauwe vierkant zijn jullie; een oranje bol met een nummer is het bestuur met dat nummer in"
                                + " de lijst. Het noorden is boven."));
        return side;
    }

    private Component action(Traject traject, Voorstel one, @Nullable Tweeling have) {
        Div actions = new Div();
        actions.addClassName("db-actions");
        if (have != null) {
            actions.add(new Anchor(
                    TweelingNavigatie.een(have.id()),
                    have.actief()
                            ? "Jullie zijn al een tweeling met " + one.naam()
                            : "Er staat een uitnodiging open met " + one.naam()));
        } else if (traject.isTrekker()) {
            actions.add(Stukjes.button("Nodig uit", one.naam(), () -> invite(traject, one)));
        }
        actions.setVisible(actions.getComponentCount() > 0);
        return actions;
    }

    private void invite(Traject traject, Voorstel one) {
        long[] made = {0};
        String[] typed = {""};
        Venster.open(new Schrijfdialoog(
                new BewaardFormulier(current.vereist().accountId(), traject, "uitnodiging-" + one.bestuurId()),
                one.naam() + " uitnodigen",
                "De trekker van " + one.naam()
                        + " krijgt bericht en kan twee maanden lang antwoorden. Er wordt nog"
                        + " niets getoond: dat kiezen jullie daarna zelf, per hoofdstuk.",
                "Jullie persoonlijk woord",
                TweelingService.MAX_WOORD,
                "Nodig uit",
                text -> {
                    typed[0] = text;
                    try {
                        made[0] = tweelingen.invite(
                                current.vereist().toegang(), traject.bestuurId(), one.bestuurId(), text);
                    } catch (AlGevraagd theyDid) {
                        made[0] = -theyDid.tweelingId();
                    }
                },
                () -> {
                    if (made[0] < 0) {
                        crossed(traject, one, -made[0], typed[0]);
                    } else {
                        show();
                        said.say(one.naam() + " is uitgenodigd. Jullie horen het als ze antwoorden.");
                    }
                }));
    }

    private void crossed(Traject traject, Voorstel one, long tweelingId, String word) {
        Toegang toegang = current.vereist().toegang();
        tweelingen
                .find(toegang, tweelingId)
                .ifPresentOrElse(
                        theirs -> Venster.open(new Kruisdialoog(
                                one.naam(),
                                theirs,
                                word,
                                text -> tweelingen.accept(toegang, tweelingId, traject.bestuurId(), text),
                                () -> {
                                    show();
                                    said.say(
                                            theirs.cohort() == null
                                                    ? "Jullie hebben de uitnodiging van " + one.naam()
                                                            + " aanvaard, met jullie woord erbij."
                                                    : "Jullie hebben het voorstel aanvaard, met jullie woord erbij.");
                                })),
                        this::show);
    }
}
