package org.duban.evidence;

/** The width and height of an image in pixels. */
record ImageSize(int width, int height) {

    long pixels() {
        return (long) width * height;
    }

    int longerEdge() {
        return Math.max(width, height);
    }

    ImageSize turned() {
        return new ImageSize(/* width= */ height, /* height= */ width);
    }

    @Override
    public String toString() {
        return width + " × " + height;
    }
}
