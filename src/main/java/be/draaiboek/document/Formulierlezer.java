package be.draaiboek.document;

import be.draaiboek.document.Formulier.Bijlage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Opens a Word file that somebody sent. What it may be is decided before its text is read: its size, how much it unpacks to,
 * and that there is nothing in it that runs or is fetched. Only its text, its styles and our own part are unpacked at all.
 */
public final class Formulierlezer {

    /** What somebody may send. */
    public static final int GROOTST = 30 * 1024 * 1024;

    private static final int MOST_PARTS = 3_000;
    private static final int MOST_RELATIONS = 200;
    private static final int MOST_TEXT = 60 * 1024 * 1024;
    private static final int MOST_OTHER = 4 * 1024 * 1024;
    private static final long MOST_UNPACKED = 500L * 1024 * 1024;
    private static final int RATIO = 150;
    private static final int RATIO_FROM = 4 * 1024 * 1024;
    private static final int MOST_LINES = 20_000;
    static final String TEXT = "word/document.xml";
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String HYPERLINK = "/hyperlink";
    private static final int LEVELS = 9;

    static final String NO_WORD =
            "Dit is geen Word-bestand. Sla het in Word of LibreOffice op als ‘Word-document (.docx)’ en kies het opnieuw.";
    static final String BROKEN =
            "Dit bestand is niet volledig of beschadigd. Open het in Word, sla het opnieuw op en kies het dan nog eens.";
    static final String TOO_MUCH =
            "Dit bestand bevat meer dan er in een Draaiboek past. Neem het Draaiboek opnieuw mee in Word en zet je teksten daarin.";
    private static final String MACROS =
            "Dit bestand bevat macro's, en die nemen we niet aan. Sla het op als ‘Word-document (.docx)’, zonder macro's.";
    private static final String OUTSIDE =
            "Dit bestand verwijst naar iets buiten zichzelf, zoals een gekoppelde afbeelding of een sjabloon. Verbreek die"
                    + " koppeling in Word, of kopieer je teksten naar een nieuw document.";
    static final String STRANGE =
            "Dit bestand bevat iets wat in een gewoon Word-bestand niet voorkomt. Kopieer je teksten naar een nieuw document.";

    private Formulierlezer() {}

    /**
     * Reads a file.
     *
     * @throws BestandException when it isn't a Word file that we take; nothing was done with it
     */
    public static Ingevuld read(Path file) throws IOException {
        if (Files.size(file) > GROOTST) {
            throw new BestandException(
                    "Dit bestand is groter dan 30 MB. Haal de afbeeldingen eruit: die voeg je online toe.");
        }
        begins(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            bounds(zip);
            relations(zip);
            Map<String, Integer> levels = new HashMap<>();
            Map<String, String> names = new HashMap<>();
            ZipEntry styles = zip.getEntry("word/styles.xml");
            if (styles != null) {
                styles(zip, styles, levels, names);
            }
            Bijlage attachment = attachment(zip);
            ZipEntry text = zip.getEntry(TEXT);
            if (text == null) {
                throw new BestandException(NO_WORD);
            }
            try (InputStream in = part(zip, text, MOST_TEXT)) {
                return new Ingevuld(new Tekstlezer(reader(in), levels, names).read(), attachment);
            }
        } catch (ZipException | XMLStreamException e) {
            BestandException told =
                    e.getCause() instanceof BestandException bound ? bound : new BestandException(BROKEN);
            if (told.getCause() == null) {
                told.initCause(e);
            }
            throw told;
        }
    }

