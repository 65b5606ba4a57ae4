package be.draaiboek.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A short list out of a spreadsheet: csv in whatever encoding and with whatever separator, or the first sheet of an xlsx.
 * Judged by its bytes, unpacked and read within bounds, and without anything that a file may point to.
 */
public final class Lijstlezer {

    /** The largest file, in bytes; below what any request may send. */
    public static final int MAX_BYTES = 900 * 1024;

    static final int MAX_RIJEN = 2000;
    static final int MAX_KOLOMMEN = 60;
    static final int MAX_TEKENS = 400_000;
    private static final int MAX_UNPACKED = 20 * 1024 * 1024;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String BROKEN =
            "Dit bestand kon niet gelezen worden. Open het in je rekenblad, bewaar het als csv of xlsx en kies het opnieuw.";

    private static final String OTHER =
            "Dit is geen rekenblad. Kies een csv- of xlsx-bestand met op elke rij een bestuur, of plak de lijst.";

    /** A browser lets one choose any file, whatever it was told: what it is called says what it is meant to be. */
    private static final Pattern NAME = Pattern.compile("(?i).*\\.(?:csv|tsv|txt|xlsx|xls|xlsm|ods)");

    private Lijstlezer() {}

    /**
     * Looks at the name of a file, before it is read; no name at all is fine.
     *
     * @throws BestandException when it is that of something else, with a sentence that says what to do
     */
    public static void checkName(String name) {
        if (!name.isEmpty() && !NAME.matcher(name.strip()).matches()) {
            throw new BestandException(OTHER);
        }
    }

