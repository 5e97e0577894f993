package org.duban.archive;

import java.io.IOException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.archive.Manifest.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lays the rows of an archive into tables of their own, beside those where they belong, until the end of the transaction. */
@RequiredArgsConstructor
final class Staging {

    private final ArchiveFile archive;
    private final JdbcClient jdbc;

    /** Where the rows of a table lie, as JSON in the column {@code line}. */
    static String table(Rows rows) {
        return (rows.needed() ? "staged_needed_" : "staged_") + rows.table();
    }

    void stage(Rows rows) throws IOException {
        var table = table(rows);
        jdbc.sql("create temp table %s (line jsonb) on commit drop".formatted(table))
                .update();
        try (var lines = new Lines(rows.entry(), archive.read(rows.entry()), Lines.LONGEST_ROW)) {
            for (var piece = lines.piece(); !piece.isEmpty(); piece = lines.piece()) {
                stage(piece, table);
            }
        }
        jdbc.sql("analyze " + table).update();
    }

    private void stage(List<String> lines, String table) {
        jdbc.sql("insert into %s select cast(line as jsonb) from unnest(cast(:lines as text[])) line".formatted(table))
                .param("lines", lines.toArray(String[]::new))
                .update();
    }
}
