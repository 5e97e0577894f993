package org.duban.demo.photo;

import static org.duban.demo.photo.Brush.HEIGHT;
import static org.duban.demo.photo.Brush.box;
import static org.duban.demo.photo.Brush.shape;

import java.awt.Color;

/** Cars and scooters left on the pavement. */
final class Parking implements Scene.Drawing {

    private static final Color PAINT = new Color(244, 244, 238, 215);

    @Override
    public void place(Brush brush, int seed) {
        Backdrops.sky(brush, 200);
        Facades.shops(brush, 40, 590);
        Backdrops.pavement(brush, 590, 726);
        brush.fill(box(0, 652, Brush.WIDTH, 22), new Color(214, 176, 66), new Color(196, 158, 52));
        for (double x = 0; x < Brush.WIDTH; x += 22) {
            brush.flat(box(x, 652, 2, 22), new Color(120, 94, 30, 120));
        }
        Backdrops.kerb(brush, 726, 26);
        Backdrops.asphalt(brush, 752, HEIGHT);
        for (double x = 40; x < Brush.WIDTH; x += 420) {
            brush.flat(shape(x, 764, x + 7, 764, x - 43, 880, x - 50, 880), PAINT);
        }
        brush.flat(box(0, 880, Brush.WIDTH, 7), PAINT);
        Backdrops.tree(brush, 120 + seed % 5 * 20, 612, 1.35);
        Backdrops.tree(brush, 1090, 612, 1.5);
    }

    @Override
    public void before(Brush brush) {
        brush.at(360, 706, 1.14, Clutter::car);
        brush.at(790, 700, 1.12, Clutter::car);
        for (int i = 0; i < 4; i++) {
            brush.at(1040 + i * 66 + brush.between(-10, 10), 690 + brush.between(-6, 16), 1.05, Clutter::scooter);
        }
        brush.turned(560, 850, 1.32, -0.045, Clutter::car);
        brush.at(1110, 912, 1.36, Clutter::car);
        brush.at(150, 730, 1.1, Clutter::scooter);
    }

    @Override
    public void after(Brush brush) {
        brush.at(228, 860, 1.06, Clutter::car);
        brush.at(648, 860, 1.06, Clutter::car);
        for (int i = 0; i < 5; i++) {
            brush.at(1000 + i * 62, 632, 0.8, Clutter::scooter);
        }
        brush.line(4, new Color(240, 240, 236), shape(950, 640, 1290, 640));
    }
}
