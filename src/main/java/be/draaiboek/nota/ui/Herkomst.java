package be.draaiboek.nota.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.editie.Editie;
import be.draaiboek.nota.Nota.Blok;
import be.draaiboek.nota.Nota.Stand;
import be.draaiboek.weergave.Markup;
import be.draaiboek.weergave.Opmaak;

/** Where a block of the note comes from and what it lacks, as markup. */
final class Herkomst {

    private Herkomst() {}

    /** From where it comes, and who wrote on it last. */
    static Markup html(Editie editie, Blok blok) {
        Markup from = blok.bronnen().stream()
                .map(item -> Notaopmaak.link(editie, item, ""))
                .collect(Markup.joining(Markup.of("<br>")));
        return switch (blok.stand()) {
            case VOLGT ->
                blok.dimensies().isEmpty() ? Markup.of("volgt %s", from) : Markup.text("volgt de antwoorden in B.4");
            case GESCHREVEN -> Markup.of("verder geschreven op %s<br><span>✓ gelijk</span>%s", from, who(blok));
            case BRON_VERANDERD ->
                Markup.of("verder geschreven op %s<br><span class=\"db-pill warn\">▲ bron veranderde</span>", from);
            case EIGEN -> Markup.of("jullie tekst%s", who(blok));
            case LEEG ->
                !blok.bronnen().isEmpty()
                        ? Markup.of("wacht op %s", from)
                        : Markup.text(blok.sjabloon().writable() ? "jullie tekst" : "wacht op B.4");
        };
    }

    private static Markup who(Blok blok) {
        Cel cel = blok.cel();
        return cel == null || cel.by() == null
                ? Markup.EMPTY
                : Markup.of("<br><span>%s, %s</span>", cel.by(), Opmaak.moment(cel.at()));
    }

    /** What is missing in it. */
    static Markup gaten(Editie editie, Blok blok) {
        Markup all = blok.gaten().stream()
                .map(gap -> Markup.of(
                        "<p class=\"db-nota-gap\">%s %s</p>",
                        gap.tekst(), Notaopmaak.link(editie, gap.item(), "Naar ")))
                .collect(Markup.joining());
        return all.isEmpty() && blok.stand() == Stand.LEEG && blok.sjabloon().writable()
                ? Markup.of(
                        "<p class=\"db-nota-gap\">Nog niet geschreven: %s.</p>",
                        blok.sjabloon().title())
                : all;
    }
}
