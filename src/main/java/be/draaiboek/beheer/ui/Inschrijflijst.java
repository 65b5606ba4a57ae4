package be.draaiboek.beheer.ui;

import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.bestuur.Bestuur;
import be.draaiboek.bestuur.Trekkeruitnodiging;
import be.draaiboek.cohort.CohortNavigatie;
import be.draaiboek.cohort.InschrijfService;
import be.draaiboek.cohort.InschrijfService.Inschrijving;
import be.draaiboek.cohort.InschrijfService.Regel;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A list of besturen, pasted or out of a file: what is recognised in it is shown, with what will happen, before it is done. */
final class Inschrijflijst extends Div {

    private static final int MOST_OF_FILE = 900 * 1024;

    /** Puts some in, with what is said of those that stay away, and says where it can't. */
    interface Inschrijver {
        void enrol(List<Inschrijving> some, String weg, Melding where);
    }

    private final InschrijfService service;
    private final Supplier<Toegang> toegang;
    private final long cohortId;
    private final Function<Bestuur, String> also;
    private final Inschrijver enrol;
    private final Melding error = new Melding();
    private final Div found = new Div();

    /**
     * @param also what is said behind the name of a bestuur
     * @param enrol puts some in, and says where it can't
     */
    Inschrijflijst(
            InschrijfService service,
            Supplier<Toegang> toegang,
            long cohortId,
            Function<Bestuur, String> also,
            Inschrijver enrol) {
        this.service = service;
        this.toegang = toegang;
        this.cohortId = cohortId;
        this.also = also;
        this.enrol = enrol;
        addClassName("db-enrol-list");
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
                        "Dit bestand is groter dan 900 kB. Kopieer alleen de besturen en adressen naar een nieuw bestand.")
                .metNaam();
        // What was found in an earlier list is no answer to this one, whatever becomes of it.
        file.bijKeuze(this::clear);
        file.bijOpgeladen(answer -> {
            list.setValue(answer.path("lijst").asString(""));
            recognise(list.getValue());
        });
        add(
                list,
                Bouwstenen.knop("Herken de besturen", () -> {
                    if (list.getValue().isBlank()) {
                        clear();
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

    private void clear() {
        error.setVisible(false);
        found.removeAll();
    }

    private void recognise(String text) {
        clear();
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
            table.rij(new Span(line.tekst()), field == null ? new Span(outcome(line)) : field, new Span(trekker(line)));
            if (line.bruikbaar()) {
                choices.add(new Keuze(line, field));
            }
        }
        found.add(new H3("Wat herkend is"), table);
        unknown(lines);
        if (choices.isEmpty()) {
            return;
        }
        found.add(Bouwstenen.hoofdknop("Voeg de herkende besturen toe", () -> {
            List<Inschrijving> some = new ArrayList<>();
            for (Keuze one : choices) {
                Bestuur bestuur =
                        one.veld() == null ? one.regel().bestuur() : one.veld().getValue();
                if (bestuur != null && some.stream().noneMatch(other -> other.bestuurId() == bestuur.id())) {
                    some.add(new Inschrijving(bestuur.id(), one.regel().email()));
                }
            }
            if (some.isEmpty()) {
                error.fout("Kies eerst welk bestuur het is.");
                return;
            }
            enrol.enrol(some, weg(lines.size() - some.size(), lines), error);
        }));
    }

    /** What stays away is said after it too: a line that nobody answered is easily overlooked. */
    private static String weg(int left, List<Regel> lines) {
        long known =
                lines.stream().filter(one -> one.ingeschreven() || one.dubbel()).count();
        long rest = left - known;
        return rest <= 0
                ? ""
                : rest == 1
                        ? " Eén regel van je lijst bleef weg: niet herkend, of niet gekozen welk bestuur het is."
                        : " " + rest
                                + " regels van je lijst bleven weg: niet herkend, of niet gekozen welk bestuur het is.";
    }

    private void unknown(List<Regel> lines) {
        long unknown = lines.stream()
                .filter(one -> one.bestuur() == null && one.keuzes().isEmpty())
                .count();
        if (unknown > 0) {
            found.add(
                    new Paragraph(
                            unknown == lines.size()
                                    ? "Er is geen bestuur in herkend. Schrijf op elke regel de naam of de NIS-code van een bestuur"
                                            + " en herken opnieuw."
                                    : unknown == 1
                                            ? "Eén regel is niet herkend en blijft weg. Verbeter de naam en herken opnieuw."
                                            : unknown
                                                    + " regels zijn niet herkend en blijven weg. Verbeter de namen en herken opnieuw."));
        } else if (lines.stream().noneMatch(Regel::bruikbaar)) {
            found.add(new Paragraph("Al deze besturen staan er al in."));
        }
    }

    private String outcome(Regel line) {
        if (line.bestuur() == null) {
            return "niet herkend";
        }
        return line.bestuur().name()
                + (line.voorganger().isEmpty() ? "" : " (opvolger van " + line.voorganger() + ")")
                + (line.ingeschreven()
                        ? ", staat er al in"
                        : line.dubbel() ? ", dubbel in je lijst" : also.apply(line.bestuur()));
    }

    /** With whether somebody is invited at that address, and why not. */
    private static String trekker(Regel line) {
        if (line.email().isEmpty() || (line.bestuur() == null && line.keuzes().isEmpty())) {
            return line.email();
        }
        if (line.ingeschreven()) {
            return line.email() + ": geen uitnodiging, het bestuur staat er al in";
        }
        if (line.dubbel()) {
            return line.email() + ": geen uitnodiging, het bestuur staat hoger in je lijst";
        }
        return line.uitnodiging() == Trekkeruitnodiging.GEMAAKT
                ? line.email()
                : line.email() + ": geen uitnodiging, " + line.uitnodiging().waarom();
    }
}
