package org.duban.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Conditions that all have to hold, with their parameters. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<String> hints = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds what follows from another condition already, and leads to the rows by an index. */
    void hint(String condition) {
        hints.add(condition);
    }

    Conditions with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    void andAny(String column, String name, List<UUID> wanted) {
        andAnyOf(column, name, wanted.toArray(UUID[]::new));
    }

    void andAnyName(String column, String name, List<? extends Enum<?>> wanted) {
        andAnyOf(column, name, wanted.stream().map(Enum::name).toArray(String[]::new));
    }

    // Of an index that begins with the column, only one value leaves the order of what follows.
    private void andAnyOf(String column, String name, Object[] wanted) {
        if (wanted.length == 1) {
            and(column + " = :" + name).with(name, wanted[0]);
        } else if (wanted.length > 1) {
            and(column + " = any(:" + name + ")").with(name, wanted);
        }
    }

    boolean hasHints() {
        return !hints.isEmpty();
    }

    String sql() {
        var all = new ArrayList<>(conditions);
        all.addAll(hints);
        return where(all);
    }

    String sqlWithoutHints() {
        return where(conditions);
    }

    private static String where(List<String> all) {
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
