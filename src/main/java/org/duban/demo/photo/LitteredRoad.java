package org.duban.demo.photo;

import static org.duban.demo.photo.Brush.HEIGHT;

import java.awt.Color;

/** A road with litter in its gutter. */
final class LitteredRoad implements Scene.Drawing {

    @Override
    public void place(Brush brush, int seed) {
        Backdrops.longRoad(brush);
        if (seed % 2 == 0) {
            brush.at(1010, 640, 0.9, Clutter::cone);
            brush.at(1130, 790, 1.2, Clutter::cone);
        } else {
            brush.at(930, 560, 0.5, Clutter::scooter);
        }
    }

    @Override
    public void before(Brush brush) {
        for (int i = 0; i < 90; i++) {
            double near = Math.sqrt(brush.between(0.05, 1));
            double x = 640 - near * 560 + brush.between(-60, 190) * near;
            double y = HEIGHT * 0.4 + HEIGHT * 0.6 * near * 0.97;
            brush.at(x, y, 0.35 + near * 1.1, i % 5 == 0 ? Clutter::paper : Clutter::leaf);
        }
        for (int i = 0; i < 18; i++) {
            double near = 0.25 + i * 0.04;
            double x = 640 - near * 600 + brush.between(-60, 170) * near;
            double y = HEIGHT * 0.4 + HEIGHT * 0.58 * near;
            brush.at(x, y, 0.3 + near, i % 3 == 0 ? Clutter::bottle : Clutter::paper);
        }
        brush.at(250, 800, 1.15, Clutter::bag);
        brush.at(340, 760, 0.9, Clutter::bag);
        brush.at(130, 850, 1.3, Clutter::carton);
        brush.at(300, 860, 1.2, Clutter::bag);
    }

    @Override
    public void after(Brush brush) {
        for (int i = 0; i < 9; i++) {
            brush.glow(
                    brush.between(150, 520),
                    brush.between(640, 930),
                    brush.between(80, 240),
                    brush.between(8, 22),
                    new Color(206, 222, 232, 60));
        }
        brush.at(96, 800, 0.9, b -> Clutter.bin(b, new Color(58, 110, 82), false));
    }
}
