package be.draaiboek.document;

import be.draaiboek.document.Formulier.Bijlage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a Word file: its paragraphs in order, with the fields in them.
 *
 * @param alineas in reading order, those of tables included
 * @param bijlage what {@link Formulierdocx} put along; null in a file that isn't one of ours, or lost it on the way
 */
public record Ingevuld(List<Alinea> alineas, @Nullable Bijlage bijlage) {

    public Ingevuld {
        alineas = List.copyOf(alineas);
    }

    /**
     * A paragraph.
     *
     * @param niveau 1 and deeper for a heading, 0 for what isn't one
     * @param stijl the style's name in small letters; empty for none
     * @param los the words that stand in no field
     * @param velden the fields that begin in it
     * @param plek where it stands in a table; null outside
     * @param begint whether a field without a name begins here that stands around whole paragraphs
     */
    public record Alinea(
            int niveau,
            String stijl,
            String los,
            List<Besturing> velden,
            @Nullable Plek plek,
            boolean begint) {
        public Alinea {
            velden = List.copyOf(velden);
        }
    }

    /** A place in a table, counted from 0 through the whole file. */
    public record Plek(int tabel, int rij, int kolom) {}

    /**
     * A content control.
     *
     * @param merk its tag; empty where it has none
     * @param leeg nothing was filled in: the invitation to do so still stands there
     * @param tekst what it holds
     * @param vink whether it is a box to tick
     * @param aan whether that box is ticked
     */
    public record Besturing(String merk, boolean leeg, String tekst, boolean vink, boolean aan) {}
}
