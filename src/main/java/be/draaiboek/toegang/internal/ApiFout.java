package be.draaiboek.toegang.internal;

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
record ApiFout(String error, String message) {

    static final ApiFout LOG_IN = new ApiFout(
            "aangemeld-nodig", "Je bent niet meer aangemeld. Meld je opnieuw aan; wat je typte staat er nog.");
    static final ApiFout CSRF =
            new ApiFout("token", "Deze pagina is verouderd. Vraag een nieuw token met GET /api/sessie.");
    static final ApiFout DENIED = new ApiFout("geen-toegang", "Je hebt geen toegang tot deze gegevens.");

    static void write(HttpServletResponse response, JsonMapper json, int status, ApiFout fout) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.writeValueAsString(fout));
    }
}
