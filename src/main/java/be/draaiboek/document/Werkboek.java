package be.draaiboek.document;

import be.draaiboek.document.Rapport.Feit;
import java.time.LocalDate;
import java.util.List;

/**
 * Tables to go on working with in a spreadsheet, behind a first sheet that says what they are.
 *
 * @param soort what kind of file it is, such as "Bouwstenen meerjarenplan"
 * @param feiten what it is, of when, and what was left out
 */
public record Werkboek(String bestuur, String soort, LocalDate dag, List<Feit> feiten, List<Tafel> tafels) {

    public Werkboek {
        feiten = List.copyOf(feiten);
        tafels = List.copyOf(tafels);
    }
}
