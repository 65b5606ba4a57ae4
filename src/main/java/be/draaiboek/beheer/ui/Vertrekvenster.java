package be.draaiboek.beheer.ui;

import be.draaiboek.bestuur.Bestuur;
import be.draaiboek.cohort.VertrekService;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.weergave.Ingrijpend;
import be.draaiboek.weergave.Invulvenster;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks how a bestuur leaves a cohort: with what its coaches kept, or without. */
final class Vertrekvenster {

    private enum Hoe {
        LOS("Losmaken: de begeleiders houden hun logboek en hoever het bestuur vandaag is"),
        EINDE("Beëindigen: wat de begeleiders over het bestuur bijhielden, wordt gewist");

        private final String label;

        Hoe(String label) {
            this.label = label;
        }
    }

    private final VertrekService service;
    private final Supplier<Toegang> toegang;
    private final long cohortId;
    private final Bestuur bestuur;
    private final Consumer<String> done;

    /** @param done gets what was done, in words */
    Vertrekvenster(
            VertrekService service, Supplier<Toegang> toegang, long cohortId, Bestuur bestuur, Consumer<String> done) {
        this.service = service;
        this.toegang = toegang;
        this.cohortId = cohortId;
        this.bestuur = bestuur;
        this.done = done;
    }

    void open() {
        RadioButtonGroup<Hoe> how = new RadioButtonGroup<>("Wat gebeurt er met wat er was?");
        how.setItems(Hoe.values());
        how.setItemLabelGenerator(one -> one.label);
        Invulvenster.open(
                bestuur.name() + " uit het cohort halen?",
                Ingrijpend.teken(new Button("Uit het cohort")),
                List.of(
                        new Paragraph(
                                "De begeleiders zien vanaf nu niet meer hoe het verder gaat. De antwoorden blijven"
                                        + " bij het bestuur, dat gewoon verder werkt; de trekkers krijgen bericht."),
                        how,
                        new Paragraph(
                                "Wissen kan niet ongedaan gemaakt worden: logboek, berichten, vragen om mee te lezen"
                                        + " en wat het bestuur op werksessies antwoordde.")),
                () -> leave(how.getValue()));
    }

    private void leave(@Nullable Hoe how) {
        if (how == null) {
            throw new OngeldigException("Kies losmaken of beëindigen.");
        }
        if (how == Hoe.LOS) {
            service.detach(toegang.get(), cohortId, bestuur.id());
            done.accept(bestuur.name() + " is losgemaakt van het cohort.");
        } else {
            service.end(toegang.get(), cohortId, bestuur.id());
            done.accept(bestuur.name() + " is uit het cohort, en wat de begeleiders bijhielden is gewist.");
        }
    }
}
