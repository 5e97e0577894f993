package org.duban.inspection.draw;

/** What one of two persons brings to a draw, such as the numbers of a lottery or of a bank note: one line. */
record SecretWords(String text) {

    private static final int FEWEST = 8;
    private static final int MOST = 200;

    SecretWords {
        text = text.strip();
        var length = text.codePointCount(0, text.length());
        if (length < FEWEST || length > MOST || text.chars().anyMatch(Character::isISOControl)) {
            throw new WordsUnfit(FEWEST, MOST);
        }
    }

    @Override
    public String toString() {
        return "SecretWords[…]";
    }
}
