package org.duban.demo.photo;

import static org.duban.demo.photo.Brush.HEIGHT;
import static org.duban.demo.photo.Brush.WIDTH;
import static org.duban.demo.photo.Brush.box;
import static org.duban.demo.photo.Brush.oval;
import static org.duban.demo.photo.Brush.shade;
import static org.duban.demo.photo.Brush.shape;

import java.awt.Color;

/** Skies, buildings, trees and grounds that stand behind what a scene is about. */
final class Backdrops {

    private static final Color LEAVES = new Color(74, 120, 66);
    private static final Color TRUNK = new Color(92, 72, 56);
    private static final Color PAVING = new Color(176, 170, 160);
    private static final Color ASPHALT = new Color(104, 106, 110);

    private Backdrops() {}

    static void sky(Brush brush, double down) {
        brush.fill(box(0, 0, WIDTH, down), new Color(158, 190, 216), new Color(226, 230, 226));
        for (int i = 0; i < 7; i++) {
            double width = brush.between(220, 520);
            brush.glow(
                    brush.between(0, WIDTH),
                    brush.between(20, down * 0.6),
                    width,
                    width * brush.between(0.14, 0.24),
                    new Color(255, 255, 255, 110));
        }
    }

    /** Blocks of flats far off. */
    static void skyline(Brush brush, double ground, double height) {
        for (double x = -40; x < WIDTH; ) {
            double width = brush.between(70, 170);
            double up = height * brush.between(0.35, 1);
            var colour = brush.vary(new Color(182, 192, 200), 10);
            brush.fill(box(x, ground - up, width, up), colour, new Color(206, 212, 214));
            for (double y = ground - up + 14; y < ground - 12; y += 18) {
                for (double wx = x + 10; wx < x + width - 12; wx += 17) {
                    brush.flat(box(wx, y, 8, 9), new Color(150, 166, 180, brush.chance(0.3) ? 60 : 130));
                }
            }
            x += width + brush.between(-6, 26);
        }
    }

    static void tree(Brush brush, double x, double ground, double scale) {
        brush.at(x, ground, scale, b -> {
            b.shadow(18, 0, 190, 34);
            b.fillRound(shape(-10, 2, -6, -150, 6, -150, 11, 2), TRUNK);
            for (int i = 0; i < 11; i++) {
                double size = b.between(70, 130);
                double high = b.between(-310, -150);
                var colour = shade(b.vary(LEAVES, 12), 0.82 + (-high - 150) / 160 * 0.32);
                b.fill(b.blob(b.between(-62, 62), high, size, size * 0.86, 11, 0.12), colour);
            }
        });
    }

    static void bush(Brush brush, double x, double ground, double width, double height) {
        brush.shadow(x, ground, width * 1.1, height * 0.4);
        for (int i = 0; i < 9; i++) {
            double size = height * brush.between(0.6, 1);
            brush.fill(
                    brush.blob(
                            x + brush.between(-0.42, 0.42) * width, ground - size * 0.45, size * 1.2, size, 10, 0.14),
                    brush.vary(new Color(84, 128, 70), 16));
        }
    }

    static void pavement(Brush brush, double top, double bottom) {
        brush.fill(box(0, top, WIDTH, bottom - top), shade(PAVING, 0.9), PAVING);
        double row = top;
        for (double high = 12; row < bottom; high *= 1.22) {
            brush.flat(box(0, row, WIDTH, 1.6), new Color(0, 0, 0, 34));
            row += high;
        }
        for (double x = -WIDTH; x < WIDTH * 2; x += 74) {
            double middle = WIDTH / 2.0;
            brush.line(1.2, new Color(0, 0, 0, 26), shape(middle + (x - middle) * 0.8, top, x, bottom));
        }
        speckles(brush, 0, top, WIDTH, bottom - top, 240, new Color(90, 84, 76, 60));
    }

    static void kerb(Brush brush, double y, double height) {
        brush.fill(box(0, y, WIDTH, height * 0.45), new Color(206, 202, 194), new Color(190, 186, 178));
        brush.fill(box(0, y + height * 0.45, WIDTH, height * 0.55), new Color(150, 146, 140), new Color(120, 118, 114));
        for (double x = brush.between(0, 60); x < WIDTH; x += 120) {
            brush.flat(box(x, y, 2, height), new Color(90, 86, 80, 150));
        }
    }

    static void asphalt(Brush brush, double top, double bottom) {
        brush.fill(box(0, top, WIDTH, bottom - top), shade(ASPHALT, 0.92), shade(ASPHALT, 1.08));
        for (int i = 0; i < 8; i++) {
            brush.glow(
                    brush.between(0, WIDTH),
                    brush.between(top + 20, bottom),
                    brush.between(160, 460),
                    brush.between(20, 60),
                    new Color(60, 62, 66, 46));
        }
        speckles(brush, 0, top, WIDTH, bottom - top, 900, new Color(210, 210, 206, 60));
    }

    static void speckles(Brush brush, double x, double y, double width, double height, int count, Color colour) {
        for (int i = 0; i < count; i++) {
            double size = brush.between(1, 3.4);
            brush.flat(oval(x + brush.between(0, width), y + brush.between(0, height), size, size), colour);
        }
    }

    /** A road that runs away from us, trees and pavements on both sides. */
    static void longRoad(Brush brush) {
        double horizon = HEIGHT * 0.4;
        sky(brush, horizon + 10);
        skyline(brush, horizon + 6, 190);
        brush.fill(box(0, horizon, WIDTH, HEIGHT - horizon), new Color(150, 156, 132), new Color(132, 140, 112));
        brush.fill(shape(600, horizon, 680, horizon, 1560, HEIGHT, -280, HEIGHT), shade(PAVING, 0.92), PAVING);
        brush.fill(
                shape(616, horizon, 664, horizon, 1230, HEIGHT, 50, HEIGHT),
                shade(ASPHALT, 1.12),
                shade(ASPHALT, 0.98));
        brush.flat(shape(614, horizon, 616, horizon, 50, HEIGHT, -4, HEIGHT), new Color(206, 202, 194));
        brush.flat(shape(664, horizon, 666, horizon, 1284, HEIGHT, 1230, HEIGHT), new Color(206, 202, 194));
        for (double t = 0.06; t < 1; t += 0.13 + t * 0.1) {
            double y = horizon + (HEIGHT - horizon) * t;
            double to = y + (HEIGHT - horizon) * 0.07 * (0.4 + t);
            brush.flat(
                    shape(640 - t * 7, y, 640 + t * 7, y, 640 + t * 9, to, 640 - t * 9, to),
                    new Color(240, 238, 230, 210));
        }
        for (double t = 0.09; t < 0.8; t *= 1.5) {
            double y = horizon + (HEIGHT - horizon) * t;
            tree(brush, 640 - 60 - t * 1050, y, 0.12 + t * 1.5);
            tree(brush, 640 + 60 + t * 1050, y, 0.12 + t * 1.5);
        }
    }
}