    /**
     * Returns the rows with their cells; empty rows are left out.
     *
     * @throws BestandException when it is no such file or holds too much, with a sentence that says what to do
     */
    public static List<List<String>> read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new BestandException(
                    "Dit bestand is groter dan 900 kB. Kopieer alleen de kolommen met besturen en adressen naar een nieuw bestand.");
        }
        if (begins(file, OLD_OFFICE)) {
            throw new BestandException(
                    "Dit is een oud of beveiligd rekenblad. Bewaar het als .xlsx zonder wachtwoord, of als csv, en kies het opnieuw.");
        }
        try {
            return begins(file, new byte[] {'P', 'K', 3, 4}) ? sheet(file) : csv(text(file));
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            throw new BestandException(BROKEN);
        }
    }

    private static boolean begins(byte[] file, byte[] with) {
        if (file.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (file[i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** What Excel saves as “Unicode” has a mark; the rest is UTF-8, and what can't be that is an older Windows. */
    private static String text(byte[] file) {
        if (begins(file, new byte[] {(byte) 0xFF, (byte) 0xFE})) {
            return plain(new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE));
        }
        if (begins(file, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
            return plain(new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE));
        }
        int from = begins(file, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}) ? 3 : 0;
        try {
            return plain(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file, from, file.length - from))
                    .toString());
        } catch (CharacterCodingException older) {
            return plain(new String(file, WINDOWS));
        }
    }

    private static String plain(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new BestandException(BROKEN);
        }
        // A picture, a PDF or a program, whatever it is called: a list has letters, and ends of lines.
        if (text.startsWith("%PDF") || text.chars().anyMatch(one -> one < ' ' && "\t\n\r\f\u000b".indexOf(one) < 0)) {
            throw new BestandException(OTHER);
        }
        return text;
    }

    private static List<List<String>> csv(String text) throws IOException {
        char separator = separator(text);
        List<List<String>> rows = new ArrayList<>();
        int[] characters = new int[1];
        try (var parsed = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .setLenientEof(true)
                .get()
                .parse(new StringReader(text))) {
            for (CSVRecord record : parsed) {
                add(rows, record.toList(), characters);
            }
        } catch (UncheckedIOException broken) {
            throw new IOException(broken);
        }
        return rows;
    }

    /** What stands there most often; of a tie, what is least likely to be a part of a text. */
    private static char separator(String text) {
        char best = ',';
        long most = 0;
        for (char one : new char[] {'\t', ';', ','}) {
            long count = text.chars().filter(character -> character == one).count();
            if (count > most) {
                most = count;
                best = one;
            }
        }
        return best;
    }

    private static void add(List<List<String>> rows, List<String> cells, int[] characters) {
        List<String> clean = cells.stream()
                .limit(MAX_KOLOMMEN)
                .map(cell -> Veilig.schoon(cell).replaceAll("\\s+", " ").strip())
                .toList();
        if (clean.stream().allMatch(String::isEmpty)) {
            return;
        }
        characters[0] += clean.stream().mapToInt(String::length).sum();
        if (rows.size() >= MAX_RIJEN || characters[0] > MAX_TEKENS) {
            throw new BestandException(
                    "Dit bestand heeft te veel rijen. Hou alleen de besturen over die je wil toevoegen.");
        }
        rows.add(clean);
    }

    private static List<List<String>> sheet(byte[] file) throws IOException, XMLStreamException {
        List<String> shared = new ArrayList<>();
        byte[] cells = null;
        int left = MAX_UNPACKED;
        // Shared texts may stand behind the sheet that names them: both are unpacked first, within one bound.
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes(left + 1);
                left -= part.length;
                if (left < 0) {
                    throw new BestandException(
                            "Dit rekenblad is te groot. Kopieer alleen de besturen en adressen naar een nieuw bestand.");
                }
                if (entry.getName().equals("xl/sharedStrings.xml")) {
                    shared = shared(part);
                } else if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    cells = part;
                }
            }
        }
        if (cells == null) {
            throw new BestandException(BROKEN);
        }
        return rows(cells, shared);
    }

    private static XMLStreamReader reader(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        InputStream in = new ByteArrayInputStream(part);
        return factory.createXMLStreamReader(in);
    }

    /** Texts that cells name by their number; what is read aloud beside them is no part of it. */
    private static List<String> shared(byte[] part) throws XMLStreamException {
        XMLStreamReader xml = reader(part);
        List<String> all = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int aloud = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "si" -> text.setLength(0);
                    case "rPh" -> aloud++;
                    case "t" -> {
                        String one = xml.getElementText();
                        text.append(aloud == 0 ? one : "");
                    }
                    default -> {
                        // what it looks like
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("si")) {
                    all.add(text.toString());
                } else if (xml.getLocalName().equals("rPh")) {
                    aloud--;
                }
            }
        }
        return all;
    }

    private static List<List<String>> rows(byte[] part, List<String> shared) throws XMLStreamException {
        XMLStreamReader xml = reader(part);
        List<List<String>> rows = new ArrayList<>();
        int[] characters = new int[1];
        List<String> row = new ArrayList<>();
        String kind = "";
        StringBuilder value = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> row = new ArrayList<>();
                    case "c" -> {
                        kind = String.valueOf(xml.getAttributeValue(null, "t"));
                        value.setLength(0);
                        int column = column(xml.getAttributeValue(null, "r"), row.size());
                        while (row.size() < Math.min(column, MAX_KOLOMMEN)) {
                            row.add("");
                        }
                    }
                    case "v", "t" -> value.append(xml.getElementText());
                    default -> {
                        // formulas and what it looks like
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("c") && row.size() < MAX_KOLOMMEN) {
                    row.add(cell(kind, value.toString(), shared));
                } else if (xml.getLocalName().equals("row")) {
                    add(rows, row, characters);
                }
            }
        }
        return rows;
    }

    /** A whole number stands there as 46021.0 where a program wrote it and not a person. */
    private static String cell(String kind, String value, List<String> shared) {
        return switch (kind) {
            case "s" -> named(shared, value);
            case "null", "n" -> value.replaceFirst("\\.0$", "");
            default -> value;
        };
    }

    private static String named(List<String> shared, String number) {
        int at = Integer.parseInt(number.strip());
        return at >= 0 && at < shared.size() ? shared.get(at) : "";
    }

    /** The place of a cell such as C7, from 0; cells without a name follow each other. */
    private static int column(@Nullable String name, int next) {
        if (name == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < name.length() && Character.isLetter(name.charAt(i)) && column <= MAX_KOLOMMEN; i++) {
            column = column * 26 + (Character.toUpperCase(name.charAt(i)) - 'A' + 1);
        }
        return Math.max(0, column - 1);
    }
}
