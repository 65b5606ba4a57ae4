package be.draaiboek.beheer.ui;

import be.draaiboek.bestuur.Bestuur;
import be.draaiboek.cohort.Cohort;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.TrajectService.Lopend;
import be.draaiboek.weergave.Opmaak;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Whether the Draaiboek runs for a bestuur and in which cohort; its start only where nothing runs. */
final class Trajectblok {

    private Trajectblok() {}

    /**
     * Returns the card.
     *
     * @param leeg whether nobody takes part yet
     */
    static Section kaart(
            TrajectService trajecten,
            CohortService cohorts,
            Supplier<Toegang> toegang,
            Bestuur bestuur,
            boolean leeg,
            BiConsumer<Runnable, String> change) {
        var card = Bouwstenen.kaart("Traject");
        Optional<Lopend> runs = trajecten.lopend(toegang.get(), bestuur.id());
        List<Cohort> in = cohorts.lopendVan(toegang.get(), bestuur.id());
        runs.ifPresent(one -> card.add(stand(one, in)));
        if (in.isEmpty() && (runs.isPresent() || !leeg)) {
            cohort(card, cohorts, toegang, bestuur, change);
        }
        Runnable start = () -> change.accept(() -> trajecten.start(toegang.get(), bestuur.id()), "Het traject loopt.");
        if (runs.isPresent()) {
            if (!runs.get().nieuwste()) {
                card.add(
                        new Paragraph(
                                "Er is intussen een nieuwere editie. Wat ze al invulden, blijft in de vorige staan."),
                        Bouwstenen.knop("Start de nieuwste editie", start));
            }
            return card;
        }
        card.add(new Paragraph("Het Draaiboek loopt nog niet. Met de start krijgen de deelnemers van " + bestuur.name()
                + " het in de nieuwste editie."
                + (leeg ? " Nu doet er nog niemand mee: wie je daarna uitnodigt, kan meteen beginnen." : "")));
        // Coming into a cohort starts it too, with nobody there yet.
        card.add(leeg ? Bouwstenen.knop("Start traject", start) : Bouwstenen.hoofdknop("Start traject", start));
        return card;
    }

    /** Where it is put into one: who comes from "in no cohort" finds no other way. */
    private static void cohort(
            Section card,
            CohortService cohorts,
            Supplier<Toegang> toegang,
            Bestuur bestuur,
            BiConsumer<Runnable, String> change) {
        List<Cohort> running = cohorts.all(toegang.get()).stream()
                .filter(one -> !one.gesloten())
                .toList();
        if (running.isEmpty()) {
            card.add(new Paragraph(new RouterLink("Maak eerst een cohort", CohortenView.class)));
            return;
        }
        var choice = new Select<Cohort>();
        choice.setLabel("Cohort");
        choice.setItems(running);
        choice.setItemLabelGenerator(Cohort::naam);
        choice.setValue(running.getFirst());
        card.add(
                choice,
                Bouwstenen.knop(
                        "Zet in dit cohort",
                        () -> change.accept(
                                () -> cohorts.addBestuur(
                                        toegang.get(), choice.getValue().id(), bestuur.id()),
                                bestuur.name() + " zit nu in "
                                        + choice.getValue().naam() + ".")));
    }

    private static Paragraph stand(Lopend one, List<Cohort> in) {
        var words = new Paragraph(new Span("Het Draaiboek loopt, sinds " + Opmaak.datum(one.sinds())));
        for (int i = 0; i < in.size(); i++) {
            words.add(
                    new Span(i == 0 ? ", in " : i == in.size() - 1 ? " en " : ", "),
                    new RouterLink(
                            in.get(i).naam(),
                            CohortBeheerView.class,
                            String.valueOf(in.get(i).id())));
        }
        words.add(new Span(in.isEmpty() ? ". Het zit in geen lopend cohort." : "."));
        return words;
    }
}
