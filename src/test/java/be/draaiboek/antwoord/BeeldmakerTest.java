package be.draaiboek.antwoord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.common.OngeldigException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures as cameras, scanners and drawing programs make them. */
class BeeldmakerTest {

    @Test
    void greyWithAlphaKeepsItsTones() throws IOException {
        BufferedImage shown = made("la8.png");
        BufferedImage source = Beelden.read(file("la8.png"));
        int y = source.getHeight() / 2;
        int clear = 0;
        for (int x = 0; x < source.getWidth(); x++) {
            int[] said = source.getRaster().getPixel(x, y, new int[2]);
            int argb = shown.getRGB(x, y);
            assertThat(argb >>> 24).isEqualTo(said[1]);
            if (said[1] == 255) {
                assertThat(argb & 0xff).isEqualTo(said[0]);
                assertThat(argb >> 8 & 0xff).isEqualTo(said[0]);
                clear++;
            }
        }
        assertThat(clear).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
    void greyKeepsItsTones(int type) {
        BufferedImage grey = new BufferedImage(20, 20, type);
        int most = type == BufferedImage.TYPE_BYTE_GRAY ? 1 : 257;
        for (int i = 0; i < 400; i++) {
            grey.getRaster().setSample(i % 20, i / 20, 0, 128 * most);
        }
        assertThat(Beelden.read(Beeldmaker.make(Beelden.file(grey, "png")).bytes())
                                .getRGB(10, 10)
                        & 0xff)
                .isEqualTo(128);
        if (type == BufferedImage.TYPE_BYTE_GRAY) {
            assertThat(Beelden.read(Beeldmaker.make(Beelden.file(grey, "jpeg")).bytes())
                                    .getRGB(10, 10)
                            & 0xff)
                    .isBetween(126, 130);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exif6.jpg", "exif6.png", "exif6.webp"})
    void whatWasHeldOtherwiseStandsUpright(String name) throws IOException {
        assertThat(Beeldbestand.orientation(file(name))).isEqualTo(6);
        BufferedImage lying = read(name);
        BufferedImage shown = made(name);
        assertThat(new int[] {shown.getWidth(), shown.getHeight()})
                .containsExactly(lying.getHeight(), lying.getWidth());
        // A quarter to the right: what was at the top left comes at the top right.
        int[] before = rgb(lying.getRGB(3, 3));
        int[] after = rgb(shown.getRGB(shown.getWidth() - 4, 3));
        for (int i = 0; i < 3; i++) {
            assertThat(after[i]).isCloseTo(before[i], org.assertj.core.data.Offset.offset(25));
        }
    }

    @Test
    void whatIsTurnedStaysTransparent() {
        BufferedImage glass = new BufferedImage(20, 10, BufferedImage.TYPE_INT_ARGB);
        byte[] png = Beelden.file(glass, "png");
        // eXIf after the header: big endian, one entry, orientation 6
        byte[] exif = {
            0, 0, 0, 26, 'e', 'X', 'I', 'f', 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0,
            0, 0, 0, 0
        };
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(exif, 4, 30);
        byte[] turned = java.nio.ByteBuffer.allocate(png.length + exif.length + 4)
                .put(png, 0, 33)
                .put(exif)
                .putInt((int) sum.getValue())
                .put(png, 33, png.length - 33)
                .array();
        BufferedImage shown = Beelden.read(Beeldmaker.make(turned).bytes());
        assertThat(new int[] {shown.getWidth(), shown.getHeight()}).containsExactly(10, 20);
        assertThat(shown.getRGB(5, 5) >>> 24).isZero();
    }

    @Test
    void whatBreaksOffIsRefusedAsIncomplete() throws IOException {
        byte[] cut = file("trunc.jpg");
        assertThatThrownBy(() -> Beeldmaker.make(cut))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("niet volledig");
        // The same with an end put after it, as some programs do.
        byte[] closed = Arrays.copyOf(cut, cut.length + 2);
        closed[cut.length] = (byte) 0xff;
        closed[cut.length + 1] = (byte) 0xd9;
        assertThatThrownBy(() -> Beeldmaker.make(closed)).hasMessageContaining("niet volledig");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void halfAFileOfAnyKindIsRefused(String format) {
        byte[] whole = Beelden.file(noise(), format);
        assertThatCode(() -> Beeldmaker.make(whole)).doesNotThrowAnyException();
        for (int part = 4; part < 10; part++) {
            byte[] cut = Arrays.copyOf(whole, whole.length * part / 10);
            assertThatThrownBy(() -> Beeldmaker.make(cut)).hasMessageContaining("niet volledig");
        }
    }

    @Test
    void halfAWebPictureIsRefused() throws IOException {
        byte[] whole = file("exif6.webp");
        assertThatThrownBy(() -> Beeldmaker.make(Arrays.copyOf(whole, whole.length * 6 / 10)))
                .hasMessageContaining("niet volledig");
    }

    @Test
    void whatACameraAppendsAfterItsPictureIsNoHarm() {
        byte[] photo = Beelden.joined(Beelden.photo(60, 30, 1), "more of the maker's own");
        assertThatCode(() -> Beeldmaker.make(photo)).doesNotThrowAnyException();
    }

    private static BufferedImage noise() {
        BufferedImage image = new BufferedImage(80, 80, BufferedImage.TYPE_INT_RGB);
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 6400; i++) {
            image.setRGB(i % 80, i / 80, random.nextInt(0xffffff));
        }
        return image;
    }

    private static BufferedImage made(String name) throws IOException {
        return Beelden.read(Beeldmaker.make(file(name)).bytes());
    }

    /** As its pixels lie in the file. */
    private static BufferedImage read(String name) throws IOException {
        if (!name.endsWith("webp")) {
            return Beelden.read(file(name));
        }
        var reader = new com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi().createReaderInstance();
        reader.setInput(
                new javax.imageio.stream.MemoryCacheImageInputStream(new java.io.ByteArrayInputStream(file(name))));
        return reader.read(0);
    }

    private static int[] rgb(int argb) {
        return new int[] {argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff};
    }

    private static byte[] file(String name) throws IOException {
        try (var in = Objects.requireNonNull(BeeldmakerTest.class.getResourceAsStream("/beelden/" + name))) {
            return in.readAllBytes();
        }
    }
}
