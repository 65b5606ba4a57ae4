package be.draaiboek.beheer.ui;

import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.bestuur.Bestuur;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.cohort.CohortNavigatie;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.cohort.InschrijfService;
import be.draaiboek.cohort.InschrijfService.Inschrijving;
import be.draaiboek.cohort.InschrijfService.Regel;
import be.draaiboek.common.Opsomming;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.weergave.Keuzelijst;
import be.draaiboek.weergave.Oplader;
import be.draaiboek.weergave.Tekstgrens;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Besturen into a cohort in one step: one that is searched for, or a list that was pasted. */
final class Inschrijfblok extends Div {

    private static final int MOST_OF_FILE = 900 * 1024;

    private final InschrijfService service;
    private final Supplier<Toegang> toegang;
    private final long cohortId;
    private final Consumer<String> done;
    private final Map<Long, List<String>> elsewhere;
    private final Melding error = new Melding();
    private final Div found = new Div();

    /** @param done gets what was done, in words */
    Inschrijfblok(
            InschrijfService service,
            CohortService cohorts,
            BestuurService besturen,
            Supplier<Toegang> toegang,
            long cohortId,
            List<Bestuur> members,
            Consumer<String> done) {
        this.service = service;
        this.toegang = toegang;
        this.cohortId = cohortId;
        this.done = done;
        this.elsewhere = cohorts.elsewhere(toegang.get(), cohortId);
        addClassNames("db-admin", "db-enrol");
        var choice = new ComboBox<Bestuur>("Bestuur");
        Keuzelijst.fill(
                choice,
                besturen.search(toegang.get(), "").stream()
                        .filter(bestuur -> !members.contains(bestuur))
                        .toList(),
                bestuur -> bestuur.name() + also(bestuur, " (ook in ", ")"));
        choice.setHelperText(
                "Zit het ook in een ander cohort, dan blijft het daar; trekkers en begeleiders krijgen bericht.");
        var email = new TextField("E-mailadres van de trekker (mag leeg)");
        email.setHelperText(
                "Die krijgt meteen een uitnodiging; het Draaiboek van het bestuur start. Doen er al mensen mee, laat het"
                        + " dan leeg.");
        var list = new TextArea("Of plak een lijst");
        Tekstgrens.put(list, InschrijfService.MAX_LIJST);
        list.setHelperText(
                "Eén bestuur per regel, met eventueel het adres van de trekker erachter, ook na een spatie. Uit een rekenblad"
                        + " kopiëren mag; oude namen van voor een fusie worden herkend.");
        list.setWidthFull();
        var file = new Oplader(
                CohortNavigatie.lijst(cohortId),
                "Of kies een bestand",
                "csv of xlsx (het eerste blad), hoogstens 900 kB",
                ".csv,.tsv,.txt,.xlsx,text/csv",
                MOST_OF_FILE,
                "Dit bestand is groter dan 900 kB. Kopieer alleen de besturen en adressen naar een nieuw bestand.");
        file.bijOpgeladen(answer -> {
            list.setValue(answer.path("lijst").asString(""));
            recognise(list.getValue());
        });
        add(
                choice,
                email,
                Bouwstenen.knop("Bestuur toevoegen", () -> {
                    Bestuur chosen = choice.getValue();
                    if (chosen == null) {
                        error.fout("Kies eerst een bestuur.");
                        return;
                    }
                    enrol(List.of(new Inschrijving(chosen.id(), email.getValue())), chosen.name() + " is toegevoegd.");
                }),
                list,
                Bouwstenen.knop("Herken de besturen", () -> {
                    if (list.getValue().isBlank()) {
                        error.fout("Plak eerst een lijst, of kies een bestand: één bestuur per regel.");
                        list.focus();
                    } else {
                        recognise(list.getValue());
                    }
                }),
                file,
                error,
                found);
    }

    private void enrol(List<Inschrijving> some, String told) {
        List<String> uninvited = new ArrayList<>();
        if (error.attempt(() -> uninvited.addAll(service.enrol(toegang.get(), cohortId, some)))) {
            done.accept(
                    uninvited.isEmpty()
                            ? told
                            : told + " Geen uitnodiging vertrok naar " + Opsomming.en(uninvited)
                                    + ": daar doen al mensen mee of wacht er al een. Een nieuwe stuurt hun trekker of een beheerder.");
        }
    }

    /** In which other cohorts it is, between these words; empty where in none. */
    private String also(Bestuur bestuur, String before, String after) {
        List<String> others = elsewhere.getOrDefault(bestuur.id(), List.of());
        return others.isEmpty() ? "" : before + Opsomming.en(others) + after;
    }

    private void recognise(String text) {
        found.removeAll();
        List<Regel> lines = new ArrayList<>();
        if (!error.attempt(() -> lines.addAll(service.readLines(toegang.get(), cohortId, text)))) {
            return;
        }
        if (lines.isEmpty()) {
            error.fout("Plak eerst een lijst.");
            return;
        }
        record Keuze(Regel regel, @Nullable ComboBox<Bestuur> veld) {}
        List<Keuze> choices = new ArrayList<>();
        var table = Bouwstenen.tabel("Wat herkend is", "Wat er stond", "Bestuur", "Trekker");
        for (Regel line : lines) {
            ComboBox<Bestuur> field = null;
            if (line.bestuur() == null && !line.keuzes().isEmpty()) {
                field = new ComboBox<>();
                field.setAriaLabel("Welk bestuur is “" + line.tekst() + "”?");
                field.setPlaceholder("Welk is het?");
                Keuzelijst.fill(field, line.keuzes(), Bestuur::name);
            }
            table.rij(new Span(line.tekst()), field == null ? new Span(outcome(line)) : field, new Span(line.email()));
            if (!line.ingeschreven()) {
                choices.add(new Keuze(line, field));
            }
        }
        long unknown = lines.stream()
                .filter(one -> one.bestuur() == null && one.keuzes().isEmpty())
                .count();
        found.add(new H3("Wat herkend is"), table);
        if (unknown > 0) {
            found.add(
                    new Paragraph(
                            unknown == 1
                                    ? "Eén regel is niet herkend en blijft weg. Verbeter de naam en herken opnieuw."
                                    : unknown
                                            + " regels zijn niet herkend en blijven weg. Verbeter de namen en herken opnieuw."));
        }
        found.add(Bouwstenen.hoofdknop("Voeg de herkende besturen toe", () -> {
            List<Inschrijving> some = new ArrayList<>();
            for (Keuze one : choices) {
                Bestuur bestuur =
                        one.veld() == null ? one.regel().bestuur() : one.veld().getValue();
                if (bestuur != null) {
                    some.add(new Inschrijving(bestuur.id(), one.regel().email()));
                }
            }
            if (some.isEmpty()) {
                error.fout("Er is geen bestuur om toe te voegen.");
                return;
            }
            enrol(some, some.size() == 1 ? "Eén bestuur is toegevoegd." : some.size() + " besturen zijn toegevoegd.");
        }));
    }

    private String outcome(Regel line) {
        if (line.bestuur() == null) {
            return "niet herkend";
        }
        return line.bestuur().name()
                + (line.voorganger().isEmpty() ? "" : " (opvolger van " + line.voorganger() + ")")
                + (line.ingeschreven() ? ", staat er al in" : also(line.bestuur(), ", ook in ", ""));
    }
}
