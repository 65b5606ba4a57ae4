package be.draaiboek.document;

import be.draaiboek.document.Blad.Kolom;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The answers as a csv that a Belgian Excel opens with a double click: UTF-8 with a byte order mark, semicolons, a
 * decimal comma. Days stand as 2026-11-25, which every program reads the same way.
 */
public final class Csv {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .get();
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final ZoneId BRUSSEL = ZoneId.of("Europe/Brussels");
    private static final char BOM = '\uFEFF';

    /** Before what a spreadsheet would take for a formula: it then shows the text. */
    private static final char QUOTE = '\'';

    private Csv() {}

    /** Writes the answers with their scores; the stream stays open. */
    public static void write(Rapport report, OutputStream out) throws IOException {
        write(Blad.antwoorden(report), out);
    }

    /** Writes one table; the stream stays open. */
    public static void write(Blad sheet, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BOM);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        printer.printRecord(sheet.kolommen().stream().map(Kolom::naam).map(Csv::veilig));
        for (List<Waarde> line : sheet.regels()) {
            printer.printRecord(line.stream().map(Csv::tekst));
        }
        if (sheet.regels().isEmpty()) {
            printer.printRecord(sheet.leeg());
        }
        printer.flush();
    }

    private static String tekst(Waarde value) {
        return switch (value) {
            case Waarde.Tekst text -> veilig(text.woorden());
            case Waarde.Getal number -> String.valueOf(number.getal());
            case Waarde.Bedrag amount -> String.valueOf(amount.euro());
            case Waarde.Procent share -> share.procent() + "%";
            case Waarde.Score score -> decimal(score.score());
            case Waarde.OpHonderd score -> decimal(score.score());
            case Waarde.Dag day -> day.dag().toString();
            case Waarde.Moment moment -> MOMENT.format(moment.moment().atZone(BRUSSEL));
        };
    }

    private static String decimal(double number) {
        return BigDecimal.valueOf(number)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }

    private static String veilig(String text) {
        String clean = Veilig.schoon(text);
        return Veilig.alsFormule(clean) ? QUOTE + clean : clean;
    }
}
