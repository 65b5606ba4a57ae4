package be.draaiboek.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The letters that go into files: one family, brought along, so that a file looks the same wherever it was made and needs no fonts
 * of the machine. What it has no letter for is replaced, never left out in silence.
 */
final class Letters {

    /** What the family is called in a file. */
    static final String FAMILIE = "Liberation Sans";

    /** Stands for a letter that there is none of. */
    static final String GEEN = "□";

    private static final String FOLDER = "/liberation/LiberationSans-";

    private static final Letters PLAIN = new Letters("Regular");
    private static final Letters BOLD = new Letters("Bold");

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double unit;

    private Letters(String style) {
        try (InputStream file = bestand(style)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            letters = font.getUnicodeCmapLookup();
            unit = font.getUnitsPerEm();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param style Regular, Bold, Italic or BoldItalic */
    static InputStream bestand(String style) {
        InputStream file = Letters.class.getResourceAsStream(FOLDER + style + ".ttf");
        if (file == null) {
            throw new IllegalStateException("the letters " + style + " aren't there");
        }
        return file;
    }

    static Letters gewoon() {
        return PLAIN;
    }

    static Letters vet() {
        return BOLD;
    }

    /** Whether there is a letter for this. */
    boolean heeft(int point) {
        return point == '\n' || letters.getGlyphId(point) != 0;
    }

    /** Returns the text with what there are letters for; a tick, which people like to type, as one that there is. */
    static String replace(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '✓', '✔', '☑' -> kept.append('√');
                case '☐' -> kept.append(GEEN);
                // Says how the letter before it looks, and nothing by itself.
                case 0xFE0F, 0x200D, 0x200B -> {}
                default -> {
                    if (PLAIN.heeft(point)) {
                        kept.appendCodePoint(point);
                    } else {
                        kept.append(GEEN);
                    }
                }
            }
        });
        return kept.toString();
    }

    double breedte(String words, double size) {
        double wide = 0;
        try {
            for (int point : words.codePoints().toArray()) {
                wide += font.getAdvanceWidth(letters.getGlyphId(point));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return wide * size / unit;
    }

    /** The outlines of some words, the first letter beginning at this place. */
    GeneralPath omtrek(String words, double x, double y, double size) {
        GeneralPath all = new GeneralPath();
        double at = x;
        try {
            for (int point : words.codePoints().toArray()) {
                int id = letters.getGlyphId(point);
                var glyph = font.getGlyph().getGlyph(id);
                if (glyph != null) {
                    AffineTransform place = AffineTransform.getTranslateInstance(at, y);
                    place.scale(size / unit, -size / unit);
                    all.append(glyph.getPath().getPathIterator(place), false);
                }
                at += font.getAdvanceWidth(id) * size / unit;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return all;
    }
}
