package org.duban.ledger;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.ledger.reading.ReadRow;
import org.duban.ledger.reading.RowReading;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.SheetRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the ledgers that were handed in, as they lie between being read and being taken. */
@Repository
@RequiredArgsConstructor
class LedgerRows {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String OTHERS = "others";
    private static final String ROWS = """
            select number, cells, reading, settlement, verdict, doubts, fingerprint, subject_id from ledger_row
            where ledger_import_id = :import
            """;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** A row and the verdict on it. */
    record Staged(
            SheetRow row,
            ReadRow read,
            Verdict verdict,
            @Nullable UUID subject) {}

    void stage(LedgerImportId ledger, List<Staged> rows) {
        batches.batchUpdate("""
                insert into ledger_row (ledger_import_id, number, cells, reading, doubts, questions, verdict, year,
                    fingerprint, subject_id)
                values (?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?)
                """, rows.stream().map(row -> columns(ledger, row)).toList());
    }

    private @Nullable Object[] columns(LedgerImportId ledger, Staged staged) {
        var reading = staged.read().reading();
        return new @Nullable Object[] {
            ledger.value(),
            staged.row().number(),
            json.writeValueAsString(cells(staged.row())),
            json.writeValueAsString(reading),
            reading.doubts().toArray(String[]::new),
            reading.questions().toArray(String[]::new),
            staged.verdict().name(),
            staged.read().year(),
            staged.read().fingerprint(),
            staged.subject()
        };
    }

    private Map<String, Object> cells(SheetRow row) {
        Map<String, Object> cells = new LinkedHashMap<>();
        row.cells().forEach((column, cell) -> cells.put(column.name(), cell.text()));
        if (!row.others().isEmpty()) {
            cells.put(OTHERS, row.others());
        }
        return cells;
    }

    /** Which of these fingerprints rows further up in the same ledger have. */
    Collection<String> staged(LedgerImportId ledger, Collection<String> fingerprints) {
        return jdbc.sql("""
                        select distinct fingerprint from ledger_row
                        where ledger_import_id = :import and fingerprint = any(:wanted)
                        """)
                .param("import", ledger.value())
                .param("wanted", fingerprints.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    Map<Verdict, Integer> totals(LedgerImportId ledger) {
        Map<Verdict, Integer> totals = new EnumMap<>(Verdict.class);
        jdbc.sql("select verdict, count(*) as rows from ledger_row where ledger_import_id = :import group by verdict")
                .param("import", ledger.value())
                .query(row -> {
                    totals.put(Verdict.valueOf(row.getString("verdict")), row.getInt("rows"));
                });
        return totals;
    }

    /** In how many doubtful rows each of these doubts still is. */
    Map<String, Integer> doubts(LedgerImportId ledger, Collection<String> keys) {
        Map<String, Integer> doubts = new HashMap<>();
        jdbc.sql("""
                        select key, count(*) as rows from ledger_row cross join unnest(doubts) as key
                        where ledger_import_id = :import and verdict = 'DOUBTFUL' and key = any(:keys)
                          and not jsonb_exists(settlement, key)
                        group by key
                        """)
                .param("import", ledger.value())
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    doubts.put(row.getString("key"), row.getInt("rows"));
                });
        return doubts;
    }

    /** How many doubtful rows need no answer but consent, since something is proposed for each of their doubts. */
    int proposals(LedgerImportId ledger) {
        return jdbc.sql("""
                        select count(*) from ledger_row where ledger_import_id = :import and verdict = 'DOUBTFUL'
                          and questions <@ array(select jsonb_object_keys(settlement))
                        """)
                .param("import", ledger.value())
                .query(Integer.class)
                .single();
    }

    /** In how many rows that can be taken something was inferred that nobody has looked at. */
    int guesses(LedgerImportId ledger) {
        return jdbc.sql("""
                        select count(*) from ledger_row where ledger_import_id = :import and verdict = 'CERTAIN'
                          and reading @> '{"cells": [{"certainty": "INFERRED"}]}'
                        """)
                .param("import", ledger.value())
                .query(Integer.class)
                .single();
    }

    /** How many rows can be taken, by the year under which they will be numbered. */
    Map<Integer, Integer> certainByYear(LedgerImportId ledger) {
        Map<Integer, Integer> years = new HashMap<>();
        jdbc.sql("""
                        select year, count(*) as rows from ledger_row
                        where ledger_import_id = :import and verdict = 'CERTAIN' and year is not null group by year
                        """).param("import", ledger.value()).query(row -> {
            years.put(row.getInt("year"), row.getInt("rows"));
        });
        return years;
    }

    /** What was made of its rows, in their order. */
    List<UUID> created(LedgerImportId ledger) {
        return jdbc.sql("""
                        select subject_id from ledger_row
                        where ledger_import_id = :import and verdict = 'TAKEN' order by number
                        """).param("import", ledger.value()).query(UUID.class).list();
    }

    List<LedgerRow> of(LedgerImportId ledger, Verdict verdict, int after, int limit) {
        return jdbc.sql(ROWS + " and verdict = :verdict and number > :after order by number limit :limit")
                .param("import", ledger.value())
                .param("verdict", verdict.name())
                .param("after", after)
                .param("limit", limit)
                .query(this::toRow)
                .list();
    }

    List<LedgerRow> all(LedgerImportId ledger, int after, int limit) {
        return jdbc.sql(ROWS + " and number > :after order by number limit :limit")
                .param("import", ledger.value())
                .param("after", after)
                .param("limit", limit)
                .query(this::toRow)
                .list();
    }

    @Nullable
    LedgerRow one(LedgerImportId ledger, int number) {
        return jdbc.sql(ROWS + " and number = :number")
                .param("import", ledger.value())
                .param("number", number)
                .query(this::toRow)
                .optional()
                .orElse(null);
    }

    private LedgerRow toRow(ResultSet row, int index) throws SQLException {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        Map<String, String> others = Map.of();
        for (var cell : json.readTree(row.getString("cells")).properties()) {
            if (cell.getKey().equals(OTHERS)) {
                others = json.convertValue(cell.getValue(), TEXTS);
            } else {
                cells.put(Column.valueOf(cell.getKey()), cell.getValue().asString());
            }
        }
        return new LedgerRow(
                row.getInt("number"),
                cells,
                others,
                json.readValue(row.getString("reading"), RowReading.class),
                json.readValue(row.getString("settlement"), TEXTS),
                Verdict.valueOf(row.getString("verdict")),
                texts(row.getArray("doubts")),
                row.getString("fingerprint"),
                row.getObject("subject_id", UUID.class));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
