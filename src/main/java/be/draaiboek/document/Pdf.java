package be.draaiboek.document;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A text as a pdf that a screen reader reads and an archive keeps (PDF/UA-1 and PDF/A-3u), made of the same record as the Word
 * file. Nothing is fetched while it is made: pictures stand in it, and the letters are brought along.
 */
public final class Pdf {

    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /** Writes the file; the stream stays open. */
    public static void write(Stuk text, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri != null && uri.startsWith("data:image/png;base64,"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri != null && uri.startsWith("data:image/png;base64,"),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
        builder.useColorProfile(COLOURS);
        letters(builder, "Regular", NORMAL, FontStyle.NORMAL);
        letters(builder, "Bold", BOLD, FontStyle.NORMAL);
        letters(builder, "Italic", NORMAL, FontStyle.ITALIC);
        letters(builder, "BoldItalic", BOLD, FontStyle.ITALIC);
        builder.withProducer("Draaiboek");
        builder.withHtmlContent(Pdfopmaak.html(text), null);
        builder.toStream(out);
        builder.run();
    }

    private static void letters(PdfRendererBuilder builder, String style, int weight, FontStyle slope) {
        FSSupplier<InputStream> file = () -> Letters.bestand(style);
        builder.useFont(file, Letters.FAMILIE, weight, slope, true);
    }
}
