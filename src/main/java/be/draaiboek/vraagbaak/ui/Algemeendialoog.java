package be.draaiboek.vraagbaak.ui;

import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Opsomming;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.vraagbaak.Polisvraag;
import be.draaiboek.vraagbaak.Polisvraag.Bericht;
import be.draaiboek.vraagbaak.Polisvraag.Draad;
import be.draaiboek.vraagbaak.PolisvraagService;
import be.draaiboek.weergave.Tekstgrens;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.access.AccessDeniedException;

/** Rewriting a question and its answer so that every bestuur may read them; what still names somebody is said first. */
final class Algemeendialoog {

    private final PolisvraagService service;
    private final Toegang toegang;
    private final Draad thread;
    private final Consumer<String> done;
    private final TextArea question = new TextArea("De vraag, zoals iedereen ze leest");
    private final TextArea answer = new TextArea("Het antwoord");
    private final Paragraph wrong = new Paragraph();
    private String warned = "";

    Algemeendialoog(PolisvraagService service, Toegang toegang, Draad thread, Consumer<String> done) {
        this.service = service;
        this.toegang = toegang;
        this.thread = thread;
        this.done = done;
    }

    void open() {
        Tekstgrens.put(question, Polisvraag.MAX_ALGEMENE_VRAAG);
        Tekstgrens.put(answer, Polisvraag.MAX_ALGEMEEN);
        question.setValue(thread.vraag().tekst());
        answer.setValue(thread.laatsteAntwoord().map(Bericht::tekst).orElse(""));
        List.of(question, answer).forEach(TextArea::setWidthFull);
        answer.setMinRows(5);
        BewaardFormulier kept = new BewaardFormulier(
                toegang.accountId(), "algemeen-antwoord-" + thread.vraag().id());
        kept.veld("vraag", question);
        kept.veld("antwoord", answer);
        wrong.addClassName("db-message");
        wrong.getElement().setAttribute("role", "alert");
        Dialog dialog = new Dialog("Algemeen antwoord");
        dialog.add(
                Draadblad.zacht(
                        "Elk bestuur leest dit bij deze vraag van het Draaiboek. Haal eruit wat zegt van wie het"
                                + " komt: namen, plaatsen, bedragen."),
                kept,
                wrong);
        Button go = new Button("Toon aan alle besturen", click -> {
            if (keep()) {
                kept.bewaard();
                dialog.close();
                done.accept("Elk bestuur leest dit nu bij deze vraag.");
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button("Toch niet", click -> dialog.close()), go);
        Venster.open(dialog);
    }

    private boolean keep() {
        String both = question.getValue() + "\n" + answer.getValue();
        List<String> named = thread.noemt(both);
        if (!named.isEmpty() && !warned.equals(both)) {
            warned = both;
            wrong.setText("Dit noemt nog " + Opsomming.en(named)
                    + ". Haal dat eruit, of klik nog eens als het zo mag blijven.");
            return false;
        }
        try {
            service.makeGeneral(toegang, thread.vraag().id(), question.getValue(), answer.getValue());
            return true;
        } catch (OngeldigException refused) {
            wrong.setText(String.valueOf(refused.getMessage()));
        } catch (AccessDeniedException gone) {
            wrong.setText("Dat kan niet meer: intussen is er iets veranderd. Laad de pagina opnieuw.");
        }
        return false;
    }
}
