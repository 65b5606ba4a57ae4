package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.Bundeltaak;
import be.draaiboek.cohort.Cohort;
import be.draaiboek.taak.ui.Bestandenlijst;
import be.draaiboek.taak.ui.Bestelling;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.html.Paragraph;

/** All that besturen of a cohort let its coaches read, as one file. */
final class Bundelblok {

    private Bundelblok() {}

    static Uitklap of(Bestelling orders, Toegang toegang, Cohort cohort) {
        Paragraph help = Stukjes.help(
                "Eén zip met een Word-bestand per bestuur: alleen de delen die het jullie nu laat meelezen, zoals"
                        + " ze toen bevroren werden. Elk bestuur ziet dat je het las. Trekt een bestuur iets in, dan kan je het bestand niet meer"
                        + " ophalen en vraag je een nieuw.");
        Bestandenlijst asked = orders.list(toegang, Bundeltaak.CODE, cohort.id());
        Uitklap fold = new Uitklap(
                "Wat besturen lieten meelezen, in één bestand",
                help,
                orders.knop(asked, Bundeltaak.CODE, cohort.id(), Bundeltaak.VORM, "Maak het bestand (zip)"),
                asked);
        fold.addClassNames("db-card", "db-monday-deadlines");
        if (asked.aantal() > 0) {
            fold.open();
        }
        return fold;
    }
}
