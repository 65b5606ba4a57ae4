package be.draaiboek.nota.ui;

import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.nota.Notatekst;
import be.draaiboek.nota.Opmerking;
import be.draaiboek.nota.Versie;
import be.draaiboek.nota.VersieService.Indiening;
import be.draaiboek.nota.VersieService.Voorbeeld;
import be.draaiboek.weergave.Foutvak;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Tekstgrens;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;

/** What a trekker sees and says before a version is frozen: to whom it goes, what is still missing, which remarks wait. */
final class Indiendialoog extends Dialog {

    /** @param submit throws what is told in the dialog */
    Indiendialoog(Voorbeeld seen, BewaardFormulier fields, Consumer<Indiening> submit) {
        int number = seen.weg().volgendNummer();
        setHeaderTitle("Versie %d indienen".formatted(number));
        addClassName("db-nota-dialog");
        setCloseOnOutsideClick(false);
        add(new Paragraph("De tekst van nu wordt bevroren: niemand kan deze versie nog wijzigen, ook jij niet. Jullie"
                + " werken gewoon verder aan de volgende. Intrekken kan zolang niemand erop reageerde."));
        add(missing(seen.tekst()), remarks(seen.open()));
        Organenkeuze before = new Organenkeuze(seen.weg());
        TextArea word = new TextArea("Begeleidend woord");
        word.setHelperText("Wat moeten de lezers weten? Wat veranderde er sinds de vorige versie? Mag leeg blijven.");
        word.setWidthFull();
        Tekstgrens.put(word, Versie.MAX_WOORD);
        Checkbox shared = new Checkbox("Onze tweeling mag deze versie meelezen");
        shared.setHelperText(
                "Alleen een bestuur waaraan jullie hoofdstuk C.1 vrijgaven. De nota bevat ook wat jullie in"
                        + " andere hoofdstukken afspraken. Dit kan je later nog veranderen.");
        fields.veld("woord", word);
        Foutvak wrong = new Foutvak("de trekker");
        add(before, fields, shared, wrong);
        Button doIt = new Button("Dien versie %d in".formatted(number), click -> {
            Indiening asked = new Indiening(
                    number, seen.tekst().vingerafdruk(), word.getValue(), before.gekozen(), shared.getValue());
            if (wrong.attempt(() -> submit.accept(asked))) {
                fields.bewaard();
                close();
            }
        });
        doIt.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Toch niet", click -> close()), doIt);
    }

    private static Div missing(Notatekst text) {
        long gaps = text.gaten();
        return gaps == 0
                ? new Div()
                : new Div(new Paragraph(
                        gaps == 1
                                ? "Eén antwoord ontbreekt nog; in de tekst staat waar."
                                : gaps + " antwoorden ontbreken nog; in de tekst staat waar."));
    }

    private static Div remarks(List<Opmerking> remarks) {
        if (remarks.isEmpty()) {
            return new Div();
        }
        UnorderedList list = new UnorderedList();
        remarks.forEach(one -> list.add(new ListItem(one.door() + ": " + one.tekst())));
        Div block = new Div(
                new H3(
                        remarks.size() == 1
                                ? "Eén opmerking bij de vorige versie staat nog open"
                                : remarks.size() + " opmerkingen bij de vorige versie staan nog open"),
                list,
                Stukjes.help("Ze blijven daar staan. Handel ze eerst af als ze in deze versie verwerkt zijn."));
        block.addClassName("db-nota-waiting");
        return block;
    }
}
