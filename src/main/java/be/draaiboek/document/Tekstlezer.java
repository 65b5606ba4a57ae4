package be.draaiboek.document;

import be.draaiboek.document.Ingevuld.Alinea;
import be.draaiboek.document.Ingevuld.Besturing;
import be.draaiboek.document.Ingevuld.Plek;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The text of a Word file, read from front to back. It knows what it is in by three stacks, of paragraphs, of fields (around a
 * word, a paragraph, a cell or a row) and of tables, and keeps nothing else. What was struck out with changes tracked isn't
 * there; what was put in is.
 */
final class Tekstlezer {

    private static final int MOST_PARAGRAPHS = 60_000;
    private static final int MOST_CHARACTERS = 6_000_000;
    private static final int DEEPEST = 400;

    /** Of no paragraph's own words: struck out, moved away, drawn, or said a second time for older programs. */
    private static final Set<String> SKIPPED = Set.of(
            "del",
            "moveFrom",
            "drawing",
            "pict",
            "object",
            "Fallback",
            "instrText",
            "delText",
            "delInstrText",
            "rPr",
            "tblPr",
            "tblPrEx",
            "tblGrid",
            "sectPr",
            "rubyPr",
            "rt",
            "sdtEndPr");

    private static final String TICKED = "\u2611\u2612\u2713\u2714\u2717\u2718\uF0FE\uF0FD";

    private final XMLStreamReader xml;
    private final Map<String, Integer> levels;
    private final Map<String, String> names;
    private final List<P> paragraphs = new ArrayList<>();
    private final Deque<P> open = new ArrayDeque<>();
    private final Deque<Sdt> fields = new ArrayDeque<>();
    private final Deque<T> tables = new ArrayDeque<>();
    private int tableCount;
    private int characters;
    private int depth;

    Tekstlezer(XMLStreamReader xml, Map<String, Integer> levels, Map<String, String> names) {
        this.xml = xml;
        this.levels = levels;
        this.names = names;
    }

    private static final class P {
        private int level;
        private String style = "";
        private final StringBuilder loose = new StringBuilder();
        private final List<Sdt> fields = new ArrayList<>();
        /** The number of a bookmark that the next field is known by. */
        private String mark = "";

        private @Nullable Plek place;
        private boolean begins;
    }

    private static final class Sdt {
        private String tag;
        private boolean placeholder;
        private boolean box;
        private @Nullable Boolean ticked;
        private boolean placed;
        private boolean began;
        private final StringBuilder text = new StringBuilder();
        /** The paragraph that it stands in; null where it stands around whole ones. */
        private final @Nullable P within;

        Sdt(@Nullable P within, String tag) {
            this.within = within;
            this.tag = tag;
        }

        /** Around whole paragraphs, and nobody's in particular: its words are those of its paragraphs. */
        boolean wrapper() {
            return within == null && tag.isEmpty() && !placeholder && !box;
        }

        Besturing control() {
            boolean on = ticked != null ? ticked : text.chars().anyMatch(c -> TICKED.indexOf(c) >= 0);
            return new Besturing(tag, placeholder, placeholder ? "" : text.toString(), box, box && on);
        }
    }

    private static final class T {
        private final int index;
        private int row = -1;
        private int col;
        private int span;

        T(int index) {
            this.index = index;
        }
    }

