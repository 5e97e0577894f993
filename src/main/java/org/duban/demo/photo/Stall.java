package org.duban.demo.photo;

import static org.duban.demo.photo.Brush.HEIGHT;
import static org.duban.demo.photo.Brush.WIDTH;
import static org.duban.demo.photo.Brush.box;
import static org.duban.demo.photo.Brush.shape;

import java.awt.Color;

/** A fruit stall that has spread over the line in front of its shop. */
final class Stall implements Scene.Drawing {

    private static final Color[] FRUIT = {
        new Color(206, 62, 44),
        new Color(232, 154, 44),
        new Color(120, 160, 58),
        new Color(226, 200, 80),
        new Color(130, 60, 92)
    };

    @Override
    public void place(Brush brush, int seed) {
        Backdrops.sky(brush, 160);
        Facades.shops(brush, 20, 600);
        Backdrops.pavement(brush, 600, 830);
        brush.flat(shape(0, 664, WIDTH, 664, WIDTH, 676, 0, 676), new Color(236, 190, 40));
        Backdrops.kerb(brush, 830, 26);
        Backdrops.asphalt(brush, 856, HEIGHT);
        if (seed % 2 == 0) {
            Backdrops.tree(brush, 1200, 640, 1.4);
        } else {
            Backdrops.bush(brush, 70, 640, 150, 90);
        }
    }

    @Override
    public void before(Brush brush) {
        table(brush, 330, 690, 4);
        umbrella(brush, 330, 690, new Color(188, 50, 44));
        table(brush, 860, 700, 4);
        umbrella(brush, 860, 700, new Color(40, 96, 156));
        for (int i = 0; i < 9; i++) {
            brush.at(130 + i * 122 + brush.between(-14, 14), 800 + brush.between(-20, 14), 0.98, this::goods);
        }
        brush.at(1150, 790, 1.3, Clutter::carton);
        brush.at(1090, 810, 1.1, Clutter::carton);
        for (int i = 0; i < 16; i++) {
            brush.at(
                    brush.between(60, 1220),
                    brush.between(815, 930),
                    1.15,
                    i % 3 == 0 ? Clutter::leaf : Clutter::paper);
        }
    }

    @Override
    public void after(Brush brush) {
        table(brush, 330, 654, 3);
        table(brush, 860, 654, 3);
        brush.flat(shape(0, 666, WIDTH, 666, WIDTH, 678, 0, 678), new Color(244, 200, 46));
    }

    private void goods(Brush brush) {
        Clutter.crate(brush, FRUIT[(int) brush.between(0, FRUIT.length)]);
    }

    private void table(Brush brush, double x, double ground, int crates) {
        double width = crates * 104;
        brush.shadow(x, ground, width * 1.1, 34);
        brush.flat(box(x - width / 2 + 12, ground - 74, 8, 74), new Color(96, 88, 80));
        brush.flat(box(x + width / 2 - 20, ground - 74, 8, 74), new Color(96, 88, 80));
        brush.fill(box(x - width / 2, ground - 82, width, 52), new Color(70, 118, 150), new Color(52, 92, 122));
        for (int i = 0; i < crates; i++) {
            brush.at(x - width / 2 + 52 + i * 104, ground - 78, 0.76, this::goods);
        }
    }

    private static void umbrella(Brush brush, double x, double ground, Color colour) {
        brush.fillRound(box(x - 5, ground - 330, 10, 330), new Color(206, 206, 202));
        for (int i = 0; i < 6; i++) {
            double left = x - 240 + i * 80;
            var panel = i % 2 == 0 ? colour : new Color(242, 238, 228);
            brush.fill(shape(x, ground - 396, left + 80, ground - 288, left, ground - 288), panel);
            brush.fill(
                    shape(
                            left,
                            ground - 288,
                            left + 80,
                            ground - 288,
                            left + 70,
                            ground - 268,
                            left + 10,
                            ground - 268),
                    panel);
        }
    }
}
