package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.Cohort;
import be.draaiboek.cohort.Datum;
import be.draaiboek.cohort.SlotService;
import be.draaiboek.cohort.Slotbord;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.weergave.Ingrijpend;
import be.draaiboek.weergave.Invulvenster;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Uitklap;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/** Closing a cohort, and what remains of one that was closed. */
final class Slotblok {

    private Slotblok() {}

    /** @param done gets what was done, in words */
    static Uitklap sluiten(SlotService service, HuidigeGebruiker current, Cohort cohort, Consumer<String> done) {
        Paragraph help =
                Stukjes.help("Als het cohort voorbij is. Het bord van vandaag blijft bewaard; daarna zie je niets"
                        + " meer van hoever de besturen staan, en kan je niets meer noteren of sturen. De besturen houden alles"
                        + " en werken gewoon verder. Heropenen kan.");
        Button close = Ingrijpend.knop(
                "Sluit " + cohort.naam() + " af",
                () -> Venster.ingrijpend(
                        cohort.naam() + " afsluiten?",
                        "Je ziet van deze besturen niets meer, en kan niets meer noteren of sturen.",
                        "Het bord van vandaag. De besturen houden alles en werken verder. Heropenen kan.",
                        "Sluit af",
                        () -> Invulvenster.attempt(done, () -> {
                            service.close(current.vereist().toegang(), cohort.id());
                            return "Het cohort is afgesloten.";
                        })));
        Uitklap fold = new Uitklap("Het cohort afsluiten", help, close);
        fold.addClassNames("db-card", "db-monday-deadlines");
        return fold;
    }

    static Paragraph gesloten(Slotbord board) {
        return Stukjes.lead("Afgesloten op " + Datum.voluit(board.dag())
                + ". Dit is het bord van die dag; er verandert niets meer aan.");
    }
}
