package org.duban.document.paper;

import java.util.ArrayList;
import java.util.List;

/** A ruled form of labels and values, two pairs in a row. */
public record Fields(List<Field> fields) implements Block {

    public Fields {
        fields = List.copyOf(fields);
    }

    /** As they stand in rows: two side by side, one alone where it is wide or the last before one that is. */
    public List<List<Field>> rows() {
        List<List<Field>> rows = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            boolean paired = i + 1 < fields.size()
                    && !fields.get(i).wide()
                    && !fields.get(i + 1).wide();
            rows.add(fields.subList(i, paired ? i + 2 : i + 1));
            i += paired ? 1 : 0;
        }
        return List.copyOf(rows);
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
