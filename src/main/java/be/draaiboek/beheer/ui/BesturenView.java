package be.draaiboek.beheer.ui;

import be.draaiboek.beheer.BeheerNavigatie;
import be.draaiboek.bestuur.Bestuur;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.common.Opsomming;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The register, to find a bestuur in. */
@Route(BeheerNavigatie.BESTUREN)
@Menu(title = "Besturen", order = 81)
@PageTitle("Besturen – Draaiboek")
@RolesAllowed(Gebruiker.BEHEERDER)
class BesturenView extends Div implements AfterNavigationObserver {

    private final BestuurService besturen;
    private final DeelnemerService deelnemers;
    private final HuidigeGebruiker current;
    private final Bestuurtaken work;

    private final TextField search = new TextField("Zoek op naam of NIS-code");
    private final Paragraph count = new Paragraph();
    private final Div list = new Div();
    private int shown = Bouwstenen.STAP;
    private boolean all;

    BesturenView(
            BestuurService besturen, DeelnemerService deelnemers, CohortService cohorts, HuidigeGebruiker current) {
        work = new Bestuurtaken(cohorts);
        this.besturen = besturen;
        this.deelnemers = deelnemers;
        this.current = current;
        addClassName("db-page");
        search.setWidth("20rem");
        search.setMaxWidth("100%");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            shown = Bouwstenen.STAP;
            refresh();
        });
        count.getElement().setAttribute("role", "status");
        add(
                new H1("Besturen"),
                Bouwstenen.lead(
                        "Zoek een bestuur om mensen toe te voegen en het Draaiboek te starten; oude namen van voor een"
                                + " fusie worden gevonden. Zoek je niets, dan staat hier wat op jou wacht."),
                search,
                count,
                list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        var toegang = current.vereist().toegang();
        if (search.getValue().isBlank() && !all) {
            begin(toegang);
            return;
        }
        Map<Bestuur, List<String>> before = besturen.searchVoorganger(toegang, search.getValue());
        List<Bestuur> found = new ArrayList<>(besturen.search(toegang, search.getValue()));
        before.keySet().stream().filter(one -> !found.contains(one)).forEach(found::add);
        Map<Long, Long> people = deelnemers.all(toegang).stream()
                .collect(Collectors.groupingBy(part -> part.bestuurId(), Collectors.counting()));
        count.setText(found.size() == 1 ? "1 bestuur" : found.size() + " besturen");
        list.removeAll();
        if (found.isEmpty()) {
            list.add(new Paragraph("Geen bestuur gevonden met “" + search.getValue()
                    + "”. Zoek op een deel van de naam, ook van voor een fusie."));
            return;
        }
        var table = Bouwstenen.tabel("Besturen", "Bestuur", "Provincie", "NIS-code", "Inwoners", "Deelnemers");
        int here = Bouwstenen.shown(found.size(), shown);
        for (Bestuur bestuur : found.subList(0, here)) {
            table.rij(
                    name(bestuur, before.getOrDefault(bestuur, List.of())),
                    new Span(bestuur.province()),
                    bestuur.nis() == null ? new Span("verzonnen") : new Span(bestuur.nis()),
                    new Span(inwoners(bestuur)),
                    new Span(String.valueOf(people.getOrDefault(bestuur.id(), 0L))));
        }
        list.add(table);
        Bouwstenen.meer(list, found.size() - here, () -> {
            shown += Bouwstenen.STAP;
            refresh();
        });
    }

    /** What needs doing; all of them only when asked for. */
    private void begin(Toegang toegang) {
        int size = besturen.search(toegang, "").size();
        count.setText("");
        list.removeAll();
        list.add(work.blok(toegang), Bouwstenen.knop("Toon alle " + size + " besturen", () -> {
            all = true;
            refresh();
        }));
    }

    /** With the names by which it was found, where those are older than it. */
    private static Span name(Bestuur bestuur, List<String> before) {
        Span name = new Span(new RouterLink(bestuur.name(), BestuurView.class, String.valueOf(bestuur.id())));
        if (!before.isEmpty()) {
            Span old = new Span(" vroeger " + Opsomming.en(before));
            old.addClassName("db-before");
            name.add(old);
        }
        return name;
    }

    static String inwoners(Bestuur bestuur) {
        return bestuur.population() == null
                ? "–"
                : NumberFormat.getIntegerInstance(Locale.forLanguageTag("nl-BE"))
                        .format(bestuur.population());
    }
}
