package be.draaiboek.nota.ui;

import be.draaiboek.document.Stuk.Alinea;
import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.document.Stuk.Figuur;
import be.draaiboek.document.Stuk.Gat;
import be.draaiboek.document.Stuk.Kop;
import be.draaiboek.document.Stuk.Tabel;

/** The first words of a paragraph, to know which one is meant. */
final class Eerstewoorden {

    private static final int SHORT = 80;

    private Eerstewoorden() {}

    static String of(Deel part) {
        String words = switch (part) {
            case Kop heading -> heading.tekst();
            case Alinea said -> said.tekst();
            case Tabel table -> "Tabel: " + table.naam();
            case Figuur figure -> "Figuur: " + figure.naam();
            case Gat gap -> gap.tekst();
        };
        String one = words.replace('\n', ' ').strip();
        if (one.codePointCount(0, one.length()) <= SHORT) {
            return one;
        }
        String cut = one.substring(0, one.offsetByCodePoints(0, SHORT));
        int space = cut.lastIndexOf(' ');
        return (space > 0 ? cut.substring(0, space) : cut) + "…";
    }
}
