package be.draaiboek.nota;

import be.draaiboek.common.Klok;
import be.draaiboek.document.Stuk;
import be.draaiboek.document.Stuk.Alinea;
import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.document.Stuk.Gat;
import be.draaiboek.document.Stuk.Kop;
import be.draaiboek.document.Stuk.Tabel;
import be.draaiboek.nota.Notatekst.Blok;
import be.draaiboek.nota.Versie.Voorlegging;
import be.draaiboek.weergave.Opmaak;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A besluit as far as the Draaiboek knows it: what was submitted, what other bodies decided and what is asked. Competence, legal
 * grounds and reasons are the bestuur's own, and stand there as gaps.
 */
final class Ontwerpbesluit {

    /** The block in which the bestuur writes what it asks. */
    private static final String ASKED = "besluit";

    private Ontwerpbesluit() {}

    static Stuk of(Versie version, Notatekst text, Orgaan body, Instant now) {
        List<Deel> parts = new ArrayList<>();
        parts.add(new Kop(1, "Ontwerpbesluit"));
        parts.add(new Kop(2, "Bevoegdheid"));
        parts.add(new Gat("Vul aan waarom " + body.naam() + " hierover beslist", ""));
        parts.add(new Kop(2, "Juridische grond"));
        parts.add(new Gat("Vul aan op welke regels dit besluit steunt", ""));
        parts.add(new Kop(2, "Feiten en context"));
        parts.addAll(feiten(version, text, body));
        parts.add(new Kop(2, "Motivering"));
        parts.add(new Gat("Vul aan waarom dit voorstel goed is voor het bestuur en zijn inwoners", ""));
        parts.add(new Kop(2, "Financiële weerslag"));
        parts.addAll(geld(text));
        parts.add(new Kop(2, "Besluit"));
        parts.addAll(artikels(version, text, body));
        parts.add(new Kop(1, "Bijlage: %s, versie %d".formatted(text.titel(), version.nummer())));
        parts.addAll(nota(text));
        return new Stuk(
                text.bestuur(),
                "Ontwerpbesluit: " + text.titel(),
                "Ontwerpbesluit " + body.label().toLowerCase(Locale.ROOT),
                LocalDate.ofInstant(now, Klok.BRUSSEL),
                List.of(
                        "Een begin om op verder te schrijven. Wat geel staat, vult het bestuur zelf aan; het Draaiboek geeft"
                                + " geen juridisch advies.",
                        "Wat hier niet in staat: opmerkingen bij de nota, en wie ermee akkoord ging."),
                parts);
    }

    /** What was done so far, and what other bodies decided. */
    static List<Deel> feiten(Versie version, Notatekst text, Orgaan body) {
        List<Deel> parts = new ArrayList<>();
        parts.add(Alinea.of("%s stelde de ambitienota ‘%s’ op. Versie %d werd ingediend op %s."
                .formatted(text.bestuur(), text.titel(), version.nummer(), Opmaak.moment(version.op()))));
        version.voorgelegd().stream()
                .filter(one -> one.orgaan() != body)
                .flatMap(one -> beslist(one))
                .forEach(parts::add);
        return parts;
    }

    /** What is decided. */
    static List<Deel> artikels(Versie version, Notatekst text, Orgaan body) {
        List<Deel> parts = new ArrayList<>();
        parts.add(Alinea.of(
                "Artikel 1. %s keurt de ambitienota ‘%s’, versie %d, goed. Ze is als bijlage bij dit besluit gevoegd."
                        .formatted(hoofdletter(body.naam()), text.titel(), version.nummer())));
        List<Deel> asked = gevraagd(text);
        if (asked.isEmpty()) {
            parts.add(new Gat("Vul aan wat er nog beslist wordt", ""));
        } else {
            parts.add(Alinea.of("Artikel 2. Wat de nota vraagt te beslissen:"));
            parts.addAll(asked);
        }
        return parts;
    }

    /** The frozen note. */
    static List<Deel> nota(Notatekst text) {
        List<Deel> parts = new ArrayList<>();
        for (Notatekst.Hoofdstuk chapter : text.hoofdstukken()) {
            parts.add(new Kop(2, chapter.kop()));
            chapter.blokken().forEach(blok -> parts.addAll(blok.delen()));
        }
        return parts;
    }

    private static Stream<Deel> beslist(Voorlegging one) {
        if (one.uitslag() == null) {
            return Stream.empty();
        }
        String day = one.beslissing().zitting() == null
                ? ""
                : " op " + Opmaak.datum(one.beslissing().zitting());
        Stream<Deel> said = Stream.of(Alinea.of("%s besliste%s: %s."
                .formatted(
                        hoofdletter(one.orgaan().naam()),
                        day,
                        one.uitslag().label().toLowerCase(Locale.ROOT))));
        return one.beslissing().voorwaarden().isEmpty()
                ? said
                : Stream.concat(
                        said,
                        Stream.of(Alinea.of("Voorwaarden: " + one.beslissing().voorwaarden())));
    }

    /** The estimate, as it stands in the note; its last row is the sum. */
    static List<Deel> geld(Notatekst text) {
        List<Deel> tables = text.blokken().stream()
                .flatMap(one -> one.delen().stream())
                .filter(part -> part instanceof Tabel table && table.cijfers())
                .toList();
        return tables.isEmpty()
                ? List.of(new Gat("Vul aan wat dit kost of opbrengt, en waar het in het meerjarenplan staat", ""))
                : Stream.concat(
                                tables.stream(),
                                Stream.of(new Gat("Vul aan waar deze bedragen in het meerjarenplan staan", "")))
                        .toList();
    }

    static List<Deel> gevraagd(Notatekst text) {
        return text.blokken().stream()
                .filter(one -> one.id().equals(ASKED))
                .map(Blok::delen)
                .findFirst()
                .orElse(List.of());
    }

    private static String hoofdletter(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
