package be.draaiboek.antwoord;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/**
 * A picture that was made anew from what somebody chose.
 *
 * @param id names it, in the value of its cell and in its address
 * @param width in pixels, as it is kept
 * @param height in pixels, as it is kept
 */
public record Afbeelding(UUID id, int width, int height) {

    /** How a picture is kept. */
    public enum Soort {
        PNG("image/png", "png"),
        JPEG("image/jpeg", "jpg");

        private final String mediaType;
        private final String extension;

        Soort(String mediaType, String extension) {
            this.mediaType = mediaType;
            this.extension = extension;
        }

        public String mediaType() {
            return mediaType;
        }

        public String extension() {
            return extension;
        }
    }

    /**
     * Makes a picture anew from a file, of which at most {@link AfbeeldingService#MAX_BYTES} are read.
     *
     * @throws be.draaiboek.common.OngeldigException when it is no picture that can be shown, with a sentence that says what to do
     */
    public static Inhoud make(InputStream file) throws IOException {
        return Beeldmaker.make(file.readNBytes(AfbeeldingService.MAX_BYTES + 1));
    }

    /**
     * Makes a small square picture anew from the middle of a file, always a JPEG.
     *
     * @param side how wide and high it becomes, in pixels
     * @throws be.draaiboek.common.OngeldigException when it is no picture that can be shown, with a sentence that says what to do
     */
    public static Inhoud vierkant(InputStream file, int side) throws IOException {
        return Beeldmaker.vierkant(file.readNBytes(AfbeeldingService.MAX_BYTES + 1), side);
    }

    /** The picture itself. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, to be sent or kept; never compared
    public record Inhoud(Soort mediaType, int width, int height, byte[] bytes) {}
}
