package be.draaiboek.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files read back as the programs do that people open them with. */
public final class Werkmap {

    private Werkmap() {}

    public static XSSFWorkbook xlsx(byte[] file) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the lines of a sheet by the names of the columns, as they are shown. */
    public static List<Map<String, String>> regels(Sheet sheet) {
        DataFormatter shown = new DataFormatter(java.util.Locale.ROOT);
        List<Map<String, String>> lines = new ArrayList<>();
        Row head = sheet.getRow(0);
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            Map<String, String> line = new LinkedHashMap<>();
            for (Cell name : head) {
                line.put(
                        name.getStringCellValue(),
                        shown.formatCellValue(sheet.getRow(i).getCell(name.getColumnIndex())));
            }
            lines.add(line);
        }
        return lines;
    }

    /** Returns the lines of a csv by the names of the columns; the byte order mark is checked and taken off. */
    public static List<Map<String, String>> csv(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        if (text.charAt(0) != '\uFEFF') {
            throw new AssertionError("no byte order mark");
        }
        try (var parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setAllowMissingColumnNames(false)
                .get()
                .parse(new StringReader(text.substring(1)))) {
            return parser.stream().map(CSVRecord::toMap).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
