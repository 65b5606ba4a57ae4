package be.draaiboek.cohort.ui;

import be.draaiboek.common.Opsomming;
import be.draaiboek.tweeling.Koppelkeuze;
import be.draaiboek.tweeling.Koppelplan;
import be.draaiboek.tweeling.Koppelplan.Afwezig;
import be.draaiboek.tweeling.Koppelplan.Lid;
import be.draaiboek.tweeling.Koppelplan.Verbod;
import be.draaiboek.tweeling.Koppelplan.Waarom;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Who is in no group and why, and who isn't to be together. */
final class Koppelresten extends Div {

    private static final int FEW = 12;

    /**
     * @param choose takes another choice, and what was done in words
     * @param may lets two be together after all
     */
    Koppelresten(Koppelplan plan, Koppelkeuze choice, BiConsumer<Koppelkeuze, String> choose, Consumer<Verbod> may) {
        addClassName("db-couple-rest");
        if (!plan.over().isEmpty()) {
            add(over(plan, choice, choose));
        }
        if (!plan.afwezig().isEmpty()) {
            add(absent(plan, choice, choose));
        }
        if (!plan.verboden().isEmpty()) {
            add(forbidden(plan, may));
        }
    }

    private static Section over(Koppelplan plan, Koppelkeuze choice, BiConsumer<Koppelkeuze, String> choose) {
        UnorderedList lines = lines();
        for (Lid one : plan.over()) {
            lines.add(line(
                    one.naam()
                            + (plan.geenDrietal()
                                    ? " blijft over: het aantal is oneven en geen drie besturen mogen samen"
                                    : " heeft niemand meer over: met alle anderen ging het al niet door, of mag het niet"),
                    KoppelView.knop("Zet erbij", one.naam(), () -> Koppelgroepen.move(plan, one, choice, choose))));
        }
        return BegeleidingView.card(plan.over().size() == 1 ? "Blijft over" : "Blijven over", lines);
    }

    private static Section absent(Koppelplan plan, Koppelkeuze choice, BiConsumer<Koppelkeuze, String> choose) {
        UnorderedList lines = lines();
        Map<Waarom, List<Afwezig>> same = plan.afwezig().stream()
                .filter(one -> one.waarom() != Waarom.HAND)
                .collect(
                        Collectors.groupingBy(Afwezig::waarom, () -> new EnumMap<>(Waarom.class), Collectors.toList()));
        same.values().removeIf(all -> all.size() <= FEW);
        // Of many for one reason the reason is read once.
        same.forEach((why, all) -> lines.add(new ListItem(new Uitklap(
                all.size() + " besturen: elk " + why.zin(),
                new Paragraph(Opsomming.en(all.stream().map(Afwezig::naam).toList()))))));
        for (Afwezig one : plan.afwezig()) {
            if (same.containsKey(one.waarom())) {
                continue;
            }
            lines.add(
                    one.waarom() == Waarom.HAND
                            ? line(
                                    one.naam() + ": " + one.waarom().zin(),
                                    KoppelView.knop(
                                            "Toch meedoen",
                                            one.naam(),
                                            () -> choose.accept(
                                                    Koppeladres.apart(choice, one.bestuurId(), false),
                                                    one.naam() + " doet weer mee.")))
                            : line(one.naam() + " " + one.waarom().zin()));
        }
        return BegeleidingView.card("Nu niet gekoppeld", lines);
    }

    private static Section forbidden(Koppelplan plan, Consumer<Verbod> may) {
        UnorderedList lines = lines();
        for (Verbod one : plan.verboden()) {
            String names = one.een().naam() + " – " + one.ander().naam();
            lines.add(line(names, KoppelView.knop("Mag toch", names, () -> may.accept(one))));
        }
        return BegeleidingView.card("Niet samen", lines);
    }

    private static UnorderedList lines() {
        UnorderedList lines = new UnorderedList();
        lines.addClassName("db-couple-lines");
        return lines;
    }

    private static ListItem line(String text, Component... more) {
        ListItem line = new ListItem(new Span(text));
        line.add(more);
        return line;
    }
}
