package org.duban.demo.photo;

import static org.duban.demo.photo.Brush.HEIGHT;
import static org.duban.demo.photo.Brush.WIDTH;
import static org.duban.demo.photo.Brush.box;
import static org.duban.demo.photo.Brush.oval;
import static org.duban.demo.photo.Brush.rounded;

import java.awt.Color;

/** Bins of a block of flats, overflowing. */
final class Bins implements Scene.Drawing {

    private static final Color[] COLOURS = {
        new Color(58, 110, 82), new Color(64, 94, 148), new Color(86, 90, 96), new Color(150, 50, 48)
    };

    @Override
    public void place(Brush brush, int seed) {
        Backdrops.sky(brush, 300);
        var wall = brush.any(new Color(206, 186, 160), new Color(188, 192, 190), new Color(214, 198, 182));
        brush.fill(box(0, 60, WIDTH, 590), wall);
        for (double x = 60 + seed % 3 * 30; x < WIDTH; x += 240) {
            Facades.window(brush, x, 110, 130, 150);
            brush.fill(rounded(x + 10, 290, 90, 50, 8), new Color(228, 228, 224));
            brush.flat(oval(x + 70, 315, 38, 38), new Color(150, 152, 150));
        }
        brush.fill(box(0, 470, WIDTH, 180), new Color(150, 142, 132), new Color(126, 120, 112));
        brush.flat(box(0, 464, WIDTH, 8), new Color(226, 222, 212));
        Facades.board(brush, 60, 470, 190, 120, new Color(40, 108, 84));
        Backdrops.pavement(brush, 640, 860);
        Backdrops.kerb(brush, 860, 26);
        Backdrops.asphalt(brush, 886, HEIGHT);
        Backdrops.tree(brush, 1190, 680, 1.6);
    }

    @Override
    public void before(Brush brush) {
        brush.glow(640, 806, 1100, 110, new Color(52, 46, 36, 120));
        for (int i = 0; i < 4; i++) {
            int which = i;
            double x = 400 + i * 180 + brush.between(-14, 14);
            brush.at(x, 770 + brush.between(-8, 10), 1.24, b -> heaped(b, COLOURS[which]));
        }
        for (int i = 0; i < 13; i++) {
            brush.at(brush.between(270, 1080), brush.between(790, 850), brush.between(0.8, 1.2), Clutter::bag);
        }
        brush.at(290, 800, 1.2, Clutter::carton);
        brush.at(1090, 820, 1.1, Clutter::carton);
        for (int i = 0; i < 26; i++) {
            brush.at(
                    brush.between(220, 1130),
                    brush.between(800, 930),
                    brush.between(0.9, 1.3),
                    i % 3 == 0 ? Clutter::bottle : Clutter::paper);
        }
    }

    private static void heaped(Brush brush, Color colour) {
        brush.at(-28, -130, 0.72, Clutter::bag);
        brush.at(30, -134, 0.78, Clutter::bag);
        Clutter.bin(brush, colour, false);
        brush.flat(box(-70, -182, 140, 24), colour);
        brush.at(-26, -158, 0.8, Clutter::bag);
        brush.at(22, -154, 0.9, Clutter::bag);
        brush.at(0, -190, 0.7, Clutter::bag);
    }

    @Override
    public void after(Brush brush) {
        brush.glow(640, 810, 1000, 70, new Color(200, 216, 224, 70));
        for (int i = 0; i < 4; i++) {
            int which = i;
            brush.at(400 + i * 180, 770, 1.24, b -> Clutter.bin(b, COLOURS[which], false));
        }
    }
}
