package be.draaiboek.document;

import be.draaiboek.document.Rapport.Antwoord;
import be.draaiboek.document.Rapport.Dimensie;
import be.draaiboek.document.Waarde.Getal;
import be.draaiboek.document.Waarde.Moment;
import be.draaiboek.document.Waarde.OpHonderd;
import be.draaiboek.document.Waarde.Score;
import java.util.List;

/**
 * A table of a file, so that xlsx and csv have the same columns.
 *
 * @param leeg what to say where there are no lines
 */
public record Blad(String naam, List<Kolom> kolommen, List<List<Waarde>> regels, String leeg) {

    private static final int NUMBER = 8;
    private static final int SHORT = 14;
    private static final int NAME = 22;
    private static final int MEDIUM = 34;
    private static final int BROAD = 45;
    private static final int LONG = 60;

    /**
     * A column.
     *
     * @param breedte in characters
     */
    public record Kolom(String naam, int breedte) {}

    static Blad antwoorden(Rapport report) {
        return new Blad(
                "Antwoorden",
                List.of(
                        new Kolom("Deel", NAME),
                        new Kolom("Sectie", NAME),
                        new Kolom("Nr.", NUMBER),
                        new Kolom("Vraag", MEDIUM),
                        new Kolom("Rij", MEDIUM),
                        new Kolom("Kolom", NAME),
                        new Kolom("Antwoord", LONG),
                        new Kolom("Score (0 tot 1)", SHORT),
                        new Kolom("Toelichting", BROAD),
                        new Kolom("Hoe", SHORT),
                        new Kolom("Vastgelegd door", NAME),
                        new Kolom("Vastgelegd op", NAME),
                        new Kolom("Minderheidsstandpunt", MEDIUM),
                        new Kolom("Bewuste keuze", SHORT)),
                report.antwoorden().stream().map(Blad::regel).toList(),
                "Er is nog niets afgesproken of samen geschreven.");
    }

    static Blad dimensies(Rapport report) {
        return new Blad(
                "Scores",
                List.of(
                        new Kolom("Dimensie", LONG),
                        new Kolom("Score (op 100)", SHORT),
                        new Kolom("In woorden", NAME),
                        new Kolom("Stand", SHORT),
                        new Kolom("Antwoorden met een score", SHORT),
                        new Kolom("Van toepassing", SHORT),
                        new Kolom("Nodig voor een score (70 %)", SHORT),
                        new Kolom("Waarvan afgesproken", SHORT)),
                report.dimensies().stream().map(Blad::regel).toList(),
                "Er zijn geen vragen met een score.");
    }

    private static List<Waarde> regel(Antwoord one) {
        return List.of(
                Waarde.of(one.deel()),
                Waarde.of(one.sectie()),
                new Getal(one.nummer()),
                Waarde.of(one.vraag()),
                Waarde.of(one.rij()),
                Waarde.of(one.kolom()),
                one.waarde(),
                one.score().isPresent() ? new Score(one.score().getAsDouble()) : Waarde.GEEN,
                Waarde.of(one.toelichting()),
                Waarde.of(one.hoe()),
                Waarde.of(one.door()),
                one.op() == null ? Waarde.GEEN : new Moment(one.op()),
                Waarde.of(one.minderheid()),
                Waarde.of(one.bewust() ? "ja" : ""));
    }

    private static List<Waarde> regel(Dimensie one) {
        return List.of(
                Waarde.of(one.sectie()),
                one.score().isPresent() ? new OpHonderd(one.score().getAsDouble()) : Waarde.GEEN,
                Waarde.of(one.woord()),
                Waarde.of(one.stand()),
                new Getal(one.gescoord()),
                new Getal(one.totaal()),
                new Getal(one.nodig()),
                new Getal(one.afgesproken()));
    }
}
