package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.Dossier.Soort;
import be.draaiboek.cohort.Dossier.Verstuurd;
import be.draaiboek.cohort.Maandag;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.HuidigeGebruiker;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;

/** Writing to trekkers and noting a talk. */
final class Dialogen {

    private Dialogen() {}

    /** Writes to one or many; the choice starts with all of them. */
    static void schrijf(
            BegeleidingService service,
            HuidigeGebruiker current,
            Maandag monday,
            List<Stand> rows,
            String text,
            Consumer<String> done) {
        CheckboxGroup<Stand> to = new CheckboxGroup<>("Aan de trekkers van");
        List<Stand> some = rows.stream().limit(BegeleidingService.MAX_NAAR).toList();
        to.setItems(some);
        to.setItemLabelGenerator(
                one -> one.naam() + (one.rust(monday.vandaag()) ? " (had de voorbije dagen al contact)" : ""));
        to.select(some.stream().filter(one -> !one.rust(monday.vandaag())).toList());
        TextArea message = new TextArea("Bericht");
        message.setMaxLength(BegeleidingService.MAX_BERICHT);
        message.setWidthFull();
        message.setValue(text);
        message.setHelperText("Het komt bij hun meldingen en in de mail van de dag. Wie de voorbije "
                + Maandag.RUST_DAGEN + " dagen een bericht of een telefoontje kreeg, wordt overgeslagen.");
        open("Schrijf de trekker", "Verstuur", List.of(to, message), () -> {
            Verstuurd sent = service.spoorAan(
                    current.vereist().toegang(),
                    monday.cohort().id(),
                    to.getValue().stream().map(Stand::bestuurId).toList(),
                    message.getValue());
            done.accept((sent.naar().isEmpty() ? "" : "Verstuurd naar " + String.join(", ", sent.naar()) + ". ")
                    + (sent.nietNaar().isEmpty()
                            ? ""
                            : "Niet naar " + String.join(", ", sent.nietNaar())
                                    + ": zij hadden net contact, of er is geen trekker die het kan lezen."));
        });
    }

    /** Notes a call or a visit. */
    static void noteer(
            BegeleidingService service,
            HuidigeGebruiker current,
            Maandag monday,
            Stand one,
            Consumer<String> done) {
        RadioButtonGroup<Soort> kind = new RadioButtonGroup<>("Wat deed je?");
        kind.setItems(Soort.values());
        kind.setItemLabelGenerator(Soort::label);
        kind.setValue(Soort.TELEFOON);
        DatePicker day = new DatePicker("Wanneer?", monday.vandaag());
        day.setMax(monday.vandaag());
        TextArea text = new TextArea("Wat spraken jullie af?");
        text.setMaxLength(BegeleidingService.MAX_REGEL);
        text.setWidthFull();
        text.setHelperText("Alleen de begeleiders van " + monday.cohort().name()
                + " lezen dit. Het bestuur weet dat het logboek er is.");
        TextField next = new TextField("Wat doe je daarna? (mag leeg)");
        next.setMaxLength(BegeleidingService.MAX_ACTIE);
        next.setWidthFull();
        DatePicker on = new DatePicker("Tegen wanneer? (mag leeg)");
        open("Noteer een gesprek met " + one.naam(), "Bewaar", List.of(kind, day, text, next, on), () -> {
            if (day.getValue() == null) {
                throw new OngeldigException("Kies de dag van het gesprek.");
            }
            service.noteer(
                    current.vereist().toegang(),
                    monday.cohort().id(),
                    one.bestuurId(),
                    kind.getValue(),
                    day.getValue(),
                    text.getValue(),
                    next.getValue(),
                    on.getValue());
            done.accept("Genoteerd in het logboek van " + one.naam() + ".");
        });
    }

    private static void open(String title, String action, List<? extends Component> fields, Runnable work) {
        Dialog dialog = new Dialog(title);
        dialog.setWidth("min(34rem, 94vw)");
        Paragraph wrong = new Paragraph();
        wrong.addClassName("db-message");
        wrong.getElement().setAttribute("role", "alert");
        fields.forEach(dialog::add);
        dialog.add(wrong);
        Button go = new Button(action, click -> probeer(wrong::setText, () -> {
            work.run();
            dialog.close();
            return "";
        }));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button("Toch niet", click -> dialog.close()), go);
        dialog.open();
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
