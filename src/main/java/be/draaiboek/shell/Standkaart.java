package be.draaiboek.shell;

import be.draaiboek.antwoord.Sectiestand;
import be.draaiboek.antwoord.Sectiestand.Wacht;
import be.draaiboek.traject.Traject.Deelnemer;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Per section who is ready, what was agreed and what it waits for. The trekker sees it by person while the group is small
 * enough for a column each; nobody sees what anybody answered.
 */
final class Standkaart extends Div {

    /** The most people that get a column of their own. */
    private static final int COLUMNS = 8;

    private final boolean byPerson;
    private final boolean trekker;

    /**
     * @param apart how many questions of a section people are far apart on, by its code; empty where it isn't known
     * @param tools what stands beside the heading
     */
    Standkaart(List<Sectiestand> sections, boolean trekker, Map<String, Long> apart, Component... tools) {
        this.trekker = trekker;
        List<Deelnemer> group =
                sections.isEmpty() ? List.of() : sections.getFirst().groep();
        byPerson = trekker && group.size() > 1 && group.size() <= COLUMNS;
        addClassNames("db-card", "db-stand");
        Div head = new Div(new H2(trekker ? "Wie antwoordde" : "Waar jullie staan"));
        head.addClassName("db-stand-head");
        head.add(tools);
        add(head);
        List<Sectiestand> done = sections.stream().filter(Sectiestand::rond).toList();
        List<Sectiestand> open = sections.stream().filter(one -> !one.rond()).toList();
        if (!open.isEmpty()) {
            add(table(open, group, apart, "Stand per sectie"));
        }
        if (!done.isEmpty()) {
            String title = (done.size() == 1 ? "1 sectie is rond" : done.size() + " secties zijn rond");
            Uitklap folded = new Uitklap(title, table(done, group, apart, "Secties die rond zijn"));
            if (open.isEmpty()) {
                folded.open();
            }
            add(folded);
        }
    }

    private Div table(List<Sectiestand> sections, List<Deelnemer> group, Map<String, Long> apart, String label) {
        NativeTable table = new NativeTable();
        table.addClassNames("db-table", "db-stand-table");
        table.setClassName("mine", !trekker);
        NativeTableRow heads = table.getHead().addRow();
        List<String> columns = new ArrayList<>(List.of("Sectie"));
        if (byPerson) {
            columns.addAll(initials(group));
        } else {
            columns.add("Jij");
        }
        columns.add("Klaar");
        columns.add("Afgesproken");
        if (trekker) {
            columns.add("Vast te leggen");
            // Two lines, however narrow many people make it.
            columns.add("Ver\u00a0uit elkaar");
        }
        columns.add("Hoe verder");
        for (int i = 0; i < columns.size(); i++) {
            var cell = heads.addHeaderCell();
            cell.getElement().setAttribute("scope", "col");
            if (byPerson && i >= 1 && i <= group.size()) {
                Span shortName = new Span(columns.get(i));
                shortName.getElement().setAttribute("aria-hidden", "true");
                Span name = new Span(group.get(i - 1).shownName());
                name.addClassName("db-sr");
                cell.add(shortName, name);
                cell.getElement().setAttribute("title", group.get(i - 1).shownName());
            } else {
                cell.setText(columns.get(i));
            }
        }
        sections.forEach(one -> row(
                table.getBody().addRow(), one, apart.getOrDefault(one.sectie().code(), 0L)));
        Div wrap = new Div(table);
        wrap.addClassName("db-table-wrap");
        wrap.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", label);
        return wrap;
    }

    private void row(NativeTableRow row, Sectiestand one, long apart) {
        var first = row.addHeaderCell();
        first.add(Draaiboeklinks.link(one.sectie().heading(), one.sectie()));
        first.getElement().setAttribute("scope", "row");
        if (byPerson) {
            one.groep().forEach(person -> given(row, one, person, "–"));
        } else {
            mine(row, one);
        }
        cell(
                row,
                "Klaar",
                one.gevraagd() == 0 ? "–" : one.klaar() + " van " + one.groep().size());
        cell(row, "Afgesproken", one.samen().filled() + " van " + one.samen().total());
        if (trekker) {
            strong(
                    cell(
                            row,
                            "Vast te leggen",
                            one.vast().isEmpty()
                                    ? "–"
                                    : String.valueOf(one.vast().size())),
                    !one.vast().isEmpty());
            cell(row, "Ver uit elkaar", apart == 0 ? "–" : String.valueOf(apart));
        }
        NativeTableCell how = cell(row, "", one.vastleggen().isEmpty() ? one.woorden() : "");
        if (!one.vastleggen().isEmpty()) {
            // Where it is done: at the first of them, and open.
            how.add(Draaiboeklinks.to(
                    one.vastleggen(), TrajectNavigatie.afspraak(one.vast().getFirst())));
            how.add(one.woorden().substring(one.vastleggen().length()));
        }
        how.addClassName("db-stand-how");
        strong(how, one.wacht() == Wacht.JIJ || !one.vast().isEmpty());
    }

    /**
     * My own, of what each answers first: named, for Start and the section count what is written together as well.
     */
    private static void mine(NativeTableRow row, Sectiestand one) {
        Deelnemer me = one.groep().getFirst();
        String count = one.gegeven().getOrDefault(me.id(), 0) + " van " + one.gevraagd();
        cell(
                row,
                "Jij",
                one.gevraagd() == 0
                        ? "–"
                        : one.klaar(me) ? "✓" : one.gevraagd() == one.ik().total() ? count : "zelf " + count);
    }

    /**
     * How far one person is with what is asked of each: counted in the same way whoever looks.
     *
     * @param none what stands for nothing yet
     */
    private static void given(NativeTableRow row, Sectiestand one, Deelnemer person, String none) {
        int given = one.gegeven().getOrDefault(person.id(), 0);
        NativeTableCell cell = cell(
                row,
                person.equals(one.groep().getFirst()) ? "Jij" : Sectiestand.voornaam(person),
                one.gevraagd() == 0 ? "–" : one.klaar(person) ? "✓" : given == 0 ? none : given + "/" + one.gevraagd());
        cell.setClassName("none", one.gevraagd() == 0);
    }

    /** @param label what it is, where the head of the table isn't in sight; empty where it goes without saying */
    private static NativeTableCell cell(NativeTableRow row, String label, String text) {
        NativeTableCell cell = row.addDataCell();
        cell.setText(text);
        // On a phone, where it isn't a column, what there is none of needs no words.
        cell.setClassName("none", text.equals("–"));
        if (!label.isEmpty()) {
            cell.getElement().setAttribute("data-label", label);
        }
        return cell;
    }

    private static void strong(NativeTableCell cell, boolean strong) {
        cell.setClassName("strong", strong);
    }

    /** Two letters of each name, three where two people would share them. */
    static List<String> initials(List<Deelnemer> people) {
        List<String> all =
                people.stream().map(one -> letters(one.shownName(), 1)).toList();
        List<String> result = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            String mine = all.get(i);
            boolean shared = all.stream().filter(mine::equals).count() > 1;
            result.add(shared ? letters(people.get(i).shownName(), 2) : mine);
        }
        return result;
    }

    private static String letters(String name, int ofLast) {
        String[] words = name.strip().split("\\s+", -1);
        String first = words[0].substring(0, Math.min(words.length == 1 ? 1 + ofLast : 1, words[0].length()));
        if (words.length == 1) {
            return first;
        }
        String last = words[words.length - 1];
        return first + last.substring(0, Math.min(ofLast, last.length()));
    }
}
