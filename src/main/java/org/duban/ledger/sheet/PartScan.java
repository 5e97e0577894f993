package org.duban.ledger.sheet;

import java.nio.charset.StandardCharsets;

/**
 * A look over the bytes of one XML part that finds what would make a parser run wild: a document type, an encoding that
 * hides the bytes, a cell far beyond the last column, a single row or text without end.
 */
final class PartScan {

    /** A row that fills all 16,384 columns has some two megabytes. */
    private static final long LONGEST_ROW = 32L << 20;

    private static final int LONGEST_COLUMN = 3;
    private static final int LONGEST_NAME = 16;

    private final byte[] name = new byte[LONGEST_NAME];
    private int nameLength;
    private boolean inName;
    private boolean inTag;
    private byte quote;
    private byte previous;
    private String tag = "";
    private int letters;
    private int open;
    private long size;
    private long rowStart;

    void accept(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            accept(bytes[i]);
            previous = bytes[i];
        }
        if (size - rowStart > LONGEST_ROW) {
            throw new OversizedSheet();
        }
    }

    long size() {
        return size;
    }

    private void accept(byte b) {
        size++;
        if (b == 0) {
            throw new NotASheet();
        }
        if (b == '<') {
            inTag = true;
            inName = true;
            nameLength = 0;
            quote = 0;
        } else if (inTag) {
            acceptInTag(b);
        }
    }

    private void acceptInTag(byte b) {
        if (quote != 0) {
            acceptValue(b);
            return;
        }
        if (inName) {
            acceptName(b);
        }
        if (b == '"' || b == '\'') {
            quote = b;
            letters = 0;
        } else if (b == '>') {
            inTag = false;
            endTag();
        }
    }

    private void acceptName(byte b) {
        if (b == ':') {
            nameLength = nameLength > 0 && name[0] == '/' ? 1 : 0;
        } else if (" >\n\r\t".indexOf(b) >= 0 || (b == '/' && nameLength > 0)) {
            inName = false;
            startTag();
        } else if (nameLength < LONGEST_NAME) {
            name[nameLength++] = b;
        }
    }

    private void startTag() {
        tag = new String(name, 0, nameLength, StandardCharsets.ISO_8859_1);
        if (tag.equals("!DOCTYPE")) {
            throw new NotASheet();
        }
        // Inside a cell or a text even a "row" would be gathered, so only those outside begin anew.
        if (open == 0 && (tag.equals("row") || tag.equals("si"))) {
            rowStart = size;
        }
    }

    private void endTag() {
        if (previous == '/') {
            return;
        }
        switch (tag) {
            case "c", "si" -> open++;
            case "/c", "/si" -> open = Math.max(0, open - 1);
            default -> {}
        }
    }

    /** The parser makes room for every column up to the one that a reference such as {@code AB12} names. */
    private void acceptValue(byte b) {
        if (b == quote) {
            quote = 0;
        } else if (tag.equals("c") && b == '&') {
            throw new NotASheet();
        } else if (letters >= 0 && Character.isLetter(b)) {
            letters++;
        } else if (tag.equals("c") && letters > LONGEST_COLUMN && Character.isDigit(b)) {
            throw new NotASheet();
        } else {
            letters = -1;
        }
    }
}
