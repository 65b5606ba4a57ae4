package be.draaiboek.cohort.ui;

import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.Cohort;
import be.draaiboek.cohort.Dossier.Bericht;
import be.draaiboek.cohort.Dossier.Verstuurd;
import be.draaiboek.cohort.Maandag;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.cohort.Wachten.Op;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Opsomming;
import be.draaiboek.editie.Tekst;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.weergave.Invulvenster;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Tekstgrens;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Writing to the trekkers of one bestuur or of many: a text for each reason, or one that is true for all of them. */
final class Schrijfvenster {

    /** More than these aren't ticked one by one any more. */
    private static final int BOXES = 60;

    /** More reasons than these are one text: nobody reads on. */
    private static final int REASONS = 4;

    private final BegeleidingService service;
    private final HuidigeGebruiker current;
    private final Cohort cohort;
    private final LocalDate today;
    private final Consumer<String> done;
    private final List<Component> fields = new ArrayList<>();
    private final List<Brief> letters = new ArrayList<>();
    private final Button go = new Button();

    /** @param done gets what was done, in words */
    Schrijfvenster(
            BegeleidingService service,
            HuidigeGebruiker current,
            Cohort cohort,
            LocalDate today,
            Consumer<String> done) {
        this.service = service;
        this.current = current;
        this.cohort = cohort;
        this.today = today;
        this.done = done;
    }

    /** A text with to whom it goes. */
    private record Brief(TextArea tekst, BewaardFormulier bewaard, Supplier<List<Long>> aan) {}

    /** Opens it; the choice starts with all who may be written to. */
    void open(List<Stand> rows, Function<Stand, String> proposal) {
        List<Stand> able = rows.stream()
                .filter(this::magKrijgen)
                .filter(one -> !one.feiten().pauzeert(today))
                .toList();
        Map<String, List<Stand>> reasons = new LinkedHashMap<>();
        (able.isEmpty() ? rows.stream().limit(1) : able.stream())
                .forEach(one -> reasons.computeIfAbsent(proposal.apply(one), text -> new ArrayList<>())
                        .add(one));
        if (reasons.size() > 1 && reasons.size() <= REASONS && rows.size() <= BOXES) {
            reasons.forEach(this::groep);
            niet(rows, able);
        } else {
            een(rows, able, reasons.size() == 1 ? reasons.keySet().iterator().next() : Maandag.VOORSTEL_VOOR_ALLEN);
            if (reasons.size() > 1) {
                help(
                        "Ze wachten niet allemaal op hetzelfde; dit bericht past bij elk van hen. Kies eerst wie op hetzelfde"
                                + " wacht, dan stelt het een bericht daarover voor.");
            }
        }
        help(
                "Ze lezen het bij hun meldingen en in de mail van de dag, met een link naar wat POLIS ziet. Wie de voorbije "
                        + Maandag.RUST_DAGEN + " dagen een bericht of een telefoontje kreeg, wordt overgeslagen.");
        Invulvenster.open("Schrijf de trekker", go, fields, this::send);
        count(rows.size() == 1);
    }

    /** One text to all. */
    private void een(List<Stand> rows, List<Stand> able, String text) {
        Supplier<List<Long>> ids;
        if (rows.size() > BOXES) {
            // Only who is written to is kept, not where they all are.
            List<Long> all = able.stream().map(Stand::bestuurId).toList();
            fields.add(new Paragraph(Ontvangers.zin(rows, able.size(), today)));
            ids = () -> all;
        } else {
            ids = vakjes("Aan de trekkers van", rows, able);
        }
        TextArea message = brief(
                "Bericht",
                text,
                rows.size() == 1 ? rows.getFirst().bestuurId() + "-bericht" : "0-" + sleutel(text),
                ids);
        Span from = Stukjes.soft(Bericht.of(current.vereist().name()));
        Span said = new Span(text);
        Div shown = new Div(new Span("Zo komt het aan"), new Paragraph(from, said));
        shown.addClassName("db-coach-preview");
        message.addValueChangeListener(
                event -> said.setText(event.getValue().strip().replaceAll("\\s+", " ")));
        fields.add(shown);
    }

