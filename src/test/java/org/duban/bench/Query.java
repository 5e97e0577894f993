package org.duban.bench;

import java.util.List;

/** A bare statement with its parameters. */
record Query(String sql, List<Object> parameters) {

    static Query of(String sql, Object... parameters) {
        return new Query(sql, List.of(parameters));
    }

    List<List<Object>> rows(BareSql database) {
        return database.rows(sql, parameters.toArray());
    }

    /** The numbers of the findings. */
    List<String> numbers(BareSql database) {
        return numbers(database, Integer.MAX_VALUE);
    }

    /** The numbers of the first findings, as many as a page shows. */
    List<String> numbers(BareSql database, int most) {
        return rows(database).stream()
                .limit(most)
                .map(row -> (String) row.get(1))
                .toList();
    }
}
