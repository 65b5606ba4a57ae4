package be.draaiboek.nota;

import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Tekst;
import be.draaiboek.nota.Versie.Beslissing;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/** What people say of versions, as it may be kept. */
final class Keuring {

    private static final int YEARS = 10;

    private Keuring() {}

    /** Returns what was said of a sitting as it is kept, or says what is wrong with it. */
    static Beslissing beslissing(Beslissing given, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Klok.BRUSSEL);
        LocalDate day = given.zitting();
        if (day != null && (day.isBefore(today.minusYears(YEARS)) || day.isAfter(today.plusYears(YEARS)))) {
            throw new OngeldigException("Kijk de dag van de zitting na: ze ligt ver van vandaag.");
        }
        return new Beslissing(
                day,
                kort(given.agendapunt(), Versie.MAX_AGENDA, "agendapunt"),
                given.uitslag(),
                kort(given.voorwaarden(), Versie.MAX_VOORWAARDEN, "veld ‘voorwaarden’"),
                kort(given.opmerking(), Versie.MAX_VOORWAARDEN, "veld ‘opmerking’"),
                adres(given.adres()));
    }

    private static String adres(String given) {
        String address = kort(given, Versie.MAX_ADRES, "adres van het besluit");
        if (address.isEmpty()) {
            return address;
        }
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() != null && (scheme.equals("https") || scheme.equals("http"))) {
                return address;
            }
        } catch (URISyntaxException wrong) {
            // Said below.
        }
        throw new OngeldigException(
                "Het adres van het besluit moet beginnen met https:// of http://. Kopieer het uit de"
                        + " adresbalk, of laat het leeg.");
    }

    /** Returns a text as it is kept, or says that it is too long. */
    static String kort(String text, int most, String what) {
        String kept = Tekst.schoon(text).strip();
        if (Tekst.lengte(kept) > most) {
            throw new OngeldigException(
                    "Het %s telt %d tekens, het maximum is %d. Kort het in.".formatted(what, Tekst.lengte(kept), most));
        }
        return kept;
    }
}
