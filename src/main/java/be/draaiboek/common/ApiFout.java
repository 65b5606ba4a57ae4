package be.draaiboek.common;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * An error of the API.
 *
 * @param error a word for programs
 * @param message a sentence for people
 */
public record ApiFout(String error, String message) {

    public static final ApiFout LOG_IN = new ApiFout(
            "aangemeld-nodig", "Je bent niet meer aangemeld. Meld je opnieuw aan; wat je typte staat er nog.");
    public static final ApiFout CSRF =
            new ApiFout("token", "Deze pagina is verouderd. Vraag een nieuw token met GET /api/sessie.");
    public static final ApiFout UNKNOWN = new ApiFout("onbekend", "Dit adres bestaat niet.");
    public static final ApiFout UNREADABLE = new ApiFout("onleesbaar", "Deze aanvraag is geen geldige JSON.");
    public static final ApiFout LATER = new ApiFout(
            "even-niet", "De databank antwoordt even niet. Wat je typte staat er nog; we proberen het opnieuw.");
    public static final ApiFout BROKEN = new ApiFout(
            "fout", "Er liep iets mis aan onze kant. Wat je typte staat er nog; probeer het zo dadelijk opnieuw.");
    public static final ApiFout TOO_LARGE = new ApiFout("te-groot", Foutblad.TOO_LARGE + " Wat je typte staat er nog.");
    public static final ApiFout PICTURE_TOO_LARGE = new ApiFout(
            "te-groot", "Deze afbeelding is groter dan 8 MB. Maak ze kleiner, of neem een schermafdruk, en kies die.");
    public static final ApiFout WORD_TOO_LARGE = new ApiFout(
            "te-groot", "Dit bestand is groter dan 30 MB. Haal de afbeeldingen eruit: die voeg je online toe.");
    public static final ApiFout MODEL_TOO_LARGE =
            new ApiFout("te-groot", "Dit bestand is groter dan 5 MB. Maak het logo of de afbeeldingen erin kleiner.");
    public static final ApiFout TEMPORARY =
            new ApiFout("tijdelijk-wachtwoord", "Kies eerst een eigen wachtwoord: open het Draaiboek in je browser.");
    public static final ApiFout CODES =
            new ApiFout("codes", "Stel eerst aanmelden met een code in: open het Draaiboek in je browser.");
    public static final ApiFout DENIED = new ApiFout("geen-toegang", "Je hebt geen toegang tot deze gegevens.");

    public static void write(HttpServletResponse response, JsonMapper json, int status, ApiFout fout)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.writeValueAsString(fout));
    }
}
