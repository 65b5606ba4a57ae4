package be.draaiboek.beheer.ui;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.bestuur.Bestuur;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.Trekkeruitnodiging;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.cohort.InschrijfService;
import be.draaiboek.cohort.InschrijfService.Ingeschreven;
import be.draaiboek.cohort.InschrijfService.Inschrijving;
import be.draaiboek.common.Opsomming;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.weergave.Keuzelijst;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Besturen into a cohort in one step: one that is searched for, or a list that was pasted. */
final class Inschrijfblok extends Div {

    private final InschrijfService service;
    private final Supplier<Toegang> toegang;
    private final long cohortId;
    private final Function<List<Ingeschreven>, String> words;
    private final Consumer<String> done;
    private final Map<Long, List<String>> elsewhere;
    private final Melding error = new Melding();

    /**
     * @param words what is said of what was done
     * @param done gets those words
     */
    Inschrijfblok(
            InschrijfService service,
            CohortService cohorts,
            BestuurService besturen,
            Supplier<Toegang> toegang,
            long cohortId,
            List<Bestuur> members,
            Function<List<Ingeschreven>, String> words,
            Consumer<String> done) {
        this.service = service;
        this.toegang = toegang;
        this.cohortId = cohortId;
        this.words = words;
        this.done = done;
        this.elsewhere = cohorts.elsewhere(toegang.get(), cohortId);
        addClassNames("db-admin", "db-enrol");
        var choice = new ComboBox<Bestuur>("Bestuur");
        Map<Long, List<String>> before = besturen.opvolgers(toegang.get()).entrySet().stream()
                .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toList())));
        Keuzelijst.fill(
                choice,
                besturen.search(toegang.get(), "").stream()
                        .filter(bestuur -> !members.contains(bestuur))
                        .toList(),
                bestuur -> bestuur.name()
                        + vroeger(bestuur, before.getOrDefault(bestuur.id(), List.of()))
                        + also(bestuur, " (ook in ", ")"));
        choice.setHelperText(
                "Zit het ook in een ander cohort, dan blijft het daar; trekkers en begeleiders krijgen bericht.");
        var email = new TextField("E-mailadres van de trekker (mag leeg)");
        email.setHelperText(
                "Daarvoor wordt meteen een uitnodiging gemaakt. Doen er al mensen mee, laat het dan leeg. Het"
                        + " Draaiboek van het bestuur start in elk geval.");
        add(
                choice,
                email,
                Bouwstenen.knop("Bestuur toevoegen", () -> {
                    Bestuur chosen = choice.getValue();
                    if (chosen == null) {
                        error.fout("Kies eerst een bestuur.");
                        return;
                    }
                    if (!email.getValue().isBlank()
                            && Trekkeruitnodiging.adres(email.getValue()).isEmpty()) {
                        error.fout("Schrijf het adres zoals naam@gemeente.be, of laat het leeg.");
                        email.focus();
                        return;
                    }
                    enrol(List.of(new Inschrijving(chosen.id(), email.getValue())), "", error);
                }),
                error,
                new Inschrijflijst(service, toegang, cohortId, bestuur -> also(bestuur, ", ook in ", ""), this::enrol));
    }

    private void enrol(List<Inschrijving> some, String weg, Melding where) {
        List<Ingeschreven> did = new ArrayList<>();
        if (where.attempt(() -> did.addAll(service.enrol(toegang.get(), cohortId, some)))) {
            done.accept(words.apply(did) + weg);
        }
    }

    /** What it was called before it merged: found by that too, as in the list. */
    private static String vroeger(Bestuur bestuur, List<String> names) {
        List<String> others = names.stream()
                .filter(one -> !one.equals(bestuur.name()))
                .sorted()
                .toList();
        return others.isEmpty() ? "" : " (vroeger " + Opsomming.en(others) + ")";
    }

    /** In which other cohorts it is, between these words; empty where in none. */
    private String also(Bestuur bestuur, String before, String after) {
        List<String> others = elsewhere.getOrDefault(bestuur.id(), List.of());
        return others.isEmpty() ? "" : before + Opsomming.en(others) + after;
    }
}