    /** A text to those for whom it is true. */
    private void groep(String text, List<Stand> rows) {
        Stand first = rows.getFirst();
        Op op = first.wacht().op();
        String why = op == Op.NIEMAND || op == Op.POLIS
                ? "Wie op niets van zichzelf wacht"
                : "Wacht op " + op.label() + (first.deadlineVan() == null ? "" : ", " + first.deadlineVan());
        brief("Bericht", text, "0-" + sleutel(text), vakjes(why, rows, rows));
    }

    private Supplier<List<Long>> vakjes(String label, List<Stand> rows, List<Stand> chosen) {
        CheckboxGroup<Stand> boxes = new CheckboxGroup<>(label);
        boxes.addClassName("db-coach-to");
        boxes.setItems(rows);
        boxes.setItemLabelGenerator(this::label);
        boxes.setItemEnabledProvider(this::magKrijgen);
        boxes.select(chosen);
        boxes.addValueChangeListener(event -> count(rows.size() == 1 && letters.size() == 1));
        fields.add(boxes);
        return () -> boxes.getValue().stream().map(Stand::bestuurId).toList();
    }

    private TextArea brief(String label, String text, String key, Supplier<List<Long>> ids) {
        TextArea message = new TextArea(label);
        Tekstgrens.put(message, BegeleidingService.MAX_BERICHT);
        message.setWidthFull();
        message.setValue(text);
        message.setValueChangeMode(ValueChangeMode.LAZY);
        message.setHelperText("Hoogstens " + BegeleidingService.MAX_BERICHT + " tekens.");
        BewaardFormulier kept =
                new BewaardFormulier(current.vereist().accountId(), "begeleiding-" + cohort.id() + "-" + key);
        kept.veld("tekst", message);
        fields.add(kept);
        letters.add(new Brief(message, kept, ids));
        return message;
    }

    /** What was typed for one reason doesn't come back at another one. */
    private static String sleutel(String text) {
        return "bericht-" + Integer.toHexString(text.hashCode());
    }

    private void help(String text) {
        Paragraph help = Stukjes.help(text);
        fields.add(help);
    }

    private void niet(List<Stand> rows, List<Stand> able) {
        List<String> others = rows.stream()
                .filter(one -> !able.contains(one))
                .map(this::label)
                .toList();
        if (!others.isEmpty()) {
            help("Niet aan: " + Opsomming.en(others) + ".");
        }
    }

    /** The button says to how many it goes. */
    private void count(boolean one) {
        long count =
                letters.stream().flatMap(letter -> letter.aan().get().stream()).count();
        go.setText(one ? "Verstuur" : "Verstuur naar " + count);
    }

    private void send() {
        List<Brief> going = letters.stream()
                .filter(letter -> letters.size() == 1 || !letter.aan().get().isEmpty())
                .toList();
        if (going.isEmpty()) {
            throw new OngeldigException("Kies aan wie je schrijft.");
        }
        // All are looked at before any goes.
        for (Brief one : going) {
            String wrong = Tekst.teLang(one.tekst().getValue().strip(), BegeleidingService.MAX_BERICHT);
            if (!wrong.isEmpty() || one.tekst().getValue().isBlank()) {
                throw new OngeldigException(
                        wrong.isEmpty() ? "Schrijf bij elk een bericht, of vink wie het kreeg af." : wrong);
            }
        }
        List<Verstuurd> sent = going.stream()
                .map(one -> service.nudge(
                        current.vereist().toegang(),
                        cohort.id(),
                        one.aan().get(),
                        one.tekst().getValue()))
                .toList();
        going.forEach(one -> one.bewaard().bewaard());
        done.accept(Ontvangers.verstuurd(sent));
    }

    private boolean magKrijgen(Stand one) {
        return one.trekkerMetAccount() && !one.rust(today);
    }

    private String label(Stand one) {
        if (!one.trekkerMetAccount()) {
            return one.naam()
                    + (one.trekkerWeg()
                            ? " (geen trekker meer die het kan lezen: bel)"
                            : " (nog geen trekker die het kan lezen: bel)");
        }
        if (one.rust(today)) {
            return one.naam() + " (had de voorbije dagen al contact)";
        }
        return one.naam() + (one.feiten().pauzeert(today) ? " (pauzeert)" : "");
    }
}
