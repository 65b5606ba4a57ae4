package be.draaiboek.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

/**
 * The styles of a Word file: a file made from nothing has none, and headings without a level are no headings to a screen
 * reader or to the navigation pane. They have Word's own names, so that a bestuur can give them its house style.
 */
final class Docxstijl {

    static final String TITEL = "Title";
    static final String ONDERTITEL = "Subtitle";
    static final String BESTUUR = "Bestuur";
    static final String VOORAF = "Vooraf";
    static final String INHOUD = "TOCHeading";
    static final String INHOUD_REGEL = "TOC1";
    static final String INHOUD_DIEPER = "TOC2";
    static final String LIJST = "ListParagraph";
    static final String ONDERSCHRIFT = "Caption";
    static final String GAT = "Gat";
    static final String VOET = "Footer";

    private static final String NORMAL = "Normal";
    private static final String FONT = "Arial";
    private static final String INK = "1B2430";
    private static final String OWN = "17497F";
    private static final String SOFT = "566170";
    private static final int POINT = 20;

    /** From margin to margin, in twentieths of a point. */
    private static final long TEXT_WIDE = 9_412;

    private static final long DEEPER = 300;

    private Docxstijl() {}

    static String kop(int level) {
        return "Heading" + level;
    }

    /** Puts them in a file that has none. */
    static void put(XWPFDocument file) {
        XWPFStyles styles = file.createStyles();
        styles.setSpellingLanguage("nl-BE");
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        styles.setDefaultFonts(fonts);
        add(styles, NORMAL, "Normal", null, 10.5, false, INK, 0, 6, -1);
        add(styles, BESTUUR, "Bestuur", NORMAL, 14, false, SOFT, 120, 6, -1);
        add(styles, TITEL, "Title", NORMAL, 28, true, INK, 0, 6, -1);
        add(styles, ONDERTITEL, "Subtitle", NORMAL, 14, false, SOFT, 0, 24, -1);
        add(styles, VOORAF, "Vooraf", NORMAL, 10, false, SOFT, 0, 4, -1);
        add(styles, INHOUD, "TOC Heading", NORMAL, 14, true, INK, 30, 6, -1);
        add(styles, INHOUD_REGEL, "toc 1", NORMAL, 10.5, false, OWN, 0, 3, -1);
        add(styles, INHOUD_DIEPER, "toc 2", NORMAL, 10, false, INK, 0, 2, -1);
        add(styles, kop(1), "heading 1", NORMAL, 18, true, OWN, 24, 8, 0);
        add(styles, kop(2), "heading 2", NORMAL, 13, true, INK, 14, 4, 1);
        add(styles, kop(3), "heading 3", NORMAL, 11, true, INK, 10, 4, 2);
        add(styles, LIJST, "List Paragraph", NORMAL, 10.5, false, INK, 0, 3, -1);
        add(styles, ONDERSCHRIFT, "caption", NORMAL, 9, false, SOFT, 3, 12, -1);
        add(styles, GAT, "Gat", NORMAL, 10, false, "7D5400", 4, 8, -1);
        add(styles, VOET, "footer", NORMAL, 8.5, false, SOFT, 0, 0, -1);
    }

    /** The page stands at the right, at the end of a line of dots. */
    private static void tabs(CTPPrGeneral paragraph, long left) {
        CTTabStop stop = paragraph.addNewTabs().addNewTab();
        stop.setVal(STTabJc.RIGHT);
        stop.setLeader(STTabTlc.DOT);
        stop.setPos(BigInteger.valueOf(TEXT_WIDE));
        if (left > 0) {
            paragraph.addNewInd().setLeft(BigInteger.valueOf(left));
        }
    }

    /** @param level of the outline, from 0; below it for what is no heading */
    private static void add(
            XWPFStyles styles,
            String id,
            String name,
            @Nullable String base,
            double size,
            boolean bold,
            String colour,
            int before,
            int after,
            int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        if (base == null) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal(base);
            style.addNewNext().setVal(NORMAL);
        }
        CTPPrGeneral paragraph = style.addNewPPr();
        CTSpacing spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf((long) before * POINT));
        spacing.setAfter(BigInteger.valueOf((long) after * POINT));
        spacing.setLine(BigInteger.valueOf(276));
        // Without it LibreOffice takes the height for fixed, and cuts pictures and large letters.
        spacing.setLineRule(STLineSpacingRule.AUTO);
        if (id.equals(INHOUD_REGEL) || id.equals(INHOUD_DIEPER)) {
            tabs(paragraph, id.equals(INHOUD_DIEPER) ? DEEPER : 0);
        }
        if (level >= 0) {
            paragraph.addNewKeepNext();
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        }
        CTRPr run = style.addNewRPr();
        if (bold) {
            run.addNewB();
        }
        run.addNewColor().setVal(colour);
        // Word counts sizes in half points.
        run.addNewSz().setVal(BigInteger.valueOf(Math.round(size * 2)));
        styles.addStyle(new XWPFStyle(style, styles));
    }
}
