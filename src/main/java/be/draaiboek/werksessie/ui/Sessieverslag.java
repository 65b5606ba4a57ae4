package be.draaiboek.werksessie.ui;

import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.common.AndereTekstException;
import be.draaiboek.editie.Tekst;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.weergave.Invulvenster;
import be.draaiboek.weergave.Tekstgrens;
import be.draaiboek.weergave.Venster;
import be.draaiboek.werksessie.Werksessie;
import be.draaiboek.werksessie.Werksessie.Blad;
import be.draaiboek.werksessie.WerksessieService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a coach writes at a meeting: the agenda before it, and what came of it after. */
final class Sessieverslag {

    private final WerksessieService service;
    private final HuidigeGebruiker current;
    private final Blad sheet;
    private final Consumer<String> done;
    private BooleanSupplier unkeptAgenda = () -> false;
    private Consumer<Supplier<String>> keepAgenda = then -> {};

    /** @param done gets what was done, in words, and shows the page again */
    Sessieverslag(WerksessieService service, HuidigeGebruiker current, Blad sheet, Consumer<String> done) {
        this.service = service;
        this.current = current;
        this.sheet = sheet;
        this.done = done;
    }

    com.vaadin.flow.component.html.Section agenda(boolean needed) {
        TextArea field = field("Agenda", sheet.sessie().agenda());
        return writing(
                "Agenda",
                sheet.sessie().agenda().isEmpty() ? "nog leeg" : "",
                needed,
                "De besturen lezen de agenda mee. Een voorstel begint bij wat het meeste besturen nog moeten afspreken.",
                "agenda",
                field,
                "Bewaar de agenda",
                (was, text) -> service.setAgenda(
                        current.vereist().toegang(), sheet.sessie().id(), was, text),
                save -> {
                    unkeptAgenda = () -> !Tekst.schoon(field.getValue())
                            .strip()
                            .equals(sheet.sessie().agenda());
                    keepAgenda = save;
                    return needed ? propose(field, save) : new Div();
                });
    }

    /** Puts a proposal in the agenda, and keeps it: whoever sees it stand there goes on to send it. */
    private Button propose(TextArea field, Consumer<Supplier<String>> save) {
        Runnable put = () -> {
            field.setValue(sheet.voorstel());
            save.accept(() -> "Het voorstel staat in de agenda. Pas aan wat anders moet.");
        };
        return new Button("Stel een agenda voor", click -> {
            if (field.getValue().isBlank()) {
                put.run();
            } else {
                Venster.vraag(
                        "Agenda vervangen?",
                        "Wat er in het veld staat, wordt vervangen door een voorstel.",
                        "Vervang",
                        put);
            }
        });
    }

    /** Keeps what stands in the agenda where it wasn't yet, and does something more; what is refused is said at the agenda. */
    void withAgenda(Supplier<String> then) {
        if (unkeptAgenda.getAsBoolean()) {
            keepAgenda.accept(then);
        } else {
            Invulvenster.attempt(done, then);
        }
    }

    com.vaadin.flow.component.html.Section verslag(boolean needed) {
        boolean shared = sheet.sessie().stand().gedeeld();
        TextArea field = field("Verslag", sheet.sessie().verslag());
        return writing(
                "Wat eruit kwam",
                shared ? "gedeeld" : sheet.sessie().verslag().isEmpty() ? "nog leeg" : "nog niet gedeeld",
                needed,
                shared
                        ? "De besturen lezen dit. Wat je bewaart, lezen ze meteen."
                        : "Alleen de begeleiders lezen dit, tot je het deelt.",
                "verslag",
                field,
                "Bewaar het verslag",
                (was, text) -> service.setVerslag(
                        current.vereist().toegang(), sheet.sessie().id(), was, text),
                save -> shared
                        ? new Div()
                        // What stands in the field is what is shared.
                        : new Button(
                                "Deel met de besturen",
                                click -> Venster.vraag(
                                        "Delen met de besturen?",
                                        "%s %s dan wat eruit kwam, met de foto's, en %s er bericht van. Wat je later bewaart, staat er meteen bij."
                                                .formatted(
                                                        Sessiedelen.deBesturen(sheet),
                                                        sheet.besturen().size() == 1 ? "leest" : "lezen",
                                                        sheet.besturen().size() == 1 ? "krijgt" : "krijgen"),
                                        "Deel",
                                        () -> save.accept(() -> {
                                            service.share(
                                                    current.vereist().toegang(),
                                                    sheet.sessie().id());
                                            return "De besturen lezen nu wat eruit kwam, met de foto's.";
                                        }))));
    }

    private TextArea field(String label, String value) {
        TextArea field = new TextArea(label);
        field.setWidthFull();
        field.setMinRows(6);
        field.setMaxRows(24);
        Tekstgrens.put(field, Werksessie.MAX_TEKST);
        field.setValue(value);
        return field;
    }

    /**
     * A text with the button that keeps it.
     *
     * @param much how much there is
     * @param needed whether it is open on a phone too
     * @param keep gets what stood there when the page was shown, and what stands in the field
     * @param more what stands beside the button; it gets what keeps the text and then does something more
     */
    private com.vaadin.flow.component.html.Section writing(
            String heading,
            String much,
            boolean needed,
            String help,
            String form,
            TextArea field,
            String action,
            BiConsumer<String, String> keep,
            Function<Consumer<Supplier<String>>, Component> more) {
        BewaardFormulier kept = new BewaardFormulier(
                current.vereist().accountId(), "werksessie-" + sheet.sessie().id() + "-" + form);
        String[] was = {field.getValue()};
        kept.veld("tekst", field);
        Div wrong = new Div();
        wrong.addClassName("db-message");
        wrong.getElement().setAttribute("role", "alert");
        Div other = new Div();
        Consumer<Supplier<String>> save = then -> {
            other.removeAll();
            Invulvenster.attempt(wrong::setText, () -> {
                try {
                    keep.accept(was[0], field.getValue());
                } catch (AndereTekstException another) {
                    // Whoever keeps again has read it.
                    was[0] = another.staat();
                    other.add(Sessiedelen.zacht("Wat er nu staat:"), Sessiedelen.tekst(another.staat()));
                    throw another;
                }
                was[0] = Tekst.schoon(field.getValue()).strip();
                String told = then.get();
                kept.bewaard();
                done.accept(told);
                return "";
            });
        };
        Button button = new Button(action, click -> save.accept(() -> "Bewaard."));
        // Before it is sent, sending is what one goes for.
        if (needed && sheet.sessie().stand().verstuurd()) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        Div actions = new Div(button, more.apply(save));
        actions.addClassName("db-coach-actions");
        return Sessiedelen.vouw(heading, much, needed, Sessiedelen.zacht(help), kept, wrong, other, actions);
    }
}
