package be.draaiboek.cohort.ui;

import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.Cohort;
import be.draaiboek.cohort.Dossier.Soort;
import be.draaiboek.cohort.Dossier.Verstuurd;
import be.draaiboek.cohort.Maandag;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.weergave.Dagveld;
import be.draaiboek.weergave.Invulvenster;
import be.draaiboek.weergave.Tekstgrens;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writing to trekkers and noting a talk. */
final class Dialogen {

    /** More than these aren't ticked one by one any more. */
    private static final int BOXES = 60;

    /** More names than these are a number. */
    private static final int NAMES = 12;

    private final BegeleidingService service;
    private final HuidigeGebruiker current;
    private final Cohort cohort;
    private final LocalDate today;
    private final Consumer<String> done;

    /** @param done gets what was done, in words */
    Dialogen(
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

    /** Writes to one or many; the choice starts with all who may be written to. */
    void schrijf(List<Stand> rows, String text) {
        List<Stand> able = rows.stream()
                .filter(this::magKrijgen)
                .filter(one -> !one.feiten().pauzeert(today))
                .toList();
        Component to;
        Supplier<List<Long>> ids;
        if (rows.size() > BOXES) {
            // Only who is written to is kept, not where they all are.
            List<Long> all = able.stream().map(Stand::bestuurId).toList();
            to = new Paragraph(aan(rows, able.size()));
            ids = () -> all;
        } else {
            CheckboxGroup<Stand> boxes = new CheckboxGroup<>("Aan de trekkers van");
            boxes.addClassName("db-coach-to");
            boxes.setItems(rows);
            boxes.setItemLabelGenerator(this::label);
            boxes.setItemEnabledProvider(this::magKrijgen);
            boxes.select(able);
            to = boxes;
            ids = () -> boxes.getValue().stream().map(Stand::bestuurId).toList();
        }
        TextArea message = new TextArea("Bericht");
        Tekstgrens.zet(message, BegeleidingService.MAX_BERICHT);
        message.setWidthFull();
        message.setValue(text);
        message.setValueChangeMode(ValueChangeMode.LAZY);
        BewaardFormulier kept =
                kept("bericht", rows.size() == 1 ? rows.getFirst().bestuurId() : 0);
        kept.veld("tekst", message);
        message.setHelperText("Hoogstens " + BegeleidingService.MAX_BERICHT + " tekens.");
        Paragraph preview = new Paragraph(text);
        Span how = new Span(
                "Zo komt het aan: bij hun meldingen en in de mail van de dag, met een link naar wat POLIS ziet."
                        + " Wie de voorbije " + Maandag.RUST_DAGEN
                        + " dagen een bericht of een telefoontje kreeg, wordt"
                        + " overgeslagen.");
        how.addClassName("db-help");
        Div shown = new Div(how, preview);
        shown.addClassName("db-coach-preview");
        message.addValueChangeListener(
                event -> preview.setText(event.getValue().strip().replaceAll("\\s+", " ")));
        Invulvenster.open("Schrijf de trekker", "Verstuur", List.of(to, kept, shown), () -> {
            Verstuurd sent = service.spoorAan(current.vereist().toegang(), cohort.id(), ids.get(), message.getValue());
            kept.bewaard();
            done.accept((sent.naar().isEmpty() ? "" : "Verstuurd naar " + namen(sent.naar()) + ". ")
                    + (sent.nietNaar().isEmpty()
                            ? ""
                            : "Niet naar " + namen(sent.nietNaar())
                                    + ": zij hadden net contact, of er is geen trekker die het kan lezen."));
        });
    }

    private static String namen(List<String> names) {
        return names.size() > NAMES ? names.size() + " besturen" : String.join(", ", names);
    }

    /** To how many it goes, and why not to the others. */
    private String aan(List<Stand> rows, int able) {
        long unable = rows.stream().filter(one -> !one.trekkerMetAccount()).count();
        long resting = rows.stream()
                .filter(Stand::trekkerMetAccount)
                .filter(one -> one.rust(today))
                .count();
        long pausing = rows.size() - able - unable - resting;
        if (able == rows.size()) {
            return "Aan de trekkers van alle " + able + " besturen.";
        }
        return "Aan de trekkers van " + able + " van de " + rows.size() + " besturen."
                + wie(resting, "had de voorbije dagen al contact", "hadden de voorbije dagen al contact")
                + wie(unable, "heeft nog geen trekker die het kan lezen", "hebben nog geen trekker die het kan lezen")
                + wie(pausing, "pauzeert", "pauzeren") + " Zij krijgen het niet.";
    }

    private static String wie(long count, String one, String more) {
        return count == 0 ? "" : " " + count + " " + (count == 1 ? one : more) + ".";
    }

    private boolean magKrijgen(Stand one) {
        return one.trekkerMetAccount() && !one.rust(today);
    }

    private String label(Stand one) {
        if (!one.trekkerMetAccount()) {
            return one.naam() + " (nog geen trekker die het kan lezen: bel)";
        }
        if (one.rust(today)) {
            return one.naam() + " (had de voorbije dagen al contact)";
        }
        return one.naam() + (one.feiten().pauzeert(today) ? " (pauzeert)" : "");
    }

    /** Notes a call or a visit. */
    void noteer(Stand one) {
        Select<Soort> kind = new Select<>();
        kind.setLabel("Wat deed je?");
        kind.setItems(Soort.values());
        kind.setItemLabelGenerator(what -> what == Soort.TELEFOON ? "Ik belde" : "Ik ging langs");
        kind.setValue(Soort.TELEFOON);
        Dagveld day = new Dagveld("gesprek-dag", "Wanneer?", today).tot(today);
        TextArea text = new TextArea("Wat spraken jullie af?");
        Tekstgrens.zet(text, BegeleidingService.MAX_REGEL);
        text.setWidthFull();
        text.setHelperText(
                "Alleen de begeleiders van " + cohort.name() + " lezen dit. Het bestuur weet dat het logboek er is.");
        TextField next = new TextField("Wat doe je daarna? (mag leeg)");
        Tekstgrens.zet(next, BegeleidingService.MAX_ACTIE);
        next.setWidthFull();
        BewaardFormulier kept = kept("gesprek", one.bestuurId());
        kept.veld("tekst", text);
        kept.veld("daarna", next);
        Dagveld on = new Dagveld("gesprek-daarna", "Tegen wanneer? (mag leeg)", null).vanaf(today);
        Invulvenster.open("Noteer een gesprek met " + one.naam(), "Bewaar", List.of(kind, day, kept, on), () -> {
            LocalDate when = day.dag();
            if (when == null) {
                throw new OngeldigException("Kies de dag van het gesprek.");
            }
            service.noteer(
                    current.vereist().toegang(),
                    cohort.id(),
                    one.bestuurId(),
                    kind.getValue(),
                    when,
                    text.getValue(),
                    next.getValue(),
                    on.dag());
            kept.bewaard();
            done.accept("Genoteerd in het logboek van " + one.naam() + ".");
        });
    }

    /** @param bestuur whom it is about; 0 for several */
    private BewaardFormulier kept(String what, long bestuur) {
        return new BewaardFormulier(
                current.vereist().accountId(), "begeleiding-" + cohort.id() + "-" + bestuur + "-" + what);
    }
}
