package be.draaiboek.antwoord;

import be.draaiboek.antwoord.Afbeelding.Inhoud;
import be.draaiboek.antwoord.Afbeelding.Soort;
import be.draaiboek.common.OngeldigException;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a picture anew from a file that somebody chose: only what can be seen gets in. Where it was taken, by whom, what
 * was appended or hidden behind it stays out, because the pixels alone are written again.
 */
final class Beeldmaker {

    static final long MAX_PIXELS = 40_000_000;
    static final int MAX_SIDE = 2400;

    /** Larger pictures are thinned out while they are decoded, so that none fills the memory. */
    private static final long FULL_PIXELS = 16_000_000;
    /** A camera's progressive JPEG has about ten; thousands keep a processor busy for minutes. */
    private static final int MAX_SCANS = 100;
    /** A PNG above this is a photograph, which JPEG does better; and MariaDB takes in 16 MB at once. */
    private static final int MAX_PNG = 4 * 1024 * 1024;

    private static final float JPEG_QUALITY = 0.87f;

    private static final String OTHER_KIND =
            "Dit bestand is geen afbeelding die we kunnen tonen. Bewaar ze als PNG of JPEG en kies dat bestand.";
    private static final String UNREADABLE =
            "Deze afbeelding is beschadigd of niet volledig. Open ze op je computer, bewaar ze opnieuw als PNG of JPEG en kies dat bestand.";

    private static final String CUT_OFF =
            "Deze afbeelding is niet volledig: het bestand breekt af. Haal ze opnieuw op waar je ze vond, of open ze op je"
                    + " computer en bewaar ze opnieuw, en kies dat bestand.";

    /** One at a time: a decoded picture takes as much memory as the rest of a busy hour. */
    private static final Semaphore TURN = new Semaphore(1, true);

    private Beeldmaker() {}

    private enum Bestand {
        PNG,
        JPEG,
        GIF,
        WEBP
    }

    /**
     * Makes a picture of at most {@value #MAX_SIDE} pixels wide and high.
     *
     * @throws OngeldigException when that can't be done, with a sentence that says what to do
     */
    public static Inhoud make(byte[] file) {
        return make(file, (kind, image) -> write(kind, smaller(image)));
    }

    /**
     * Makes a square picture of this many pixels wide and high from the middle of one.
     *
     * @throws OngeldigException when that can't be done, with a sentence that says what to do
     */
    static Inhoud vierkant(byte[] file, int side) {
        return make(file, (kind, image) -> {
            int most = Math.min(image.getWidth(), image.getHeight());
            BufferedImage middle =
                    image.getSubimage((image.getWidth() - most) / 2, (image.getHeight() - most) / 2, most, most);
            BufferedImage small = scaled(middle, side, side, false);
            return new Inhoud(Soort.JPEG, side, side, encoded(small, "jpeg", JPEG_QUALITY));
        });
    }

    @FunctionalInterface
    private interface Afwerking {
        Inhoud make(Bestand kind, BufferedImage image) throws IOException;
    }

