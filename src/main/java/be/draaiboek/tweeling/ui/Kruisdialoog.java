package be.draaiboek.tweeling.ui;

import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.weergave.Foutvak;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Tekstgrens;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/**
 * They asked first: what was meant by inviting them, is to accept. Their word is there to read, and what was written for them
 * goes along with the yes.
 */
final class Kruisdialoog extends Dialog {

    /**
     * @param naam the bestuur that was about to be invited
     * @param hun the invitation that waits
     * @param woord what was typed
     * @param work accepts with a word; throws what is told in the dialog
     */
    Kruisdialoog(String naam, Tweeling hun, String woord, Consumer<String> work, Runnable done) {
        boolean proposed = hun.cohort() != null;
        setHeaderTitle(proposed ? naam + " is jullie al voorgesteld" : naam + " heeft het al gevraagd");
        addClassName("db-pair-dialog");
        setCloseOnOutsideClick(false);
        add(new Paragraph(
                proposed
                        ? "Er wacht al een voorstel van jullie begeleider op jullie antwoord"
                                + (hun.leden().size() > 2 ? ", voor een tweeling van drie" : "")
                                + ". Als jullie dat aanvaarden, hoeft er geen uitnodiging meer te vertrekken."
                        : "Er wacht al een uitnodiging op jullie antwoord. Als jullie die aanvaarden, hoeft er geen tweede"
                                + " te vertrekken."));
        if (!hun.woord().isBlank()) {
            Span who = new Span(proposed ? "Jullie begeleider schreef: " : naam + " schreef: ");
            who.addClassName("db-pair-who");
            add(who, Tweelingstukjes.woord(hun.woord()));
        }
        TextArea ours = new TextArea("Jullie woord, dat met jullie ja meegaat");
        Tekstgrens.put(ours, TweelingService.MAX_WOORD);
        ours.setMinHeight("8rem");
        ours.setValue(woord);
        Foutvak wrong = new Foutvak("de trekker van een van deze besturen");
        add(ours, wrong);
        getFooter().add(new Button("Later", click -> close()));
        getFooter().add(Stukjes.primary("Aanvaard", naam, () -> {
            if (wrong.attempt(() -> work.accept(ours.getValue()))) {
                close();
                done.run();
            }
        }));
    }
}
