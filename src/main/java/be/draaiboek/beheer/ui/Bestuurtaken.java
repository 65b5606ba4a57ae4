package be.draaiboek.beheer.ui;

import be.draaiboek.bestuur.Deelnemer;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Fusie;
import be.draaiboek.bestuur.FusieService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.common.Opsomming;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.weergave.Opmaak;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The besturen that wait for a beheerder: nobody who can agree on anything, in no cohort, or merged. */
final class Bestuurtaken {

    private final DeelnemerService deelnemers;
    private final CohortService cohorts;
    private final FusieService mergers;

    Bestuurtaken(DeelnemerService deelnemers, CohortService cohorts, FusieService mergers) {
        this.deelnemers = deelnemers;
        this.cohorts = cohorts;
        this.mergers = mergers;
    }

    /** Someone who takes part, with what there is to say of them. */
    private record Regel(long id, String naam, String waarom) {}

    /** @param names of the besturen of today */
    Div blok(Toegang toegang, Map<Long, String> names) {
        Map<Long, List<Deelnemer>> people =
                new TreeMap<>(deelnemers.all(toegang).stream().collect(Collectors.groupingBy(Deelnemer::bestuurId)));
        Map<Long, List<String>> running = cohorts.lopend(toegang);
        List<Regel> noTrekker = new ArrayList<>();
        List<Regel> noCohort = new ArrayList<>();
        names.forEach((id, name) -> {
            List<Deelnemer> here = people.getOrDefault(id, List.of());
            List<String> in = running.getOrDefault(id, List.of());
            if ((!here.isEmpty() || !in.isEmpty()) && here.stream().noneMatch(Bestuurtaken::trekt)) {
                noTrekker.add(new Regel(
                        id,
                        name,
                        (in.isEmpty() ? "in geen cohort" : "in " + Opsomming.en(in)) + ", "
                                + (here.isEmpty() ? "nog niemand" : mensen(here))));
            }
            if (!here.isEmpty() && in.isEmpty()) {
                noCohort.add(new Regel(id, name, mensen(here)));
            }
        });
        List<Regel> merged = mergers.all(toegang).stream()
                .map(one -> new Regel(one.bestuurId(), one.naam(), fusie(one)))
                .toList();
        Div all = new Div(
                kaart(
                        "Zonder trekker",
                        "Niemand kan er afspraken vastleggen. Nodig een trekker uit.",
                        "Elk bestuur dat meedoet, heeft een trekker.",
                        noTrekker),
                kaart(
                        "Zonder cohort",
                        "Ze werken, en niemand begeleidt hen. Zet ze in een cohort, of laat ze zo.",
                        "Elk bestuur dat meedoet, zit in een cohort.",
                        noCohort));
        if (!merged.isEmpty()) {
            all.add(kaart("Samengevoegd", "Kijk na of de trekker overnam wat past.", "", merged));
        }
        return all;
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
        lines.stream()
                .limit(most)
                .forEach(one -> table.rij(
                        new RouterLink(one.naam(), BestuurView.class, String.valueOf(one.id())),
                        new Span(one.waarom())));
        list.add(table);
        Bouwstenen.meer(list, lines.size() - most, () -> show(list, title, lines, most + Bouwstenen.STAP));
    }

    private static boolean trekt(Deelnemer one) {
        return one.rol() == Rol.TREKKER && one.accountId() != null && !one.afgesloten();
    }

    private static String mensen(List<Deelnemer> here) {
        return here.size() == 1 ? "1 deelnemer" : here.size() + " deelnemers";
    }

    private static String fusie(Fusie.Gedaan one) {
        return "met " + one.voorganger() + ", vanaf " + Opmaak.datum(one.vanaf());
    }
}
