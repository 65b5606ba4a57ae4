package be.draaiboek.document;

import be.draaiboek.document.Stuk.Alinea;
import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.document.Stuk.Figuur;
import be.draaiboek.document.Stuk.Gat;
import be.draaiboek.document.Stuk.Kop;
import be.draaiboek.document.Stuk.Loop;
import be.draaiboek.document.Stuk.Soort;
import be.draaiboek.document.Stuk.Tabel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFldChar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTextDirection;

/**
 * A text as a Word file: real headings with their level, tables whose head comes back on each page, lists, the page and how
 * many there are, in Dutch. Made from the same record as the screen shows.
 */
public final class Docx {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-BE"));

    // Word counts in twentieths of a point: an A4 page, and its margins.
    private static final long WIDE = 11_906;
    private static final long TALL = 16_838;
    private static final long MARGIN = 1_247;
    private static final int MOST_COLUMNS_UPRIGHT = 6;

    /** What a line of text is wide between the margins, in twentieths of a point. */
    private static final int TEXT_WIDE = 9_638;

    private static final String LINE = "BFC6CE";
    private static final String HEAD = "E8F0FA";
    private static final String MISSING = "FFF4D6";
    /** The deepest heading that stands in the contents. */
    private static final int DEEPEST = 2;

    /** In points. */
    private static final double PICTURE_WIDE = 400;

    /** How tall a head of turned names is, in twentieths of a point. */
    static final int TURNED_TALL = 2_600;

    /** What stays free within a cell, in twentieths of a point. */
    private static final int CELL_ABOVE = 40;

    private static final int CELL_BESIDE = 60;

    private static final int SMALL = 9;
    private static final int SMALLER = 8;

    static {
        Tijdelijk.choose();
    }

    private final XWPFDocument file;
    private final Docxlijst lists;
    private int bookmarks;

    private Docx(XWPFDocument file) {
        this.file = file;
        this.lists = new Docxlijst(file);
    }

    /** Writes the file; the stream stays open. */
    public static void write(Stuk text, OutputStream out) throws IOException {
        try (XWPFDocument file = new XWPFDocument()) {
            Docxstijl.put(file);
            Docx docx = new Docx(file);
            docx.page(text.kort());
            docx.properties(text);
            docx.cover(text);
            if (!text.kort()) {
                docx.contents(text);
            }
            docx.body(text.delen(), !text.kort());
            docx.footer(text);
            file.write(out);
        }
    }

    /** Writes a text that is to become somebody's own: without a cover, contents or a foot. */
    static void kaal(List<Deel> parts, OutputStream out) throws IOException {
        try (XWPFDocument file = new XWPFDocument()) {
            Docxstijl.put(file);
            Docx docx = new Docx(file);
            docx.page(true);
            docx.body(parts, false);
            file.write(out);
        }
    }

    private void page(boolean shortOne) {
        CTSectPr section = file.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(BigInteger.valueOf(WIDE));
        section.getPgSz().setH(BigInteger.valueOf(TALL));
        CTPageMar margin = section.addNewPgMar();
        for (var side : List.<java.util.function.Consumer<BigInteger>>of(
                margin::setLeft, margin::setRight, margin::setTop, margin::setBottom)) {
            side.accept(BigInteger.valueOf(MARGIN));
        }
        margin.setHeader(BigInteger.valueOf(MARGIN / 2));
        margin.setFooter(BigInteger.valueOf(MARGIN / 2));
        if (!shortOne) {
            // The cover has no page number.
            section.addNewTitlePg();
        }
    }

    private void properties(Stuk text) {
        var core = file.getProperties().getCoreProperties();
        core.setTitle(Veilig.schoon(text.titel()));
        core.setCreator(Veilig.schoon(text.bestuur()));
        core.setSubjectProperty(Veilig.schoon(text.soort()));
        core.getUnderlyingProperties().setLanguageProperty("nl-BE");
    }

    private void cover(Stuk text) {
        XWPFParagraph whose = styled(Docxstijl.BESTUUR);
        if (text.kort()) {
            whose.setSpacingBefore(0);
        }
        whose.createRun().setText(Veilig.schoon(text.bestuur()));
        styled(Docxstijl.TITEL).createRun().setText(Veilig.schoon(text.titel()));
        String kind = text.titel().equals(text.soort()) ? "" : text.soort() + ", ";
        styled(Docxstijl.ONDERTITEL).createRun().setText(Veilig.schoon(kind + DAY.format(text.dag())));
        for (String line : text.vooraf()) {
            styled(Docxstijl.VOORAF).createRun().setText(Veilig.schoon(line));
        }
    }

