package org.duban.document.paper;

/** How wide a line is in characters, near enough to tell whether it fits: a letter or a digit is half a character. */
final class Ems {

    /** What the name in a red head takes for each character, with the space between them. */
    static final double SPACED = 1.12;

    private static final int LAST_NARROW = 0x2E7F;
    private static final String WIDE = "“”‘’—…·";

    private Ems() {}

    static double of(String text) {
        return text.codePoints()
                .mapToDouble(c -> c <= LAST_NARROW && WIDE.indexOf(c) < 0 ? 0.5 : 1)
                .sum();
    }
}
