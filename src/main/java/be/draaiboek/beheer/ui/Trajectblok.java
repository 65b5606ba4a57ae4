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
                + " het in de nieuwste editie."));
        if (leeg) {
            card.add(new Paragraph("Voeg eerst een deelnemer toe."));
        } else {
            card.add(Bouwstenen.hoofdknop("Start traject", start));
        }
        return card;
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
