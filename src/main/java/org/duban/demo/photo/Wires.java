package org.duban.demo.photo;

import static org.duban.demo.photo.Brush.HEIGHT;
import static org.duban.demo.photo.Brush.WIDTH;
import static org.duban.demo.photo.Brush.box;
import static org.duban.demo.photo.Brush.cable;
import static org.duban.demo.photo.Brush.rounded;
import static org.duban.demo.photo.Brush.shape;

import java.awt.Color;

/** Cables strung across an old block of flats, a scooter charging from a window. */
final class Wires implements Scene.Drawing {

    private static final Color BLACK = new Color(34, 34, 38);

    @Override
    public void place(Brush brush, int seed) {
        Backdrops.sky(brush, 745);
        Backdrops.skyline(brush, 744, 320);
        var wall = brush.any(new Color(214, 196, 172), new Color(196, 198, 196), new Color(206, 186, 168));
        brush.fill(box(90, 40, WIDTH - 180, 700), wall);
        brush.fill(box(70, 24, WIDTH - 140, 24), new Color(140, 130, 122));
        for (int floor = 0; floor < 4; floor++) {
            brush.flat(box(90, 204 + floor * 168, WIDTH - 180, 5), new Color(0, 0, 0, 40));
            for (double x = 150; x < WIDTH - 200; x += 210) {
                Facades.window(brush, x, 78 + floor * 168, 110, 104);
            }
        }
        brush.fill(box(560, 590, 150, 150), new Color(80, 84, 88), new Color(52, 56, 60));
        brush.fill(box(540, 570, 190, 18), new Color(170, 160, 150));
        Backdrops.pavement(brush, 740, HEIGHT);
        pole(brush, 60);
        pole(brush, 1210);
        Backdrops.bush(brush, 250 + seed % 4 * 20, 756, 240, 80);
        Backdrops.bush(brush, 990, 756, 220, 74);
    }

    private static void pole(Brush brush, double x) {
        brush.shadow(x + 16, 800, 130, 26);
        brush.fillRound(shape(x - 9, 0, x + 9, 0, x + 14, 800, x - 14, 800), new Color(168, 164, 158));
        brush.fill(box(x - 60, 60, 120, 10), new Color(110, 106, 100));
    }

    @Override
    public void before(Brush brush) {
        for (int i = 0; i < 24; i++) {
            double from = brush.between(54, 260);
            double to = brush.between(54, 330);
            brush.line(brush.between(1.6, 4.6), BLACK, cable(60, from, 1210, to, brush.between(30, 170)));
        }
        for (int i = 0; i < 13; i++) {
            double x = 190 + brush.between(0, 860);
            brush.line(
                    brush.between(2, 4),
                    brush.any(BLACK, new Color(60, 60, 120)),
                    cable(
                            x,
                            brush.between(180, 520),
                            brush.chance(0.5) ? 60 : 1210,
                            brush.between(70, 300),
                            brush.between(20, 90)));
        }
        brush.fill(rounded(1168, 250, 84, 110, 8), new Color(150, 152, 150));
        brush.line(3, BLACK, cable(826, 240, 812, 780, 30));
        brush.fill(rounded(794, 770, 40, 20, 5), new Color(240, 240, 236));
        brush.line(3, BLACK, cable(830, 784, 920, 800, 22));
        brush.at(940, 846, 1.3, Clutter::scooter);
        brush.at(780, 858, 1.3, Clutter::scooter);
    }

    @Override
    public void after(Brush brush) {
        brush.fill(box(90, 210, WIDTH - 180, 15), new Color(236, 234, 226), new Color(206, 204, 196));
        for (double x = 110; x < WIDTH - 110; x += 90) {
            brush.flat(box(x, 206, 6, 23), new Color(150, 150, 146));
        }
        brush.line(6, BLACK, cable(60, 92, 1210, 92, 12));
        brush.fill(rounded(1174, 250, 72, 100, 8), new Color(206, 208, 206));
        for (int i = 0; i < 3; i++) {
            double x = 800 + i * 96;
            brush.fill(rounded(x, 640, 30, 92, 6), new Color(40, 118, 92));
            brush.flat(rounded(x + 6, 650, 18, 16, 3), new Color(206, 240, 220));
            brush.at(x + 30, 826, 0.95, Clutter::scooter);
        }
        brush.line(5, new Color(244, 244, 238), shape(740, 846, 1120, 846));
    }
}
