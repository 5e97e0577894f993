package org.duban.demo.photo;

import static org.duban.demo.photo.Brush.HEIGHT;
import static org.duban.demo.photo.Brush.WIDTH;
import static org.duban.demo.photo.Brush.box;
import static org.duban.demo.photo.Brush.oval;
import static org.duban.demo.photo.Brush.shade;
import static org.duban.demo.photo.Brush.shape;

import java.awt.Color;

/** Firewood, straw and rubbish heaped before a village house. */
final class Yard implements Scene.Drawing {

    private static final Color WOOD = new Color(150, 112, 74);
    private static final Color ROOF = new Color(150, 84, 66);

    @Override
    public void place(Brush brush, int seed) {
        Backdrops.sky(brush, 480);
        brush.fill(box(0, 470, WIDTH, 190), new Color(156, 172, 116), new Color(128, 148, 92));
        for (int i = 0; i < 7; i++) {
            brush.at(i * 210 + brush.between(-30, 30), 520, 1, b -> Backdrops.tree(b, 0, 0, 1.1));
        }
        house(brush, 640 + seed % 3 * 60, 640, 1.5);
        brush.fill(box(0, 560, 330, 110), new Color(196, 170, 144), new Color(176, 150, 124));
        brush.flat(box(0, 552, 336, 12), new Color(120, 92, 74));
        brush.fill(box(0, 640, WIDTH, HEIGHT - 640), new Color(178, 164, 140), new Color(150, 138, 116));
        brush.fill(shape(0, 800, WIDTH, 740, WIDTH, 900, 0, 960), new Color(190, 186, 178), new Color(172, 168, 160));
        Backdrops.speckles(brush, 0, 650, WIDTH, 310, 500, new Color(100, 84, 60, 80));
    }

    static void house(Brush brush, double x, double ground, double scale) {
        brush.at(x, ground, scale, b -> {
            b.shadow(20, 4, 520, 50);
            b.fill(box(-210, -170, 420, 170), new Color(230, 222, 208));
            b.fill(shape(-240, -164, -190, -250, 190, -250, 240, -164), ROOF, shade(ROOF, 0.8));
            for (double tile = -226; tile < 230; tile += 17) {
                b.line(1.4, new Color(0, 0, 0, 40), shape(tile, -166, tile * 0.82, -248));
            }
            b.fill(box(-36, -118, 72, 118), new Color(150, 44, 40), new Color(120, 34, 32));
            b.flat(box(-1, -118, 2, 118), new Color(60, 16, 16));
            b.flat(box(-46, -130, 8, 130), new Color(200, 48, 44));
            b.flat(box(38, -130, 8, 130), new Color(200, 48, 44));
            Facades.window(b, -162, -126, 78, 66);
            Facades.window(b, 88, -126, 78, 66);
            b.flat(box(-210, -22, 420, 22), new Color(156, 150, 144));
        });
    }

    @Override
    public void before(Brush brush) {
        brush.shadow(330, 790, 640, 70);
        brush.fill(brush.blob(270, 740, 470, 170, 16, 0.1), new Color(206, 178, 108), new Color(160, 130, 70));
        for (int i = 0; i < 150; i++) {
            double x = 270 + brush.between(-230, 230);
            double y = 750 + brush.between(-70, 60);
            brush.line(
                    2,
                    brush.vary(new Color(214, 184, 112), 26),
                    shape(x, y, x + brush.between(-36, 36), y - brush.between(0, 26)));
        }
        for (int i = 0; i < 34; i++) {
            brush.turned(
                    780 + brush.between(-200, 200),
                    800 + brush.between(-60, 40),
                    1,
                    brush.between(-0.9, 0.9),
                    b -> log(b, 170));
        }
        brush.at(1100, 800, 1.4, Clutter::carton);
        for (int i = 0; i < 8; i++) {
            brush.at(brush.between(480, 1200), brush.between(850, 930), brush.between(0.9, 1.3), Clutter::bag);
        }
        for (int i = 0; i < 20; i++) {
            brush.at(
                    brush.between(60, 1220),
                    brush.between(820, 940),
                    1.2,
                    i % 3 == 0 ? Clutter::bottle : Clutter::paper);
        }
    }

    private static void log(Brush brush, double length) {
        var colour = brush.vary(WOOD, 18);
        brush.fill(box(-length / 2, -10, length, 20), shade(colour, 1.12), shade(colour, 0.66));
        brush.fill(oval(length / 2, 0, 13, 20), new Color(214, 182, 132));
    }

    @Override
    public void after(Brush brush) {
        brush.shadow(300, 700, 420, 40);
        for (int row = 0; row < 5; row++) {
            for (int i = 0; i < 12 - row % 2; i++) {
                double x = 110 + i * 32 + row % 2 * 16;
                var cut = brush.vary(new Color(206, 172, 122), 14);
                brush.fillRound(oval(x, 686 - row * 26, 31, 28), shade(cut, 0.72));
                brush.fillRound(oval(x, 686 - row * 26, 25, 22), cut);
            }
        }
        for (int i = 0; i < 6; i++) {
            Backdrops.bush(brush, 560 + i * 130, 764 - i * 6, 120, 52);
            for (int flower = 0; flower < 12; flower++) {
                double x = 560 + i * 130 + brush.between(-56, 56);
                double y = 745 - i * 6 + brush.between(-26, 8);
                brush.flat(
                        oval(x, y, 9, 9),
                        brush.any(new Color(226, 96, 110), new Color(240, 196, 80), new Color(240, 240, 240)));
            }
        }
        brush.at(1180, 860, 0.9, b -> Clutter.bin(b, new Color(58, 110, 82), false));
    }
}
