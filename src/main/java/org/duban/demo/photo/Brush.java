package org.duban.demo.photo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Paints shapes with light and shade; what is left to chance comes out the same for the same seed. */
final class Brush {

    static final int WIDTH = 1280;
    static final int HEIGHT = 960;

    private static final float LIGHT = 0.1f;

    private final Graphics2D g;
    private final Random random;

    Brush(BufferedImage image, Random random) {
        this(image.createGraphics(), random);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    private Brush(Graphics2D g, Random random) {
        this.g = g;
        this.random = random;
    }

    /** The same brush with chances of its own, so that what it adds leaves all else where it is. */
    Brush with(long seed) {
        return new Brush(g, new Random(seed));
    }

    /** The same brush for things drawn around 0, 0 that stand elsewhere, smaller the further away they are. */
    void at(double x, double y, double scale, java.util.function.Consumer<Brush> drawing) {
        turned(x, y, scale, 0, drawing);
    }

    void turned(double x, double y, double scale, double angle, java.util.function.Consumer<Brush> drawing) {
        var before = g.getTransform();
        var there = AffineTransform.getTranslateInstance(x, y);
        there.rotate(angle);
        there.scale(scale, scale);
        g.transform(there);
        drawing.accept(this);
        g.setTransform(before);
    }

    double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    Color any(Color... colours) {
        return vary(colours[random.nextInt(colours.length)], 10);
    }

    Color vary(Color colour, int by) {
        int shift = random.nextInt(2 * by + 1) - by;
        return new Color(
                limit(colour.getRed() + shift),
                limit(colour.getGreen() + shift),
                limit(colour.getBlue() + shift),
                colour.getAlpha());
    }

    static Color shade(Color colour, double factor) {
        return new Color(
                limit((int) (colour.getRed() * factor)),
                limit((int) (colour.getGreen() * factor)),
                limit((int) (colour.getBlue() * factor)),
                colour.getAlpha());
    }

    static Color clear(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }

    private static int limit(int value) {
        return Math.max(0, Math.min(255, value));
    }

    /** Fills with the colour as light from above falls on it. */
    void fill(Shape shape, Color colour) {
        fill(shape, shade(colour, 1 + LIGHT), shade(colour, 1 - LIGHT));
    }

    void fill(Shape shape, Color top, Color bottom) {
        var bounds = shape.getBounds2D();
        g.setPaint(new GradientPaint(0, (float) bounds.getMinY(), top, 0, (float) bounds.getMaxY(), bottom));
        g.fill(shape);
    }

    /** Fills as a round thing is lit from the left. */
    void fillRound(Shape shape, Color colour) {
        var bounds = shape.getBounds2D();
        g.setPaint(new GradientPaint(
                (float) bounds.getMinX(), 0, shade(colour, 1.15), (float) bounds.getMaxX(), 0, shade(colour, 0.75)));
        g.fill(shape);
    }

    void flat(Shape shape, Color colour) {
        g.setPaint(colour);
        g.fill(shape);
    }

    void line(double width, Color colour, Shape shape) {
        g.setPaint(colour);
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    /** The soft shadow that something casts on the ground. */
    void shadow(double x, double y, double width, double height) {
        glow(x, y, width, height, new Color(0, 0, 0, 95));
    }

    /** A soft round patch of colour. */
    void glow(double x, double y, double width, double height, Color colour) {
        var before = g.getTransform();
        g.translate(x, y);
        g.scale(1, height / width);
        var radius = (float) (width / 2);
        g.setPaint(new RadialGradientPaint(0, 0, radius, new float[] {0, 0.55f, 1}, new Color[] {
            colour, clear(colour, colour.getAlpha() / 2), clear(colour, 0)
        }));
        g.fill(new Ellipse2D.Double(-radius, -radius, width, width));
        g.setTransform(before);
    }

    static Rectangle2D box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    static RoundRectangle2D rounded(double x, double y, double width, double height, double corner) {
        return new RoundRectangle2D.Double(x, y, width, height, corner, corner);
    }

    static Ellipse2D oval(double x, double y, double width, double height) {
        return new Ellipse2D.Double(x - width / 2, y - height / 2, width, height);
    }

    static Path2D shape(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** An uneven round shape: a heap, a bush, a puddle. */
    Path2D blob(double x, double y, double width, double height, int corners, double unevenness) {
        var path = new Path2D.Double();
        double[] reach = random.doubles(corners, 1 - unevenness, 1 + unevenness).toArray();
        for (int i = 0; i <= corners; i++) {
            double to = Math.PI * 2 * i / corners;
            double half = Math.PI * 2 * (i - 0.5) / corners;
            double far = reach[i % corners];
            double toX = x + Math.cos(to) * width / 2 * far;
            double toY = y + Math.sin(to) * height / 2 * far;
            if (i == 0) {
                path.moveTo(toX, toY);
            } else {
                double bulge = (far + reach[i - 1]) / 2 * 1.08;
                path.quadTo(x + Math.cos(half) * width / 2 * bulge, y + Math.sin(half) * height / 2 * bulge, toX, toY);
            }
        }
        path.closePath();
        return path;
    }

    /** A line that sags between two points. */
    static Path2D cable(double x1, double y1, double x2, double y2, double sag) {
        var path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.quadTo((x1 + x2) / 2, (y1 + y2) / 2 + sag * 2, x2, y2);
        return path;
    }
}
