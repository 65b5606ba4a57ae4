package be.draaiboek.document;

import static be.draaiboek.document.Modelxml.eigenschap;
import static be.draaiboek.document.Modelxml.is;
import static be.draaiboek.document.Modelxml.nieuw;

import be.draaiboek.document.Stuk.Alinea;
import be.draaiboek.document.Stuk.As;
import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.document.Stuk.Figuur;
import be.draaiboek.document.Stuk.Gat;
import be.draaiboek.document.Stuk.Kop;
import be.draaiboek.document.Stuk.Loop;
import be.draaiboek.document.Stuk.Tabel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts paragraphs and tables in the place of one paragraph of a model, in its own style and letter. */
final class Modelalineas {

    private static final int INDENT = 360;
    private static final int HUNDRED = 100;

    /** Word counts a share in fiftieths of a percent, and the columns of a page in twentieths of a point. */
    private static final int FIFTIETHS = 5_000;

    private static final int WIDE = 9_600;

    private final Document part;
    private final Element paragraph;
    private final @Nullable Element look;
    private final @Nullable Element letter;

    Modelalineas(Document part, Element paragraph, @Nullable Element run) {
        this.part = part;
        this.paragraph = paragraph;
        this.look = Modelvuller.eigenschappen(paragraph, "pPr");
        this.letter = Modelvuller.eigenschappen(run, "rPr");
        if (look != null) {
            Modelxml.weg(look, "sectPr");
            Modelxml.weg(look, "pPrChange");
        }
    }

    void put(List<Deel> parts) {
        Node parent = paragraph.getParentNode();
        Element last = null;
        for (Deel one : parts) {
            if (is(last, "tbl")) {
                // Else Word makes one table of the two, and a text touches the one above it.
                parent.insertBefore(nieuw(part, "p"), paragraph);
            }
            last = one instanceof Tabel table ? tabel(table) : alinea(one);
            parent.insertBefore(last, paragraph);
            if (one instanceof Tabel table && !table.onderschrift().isEmpty()) {
                last = alinea(Alinea.of(table.onderschrift()));
                parent.insertBefore(last, paragraph);
            }
        }
        Element own = Modelxml.kind(paragraph, "pPr");
        boolean section = own != null && Modelxml.kind(own, "sectPr") != null;
        Node next = paragraph.getNextSibling();
        while (next != null && !(next instanceof Element)) {
            next = next.getNextSibling();
        }
        boolean needed = last == null || section || (is(last, "tbl") && (next == null || !is(next, "p")));
        if (needed) {
            // A section ends in it, or a cell has to end in a paragraph.
            for (Node one = paragraph.getFirstChild(); one != null; ) {
                Node after = one.getNextSibling();
                if (!is(one, "pPr")) {
                    paragraph.removeChild(one);
                }
                one = after;
            }
        } else {
            parent.removeChild(paragraph);
        }
    }

    /** The words of it in lines, for a place within a sentence. */
    static String plat(List<Deel> parts) {
        List<String> lines = new ArrayList<>();
        for (Deel one : parts) {
            switch (one) {
                case Kop heading -> lines.add(heading.tekst());
                case Alinea said -> lines.add(merk(said) + said.tekst());
                case Tabel table ->
                    table.rijen()
                            .forEach(row -> lines.add(String.join(" – ", row).replace('\n', ' ')));
                case Figuur figure -> lines.add(scores(figure));
                case Gat gap -> lines.add(gat(gap));
            }
        }
        return Veilig.schoon(String.join("\n", lines));
    }

    private static String merk(Alinea said) {
        return switch (said.soort()) {
            case ALINEA -> "";
            case PUNT -> "• ";
            case NUMMER -> said.nummer() + ". ";
        };
    }

    private static String gat(Gat gap) {
        return "[" + gap.tekst() + (gap.plaats().isEmpty() ? "" : " – " + gap.plaats()) + "]";
    }

    private static String scores(Figuur figure) {
        return figure.assen().stream().map(Modelalineas::score).collect(Collectors.joining(", "));
    }

    private static String score(As one) {
        Double score = one.score();
        return one.naam() + ": "
                + (score == null
                        ? "nog geen score"
                        : Math.round(HUNDRED * score) + (one.voorlopig() ? " (voorlopig)" : ""));
    }

