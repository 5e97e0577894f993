package org.duban.document.paper;

/**
 * The measures of an official paper by GB/T 9704-2012, in millimetres unless they say otherwise. {@code print.css} has the
 * same.
 *
 * <p>Clause 5.2: the sheet is 210 by 297, its upper margin 37 and its left one 28, each within 1, and the text block 156 by
 * 225. A page has 22 lines of 28 characters of size 3, which is 16 points.
 */
final class Geometry {

    static final double SHEET_WIDTH = 210;
    static final double SHEET_HEIGHT = 297;
    static final double TOP = 37;
    static final double LEFT = 28;
    static final double RIGHT = 26;
    static final double BOTTOM = 35;
    static final double BLOCK_WIDTH = 156;
    static final double BLOCK_HEIGHT = 225;
    static final int LINES = 22;
    static final int CHARACTERS = 28;
    static final double BODY_POINTS = 16;

    /** Clause 7.2.4: the upper edge of the issuer's red name below that of the text block. */
    static final double MARK_BELOW_TOP = 35;
    /** Clause 7.2.7: the red line below the number. */
    static final double RED_LINE_BELOW_NUMBER = 4;
    /** Clause 7.3.5: what stays free at the right of the date, in characters. */
    static final int SIGNATURE_INDENT = 4;
    /** Clause 7.5: the dashes beside a page's number below the text block. */
    static final double PAGE_NUMBER_BELOW_BLOCK = 7;
    /** Clause 7.4.1: the first and the last rule of the imprint, and those between. */
    static final double OUTER_RULE = 0.35;

    static final double INNER_RULE = 0.25;

    /** Between two photos in a row. */
    static final double PHOTO_GAP = 3;
    /** What a photo may take, upright or across. */
    static final double PHOTO_EDGE = (BLOCK_WIDTH - PHOTO_GAP) / 2;
    /** The side of a QR code, its quiet margin included. */
    static final double CODE = 24;

    static final double MM_PER_INCH = 25.4;
    static final double MM_PER_POINT = MM_PER_INCH / 72;

    private static final double TWIPS_PER_MM = 1440 / MM_PER_INCH;
    private static final double EMUS_PER_MM = 36_000;
    private static final int TWIPS_PER_POINT = 20;

    private Geometry() {}

    /** A twentieth of a point, in which DOCX measures pages, paragraphs and tables. */
    static int twips(double millimetres) {
        return (int) Math.round(millimetres * TWIPS_PER_MM);
    }

    static double millimetres(int twips) {
        return twips / TWIPS_PER_MM;
    }

    static int pointTwips(double points) {
        return (int) Math.round(points * TWIPS_PER_POINT);
    }

    /** The unit of pictures in DOCX. */
    static long emus(double millimetres) {
        return Math.round(millimetres * EMUS_PER_MM);
    }

    /** From one line to the next, in twips: rounded down, as 22 lines that are a hair too high are 21. */
    static int linePitch() {
        return (int) Math.floor(twips(BLOCK_HEIGHT) / (double) LINES);
    }

    /**
     * What is added to each character of the body so that 28 of them fill a line, in twips: rounded down, as 28 that are a
     * hair too wide are 27. A grid of characters would say the same, but programs differ in what they take it for.
     */
    static int characterSpace() {
        return (int) Math.floor(twips(BLOCK_WIDTH) / (double) CHARACTERS) - pointTwips(BODY_POINTS);
    }

    /** An eighth of a point, in which DOCX measures rules. */
    static int eighths(double millimetres) {
        return (int) Math.round(millimetres / MM_PER_POINT * 8);
    }
}
