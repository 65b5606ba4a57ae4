package be.draaiboek.nota;

import java.util.List;

/** Who the note is laid before; the names of the codes are those in the database. */
public enum Orgaan {
    MT("Managementteam", "het managementteam"),
    CBS("College", "het college van burgemeester en schepenen"),
    VB("Vast bureau", "het vast bureau"),
    GR("Gemeenteraad", "de gemeenteraad"),
    RMW("Raad voor maatschappelijk welzijn", "de raad voor maatschappelijk welzijn");

    /** The way that most besturen take; a bestuur may agree that the managementteam has the last word. */
    public static final List<Orgaan> GEWOON = List.of(MT, CBS, VB, GR, RMW);

    private final String label;
    private final String naam;

    Orgaan(String label, String naam) {
        this.label = label;
        this.naam = naam;
    }

    /** What stands above its step. */
    public String label() {
        return label;
    }

    /** What it is called in a sentence. */
    public String naam() {
        return naam;
    }
}
