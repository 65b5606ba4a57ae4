package be.draaiboek.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A part of a Word file as a tree: read without a document type, and written with its elements in the order that Word demands. */
final class Modelxml {

    static final String W = Formulierdocx.W;

    private static final List<String> OF_PARAGRAPH = List.of(
            "pStyle",
            "keepNext",
            "keepLines",
            "pageBreakBefore",
            "framePr",
            "widowControl",
            "numPr",
            "suppressLineNumbers",
            "pBdr",
            "shd",
            "tabs",
            "suppressAutoHyphens",
            "kinsoku",
            "wordWrap",
            "overflowPunct",
            "topLinePunct",
            "autoSpaceDE",
            "autoSpaceDN",
            "bidi",
            "adjustRightInd",
            "snapToGrid",
            "spacing",
            "ind",
            "contextualSpacing",
            "mirrorIndents",
            "suppressOverlap",
            "jc",
            "textDirection",
            "textAlignment",
            "textboxTightWrap",
            "outlineLvl",
            "divId",
            "cnfStyle",
            "rPr",
            "sectPr",
            "pPrChange");

    private static final List<String> OF_RUN = List.of(
            "rStyle",
            "rFonts",
            "b",
            "bCs",
            "i",
            "iCs",
            "caps",
            "smallCaps",
            "strike",
            "dstrike",
            "outline",
            "shadow",
            "emboss",
            "imprint",
            "noProof",
            "snapToGrid",
            "vanish",
            "webHidden",
            "color",
            "spacing",
            "w",
            "kern",
            "position",
            "sz",
            "szCs",
            "highlight",
            "u",
            "effect",
            "bdr",
            "shd",
            "fitText",
            "vertAlign",
            "rtl",
            "cs",
            "em",
            "lang",
            "eastAsianLayout",
            "specVanish",
            "oMath");

    private Modelxml() {}

    static Document read(InputStream in) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // Nothing of a stranger's file goes to the console.
            builder.setErrorHandler(null);
            return builder.parse(in);
        } catch (SAXException | ParserConfigurationException broken) {
            BestandException told = new BestandException(Formulierlezer.BROKEN);
            told.initCause(broken);
            throw told;
        }
    }

    static void write(Document part, OutputStream out) throws IOException {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer same = factory.newTransformer();
            part.setXmlStandalone(true);
            same.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            same.transform(new DOMSource(part), new StreamResult(out));
        } catch (TransformerException broken) {
            throw new IOException(broken);
        }
    }

    static boolean is(@Nullable Node node, String name) {
        return node instanceof Element && W.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    static @Nullable Element kind(Element in, String name) {
        for (Node one = in.getFirstChild(); one != null; one = one.getNextSibling()) {
            if (is(one, name)) {
                return (Element) one;
            }
        }
        return null;
    }

    /** Makes an element, with attributes of Word by name and value. */
    static Element nieuw(Document part, String name, String... attributes) {
        String prefix = part.lookupPrefix(W) == null ? part.getDocumentElement().lookupPrefix(W) : part.lookupPrefix(W);
        String before = prefix == null ? "w:" : prefix + ":";
        Element made = part.createElementNS(W, before + name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            made.setAttributeNS(W, before + attributes[i], attributes[i + 1]);
        }
        return made;
    }

    /** Sets a property of a paragraph, in its place; what stood there goes. */
    static void eigenschap(Element properties, Element property) {
        put(properties, property, properties.getLocalName().equals("pPr") ? OF_PARAGRAPH : OF_RUN);
    }

    static void weg(Element properties, String name) {
        Element known = kind(properties, name);
        if (known != null) {
            properties.removeChild(known);
        }
    }

    private static void put(Element properties, Element property, List<String> order) {
        weg(properties, property.getLocalName());
        int place = order.indexOf(property.getLocalName());
        Node at = properties.getFirstChild();
        while (at != null && !(at instanceof Element one && order.indexOf(one.getLocalName()) > place)) {
            at = at.getNextSibling();
        }
        properties.insertBefore(property, at);
    }
}
