package org.duban.demo.photo;

import static org.duban.demo.photo.Brush.HEIGHT;
import static org.duban.demo.photo.Brush.WIDTH;
import static org.duban.demo.photo.Brush.box;
import static org.duban.demo.photo.Brush.cable;
import static org.duban.demo.photo.Brush.shade;
import static org.duban.demo.photo.Brush.shape;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Soil at a building site, with and without the green net over it. */
final class BareSoil implements Scene.Drawing {

    private static final Color EARTH = new Color(164, 124, 84);
    private static final Color NET = new Color(66, 122, 76);
    private static final Color STEEL = new Color(226, 160, 40);

    @Override
    public void place(Brush brush, int seed) {
        Backdrops.sky(brush, 520);
        Backdrops.skyline(brush, 500, 150);
        building(brush, 760 - seed % 3 * 60, 150);
        crane(brush, 330 + seed % 4 * 40);
        for (double x = 0; x < WIDTH; x += 128) {
            brush.fill(box(x, 430, 128, 120), new Color(58, 128, 178), new Color(40, 100, 148));
            brush.flat(box(x, 430, 3, 120), new Color(20, 60, 96));
            brush.flat(box(x, 440, 128, 8), new Color(240, 240, 236, 200));
        }
        Facades.writing(brush, 120, 470, 1000, 48, new Color(250, 250, 246));
        brush.fill(box(0, 545, WIDTH, HEIGHT - 545), new Color(158, 134, 104), new Color(134, 108, 80));
        Backdrops.speckles(brush, 0, 550, WIDTH, 410, 600, new Color(90, 68, 46, 90));
    }

    private static void building(Brush brush, double x, double top) {
        brush.fill(box(x, top, 380, 300), new Color(186, 184, 178), new Color(170, 168, 162));
        for (int floor = 0; floor < 6; floor++) {
            brush.flat(box(x, top + floor * 50, 380, 7), new Color(140, 138, 132));
            for (int bay = 0; bay < 6; bay++) {
                brush.flat(box(x + 12 + bay * 62, top + 12 + floor * 50, 46, 34), new Color(96, 96, 96, 190));
            }
        }
        brush.flat(box(x - 8, top - 20, 396, 320), new Color(70, 130, 86, 80));
        for (double y = top - 20; y < top + 300; y += 40) {
            brush.line(2, new Color(120, 116, 108, 160), shape(x - 10, y, x + 392, y));
        }
    }

    private static void crane(Brush brush, double x) {
        brush.line(9, STEEL, shape(x, 440, x, 60));
        brush.line(6, STEEL, shape(x - 120, 84, x + 330, 84));
        brush.line(3, STEEL, cable(x, 40, x + 300, 84, 0));
        brush.line(3, STEEL, cable(x, 40, x - 110, 84, 0));
        brush.fill(box(x - 128, 84, 44, 36), new Color(120, 120, 116));
        brush.line(2, new Color(70, 70, 70), shape(x + 210, 84, x + 210, 250));
    }

    @Override
    public void before(Brush brush) {
        heaps(brush, EARTH);
        for (int i = 0; i < 12; i++) {
            brush.glow(
                    brush.between(0, WIDTH),
                    brush.between(420, 700),
                    brush.between(240, 560),
                    brush.between(60, 160),
                    new Color(196, 166, 126, 46));
        }
        for (int track = 0; track < 2; track++) {
            brush.line(22, new Color(96, 72, 50, 150), cable(0, 880 + track * 50, WIDTH, 800 + track * 70, 30));
        }
    }

    private static void heaps(Brush brush, Color colour) {
        double[][] heaps = {{240, 720, 620, 260}, {760, 700, 560, 210}, {1140, 760, 560, 300}, {520, 800, 640, 190}};
        for (var heap : heaps) {
            brush.shadow(heap[0] + 30, heap[1], heap[2] * 1.12, 70);
            brush.fill(heap(brush, heap[0], heap[1], heap[2], heap[3]), shade(colour, 1.18), shade(colour, 0.76));
            for (int i = 0; i < 60; i++) {
                double up = brush.between(0, 0.8);
                double x = heap[0] + brush.between(-0.4, 0.4) * heap[2] * (1 - up);
                brush.flat(
                        Brush.oval(x, heap[1] - up * heap[3], brush.between(4, 14), brush.between(3, 9)),
                        shade(colour, brush.between(0.7, 1.2)));
            }
        }
    }

    private static Path2D heap(Brush brush, double x, double ground, double width, double height) {
        var path = new Path2D.Double();
        path.moveTo(x - width / 2, ground);
        path.curveTo(
                x - width * 0.3,
                ground - height * brush.between(0.2, 0.5),
                x - width * 0.2,
                ground - height,
                x + width * 0.02,
                ground - height);
        path.curveTo(
                x + width * 0.22,
                ground - height * brush.between(0.8, 1),
                x + width * 0.3,
                ground - height * 0.3,
                x + width / 2,
                ground);
        path.closePath();
        return path;
    }

    @Override
    public void after(Brush brush) {
        heaps(brush, NET);
        for (int i = 0; i < 26; i++) {
            double x = brush.between(0, WIDTH);
            double y = brush.between(560, 760);
            brush.line(
                    1.4,
                    new Color(214, 236, 214, 60),
                    cable(x, y, x + brush.between(120, 340), y + brush.between(-40, 60), 14));
        }
        for (int i = 0; i < 22; i++) {
            brush.fill(
                    brush.blob(brush.between(40, 1240), brush.between(700, 800), 34, 20, 7, 0.15),
                    new Color(150, 146, 138));
        }
        brush.glow(640, 900, 1300, 90, new Color(70, 60, 50, 90));
    }
}