    private Element alinea(Deel one) {
        Element made = nieuw(part, "p");
        Element properties = look == null ? nieuw(part, "pPr") : (Element) look.cloneNode(true);
        made.appendChild(properties);
        switch (one) {
            case Kop heading -> {
                eigenschap(properties, nieuw(part, "keepNext"));
                eigenschap(
                        properties,
                        nieuw(part, "outlineLvl", "val", String.valueOf(Math.min(8, heading.niveau() - 1))));
                made.appendChild(loop(heading.tekst(), true, false, false));
            }
            case Alinea said -> {
                String mark = merk(said);
                if (!mark.isEmpty()) {
                    Modelxml.weg(properties, "numPr");
                    eigenschap(
                            properties,
                            nieuw(
                                    part,
                                    "ind",
                                    "left",
                                    String.valueOf(INDENT * (said.diepte() + 1)),
                                    "hanging",
                                    String.valueOf(INDENT)));
                    Element run = loop(mark.strip(), false, false, false);
                    run.appendChild(nieuw(part, "tab"));
                    made.appendChild(run);
                }
                for (Loop words : said.lopen()) {
                    made.appendChild(loop(words.tekst(), words.vet(), words.schuin(), false));
                }
            }
            case Figuur figure -> made.appendChild(loop(scores(figure), false, false, false));
            case Gat gap -> made.appendChild(loop(gat(gap), false, false, true));
            case Tabel table -> throw new IllegalArgumentException("a table is no paragraph");
        }
        return made;
    }

    private Element loop(String words, boolean bold, boolean slanted, boolean marked) {
        Element run = nieuw(part, "r");
        Element properties = letter == null ? nieuw(part, "rPr") : (Element) letter.cloneNode(true);
        if (bold) {
            eigenschap(properties, nieuw(part, "b"));
        }
        if (slanted) {
            eigenschap(properties, nieuw(part, "i"));
        }
        if (marked) {
            eigenschap(properties, nieuw(part, "highlight", "val", "yellow"));
        }
        if (properties.hasChildNodes()) {
            run.appendChild(properties);
        }
        String[] lines = Veilig.schoon(words).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.appendChild(nieuw(part, "br"));
            }
            Element text = nieuw(part, "t");
            text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
            text.setTextContent(lines[i]);
            run.appendChild(text);
        }
        return run;
    }

    private Element tabel(Tabel table) {
        Element made = nieuw(part, "tbl");
        Element properties = nieuw(part, "tblPr");
        properties.appendChild(nieuw(part, "tblW", "w", String.valueOf(FIFTIETHS), "type", "pct"));
        Element borders = nieuw(part, "tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            borders.appendChild(nieuw(part, side, "val", "single", "sz", "4", "space", "0", "color", "auto"));
        }
        properties.appendChild(borders);
        made.appendChild(properties);
        Element grid = nieuw(part, "tblGrid");
        double[] shares = Kolombreedte.aandelen(table);
        for (double share : shares) {
            grid.appendChild(nieuw(part, "gridCol", "w", String.valueOf(Math.round(share * WIDE))));
        }
        made.appendChild(grid);
        made.appendChild(rij(table, table.koppen(), shares, true, false));
        for (int i = 0; i < table.rijen().size(); i++) {
            made.appendChild(rij(
                    table,
                    table.rijen().get(i),
                    shares,
                    false,
                    table.cijfers() && i == table.rijen().size() - 1));
        }
        return made;
    }

    private Element rij(Tabel table, List<String> cells, double[] shares, boolean head, boolean sum) {
        Element row = nieuw(part, "tr");
        Element properties = nieuw(part, "trPr");
        properties.appendChild(nieuw(part, "cantSplit"));
        if (head) {
            properties.appendChild(nieuw(part, "tblHeader"));
        }
        boolean turned = head && Kolombreedte.gedraaid(table);
        if (turned) {
            properties.appendChild(nieuw(part, "trHeight", "val", String.valueOf(Docx.TURNED_TALL), "hRule", "exact"));
        }
        row.appendChild(properties);
        for (int i = 0; i < table.koppen().size(); i++) {
            Element cell = nieuw(part, "tc");
            Element width = nieuw(part, "tcPr");
            width.appendChild(
                    nieuw(part, "tcW", "w", String.valueOf(Math.round(shares[i] * FIFTIETHS)), "type", "pct"));
            if (turned && i > 0) {
                width.appendChild(nieuw(part, "textDirection", "val", "btLr"));
            }
            cell.appendChild(width);
            Element inside = nieuw(part, "p");
            Element look = nieuw(part, "pPr");
            eigenschap(look, nieuw(part, "spacing", "before", "20", "after", "20"));
            if (table.cijfers() && i > 0) {
                eigenschap(look, nieuw(part, "jc", "val", "right"));
            }
            inside.appendChild(look);
            inside.appendChild(loop(i < cells.size() ? cells.get(i) : "", head || sum, false, false));
            cell.appendChild(inside);
            row.appendChild(cell);
        }
        return row;
    }
}
