package be.draaiboek.nota;

import be.draaiboek.common.Klok;
import be.draaiboek.document.Stuk.Alinea;
import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.document.Stuk.Gat;
import be.draaiboek.document.Stuk.Kop;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.NoteTemplate;
import be.draaiboek.nota.Versie.Voorlegging;
import be.draaiboek.weergave.Opmaak;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The places that a model of a besluit may have, and what comes in each from a version of the note. */
final class Modelvelden {

    private static final String CHAPTER = "nota_";

    /** The chapter in which a bestuur says why. */
    private static final String WHY = "waarom";

    private static final Map<String, String> FIXED = fixed();

    private Modelvelden() {}

    private static Map<String, String> fixed() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("bestuur", "de naam van jullie bestuur");
        all.put("orgaan", "wie beslist, zoals ‘de gemeenteraad’");
        all.put("zitting", "de dag van de zitting");
        all.put("agendapunt", "het agendapunt");
        all.put("titel", "de titel van de nota");
        all.put("versie", "het nummer van de ingediende versie");
        all.put("ingediend_op", "wanneer ze werd ingediend");
        all.put("datum", "de dag van vandaag");
        all.put("bevoegdheid", "blijft open: waarom dit orgaan beslist");
        all.put("juridische_grond", "blijft open: op welke regels het besluit steunt");
        all.put("feiten", "wat al gebeurde, en wat andere organen beslisten");
        all.put("motivering", "het hoofdstuk van de nota dat zegt waarom");
        all.put("financiele_weerslag", "de raming uit de nota, als tabel");
        all.put("artikels", "de artikels: goedkeuren, en wat de nota vraagt te beslissen");
        all.put("gevraagd", "alleen wat de nota vraagt te beslissen");
        all.put("nota", "de hele nota, als bijlage");
        return all;
    }

    /** Returns each place with what comes in it, in the order in which it is explained. */
    static Map<String, String> uitleg(Editie editie) {
        Map<String, String> all = new LinkedHashMap<>(FIXED);
        NoteTemplate note = editie.note();
        if (note != null) {
            note.chapters().forEach(one -> all.put(CHAPTER + naam(one.id()), "uit de nota: ‘" + one.title() + "’"));
        }
        return all;
    }

    static Set<String> namen(Editie editie) {
        return uitleg(editie).keySet();
    }

    /** Returns what comes in each place. What nobody knows stands there as something to fill in. */
    static Map<String, List<Deel>> of(Versie version, Notatekst text, Orgaan body, Set<String> names, Instant now) {
        Map<String, List<Deel>> all = new LinkedHashMap<>();
        // A chapter of the edition that this version doesn't have is said to be missing, not left as it stands.
        names.stream()
                .filter(one -> one.startsWith(CHAPTER))
                .forEach(one -> all.put(one, open("Dit hoofdstuk staat niet in deze versie van de nota")));
        text.hoofdstukken().forEach(one -> all.put(CHAPTER + naam(one.id()), hoofdstuk(one)));
        Voorlegging laid = version.bij(body).orElseThrow();
        LocalDate sitting = laid.beslissing().zitting();
        String point = laid.beslissing().agendapunt();
        all.put("bestuur", word(text.bestuur()));
        all.put("orgaan", word(body.naam()));
        all.put("zitting", sitting == null ? open("Vul de dag van de zitting in") : word(Opmaak.datum(sitting)));
        all.put("agendapunt", point.isEmpty() ? open("Vul het agendapunt in") : word(point));
        all.put("titel", word(text.titel()));
        all.put("versie", word(String.valueOf(version.nummer())));
        all.put("ingediend_op", word(Opmaak.datum(LocalDate.ofInstant(version.op(), Klok.BRUSSEL))));
        all.put("datum", word(Opmaak.datum(LocalDate.ofInstant(now, Klok.BRUSSEL))));
        all.put("bevoegdheid", open("Vul aan waarom " + body.naam() + " hierover beslist"));
        all.put("juridische_grond", open("Vul aan op welke regels dit besluit steunt"));
        all.put("feiten", Ontwerpbesluit.feiten(version, text, body));
        all.put("motivering", motivering(text));
        all.put("financiele_weerslag", Ontwerpbesluit.geld(text));
        all.put("artikels", Ontwerpbesluit.artikels(version, text, body));
        List<Deel> asked = Ontwerpbesluit.gevraagd(text);
        all.put("gevraagd", asked.isEmpty() ? open("Vul aan wat er beslist wordt") : asked);
        all.put("nota", Ontwerpbesluit.nota(text));
        return all;
    }

    /** Returns a text with the places in it, to begin from. */
    static List<Deel> begin() {
        List<Deel> parts = new ArrayList<>();
        parts.add(Alinea.of("{{bestuur}}"));
        parts.add(new Kop(1, "Ontwerpbesluit voor {{orgaan}}"));
        parts.add(Alinea.of("Zitting van {{zitting}}, agendapunt {{agendapunt}}"));
        section(parts, "Onderwerp", "Goedkeuring van de ambitienota ‘{{titel}}’, versie {{versie}}");
        section(parts, "Bevoegdheid", "{{bevoegdheid}}");
        section(parts, "Juridische grond", "{{juridische_grond}}");
        section(parts, "Feiten en context", "{{feiten}}");
        section(parts, "Motivering", "{{motivering}}");
        section(parts, "Financiële weerslag", "{{financiele_weerslag}}");
        section(parts, "Besluit", "{{artikels}}");
        section(parts, "Bijlage", "{{nota}}");
        return parts;
    }

    private static void section(List<Deel> parts, String heading, String place) {
        parts.add(new Kop(2, heading));
        parts.add(Alinea.of(place));
    }

    private static List<Deel> motivering(Notatekst text) {
        return text.hoofdstukken().stream()
                .filter(one -> one.id().equals(WHY))
                .findFirst()
                .map(Modelvelden::hoofdstuk)
                .orElseGet(() -> open("Vul aan waarom dit voorstel goed is voor het bestuur en zijn inwoners"));
    }

    private static List<Deel> hoofdstuk(Notatekst.Hoofdstuk chapter) {
        List<Deel> parts =
                chapter.blokken().stream().flatMap(one -> one.delen().stream()).toList();
        return parts.isEmpty() ? open("In dit hoofdstuk van de nota staat nog niets") : parts;
    }

    private static List<Deel> word(String text) {
        return List.of(Alinea.of(text));
    }

    private static List<Deel> open(String text) {
        return List.of(new Gat(text, ""));
    }

    private static String naam(String chapter) {
        return chapter.replace('-', '_');
    }
}
