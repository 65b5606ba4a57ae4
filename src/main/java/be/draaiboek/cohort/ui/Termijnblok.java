package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.Edities;
import be.draaiboek.weergave.Dagveld;
import be.draaiboek.weergave.Invulvenster;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

/** By when each chapter is to be agreed on, for a whole cohort. */
public final class Termijnblok {

    private Termijnblok() {}

    /**
     * Returns a field for each chapter.
     *
     * @param deadlines the days there are, by chapter
     * @param say gets what was done, or why not
     */
    public static Uitklap van(
            long cohort,
            Map<String, LocalDate> deadlines,
            Edities edities,
            BegeleidingService begeleiding,
            HuidigeGebruiker current,
            Consumer<String> say) {
        var fields = new Div();
        fields.addClassName("db-monday-tools");
        for (var chapter : edities.nieuwste().chapters()) {
            var day = new Dagveld("tegen-" + chapter.code(), chapter.label(), deadlines.get(chapter.code()));
            day.bijWijziging(date -> Invulvenster.probeer(say, () -> {
                begeleiding.zetDeadline(current.vereist().toegang(), cohort, chapter.code(), date);
                return "De deadline van " + chapter.label() + (date == null ? " is weg." : " is bewaard.");
            }));
            fields.add(day);
        }
        var help = new Paragraph(
                "Tegen wanneer elk hoofdstuk afgesproken is. Alle besturen van het cohort zien deze data.");
        help.addClassName("db-help");
        var fold = new Uitklap("Deadlines per hoofdstuk", help, fields);
        fold.addClassNames("db-card", "db-monday-deadlines");
        return fold;
    }
}
