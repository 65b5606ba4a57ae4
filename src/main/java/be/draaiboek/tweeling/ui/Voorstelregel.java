package be.draaiboek.tweeling.ui;

import static java.util.stream.Collectors.joining;

import be.draaiboek.tweeling.Matching;
import be.draaiboek.tweeling.Thema;
import be.draaiboek.tweeling.Uitdaging;
import be.draaiboek.tweeling.Voorstel;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;

/** One bestuur that may be a twin: who it is, why it is proposed, and what can be done about it. */
final class Voorstelregel extends ListItem {

    /** So many reasons at first sight: they stand in order, what can be learned before what is alike on paper. */
    private static final int FIRST = 2;

    Voorstelregel(int number, Voorstel one, Component action) {
        Span badge = new Span(String.valueOf(number));
        badge.addClassName("db-pair-number");
        badge.getElement().setAttribute("aria-hidden", "true");
        Div head = new Div(
                badge,
                new H2(one.naam()),
                Stukjes.pill(
                        one.gelijkenis().label() + " op jullie",
                        one.gelijkenis() == Voorstel.Mate.STERK ? "twin" : ""));
        head.addClassName("db-pair-head");
        head.add(action);
        add(head);
        addClassName("db-card");
        Double far = one.afstand();
        Integer people = one.kenmerken().inwoners();
        add(Stukjes.help((far == null ? "Afstand niet bekend" : "Op " + Matching.kilometer(far))
                + (people == null ? "" : " · " + Matching.whole(people) + " inwoners") + "."));
        add(reasons(one, one.redenen().subList(0, Math.min(FIRST, one.redenen().size()))));
        Uitklap more = new Uitklap("Meer over " + one.naam());
        more.addClassName("db-pair-more");
        presents(more, one);
        if (one.redenen().size() > FIRST) {
            more.add(why(one));
        }
        add(more);
    }

    /** Puts what a bestuur says of itself. */
    static void presents(HasComponents into, Voorstel one) {
        if (!one.inleiding().isBlank()) {
            into.add(Tweelingstukjes.woord(one.inleiding()));
        }
        if (!one.uitdagingen().isEmpty()) {
            into.add(new Paragraph("Typeert zich als: "
                    + one.uitdagingen().stream().map(Uitdaging::label).collect(joining("; ")) + "."));
        }
        themes(into, "Kan aanreiken: ", one.uitwisseling().aanreiken());
        themes(into, "Wil leren: ", one.uitwisseling().leren());
    }

    /** Returns what was compared, with what it comes to. */
    static Component why(Voorstel one) {
        return reasons(one, one.redenen());
    }

    private static Component reasons(Voorstel one, List<Voorstel.Reden> some) {
        UnorderedList why = new UnorderedList();
        why.addClassName("db-pair-why");
        some.forEach(reason -> {
            Span sign = new Span(reason.woord());
            sign.addClassNames("db-pair-sign", reason.mate().name().toLowerCase(java.util.Locale.ROOT));
            why.add(new ListItem(new Span(reason.zin() + " "), sign));
        });
        if (one.redenen().isEmpty()) {
            why.add(new ListItem("Er is te weinig bekend om te vergelijken."));
        }
        return why;
    }

    private static void themes(HasComponents into, String before, Set<Thema> some) {
        if (!some.isEmpty()) {
            into.add(new Paragraph(before + some.stream().map(Thema::label).collect(joining("; ")) + "."));
        }
    }
}