    List<Alinea> read() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = Formulierlezer.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                end(xml.getLocalName());
            }
        }
        return paragraphs.stream()
                .map(p -> new Alinea(
                        p.level,
                        p.style,
                        p.loose.toString().strip(),
                        p.fields.stream()
                                .filter(field -> !field.wrapper())
                                .map(Sdt::control)
                                .toList(),
                        p.place,
                        p.begins))
                .toList();
    }

    private void start(String name) throws XMLStreamException {
        if (SKIPPED.contains(name)) {
            skip();
            return;
        }
        depth++;
        if (depth > DEEPEST) {
            throw Formulierlezer.teVeel();
        }
        switch (name) {
            case "p" -> paragraph();
            case "pPr" -> paragraphProperties();
            case "sdt" -> {
                P within = open.peek();
                Sdt field = new Sdt(within, within == null ? "" : within.mark);
                if (within != null) {
                    place(field, within);
                }
                if (within != null) {
                    within.mark = "";
                }
                fields.push(field);
            }
            case "sdtPr" -> fieldProperties();
            case "tbl" -> tables.push(new T(tableCount++));
            case "tr" -> row();
            case "tc" -> cell();
            case "trPr" -> rowProperties();
            case "tcPr" -> cellProperties();
            case "t" -> {
                depth--;
                append(xml.getElementText());
            }
            case "br", "cr" -> append(value("type").equals("page") ? "" : "\n");
            case "tab" -> append("\t");
            case "bookmarkStart" -> bookmark(value("name"));
            case "noBreakHyphen" -> append("-");
            case "sym" -> symbol();
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> open.poll();
            case "sdt" -> fields.poll();
            case "tbl" -> tables.poll();
            case "tc" -> {
                T table = tables.peek();
                if (table != null) {
                    table.col += Math.max(1, table.span);
                }
            }
            default -> {}
        }
    }

    private void paragraph() {
        P one = new P();
        T table = tables.peek();
        if (table != null) {
            one.place = new Plek(table.index, table.row, table.col);
        }
        for (Sdt field : fields) {
            if (field.within == null) {
                one.begins |= !field.began && field.wrapper();
                if (field.began) {
                    field.text.append('\n');
                }
                field.began = true;
            }
        }
        // The outermost first, as they are read.
        fields.descendingIterator().forEachRemaining(field -> place(field, one));
        open.push(one);
        paragraphs.add(one);
        if (paragraphs.size() > MOST_PARAGRAPHS) {
            throw Formulierlezer.teVeel();
        }
    }

    private static void place(Sdt field, P in) {
        if (!field.placed) {
            field.placed = true;
            in.fields.add(field);
        }
    }

    private void append(String text) {
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            throw Formulierlezer.teVeel();
        }
        P paragraph = open.peek();
        Sdt field = fields.peek();
        if (field != null && !field.wrapper()) {
            field.text.append(text);
        } else if (paragraph != null) {
            paragraph.loose.append(text);
        }
    }

    private void symbol() {
        try {
            append(String.valueOf((char) Integer.parseInt(value("char"), 16)));
        } catch (NumberFormatException none) {
            // A sign without a number is none.
        }
    }

    /** Before the field, as we write it, or just within, as LibreOffice does. */
    private void bookmark(String name) {
        P paragraph = open.peek();
        if (paragraph == null || !name.startsWith(Formulierdocx.MERK)) {
            return;
        }
        Sdt field = fields.peek();
        String number = name.substring(Formulierdocx.MERK.length());
        if (field == null || field.within == null) {
            paragraph.mark = number;
        } else if (field.tag.isEmpty()) {
            field.tag = number;
        }
    }

    private void row() {
        T table = tables.peek();
        if (table != null) {
            table.row++;
            table.col = 0;
        }
    }

    private void cell() {
        T table = tables.peek();
        if (table != null) {
            table.span = 1;
        }
    }

    // --- what stands before the words ---

    private void paragraphProperties() throws XMLStreamException {
        P paragraph = open.peek();
        inside(name -> {
            if (paragraph == null) {
                return;
            }
            if (name.equals("pStyle")) {
                String id = value("val");
                paragraph.style = names.getOrDefault(id, "");
                if (paragraph.level == 0) {
                    paragraph.level = levels.getOrDefault(id, 0);
                }
            } else if (name.equals("outlineLvl") && value("val").matches("[0-8]")) {
                paragraph.level = Integer.parseInt(value("val")) + 1;
            }
        });
    }

    private void fieldProperties() throws XMLStreamException {
        Sdt field = fields.peek();
        inside(name -> {
            if (field == null) {
                return;
            }
            switch (name) {
                case "tag" -> field.tag = value("val").isEmpty() ? field.tag : value("val");
                case "showingPlcHdr" -> field.placeholder = on(value("val"));
                case "checkbox" -> field.box = true;
                case "checked" ->
                    field.ticked = on(Formulierlezer.text(xml.getAttributeValue(Formulierdocx.W14, "val")));
                default -> {}
            }
        });
    }

    private void rowProperties() throws XMLStreamException {
        boolean[] struck = new boolean[1];
        inside(name -> struck[0] |= name.equals("del"));
        if (struck[0]) {
            // Up to the end of the row; the end itself is still to come.
            int deep = 1;
            while (deep > 0) {
                int event = Formulierlezer.next(xml);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    deep++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    deep--;
                }
            }
            depth--;
            end("tr");
        }
    }

    private void cellProperties() throws XMLStreamException {
        T table = tables.peek();
        inside(name -> {
            if (table != null && name.equals("gridSpan") && value("val").matches("[0-9]{1,3}")) {
                table.span = Integer.parseInt(value("val"));
            }
        });
    }

    @FunctionalInterface
    private interface Met {
        void element(String name);
    }

    /** Goes through an element that holds no words; its own end included. */
    private void inside(Met each) throws XMLStreamException {
        int deep = 1;
        while (deep > 0) {
            int event = Formulierlezer.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                deep++;
                each.element(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                deep--;
            }
        }
        depth--;
    }

    private void skip() throws XMLStreamException {
        depth++;
        inside(name -> {});
    }

    private String value(String attribute) {
        return Formulierlezer.text(xml.getAttributeValue(Formulierdocx.W, attribute));
    }

    /** A property that is named is on, unless it says otherwise. */
    private static boolean on(String value) {
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
    }
}
