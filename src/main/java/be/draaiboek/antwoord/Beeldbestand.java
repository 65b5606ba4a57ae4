package be.draaiboek.antwoord;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What the file of a picture says of itself beside its pixels: how the camera was held, and whether all of it is there. */
final class Beeldbestand {

    private static final int UPRIGHT = 1;
    private static final int ORIENTATION = 0x0112;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int PNG_START = 8;
    private static final int RIFF_START = 12;

    private Beeldbestand() {}

    /** How the camera was held: 1 (upright) to 8; 1 where the file doesn't say. */
    static int orientation(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        try {
            return switch (file[0] & 0xff) {
                case 0xff -> ofJpeg(bytes);
                case 0x89 -> ofPng(bytes);
                case 'R' -> ofWebp(bytes);
                default -> UPRIGHT;
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException cutOff) {
            return UPRIGHT;
        }
    }

    private static int ofJpeg(ByteBuffer bytes) {
        int at = 2;
        while ((bytes.get(at) & 0xff) == 0xff && (bytes.get(at + 1) & 0xff) != 0xda) {
            int length = bytes.getShort(at + 2) & 0xffff;
            if ((bytes.get(at + 1) & 0xff) == 0xe1 && says(bytes, at + 4, "Exif")) {
                return ofTiff(bytes.slice(at + 4, length - 2));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static int ofPng(ByteBuffer bytes) {
        int at = PNG_START;
        while (at + 12 <= bytes.limit()) {
            int length = bytes.getInt(at);
            if (says(bytes, at + 4, "eXIf")) {
                return ofTiff(bytes.slice(at + 8, length));
            }
            if (length < 0) {
                return UPRIGHT;
            }
            at = Math.addExact(at, Math.min(length, bytes.limit()) + 12);
        }
        return UPRIGHT;
    }

    private static int ofWebp(ByteBuffer bytes) {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        int at = RIFF_START;
        while (at + 8 <= bytes.limit()) {
            int length = bytes.getInt(at + 4);
            if (says(bytes, at, "EXIF")) {
                return ofTiff(bytes.slice(at + 8, length));
            }
            if (length < 0) {
                return UPRIGHT;
            }
            at = Math.addExact(at, Math.min(length, bytes.limit()) + 8 + (length & 1));
        }
        return UPRIGHT;
    }

    private static int ofTiff(ByteBuffer block) {
        ByteBuffer tiff = says(block, 0, new String(EXIF, StandardCharsets.ISO_8859_1))
                ? block.slice(EXIF.length, block.limit() - EXIF.length)
                : block;
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
                int value = tiff.getShort(entry + 8) & 0xffff;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /**
     * Whether a file goes on to its end. A JPEG that breaks off is drawn with a grey rest, without a word, and a WebP may
     * be; the readers of the other kinds refuse by themselves.
     */
    static boolean isVolledig(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        try {
            return switch (file[0] & 0xff) {
                case 0xff -> jpegEnds(bytes);
                case 'R' -> (bytes.order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xffffffffL) + 8 <= file.length + 1L;
                default -> true;
            };
        } catch (IndexOutOfBoundsException cutOff) {
            return false;
        }
    }

    /** From marker to marker, for a picture within (of the camera's own preview) ends too. */
    private static boolean jpegEnds(ByteBuffer bytes) {
        int at = 2;
        while (true) {
            int marker = bytes.get(at + 1) & 0xff;
            if ((bytes.get(at) & 0xff) != 0xff || marker == 0xff || marker == 0) {
                // between the markers of a scan, or filling
                at++;
            } else if (marker == 0xd9) {
                return true;
            } else if ((marker >= 0xd0 && marker <= 0xd8) || marker == 0x01) {
                at += 2;
            } else {
                at += 2 + (bytes.getShort(at + 2) & 0xffff);
            }
        }
    }

    private static boolean says(ByteBuffer bytes, int at, String word) {
        if (at + word.length() > bytes.limit()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes.get(at + i) != (byte) word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
