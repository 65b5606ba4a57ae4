package be.draaiboek.werksessie;

import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Tekst;
import be.draaiboek.werksessie.Werksessie.Wat;
import java.time.Duration;
import java.util.Set;

/** What a meeting must be to be kept: a name, a place or a link, hours that are some, chapters that exist. */
final class Sessiekeuring {

    private static final Duration LONGEST = Duration.ofHours(12);

    private Sessiekeuring() {}

    /**
     * Returns a meeting as it may be kept.
     *
     * @param known the codes of the chapters that there are
     * @throws OngeldigException when it can't be kept as it is
     */
    static Wat keur(Wat given, Set<String> known) {
        String title = Tekst.binnen(Tekst.regel(given.titel()), Werksessie.MAX_TITEL);
        if (title.isEmpty()) {
            throw new OngeldigException("Geef de werksessie een naam.");
        }
        String place = Tekst.binnen(Tekst.regel(given.plaats()), Werksessie.MAX_PLAATS);
        String link = Tekst.binnen(given.link(), Werksessie.MAX_LINK);
        if (!link.isEmpty() && !link.matches("https?://[^\\s<>\"]+")) {
            throw new OngeldigException("De link begint met https:// en heeft geen spaties. Kopieer hem opnieuw.");
        }
        if (place.isEmpty() && link.isEmpty()) {
            throw new OngeldigException("Zeg waar het is: een plaats, een link of allebei.");
        }
        if (!given.einde().isAfter(given.begin())
                || Duration.between(given.begin(), given.einde()).compareTo(LONGEST) > 0) {
            throw new OngeldigException("Kijk de uren na: het einde komt na het begin, op dezelfde dag.");
        }
        if (given.begin().getYear() < 2000 || given.begin().getYear() > 2100) {
            throw new OngeldigException("Kies een datum tussen 2000 en 2100.");
        }
        if (!known.containsAll(given.hoofdstukken())) {
            throw new OngeldigException("Een van de hoofdstukken is er niet meer. Laad de pagina opnieuw.");
        }
        return new Wat(
                title,
                given.begin(),
                given.einde(),
                place,
                link,
                given.hoofdstukken(),
                Tekst.binnen(given.voorbereiding(), Werksessie.MAX_VOORBEREIDING));
    }
}
