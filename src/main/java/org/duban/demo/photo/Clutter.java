package org.duban.demo.photo;

import static org.duban.demo.photo.Brush.box;
import static org.duban.demo.photo.Brush.cable;
import static org.duban.demo.photo.Brush.clear;
import static org.duban.demo.photo.Brush.oval;
import static org.duban.demo.photo.Brush.rounded;
import static org.duban.demo.photo.Brush.shade;
import static org.duban.demo.photo.Brush.shape;

import java.awt.Color;

/** Single things that lie or stand about, drawn around 0, 0 on the ground. */
final class Clutter {

    private static final Color[] BAGS = {
        new Color(58, 60, 66),
        new Color(214, 212, 206),
        new Color(178, 52, 48),
        new Color(70, 112, 168),
        new Color(92, 140, 92)
    };
    private static final Color[] PAPERS = {
        new Color(236, 234, 226), new Color(226, 214, 186), new Color(206, 222, 232), new Color(240, 222, 160)
    };
    private static final Color[] CARS = {
        new Color(226, 228, 230),
        new Color(60, 64, 72),
        new Color(154, 30, 34),
        new Color(44, 78, 132),
        new Color(150, 156, 160)
    };
    private static final Color RUBBER = new Color(34, 35, 38);

    private Clutter() {}

    static void bag(Brush b) {
        var colour = b.any(BAGS);
        b.shadow(6, 0, 104, 30);
        b.fillRound(b.blob(0, -30, 84, 66, 9, 0.12), colour);
        b.flat(shape(-10, -58, 0, -78, 8, -74, 12, -58), shade(colour, 0.82));
        b.flat(b.blob(-16, -40, 22, 30, 7, 0.2), new Color(255, 255, 255, 38));
        b.line(2, new Color(0, 0, 0, 46), cable(-24, -50, 16, -14, 10));
    }

    static void paper(Brush b) {
        var colour = b.any(PAPERS);
        double angle = b.between(-3, 3);
        b.turned(0, 0, 1, angle, c -> {
            c.flat(shape(-18, -7, 15, -11, 21, 9, -14, 12), new Color(0, 0, 0, 70));
            c.fill(shape(-19, -10, 14, -14, 20, 6, -15, 9), colour, shade(colour, 0.86));
            c.line(1, new Color(0, 0, 0, 50), shape(-12, -4, 12, -7, 12, -7));
        });
    }

    static void bottle(Brush b) {
        double angle = b.between(-0.5, 0.5) + (b.chance(0.5) ? Math.PI : 0);
        var colour = b.any(new Color(150, 196, 210, 220), new Color(104, 160, 96, 225), new Color(200, 206, 206, 220));
        b.turned(0, 0, 1, angle, c -> {
            c.shadow(0, 6, 60, 14);
            c.fill(rounded(-24, -7, 36, 14, 8), colour, shade(colour, 0.7));
            c.fill(box(10, -4, 11, 8), colour, shade(colour, 0.7));
            c.flat(box(20, -5, 5, 10), new Color(190, 54, 48));
            c.flat(box(-14, -7, 14, 14), new Color(250, 250, 246, 150));
        });
    }

    static void leaf(Brush b) {
        var colour = b.any(new Color(170, 128, 58), new Color(146, 96, 48), new Color(186, 150, 72));
        b.turned(0, 0, 1, b.between(-3, 3), c -> c.fill(c.blob(0, 0, 20, 9, 6, 0.16), colour));
    }

    static void carton(Brush b) {
        var colour = b.vary(new Color(182, 142, 96), 12);
        b.shadow(10, 2, 130, 34);
        b.fill(box(-50, -62, 78, 62), colour);
        b.fill(shape(28, -62, 54, -76, 54, -14, 28, 0), shade(colour, 0.76));
        b.fill(shape(-50, -62, -22, -76, 54, -76, 28, -62), shade(colour, 1.12));
        b.flat(box(-18, -62, 12, 62), new Color(226, 204, 160, 150));
    }

