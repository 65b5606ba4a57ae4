package be.draaiboek.cohort.ui;

import be.draaiboek.tweeling.Koppelkeuze;
import be.draaiboek.tweeling.Koppelplan;
import be.draaiboek.tweeling.Koppelplan.Groep;
import be.draaiboek.tweeling.Koppelplan.Lid;
import be.draaiboek.tweeling.Koppelplan.Verplaatsing;
import be.draaiboek.tweeling.Voorstel.Mate;
import be.draaiboek.weergave.Keuzelijst;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BiConsumer;

/** Who goes with whom and why, and what is changed about it by hand. */
final class Koppelgroepen extends Section {

    private static final int MOST = 300;

    private final transient Koppelplan plan;
    private final transient Koppelkeuze choice;
    private final transient BiConsumer<Koppelkeuze, String> choose;
    private final transient BiConsumer<Long, Long> apart;

    /**
     * @param choose takes another choice, and what was done in words
     * @param apart takes two that are not to be together
     */
    Koppelgroepen(
            Koppelplan plan, Koppelkeuze choice, BiConsumer<Koppelkeuze, String> choose, BiConsumer<Long, Long> apart) {
        this.plan = plan;
        this.choice = choice;
        this.choose = choose;
        this.apart = apart;
        OrderedList list = new OrderedList();
        list.addClassName("db-couple-list");
        plan.groepen().forEach(one -> list.add(row(one)));
        addClassNames("db-card", "db-couple-groups");
        add(new H2("Wie met wie"), list);
    }

    private ListItem row(Groep group) {
        Span names = new Span(namen(group));
        names.addClassName("db-couple-names");
        Span fits = Stukjes.pill(Koppelwoord.past(group.mate()), "");
        if (group.mate() == Mate.STERK) {
            fits.addClassName("ok");
        }
        Div head = new Div(names, fits);
        if (group.vast()) {
            Span fixed = Stukjes.pill("staat vast", "");
            head.add(fixed);
        }
        head.addClassName("db-couple-head");
        Paragraph why = new Paragraph(group.zin());
        return new ListItem(head, why, KoppelView.knop("Aanpassen", namen(group), () -> adjust(group)));
    }

    private static String namen(Groep group) {
        return String.join(" – ", group.leden().stream().map(Lid::naam).toList());
    }

    private void adjust(Groep group) {
        Dialog dialog = dialog("Aanpassen: " + namen(group));
        // Who, and what can be done with each; then the pairs among them.
        Div form = new Div();
        form.addClassName("db-couple-form");
        form.add(regel(
                group.vast() ? "Staat vast: blijft samen, wat er ook verandert." : "Verandert mee met wat er weegt.",
                act(
                        dialog,
                        group.vast() ? "Maak los" : "Zet vast",
                        namen(group),
                        () -> choose.accept(
                                group.vast()
                                        ? Koppeladres.los(choice, group.ids())
                                        : Koppeladres.vast(choice, List.of(group.ids())),
                                namen(group) + (group.vast() ? " staat weer los." : " staat vast.")))));
        for (Lid one : group.leden()) {
            Button away = act(
                    dialog,
                    "Laat weg",
                    one.naam(),
                    () -> choose.accept(
                            Koppeladres.apart(choice, one.bestuurId(), true), one.naam() + " doet niet mee."));
            // A place that isn't there isn't offered.
            form.add(
                    plan.verplaatsingen(one.bestuurId()).isEmpty()
                            ? regel(one.naam(), away)
                            : regel(
                                    one.naam(),
                                    act(dialog, "Verplaats naar …", one.naam(), () -> move(plan, one, choice, choose)),
                                    away));
        }
        for (int i = 0; i < group.leden().size(); i++) {
            for (int j = i + 1; j < group.leden().size(); j++) {
                Lid one = group.leden().get(i);
                Lid other = group.leden().get(j);
                String both = one.naam() + " – " + other.naam();
                form.add(regel(
                        both, act(dialog, "Niet samen", both, () -> apart.accept(one.bestuurId(), other.bestuurId()))));
            }
        }
        dialog.add(form);
        dialog.getFooter().add(new Button("Sluit", click -> dialog.close()));
        Venster.open(dialog);
    }

    private static Div regel(String text, Button... acts) {
        Div buttons = new Div(acts);
        Div line = new Div(new Span(text), buttons);
        line.addClassName("db-couple-act");
        return line;
    }

    private static Button act(Dialog dialog, String text, String about, Runnable work) {
        Button button = new Button(text, click -> {
            dialog.close();
            work.run();
        });
        button.setAriaLabel(text + ": " + about);
        return button;
    }

    private static Dialog dialog(String title) {
        return new Dialog(title);
    }

    /** Asks where somebody goes instead; each place says what it does to how well all of them fit. */
    static void move(Koppelplan plan, Lid who, Koppelkeuze choice, BiConsumer<Koppelkeuze, String> choose) {
        List<Verplaatsing> places = plan.verplaatsingen(who.bestuurId());
        Dialog dialog = dialog("Verplaats " + who.naam());
        Div form = new Div();
        form.addClassName("db-coach-form");
        dialog.add(form);
        Button no = new Button("Toch niet", click -> dialog.close());
        if (places.isEmpty()) {
            form.add(new Paragraph("Er is geen andere plaats waar " + who.naam() + " terechtkan."));
            dialog.getFooter().add(no);
            Venster.open(dialog);
            return;
        }
        ComboBox<Verplaatsing> to = new ComboBox<>("Verplaats naar");
        Keuzelijst.fill(to, places.stream().limit(MOST).toList(), Koppelgroepen::label);
        to.setWidthFull();
        to.setValue(places.getFirst());
        to.setHelperText(
                "Waar het best past, staat eerst. Wat verandert, staat daarna vast; de rest blijft zoals het is.");
        Paragraph then = new Paragraph(label(places.getFirst()));
        to.addValueChangeListener(event -> then.setText(event.getValue() == null ? "" : label(event.getValue())));
        form.add(to, then);
        Button go = new Button("Verplaats", click -> {
            Verplaatsing chosen = to.getValue();
            if (chosen == null) {
                to.setErrorMessage("Kies een plaats in de lijst.");
                to.setInvalid(true);
                return;
            }
            dialog.close();
            choose.accept(Koppeladres.vast(choice, chosen.groepen()), who.naam() + " is verplaatst.");
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(no, go);
        Venster.open(dialog);
    }

    private static String label(Verplaatsing one) {
        return Koppelwoord.verschil(one.verschil()) + " · " + one.zin();
    }
}
