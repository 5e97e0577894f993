package org.duban.demo.photo;

import static org.duban.demo.photo.Brush.HEIGHT;
import static org.duban.demo.photo.Brush.WIDTH;
import static org.duban.demo.photo.Brush.box;
import static org.duban.demo.photo.Brush.cable;
import static org.duban.demo.photo.Brush.shape;

import java.awt.Color;

/** A village pond with rubbish on its water. */
final class Pond implements Scene.Drawing {

    @Override
    public void place(Brush brush, int seed) {
        Backdrops.sky(brush, 330);
        brush.fill(box(0, 300, WIDTH, 130), new Color(150, 168, 110), new Color(128, 150, 90));
        for (int i = 0; i < 16; i++) {
            brush.at(
                    i * 88 + brush.between(-20, 20),
                    330 + brush.between(-6, 10),
                    0.36,
                    b -> Backdrops.tree(b, 0, 0, 1));
        }
        Yard.house(brush, 820 - seed % 3 * 90, 400, 0.62);
        Yard.house(brush, 180 + seed % 3 * 50, 396, 0.54);
        brush.fill(box(0, 420, WIDTH, HEIGHT - 420), new Color(126, 146, 92), new Color(104, 120, 74));
        grass(brush, 440, 560, 140);
        Backdrops.tree(brush, 1150, 540, 1.5);
    }

    private static void grass(Brush brush, double top, double bottom, int count) {
        for (int i = 0; i < count; i++) {
            double x = brush.between(0, WIDTH);
            double y = brush.between(top, bottom);
            var blade = brush.vary(new Color(96, 128, 62), 22);
            for (int leaf = 0; leaf < 3; leaf++) {
                brush.line(2.4, blade, cable(x, y, x + brush.between(-14, 14), y - brush.between(12, 34), 2));
            }
        }
    }

    @Override
    public void before(Brush brush) {
        water(brush, new Color(112, 118, 82), new Color(74, 84, 58));
        for (int i = 0; i < 26; i++) {
            brush.glow(
                    brush.between(200, 1080),
                    brush.between(590, 820),
                    brush.between(60, 220),
                    brush.between(14, 40),
                    new Color(128, 150, 62, 130));
        }
        for (int i = 0; i < 34; i++) {
            double y = brush.between(600, 800);
            double x = brush.between(280, 1010);
            double scale = 0.5 + (y - 560) / 330;
            brush.at(x, y, scale, i % 4 == 0 ? Clutter::bottle : i % 4 == 1 ? Clutter::leaf : Clutter::paper);
        }
        for (int i = 0; i < 9; i++) {
            brush.at(brush.between(140, 560), brush.between(830, 920), brush.between(0.9, 1.3), Clutter::bag);
        }
        brush.at(660, 740, 0.8, Clutter::bag);
        brush.at(430, 680, 0.6, Clutter::bag);
    }

    @Override
    public void after(Brush brush) {
        water(brush, new Color(150, 186, 200), new Color(86, 128, 140));
        for (int i = 0; i < 22; i++) {
            double y = brush.between(600, 830);
            double x = brush.between(260, 960);
            brush.line(2, new Color(240, 248, 250, 90), cable(x, y, x + brush.between(50, 160), y, 4));
        }
        for (double x = 60; x < WIDTH; x += 96) {
            double y = 905 - Math.abs(x - 640) * 0.06;
            brush.fillRound(box(x, y - 84, 11, 90), new Color(226, 222, 212));
            brush.line(5, new Color(216, 212, 200), shape(x, y - 62, x + 96, y - 62));
        }
        grass(brush, 890, 955, 60);
    }

    private static void water(Brush brush, Color far, Color near) {
        brush.fill(brush.blob(640, 700, 1130, 350, 18, 0.05), new Color(140, 118, 80), new Color(112, 92, 62));
        brush.fill(brush.blob(640, 704, 1040, 296, 18, 0.04), far, near);
        brush.glow(760, 620, 620, 60, new Color(255, 255, 255, 70));
        grass(brush, 868, 940, 46);
    }
}
