package be.draaiboek.document;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.document.Stuk.Alinea;
import be.draaiboek.document.Stuk.As;
import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.document.Stuk.Figuur;
import be.draaiboek.document.Stuk.Gat;
import be.draaiboek.document.Stuk.Kop;
import be.draaiboek.document.Stuk.Loop;
import be.draaiboek.document.Stuk.Soort;
import be.draaiboek.document.Stuk.Tabel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTextDirection;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A text becomes a file that everybody can read, also who doesn't see it, and for long. */
class StukTest {

    private static final List<String> IN_ORDER = List.of(
            "Proefdam",
            "Minder handen",
            "Wat hier niet in staat",
            "Waarom nu",
            "belangrijke",
            "eerste punt",
            "onder het eerste",
            "Wat het kost",
            "Post 0",
            "Post 59",
            "Wie eigenaar wordt",
            "Waar we staan",
            "Figure");

    /** What stays free around the text, in points; a little less than the 22 mm, for letters lean over. */
    private static final float MARGIN = 61;

    @TempDir
    Path directory;

    static Stuk text() {
        List<List<String>> rows = new ArrayList<>(IntStream.range(0, 60)
                .mapToObj(i -> List.of("Post " + i, "1.000", "", "<b>2</b>"))
                .toList());
        rows.add(List.of("Samen", "60.000", "", "2"));
        List<Deel> parts = List.of(
                new Kop(1, "Waarom nu"),
                new Alinea(
                        Soort.ALINEA,
                        0,
                        0,
                        List.of(
                                new Loop("Een ", false, false, ""),
                                new Loop("belangrijke", true, true, ""),
                                new Loop(" alinea & meer: ", false, false, ""),
                                new Loop("een adres", false, false, "https://voorbeeld.example/?a=1&b='2'"),
                                new Loop("\n✓ en 🙂 met \u0007 en \uD800 en שלום", false, false, ""))),
                new Alinea(Soort.PUNT, 0, 0, List.of(new Loop("eerste punt", false, false, ""))),
                new Alinea(Soort.PUNT, 1, 0, List.of(new Loop("onder het eerste", false, false, ""))),
                new Alinea(Soort.NUMMER, 0, 3, List.of(new Loop("vanaf drie", false, false, ""))),
                new Kop(2, "Wat het kost"),
                new Tabel("De raming", List.of("", "2027", "2028", "Samen"), rows, true, "In euro."),
                new Gat("Wie eigenaar wordt", "C.1.4, vraag 2"),
                new Kop(1, "Waar we staan"),
                new Figuur(
                        "De contextanalyse",
                        List.of(
                                new As("Strategie", 0.62, false),
                                new As("Structuur & mensen", 0.4, true),
                                new As("Technologie en gegevens", null, false),
                                new As("Budget", 0.75, false),
                                new As("Leiderschap", 0.31, false))));
        return new Stuk(
                "Proefdam",
                "Minder handen, ‘ander’ werk: 100 %",
                "Digitale ambitienota",
                LocalDate.of(2026, 11, 29),
                List.of("Wat hier niet in staat: gesprekken."),
                parts);
    }

    static byte[] pdf() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Pdf.write(text(), file);
        return file.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFUA_1", "PDFA_3_U"})
    void aPdfIsWhatItSaysItIs(PDFAFlavour flavour) throws Exception {
        assertThat(Pdfkeuring.fouten(pdf(), flavour)).isEmpty();
    }

