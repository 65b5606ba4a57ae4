package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.Datum;
import be.draaiboek.cohort.Dossier;
import be.draaiboek.cohort.Dossier.Regel;
import be.draaiboek.cohort.Maandag;
import be.draaiboek.cohort.Maandag.Doe;
import be.draaiboek.cohort.Maandag.Reden;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** What a coach does first for one bestuur: what they planned, or what the figures ask. */
final class Actieblok {

    /** More than these are in the log. */
    private static final int PLANNED = 3;

    private Actieblok() {}

    /** @param wachtend what else waits for the coach on the same page, each in a line with the way to it */
    static Section of(Dossier dossier, Dialogen dialogs, List<Paragraph> wachtend) {
        Maandag monday = dossier.maandag();
        Stand one = dossier.stand();
        LocalDate today = monday.vandaag();
        Reden reason = monday.reden(one);
        List<Regel> planned = dossier.gepland();
        boolean due = reason != null && reason.doe() == Doe.NOTEER;
        Div words = new Div();
        planned.stream()
                .limit(PLANNED)
                .forEach(line -> words.add(regel(line, today, done -> dialogs.gedaan(one, done))));
        // What is due stands there already, in full.
        words.add(new Paragraph(reason == null || due ? Standblok.zin(one, today) : reason.waarom()));
        if (reason != null) {
            words.add(Bordkaarten.raad(reason));
        } else if (planned.isEmpty() && wachtend.isEmpty()) {
            Paragraph nothing = Stukjes.help(
                    one.rust(today)
                            ? "Je had de voorbije dagen contact: nu is het aan hen."
                            : "Er is nu niets dat op jou wacht.");
            words.add(nothing);
        }
        wachtend.forEach(words::add);
        Button call = new Button("Noteer een gesprek", click -> dialogs.note(one));
        Button write = new Button("Schrijf de trekker", click -> dialogs.write(List.of(one), monday::voorstel));
        // Who was only invited reads nothing here yet.
        write.setVisible(one.trekkerMetAccount());
        if (!due) {
            (reason != null && reason.doe() == Doe.SCHRIJF ? write : call).addThemeVariants(ButtonVariant.PRIMARY);
        }
        Div actions = new Div(call, write);
        actions.addClassName("db-coach-actions");
        words.add(actions);
        Section card = BegeleidingView.card(
                reason == null && planned.isEmpty() && wachtend.isEmpty() ? "Hoe het staat" : "Volgende actie",
                words,
                Standblok.gat(one));
        card.addClassName("db-coach-next");
        return card;
    }

    private static Div regel(Regel line, LocalDate today, Consumer<Regel> finish) {
        LocalDate on = line.volgendeOp();
        Span when = Stukjes.soft(on == null ? "" : wanneer(on, today));
        Span what = new Span(line.volgende());
        what.addClassName("db-coach-plan");
        Button done = Logboekblok.gedaan(line, finish);
        if (on != null && !on.isAfter(today)) {
            done.addThemeVariants(ButtonVariant.PRIMARY);
        }
        Div row = new Div(new Paragraph(what, new Span(" "), when), done);
        row.addClassName("db-coach-planned");
        return row;
    }

    private static String wanneer(LocalDate on, LocalDate today) {
        return on.equals(today) ? "vandaag" : on.isBefore(today) ? "sinds " + Datum.dag(on) : "op " + Datum.dag(on);
    }
}
