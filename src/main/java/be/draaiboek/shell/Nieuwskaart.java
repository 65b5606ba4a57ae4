package be.draaiboek.shell;

import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Section;
import be.draaiboek.invullen.ui.SectieView;
import be.draaiboek.samenwerken.Nieuws;
import be.draaiboek.samenwerken.Nieuws.Collega;
import be.draaiboek.samenwerken.Nieuws.Samen;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What others did since the visit before: who and how much, and the way to it. */
final class Nieuwskaart extends Div {

    private static final int SHOWN = 5;

    private boolean told;

    /**
     * What others did since then, told when it is asked for: it takes a query of its own, and who opens home mostly wants
     * to go on.
     */
    Nieuwskaart(Editie editie, Instant since, Supplier<Nieuws> ask) {
        addClassNames("db-card", "db-news");
        NativeDetails details = new NativeDetails("Wat je collega's deden sinds " + Opmaak.moment(since));
        details.addToggleListener(toggled -> {
            if (toggled.isOpened() && !told) {
                told = true;
                details.setContent(tell(editie, ask.get()));
            }
        });
        add(details);
    }

    private static Div tell(Editie editie, Nieuws nieuws) {
        Div all = new Div();
        if (nieuws.leeg()) {
            all.add(soft("Niets nieuws: niemand anders veranderde intussen iets."));
            return all;
        }
        if (!nieuws.collegas().isEmpty()) {
            all.add(new H3("Voor zichzelf"));
            all.add(list(nieuws.collegas(), Nieuwskaart::person));
        }
        if (!nieuws.samen().isEmpty()) {
            all.add(new H3("Samen"));
            // Each at the place of its newest change.
            Collection<List<Samen>> groups = nieuws.samen().stream()
                    .collect(Collectors.groupingBy(
                            one -> List.of(one.item().section(), one.door()), LinkedHashMap::new, Collectors.toList()))
                    .values();
            all.add(list(List.copyOf(groups), group -> group(editie, group)));
        }
        if (nieuws.meer()) {
            all.add(soft("Er veranderde nog meer; hier staat het recentste."));
        }
        return all;
    }

    private static <T> Div list(List<T> all, Function<T, ListItem> line) {
        Div both = new Div(lines(all.subList(0, Math.min(SHOWN, all.size())), line));
        if (all.size() > SHOWN) {
            both.add(new NativeDetails(
                    "Toon ook de andere " + (all.size() - SHOWN), lines(all.subList(SHOWN, all.size()), line)));
        }
        return both;
    }

    private static <T> UnorderedList lines(List<T> some, Function<T, ListItem> line) {
        UnorderedList list = new UnorderedList();
        some.forEach(one -> list.add(line.apply(one)));
        return list;
    }

    private static ListItem person(Collega one) {
        return new ListItem(one.naam() + " heeft op " + (one.vragen() == 1 ? "1 vraag" : one.vragen() + " vragen")
                + " geantwoord.");
    }

    /** What one person did in one section. */
    private static ListItem group(Editie editie, List<Samen> changes) {
        Samen first = changes.getFirst();
        UnorderedList items = new UnorderedList();
        for (Samen one : changes) {
            RouterLink link = new RouterLink(
                    one.item().title(),
                    SectieView.class,
                    new RouteParameters(TrajectNavigatie.SECTIE, one.item().section()));
            link.setQueryParameters(QueryParameters.of("item", one.item().id()));
            Span what = new Span(
                    switch (one.velden()) {
                        case 0 -> "rijen verplaatst of verwijderd";
                        case 1 -> "1 veld";
                        default -> one.velden() + " velden";
                    });
            what.addClassName("db-news-what");
            items.add(new ListItem(link, new Text(" "), what));
        }
        String section = editie.section(first.item().section())
                .map(Section::heading)
                .orElse(first.item().section());
        return new ListItem(new Span(first.door() + " heeft gewijzigd in " + section), items);
    }

    private static Paragraph soft(String text) {
        return Stukjes.help(text);
    }
}
