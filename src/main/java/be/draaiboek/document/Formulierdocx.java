package be.draaiboek.document;

import be.draaiboek.document.Formulier.Draai;
import be.draaiboek.document.Formulier.Invul;
import be.draaiboek.document.Formulier.Keuze;
import be.draaiboek.document.Formulier.Kop;
import be.draaiboek.document.Formulier.Tabel;
import be.draaiboek.document.Formulier.Uitleg;
import be.draaiboek.document.Formulier.Vak;
import be.draaiboek.document.Formulier.Veld;
import be.draaiboek.document.Formulier.Vorm;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A text to fill in as a Word file. Each field is a content control within its paragraph, the one form that Word and
 * LibreOffice both keep: a text, a list, a date or a box. Written as a stream: hundreds of fields as objects of a library
 * would take a hundred times the memory of the file.
 */
public final class Formulierdocx {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    /** What the bookmark around a field is called, before its number; hidden in Word's lists. */
    static final String MERK = "_veld";

    static final String EIGEN = "urn:draaiboek:formulier";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-BE"));

    // Word counts in twentieths of a point: an A4 page, its margins, and what remains between them.
    private static final int SHORT = 11_906;
    private static final int LONG = 16_838;
    private static final int MARGIN = 1_134;
    private static final String LINE = "BFC6CE";
    private static final String HEAD = "E8F0FA";
    private static final String FIELD = "EEF1F5";
    private static final String SOFT = "566170";
    private static final String LABEL = "1B2430";
    private static final int MAX_NAME = 64;

    private final XMLStreamWriter out;
    private boolean lying;
    private int controls;

    private Formulierdocx(XMLStreamWriter out) {
        this.out = out;
    }

