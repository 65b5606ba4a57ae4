package be.draaiboek.woord;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.document.Formulier;
import be.draaiboek.document.Formulier.Bijlage;
import be.draaiboek.document.Formulierdocx;
import be.draaiboek.document.Formulierlezer;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.Traject.Deelnemer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A filled-in file with the headings, questions and fields of the Draaiboek that was handed out in Word. */
class OrigineelTest {

    private static final Deelnemer IK = new Deelnemer(7, "An", "AD", Rol.TREKKER, true);
    private static final Traject TRAJECT = new Traject(3, 12, "Proefdam", new Edities().nieuwste(), IK, List.of(IK));
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";
    private static final String HERE = "Klik of tik om tekst in te voeren.";

    @TempDir
    Path folder;

    @Test
    void answersAreFoundByHeadingQuestionAndOrder() throws IOException {
        Inhoud read = read(
                        p("inhoud"),
                        p("A.1. De digitale overheid\t7"),
                        p("A. Bepaal het speelveld"),
                        field(HERE, true),
                        field("Stap één\nStap twee", false),
                        field("Wie begint", false),
                        p("A.1. De digitale overheid"),
                        table(
                                List.of("", "Digitaal-by-design", "Data gedreven"),
                                List.of("Voorbeeld", "v", HERE),
                                List.of("", "vb", "vd"),
                                List.of("", HERE, "m"),
                                List.of("", "Hoog", "gemiddeld")),
                        p("A.3. Digitaal leiderschap"),
                        table(List.of("Visionair", "Verankerend"), List.of("Vera", "Ward"), List.of(HERE, "praktijk")),
                        p("B.4.2. Digitale Dienstverlening"),
                        p("3. Worden de dienstverleningsprocessen geëvalueerd en geoptimaliseerd?"),
                        p("\u2612 Onze dienstverleningsprocessen worden niet gemonitord en verbeterd"),
                        field("Sinds 2024", false),
                        p("9. Waarvoor wordt de opgeslagen/opgevraagde data gebruikt?"),
                        box(true, "Om statistieken/rapporten op te maken"),
                        box(false, "Op vraag van Managementteam/College Burgemeester en Schepenen"),
                        box(true, "Op vraag van externen"),
                        field(HERE, true),
                        p("C.2.3. Eigenaarschap, governance en verandermanagement"),
                        table(
                                List.of("Kwadrant", "Percentage medewerkers", "Hoe te herkennen", "Acties"),
                                List.of("Geïnspireerd", "40 %", "stralen", HERE)),
                        p("Nog een losse gedachte"))
                .orElseThrow();
        Map<String, String> found = read.gevonden().stream()
                .collect(Collectors.toMap(
                        one -> key(one.adres()),
                        one -> one.waarde() == null
                                ? "! " + one.zin()
                                : one.waarde().toString()));
        assertThat(found)
                .containsEntry("a-transformatie///7", "\"Stap één\\nStap twee\"")
                .containsEntry("a-leiderschap///7", "\"Wie begint\"")
                .doesNotContainKey("a-overheid///7")
                .containsEntry("a1-dimensies/digitaal-by-design/omschrijving/7", "\"v\"")
                .containsEntry("a1-dimensies/data-gedreven/voorbeeld/7", "\"vd\"")
                .containsEntry("a1-dimensies/data-gedreven/meten/7", "\"m\"")
                .containsEntry("a1-dimensies/digitaal-by-design/stand/7", "\"hoog\"")
                .containsEntry("a1-dimensies/data-gedreven/stand/7", "\"middelmatig\"")
                .containsEntry("a3-leiderschap/visionair/wie/7", "\"Vera\"")
                .containsEntry("a3-leiderschap/verankerend/praktijken/7", "\"praktijk\"")
                .containsEntry("b42-gebruik///7", "[\"rapporten\",\"externen\"]")
                .containsEntry("b42-verbeteren///7", "\"niet\"")
                .containsEntry("b42-verbeteren//toelichting/7", "\"Sinds 2024\"")
                .containsEntry("c23-verdeling/geinspireerd/percentage/7", "40")
                .containsEntry("c23-aanpak/geinspireerd/herkennen/0", "\"stralen\"");
        assertThat(read.los()).singleElement().satisfies(one -> {
            assertThat(one.tekst()).isEqualTo("Nog een losse gedachte");
            assertThat(one.bij()).isEqualTo("C.2.3");
        });
        assertThat(read.gevonden()).allSatisfy(one -> assertThat(one.basis()).isNull());
    }

    @Test
    void anyOtherTextIsNotTakenForIt() throws IOException {
        assertThat(read(p("Verslag van het college"), p("A. Aanwezig"), p("Wie er was")))
                .isEmpty();
    }

    private static String key(Adres at) {
        return at.item() + "/" + at.row() + "/" + at.col() + "/" + at.holder();
    }

    private Optional<Inhoud> read(String... body) throws IOException {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        Formulierdocx.write(
                new Formulier(
                        "", "", "", LocalDate.of(2026, 1, 1), List.of(), List.of(), new Bijlage(Map.of(), List.of())),
                empty);
        byte[] file = Docxbewerker.van(empty.toByteArray())
                .weg("customXml/item1.xml")
                .zet(
                        "word/document.xml",
                        "<w:document " + W + "><w:body>" + String.join("", body) + "</w:body></w:document>")
                .bytes();
        Path path = folder.resolve("oud.docx");
        Files.write(path, file);
        return Origineel.read(Formulierlezer.read(path), TRAJECT);
    }

    private static String p(String text) {
        return "<w:p><w:r>" + words(text) + "</w:r></w:p>";
    }

    private static String words(String text) {
        return "<w:t>" + text.replace("\t", "</w:t><w:tab/><w:t>").replace("\n", "</w:t><w:br/><w:t>") + "</w:t>";
    }

    /** Around a whole paragraph and without a name, as Word makes them. */
    private static String field(String text, boolean open) {
        return "<w:sdt><w:sdtPr><w:id w:val=\"-5\"/>" + (open ? "<w:showingPlcHdr/>" : "") + "</w:sdtPr><w:sdtContent>"
                + p(text) + "</w:sdtContent></w:sdt>";
    }

    private static String box(boolean on, String text) {
        return "<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"" + (on ? 1 : 0)
                + "\"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>" + (on ? "\u2612" : "\u2610")
                + "</w:t></w:r></w:sdtContent></w:sdt><w:r>" + words(text) + "</w:r></w:p>";
    }

    @SafeVarargs
    private static String table(List<String>... rows) {
        StringBuilder table = new StringBuilder("<w:tbl>");
        for (List<String> row : rows) {
            table.append("<w:tr>");
            row.forEach(cell -> table.append("<w:tc>").append(p(cell)).append("</w:tc>"));
            table.append("</w:tr>");
        }
        return table.append("</w:tbl>").toString();
    }
}
