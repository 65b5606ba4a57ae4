package be.draaiboek.samenwerken.ui;

import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Item;
import be.draaiboek.samenwerken.OpvolgingService;
import be.draaiboek.samenwerken.SamenwerkenNavigatie;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.Traject.Deelnemer;
import be.draaiboek.traject.Traject.Opvolging;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Tekstgrens;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What a bestuur took along from its twins: with who does it and by when, and where one says what came of it. */
public final class Opvolglijst extends Div {

    private final transient OpvolgingService service;
    private final transient Toegang toegang;
    private final transient Traject traject;
    private final transient BiConsumer<Runnable, String> attempt;

    /**
     * @param vandaag the day it is
     * @param attempt does something, and says a sentence when it worked
     */
    Opvolglijst(
            OpvolgingService service,
            Toegang toegang,
            Traject traject,
            LocalDate vandaag,
            BiConsumer<Runnable, String> attempt) {
        this.service = service;
        this.toegang = toegang;
        this.traject = traject;
        this.attempt = attempt;
        addClassName("db-task-block");
        UnorderedList list = new UnorderedList();
        list.addClassName("db-task-list");
        traject.opvolgingen().forEach(one -> {
            Div what = new Div(new Anchor(adres(traject, one), one.wat()), stand(traject, one, vandaag), of(one));
            what.addClassName("db-task-what");
            list.add(new ListItem(what, actions(one)));
        });
        add(new H2("Meegenomen van jullie tweeling"), list);
        setVisible(!traject.opvolgingen().isEmpty());
    }

    /** Puts at each of these questions what follows there from what a twin said. */
    public static void attach(Traject traject, LocalDate vandaag, Map<String, ? extends HasComponents> panels) {
        for (Opvolging one : traject.opvolgingen()) {
            HasComponents panel = panels.get(one.item());
            if (panel != null) {
                Paragraph line = new Paragraph(
                        new Span("Meegenomen van " + one.van() + ": "),
                        new Span(one.wat()),
                        stand(traject, one, vandaag));
                line.add(of(one));
                line.addClassName("db-task-follow");
                panel.add(line);
            }
        }
    }

    private static Anchor of(Opvolging one) {
        Anchor link = new Anchor(SamenwerkenNavigatie.tweelinggesprek(one.tweeling(), one.item()), "Het gesprek");
        link.getElement().setAttribute("aria-label", "Het gesprek met " + one.van() + " over: " + one.wat());
        return link;
    }

    private static String adres(Traject traject, Opvolging one) {
        return traject.editie()
                .item(one.item())
                .map((Item item) -> TrajectNavigatie.vraag(traject, item))
                .orElse(SamenwerkenNavigatie.tweelinggesprek(one.tweeling(), one.item()));
    }

    private static Component stand(Traject traject, Opvolging one, LocalDate today) {
        String who =
                traject.deelnemer(one.deelnemer()).map(Deelnemer::shownName).orElse(Traject.VROEGER);
        Span text = new Span(
                switch (one.stand()) {
                    case TE_DOEN -> who + ", tegen " + Opmaak.dag(one.tegen());
                    case GEDAAN -> who + ": gedaan" + (one.uitkomst().isEmpty() ? "" : ". " + one.uitkomst());
                    case NIET_GEDAAN -> who + ": niet gedaan. " + one.uitkomst();
                });
        text.addClassName("db-task-when");
        if (one.laat(today)) {
            Span late = Stukjes.pill("te laat", "warn");
            text.add(late);
        }
        return text;
    }

    private Div actions(Opvolging one) {
        Div actions = new Div();
        actions.addClassName("db-task-actions");
        if (!traject.isTrekker() && one.deelnemer() != traject.ik().id()) {
            return actions;
        }
        if (one.open()) {
            actions.add(
                    button(
                            "Gedaan",
                            one,
                            () -> ask(
                                    one,
                                    "Wat is ervan gekomen?",
                                    "Jullie en " + one.van() + " lezen dit bij het gesprek. Het mag leeg blijven.",
                                    true)),
                    button(
                            "Gebeurt niet",
                            one,
                            () -> ask(
                                    one,
                                    "Waarom gebeurt het niet?",
                                    one.van() + " heeft het voorstel gedaan en leest jullie reden.",
                                    false)));
        } else {
            actions.add(button(
                    "Toch nog te doen",
                    one,
                    () -> attempt.accept(() -> service.reopen(toegang, one.id()), "Dit is weer te doen.")));
        }
        return actions;
    }

    private static Button button(String text, Opvolging one, Runnable work) {
        Button button = new Button(text, click -> work.run());
        button.setAriaLabel(text + ": " + one.wat());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void ask(Opvolging one, String question, String help, boolean done) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(one.wat());
        dialog.setCloseOnOutsideClick(false);
        TextArea text = new TextArea(question);
        Tekstgrens.put(text, OpvolgingService.LANGSTE);
        text.setWidthFull();
        text.setMinHeight("7rem");
        BewaardFormulier kept = new BewaardFormulier(
                toegang.accountId(), traject, "opvolging-" + one.id() + (done ? "-gedaan" : "-niet"));
        kept.veld("tekst", text);
        Paragraph wrong = new Paragraph();
        wrong.getElement().setAttribute("role", "alert");
        dialog.add(new Paragraph(help), kept, wrong);
        Button keep = new Button("Bewaar", click -> {
            try {
                service.finish(toegang, one.id(), done, text.getValue());
            } catch (OngeldigException refused) {
                wrong.setText(Optional.ofNullable(refused.getMessage()).orElse(""));
                text.focus();
                return;
            }
            kept.bewaard();
            dialog.close();
            attempt.accept(() -> {}, one.van() + " leest wat ervan gekomen is.");
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button("Toch niet", click -> dialog.close()), keep);
        Venster.open(dialog);
    }

    /** Returns mine that are still to be done. */
    public static List<Opvolging> mine(Traject traject) {
        return traject.opvolgingen().stream()
                .filter(one -> one.open() && one.deelnemer() == traject.ik().id())
                .toList();
    }
}
