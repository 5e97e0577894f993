package org.duban.document.web;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where everything stands on the pages of a PDF, in millimetres from the upper left corner. */
final class MeasuredPdf implements AutoCloseable {

    private static final double MM = 25.4 / 72;
    private static final int DPI = 300;
    private static final int DARK = 128;

    private final PDDocument document;

    MeasuredPdf(byte[] pdf) throws IOException {
        document = Loader.loadPDF(pdf);
    }

    /**
     * A character.
     *
     * @param baseline of its line
     * @param points its size
     */
    record Glyph(String text, double left, double right, double baseline, double points) {}

    /** The characters of a line, from left to right. */
    record Line(List<Glyph> glyphs) {

        String text() {
            return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
        }

        double left() {
            return glyphs.get(0).left();
        }

        double right() {
            return glyphs.get(glyphs.size() - 1).right();
        }

        double baseline() {
            return glyphs.get(0).baseline();
        }

        double points() {
            return glyphs.get(0).points();
        }
    }

    /** A stroke or a filled area. */
    record Shape(double left, double top, double right, double bottom, Color colour) {

        boolean isRed() {
            return colour.getRed() > 180 && colour.getGreen() < 60 && colour.getBlue() < 60;
        }

        double height() {
            return bottom - top;
        }

        double width() {
            return right - left;
        }
    }

    int pages() {
        return document.getNumberOfPages();
    }

    double width(int page) {
        return document.getPage(page - 1).getMediaBox().getWidth() * MM;
    }

    List<Line> lines(int page) {
        return glyphs(page).stream()
                .filter(glyph -> !glyph.text().isBlank())
                .collect(Collectors.groupingBy(
                        glyph -> Math.round(glyph.baseline() * 10), java.util.TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(row -> new Line(row.stream()
                        .sorted(java.util.Comparator.comparingDouble(Glyph::left))
                        .toList()))
                .toList();
    }

    Line line(int page, String beginning) {
        return lines(page).stream()
                .filter(line -> line.text().startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line begins with " + beginning + " on page " + page + ": "
                        + lines(page).stream().map(Line::text).toList()));
    }

    String text(int page) {
        return lines(page).stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    private List<Glyph> glyphs(int page) {
        List<Glyph> glyphs = new ArrayList<>();
        try {
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    glyphs.add(new Glyph(
                            plain(text.getUnicode()),
                            text.getXDirAdj() * MM,
                            (text.getXDirAdj() + text.getWidthDirAdj()) * MM,
                            text.getYDirAdj() * MM,
                            text.getYScale()));
                }
            };
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return glyphs;
    }

    /** The PDF has some characters by their old radical forms. */
    private static String plain(String text) {
        return text.codePoints()
                .mapToObj(c -> c >= 0x2E80 && c <= 0x2FDF
                        ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                        : Character.toString(c))
                .collect(Collectors.joining());
    }

    /** The strokes and areas that are drawn. */
    List<Shape> shapes(int page) {
        return drawn(page).shapes;
    }

    List<Shape> pictures(int page) {
        return drawn(page).pictures;
    }

    private Drawing drawn(int page) {
        var drawing = new Drawing(document.getPage(page - 1));
        try {
            drawing.processPage(document.getPage(page - 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return drawing;
    }

    /** The first and the last millimetre with ink between the given ones, counted from the top; what lines say is less exact. */
    double[] ink(int page, double left, double top, double right, double bottom) {
        var image = image(page);
        IntPredicate inked = y -> IntStream.range(pixels(left), pixels(right))
                .anyMatch(x -> new Color(image.getRGB(x, y)).getGreen() < DARK);
        var rows = IntStream.range(pixels(top), pixels(bottom)).filter(inked).toArray();
        return rows.length == 0
                ? new double[0]
                : new double[] {rows[0] * 25.4 / DPI, (rows[rows.length - 1] + 1) * 25.4 / DPI};
    }

    private BufferedImage image(int page) {
        try {
            return new PDFRenderer(document).renderImageWithDPI(page - 1, DPI, ImageType.RGB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int pixels(double millimetres) {
        return (int) Math.round(millimetres * DPI / 25.4);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private static final class Drawing extends PDFGraphicsStreamEngine {

        private final List<Shape> shapes = new ArrayList<>();
        private final List<Shape> pictures = new ArrayList<>();
        private final double height;
        private Rectangle2D path;
        private Point2D at = new Point2D.Double();

        Drawing(PDPage page) {
            super(page);
            height = page.getMediaBox().getHeight();
        }

        private void add(List<Shape> list, Rectangle2D area, Color colour) {
            list.add(new Shape(
                    area.getMinX() * MM,
                    (height - area.getMaxY()) * MM,
                    area.getMaxX() * MM,
                    (height - area.getMinY()) * MM,
                    colour));
        }

        private Color colour(PDColor colour) throws IOException {
            return new Color(colour.toRGB());
        }

        private void reach(Point2D point) {
            at = point;
            if (path == null) {
                path = new Rectangle2D.Double(point.getX(), point.getY(), 0, 0);
            } else {
                path.add(point);
            }
        }

        @Override
        public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
            reach(a);
            reach(c);
        }

        @Override
        public void drawImage(PDImage image) {
            var matrix = getGraphicsState().getCurrentTransformationMatrix();
            var area = new Rectangle2D.Double(matrix.getTranslateX(), matrix.getTranslateY(), 0, 0);
            area.add(matrix.transformPoint(1, 1));
            area.add(matrix.transformPoint(0, 1));
            add(pictures, area, Color.WHITE);
        }

        @Override
        public void clip(int windingRule) {}

        @Override
        public void moveTo(float x, float y) {
            reach(new Point2D.Double(x, y));
        }

        @Override
        public void lineTo(float x, float y) {
            reach(new Point2D.Double(x, y));
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            reach(new Point2D.Double(x3, y3));
        }

        @Override
        public Point2D getCurrentPoint() {
            return at;
        }

        @Override
        public void closePath() {}

        @Override
        public void endPath() {
            path = null;
        }

        @Override
        public void strokePath() throws IOException {
            var width = getGraphicsState().getLineWidth()
                    * getGraphicsState().getCurrentTransformationMatrix().getScalingFactorX();
            if (path != null) {
                var grown = new Rectangle2D.Double(
                        path.getX() - width / 2,
                        path.getY() - width / 2,
                        path.getWidth() + width,
                        path.getHeight() + width);
                add(shapes, grown, colour(getGraphicsState().getStrokingColor()));
            }
            path = null;
        }

        @Override
        public void fillPath(int windingRule) throws IOException {
            if (path != null) {
                add(shapes, path, colour(getGraphicsState().getNonStrokingColor()));
            }
            path = null;
        }

        @Override
        public void fillAndStrokePath(int windingRule) throws IOException {
            fillPath(windingRule);
        }

        @Override
        public void shadingFill(COSName shadingName) {}
    }
}
