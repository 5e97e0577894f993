package org.duban.demo.photo;

import static org.duban.demo.photo.Brush.WIDTH;
import static org.duban.demo.photo.Brush.box;
import static org.duban.demo.photo.Brush.rounded;
import static org.duban.demo.photo.Brush.shade;
import static org.duban.demo.photo.Brush.shape;

import java.awt.Color;

/** Houses from the front: shops, windows, boards and what is written on them. */
final class Facades {

    private static final Color[] FACADES = {
        new Color(222, 208, 186),
        new Color(206, 196, 190),
        new Color(196, 206, 210),
        new Color(226, 216, 204),
        new Color(210, 190, 170)
    };
    private static final Color[] SIGNS = {
        new Color(178, 44, 40),
        new Color(30, 92, 150),
        new Color(36, 124, 84),
        new Color(196, 128, 30),
        new Color(110, 60, 120)
    };
    private static final Color GLASS = new Color(92, 116, 132);

    private Facades() {}

    /** A row of shops seen from across the street, the wall's foot on the ground line. */
    static void shops(Brush brush, double top, double ground) {
        for (double x = -brush.between(0, 120); x < WIDTH; ) {
            double width = brush.between(270, 360);
            shop(brush, x, top, width, ground);
            x += width;
        }
    }

    private static void shop(Brush brush, double x, double top, double width, double ground) {
        var wall = brush.any(FACADES);
        double sign = ground - 250;
        brush.fill(box(x, top, width, ground - top), wall);
        for (double y = top + 26; y < sign - 70; y += 116) {
            for (double wx = x + 28; wx < x + width - 80; wx += 100) {
                window(brush, wx, y, 68, 78);
            }
        }
        brush.flat(box(x, sign + 52, width, 10), new Color(0, 0, 0, 50));
        var colour = brush.any(SIGNS);
        brush.fill(box(x + 6, sign, width - 12, 54), colour);
        writing(brush, x + 36, sign + 14, width - 72, 26, new Color(255, 244, 214));
        front(brush, x + 14, sign + 62, width - 28, ground - sign - 62);
        brush.flat(box(x + width - 3, top, 3, ground - top), new Color(0, 0, 0, 40));
    }

    private static void front(Brush brush, double x, double y, double width, double height) {
        brush.fill(box(x, y, width, height), shade(GLASS, 1.06), shade(GLASS, 0.62));
        brush.flat(shape(x, y, x + width * 0.34, y, x + width * 0.12, y + height, x, y + height), glint(34));
        double door = x + width * brush.between(0.3, 0.6);
        brush.fill(box(door, y + 12, 84, height - 12), new Color(64, 78, 88), new Color(44, 52, 58));
        brush.flat(box(door + 40, y + 12, 3, height - 12), new Color(190, 196, 198));
        for (int i = 0; i < 3; i++) {
            double px = x + 14 + i * (width - 60) / 3;
            brush.flat(box(px, y + height - brush.between(40, 78), 46, 34), Brush.clear(brush.any(SIGNS), 120));
        }
        brush.flat(box(x, y + height - 12, width, 12), new Color(120, 112, 106));
    }

    static void window(Brush brush, double x, double y, double width, double height) {
        brush.flat(box(x - 4, y - 4, width + 8, height + 8), new Color(240, 238, 232));
        brush.fill(box(x, y, width, height), shade(GLASS, 1.2), shade(GLASS, 0.8));
        brush.flat(shape(x, y, x + width * 0.5, y, x, y + height * 0.8), glint(50));
        brush.flat(box(x + width / 2 - 2, y, 4, height), new Color(240, 238, 232));
        brush.flat(box(x - 8, y + height + 4, width + 16, 6), new Color(190, 184, 176));
    }

    /** Strokes that look like characters from afar; real ones would need a font that may not be there. */
    static void writing(Brush brush, double x, double y, double width, double size, Color ink) {
        int count = (int) Math.max(2, Math.min(6, width / (size * 1.7)));
        double step = width / count;
        for (int i = 0; i < count; i++) {
            double left = x + i * step + (step - size) / 2;
            int strokes = brush.chance(0.5) ? 3 : 4;
            for (int stroke = 0; stroke < strokes; stroke++) {
                double at = y + size * (0.1 + stroke * 0.8 / (strokes - 1));
                double inset = size * brush.between(0, 0.28);
                brush.flat(box(left + inset, at, size - inset * brush.between(1, 2), size * 0.1), ink);
            }
            double upright = left + size * brush.between(0.2, 0.7);
            brush.flat(box(upright, y + size * brush.between(0, 0.3), size * 0.11, size * 0.75), ink);
            if (brush.chance(0.5)) {
                brush.flat(box(left + size * 0.05, y + size * 0.3, size * 0.1, size * 0.65), ink);
            }
        }
    }

    /** A rounded board on two legs, as notices stand on. */
    static void board(Brush brush, double x, double y, double width, double height, Color colour) {
        brush.shadow(x + width / 2, y + height + 46, width * 1.1, 20);
        brush.flat(box(x + 14, y, 7, height + 46), new Color(120, 124, 126));
        brush.flat(box(x + width - 21, y, 7, height + 46), new Color(120, 124, 126));
        brush.fill(rounded(x, y, width, height, 10), colour);
        writing(brush, x + 16, y + 16, width - 32, 24, new Color(255, 250, 230));
    }

    private static Color glint(int alpha) {
        return new Color(255, 255, 255, alpha);
    }
}