    static void crate(Brush b, Color goods) {
        b.shadow(4, 2, 150, 30);
        b.fill(box(-64, -46, 128, 46), new Color(192, 160, 112));
        for (int i = 0; i < 3; i++) {
            b.flat(box(-64, -46 + i * 16, 128, 3), new Color(96, 72, 46, 170));
        }
        for (int row = 0; row < 2; row++) {
            for (int i = 0; i < 6; i++) {
                double x = -52 + i * 20 + row * 9;
                b.fillRound(oval(x, -52 - row * 11, 23, 21), b.vary(goods, 14));
            }
        }
    }

    /** One of the wheeled bins, its lid open or closed. */
    static void bin(Brush b, Color colour, boolean open) {
        b.shadow(10, 2, 190, 40);
        if (open) {
            b.fill(rounded(-62, -226, 124, 66, 10), shade(colour, 0.78));
        }
        b.fillRound(shape(-60, -160, 60, -160, 48, 0, -48, 0), colour);
        if (!open) {
            b.fill(rounded(-68, -178, 136, 26, 14), shade(colour, 1.12));
            b.flat(rounded(-20, -184, 40, 10, 6), shade(colour, 0.7));
        }
        b.flat(box(-54, -146, 108, 5), new Color(0, 0, 0, 50));
        b.flat(rounded(-24, -116, 48, 44, 8), new Color(255, 255, 255, 60));
        b.flat(oval(-38, 0, 24, 24), RUBBER);
        b.flat(oval(38, 0, 24, 24), RUBBER);
    }

    /** A car from the side, its wheels on the ground line. */
    static void car(Brush b) {
        var paint = b.any(CARS);
        b.shadow(0, 4, 400, 44);
        b.fill(shape(-110, -72, -66, -122, 62, -122, 112, -72), shade(paint, 0.92));
        b.fill(shape(-96, -74, -60, -114, -6, -114, -6, -74), new Color(84, 104, 118), new Color(50, 62, 72));
        b.fill(shape(4, -74, 4, -114, 56, -114, 94, -74), new Color(84, 104, 118), new Color(50, 62, 72));
        b.fill(rounded(-176, -78, 352, 60, 40), shade(paint, 1.1), shade(paint, 0.72));
        b.flat(box(-170, -44, 340, 3), new Color(255, 255, 255, 60));
        b.flat(rounded(-174, -62, 26, 15, 8), new Color(250, 244, 214));
        b.flat(rounded(150, -62, 24, 14, 8), new Color(176, 40, 36));
        b.flat(box(-1, -76, 2, 52), new Color(0, 0, 0, 70));
        b.flat(rounded(10, -62, 24, 5, 4), new Color(0, 0, 0, 80));
        for (int x : new int[] {-104, 104}) {
            b.flat(oval(x, -18, 66, 60), clear(RUBBER, 140));
            b.flat(oval(x, -16, 56, 56), RUBBER);
            b.fill(oval(x, -16, 30, 30), new Color(186, 190, 194), new Color(112, 116, 120));
        }
    }

    /** A scooter from the side. */
    static void scooter(Brush b) {
        var paint = b.any(CARS);
        b.shadow(0, 2, 170, 26);
        b.line(7, RUBBER, oval(-52, -20, 36, 36));
        b.line(7, RUBBER, oval(52, -20, 36, 36));
        b.fill(shape(-62, -34, -30, -62, 30, -62, 40, -34, 20, -22, -40, -22), paint);
        b.fill(rounded(-58, -78, 66, 18, 14), new Color(44, 42, 42));
        b.line(8, shade(paint, 0.8), cable(50, -24, 36, -104, 0));
        b.line(5, RUBBER, cable(24, -108, 48, -104, 0));
    }

    static void cone(Brush b) {
        b.shadow(6, 0, 84, 18);
        b.fill(shape(-6, -82, 6, -82, 24, -6, -24, -6), new Color(222, 92, 34), new Color(196, 66, 20));
        b.flat(shape(-15, -44, 15, -44, 19, -26, -19, -26), new Color(244, 244, 240));
        b.fill(rounded(-34, -8, 68, 10, 4), new Color(60, 58, 58));
    }
}
