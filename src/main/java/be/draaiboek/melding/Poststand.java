package be.draaiboek.melding;

import be.draaiboek.common.Klok;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a letter.
 *
 * @param verstuurd when the mail server took it, in UTC; null while it didn't
 * @param fout why the last attempt failed, in a few words; null when there was none
 * @param volgende when the next attempt is due, in UTC
 * @param tot until when it is tried, in UTC
 */
public record Poststand(
        @Nullable LocalDateTime verstuurd, @Nullable String fout, LocalDateTime volgende, LocalDateTime tot) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM 'om' H:mm", Locale.forLanguageTag("nl-BE"));

    /** Returns whether somebody should know that it has not arrived. */
    public boolean hapert() {
        return verstuurd == null && fout != null;
    }

    /**
     * Returns a sentence for the person who sent it.
     *
     * @param mailserver whether a mail server is configured
     * @param nu in UTC
     */
    public String zin(boolean mailserver, LocalDateTime nu) {
        if (verstuurd != null) {
            return "verstuurd op " + moment(verstuurd);
        }
        if (!mailserver) {
            return "staat klaar bij de beheerder, die de link doorgeeft: er is geen mailserver ingesteld";
        }
        if (!nu.isBefore(tot)) {
            return "niet verstuurd" + (fout == null ? "" : ": " + fout) + "; er wordt niet meer geprobeerd";
        }
        return fout == null
                ? "nog niet verstuurd: vertrekt zo dadelijk"
                : "nog niet verstuurd: " + fout + "; nieuwe poging op " + moment(volgende);
    }

    /**
     * Returns the same in a word or two, for a row of a table.
     *
     * @param mailserver whether a mail server is configured
     * @param nu in UTC
     */
    public String kort(boolean mailserver, LocalDateTime nu) {
        if (verstuurd != null) {
            return "verstuurd";
        }
        if (!nu.isBefore(tot)) {
            return mailserver ? "niet verstuurd" : "vervallen";
        }
        return !mailserver ? "staat hier" : fout == null ? "vertrekt zo dadelijk" : "nieuwe poging";
    }

    /** Returns a moment as people read it. */
    public static String moment(LocalDateTime utc) {
        return MOMENT.format(Klok.moment(utc).atZone(Klok.BRUSSEL));
    }
}
