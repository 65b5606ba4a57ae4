package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.Cohort;
import be.draaiboek.cohort.Datum;
import be.draaiboek.common.Opsomming;
import be.draaiboek.editie.Section;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.Edities;
import be.draaiboek.weergave.Dagveld;
import be.draaiboek.weergave.Invulvenster;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** By when each chapter is to be agreed on, for a whole cohort. */
public final class Termijnblok {

    private Termijnblok() {}

    /**
     * Returns a field for each chapter.
     *
     * @param deadlines the days there are, by chapter
     * @param say gets what was done
     * @param refuse gets why it wasn't
     */
    public static Uitklap of(
            Cohort cohort,
            Map<String, LocalDate> deadlines,
            Edities edities,
            BegeleidingService begeleiding,
            HuidigeGebruiker current,
            Consumer<String> say,
            Consumer<String> refuse) {
        var fields = new Div();
        fields.addClassName("db-monday-tools");
        List<String> outside = new ArrayList<>();
        for (var chapter : edities.nieuwste().chapters()) {
            LocalDate known = deadlines.get(chapter.code());
            fields.add(veld("tegen-", chapter, chapter.label(), known, cohort.id(), begeleiding, current, say, refuse)
                    .vanaf(cohort.begin())
                    .tot(cohort.einde()));
            if (known != null && !cohort.in(known)) {
                outside.add(chapter.label() + " (" + Datum.metJaar(known) + ")");
            }
        }
        var help = Stukjes.help("Tegen wanneer elk hoofdstuk afgesproken is, in de periode van het cohort: "
                + cohort.periode() + ". Alle besturen van het cohort zien deze data.");
        var wrong = new Paragraph("Buiten die periode: " + Opsomming.en(outside)
                + ". Die data gelden nog. Kies een andere dag, of pas de periode aan.");
        wrong.addClassName("db-message");
        wrong.setVisible(!outside.isEmpty());
        var fold = new Uitklap("Deadlines per hoofdstuk", help, wrong, fields);
        fold.addClassNames("db-card", "db-monday-deadlines");
        return fold;
    }

    /**
     * Returns the field of one chapter, which is kept as soon as a day is chosen; a day that is refused gives way to the one that
     * stands.
     *
     * @param id what comes before the chapter in the id of the field
     * @param say gets what was done
     * @param refuse gets why it wasn't
     */
    public static Dagveld veld(
            String id,
            Section chapter,
            String label,
            @Nullable LocalDate known,
            long cohort,
            BegeleidingService begeleiding,
            HuidigeGebruiker current,
            Consumer<String> say,
            Consumer<String> refuse) {
        var day = new Dagveld(id + chapter.code(), label, known);
        @Nullable LocalDate[] stands = {known};
        day.bijWijziging(date -> {
            boolean[] kept = {false};
            Invulvenster.attempt(text -> (kept[0] ? say : refuse).accept(text), () -> {
                begeleiding.setDeadline(current.vereist().toegang(), cohort, chapter.code(), date);
                kept[0] = true;
                return "De deadline van " + chapter.label() + (date == null ? " is weg." : " is bewaard.");
            });
            if (kept[0]) {
                stands[0] = date;
            } else {
                day.put(stands[0]);
            }
        });
        return day;
    }
}
