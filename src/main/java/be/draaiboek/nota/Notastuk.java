package be.draaiboek.nota;

import be.draaiboek.common.Klok;
import be.draaiboek.document.Stuk;
import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.document.Stuk.Kop;
import be.draaiboek.editie.Editie;
import be.draaiboek.nota.Nota.Blok;
import be.draaiboek.nota.Nota.Hoofdstuk;
import be.draaiboek.nota.Nota.Stand;
import be.draaiboek.traject.Traject;
import be.draaiboek.weergave.Opmaak;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The note as a text to take along. */
final class Notastuk {

    private Notastuk() {}

    static Stuk van(Traject traject, Nota note, Instant now) {
        Editie editie = traject.editie();
        List<Deel> parts = new ArrayList<>();
        for (Hoofdstuk chapter : note.hoofdstukken()) {
            parts.add(new Kop(1, chapter.kop()));
            for (Blok blok : chapter.blokken()) {
                if (blok.stand() == Stand.LEEG && blok.gaten().isEmpty()) {
                    continue;
                }
                parts.addAll(blok.delen());
                blok.gaten()
                        .forEach(gap -> parts.add(new Stuk.Gat(
                                gap.tekst(),
                                Opsteller.plaats(editie, gap.item()).orElse(""))));
            }
        }
        LocalDate day = LocalDate.ofInstant(now, Klok.BRUSSEL);
        List<String> before = new ArrayList<>();
        before.add("Opgemaakt op %s door %s, uit het Draaiboek (editie %s)."
                .formatted(Opmaak.moment(now), traject.ik().toonNaam(), editie.id()));
        before.add(
                note.gaten() == 0
                        ? "Elk onderdeel van deze nota is afgesproken of samen geschreven."
                        : note.gaten() == 1
                                ? "Eén antwoord ontbreekt nog. In de tekst staat waar."
                                : note.gaten() + " antwoorden ontbreken nog. In de tekst staat waar.");
        before.add("Wat hier niet in staat: ieders eigen antwoorden, minderheidsstandpunten, gesprekken, notities en"
                + " afbeeldingen, en wat wel in het Draaiboek staat maar niet bij een ambitienota hoort.");
        return new Stuk(
                traject.bestuur(),
                note.titel().isEmpty() ? note.soort() : note.titel(),
                note.soort(),
                day,
                before,
                parts);
    }
}
