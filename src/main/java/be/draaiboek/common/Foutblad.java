package be.draaiboek.common;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What somebody sees where no page of ours can be made: a sentence, what to do, and the way back. */
public final class Foutblad {

    public static final String TOO_LARGE =
            "Dit is te veel in één keer. Kort de tekst in of kies een kleiner bestand, en probeer het opnieuw.";

    private static final String AGAIN = "<a href=\"\">Probeer opnieuw</a> · ";

    private Foutblad() {}

    /**
     * Writes the page.
     *
     * @param root the path under which the application stands, without a slash at its end; empty for none
     * @param sentence ours, never what was asked for
     */
    public static void write(HttpServletResponse response, String root, int status, String sentence)
            throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(html(root, status, sentence).getBytes(StandardCharsets.UTF_8));
    }

    private static String html(String root, int status, String sentence) {
        return """
                <!doctype html>
                <html lang="nl-BE"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>Draaiboek</title><link rel="icon" href="data:,"></head>
                <body style="font:1.1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1.5rem">
                <h1 style="font-size:1.5rem">%s</h1><p>%s</p><p>%s<a href="%s/">Naar de startpagina</a></p>
                </body></html>
                """.formatted(title(status), sentence, status >= 500 ? AGAIN : "", root);
    }

    /** Returns the sentence that goes with a status. */
    public static String zin(int status) {
        return switch (status) {
            case 400, 404, 405 -> "Misschien is het adres verkeerd overgenomen, of is de pagina niet voor jou bedoeld.";
            case 401, 403 -> "Hier heb je geen toegang. Meld je opnieuw aan en probeer het dan nog eens.";
            case 413 -> TOO_LARGE;
            default -> "Je antwoorden ben je niet kwijt. Wacht even en probeer het dan opnieuw.";
        };
    }

    private static String title(int status) {
        return switch (status) {
            case 400, 404, 405 -> "Deze pagina is er niet";
            case 401, 403 -> "Geen toegang";
            case 413 -> "Te groot";
            case 429 -> "Even wachten";
            default -> "Er liep iets mis aan onze kant";
        };
    }
}
