package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.Maandag.Doe;
import be.draaiboek.cohort.Maandag.Reden;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.cohort.Wachten.Op;
import be.draaiboek.traject.BegeleidingNavigatie;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.vraagbaak.VraagbaakNavigatie;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Who needs the coach, each with why and the one thing to do. */
final class Bordkaarten extends Div {

    private static final int MOST = 8;

    private final long cohort;
    private final transient Dialogen dialogs;
    private final transient Runnable pair;

    /**
     * @param waiting how many wait for what, of the whole cohort
     * @param pair leads to where twins are proposed
     * @param pick leads to those of the table that wait for something
     */
    Bordkaarten(
            long cohort,
            List<Reden> needed,
            Map<Op, Long> waiting,
            Dialogen dialogs,
            Runnable pair,
            Consumer<Op> pick) {
        this.cohort = cohort;
        this.dialogs = dialogs;
        this.pair = pair;
        addClassName("db-monday-cards");
        needed.stream().limit(MOST).forEach(one -> add(kaart(one)));
        if (needed.size() > MOST) {
            add(rest(needed.size() - MOST, waiting, pick));
        }
    }

    /** More than one reads one by one: by what they wait for, so that they are written to together. */
    private static Div rest(int more, Map<Op, Long> waiting, Consumer<Op> pick) {
        Div line = new Div(new Span("En nog " + more + ", bovenaan in de tabel. Bekijk en schrijf per reden:"));
        line.addClassName("db-monday-rest");
        waiting.forEach((op, many) -> {
            if (op != Op.NIEMAND) {
                line.add(Stukjes.small(op.label() + " " + many, "", () -> pick.accept(op)));
            }
        });
        return line;
    }

    private Section kaart(Reden one) {
        Stand stand = one.stand();
        Button act = new Button(
                switch (one.doe()) {
                    case SCHRIJF -> "Schrijf de trekker";
                    case BEL -> "Noteer een telefoontje";
                    case KOPPEL -> "Stel een tweeling voor";
                    case NOTEER -> "Noteer wat eruit kwam";
                    case BEANTWOORD -> "Beantwoord de vraag";
                },
                click -> act(one));
        act.setAriaLabel(act.getText() + ": " + stand.naam());
        if (getComponentCount() == 0) {
            act.addThemeVariants(ButtonVariant.PRIMARY);
        }
        Section card = new Section(
                new H2(Draaiboeklinks.to(stand.naam(), BegeleidingNavigatie.dossier(cohort, stand.bestuurId()))),
                new Paragraph(one.waarom()),
                raad(one),
                act);
        card.addClassName("db-card");
        return card;
    }

    /** What may help; where that is to call, how they are reached. */
    static Paragraph raad(Reden one) {
        Paragraph advice = Stukjes.help(new Span(one.raad()));
        if (one.doe() == Doe.BEL) {
            bereik(advice, one.stand());
        }
        return advice;
    }

    /** Adds how its trekkers are reached, or who was invited as one. */
    static void bereik(HasComponents where, Stand stand) {
        stand.adressen().forEach(address -> where.add(new Span(" "), mail(address)));
        stand.uitgenodigd()
                .forEach(address -> where.add(new Span(" "), mail(address), new Span(" (nog niet aangemeld)")));
    }

    /** Writing outside the Draaiboek. */
    static Anchor mail(String address) {
        Anchor link = new Anchor("mailto:" + address, address);
        link.addClassName("db-coach-mail");
        return link;
    }

    private void act(Reden one) {
        switch (one.doe()) {
            case SCHRIJF -> dialogs.write(List.of(one.stand()), all -> one.tekst());
            case BEL -> dialogs.note(one.stand());
            case KOPPEL -> pair.run();
            case NOTEER -> dialogs.gedaan(one.stand());
            case BEANTWOORD -> {
                var question = one.stand().vraag();
                if (question != null) {
                    ga(VraagbaakNavigatie.rij(question.id()));
                }
            }
        }
    }

    private static void ga(String address) {
        Location there = new Location(address);
        UI.getCurrent().navigate(there.getPath(), there.getQueryParameters());
    }
}
