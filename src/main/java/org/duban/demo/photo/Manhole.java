package org.duban.demo.photo;

import static org.duban.demo.photo.Brush.HEIGHT;
import static org.duban.demo.photo.Brush.WIDTH;
import static org.duban.demo.photo.Brush.box;
import static org.duban.demo.photo.Brush.oval;
import static org.duban.demo.photo.Brush.shape;

import java.awt.Color;

/** A manhole whose cover is broken. */
final class Manhole implements Scene.Drawing {

    private static final Color IRON = new Color(92, 92, 94);

    @Override
    public void place(Brush brush, int seed) {
        Backdrops.asphalt(brush, 250, HEIGHT);
        Backdrops.pavement(brush, 0, 190);
        Backdrops.kerb(brush, 190, 66);
        Backdrops.bush(brush, 180 + seed % 6 * 24, 130, 420, 150);
        Backdrops.bush(brush, 1050, 120, 460, 150);
        brush.flat(shape(0, 330, WIDTH, 318, WIDTH, 346, 0, 360), new Color(240, 238, 230, 200));
        Backdrops.speckles(brush, 0, 270, WIDTH, 690, 1400, new Color(60, 62, 64, 110));
        Backdrops.speckles(brush, 0, 270, WIDTH, 690, 900, new Color(190, 190, 186, 80));
        for (int i = 0; i < 3; i++) {
            crack(brush, brush.between(100, 1180), brush.between(420, 900));
        }
        brush.flat(brush.blob(640, 640, 560, 330, 14, 0.05), new Color(134, 134, 132));
        brush.flat(oval(640, 640, 470, 262), new Color(70, 70, 72));
    }

    private static void crack(Brush brush, double x, double y) {
        var path = new java.awt.geom.Path2D.Double();
        path.moveTo(x, y);
        for (int i = 0; i < 7; i++) {
            x += brush.between(14, 46);
            y += brush.between(-26, 26);
            path.lineTo(x, y);
        }
        brush.line(2.4, new Color(46, 46, 48, 170), path);
    }

    @Override
    public void before(Brush brush) {
        brush.fill(oval(640, 644, 446, 240), new Color(14, 14, 16), new Color(34, 32, 30));
        brush.flat(oval(660, 680, 320, 130), new Color(6, 6, 8));
        brush.fill(shape(420, 640, 430, 590, 520, 545, 640, 528, 610, 610, 560, 640, 520, 700, 450, 690), IRON);
        for (int i = 0; i < 6; i++) {
            brush.line(5, new Color(66, 66, 68), shape(440 + i * 24, 660 - i * 12, 500 + i * 20, 600 - i * 12));
        }
        for (int i = 0; i < 26; i++) {
            double size = brush.between(10, 38);
            brush.fill(
                    brush.blob(640 + brush.between(-330, 330), 770 + brush.between(-20, 60), size, size * 0.6, 6, 0.2),
                    brush.vary(new Color(120, 118, 114), 20));
        }
        brush.turned(940, 600, 1, 0.3, b -> b.line(12, new Color(120, 86, 50), shape(-20, 170, 40, -240)));
        for (int i = 0; i < 7; i++) {
            brush.at(980 + brush.between(-70, 60), 400 + brush.between(-60, 50), 2.2, Clutter::leaf);
        }
    }

    @Override
    public void after(Brush brush) {
        brush.fill(oval(640, 640, 448, 244), new Color(128, 130, 132), new Color(86, 88, 90));
        brush.line(5, new Color(64, 66, 68), oval(640, 640, 400, 214));
        brush.line(4, new Color(64, 66, 68), oval(640, 640, 120, 62));
        for (int ring = 0; ring < 4; ring++) {
            for (int i = 0; i < 12 + ring * 6; i++) {
                double angle = Math.PI * 2 * i / (12 + ring * 6);
                double reach = 84 + ring * 30;
                brush.flat(
                        oval(640 + Math.cos(angle) * reach, 640 + Math.sin(angle) * reach * 0.53, 17, 9),
                        new Color(156, 158, 160));
            }
        }
        brush.flat(box(592, 636, 14, 7), new Color(24, 24, 26));
        brush.flat(box(676, 636, 14, 7), new Color(24, 24, 26));
        brush.line(10, new Color(60, 60, 62, 150), oval(640, 640, 540, 316));
        brush.at(1090, 560, 1.5, Clutter::cone);
        brush.at(200, 640, 1.7, Clutter::cone);
    }
}
