package be.draaiboek.workshop.ui;

import be.draaiboek.common.Opsomming;
import be.draaiboek.editie.Section;
import be.draaiboek.meetmoment.ui.MeetmomentenView;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.workshop.Workshop;
import be.draaiboek.workshop.Workshop.Afloop;
import be.draaiboek.workshop.Workshop.Geparkeerd;
import be.draaiboek.workshop.Workshop.Regel;
import be.draaiboek.workshop.Workshop.Verslag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What became of a workshop: settled, parked, untouched, and the time that it took. It tells no answers. */
@JsModule("./reading/links.ts")
final class Workshopverslag extends Div {

    Workshopverslag(Traject traject, Verslag verslag) {
        addClassNames("db-page", "db-workshop-report");
        Workshop workshop = verslag.workshop();
        String about = traject.editie()
                .section(workshop.sectie())
                .map(Section::heading)
                .orElse(workshop.sectie());
        NativeButton print = new NativeButton("Afdrukken");
        print.addClassName("db-btn");
        print.getElement().setAttribute("data-print", true);
        Div top = new Div(new H1("Verslag van de workshop"), print);
        top.addClassName("db-spread");
        Paragraph when = Stukjes.lead("%s · %s · geopend door %s · %s tot %s"
                .formatted(
                        traject.bestuur(),
                        about,
                        workshop.door(),
                        Opmaak.moment(workshop.sinds()),
                        Opmaak.moment(workshop.einde())));
        Duration spent = verslag.regels().stream().map(Regel::duur).reduce(Duration.ZERO, Duration::plus);
        List<String> came = Stream.of(
                        count(verslag, Afloop.VASTGELEGD, "vastgelegd"),
                        count(verslag, Afloop.GEPARKEERD, "geparkeerd"),
                        count(verslag, Afloop.BESPROKEN, "besproken en nog open"),
                        count(verslag, Afloop.BEKEKEN, "alleen bekeken"),
                        count(verslag, Afloop.ONAANGEROERD, "niet aan de beurt"))
                .filter(one -> !one.isEmpty())
                .toList();
        Paragraph sum = new Paragraph(
                (came.isEmpty() ? "" : Opsomming.en(came) + ". ") + "Samen " + duur(spent) + " op het scherm.");
        Article paper = new Article(top, when, sum);
        if (workshop.gestopt() == null) {
            paper.add(new Paragraph("Niemand heeft deze workshop afgesloten; ze is vanzelf geëindigd."));
        }
        lines(paper, traject, verslag, Afloop.VASTGELEGD, "Vastgelegd in deze workshop");
        lines(paper, traject, verslag, Afloop.GEPARKEERD, "Geparkeerd");
        lines(paper, traject, verslag, Afloop.BESPROKEN, "Besproken, nog niet (helemaal) vastgelegd");
        lines(paper, traject, verslag, Afloop.BEKEKEN, "Op het scherm, niet besproken");
        lines(paper, traject, verslag, Afloop.ONAANGEROERD, "Niet aan de beurt gekomen");
        lines(paper, traject, verslag, Afloop.LAG_VAST, "Lag al vast");
        Paragraph on = new Paragraph(
                Draaiboeklinks.to("Waar staan we", TrajectNavigatie.RESULTATEN),
                new Span(" · "),
                new RouterLink("Alle workshops", WorkshopsView.class));
        traject.editie()
                .section(workshop.sectie())
                .ifPresent(section ->
                        on.add(new Span(" · "), Draaiboeklinks.link("Terug naar " + section.heading(), section)));
        if (traject.isTrekker()) {
            on.add(new Span(" · "), new RouterLink("Een meetmoment afsluiten", MeetmomentenView.class));
        }
        on.addClassName("db-report-on");
        add(paper, on);
    }

    private static String count(Verslag report, Afloop outcome, String word) {
        int count = report.met(outcome).size();
        return count == 0 ? "" : count + " " + word;
    }

    private static void lines(Article paper, Traject traject, Verslag verslag, Afloop outcome, String title) {
        List<Regel> found = verslag.met(outcome);
        if (found.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("db-report-lines");
        for (Regel one : found) {
            ListItem line = new ListItem(Draaiboeklinks.link(
                    one.item().section() + " – " + one.item().title(), one.item()));
            if (!one.duur().isZero()) {
                Span time = new Span(" (" + duur(one.duur()) + ")");
                time.addClassName("db-count");
                line.add(time);
            }
            if (verslag.workshop().getoond().containsKey(one.item().id())
                    && verslag.workshop().getoond().get(one.item().id()).metNaam()) {
                line.add(new Span(" · met namen bekeken"));
            }
            Geparkeerd parked = one.geparkeerd();
            if (parked != null) {
                line.add(Parkeerlijst.about(traject, parked));
            }
            list.add(line);
        }
        paper.add(new H2(title + " (" + found.size() + ")"), list);
    }

    /** Returns a time as people say it; under a minute it is not worth counting. */
    static String duur(Duration time) {
        long minutes = Math.round(time.toSeconds() / 60.0);
        return minutes < 1 ? "minder dan een minuut" : minutes == 1 ? "1 minuut" : minutes + " minuten";
    }
}
