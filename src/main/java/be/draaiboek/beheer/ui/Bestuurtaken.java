package be.draaiboek.beheer.ui;

import be.draaiboek.cohort.CohortService;
import be.draaiboek.cohort.CohortService.Wachtend;
import be.draaiboek.common.Klok;
import be.draaiboek.common.Opsomming;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.weergave.Opmaak;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/** The besturen that wait for a beheerder: nobody who can agree on anything, or in no cohort. */
final class Bestuurtaken {

    private final CohortService cohorts;

    Bestuurtaken(CohortService cohorts) {
        this.cohorts = cohorts;
    }

    /** Someone who takes part, with what there is to say of them. */
    private record Regel(long id, String naam, String waarom) {}

    Div blok(Toegang toegang) {
        List<Wachtend> waiting = cohorts.wachtend(toegang);
        List<Regel> noTrekker = waiting.stream()
                .filter(one -> !one.trekker())
                // First those for whom nobody was asked yet: the others wait for who was.
                .sorted(Comparator.comparing(Wachtend::wachtOpTrekker))
                .map(one -> new Regel(one.bestuurId(), one.naam(), waar(one) + ", " + mensen(one) + genodigd(one)))
                .toList();
        List<Regel> noCohort = waiting.stream()
                .filter(Wachtend::zonderCohort)
                .map(one -> new Regel(one.bestuurId(), one.naam(), mensen(one)))
                .toList();
        return new Div(
                kaart(
                        "Zonder trekker",
                        "Niemand kan er afspraken vastleggen. Nodig een trekker uit waar er nog geen uitgenodigd is.",
                        "Elk bestuur dat meedoet, heeft een trekker.",
                        noTrekker),
                kaart(
                        "Zonder cohort",
                        "Ze werken, en niemand begeleidt hen. Zet ze in een cohort, of laat ze zo.",
                        "Elk bestuur dat meedoet, zit in een cohort.",
                        noCohort));
    }

    private static Section kaart(String title, String what, String none, List<Regel> lines) {
        Section card = Bouwstenen.kaart(title + (lines.isEmpty() ? "" : " (" + lines.size() + ")"));
        card.add(new Paragraph(lines.isEmpty() ? none : what));
        Div list = new Div();
        card.add(list);
        show(list, title, lines, Bouwstenen.STAP / 5);
        return card;
    }

    private static void show(Div list, String title, List<Regel> lines, int most) {
        list.removeAll();
        if (lines.isEmpty()) {
            return;
        }
        var table = Bouwstenen.tabel(title, "Bestuur", "Hoe het staat");
        table.addClassName("db-waits-table");
        int here = Bouwstenen.shown(lines.size(), most);
        lines.stream()
                .limit(here)
                .forEach(one -> table.rij(
                        new RouterLink(one.naam(), BestuurView.class, String.valueOf(one.id())),
                        new Span(one.waarom())));
        list.add(table);
        Bouwstenen.meer(list, lines.size() - here, () -> show(list, title, lines, most + Bouwstenen.STAP));
    }

    private static String waar(Wachtend one) {
        return one.zonderCohort() ? "in geen cohort" : "in " + Opsomming.en(one.cohorten());
    }

    private static String mensen(Wachtend one) {
        return switch (one.deelnemers()) {
            case 0 -> "nog niemand";
            case 1 -> "1 deelnemer";
            default -> one.deelnemers() + " deelnemers";
        };
    }

    private static String genodigd(Wachtend one) {
        LocalDateTime until = one.genodigdTot();
        if (until == null) {
            return "";
        }
        return one.verlopen()
                ? "; de uitnodiging van een trekker verliep op " + Opmaak.dag(Klok.dag(until)) + ", verstuur ze opnieuw"
                : "; een trekker is uitgenodigd en kan nog aannemen tot " + Opmaak.dag(Klok.dag(until));
    }
}
