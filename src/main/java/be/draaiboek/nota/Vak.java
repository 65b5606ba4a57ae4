package be.draaiboek.nota;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.NoteTemplate;
import be.draaiboek.editie.NoteTemplate.Block;
import be.draaiboek.editie.NoteTemplate.Form;
import java.util.List;

/**
 * Which block of the note is meant, and in which cells it is kept: one of the edition, or one that people added.
 *
 * @param rij the row of an added block; "" for one of the edition
 */
public record Vak(Block sjabloon, String rij) {

    private static final String OWN = "eigen-";

    static Vak of(Block block) {
        return new Vak(block, "");
    }

    /** @param title what it is called while it is worked on */
    static Vak of(String row, String title) {
        return new Vak(new Block(OWN + row, Form.OWN, title, "", List.of(), List.of()), row);
    }

    /** What people's browsers call it. */
    public String id() {
        return eigen() ? NoteTemplate.ROWS + "." + rij : NoteTemplate.PREFIX + sjabloon.id();
    }

    /** Whether people added it. */
    public boolean eigen() {
        return !rij.isEmpty();
    }

    /** Where its words are kept. */
    public Adres tekst() {
        return eigen() ? row(NoteTemplate.TEXT) : own("");
    }

    /** From which versions of its sources they were made. */
    Adres bron() {
        return eigen() ? row(NoteTemplate.SOURCES) : own(NoteTemplate.SOURCES);
    }

    /** Of which other blocks' sources it is made too. */
    Adres ook() {
        return eigen() ? row(NoteTemplate.ALSO) : own(NoteTemplate.ALSO);
    }

    /** Where it stands. */
    Adres plaats() {
        return eigen() ? row(NoteTemplate.PLACE) : new Adres(NoteTemplate.ORDER, "", sjabloon.id(), Cel.SAMEN);
    }

    /** That it is there; of an added block only. */
    Adres bestaat() {
        return row(Item.MARKER);
    }

    private Adres row(String col) {
        return new Adres(NoteTemplate.ROWS, rij, col, Cel.SAMEN);
    }

    private Adres own(String col) {
        return new Adres(NoteTemplate.PREFIX + sjabloon.id(), "", col, Cel.SAMEN);
    }
}
