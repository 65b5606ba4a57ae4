package be.draaiboek.nota.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.editie.Editie;
import be.draaiboek.nota.Nota.Blok;
import be.draaiboek.nota.Nota.Gat;
import be.draaiboek.nota.Nota.Stand;
import be.draaiboek.weergave.Opmaak;
import java.util.stream.Collectors;

/** Where a block of the note comes from and what it lacks, as markup. */
final class Herkomst {

    private Herkomst() {}

    /** From where it comes, and who wrote on it last. */
    static String html(Editie editie, Blok blok) {
        String from = blok.bronnen().stream()
                .map(item -> Notaopmaak.link(editie, item, ""))
                .collect(Collectors.joining("<br>"));
        return switch (blok.stand()) {
            case VOLGT -> blok.dimensies().isEmpty() ? "volgt " + from : "volgt de antwoorden in B.4";
            case GESCHREVEN -> "verder geschreven op " + from + "<br>✓ gelijk" + who(blok);
            case BRON_VERANDERD ->
                "verder geschreven op " + from + "<br><span class=\"db-pill warn\">▲ bron veranderde</span>";
            case EIGEN -> "jullie tekst" + who(blok);
            case LEEG ->
                !blok.bronnen().isEmpty()
                        ? "wacht op " + from
                        : blok.sjabloon().writable() ? "jullie tekst" : "wacht op B.4";
        };
    }

    private static String who(Blok blok) {
        Cel cel = blok.cel();
        return cel == null || cel.door() == null
                ? ""
                : "<br>" + Opmaak.veilig(cel.door()) + ", " + Opmaak.veilig(Opmaak.moment(cel.op()));
    }

    /** What is missing in it. */
    static String gaten(Editie editie, Blok blok) {
        StringBuilder html = new StringBuilder();
        for (Gat gap : blok.gaten()) {
            html.append("<p class=\"db-nota-gap\">")
                    .append(Opmaak.veilig(gap.tekst()))
                    .append(" ")
                    .append(Notaopmaak.link(editie, gap.item(), "Naar "))
                    .append("</p>");
        }
        if (html.isEmpty() && blok.stand() == Stand.LEEG && blok.sjabloon().writable()) {
            html.append("<p class=\"db-nota-gap\">Nog niet geschreven: ")
                    .append(Opmaak.veilig(blok.sjabloon().title()))
                    .append(".</p>");
        }
        return html.toString();
    }
}
