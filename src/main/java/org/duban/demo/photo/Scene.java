package org.duban.demo.photo;

import java.awt.image.BufferedImage;
import java.util.Random;

/** What a photo shows; each scene has a before and an after, taken from the same spot. */
public enum Scene {
    LITTER(new LitteredRoad()),
    BINS(new Bins()),
    POSTERS(new PosteredWall()),
    PARKING(new Parking()),
    STALL(new Stall()),
    SOIL(new BareSoil()),
    WIRES(new Wires()),
    MANHOLE(new Manhole()),
    POND(new Pond()),
    YARD(new Yard());

    /** In how many places each scene was taken. */
    public static final int PLACES = 2;

    @SuppressWarnings("ImmutableEnumChecker") // the drawings have no state
    private final Drawing drawing;

    Scene(Drawing drawing) {
        this.drawing = drawing;
    }

    /** Draws it. */
    interface Drawing {

        /** All that stays. */
        void place(Brush brush, int seed);

        /** What is wrong there. */
        void before(Brush brush);

        /** How it is once that is put right. */
        void after(Brush brush);
    }

    /** A JPEG of the scene at one of its places. */
    public byte[] photo(int place, boolean after) {
        int seed = (name().hashCode() & 0xffff) + place * 31;
        var image = new BufferedImage(Brush.WIDTH, Brush.HEIGHT, BufferedImage.TYPE_INT_RGB);
        var brush = new Brush(image, new Random(seed));
        drawing.place(brush, seed);
        if (after) {
            drawing.after(brush.with(seed + 1));
        } else {
            drawing.before(brush.with(seed + 2));
        }
        return Camera.develop(image, seed + (after ? 3 : 4));
    }

    /** The same as others stand there and take it: the first as it is, each further one from nearer and to one side. */
    public static byte[] seenBy(int camera, byte[] photo) {
        return camera == 0 ? photo : Camera.closer(photo, camera);
    }
}
