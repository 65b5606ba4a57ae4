package be.draaiboek.tweeling.ui;

import be.draaiboek.common.Opsomming;
import be.draaiboek.editie.Section;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.tweeling.Vrijgave;
import be.draaiboek.tweeling.VrijgaveService;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;

/** Which chapters there are to compare in a tweeling. */
@Route(TweelingNavigatie.VERGELIJK)
@RolesAllowed(Gebruiker.DEELNEMER)
class VergelijkOverzichtView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TrajectService trajecten;
    private final transient TweelingService pairs;
    private final transient VrijgaveService releases;
    private final transient HuidigeGebruiker current;
    private String title = "Vergelijken";

    VergelijkOverzichtView(
            TrajectService trajecten, TweelingService pairs, VrijgaveService releases, HuidigeGebruiker current) {
        this.trajecten = trajecten;
        this.pairs = pairs;
        this.releases = releases;
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
        add(new Anchor(
                TweelingNavigatie.standpunt(tweeling.id()),
                "Begin met waar jullie staan en wat jullie van elkaar willen leren"));
        List<Vrijgave> received = releases.toMe(toegang).stream()
                .filter(one -> one.tweelingId() == tweeling.id() && one.ontvangerId() == traject.bestuurId())
                .toList();
        List<Vrijgave> given = releases.mine(toegang, traject.bestuurId()).stream()
                .filter(one -> one.tweelingId() == tweeling.id() && one.geldt())
                .toList();
        if (received.isEmpty()) {
            Paragraph none = new Paragraph(
                    given.isEmpty()
                            ? "Nog niemand heeft iets vrijgegeven. Iemand moet de eerste zijn: geef zelf een hoofdstuk"
                                    + " vrij, dat nodigt uit."
                            : "Jullie gaven al iets vrij, jullie tweeling nog niet. Zodra die dat doet, vergelijk je hier.");
            none.addClassName("db-measure-none");
            add(none, new Anchor(TweelingNavigatie.VRIJGEVEN, "Kies een hoofdstuk om vrij te geven"));
        }
        OrderedList readable = lijst();
        OrderedList closed = lijst();
        for (Section chapter : traject.editie().chapters()) {
            List<Vrijgave> theirs = received.stream()
                    .filter(one -> one.hoofdstuk().equals(chapter.code()))
                    .toList();
            UnorderedList lines = new UnorderedList();
            for (Lid other : others) {
                String when = theirs.stream()
                        .filter(one -> one.bestuurId() == other.bestuurId())
                        .findFirst()
                        .map(one -> "heeft dit vrijgegeven op " + Delen.dag(one.vrijgegeven()))
                        .orElse("heeft dit niet vrijgegeven");
                lines.add(new ListItem(other.naam() + " " + when));
            }
            boolean ours = given.stream().anyMatch(one -> one.hoofdstuk().equals(chapter.code()));
            lines.add(new ListItem(ours ? "Wij hebben dit vrijgegeven" : "Wij hebben dit niet vrijgegeven"));
            ListItem item = new ListItem(new H2(
                    theirs.isEmpty()
                            ? new com.vaadin.flow.component.html.Span(chapter.heading())
                            : new Anchor(
                                    TweelingNavigatie.vergelijk(tweeling.id(), chapter.code()), chapter.heading())));
            item.add(lines);
            item.addClassName("db-card");
            (theirs.isEmpty() ? closed : readable).add(item);
        }
        // What can be read comes first; what can't is one line, until somebody looks for it.
        if (readable.getComponentCount() > 0) {
            add(readable);
        }
        if (closed.getComponentCount() > 0) {
            Uitklap rest = new Uitklap(
                    readable.getComponentCount() == 0
                            ? "Alle hoofdstukken (" + closed.getComponentCount() + ")"
                            : "Nog niet te lezen (" + closed.getComponentCount() + ")",
                    closed);
            rest.addClassName("db-release-closed");
            if (readable.getComponentCount() == 0) {
                rest.open();
            }
            add(rest);
        }
    }

    private static OrderedList lijst() {
        OrderedList list = new OrderedList();
        list.addClassNames("db-release-list", "rows");
        return list;
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }
}
