package be.draaiboek.tweeling.ui;

import be.draaiboek.editie.Section;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Terugkoppeling.Wachtend;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.tweeling.Vrijgave;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What a card says of a tweeling that runs: who gave what, what of it is new to me, and what waits for us. Each is a way there. */
final class Tweelingfeiten extends Div {

    private final transient Traject traject;

    Tweelingfeiten(Traject traject, Tweeling tweeling, Tussenstand between) {
        this.traject = traject;
        addClassName("db-pair-facts");
        List<Lid> others = tweeling.anderen(traject.bestuurId());
        for (Lid other : others) {
            add(fact(
                    other.naam() + " gaf vrij",
                    theirs(
                            tweeling,
                            between.kregen().stream()
                                    .filter(one -> one.bestuurId() == other.bestuurId())
                                    .toList())));
        }
        add(fact("Jullie gaven vrij", ours(between.gaven(), others.size())));
        add(fact(
                "Gesprek",
                between.wachtend().isEmpty()
                        ? new Div(
                                Stukjes.soft("niets wacht op jullie"),
                                new Span(" · "),
                                new Anchor(TweelingNavigatie.gesprek(tweeling.id()), "Lees het gesprek"))
                        : waits(tweeling, between.wachtend())));
    }

    private static Component waits(Tweeling tweeling, List<Wachtend> some) {
        Anchor answer = new Anchor(TweelingNavigatie.antwoord(tweeling.id()), Tussenstand.wacht(some));
        answer.addClassName("db-pair-waits");
        return answer;
    }

    private static Component fact(String label, Component what) {
        Paragraph name = new Paragraph(label);
        name.addClassName("db-pair-fact-name");
        Div fact = new Div(name, what);
        fact.addClassName("db-pair-fact");
        return fact;
    }

    private Component theirs(Tweeling tweeling, List<Vrijgave> some) {
        if (some.isEmpty()) {
            return Stukjes.soft("nog niets");
        }
        UnorderedList list = list();
        order(some).forEach(one -> {
            Anchor link = new Anchor(
                    Tussenstand.kent(traject, one.hoofdstuk())
                            ? TweelingNavigatie.vergelijk(tweeling.id(), one.hoofdstuk())
                            : TweelingNavigatie.vergelijk(tweeling.id()),
                    Tussenstand.naam(traject, one.hoofdstuk()));
            ListItem item = new ListItem(link);
            if (!one.gelezen()) {
                item.add(Stukjes.pill("nieuw", "twin"));
            }
            list.add(item);
        });
        return list;
    }

    private Component ours(List<Vrijgave> some, int besturen) {
        if (some.isEmpty()) {
            return Stukjes.soft("nog niets");
        }
        UnorderedList list = list();
        order(some).stream()
                .collect(Collectors.groupingBy(Vrijgave::hoofdstuk, LinkedHashMap::new, Collectors.toList()))
                .forEach((chapter, to) -> {
                    ListItem item = new ListItem(
                            new Anchor(TweelingNavigatie.vrijgeven(chapter), Tussenstand.naam(traject, chapter)));
                    if (to.size() < besturen) {
                        item.add(Stukjes.soft("alleen aan " + to.getFirst().ontvanger()));
                    }
                    list.add(item);
                });
        return list;
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("db-pair-given");
        return list;
    }

    /** In the order of the Draaiboek, and not in that of the releases. */
    private List<Vrijgave> order(List<Vrijgave> some) {
        List<String> codes =
                traject.editie().chapters().stream().map(Section::code).toList();
        return some.stream()
                .sorted(Comparator.comparingInt(one -> {
                    int at = codes.indexOf(one.hoofdstuk());
                    return at < 0 ? codes.size() : at;
                }))
                .toList();
    }
}
