package be.draaiboek.nota.ui;

import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.nota.Versie;
import be.draaiboek.nota.Versie.Beslissing;
import be.draaiboek.nota.Versie.Uitslag;
import be.draaiboek.nota.Versie.Voorlegging;
import be.draaiboek.weergave.Dagveld;
import be.draaiboek.weergave.Foutvak;
import be.draaiboek.weergave.Tekstgrens;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** When a body sits, and what it made of a version. */
final class Beslisdialoog extends Dialog {

    private static final String NOTHING = "Nog niet beslist";

    /** @param keep throws what is told in the dialog */
    Beslisdialoog(Voorlegging laid, BewaardFormulier fields, Consumer<Beslissing> keep) {
        Beslissing known = laid.beslissing();
        setHeaderTitle("Zitting en beslissing: " + laid.orgaan().label().toLowerCase(Locale.ROOT));
        addClassName("db-nota-dialog");
        setCloseOnOutsideClick(false);
        Dagveld day = new Dagveld("zitting", "Dag van de zitting", known.zitting());
        TextField agenda = new TextField("Agendapunt");
        agenda.setHelperText("Nummer of titel. Mag leeg blijven.");
        agenda.setValue(known.agendapunt());
        agenda.setWidthFull();
        Tekstgrens.put(agenda, Versie.MAX_AGENDA);
        RadioButtonGroup<String> result = new RadioButtonGroup<>("Beslissing");
        List<String> labels = Stream.concat(
                        Stream.of(NOTHING), Arrays.stream(Uitslag.values()).map(Uitslag::label))
                .toList();
        result.setItems(labels);
        result.setValue(known.uitslag() == null ? NOTHING : known.uitslag().label());
        TextArea conditions = text("Voorwaarden", "Wat moet er eerst gebeuren, of wat mag niet?", known.voorwaarden());
        TextArea remark = text("Opmerkingen", "Wat het orgaan verder meegaf. Mag leeg blijven.", known.opmerking());
        TextField address = new TextField("Adres van het gepubliceerde besluit");
        address.setHelperText("Van de website van jullie bestuur of uit Gelinkt Notuleren. Mag leeg blijven.");
        address.setValue(known.adres());
        address.setWidthFull();
        Tekstgrens.put(address, Versie.MAX_ADRES);
        fields.veld("agenda", agenda);
        fields.add(result);
        fields.veld("voorwaarden", conditions);
        fields.veld("opmerking", remark);
        fields.veld("adres", address);
        Foutvak wrong = new Foutvak("de trekker");
        add(day, fields, wrong);
        Button doIt = new Button("Bewaar", click -> {
            Uitslag chosen = Arrays.stream(Uitslag.values())
                    .filter(one -> one.label().equals(result.getValue()))
                    .findFirst()
                    .orElse(null);
            Beslissing decision = new Beslissing(
                    day.dag(), agenda.getValue(), chosen, conditions.getValue(), remark.getValue(), address.getValue());
            if (wrong.attempt(() -> keep.accept(decision))) {
                fields.bewaard();
                close();
            }
        });
        doIt.addThemeVariants(ButtonVariant.PRIMARY);
        Button not = new Button("Toch niet", click -> {
            // What was typed over an older decision must not come back over a newer one.
            fields.bewaard();
            close();
        });
        getFooter().add(not, doIt);
    }

    private static TextArea text(String label, String help, String value) {
        TextArea text = new TextArea(label);
        text.setHelperText(help);
        text.setValue(value);
        text.setWidthFull();
        Tekstgrens.put(text, Versie.MAX_VOORWAARDEN);
        return text;
    }
}
