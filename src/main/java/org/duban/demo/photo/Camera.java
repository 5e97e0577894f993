package org.duban.demo.photo;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Takes a drawn scene as a cheap camera would: a little grain, darker corners, and a JPEG. */
final class Camera {

    private static final float QUALITY = 0.8f;
    private static final double CORNERS = 0.28;
    private static final int GRAIN = 5;
    private static final double NEARER = 0.06;

    private Camera() {}

    static byte[] develop(BufferedImage image, long seed) {
        expose(((DataBufferInt) image.getRaster().getDataBuffer()).getData(), new Random(seed));
        return encoded(image);
    }

    /** A part of a photo, at its full size. */
    static byte[] closer(byte[] photo, int camera) {
        double part = 1 - NEARER * (1 + camera / 4);
        int width = (int) (part * Brush.WIDTH);
        int height = (int) (part * Brush.HEIGHT);
        int x = camera % 2 == 0 ? 0 : Brush.WIDTH - width;
        int y = camera / 2 % 2 == 0 ? 0 : Brush.HEIGHT - height;
        var image = new BufferedImage(Brush.WIDTH, Brush.HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(
                decoded(photo), 0, 0, Brush.WIDTH, Brush.HEIGHT, x, y, x + width, y + height, /* observer= */ null);
        graphics.dispose();
        return encoded(image);
    }

    private static BufferedImage decoded(byte[] photo) {
        try {
            return ImageIO.read(new ByteArrayInputStream(photo));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] encoded(BufferedImage image) {
        try (var bytes = new ByteArrayOutputStream();
                var out = new MemoryCacheImageOutputStream(bytes)) {
            var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
            writer.dispose();
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void expose(int[] pixels, Random random) {
        for (int y = 0; y < Brush.HEIGHT; y++) {
            double dy = y * 2.0 / Brush.HEIGHT - 1;
            // One number a row and a step a pixel: real chance would take longer than the whole picture.
            int noise = random.nextInt();
            for (int x = 0; x < Brush.WIDTH; x++) {
                noise = noise * 1_664_525 + 1_013_904_223;
                double dx = x * 2.0 / Brush.WIDTH - 1;
                double far = dx * dx + dy * dy;
                double light = 1 - CORNERS * far * far / 4;
                int grain = (noise >>> 16) % (2 * GRAIN + 1) - GRAIN;
                pixels[y * Brush.WIDTH + x] = exposed(pixels[y * Brush.WIDTH + x], light, grain);
            }
        }
    }

    private static int exposed(int pixel, double light, int grain) {
        int red = channel(pixel >> 16, light, grain);
        int green = channel(pixel >> 8, light, grain);
        int blue = channel(pixel, light, grain);
        return red << 16 | green << 8 | blue;
    }

    private static int channel(int pixel, double light, int grain) {
        return Math.max(0, Math.min(255, (int) ((pixel & 0xff) * light) + grain));
    }
}
