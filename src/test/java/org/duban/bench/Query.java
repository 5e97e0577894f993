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

    /** The numbers of the findings, of which a page shows fifty. */
    List<String> numbers(BareSql database) {
        return rows(database).stream().map(row -> (String) row.get(1)).limit(50).toList();
    }
}
