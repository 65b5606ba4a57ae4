package be.draaiboek.nota;

import be.draaiboek.common.Klok;
import be.draaiboek.common.Sha256;
import be.draaiboek.document.Stuk;
import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.document.Stuk.Kop;
import be.draaiboek.nota.Nota.Stand;
import be.draaiboek.traject.Traject;
import be.draaiboek.weergave.Opmaak;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The words of the note without where they come from: to take along, and to freeze. A paragraph has a place, its block and
 * its number in it, on which remarks hang.
 */
public record Notatekst(String bestuur, String titel, String soort, String editie, List<Hoofdstuk> hoofdstukken) {

    private static final String LEFT_OUT = "Wat hier niet in staat: ieders eigen antwoorden, minderheidsstandpunten,"
            + " gesprekken, notities en afbeeldingen, en wat wel in het Draaiboek staat maar niet bij een ambitienota"
            + " hoort.";

    public Notatekst {
        hoofdstukken = List.copyOf(hoofdstukken);
    }

    /** A heading with what stands below it. */
    public record Hoofdstuk(String id, String kop, List<Blok> blokken) {
        public Hoofdstuk {
            blokken = List.copyOf(blokken);
        }
    }

    /**
     * A block of the note.
     *
     * @param titel what it is about; stands in no text
     */
    public record Blok(String id, String titel, List<Deel> delen) {
        public Blok {
            delen = List.copyOf(delen);
        }

        /** Where its paragraph of this number stands. */
        public String plaats(int number) {
            return id + "." + number;
        }
    }

    /** Returns the words of the note as somebody may read it. */
    static Notatekst of(Traject traject, Nota note) {
        List<Hoofdstuk> chapters = new ArrayList<>();
        for (Nota.Hoofdstuk chapter : note.hoofdstukken()) {
            List<Blok> blocks = new ArrayList<>();
            for (Nota.Blok blok : chapter.blokken()) {
                if (blok.stand() == Stand.LEEG && blok.gaten().isEmpty()) {
                    continue;
                }
                List<Deel> parts = new ArrayList<>(blok.delen());
                blok.gaten()
                        .forEach(gap -> parts.add(new Stuk.Gat(
                                gap.tekst(),
                                Opsteller.plaats(traject.editie(), gap.item()).orElse(""))));
                blocks.add(new Blok(blok.sjabloon().id(), blok.sjabloon().title(), parts));
            }
            chapters.add(new Hoofdstuk(chapter.id(), chapter.kop(), blocks));
        }
        return new Notatekst(
                traject.bestuur(),
                note.titel().isEmpty() ? note.soort() : note.titel(),
                note.soort(),
                traject.editie().id(),
                chapters);
    }

    public List<Blok> blokken() {
        return hoofdstukken.stream().flatMap(one -> one.blokken().stream()).toList();
    }

    /** What stands in a place; empty where there is nothing. */
    public Optional<Deel> deel(String place) {
        for (Blok blok : blokken()) {
            for (int i = 0; i < blok.delen().size(); i++) {
                if (blok.plaats(i).equals(place)) {
                    return Optional.of(blok.delen().get(i));
                }
            }
        }
        return Optional.empty();
    }

    /** How many answers were missing. */
    public long gaten() {
        return blokken().stream()
                .flatMap(one -> one.delen().stream())
                .filter(Stuk.Gat.class::isInstance)
                .distinct()
                .count();
    }

    /** Returns a short text that is the same for the same words, and another for others. */
    public String vingerafdruk() {
        return HexFormat.of().formatHex(Sha256.of(Notajson.write(this).getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns it to take along, as it stands today. */
    Stuk stuk(Instant now, String reader) {
        return stuk(
                LocalDate.ofInstant(now, Klok.BRUSSEL),
                "Opgemaakt op %s door %s, uit het Draaiboek (editie %s). Dit is geen ingediende versie."
                        .formatted(Opmaak.moment(now), reader, editie));
    }

    /** Returns a version of it to take along. */
    Stuk stuk(Versie version) {
        return stuk(
                LocalDate.ofInstant(version.op(), Klok.BRUSSEL),
                "Versie %d, ingediend op %s door %s, uit het Draaiboek (editie %s)."
                        .formatted(version.nummer(), Opmaak.moment(version.op()), version.door(), editie));
    }

    /** Returns it as a bestuur let others read it, to take along. */
    public Stuk stuk(LocalDate since) {
        return stuk(
                since,
                "Een ingediende versie, vrijgegeven op %s, uit het Draaiboek (editie %s)."
                        .formatted(Opmaak.datum(since), editie));
    }

    private Stuk stuk(LocalDate day, String what) {
        List<Deel> parts = new ArrayList<>();
        for (Hoofdstuk chapter : hoofdstukken) {
            parts.add(new Kop(1, chapter.kop()));
            chapter.blokken().forEach(blok -> parts.addAll(blok.delen()));
        }
        long missing = gaten();
        return new Stuk(
                bestuur,
                titel,
                soort,
                day,
                List.of(
                        what,
                        missing == 0
                                ? "Elk onderdeel van deze nota is afgesproken of samen geschreven."
                                : missing == 1
                                        ? "Eén antwoord ontbreekt nog. In de tekst staat waar."
                                        : missing + " antwoorden ontbreken nog. In de tekst staat waar.",
                        LEFT_OUT),
                parts);
    }
}
