package be.draaiboek.beheer.ui;

import be.draaiboek.beheer.BeheerNavigatie;
import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.bestuur.Bestuur;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.Deelnemer;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Fusie;
import be.draaiboek.bestuur.FusieService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.bestuur.Vooruitblik;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.Bevestiging;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.weergave.Dagveld;
import be.draaiboek.weergave.Gezegd;
import be.draaiboek.weergave.Ingrijpend;
import be.draaiboek.weergave.Keuzelijst;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Tekstgrens;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two besturen become one: chosen, read what that does, and only then done. */
@Route(BeheerNavigatie.FUSIES)
@Menu(title = "Fusies", order = 82.5)
@PageTitle("Fusies – Draaiboek")
@RolesAllowed(Gebruiker.BEHEERDER)
class FusiesView extends Div implements AfterNavigationObserver {

    private final transient BestuurService besturen;
    private final transient DeelnemerService deelnemers;
    private final transient FusieService service;
    private final transient HuidigeGebruiker current;

    private final ComboBox<Bestuur> goesOn = new ComboBox<>("Dit bestuur gaat verder");
    private final ComboBox<Bestuur> goesUp = new ComboBox<>("Dit bestuur gaat erin op");
    private final TextField name = new TextField("Naam van het bestuur daarna");
    private final Dagveld day = new Dagveld("fusie-dag", "De dag waarop de fusie ingaat", LocalDate.now(Klok.BRUSSEL));
    private final CheckboxGroup<Deelnemer> trekkers = new CheckboxGroup<>("Wie is daarna trekker?");
    private final Melding message = new Melding();
    private final Gezegd said = new Gezegd();
    private final Div preview = new Div();
    private final Div done = new Div();

