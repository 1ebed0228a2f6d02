package org.qinghe.demo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawn stand-in for a photo: a telephone on a desk. */
final class DemoPicture {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;

    private DemoPicture() {}

    static byte[] telephone() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(0xe8eee9));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0x8a6f4d));
        pen.fillRect(0, 240, WIDTH, 80);
        pen.setColor(new Color(0x2f5d50));
        pen.fillRoundRect(160, 170, 160, 80, 24, 24);
        pen.fillRoundRect(130, 130, 220, 36, 36, 36);
        pen.setColor(new Color(0xe8eee9));
        pen.fillOval(212, 182, 56, 56);
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
