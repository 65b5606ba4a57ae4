package be.draaiboek.document;

import be.draaiboek.document.Stuk.Deel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.w3c.dom.Document;

/**
 * A Word file of a bestuur's own, with places such as {@code {{titel}}} to fill in. It is judged before it is kept, by the rules
 * of every Word file that comes in; only its text, heads and feet are ever changed.
 */
public final class Besluitmodel {

    /** What somebody may send. */
    public static final int GROOTST = 5 * 1024 * 1024;

    private static final int MOST_TEXT = 6 * 1024 * 1024;
    private static final int MOST_UNPACKED = 40 * 1024 * 1024;
    private static final int MOST_PLACES = 500;

    private static final Pattern FILLED = Pattern.compile("word/(document|header[0-9]{0,3}|footer[0-9]{0,3})\\.xml");

    /** What runs or fetches when it is opened; a letter paper needs none of it. */
    private static final Pattern REFUSED =
            Pattern.compile("word/(embeddings|activex|attachedtoolbars)/.*|.*\\.(exe|js|vbs|bat|ps1|dll|scr)");

    private static final Pattern FETCHES =
            Pattern.compile("\\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON)\\b");

    private Besluitmodel() {}

    /**
     * What is to be filled in.
     *
     * @param bekend places that we fill in, each once, as we call them
     * @param onbekend the others, as they stand there
     */
    public record Plaatsen(List<String> bekend, List<String> onbekend) {
        public Plaatsen {
            bekend = List.copyOf(bekend);
            onbekend = List.copyOf(onbekend);
        }
    }

    /** A file that was judged. */
    public static final class Gekeurd {

        private final Plaatsen plaatsen;
        private final byte[] inhoud;

        private Gekeurd(Plaatsen plaatsen, byte[] inhoud) {
            this.plaatsen = plaatsen;
            this.inhoud = inhoud;
        }

        public Plaatsen plaatsen() {
            return plaatsen;
        }

        /** What was looked at, packed anew: what a file hides between its parts isn't in it. */
        public byte[] inhoud() {
            return inhoud.clone();
        }
    }

    /**
     * Judges a file.
     *
     * @param namen the places that we fill in
     * @throws BestandException when it isn't one that we take; nothing was done with it
     */
    public static Gekeurd keur(Path file, Set<String> namen) throws IOException {
        if (Files.size(file) > GROOTST) {
            throw new BestandException(
                    "Dit bestand is groter dan 5 MB. Maak het logo of de afbeeldingen erin kleiner.");
        }
        Formulierlezer.begins(file);
        Set<String> known = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Formulierlezer.bounds(zip);
            Formulierlezer.relations(zip);
            byte[] content = everything(zip);
            for (ZipEntry one : zip.stream().filter(Besluitmodel::filled).toList()) {
                for (String place : Modelvuller.plaatsen(read(zip, one))) {
                    String name = naam(place);
                    (namen.contains(name) ? known : unknown).add(namen.contains(name) ? name : place);
                    if (known.size() + unknown.size() > MOST_PLACES) {
                        throw new BestandException(Formulierlezer.TOO_MUCH);
                    }
                }
            }
            return new Gekeurd(new Plaatsen(List.copyOf(known), List.copyOf(unknown)), content);
        } catch (ZipException | XMLStreamException broken) {
            throw told(broken);
        } catch (BestandException said) {
            throw Formulierlezer.TOO_MUCH.equals(said.getMessage())
                    ? new BestandException(
                            "Dit bestand bevat veel meer dan een model van een besluit. Begin van een leeg document, of van het"
                                    + " beginmodel.")
                    : said;
        }
    }

    /**
     * Fills a model in and writes it; the stream stays open. What we don't know stays as it stands.
     *
     * @param model a file that was judged
     * @param woorden what comes in each place
     */
    public static void fill(byte[] model, Map<String, List<Deel>> woorden, OutputStream out) throws IOException {
        ZipOutputStream to = new ZipOutputStream(out);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(model))) {
            for (ZipEntry one = from.getNextEntry(); one != null; one = from.getNextEntry()) {
                if (one.isDirectory()) {
                    continue;
                }
                to.putNextEntry(new ZipEntry(one.getName()));
                if (filled(one)) {
                    Document part = Modelxml.read(new ByteArrayInputStream(from.readNBytes(MOST_TEXT)));
                    new Modelvuller(part, woorden, one.getName().equals(Formulierlezer.TEXT)).fill();
                    Modelxml.write(part, to);
                } else {
                    from.transferTo(to);
                }
                to.closeEntry();
            }
        }
        to.finish();
    }

    /** Writes a model to begin from. */
    public static void begin(List<Deel> parts, OutputStream out) throws IOException {
        Docx.kaal(parts, out);
    }

    /** How a place is known, however it is written: {@code {{Financiële weerslag}}} is {@code financiele_weerslag}. */
    static String naam(String place) {
        return Bestandsnaam.gewoon(place).replace('-', '_');
    }

    private static boolean filled(ZipEntry one) {
        return FILLED.matcher(one.getName()).matches();
    }

    private static Document read(ZipFile zip, ZipEntry one) throws IOException, XMLStreamException {
        byte[] whole;
        try (InputStream in = Formulierlezer.part(zip, one, MOST_TEXT)) {
            whole = in.readAllBytes();
        }
        Document part = Modelxml.read(new ByteArrayInputStream(whole));
        if (FETCHES.matcher(Modelvuller.opdrachten(part)).find()) {
            throw new BestandException(
                    "In dit bestand staat een veld dat iets van buiten ophaalt of uitvoert. Haal dat veld weg in Word, en kies het"
                            + " bestand opnieuw.");
        }
        return part;
    }

    /** All of it is handed out again, so all of it is looked at and counted, whatever it says of itself. */
    private static byte[] everything(ZipFile zip) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        ZipOutputStream to = new ZipOutputStream(packed);
        long all = 0;
        List<String> names = new ArrayList<>();
        for (ZipEntry one : zip.stream().toList()) {
            String name = one.getName().toLowerCase(Locale.ROOT);
            if (REFUSED.matcher(name).matches()
                    || name.startsWith("/")
                    || name.contains("..")
                    || names.contains(name)) {
                throw new BestandException(Formulierlezer.STRANGE);
            }
            names.add(name);
            to.putNextEntry(new ZipEntry(one.getName()));
            try (InputStream in = zip.getInputStream(one)) {
                byte[] piece = new byte[64 * 1024];
                for (int many = in.read(piece); many >= 0; many = in.read(piece)) {
                    all += many;
                    if (all > MOST_UNPACKED) {
                        throw new BestandException(Formulierlezer.TOO_MUCH);
                    }
                    to.write(piece, 0, many);
                }
            }
            to.closeEntry();
        }
        to.finish();
        if (packed.size() > 2 * GROOTST) {
            throw new BestandException(Formulierlezer.TOO_MUCH);
        }
        return packed.toByteArray();
    }

    private static BestandException told(Exception broken) {
        BestandException told = new BestandException(Formulierlezer.BROKEN);
        told.initCause(broken);
        return told;
    }
}