    /** Writes the file; the stream stays open. */
    public static void write(Formulier form, OutputStream out) throws IOException {
        try {
            Formulierpakket.write(form, out, text -> document(form, text));
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    // --- the text ---

    private static void document(Formulier form, OutputStream to) throws XMLStreamException {
        XMLStreamWriter out = writer(to);
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("w", "document", W);
        out.writeNamespace("w", W);
        out.writeNamespace("w14", W14);
        out.writeNamespace("r", R);
        out.writeNamespace("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006");
        out.writeAttribute("http://schemas.openxmlformats.org/markup-compatibility/2006", "Ignorable", "w14");
        out.writeStartElement(W, "body");
        Formulierdocx docx = new Formulierdocx(out);
        docx.cover(form);
        docx.body(form.delen());
        docx.section();
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndDocument();
        out.flush();
    }

    private void cover(Formulier form) throws XMLStreamException {
        paragraph(Docxstijl.BESTUUR, form.bestuur());
        paragraph(Docxstijl.TITEL, form.titel());
        paragraph(Docxstijl.ONDERTITEL, form.soort() + ", " + DAY.format(form.dag()));
        for (String line : form.vooraf()) {
            paragraph(Docxstijl.VOORAF, line);
        }
    }

    private void body(List<Formulier.Deel> parts) throws XMLStreamException {
        for (Formulier.Deel part : parts) {
            switch (part) {
                case Kop head -> paragraph(Docxstijl.kop(head.niveau()), head.tekst());
                case Uitleg words -> explanation(words.tekst());
                case Invul field -> field(field);
                case Tabel table -> table(table);
                case Draai turn -> {
                    out.writeStartElement(W, "p");
                    out.writeStartElement(W, "pPr");
                    section();
                    out.writeEndElement();
                    out.writeEndElement();
                    lying = turn.liggend();
                }
            }
        }
    }

    /** Stays with what it explains. */
    private void explanation(String text) throws XMLStreamException {
        out.writeStartElement(W, "p");
        out.writeStartElement(W, "pPr");
        value("pStyle", "val", Docxstijl.VOORAF);
        empty("keepNext");
        out.writeEndElement();
        out.writeStartElement(W, "r");
        words(text);
        out.writeEndElement();
        out.writeEndElement();
    }

    private void field(Invul one) throws XMLStreamException {
        if (!one.opschrift().isEmpty()) {
            out.writeStartElement(W, "p");
            out.writeStartElement(W, "pPr");
            empty("keepNext");
            spacing(80, 20);
            out.writeEndElement();
            run(one.opschrift(), true, LABEL, 0);
            out.writeEndElement();
        }
        control(one.veld(), 0);
    }

    private void table(Tabel table) throws XMLStreamException {
        int wide = (lying ? LONG : SHORT) - 2 * MARGIN;
        int sum = table.breedtes().stream().mapToInt(Integer::intValue).sum();
        out.writeStartElement(W, "tbl");
        out.writeStartElement(W, "tblPr");
        value("tblW", "w", String.valueOf(wide), "type", "dxa");
        out.writeStartElement(W, "tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            value(side, "val", "single", "sz", "4", "color", LINE);
        }
        out.writeEndElement();
        value("tblLayout", "type", "fixed");
        out.writeStartElement(W, "tblCellMar");
        for (String side : List.of("top", "left", "bottom", "right")) {
            value(side, "w", "70", "type", "dxa");
        }
        out.writeEndElement();
        value("tblCaption", "val", cut(table.naam(), 200));
        out.writeEndElement();
        out.writeStartElement(W, "tblGrid");
        for (int part : table.breedtes()) {
            value("gridCol", "w", String.valueOf(wide * part / sum));
        }
        out.writeEndElement();
        for (int row = 0; row < table.rijen().size(); row++) {
            out.writeStartElement(W, "tr");
            out.writeStartElement(W, "trPr");
            empty("cantSplit");
            if (row == 0) {
                empty("tblHeader");
            }
            out.writeEndElement();
            List<Vak> cells = table.rijen().get(row);
            for (int col = 0; col < cells.size(); col++) {
                cell(cells.get(col), wide * table.breedtes().get(col) / sum, row == 0);
            }
            out.writeEndElement();
        }
        out.writeEndElement();
        // Two tables in a row would become one.
        paragraph(Docxstijl.ONDERSCHRIFT, "");
    }

    private void cell(Vak cell, int wide, boolean head) throws XMLStreamException {
        out.writeStartElement(W, "tc");
        out.writeStartElement(W, "tcPr");
        value("tcW", "w", String.valueOf(wide), "type", "dxa");
        if (head) {
            value("shd", "val", "clear", "color", "auto", "fill", HEAD);
        }
        out.writeEndElement();
        if (!cell.tekst().isEmpty() || cell.velden().isEmpty()) {
            out.writeStartElement(W, "p");
            out.writeStartElement(W, "pPr");
            spacing(0, 0);
            out.writeEndElement();
            run(cell.tekst(), true, LABEL, 18);
            out.writeEndElement();
        }
        for (Veld field : cell.velden()) {
            control(field, 18);
        }
        out.writeEndElement();
    }

    // --- a field ---

    private void control(Veld field, int size) throws XMLStreamException {
        boolean box = field.vorm() == Vorm.VINK;
        boolean open = !box && field.waarde().isEmpty();
        out.writeStartElement(W, "p");
        out.writeStartElement(W, "pPr");
        if (size == 0 && !box) {
            value("shd", "val", "clear", "color", "auto", "fill", FIELD);
        }
        spacing(0, size > 0 ? 0 : box ? 40 : 120);
        out.writeEndElement();
        // LibreOffice 7.4 keeps neither tag nor name of a field, but it keeps a bookmark.
        value("bookmarkStart", "id", String.valueOf(field.merk()), "name", MERK + field.merk());
        out.writeStartElement(W, "sdt");
        out.writeStartElement(W, "sdtPr");
        runProperties(false, open ? SOFT : LABEL, size);
        value("alias", "val", cut(field.naam(), MAX_NAME));
        value("tag", "val", String.valueOf(field.merk()));
        controls++;
        value("id", "val", String.valueOf(1_000 + controls));
        value("lock", "val", "sdtLocked");
        if (open) {
            empty("showingPlcHdr");
        }
        form(field);
        out.writeEndElement();
        out.writeStartElement(W, "sdtContent");
        if (box) {
            out.writeStartElement(W, "r");
            out.writeStartElement(W, "rPr");
            value("rFonts", "ascii", "MS Gothic", "eastAsia", "MS Gothic", "hAnsi", "MS Gothic", "hint", "eastAsia");
            out.writeEndElement();
            words(field.waarde().isEmpty() ? "\u2610" : "\u2612");
            out.writeEndElement();
        } else {
            run(open ? field.nodiging() : field.waarde(), false, open ? SOFT : LABEL, size);
        }
        out.writeEndElement();
        out.writeEndElement();
        value("bookmarkEnd", "id", String.valueOf(field.merk()));
        if (box) {
            run("\u00a0" + field.nodiging(), false, LABEL, size);
        }
        out.writeEndElement();
    }

    private void form(Veld field) throws XMLStreamException {
        switch (field.vorm()) {
            case TEKST -> {
                // Rich text, of which the words are read: in a field for plain text LibreOffice 7.4 puts all line ends
                // in front.
            }
            case DATUM -> {
                out.writeStartElement(W, "date");
                value("dateFormat", "val", "d/MM/yyyy");
                value("lid", "val", "nl-BE");
                value("storeMappedDataAs", "val", "dateTime");
                value("calendar", "val", "gregorian");
                out.writeEndElement();
            }
            case KEUZE -> {
                out.writeStartElement(W, "dropDownList");
                for (Keuze one : field.keuzes()) {
                    value("listItem", "displayText", Veilig.schoon(one.label()), "value", one.id());
                }
                out.writeEndElement();
            }
            case VINK -> {
                out.writeStartElement(W14, "checkbox");
                box("checked", "val", field.waarde().isEmpty() ? "0" : "1");
                box("checkedState", "val", "2612", "font", "MS Gothic");
                box("uncheckedState", "val", "2610", "font", "MS Gothic");
                out.writeEndElement();
            }
        }
    }

    private void box(String name, String... attributes) throws XMLStreamException {
        out.writeEmptyElement(W14, name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(W14, attributes[i], attributes[i + 1]);
        }
    }

    // --- words ---

    private void paragraph(String style, String text) throws XMLStreamException {
        out.writeStartElement(W, "p");
        out.writeStartElement(W, "pPr");
        value("pStyle", "val", style);
        out.writeEndElement();
        if (!text.isEmpty()) {
            out.writeStartElement(W, "r");
            words(text);
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private void run(String text, boolean bold, String colour, int size) throws XMLStreamException {
        out.writeStartElement(W, "r");
        runProperties(bold, colour, size);
        words(text);
        out.writeEndElement();
    }

    private void runProperties(boolean bold, String colour, int size) throws XMLStreamException {
        out.writeStartElement(W, "rPr");
        if (bold) {
            empty("b");
        }
        value("color", "val", colour);
        if (size > 0) {
            value("sz", "val", String.valueOf(size));
        }
        out.writeEndElement();
    }

    /** A line that ends is a break, as Word itself writes it in a field of more than one line. */
    private void words(String text) throws XMLStreamException {
        StringBuilder piece = new StringBuilder();
        String clean = Veilig.schoon(text);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c == '\n' || c == '\t') {
                text(piece);
                empty(c == '\n' ? "br" : "tab");
            } else {
                piece.append(c);
            }
        }
        text(piece);
    }

    private void text(StringBuilder piece) throws XMLStreamException {
        if (!piece.isEmpty()) {
            out.writeStartElement(W, "t");
            out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
            out.writeCharacters(piece.toString());
            out.writeEndElement();
            piece.setLength(0);
        }
    }

    private void spacing(int before, int after) throws XMLStreamException {
        value("spacing", "before", String.valueOf(before), "after", String.valueOf(after));
    }

    private void section() throws XMLStreamException {
        out.writeStartElement(W, "sectPr");
        out.writeEmptyElement(W, "footerReference");
        out.writeAttribute(W, "type", "default");
        out.writeAttribute(R, "id", "rId3");
        if (lying) {
            value("pgSz", "w", String.valueOf(LONG), "h", String.valueOf(SHORT), "orient", "landscape");
        } else {
            value("pgSz", "w", String.valueOf(SHORT), "h", String.valueOf(LONG));
        }
        String margin = String.valueOf(MARGIN);
        String half = String.valueOf(MARGIN / 2);
        value(
                "pgMar", "top", margin, "right", margin, "bottom", margin, "left", margin, "header", half, "footer",
                half, "gutter", "0");
        out.writeEndElement();
    }

    private void empty(String name) throws XMLStreamException {
        out.writeEmptyElement(W, name);
    }

    private void value(String name, String... attributes) throws XMLStreamException {
        out.writeEmptyElement(W, name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(W, attributes[i], attributes[i + 1]);
        }
    }

    static XMLStreamWriter writer(OutputStream to) throws XMLStreamException {
        XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();
        XMLStreamWriter out = factory.createXMLStreamWriter(to, "UTF-8");
        out.setPrefix("w", W);
        out.setPrefix("w14", W14);
        out.setPrefix("r", R);
        out.setPrefix("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006");
        return out;
    }

    private static String cut(String text, int most) {
        String clean = Veilig.schoon(text).replace('\n', ' ');
        return clean.codePointCount(0, clean.length()) <= most
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, most - 1)) + "…";
    }
}
