package be.draaiboek.werksessie.ui;

import be.draaiboek.cohort.Cohort;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.AgendaNavigatie;
import be.draaiboek.traject.BegeleidingNavigatie;
import be.draaiboek.traject.Edities;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.werksessie.Werksessie;
import be.draaiboek.werksessie.WerksessieNavigatie;
import be.draaiboek.werksessie.WerksessieService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The meetings of a cohort, for its coach. */
@Route(WerksessieNavigatie.RIJ)
@Menu(title = "Werksessies", order = 21)
@RolesAllowed(Gebruiker.BEGELEIDER)
class WerksessiesView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient WerksessieService service;
    private final transient CohortService cohorts;
    private final transient Edities edities;
    private final transient HuidigeGebruiker current;
    private String title = "Werksessies";

    WerksessiesView(WerksessieService service, CohortService cohorts, Edities edities, HuidigeGebruiker current) {
        this.service = service;
        this.cohorts = cohorts;
        this.edities = edities;
        this.current = current;
        addClassNames("db-page", "db-session", "db-ask");
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String cohortId) {
        removeAll();
        List<Cohort> mine = cohorts.mine(current.vereist().toegang()).stream()
                .filter(one -> !one.gesloten())
                .toList();
        if (cohortId == null && mine.isEmpty()) {
            add(
                    new H1("Werksessies"),
                    new Paragraph(
                            "Je begeleidt nog geen cohort dat loopt. Een werksessie brengt de besturen ervan samen."));
            return;
        }
        LocalDate today = service.now().toLocalDate();
        show(
                mine.stream()
                        .filter(one -> cohortId == null
                                ? !today.isBefore(one.begin()) && !today.isAfter(one.einde())
                                : String.valueOf(one.id()).equals(cohortId))
                        .findFirst()
                        .or(() -> cohortId == null ? mine.stream().findFirst() : Optional.empty())
                        .orElseThrow(NotFoundException::new),
                mine);
    }

    private void show(Cohort cohort, List<Cohort> mine) {
        long id = cohort.id();
        title = "Werksessies van " + cohort.naam();
        Paragraph crumb =
                Stukjes.crumb(new Anchor(BegeleidingNavigatie.bord(id), cohort.naam()), new Span(" › Werksessies"));
        Button make = new Button("Nieuwe werksessie", click -> make(cohort));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(make, knop(AgendaNavigatie.AGENDA, "In je agenda"));
        actions.addClassName("db-coach-actions");
        add(crumb, new H1("Werksessies"), actions);
        LocalDateTime now = service.now();
        List<Werksessie> all = service.of(current.vereist().toegang(), id);
        if (all.isEmpty()) {
            add(new Paragraph("Nog geen. Een werksessie brengt de besturen van het cohort samen rond een stuk van het"
                    + " Draaiboek: je ziet wie komt en wie klaar is."));
        }
        list(
                "Komt eraan",
                all.stream()
                        .filter(one -> !one.voorbij(now))
                        .sorted(Comparator.comparing(one -> one.wat().begin()))
                        .toList(),
                now);
        list("Voorbij", all.stream().filter(one -> one.voorbij(now)).toList(), now);
        if (mine.size() > 1) {
            UnorderedList others = new UnorderedList();
            mine.stream()
                    .filter(one -> one.id() != id)
                    .forEach(
                            one -> others.add(new ListItem(new Anchor(WerksessieNavigatie.rij(one.id()), one.naam()))));
            add(new H2("Je andere cohorten"), others);
        }
    }

    static long id(BeforeEnterEvent event, String name) {
        return event.getRouteParameters()
                .get(name)
                .filter(value -> value.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(NotFoundException::new);
    }

    static Anchor knop(String path, String text) {
        Anchor link = new Anchor(path, text);
        link.addClassName("db-btn");
        return link;
    }

    private void list(String heading, List<Werksessie> some, LocalDateTime now) {
        if (some.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("db-ask-list");
        some.forEach(one -> list.add(
                Sessiedelen.regel(WerksessieNavigatie.een(one.id()), one, Sessiedelen.stand(one, one.voorbij(now)))));
        add(new H2(heading), list);
    }

    private void make(Cohort cohort) {
        new Sessieformulier(
                        current.vereist().accountId(),
                        "werksessie-nieuw-" + cohort.id(),
                        edities.nieuwste().chapters(),
                        null)
                .open("Nieuwe werksessie", "Maak", what -> {
                    long made = service.create(current.vereist().toegang(), cohort.id(), what);
                    getUI().ifPresent(ui -> ui.navigate(WerksessieNavigatie.een(made)));
                });
    }
}