    FusiesView(BestuurService besturen, DeelnemerService deelnemers, FusieService service, HuidigeGebruiker current) {
        this.besturen = besturen;
        this.deelnemers = deelnemers;
        this.service = service;
        this.current = current;
        addClassName("db-page");
        goesOn.setHelperText(
                "Zijn Draaiboek, zijn tweelingen en zijn cohort gaan door, onder de naam die je hieronder kiest.");
        goesUp.setHelperText("Zijn Draaiboek wordt gesloten en blijft te lezen; zijn mensen komen erbij.");
        name.setHelperText("Een nieuwe naam, of die van een van beide.");
        Tekstgrens.put(name, 120);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        trekkers.setHelperText("Kies minstens één van wie het nu in een van beide is. De anderen worden MT-lid.");
        trekkers.setItemLabelGenerator(
                one -> one.naam() + " (" + one.bestuur() + ")" + (one.afgesloten() ? ", account afgesloten" : ""));
        goesOn.setWidthFull();
        goesUp.setWidthFull();
        name.setWidthFull();
        goesOn.addValueChangeListener(change -> {
            if (change.getValue() != null && name.isEmpty()) {
                name.setValue(change.getValue().name());
            }
            people();
        });
        goesUp.addValueChangeListener(change -> people());
        name.addValueChangeListener(change -> preview.removeAll());
        trekkers.addValueChangeListener(change -> preview.removeAll());
        day.bijWijziging(change -> preview.removeAll());
        Div look = new Div(Bouwstenen.hoofdknop("Toon wat er gebeurt", this::look));
        look.addClassName("db-actions");
        Section form =
                Bouwstenen.kaart("Welke besturen worden er één?", goesOn, goesUp, name, day, trekkers, message, look);
        form.addClassName("db-merge");
        add(
                new H1("Fusies"),
                Bouwstenen.lead(
                        "Twee besturen die er één worden. Je leest eerst wat dat doet met hun mensen, hun werk, hun"
                                + " tweelingen en hun cohorten; er gebeurt niets voor je het bevestigt. De fusies tot en met"
                                + " 1 januari 2025 staan al in het register."),
                said,
                form,
                preview,
                done);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private Toegang toegang() {
        return current.vereist().toegang();
    }

    private void refresh() {
        List<Bestuur> all = besturen.search(toegang(), "");
        Keuzelijst.fill(goesOn, all, FusiesView::label);
        Keuzelijst.fill(goesUp, all, FusiesView::label);
        people();
        done.removeAll();
        List<Fusie.Gedaan> before = service.all(toegang());
        if (!before.isEmpty()) {
            var table = Bouwstenen.tabel("Uitgevoerde fusies", "Bestuur", "Opgegaan", "Fusie van", "Uitgevoerd");
            before.forEach(one -> table.rij(
                    new RouterLink(one.naam(), BestuurView.class, String.valueOf(one.bestuurId())),
                    new Span(one.voorganger()),
                    new Span(Opmaak.datum(one.vanaf())),
                    new Span(Opmaak.datum(one.op()))));
            done.add(Bouwstenen.kaart("Hier uitgevoerd", table));
        }
    }

    private static String label(Bestuur one) {
        return one.name() + " (" + (one.nis() == null ? "verzonnen" : one.nis()) + ")";
    }

    /** Who may be trekker afterwards: who is so now, each person once. */
    private void people() {
        preview.removeAll();
        Set<Long> seen = new LinkedHashSet<>();
        List<Deelnemer> may = new ArrayList<>();
        Stream.of(goesOn.getValue(), goesUp.getValue())
                .filter(Objects::nonNull)
                .flatMap(one -> deelnemers.of(toegang(), one.id()).stream())
                .filter(one -> one.rol() == Rol.TREKKER && one.accountId() != null && seen.add(one.accountId()))
                .forEach(may::add);
        trekkers.setItems(may);
        trekkers.setVisible(!may.isEmpty());
        trekkers.setValue(new LinkedHashSet<>(
                may.stream().filter(one -> !one.afgesloten()).toList()));
    }

    private Fusie.Keuze choice() {
        Bestuur on = goesOn.getValue();
        Bestuur up = goesUp.getValue();
        LocalDate from = day.dag();
        if (on == null || up == null) {
            throw new OngeldigException("Kies eerst de twee besturen.");
        }
        if (from == null || !day.klopt()) {
            throw new OngeldigException("Kies de dag waarop de fusie ingaat.");
        }
        return new Fusie.Keuze(
                on.id(),
                up.id(),
                name.getValue(),
                from,
                trekkers.getValue().stream()
                        .map(one -> Objects.requireNonNull(one.accountId()))
                        .collect(Collectors.toSet()));
    }

    private void look() {
        preview.removeAll();
        said.setText("");
        message.attempt(() -> {
            Fusie.Keuze choice = choice();
            show(choice, service.preview(toegang(), choice));
        });
    }

    private void show(Fusie.Keuze choice, Vooruitblik seen) {
        Section card = Bouwstenen.kaart("Dit gebeurt er");
        card.addClassName("db-merge");
        for (Vooruitblik.Blok block : seen.blokken()) {
            UnorderedList lines = new UnorderedList();
            block.regels().forEach(line -> lines.add(new ListItem(line)));
            card.add(new H3(block.titel()), lines);
        }
        Fusie fusie = seen.fusie();
        card.add(
                new Paragraph(
                        "Klopt dit? Tot je bevestigt, is er niets gebeurd. Verandert er intussen iets, dan moet je dit"
                                + " opnieuw lezen."),
                Ingrijpend.doet(
                        "Voeg samen",
                        () -> Bewijs.vraag(
                                fusie.gaatOp().naam() + " laten opgaan in " + fusie.naam() + "?",
                                "Dit kan niet teruggedraaid worden. Iedereen in beide besturen krijgt bericht, met je naam en je reden.",
                                "Wat " + fusie.gaatOp().naam()
                                        + " schreef, blijft te lezen voor wie in " + fusie.naam()
                                        + " het hele Draaiboek ziet; de trekker neemt over wat past.",
                                "Voeg samen",
                                proof -> merge(choice, seen, proof))));
        preview.add(card);
        card.getElement().setAttribute("tabindex", "-1").executeJs("this.focus(); this.scrollIntoView()");
    }

    private void merge(Fusie.Keuze choice, Vooruitblik seen, Bevestiging proof) {
        service.carryOut(toegang(), choice, seen.vingerafdruk(), proof);
        goesOn.clear();
        goesUp.clear();
        name.clear();
        refresh();
        said.say(
                seen.fusie().gaatOp().naam() + " is opgegaan in " + seen.fusie().naam() + ". Iedereen kreeg bericht.");
    }
}
