package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.Maandag;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.Edities;
import be.draaiboek.weergave.Dagveld;
import be.draaiboek.weergave.Invulvenster;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/** By when each chapter is to be agreed on, for a whole cohort. */
final class Termijnblok {

    private Termijnblok() {}

    /** @param say gets what was done, or why not */
    static Uitklap van(
            Maandag monday,
            Edities edities,
            BegeleidingService begeleiding,
            HuidigeGebruiker current,
            Consumer<String> say) {
        long cohort = monday.cohort().id();
        var fields = new Div();
        fields.addClassName("db-monday-tools");
        for (var chapter : edities.nieuwste().chapters()) {
            var day = new Dagveld(
                    "tegen-" + chapter.code(),
                    chapter.label(),
                    monday.deadlines().get(chapter.code()));
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
