package be.draaiboek.beheer.ui;

import be.draaiboek.bestuur.Bestuur;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The besturen of a cohort, each with the way out; of all of Flanders first those that fit a page. */
final class Cohortleden {

    private Cohortleden() {}

    /** @param leave asks how a bestuur leaves */
    static Div tabel(List<Bestuur> members, Function<Bestuur, Component> name, Consumer<Bestuur> leave) {
        Div list = new Div();
        show(list, members, name, leave, Bouwstenen.STAP);
        return list;
    }

    private static void show(
            Div list, List<Bestuur> members, Function<Bestuur, Component> name, Consumer<Bestuur> leave, int most) {
        list.removeAll();
        var table = Bouwstenen.tabel("Besturen in dit cohort", "Bestuur", "Provincie", "Actie");
        int here = Bouwstenen.shown(members.size(), most);
        members.stream()
                .limit(here)
                .forEach(bestuur -> table.rij(
                        name.apply(bestuur),
                        new Span(bestuur.province()),
                        Bouwstenen.rijIngreep("Uit het cohort", bestuur.name(), () -> leave.accept(bestuur))));
        list.add(table);
        Bouwstenen.meer(list, members.size() - here, () -> show(list, members, name, leave, most + Bouwstenen.STAP));
    }
}
