package be.draaiboek.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A short list out of a spreadsheet, whoever made it. */
class LijstlezerTest {

    private static final List<String> ROW = List.of("Sint-Niklaas", "trekker@sint.example");

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    @Test
    void everySeparatorAndEveryEncodingIsRead() {
        assertThat(Lijstlezer.read("Sint-Niklaas;trekker@sint.example\r\n".getBytes(UTF_8)))
                .containsExactly(ROW);
        assertThat(Lijstlezer.read("Sint-Niklaas,trekker@sint.example".getBytes(UTF_8)))
                .containsExactly(ROW);
        assertThat(Lijstlezer.read("Sint-Niklaas\ttrekker@sint.example\n\n\n".getBytes(UTF_8)))
                .containsExactly(ROW);
        assertThat(Lijstlezer.read("\uFEFFSint-Niklaas;trekker@sint.example".getBytes(UTF_8)))
                .containsExactly(ROW);
        assertThat(Lijstlezer.read("\uFEFFSint-Niklaas\ttrekker@sint.example".getBytes(UTF_16LE)))
                .containsExactly(ROW);
        assertThat(Lijstlezer.read("Liedekerke;Zoë".getBytes(ISO_8859_1)))
                .containsExactly(List.of("Liedekerke", "Zoë"));
        assertThat(Lijstlezer.read("Geel;€ 5".getBytes(Charset.forName("windows-1252"))))
                .containsExactly(List.of("Geel", "€ 5"));
        assertThat(Lijstlezer.read("\"Heist-\nop-den-Berg\";\"a\"\"b\"".getBytes(UTF_8)))
                .containsExactly(List.of("Heist- op-den-Berg", "a\"b"));
    }

    @Test
    void theFirstSheetOfAnXlsxIsReadWithItsGaps() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Lijst");
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("Bestuur");
            head.createCell(2).setCellValue("Trekker");
            var row = sheet.createRow(3);
            row.createCell(0).setCellValue("Sint-Niklaas");
            row.createCell(2).setCellValue("trekker@sint.example");
            sheet.createRow(4).createCell(0).setCellValue(46021);
            book.createSheet("Ander").createRow(0).createCell(0).setCellValue("niet dit");
            book.write(out);
        }
        assertThat(Lijstlezer.read(out.toByteArray()))
                .containsExactly(
                        List.of("Bestuur", "", "Trekker"),
                        List.of("Sint-Niklaas", "", "trekker@sint.example"),
                        List.of("46021"));
    }

    @Test
    void whatIsNoListSaysWhatToDo() throws IOException {
        for (byte[] file : List.of(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2},
                new byte[] {'P', 'K', 3, 4, 9, 9, 9},
                new byte[] {0x25, 0x50, 0x44, 0x46, 0, 1, 2},
                zip("word/document.xml", "<a/>"),
                zip("xl/worksheets/sheet1.xml", "<sheetData><row><c t='s'><v>x"),
                new byte[Lijstlezer.MAX_BYTES + 1])) {
            assertThatThrownBy(() -> Lijstlezer.read(file))
                    .isInstanceOf(BestandException.class)
                    .hasMessageContaining(".");
        }
    }

    @Test
    void aBombAnEntityAndAnOutsideFileDoNothing() throws IOException {
        byte[] bomb = zip("xl/worksheets/sheet1.xml", "<sheetData>" + " ".repeat(30_000_000) + "</sheetData>");
        assertThat(bomb.length).isLessThan(Lijstlezer.MAX_BYTES);
        assertThatThrownBy(() -> Lijstlezer.read(bomb)).hasMessageContaining("te groot");
        byte[] entity = zip(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'><!ENTITY c 'cccc'>]>"
                        + "<worksheet><sheetData><row><c t='str'><v>&b;&c;</v></c></row></sheetData></worksheet>");
        assertThatThrownBy(() -> Lijstlezer.read(entity)).isInstanceOf(BestandException.class);
        assertThatThrownBy(() -> Lijstlezer.read("Geel\n".repeat(3000).getBytes(UTF_8)))
                .hasMessageContaining("rijen");
        byte[] far = zip(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row><c r='XFD1' t='str'><v>ver</v></c><c r='ZZZZZZZZZZZZ1' t='str'><v>x</v></c>"
                        + "</row><row><c r='A2' t='str'><v>Geel</v></c></row></sheetData></worksheet>");
        assertThat(Lijstlezer.read(far)).containsExactly(List.of("Geel"));
    }
}
