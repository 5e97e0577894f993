package org.duban.demo.photo;

import static org.duban.demo.photo.Brush.HEIGHT;
import static org.duban.demo.photo.Brush.WIDTH;
import static org.duban.demo.photo.Brush.box;
import static org.duban.demo.photo.Brush.clear;
import static org.duban.demo.photo.Brush.rounded;
import static org.duban.demo.photo.Brush.shade;

import java.awt.Color;

/** A wall pasted over with small advertisements. */
final class PosteredWall implements Scene.Drawing {

    private static final Color[] PAPERS = {
        new Color(244, 240, 226),
        new Color(246, 214, 88),
        new Color(232, 96, 84),
        new Color(150, 200, 226),
        new Color(250, 250, 248),
        new Color(170, 214, 148)
    };
    private static final Color BRICK = new Color(176, 116, 92);
    private static final Color PLASTER = new Color(216, 208, 190);

    @Override
    public void place(Brush brush, int seed) {
        if (seed % 2 == 0) {
            bricks(brush);
        } else {
            plaster(brush);
        }
        door(brush, 930, 250);
        meters(brush);
        Backdrops.pavement(brush, 770, HEIGHT);
        brush.flat(box(0, 764, WIDTH, 14), new Color(0, 0, 0, 60));
    }

    private static void bricks(Brush brush) {
        brush.fill(box(0, 0, WIDTH, 770), new Color(150, 104, 88), new Color(136, 92, 76));
        for (int row = 0; row < 26; row++) {
            for (int column = -1; column < 17; column++) {
                double x = column * 80 + (row % 2) * 40;
                brush.fill(rounded(x + 2, row * 30 + 2, 76, 26, 4), brush.vary(BRICK, 15));
            }
        }
    }

    private static void plaster(Brush brush) {
        brush.fill(box(0, 0, WIDTH, 770), shade(PLASTER, 1.03), shade(PLASTER, 0.9));
        for (int i = 0; i < 30; i++) {
            brush.glow(
                    brush.between(0, WIDTH),
                    brush.between(0, 760),
                    brush.between(90, 340),
                    brush.between(60, 200),
                    clear(brush.any(new Color(180, 168, 146), new Color(236, 230, 216)), 60));
        }
        brush.fill(box(0, 600, WIDTH, 170), new Color(136, 146, 146), new Color(112, 122, 122));
    }

    private static void door(Brush brush, double x, double y) {
        brush.fill(box(x - 18, y - 18, 276, 540), new Color(120, 116, 110));
        brush.fill(box(x, y, 240, 520), new Color(92, 104, 112), new Color(66, 76, 84));
        for (int i = 0; i < 2; i++) {
            brush.fill(rounded(x + 22 + i * 108, y + 34, 88, 180, 6), new Color(78, 90, 98), new Color(96, 108, 116));
            brush.fill(rounded(x + 22 + i * 108, y + 250, 88, 230, 6), new Color(78, 90, 98), new Color(90, 102, 110));
        }
        brush.fillRound(rounded(x + 112, y + 250, 14, 54, 10), new Color(206, 180, 110));
    }

    private static void meters(Brush brush) {
        for (int i = 0; i < 3; i++) {
            double x = 640 + i * 84;
            brush.flat(rounded(x + 5, 207, 70, 96, 8), new Color(0, 0, 0, 60));
            brush.fill(rounded(x, 200, 70, 96, 8), new Color(196, 198, 196));
            brush.fill(rounded(x + 14, 216, 42, 34, 4), new Color(70, 82, 90));
        }
        brush.fillRound(box(590, 0, 16, 770), new Color(206, 204, 198));
    }

    @Override
    public void before(Brush brush) {
        for (int i = 0; i < 46; i++) {
            double x = brush.chance(0.8) ? brush.between(20, 540) : brush.between(940, 1110);
            paste(brush, x, brush.between(240, 640));
        }
        for (int i = 0; i < 6; i++) {
            var ink = brush.any(new Color(160, 30, 30, 190), new Color(30, 36, 60, 190));
            Facades.writing(brush, brush.between(10, 260), brush.between(110, 680), 260, 30, ink);
        }
        for (int i = 0; i < 12; i++) {
            brush.at(brush.between(40, 900), brush.between(800, 930), 1.3, Clutter::paper);
        }
    }

    private static void paste(Brush brush, double x, double y) {
        var paper = brush.any(PAPERS);
        double width = brush.between(52, 104);
        double height = width * brush.between(0.7, 1.4);
        boolean torn = brush.chance(0.3);
        brush.turned(x, y, 1, brush.between(-0.16, 0.16), b -> {
            b.flat(box(4, 4, width, height), new Color(0, 0, 0, 50));
            b.fill(torn ? b.blob(width / 2, height / 2, width, height, 8, 0.2) : box(0, 0, width, height), paper);
            Facades.writing(b, 8, 8, width - 16, width * 0.17, new Color(40, 36, 36, 210));
            for (double line = height * 0.45; line < height * 0.9; line += 9) {
                b.flat(box(10, line, (width - 20) * b.between(0.5, 1), 3), new Color(60, 60, 66, 150));
            }
        });
    }

    @Override
    public void after(Brush brush) {
        for (int i = 0; i < 9; i++) {
            double width = brush.between(110, 260);
            brush.flat(
                    rounded(brush.between(10, 420), brush.between(230, 600), width, brush.between(60, 130), 14),
                    new Color(255, 252, 244, 26));
        }
        brush.flat(rounded(126, 306, 308, 208, 12), new Color(0, 0, 0, 60));
        brush.fill(rounded(120, 300, 308, 208, 12), new Color(32, 104, 96), new Color(24, 84, 80));
        brush.line(4, new Color(250, 244, 220), rounded(132, 312, 284, 184, 8));
        Facades.writing(brush, 150, 340, 250, 40, new Color(255, 248, 226));
        Facades.writing(brush, 176, 430, 200, 24, new Color(255, 226, 150));
    }
}
