package be.draaiboek.woord;

import be.draaiboek.antwoord.Cel.Adres;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What was read from a file, as it is kept until it is put back.
 *
 * @param los what somebody wrote that has none
 * @param gevonden what has its cell, and isn't what the file left with
 * @param los what somebody wrote that has none
 * @param gelijk how many fields came back as they left
 * @param zoek how many fields of the file were no longer in it
 */
record Inhoud(Wie wie, List<Gevonden> gevonden, List<Los> los, int gelijk, int zoek) {

    Inhoud {
        gevonden = List.copyOf(gevonden);
        los = List.copyOf(los);
    }

    /**
     * A cell as the file has it.
     *
     * @param basis what stood there when the file was made, in the form of {@link Waarden#afdruk}; null where nobody knows
     * @param waarde null for what is empty, and for what fits no cell
     * @param tekst the words themselves
     * @param zin why they don't fit; empty where they do
     */
    record Gevonden(
            Adres adres, @Nullable String basis, @Nullable JsonNode waarde, String tekst, String zin) {
        Gevonden {
            // A null in JSON comes back as a node that says so.
            waarde = waarde == null || waarde.isNull() ? null : waarde;
        }
    }

    /**
     * A text without a cell.
     *
     * @param nummer names it within its file
     * @param bij where it stood, in words
     * @param voorstel where it may belong; null where nothing says so
     */
    record Los(
            int nummer, String tekst, String bij, @Nullable Adres voorstel) {}
}
