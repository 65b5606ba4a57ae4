package be.draaiboek.cohort.ui;

import be.draaiboek.bestuur.Bestuur;
import be.draaiboek.cohort.Cohort;
import be.draaiboek.cohort.CohortNavigatie;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.cohort.KomendeSessie.Sessie;
import be.draaiboek.common.Opsomming;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.BegeleidingNavigatie;
import be.draaiboek.traject.ui.Draaiboeklinks;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** From a board of a cohort to the others of a coach, to where it is changed, and to where one is made. */
final class Cohortpaden {

    private static final int MOST = 3;

    private Cohortpaden() {}

    /** Returns the one that opens first, as {@link #volgorde} has them. */
    static long eerst(List<Cohort> mine, CohortService cohorts, HuidigeGebruiker current, LocalDate today) {
        Map<Long, Integer> sizes = mine.size() == 1
                ? Map.of()
                : cohorts.aantallen(current.vereist().toegang());
        return mine.stream().min(volgorde(sizes, today)).orElse(mine.getFirst()).id();
    }

    /**
     * Returns the order in which they are of use: what runs today and has besturen, what runs today, what wasn't closed, and then
     * the latest first as they come.
     */
    static Comparator<Cohort> volgorde(Map<Long, Integer> sizes, LocalDate today) {
        return Comparator.<Cohort, Boolean>comparing(Cohort::gesloten)
                .thenComparing(one -> !one.in(today))
                .thenComparing(one -> !sizes.containsKey(one.id()));
    }

    /** Returns where besturen are put in a cohort that has none. */
    static Anchor fill(Cohort cohort) {
        var link = new Anchor(CohortNavigatie.beheer(cohort.id()), "Zet er besturen in");
        link.addClassName("db-btn");
        return link;
    }

    /** Returns where a cohort is changed. */
    static RouterLink change(Cohort cohort) {
        return Draaiboeklinks.to("Wijzig het cohort", CohortNavigatie.beheer(cohort.id()));
    }

    /** Returns the meeting that comes next, and how it stands. */
    static Paragraph sessie(Sessie next) {
        var text = new Paragraph("Werksessie op " + next.dag() + ": ");
        text.add(
                Draaiboeklinks.to(next.titel(), next.pad()),
                new Text((next.titel().endsWith("?") ? " " : ". ") + next.stand()));
        text.addClassName("db-monday-next");
        return text;
    }

    /** Returns for each of these besturen a sentence that says which went up in it. */
    static Map<Long, String> vroeger(Map<Bestuur, List<String>> found) {
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        one -> one.getKey().id(),
                        one -> Opsomming.en(one.getValue()) + (one.getValue().size() == 1 ? " ging" : " gingen")
                                + " op in " + one.getKey().name() + "."));
    }

    /** Returns the way to a new cohort, for who has none that runs. */
    static Paragraph nieuw() {
        var text = new Paragraph("Je begeleidt nu geen cohort dat loopt. ");
        text.add(Draaiboeklinks.to("Maak een nieuw cohort", CohortNavigatie.MIJNE));
        return text;
    }

    /** Returns the way to those that weren't closed, a few of them: who coaches more than one goes to and fro. */
    static List<RouterLink> lopende(Cohort shown, List<Cohort> mine) {
        return mine.stream()
                .filter(cohort -> cohort.id() != shown.id() && !cohort.gesloten())
                .limit(MOST)
                .map(cohort -> Draaiboeklinks.to("Naar " + cohort.naam(), BegeleidingNavigatie.bord(cohort.id())))
                .toList();
    }

    /** Returns the way to those that aren't shown. */
    static Nav andere(Cohort shown, List<Cohort> mine) {
        var list = new UnorderedList();
        mine.stream()
                .filter(cohort -> cohort.id() != shown.id())
                .forEach(cohort -> list.add(new ListItem(Draaiboeklinks.to(
                        cohort.naam() + (cohort.gesloten() ? " (afgesloten)" : ""),
                        BegeleidingNavigatie.bord(cohort.id())))));
        var nav = new Nav(new Paragraph("Je andere cohorten"), list);
        nav.getElement().setAttribute("aria-label", "Je andere cohorten");
        return nav;
    }
}
