package org.duban.document;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import lombok.extern.slf4j.Slf4j;

/**
 * Words in the lower right corner of a copy of a photo (水印): small and translucent, white with a dark shadow, so that they
 * can be read on light and dark ground alike and hide nothing.
 */
@Slf4j
final class Watermark {

    /** Those that have Chinese characters, on the systems that offices use; the last stands for whatever there is. */
    private static final List<String> FACES = List.of(
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "Microsoft YaHei",
            "SimHei",
            "PingFang SC",
            "WenQuanYi Micro Hei",
            "Noto Serif CJK SC",
            Font.SANS_SERIF);

    private static final int SMALLEST = 11;
    private static final int SHARE_OF_EDGE = 42;
    private static final double WIDEST = 0.9;
    private static final float SHADOW = 0.45f;
    private static final float WORDS = 0.8f;
    private static final float QUALITY = 0.86f;

    private Watermark() {}

    /** The same photo with the words in it; without them where this machine has no letters at all. */
    static byte[] on(byte[] jpeg, List<String> words) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(jpeg));
            draw(image, words);
            return encoded(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InternalError noFonts) {
            log.warn("No fonts on this machine, photos stay without words: {}", noFonts.getMessage());
            return jpeg;
        }
    }

    /** Into the image itself; nothing outside the corner is touched. */
    static void draw(BufferedImage image, List<String> words) {
        var font = font(words, Math.max(SMALLEST, Math.max(image.getWidth(), image.getHeight()) / SHARE_OF_EDGE));
        var shown = shown(words, font);
        if (shown.isEmpty()) {
            return;
        }
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setFont(fitting(graphics, font, shown, image.getWidth()));
            draw(graphics, graphics.getFontMetrics(), shown, image);
        } finally {
            graphics.dispose();
        }
    }

    private static void draw(Graphics2D graphics, FontMetrics metrics, String words, BufferedImage image) {
        int margin = metrics.getHeight() / 2;
        int x = image.getWidth() - margin - metrics.stringWidth(words);
        int y = image.getHeight() - margin - metrics.getDescent();
        int shift = Math.max(1, metrics.getHeight() / 16);
        graphics.setColor(Color.BLACK);
        graphics.setComposite(AlphaComposite.SrcOver.derive(SHADOW));
        for (int dx = -shift; dx <= shift; dx += shift) {
            for (int dy = -shift; dy <= shift; dy += shift) {
                graphics.drawString(words, x + dx, y + dy);
            }
        }
        graphics.setColor(Color.WHITE);
        graphics.setComposite(AlphaComposite.SrcOver.derive(WORDS));
        graphics.drawString(words, x, y);
    }

    /** The first face that can write all of it, else the last. */
    private static Font font(List<String> words, int size) {
        var all = String.join("", words);
        var faces = FACES.stream().map(face -> new Font(face, Font.PLAIN, size)).toList();
        return faces.stream()
                .filter(face -> face.canDisplayUpTo(all) < 0)
                .findFirst()
                .orElse(faces.get(faces.size() - 1));
    }

    /** What the face can write: where it has no Chinese characters, number and time stand without the office, never boxes. */
    static String shown(List<String> words, Font font) {
        return words.stream().filter(word -> font.canDisplayUpTo(word) < 0).collect(Collectors.joining("  "));
    }

    private static Font fitting(Graphics2D graphics, Font font, String words, int width) {
        double share = graphics.getFontMetrics(font).stringWidth(words) / (width * WIDEST);
        return share <= 1 ? font : font.deriveFont((float) (font.getSize() / share));
    }

    private static byte[] encoded(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
