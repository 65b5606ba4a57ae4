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
import be.draaiboek.weergave.Tekstgrens;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;

/** Writing to trekkers and noting a talk. */
final class Dialogen {

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
        List<Stand> some = rows.stream().limit(BegeleidingService.MAX_NAAR).toList();
        CheckboxGroup<Stand> to = new CheckboxGroup<>("Aan de trekkers van");
        to.addClassName("db-coach-to");
        to.setItems(some);
        to.setItemLabelGenerator(this::label);
        to.setItemEnabledProvider(this::magKrijgen);
        to.select(some.stream()
                .filter(this::magKrijgen)
                .filter(one -> !one.feiten().pauzeert(today))
                .toList());
        if (some.size() < rows.size()) {
            to.setHelperText("Dit zijn de eerste " + some.size() + " van " + rows.size() + ". Zoek of filter om bij de"
                    + " andere te komen.");
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
        open("Schrijf de trekker", "Verstuur", List.of(to, kept, shown), () -> {
            Verstuurd sent = service.spoorAan(
                    current.vereist().toegang(),
                    cohort.id(),
                    to.getValue().stream().map(Stand::bestuurId).toList(),
                    message.getValue());
            kept.bewaard();
            done.accept((sent.naar().isEmpty() ? "" : "Verstuurd naar " + String.join(", ", sent.naar()) + ". ")
                    + (sent.nietNaar().isEmpty()
                            ? ""
                            : "Niet naar " + String.join(", ", sent.nietNaar())
                                    + ": zij hadden net contact, of er is geen trekker die het kan lezen."));
        });
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
        open("Noteer een gesprek met " + one.naam(), "Bewaar", List.of(kind, day, kept, on), () -> {
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

    static void open(String title, String action, List<? extends Component> fields, Runnable work) {
        Dialog dialog = new Dialog(title);
        dialog.setWidth("min(34rem, 94vw)");
        Paragraph wrong = new Paragraph();
        wrong.addClassName("db-message");
        wrong.getElement().setAttribute("role", "alert");
        Div form = new Div();
        form.addClassName("db-coach-form");
        form.add(fields.toArray(Component[]::new));
        dialog.add(form, wrong);
        Button go = new Button(
                action,
                click -> probeer(wrong::setText, () -> {
                    work.run();
                    dialog.close();
                    return "";
                }));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button("Toch niet", click -> dialog.close()), go);
        Venster.open(dialog);
    }

    /** Says what came of it, or why it was refused. */
    static void probeer(Consumer<String> say, Supplier<String> work) {
        try {
            say.accept(work.get());
        } catch (OngeldigException refused) {
            say.accept(Objects.requireNonNullElse(refused.getMessage(), "Dat is niet gelukt."));
        } catch (AccessDeniedException gone) {
            say.accept("Dat kan niet meer: intussen is er iets veranderd. Laad de pagina opnieuw.");
        }
    }
}
