package org.duban.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Makes the files that the tests hand in. */
public final class Photos {

    private Photos() {}

    public static byte[] jpeg(int width, int height) {
        return encoded(picture(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    public static byte[] jpeg(int width, int height, Exif exif) {
        return exif.in(jpeg(width, height));
    }

    /** A street as no other: large and small things at random, the same for the same number. */
    public static byte[] scene(long number) {
        return encoded(street(number), "jpg");
    }

    public static byte[] scene(long number, Exif exif) {
        return exif.in(scene(number));
    }

    static BufferedImage street(long number) {
        var random = new Random(number);
        var street = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        var graphics = street.createGraphics();
        for (var thing = 0; thing < 60; thing++) {
            graphics.setColor(new Color(random.nextInt(1 << 24)));
            var size = 400 / (1 + thing / 6);
            graphics.fillOval(random.nextInt(900) - 100, random.nextInt(700) - 100, size, 20 + random.nextInt(size));
        }
        graphics.dispose();
        return street;
    }

    static byte[] encoded(BufferedImage picture, float quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpg").next();
        var parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(quality);
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    public static byte[] png(int width, int height) {
        return encoded(picture(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    static byte[] transparentPng(int width, int height) {
        return encoded(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    /** The beginning of an image that would take 10 GB. */
    static byte[] pngBomb(int width, int height) {
        var bomb = ByteBuffer.wrap(png(8, 8));
        bomb.putInt(16, width).putInt(20, height);
        var checksum = new java.util.zip.CRC32();
        checksum.update(bomb.array(), 12, 17);
        return bomb.putInt(29, (int) checksum.getValue()).array();
    }

    /** A photo that is painted over again and again, which costs the decoder a pass over all of it each time. */
    static byte[] manyScans(int scans) {
        var photo = jpeg(64, 48);
        var start = text(photo).indexOf("\u00FF\u00DA");
        var end = photo.length - 2;
        var overpainted = ByteBuffer.allocate(start + scans * (end - start) + 2).put(photo, 0, start);
        for (var scan = 0; scan < scans; scan++) {
            overpainted.put(photo, start, end - start);
        }
        return overpainted.put(photo, end, 2).array();
    }

    public static byte[] pdf() {
        return text("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n");
    }

    public static byte[] heic() {
        return text("\0\0\0\u0018ftypheic\0\0\0\0mif1heic and so on");
    }

    static byte[] webp() {
        return text("RIFF\u0024\0\0\0WEBPVP8 and so on");
    }

    static byte[] exe() {
        return text("MZ\u0090\0\u0003\0\0\0 This program cannot be run in DOS mode");
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static BufferedImage decoded(byte[] image) {
        try {
            return ImageIO.read(new java.io.ByteArrayInputStream(image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Red above blue, in fine grain so that the compressed form has some size. */
    private static BufferedImage picture(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        for (var y = 0; y < height; y++) {
            var colour = y < height / 2 ? Color.RED : Color.BLUE;
            for (var x = 0; x < width; x++) {
                picture.setRGB(x, y, colour.getRGB() ^ ((x * 31 + y * 17) & 0x0F0F0F));
            }
        }
        return picture;
    }

    private static byte[] encoded(BufferedImage picture, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
