package be.draaiboek.document;

import static be.draaiboek.document.Modelxml.W;
import static be.draaiboek.document.Modelxml.is;
import static be.draaiboek.document.Modelxml.kind;
import static be.draaiboek.document.Modelxml.nieuw;

import be.draaiboek.document.Stuk.Deel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Finds the places in a part of a model and fills them in. Word cuts what somebody typed into runs wherever it likes, so a place
 * is looked for in the words of the whole paragraph.
 */
final class Modelvuller {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}\\n]{1,60}?)\\s*\\}\\}");

    /** Stands where a line ends, in what we put in; no file has it. */
    private static final char BREAK = '\uE0F1';

    private static final Set<String> SKIPPED =
            Set.of("del", "moveFrom", "instrText", "delText", "delInstrText", "rPr", "pPr", "sectPr");

    private final Document part;
    private final Map<String, List<Deel>> words;
    private final boolean whole;

    /** @param whole whether more than a line can come in a place: not in a head or a foot */
    Modelvuller(Document part, Map<String, List<Deel>> words, boolean whole) {
        this.part = part;
        this.words = words;
        this.whole = whole;
    }

    /** Some words of a paragraph, and where they begin in it. */
    private record Stukje(Element tekst, int van) {}

    /** The words of a paragraph, with their elements. */
    private record Regel(String tekst, List<Stukje> stukjes) {}

    /** Returns the places that stand in it, as they are written. */
    static List<String> plaatsen(Document part) {
        Set<String> found = new LinkedHashSet<>();
        for (Element paragraph : paragraphs(part)) {
            Matcher place = PLACE.matcher(regel(paragraph).tekst());
            while (place.find()) {
                found.add(place.group(1));
            }
        }
        return List.copyOf(found);
    }

    /** Returns what its fields tell Word to do, also where that was cut into runs. */
    static String opdrachten(Document part) {
        StringBuilder all = new StringBuilder();
        NodeList told = part.getElementsByTagNameNS(W, "instrText");
        for (int i = 0; i < told.getLength(); i++) {
            all.append(told.item(i).getTextContent());
        }
        NodeList simple = part.getElementsByTagNameNS(W, "fldSimple");
        for (int i = 0; i < simple.getLength(); i++) {
            all.append(' ').append(((Element) simple.item(i)).getAttributeNS(W, "instr"));
        }
        return all.toString();
    }

    void fill() {
        for (Element paragraph : paragraphs(part)) {
            Regel line = regel(paragraph);
            Matcher place = PLACE.matcher(line.tekst());
            if (!place.find()) {
                continue;
            }
            List<Deel> alone = words.get(Besluitmodel.naam(place.group(1)));
            boolean nothingElse = place.group().equals(line.tekst().strip());
            if (whole && nothingElse && alone != null && canGrow(paragraph)) {
                new Modelalineas(part, paragraph, firstRun(line)).put(alone);
            } else {
                inline(line);
            }
        }
    }

    /** Nothing is drawn in it, and it stands where other paragraphs may. */
    private static boolean canGrow(Element paragraph) {
        Node parent = paragraph.getParentNode();
        return paragraph.getElementsByTagNameNS(W, "drawing").getLength() == 0
                && paragraph.getElementsByTagNameNS(W, "pict").getLength() == 0
                && (is(parent, "body") || is(parent, "tc") || is(parent, "sdtContent") || is(parent, "txbxContent"));
    }

    private static @Nullable Element firstRun(Regel line) {
        Node run = line.stukjes().isEmpty()
                ? null
                : line.stukjes().getFirst().tekst().getParentNode();
        return is(run, "r") ? (Element) run : null;
    }

    /** From back to front, so that what stands before keeps its place. */
    private void inline(Regel line) {
        record Gevonden(int van, int tot, String door) {}
        List<Gevonden> found = new ArrayList<>();
        Matcher place = PLACE.matcher(line.tekst());
        while (place.find()) {
            List<Deel> by = words.get(Besluitmodel.naam(place.group(1)));
            if (by != null) {
                found.add(new Gevonden(
                        place.start(), place.end(), Modelalineas.plat(by).replace('\n', BREAK)));
            }
        }
        for (Gevonden one : found.reversed()) {
            boolean first = true;
            for (Stukje piece : line.stukjes()) {
                String text = piece.tekst().getTextContent();
                int length = text.length();
                int from = Math.max(one.van() - piece.van(), 0);
                int to = Math.min(one.tot() - piece.van(), original(line, piece));
                if (from >= to) {
                    continue;
                }
                // What was put in behind it made this piece longer, never what stands before.
                piece.tekst()
                        .setTextContent(text.substring(0, from)
                                + (first ? one.door() : "")
                                + text.substring(Math.min(to, length)));
                piece.tekst().setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
                first = false;
            }
        }
        line.stukjes().forEach(one -> breaks(one.tekst()));
    }

    private static int original(Regel line, Stukje piece) {
        int at = line.stukjes().indexOf(piece);
        int next = at + 1 < line.stukjes().size()
                ? line.stukjes().get(at + 1).van()
                : line.tekst().length();
        String words = line.tekst().substring(piece.van(), next);
        // Between two pieces may stand a break or a tab.
        return words.endsWith("\n") ? words.replaceAll("\\n+$", "").length() : words.length();
    }

    private void breaks(Element text) {
        String[] lines = text.getTextContent().split(String.valueOf(BREAK), -1);
        if (lines.length == 1) {
            return;
        }
        Node run = text.getParentNode();
        Node behind = text.getNextSibling();
        text.setTextContent(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            run.insertBefore(nieuw(part, "br"), behind);
            Element more = (Element) text.cloneNode(false);
            more.setTextContent(lines[i]);
            run.insertBefore(more, behind);
        }
    }

    private static List<Element> paragraphs(Document part) {
        NodeList all = part.getElementsByTagNameNS(W, "p");
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            found.add((Element) all.item(i));
        }
        return found;
    }

    private static Regel regel(Element paragraph) {
        StringBuilder text = new StringBuilder();
        List<Stukje> pieces = new ArrayList<>();
        gather(paragraph, text, pieces);
        return new Regel(text.toString(), pieces);
    }

    private static void gather(Node in, StringBuilder text, List<Stukje> pieces) {
        for (Node one = in.getFirstChild(); one != null; one = one.getNextSibling()) {
            if (!(one instanceof Element element) || is(element, "p") || SKIPPED.contains(element.getLocalName())) {
                continue;
            }
            if (is(element, "t")) {
                pieces.add(new Stukje(element, text.length()));
                text.append(element.getTextContent().replace('\n', ' '));
            } else if (is(element, "br") || is(element, "tab") || is(element, "cr")) {
                text.append('\n');
            } else {
                gather(element, text, pieces);
            }
        }
    }

    static @Nullable Element eigenschappen(@Nullable Element of, String name) {
        Element known = of == null ? null : kind(of, name);
        return known == null ? null : (Element) known.cloneNode(true);
    }
}
