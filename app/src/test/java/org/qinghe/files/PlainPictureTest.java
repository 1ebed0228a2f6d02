package org.qinghe.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PlainPictureTest {

    private static final String SECRET = "GPS 28.1N 113.0E";

    /** TIFF, little-endian: one entry, 0x0112 of type 3, says 6 (the right side is up); then what nobody else is to know. */
    private static final byte[] EXIF = joined(
            "Exif\0\0II*\0".getBytes(StandardCharsets.ISO_8859_1),
            new byte[] {8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0},
            SECRET.getBytes(StandardCharsets.US_ASCII));

    @Test
    void aPhotoLosesWhereItWasTakenAndStaysThePictureItWas() throws IOException {
        var clean = written("jpg");
        var photo = joined(
                Arrays.copyOf(clean, 2),
                part(0xe1, EXIF),
                part(0xfe, SECRET.getBytes(StandardCharsets.US_ASCII)),
                part(0xed, SECRET.getBytes(StandardCharsets.US_ASCII)),
                Arrays.copyOfRange(clean, 2, clean.length),
                SECRET.getBytes(StandardCharsets.US_ASCII));
        assertThat(text(photo)).contains(SECRET);

        var plain = PlainPicture.of(FileType.JPG, photo).orElseThrow();
        assertThat(text(plain)).doesNotContain("GPS");
        assertThat(text(plain))
                .as("which side is up: tag 0x0112, a short, one, 6")
                .contains("\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006");
        assertThat(pixels(plain)).isEqualTo(pixels(clean));
        assertThat(PlainPicture.of(FileType.JPG, plain)).as("again").hasValue(plain);
    }

    @Test
    void aDrawingLosesItsTexts() throws IOException {
        var clean = written("png");
        int beforeEnd = clean.length - 12;
        var drawing = joined(
                Arrays.copyOf(clean, beforeEnd),
                chunk("tEXt", SECRET),
                chunk("eXIf", SECRET),
                Arrays.copyOfRange(clean, beforeEnd, clean.length),
                SECRET.getBytes(StandardCharsets.US_ASCII));
        assertThat(PlainPicture.of(FileType.PNG, drawing)).hasValue(clean);
    }

    @Test
    void aPictureThatBreaksOffIsNone() throws IOException {
        for (var type : new String[] {"jpg", "png"}) {
            var clean = written(type);
            for (int length = 9; length < clean.length - 2; length += 7) {
                assertThat(PlainPicture.of(
                                FileType.valueOf(type.toUpperCase(java.util.Locale.ROOT)),
                                Arrays.copyOf(clean, length)))
                        .as(type + " of " + length)
                        .isEmpty();
            }
        }
    }

    private static byte[] written(String type) throws IOException {
        var image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 24; x++) {
            for (int y = 0; y < 16; y++) {
                image.setRGB(x, y, x * 0x0a0000 + y * 0x000f05);
            }
        }
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, type, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static int[] pixels(byte[] picture) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), new int[24 * 16], 0, image.getWidth());
    }

    private static byte[] part(int kind, byte[] content) {
        int length = content.length + 2;
        return joined(new byte[] {(byte) 0xff, (byte) kind, (byte) (length >> 8), (byte) length}, content);
    }

    private static byte[] chunk(String name, String content) {
        var body = (name + content).getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(body);
        var chunk = java.nio.ByteBuffer.allocate(body.length + 8);
        return chunk.putInt(content.length())
                .put(body)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
