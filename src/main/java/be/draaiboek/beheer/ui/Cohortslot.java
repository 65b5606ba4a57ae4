package be.draaiboek.beheer.ui;

import be.draaiboek.traject.BegeleidingNavigatie;
import be.draaiboek.weergave.Ingrijpend;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** Closing a cohort, and opening one again that was closed. */
final class Cohortslot {

    private Cohortslot() {}

    /** @param close closes it; it is asked first */
    static Section sluiten(String name, Runnable close) {
        return new Ingrijpend("Afsluiten")
                .regel(
                        "Als het cohort voorbij is. Het bord van vandaag blijft bewaard voor de begeleiders; verder zien"
                                + " zij van deze besturen niets meer. De besturen houden alles en werken gewoon verder. Heropenen kan.",
                        Ingrijpend.knop(
                                "Sluit " + name + " af",
                                () -> Venster.ingrijpend(
                                        name + " afsluiten?",
                                        "De begeleiders lezen dan alleen nog het bord van vandaag, en kunnen niets meer"
                                                + " noteren of sturen.",
                                        "De besturen houden alles en werken verder. Heropenen kan.",
                                        "Sluit af",
                                        close)));
    }

    /** @param board whether one reads its board oneself */
    static Section gesloten(long cohortId, boolean board, Runnable reopen) {
        return Bouwstenen.kaart(
                "Afgesloten",
                new Paragraph(
                        "De begeleiders lezen nog het bord van de dag waarop het afgesloten werd, en verder niets."),
                board
                        ? new Paragraph(new Anchor(BegeleidingNavigatie.bord(cohortId), "Lees het bord van die dag"))
                        : new Span(),
                Bouwstenen.knop("Heropen", reopen));
    }
}
