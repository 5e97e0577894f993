package org.duban.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a form that takes several of a kind. */
public final class FormRows {

    private FormRows() {}

    /** With an empty row where a number was left out, so that all others keep theirs. */
    public static <T> @Nullable List<T> gapless(@Nullable List<T> rows, T empty) {
        if (rows == null) {
            return null;
        }
        var all = new ArrayList<>(rows);
        all.replaceAll(row -> row == null ? empty : row);
        return all;
    }

    /** With so many empty rows for what is still to be filled in. */
    public static <T> List<T> withRoom(List<T> rows, int room, T empty) {
        var all = new ArrayList<>(rows);
        for (var spare = 0; spare < room; spare++) {
            all.add(empty);
        }
        return all;
    }
}
