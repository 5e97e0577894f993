package org.duban.evidence;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * What a picture looks like, in 64 bits of which few change when it is scaled, saved anew or made a little brighter: whether each of
 * its slow waves across and down is stronger than most. This is the hash of C. Zauner, Implementation and Benchmarking of Perceptual
 * Image Hash Functions (2010), section 3.2.1, over grey means instead of a mean filter.
 */
record PerceptualHash(long bits) {

    /** Two pictures whose hashes differ in no more bits look alike. */
    static final int ALIKE = 7;

    private static final int EDGE = 32;
    private static final int WAVES = 8;
    private static final int BAND = 16;

    /** So many rows of a cell tell its grey as well as all of them. */
    private static final int ROWS = 8;

    /** Pictures whose grey hardly varies have hashes of noise alone. */
    private static final double LEAST_DEVIATION = 4;

    private static final double[][] COSINES = cosines();

    /** Nothing for a picture that is nearly of one colour. */
    static Optional<PerceptualHash> of(BufferedImage image, Orientation orientation) {
        var grey = turned(grey(image), orientation);
        return deviation(grey) < LEAST_DEVIATION ? Optional.empty() : Optional.of(new PerceptualHash(bits(grey)));
    }

    int distance(PerceptualHash other) {
        return Long.bitCount(bits ^ other.bits);
    }

    /** The four quarters of the bits, each with its number above them. */
    Integer[] bands() {
        return IntStream.range(0, Long.SIZE / BAND)
                .mapToObj(band -> (band << BAND) | (int) ((bits >>> (band * BAND)) & 0xFFFF))
                .toArray(Integer[]::new);
    }

    /** Row by row, so that a large image is never there twice. */
    private static double[][] grey(BufferedImage image) {
        var width = image.getWidth();
        var height = image.getHeight();
        var grey = new double[EDGE][EDGE];
        var counts = new int[EDGE][EDGE];
        var row = new int[width];
        var step = Math.max(1, height / (EDGE * ROWS));
        for (var y = 0; y < Math.max(height, EDGE); y += step) {
            var from = Math.min(y, height - 1);
            image.getRGB(0, height < EDGE ? y * height / EDGE : from, width, 1, row, 0, width);
            var line = height < EDGE ? y : y * EDGE / height;
            for (var x = 0; x < Math.max(width, EDGE); x++) {
                var cell = width < EDGE ? x : x * EDGE / width;
                grey[line][cell] += brightness(row[width < EDGE ? x * width / EDGE : x]);
                counts[line][cell]++;
            }
        }
        for (var y = 0; y < EDGE; y++) {
            for (var x = 0; x < EDGE; x++) {
                grey[y][x] /= counts[y][x];
            }
        }
        return grey;
    }

    private static double brightness(int rgb) {
        return 0.299 * ((rgb >> 16) & 0xFF) + 0.587 * ((rgb >> 8) & 0xFF) + 0.114 * (rgb & 0xFF);
    }

    /** As the picture is shown. */
    private static double[][] turned(double[][] grey, Orientation orientation) {
        var last = EDGE - 1;
        var upright = new double[EDGE][EDGE];
        for (var y = 0; y < EDGE; y++) {
            for (var x = 0; x < EDGE; x++) {
                upright[y][x] = switch (orientation) {
                    case TOP_LEFT -> grey[y][x];
                    case TOP_RIGHT -> grey[y][last - x];
                    case BOTTOM_RIGHT -> grey[last - y][last - x];
                    case BOTTOM_LEFT -> grey[last - y][x];
                    case LEFT_TOP -> grey[x][y];
                    case RIGHT_TOP -> grey[last - x][y];
                    case RIGHT_BOTTOM -> grey[last - x][last - y];
                    case LEFT_BOTTOM -> grey[x][last - y];
                };
            }
        }
        return upright;
    }

    private static double deviation(double[][] grey) {
        var all = Arrays.stream(grey).flatMapToDouble(Arrays::stream).toArray();
        var mean = Arrays.stream(all).average().orElse(0);
        return Math.sqrt(Arrays.stream(all)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    }

    private static long bits(double[][] grey) {
        var waves = new double[WAVES * WAVES];
        for (var down = 0; down < WAVES; down++) {
            for (var across = 0; across < WAVES; across++) {
                waves[down * WAVES + across] = wave(grey, down, across);
            }
        }
        var sorted = waves.clone();
        Arrays.sort(sorted);
        var median = (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
        var bits = 0L;
        for (var wave = 0; wave < waves.length; wave++) {
            if (waves[wave] > median) {
                bits |= 1L << wave;
            }
        }
        return bits;
    }

    private static double wave(double[][] grey, int down, int across) {
        var sum = 0.0;
        for (var y = 0; y < EDGE; y++) {
            for (var x = 0; x < EDGE; x++) {
                sum += grey[y][x] * COSINES[down][y] * COSINES[across][x];
            }
        }
        return sum;
    }

    /** Of the waves from the second on: the first is the brightness. */
    private static double[][] cosines() {
        var cosines = new double[WAVES][EDGE];
        for (var wave = 0; wave < WAVES; wave++) {
            for (var at = 0; at < EDGE; at++) {
                cosines[wave][at] = Math.cos((2 * at + 1) * (wave + 1) * Math.PI / (2 * EDGE));
            }
        }
        return cosines;
    }
}