    /** What a file begins with says what it is, whatever its name. */
    static void begins(Path file) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(4);
        }
        if (first.length == 4 && (first[0] & 0xFF) == 0xD0 && (first[1] & 0xFF) == 0xCF) {
            throw new BestandException(
                    "Dit is een oud Word-bestand (.doc), of er staat een wachtwoord op. Sla het op als ‘Word-document (.docx)’,"
                            + " zonder wachtwoord.");
        }
        if (first.length < 4 || first[0] != 'P' || first[1] != 'K') {
            throw new BestandException(NO_WORD);
        }
    }

    static void bounds(ZipFile zip) throws IOException, XMLStreamException {
        if (zip.size() > MOST_PARTS) {
            throw new BestandException(TOO_MUCH);
        }
        long all = 0;
        var entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry one = entries.nextElement();
            String name = one.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith("vbaproject.bin") || name.endsWith("vbadata.xml")) {
                throw new BestandException(MACROS);
            }
            all += Math.max(0, one.getSize());
        }
        if (all > MOST_UNPACKED) {
            throw new BestandException(TOO_MUCH);
        }
        ZipEntry types = zip.getEntry("[Content_Types].xml");
        if (types == null) {
            throw new BestandException(NO_WORD);
        }
        boolean word = false;
        try (InputStream in = part(zip, types, MOST_OTHER)) {
            XMLStreamReader xml = reader(in);
            while (xml.hasNext()) {
                if (next(xml) == XMLStreamConstants.START_ELEMENT) {
                    String type = text(xml.getAttributeValue(null, "ContentType"));
                    if (type.toLowerCase(Locale.ROOT).contains("macroenabled")) {
                        throw new BestandException(MACROS);
                    }
                    word |= type.equals(WORD)
                            && text(xml.getAttributeValue(null, "PartName")).equals("/" + TEXT);
                }
            }
        }
        if (!word) {
            throw new BestandException(NO_WORD);
        }
    }

    /** Nothing of what is outside is ever fetched; a file that asks for it isn't one that anybody typed in. */
    static void relations(ZipFile zip) throws IOException, XMLStreamException {
        var entries = zip.entries();
        int many = 0;
        while (entries.hasMoreElements()) {
            ZipEntry one = entries.nextElement();
            if (!one.getName().toLowerCase(Locale.ROOT).endsWith(".rels")) {
                continue;
            }
            // Each may be large, and a file lies about how large.
            many++;
            if (many > MOST_RELATIONS) {
                throw new BestandException(TOO_MUCH);
            }
            try (InputStream in = part(zip, one, MOST_OTHER)) {
                XMLStreamReader xml = reader(in);
                while (xml.hasNext()) {
                    if (next(xml) == XMLStreamConstants.START_ELEMENT
                            && text(xml.getAttributeValue(null, "TargetMode")).equalsIgnoreCase("External")
                            && !text(xml.getAttributeValue(null, "Type")).endsWith(HYPERLINK)) {
                        throw new BestandException(OUTSIDE);
                    }
                }
            }
        }
    }

    /** Which styles are headings: by their level in the outline, or that of the style that they are based on. */
    private static void styles(ZipFile zip, ZipEntry styles, Map<String, Integer> levels, Map<String, String> names)
            throws IOException, XMLStreamException {
        Map<String, String> based = new HashMap<>();
        try (InputStream in = part(zip, styles, MOST_OTHER)) {
            XMLStreamReader xml = reader(in);
            String id = "";
            while (xml.hasNext()) {
                if (next(xml) != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                String value = text(xml.getAttributeValue(Formulierdocx.W, "val"));
                switch (xml.getLocalName()) {
                    case "style" -> id = text(xml.getAttributeValue(Formulierdocx.W, "styleId"));
                    case "name" -> names.put(id, value.toLowerCase(Locale.ROOT));
                    case "basedOn" -> based.put(id, value);
                    case "outlineLvl" -> {
                        if (value.matches("[0-8]")) {
                            levels.put(id, Integer.parseInt(value) + 1);
                        }
                    }
                    default -> {}
                }
            }
        }
        for (String id : names.keySet()) {
            String above = id;
            for (int i = 0; i < LEVELS && !levels.containsKey(id) && based.containsKey(above); i++) {
                above = text(based.get(above));
                if (levels.containsKey(above)) {
                    levels.put(id, levels.get(above));
                }
            }
        }
    }

    private static @Nullable Bijlage attachment(ZipFile zip) throws IOException, XMLStreamException {
        var entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry one = entries.nextElement();
            if (!one.getName().startsWith("customXml/item") || !one.getName().endsWith(".xml")) {
                continue;
            }
            try (InputStream in = part(zip, one, MOST_OTHER)) {
                XMLStreamReader xml = reader(in);
                Map<String, String> head = null;
                List<Map<String, String>> lines = new ArrayList<>();
                while (xml.hasNext()) {
                    if (next(xml) != XMLStreamConstants.START_ELEMENT) {
                        continue;
                    }
                    if (head == null) {
                        if (!Formulierdocx.EIGEN.equals(xml.getNamespaceURI())) {
                            break;
                        }
                        head = attributes(xml);
                    } else if (lines.size() < MOST_LINES) {
                        lines.add(attributes(xml));
                    } else {
                        throw new BestandException(TOO_MUCH);
                    }
                }
                if (head != null) {
                    return new Bijlage(head, lines);
                }
            }
        }
        return null;
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            all.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return all;
    }

    // --- safely ---

    /** No document type, so no entities, whoever they would be fetched from. */
    private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory.createXMLStreamReader(in);
    }

    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new BestandException(STRANGE);
        }
        return event;
    }

    static BestandException teVeel() {
        return new BestandException(TOO_MUCH);
    }

    static InputStream part(ZipFile zip, ZipEntry entry, int most) throws IOException {
        return new Begrensd(zip.getInputStream(entry), most, Math.max(1, entry.getCompressedSize()));
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Counts what is unpacked, whatever the file says of itself. */
    private static final class Begrensd extends InputStream {

        private final InputStream in;
        private final int most;
        private final long packed;
        private long read;

        Begrensd(InputStream in, int most, long packed) {
            super();
            this.in = in;
            this.most = most;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int many = in.read(into, from, length);
            count(Math.max(0, many));
            return many;
        }

        private void count(int more) {
            read += more;
            if (read > most || (read > RATIO_FROM && read / packed > RATIO)) {
                throw new BestandException(TOO_MUCH);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
