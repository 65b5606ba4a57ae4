package be.draaiboek.tweeling.ui;

import be.draaiboek.common.Opsomming;
import be.draaiboek.editie.Section;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.tweeling.TerugkoppelingService;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.tweeling.Vrijgave;
import be.draaiboek.tweeling.VrijgaveService;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which chapters there are to compare in a tweeling. */
@Route(TweelingNavigatie.VERGELIJK)
@RolesAllowed(Gebruiker.DEELNEMER)
class VergelijkOverzichtView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TrajectService trajecten;
    private final transient TweelingService pairs;
    private final transient VrijgaveService releases;
    private final transient TerugkoppelingService feedback;
    private final transient HuidigeGebruiker current;
    private String title = "Vergelijken";

    VergelijkOverzichtView(
            TrajectService trajecten,
            TweelingService pairs,
            VrijgaveService releases,
            TerugkoppelingService feedback,
            HuidigeGebruiker current) {
        this.trajecten = trajecten;
        this.pairs = pairs;
        this.releases = releases;
        this.feedback = feedback;
        this.current = current;
        addClassNames("db-page", "db-release");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Toegang toegang = current.vereist().toegang();
        Tweeling tweeling = Delen.tweeling(event, pairs, toegang);
        Traject traject = tweeling.mijnTraject(trajecten.mine(toegang))
                .orElseThrow(() -> new NotFoundException("Jullie bestuur heeft nog geen Draaiboek om te vergelijken."));
        boolean runs = tweeling.loopt(traject.bestuurId());
        List<Lid> others = runs
                ? tweeling.anderen(traject.bestuurId())
                : tweeling.leden().stream()
                        .filter(one -> one.bestuurId() != traject.bestuurId())
                        .toList();
        title = Opsomming.en(
                Stream.concat(Stream.of(traject.bestuur()), others.stream().map(Lid::naam))
                        .toList());
        add(Delen.kruimel(new Anchor(TweelingNavigatie.OVERZICHT, "Tweeling")), new H1(title));
        if (!runs) {
            Paragraph over = new Paragraph(Delen.voorbij(tweeling, traject.bestuurId()));
            over.addClassName("db-measure-none");
            add(over);
            if (tweeling.liep(traject.bestuurId())) {
                add(TweelinggesprekView.link("Lees het gesprek", tweeling.id()));
            }
            return;
        }
        Paragraph lead = Stukjes.lead("Per hoofdstuk zien jullie wat de ander vrijgaf naast wat van jullie is. Wat niet"
                + " vrijgegeven is, ziet niemand buiten het eigen bestuur.");
        add(lead);
        Tussenstand between = Tussenstand.van(
                traject.bestuurId(),
                tweeling,
                releases.mine(toegang, traject.bestuurId()),
                releases.toMe(toegang),
                feedback.wachtend(toegang, traject.bestuurId()));
        add(ways(tweeling, between));
        if (between.kregen().isEmpty()) {
            Paragraph none = new Paragraph(
                    between.gaven().isEmpty()
                            ? "Nog niemand heeft iets vrijgegeven. Iemand moet de eerste zijn: geef zelf een hoofdstuk"
                                    + " vrij, dat nodigt uit."
                            : "Jullie gaven al iets vrij, jullie tweeling nog niet. Zodra die dat doet, vergelijk je hier.");
            none.addClassName("db-measure-none");
            add(none);
        } else {
            add(readable(traject, tweeling, between));
        }
        add(rest(traject, others, between));
    }

    /** What waits first; then where else one goes from here. */
    private static Component ways(Tweeling tweeling, Tussenstand between) {
        Div ways = new Div();
        ways.addClassNames("db-actions", "db-release-ways");
        if (!between.wachtend().isEmpty()) {
            Anchor waits = new Anchor(TweelingNavigatie.antwoord(tweeling.id()), Tussenstand.wacht(between.wachtend()));
            waits.addClassName("db-btn");
            ways.add(waits);
        } else {
            ways.add(new Anchor(TweelingNavigatie.gesprek(tweeling.id()), "Gesprek"));
        }
        ways.add(
                new Anchor(TweelingNavigatie.samenvatting(tweeling.id()), "Samenvatting voor jullie overleg"),
                new Anchor(TweelingNavigatie.standpunt(tweeling.id()), "Waar we staan"));
        return ways;
    }

    /** The chapters that there is something to read of, what I haven't opened first. */
    private static Component readable(Traject traject, Tweeling tweeling, Tussenstand between) {
        OrderedList list = new OrderedList();
        list.addClassNames("db-card", "db-release-rows");
        boolean first = true;
        for (Section chapter : chapters(traject, between)) {
            List<Vrijgave> theirs = of(between.kregen(), chapter);
            boolean fresh = theirs.stream().anyMatch(one -> !one.gelezen());
            H2 heading = new H2(chapter.heading());
            if (fresh) {
                heading.add(new Span(" "), Stukjes.pill("nieuw", "twin"));
            }
            Paragraph who = new Paragraph(Opsomming.en(theirs.stream()
                    .map(one -> one.bestuur() + " op " + Delen.dag(one.vrijgegeven()))
                    .toList()));
            boolean ours = !of(between.gaven(), chapter).isEmpty();
            Span we = ours ? new Span("Wij gaven dit ook vrij") : Stukjes.soft("Wij gaven dit niet vrij");
            Anchor go = new Anchor(TweelingNavigatie.vergelijk(tweeling.id(), chapter.code()), "Vergelijk");
            go.getElement().setAttribute("aria-label", "Vergelijk " + chapter.heading());
            go.addClassName("db-btn");
            if (first) {
                go.addClassName("db-btn-primary");
                first = false;
            }
            list.add(new ListItem(heading, who, we, go));
        }
        return list;
    }

    private static List<Section> chapters(Traject traject, Tussenstand between) {
        List<Vrijgave> unread = between.nieuw();
        return traject.editie().chapters().stream()
                .filter(one -> !of(between.kregen(), one).isEmpty())
                .sorted(Comparator.comparing(one -> of(unread, one).isEmpty()))
                .toList();
    }

    private static List<Vrijgave> of(List<Vrijgave> some, Section chapter) {
        return some.stream()
                .filter(one -> one.hoofdstuk().equals(chapter.code()))
                .toList();
    }

    /** Of what wasn't released there is nothing to say but that, in a line for each. */
    private static Component rest(Traject traject, List<Lid> others, Tussenstand between) {
        Div rest = new Div();
        rest.addClassName("db-release-rest");
        for (Lid other : others) {
            List<Vrijgave> theirs = between.kregen().stream()
                    .filter(one -> one.bestuurId() == other.bestuurId())
                    .toList();
            without(traject, theirs)
                    .ifPresent(text -> rest.add(Stukjes.help(other.naam() + " gaf niet vrij: " + text)));
        }
        without(traject, between.gaven()).ifPresent(text -> {
            Paragraph ours = Stukjes.help("Wij gaven niet vrij: " + text);
            if (traject.isTrekker()) {
                ours.add(new Span(" "), new Anchor(TweelingNavigatie.VRIJGEVEN, "Kies wat jullie vrijgeven"));
            }
            rest.add(ours);
        });
        return rest;
    }

    private static Optional<String> without(Traject traject, List<Vrijgave> some) {
        List<String> names = traject.editie().chapters().stream()
                .filter(one -> of(some, one).isEmpty())
                .map(Section::label)
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(Opsomming.en(names) + ".");
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }
}