    @Test
    void aSheetOrTwoHasNoCoverAndNoContentsButPagesAndRules() throws Exception {
        Stuk whole = text();
        Stuk sheet = new Stuk(
                whole.bestuur(),
                whole.titel(),
                whole.soort(),
                whole.dag(),
                whole.vooraf(),
                whole.delen().subList(0, 5),
                true);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Pdf.write(sheet, file);
        assertThat(Pdfkeuring.fouten(file.toByteArray())).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(file.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("bladzijde 1 van 1", "Wat hier niet in staat", "Waarom nu")
                    .doesNotContain("Inhoud");
        }
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        Docx.write(sheet, word);
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(word.toByteArray()))) {
            assertThat(docx.getDocument().xmlText()).doesNotContain("PAGEREF").doesNotContain("titlePg");
            assertThat(docx.getParagraphs()).noneMatch(XWPFParagraph::isPageBreak);
        }
    }

    @Test
    void aPdfHasTheWordsThePagesAndSaysWhatCouldNotStandInIt() throws Exception {
        try (PDDocument file = Loader.loadPDF(pdf())) {
            assertThat(file.getNumberOfPages()).isGreaterThan(3);
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("nl-BE");
            assertThat(file.getDocumentCatalog().getDocumentOutline()).isNotNull();
            assertThat(file.getDocumentInformation().getTitle()).startsWith("Minder handen");
            String words = new PDFTextStripper().getText(file);
            assertThat(words)
                    .contains("bladzijde 3 van " + file.getNumberOfPages())
                    .containsPattern("Waarom nu +\\.{20,} 3\\s")
                    .contains("<b>2</b>")
                    .contains("√ en □ met")
                    .contains("vervangen door □")
                    .doesNotContain("#");
            assertThat(words.split("De raming|Samen", -1)).hasSizeGreaterThan(2);
            PDFTextStripper cover = new PDFTextStripper();
            cover.setEndPage(1);
            assertThat(cover.getText(file)).contains("Proefdam").doesNotContain("bladzijde");
        }
    }

    /** What passes the rules may still be read in another order than it is printed. */
    /** Words that people do write: a link, a compound, functions of a bestuur, and more roles than fit side by side. */
    private static Stuk longWords() {
        String link = "https://voorbeeld.example/" + "een-lang-adres".repeat(14);
        String compound = "Informatieveiligheidsconsulent".repeat(4);
        List<String> roles = new ArrayList<>(List.of("Taak"));
        List<String> marks = new ArrayList<>(List.of(compound));
        for (int i = 1; i <= 14; i++) {
            roles.add("Diensthoofd " + i + " van de betrokken dienst voor informatieveiligheid");
            marks.add(i % 3 == 0 ? "A/R" : "");
        }
        List<String> years = new ArrayList<>(List.of("Post, in euro"));
        List<String> amounts = new ArrayList<>(List.of("Onderhoud van de koppelingen (exploitatie, elk jaar)"));
        for (int year = 2026; year <= 2037; year++) {
            years.add(String.valueOf(year));
            amounts.add("-1.234.567");
        }
        return new Stuk(
                compound,
                compound,
                "Verslag",
                LocalDate.of(2026, 11, 30),
                List.of(link),
                List.of(
                        new Kop(1, compound),
                        Alinea.of(link),
                        new Alinea(Soort.PUNT, 2, 0, List.of(new Loop(link, true, true, link))),
                        new Tabel("Wie", roles, List.of(marks, marks), false, link),
                        new Tabel("Wat", List.of("Een", "Twee"), List.of(List.of(compound, link)), false, ""),
                        new Tabel("Geld", years, List.of(amounts, amounts), true, ""),
                        new Gat(compound, link)));
    }

    @Test
    void whatIsLongStandsOnThePageAndWhole() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Pdf.write(longWords(), file);
        assertThat(Pdfkeuring.fouten(file.toByteArray())).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(file.toByteArray())) {
            List<String> beside = new ArrayList<>();
            StringBuilder all = new StringBuilder();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    all.append(letter.getUnicode());
                    if (letter.getX() < MARGIN
                            || letter.getX() + letter.getWidth() > letter.getPageWidth() - MARGIN
                            || letter.getY() < MARGIN) {
                        beside.add(letter + " at " + letter.getX() + ", " + letter.getY());
                    }
                }
            }.getText(pdf);
            assertThat(beside).isEmpty();
            assertThat(all.toString().replaceAll("\\s", ""))
                    .contains("een-lang-adres".repeat(14))
                    .contains("Diensthoofd14vandebetrokkendienstvoorinformatieveiligheid");
        }
    }

    @Test
    void namesOfNarrowColumnsAreTurnedInWordAndWhatLeadsInStaysWithWhatItLeadsTo() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Docx.write(longWords(), file);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file.toByteArray()))) {
            XWPFTable roles = word.getTables().getFirst();
            assertThat(roles.getRow(0)
                            .getCell(14)
                            .getCTTc()
                            .getTcPr()
                            .getTextDirection()
                            .getVal())
                    .isEqualTo(STTextDirection.BT_LR);
            assertThat(roles.getRow(1).getCell(14).getCTTc().getTcPr().isSetTextDirection())
                    .isFalse();
            assertThat(word.getParagraphs().stream()
                            .filter(one -> one.getText().startsWith("https"))
                            .map(XWPFParagraph::isKeepNext))
                    .contains(true);
            assertThat(word.getParagraphs().getLast().isKeepNext()).isFalse();
        }
    }

    @Test
    void whoListensToAPdfHearsItInTheOrderOfThePage() throws Exception {
        String spoken = Pdfkeuring.gehoord(pdf(), directory);
        int before = -1;
        for (String one : IN_ORDER) {
            int at = spoken.indexOf(one, before + 1);
            assertThat(at).as(one + " in " + spoken).isGreaterThan(before);
            before = at;
        }
        assertThat(spoken).doesNotContain("bladzijde");
    }

    @Test
    void aWordFileHasHeadingsContentsRepeatedHeadsAndWordsForThePicture() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Docx.write(text(), out);
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            String xml = file.getDocument().xmlText();
            assertThat(xml).contains("PAGEREF kop0 \\h");
            assertThat(file.getParagraphs().stream()
                            .filter(one -> "TOC1".equals(one.getStyle()) || "TOC2".equals(one.getStyle()))
                            .map(XWPFParagraph::getText)
                            .map(one -> one.split("\t", -1)[0].strip()))
                    .containsExactly("Waarom nu", "Wat het kost", "Waar we staan");
            XWPFTable table = file.getTables().getFirst();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getCTTbl().getTblPr().getTblCaption().getVal()).isEqualTo("De raming");
            assertThat(xml)
                    .contains("De contextanalyse: Strategie 62, Structuur &amp; mensen 40 (voorlopig), Technologie en"
                            + " gegevens nog geen score");
        }
    }
}