    private static Inhoud make(byte[] file, Afwerking finish) {
        if (file.length > AfbeeldingService.MAX_BYTES) {
            throw new OngeldigException(
                    "Deze afbeelding is groter dan 8 MB. Maak ze kleiner, of neem een schermafdruk, en kies die.");
        }
        Bestand kind = kind(file);
        TURN.acquireUninterruptibly();
        try {
            BufferedImage read = read(kind, file);
            BufferedImage upright = turned(read, Beeldbestand.orientation(file));
            return finish.make(kind, upright);
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof OngeldigException sentence) {
                throw sentence;
            }
            throw new OngeldigException(UNREADABLE);
        } finally {
            TURN.release();
        }
    }

    // --- what it is, by its bytes: a name says nothing ---

    private static Bestand kind(byte[] file) {
        if (starts(file, 0, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) {
            return Bestand.PNG;
        }
        if (starts(file, 0, 0xff, 0xd8, 0xff)) {
            return Bestand.JPEG;
        }
        if (starts(file, 0, 'G', 'I', 'F', '8')) {
            return Bestand.GIF;
        }
        if (starts(file, 0, 'R', 'I', 'F', 'F') && starts(file, 8, 'W', 'E', 'B', 'P')) {
            return Bestand.WEBP;
        }
        throw new OngeldigException(advice(file));
    }

    private static String advice(byte[] file) {
        if (file.length == 0) {
            return "Dit bestand is leeg. Kies een ander.";
        }
        String head = new String(file, 0, Math.min(file.length, 1024), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return "Dit is een PDF. Exporteer de bladzijde als PNG, of neem er een schermafdruk van, en kies die afbeelding.";
        }
        if (head.toLowerCase(Locale.ROOT).contains("<svg")
                || head.stripLeading().startsWith("<?xml")) {
            return "Dit is een SVG-tekening. Exporteer ze in je tekenprogramma als PNG en kies dat bestand.";
        }
        if (head.startsWith("ftyp", 4)) {
            return "Deze foto heeft een formaat dat niet elke browser toont (HEIC of AVIF). Bewaar ze als JPEG en kies dat bestand.";
        }
        if (head.startsWith("PK")) {
            return "Dit is een document en geen afbeelding. Bewaar de bladzijde of dia als PNG, of neem er een schermafdruk van, en kies die.";
        }
        return OTHER_KIND;
    }

    private static boolean starts(byte[] file, int at, int... magic) {
        if (file.length < at + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((file[at + i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    // --- reading ---

    private static BufferedImage read(Bestand kind, byte[] file) throws IOException {
        // Named, not looked for: whatever else a library registers must not get to see the bytes.
        ImageReader reader = kind == Bestand.WEBP
                ? new WebPImageReaderSpi().createReaderInstance()
                : ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            long pixels = (long) width * height;
            if (width < 1 || height < 1) {
                throw new OngeldigException(UNREADABLE);
            }
            // WebP can't be thinned out.
            long most = kind == Bestand.WEBP ? FULL_PIXELS : MAX_PIXELS;
            if (pixels > most) {
                throw new OngeldigException(
                        "Deze afbeelding is te groot: %d bij %d beeldpunten, en het mogen er samen hoogstens %d miljoen zijn. Maak ze kleiner en kies ze opnieuw."
                                .formatted(width, height, most / 1_000_000));
            }
            if (kind == Bestand.JPEG && scans(file) > MAX_SCANS) {
                throw new OngeldigException(UNREADABLE);
            }
            ImageReadParam how = reader.getDefaultReadParam();
            if (pixels > FULL_PIXELS) {
                int step = Math.max(2, Math.max(width, height) / MAX_SIDE);
                how.setSourceSubsampling(step, step, 0, 0);
            }
            if (!Beeldbestand.isVolledig(file)) {
                throw new OngeldigException(CUT_OFF);
            }
            List<String> warnings = new ArrayList<>();
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            BufferedImage image = reader.read(0, how);
            if (warnings.stream().anyMatch(Beeldmaker::saysCutOff)) {
                throw new OngeldigException(CUT_OFF);
            }
            return plain(image);
        } finally {
            reader.dispose();
        }
    }

    /** What the reader of JPEG files makes up where they break off. */
    private static boolean saysCutOff(String warning) {
        String words = warning.toLowerCase(Locale.ROOT);
        return words.contains("premature end") || words.contains("truncated") || words.contains("huffman");
    }

    /**
     * Grey as a screen shows it. Drawing it would take its values for amounts of light, and make it paler than it is.
     */
    private static BufferedImage plain(BufferedImage image) {
        ColorModel model = image.getColorModel();
        if (model instanceof IndexColorModel || model.getColorSpace().getType() != ColorSpace.TYPE_GRAY) {
            return image;
        }
        boolean alpha = model.hasAlpha();
        int width = image.getWidth();
        int most = (1 << model.getComponentSize(0)) - 1;
        Raster raster = image.getRaster();
        int bands = raster.getNumBands();
        BufferedImage result = canvas(width, image.getHeight(), alpha);
        int[] from = new int[width * bands];
        int[] to = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, from);
            for (int x = 0; x < width; x++) {
                int grey = from[x * bands] * 255 / most;
                int opaque = alpha ? from[x * bands + 1] * 255 / most : 255;
                to[x] = opaque << 24 | grey << 16 | grey << 8 | grey;
            }
            result.setRGB(0, y, width, 1, to, 0, width);
        }
        return result;
    }

    private static int scans(byte[] jpeg) {
        int found = 0;
        for (int i = 0; i + 1 < jpeg.length; i++) {
            if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xda) {
                found++;
            }
        }
        return found;
    }

    // --- making ---

    private static BufferedImage turned(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        boolean sideways = orientation >= 5;
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        BufferedImage result =
                canvas(sideways ? h : w, sideways ? w : h, image.getColorModel().hasAlpha());
        Graphics2D pen = result.createGraphics();
        pen.drawImage(image, turn, null);
        pen.dispose();
        return result;
    }

    /** At most {@link #MAX_SIDE} on a side, in ordinary colours; by halves first, so that thin lines don't fall out. */
    private static BufferedImage smaller(BufferedImage image) {
        boolean alpha = image.getColorModel().hasAlpha();
        double scale = Math.min(1, (double) MAX_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        return scaled(image, width, height, alpha);
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height, boolean alpha) {
        BufferedImage now = image;
        do {
            int w = Math.max(width, (now.getWidth() + 1) / 2);
            int h = Math.max(height, (now.getHeight() + 1) / 2);
            now = drawn(now, w, h, alpha);
        } while (now.getWidth() != width || now.getHeight() != height);
        return now;
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, boolean alpha) {
        BufferedImage result = canvas(width, height, alpha);
        Graphics2D pen = result.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, alpha ? null : Color.WHITE, null);
        pen.dispose();
        return result;
    }

    private static BufferedImage canvas(int width, int height, boolean alpha) {
        return new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }

    // --- writing ---

    private static Inhoud write(Bestand kind, BufferedImage image) throws IOException {
        boolean alpha = image.getColorModel().hasAlpha();
        if (kind != Bestand.JPEG && !(kind == Bestand.WEBP && !alpha)) {
            byte[] png = encoded(image, "png", null);
            if (png.length <= MAX_PNG) {
                return new Inhoud(Soort.PNG, image.getWidth(), image.getHeight(), png);
            }
        }
        BufferedImage opaque = alpha ? drawn(image, image.getWidth(), image.getHeight(), false) : image;
        return new Inhoud(Soort.JPEG, image.getWidth(), image.getHeight(), encoded(opaque, "jpeg", JPEG_QUALITY));
    }

    private static byte[] encoded(BufferedImage image, String format, @Nullable Float quality) throws IOException {
        ImageWriter writer = Objects.requireNonNull(
                ImageIO.getImageWritersByFormatName(format).next());
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (quality != null) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
