package org.duban.document.paper;

import java.util.List;

/** A ruled form of labels and values, two pairs in a row. */
public record Fields(List<Field> fields) implements Block {

    public Fields {
        fields = List.copyOf(fields);
    }

    /**
     * A label with its value.
     *
     * @param value empty for room to write in by hand
     * @param wide whether it takes a whole row
     * @param lines how many lines of room it has at least
     */
    public record Field(String label, String value, boolean wide, int lines) {

        public static Field of(String label, String value) {
            return new Field(label, value, false, 1);
        }

        public static Field wide(String label, String value) {
            return new Field(label, value, true, 1);
        }
    }
}