    /**
     * Entries that are there whoever opens the file, each with its page as a field of its own. One field for all of it stays empty in
     * LibreOffice, or keeps the pages that were written into it, and asking Word to fill it makes it put a question to the reader.
     */
    private void contents(Stuk text) {
        List<Kop> heads = text.delen().stream()
                .filter(Kop.class::isInstance)
                .map(Kop.class::cast)
                .toList();
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i).niveau() <= DEEPEST) {
                shown.add(i);
            }
        }
        if (shown.isEmpty()) {
            return;
        }
        XWPFParagraph above = styled(Docxstijl.INHOUD);
        above.setPageBreak(true);
        above.createRun().setText("Inhoud");
        for (int at : shown) {
            Kop heading = heads.get(at);
            XWPFParagraph line = styled(heading.niveau() == 1 ? Docxstijl.INHOUD_REGEL : Docxstijl.INHOUD_DIEPER);
            String anchor = "kop" + at;
            CTHyperlink link = line.getCTP().addNewHyperlink();
            link.setAnchor(anchor);
            link.addNewR().addNewT().setStringValue(Veilig.schoon(heading.tekst()));
            link.addNewR().addNewTab();
            begin(link.addNewR(), link.addNewR(), "PAGEREF " + anchor + " \\h");
            mark(link.addNewR(), STFldCharType.SEPARATE);
            link.addNewR().addNewT().setStringValue("…");
            mark(link.addNewR(), STFldCharType.END);
        }
    }

    /** A field that is to be worked out when the file is opened. */
    private static void begin(CTR first, CTR second, String instruction) {
        CTFldChar begin = first.addNewFldChar();
        begin.setFldCharType(STFldCharType.BEGIN);
        begin.setDirty(true);
        CTText text = second.addNewInstrText();
        text.setSpace(SpaceAttribute.Space.PRESERVE);
        text.setStringValue(" " + instruction + " ");
    }

    private static void mark(CTR run, STFldCharType.Enum type) {
        run.addNewFldChar().setFldCharType(type);
    }

    private void body(List<Deel> parts, boolean behindACover) throws IOException {
        boolean first = behindACover;
        Soort before = Soort.ALINEA;
        String below = "";
        for (int i = 0; i < parts.size(); i++) {
            Deel part = parts.get(i);
            below = part instanceof Kop heading ? heading.tekst() : below;
            try {
                deel(part, first, before);
                if (Stuk.leidtIn(parts, i)) {
                    keepWithNext(file.getLastParagraph());
                }
            } catch (RuntimeException broken) {
                throw BestandException.bij(below, broken);
            }
            first = first && !(part instanceof Kop);
            before = part instanceof Alinea paragraph ? paragraph.soort() : Soort.ALINEA;
        }
    }

    private void deel(Deel part, boolean first, Soort before) throws IOException {
        switch (part) {
            case Kop heading -> heading(heading, first && heading.niveau() == 1);
            case Alinea paragraph -> {
                if (paragraph.soort() != before) {
                    lists.nieuw();
                }
                paragraph(paragraph);
            }
            case Tabel table -> table(table);
            case Figuur figure -> figure(figure);
            case Gat gap -> gap(gap);
        }
    }

    private static void keepWithNext(XWPFParagraph paragraph) {
        if (!paragraph.getCTP().isSetPPr()) {
            paragraph.getCTP().addNewPPr();
        }
        paragraph.setKeepNext(true);
    }

    private void heading(Kop heading, boolean onNewPage) {
        XWPFParagraph paragraph = styled(Docxstijl.kop(heading.niveau()));
        paragraph.setPageBreak(onNewPage);
        BigInteger id = BigInteger.valueOf(bookmarks);
        CTBookmark mark = paragraph.getCTP().addNewBookmarkStart();
        mark.setName("kop" + bookmarks++);
        mark.setId(id);
        paragraph.createRun().setText(Veilig.schoon(heading.tekst()));
        paragraph.getCTP().addNewBookmarkEnd().setId(id);
    }

    private void paragraph(Alinea said) {
        XWPFParagraph paragraph = file.createParagraph();
        if (said.soort() != Soort.ALINEA) {
            paragraph.setStyle(Docxstijl.LIJST);
            paragraph.setNumID(lists.of(said.soort(), said.nummer()));
            paragraph.setNumILvl(BigInteger.valueOf(Math.min(said.diepte(), Docxlijst.DIEPST)));
        }
        for (Loop words : said.lopen()) {
            XWPFRun run = words.adres().isEmpty() ? paragraph.createRun() : link(paragraph, words.adres());
            run.setBold(words.vet());
            run.setItalic(words.schuin());
            text(run, words.tekst());
        }
    }

    private static XWPFRun link(XWPFParagraph paragraph, String address) {
        XWPFHyperlinkRun run = paragraph.createHyperlinkRun(Veilig.schoon(address));
        run.setUnderline(UnderlinePatterns.SINGLE);
        run.setColor("1F5FA8");
        return run;
    }

    private static void text(XWPFRun run, String words) {
        String[] lines = Veilig.schoon(words).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
    }

    private void figure(Figuur figure) throws IOException {
        XWPFParagraph paragraph = file.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        XWPFRun run = paragraph.createRun();
        try (InputStream picture = new ByteArrayInputStream(Radarbeeld.png(figure))) {
            run.addPicture(
                    picture,
                    PictureType.PNG,
                    "figuur.png",
                    Units.toEMU(PICTURE_WIDE),
                    Units.toEMU(PICTURE_WIDE * Radarvorm.HOOG / Radarvorm.BREED));
        } catch (InvalidFormatException impossible) {
            throw new IOException(impossible);
        }
        var shown = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        shown.setTitle(Veilig.schoon(figure.naam()));
        shown.setDescr(Veilig.schoon(Radarvorm.woorden(figure)));
    }

    private void gap(Gat gap) {
        XWPFParagraph paragraph = styled(Docxstijl.GAT);
        XWPFRun run = paragraph.createRun();
        run.setText(Veilig.schoon("[" + gap.tekst() + (gap.plaats().isEmpty() ? "" : " – " + gap.plaats()) + "]"));
        var shade = paragraph.getCTP().getPPr().addNewShd();
        shade.setVal(STShd.CLEAR);
        shade.setFill(MISSING);
    }

    private void table(Tabel shown) {
        int columns = shown.koppen().size();
        XWPFTable table = file.createTable(shown.rijen().size() + 1, columns);
        table.setWidth("100%");
        table.setTableAlignment(TableRowAlign.LEFT);
        for (var side : List.<Border>of(table::setTopBorder, table::setBottomBorder, table::setInsideHBorder)) {
            side.set(XWPFBorderType.SINGLE, 4, 0, LINE);
        }
        for (var side : List.<Border>of(table::setLeftBorder, table::setRightBorder, table::setInsideVBorder)) {
            side.set(XWPFBorderType.NONE, 0, 0, LINE);
        }
        table.setCellMargins(CELL_ABOVE, CELL_BESIDE, CELL_ABOVE, CELL_BESIDE);
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.addNewTblCaption().setVal(Veilig.schoon(shown.naam()));
        properties.addNewTblDescription().setVal(Veilig.schoon(shown.naam()));
        double[] shares = Kolombreedte.aandelen(shown);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int i = 0; i < columns; i++) {
            var column = i < grid.sizeOfGridColArray() ? grid.getGridColArray(i) : grid.addNewGridCol();
            column.setW(BigInteger.valueOf(Math.round(shares[i] * TEXT_WIDE)));
            for (XWPFTableRow row : table.getRows()) {
                row.getCell(i).setWidth(String.format(Locale.ROOT, "%.1f%%", shares[i] * 100));
            }
        }
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        fill(head, shown.koppen(), shown, true, true);
        if (Kolombreedte.gedraaid(shown)) {
            turn(head);
        }
        for (int i = 0; i < shown.rijen().size(); i++) {
            XWPFTableRow row = table.getRow(i + 1);
            row.setCantSplitRow(true);
            boolean sum = shown.cijfers() && i == shown.rijen().size() - 1;
            fill(row, shown.rijen().get(i), shown, false, sum);
        }
        XWPFParagraph below = styled(Docxstijl.ONDERSCHRIFT);
        below.createRun().setText(Veilig.schoon(shown.onderschrift()));
    }

    /** Turns the names of narrow columns a quarter, to be read from below. */
    private static void turn(XWPFTableRow head) {
        head.setHeight(TURNED_TALL);
        head.setHeightRule(TableRowHeightRule.EXACT);
        for (XWPFTableCell cell : head.getTableCells()) {
            cell.setVerticalAlignment(XWPFVertAlign.BOTTOM);
        }
        for (XWPFTableCell cell :
                head.getTableCells().subList(1, head.getTableCells().size())) {
            cell.setVerticalAlignment(XWPFVertAlign.CENTER);
            cell.getCTTc().getTcPr().addNewTextDirection().setVal(STTextDirection.BT_LR);
        }
    }

    @FunctionalInterface
    private interface Border {
        void set(XWPFBorderType type, int size, int space, String colour);
    }

    private static void fill(XWPFTableRow row, List<String> values, Tabel table, boolean head, boolean bold) {
        for (int i = 0; i < values.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            if (head) {
                cell.setColor(HEAD);
            }
            XWPFParagraph paragraph = cell.getParagraphs().getFirst();
            paragraph.setSpacingAfter(0);
            paragraph.setKeepNext(head);
            if (table.cijfers() && i > 0) {
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
            }
            XWPFRun run = paragraph.createRun();
            run.setBold(bold || (i == 0 && !table.cijfers()));
            run.setFontSize(table.koppen().size() > MOST_COLUMNS_UPRIGHT ? SMALLER : SMALL);
            text(run, values.get(i));
        }
    }

    private void footer(Stuk text) {
        XWPFFooter footer = file.createFooter(HeaderFooterType.DEFAULT);
        if (!text.kort()) {
            // One without anything for the cover.
            file.createFooter(HeaderFooterType.FIRST).createParagraph();
        }
        XWPFParagraph line = footer.createParagraph();
        line.setStyle(Docxstijl.VOET);
        line.createRun().setText(Veilig.schoon(text.voet() + " · bladzijde "));
        field(line, "PAGE");
        line.createRun().setText(" van ");
        field(line, "NUMPAGES");
    }

    private static void field(XWPFParagraph line, String code) {
        var field = line.getCTP().addNewFldSimple();
        field.setInstr(code);
        field.addNewR().addNewT().setStringValue("1");
    }

    private XWPFParagraph styled(String style) {
        XWPFParagraph paragraph = file.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }
}
