package org.duban.ledger;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.ledger.reading.CellRefusal;
import org.duban.ledger.reading.RowReading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What people and the taking make of rows that were read. */
@Repository
@RequiredArgsConstructor
class RowVerdicts {

    private final LedgerRows rows;
    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    /**
     * Answers a doubt.
     *
     * @param number the row, or null for all rows that have it
     * @return how many rows that settled or changed
     */
    int settle(LedgerImportId ledger, String key, String answer, @Nullable Integer number, @Nullable Integer year) {
        return jdbc.sql("""
                        update ledger_row set settlement = settlement || jsonb_build_object(:key::text, :answer::text),
                            year = coalesce(:year, year),
                            verdict = case when verdict = 'DOUBTFUL' and doubts <@
                                    (array(select jsonb_object_keys(settlement)) || :key::text)
                                then 'CERTAIN' else verdict end
                        where ledger_import_id = :import and verdict in ('DOUBTFUL', 'CERTAIN')
                          and (cast(:number as integer) is null and (doubts @> array[:key::text] or jsonb_exists(settlement, :key))
                               or number = :number)
                        """)
                .param("import", ledger.value())
                .param("key", key)
                .param("answer", answer)
                .param("number", number)
                .param("year", year, Types.INTEGER)
                .update();
    }

    /** Takes every proposal that is made; what only a person can answer stays doubtful. */
    int acceptProposals(LedgerImportId ledger) {
        return jdbc.sql("""
                        update ledger_row set verdict = 'CERTAIN'
                        where ledger_import_id = :import and verdict = 'DOUBTFUL'
                          and questions <@ array(select jsonb_object_keys(settlement))
                        """).param("import", ledger.value()).update();
    }

    void markTaken(LedgerImportId ledger, Map<Integer, UUID> subjects) {
        batches.batchUpdate(
                "update ledger_row set verdict = 'TAKEN', subject_id = ? where ledger_import_id = ? and number = ?",
                subjects.entrySet().stream()
                        .map(entry -> new Object[] {entry.getValue(), ledger.value(), entry.getKey()})
                        .toList());
    }

    void markDuplicate(LedgerImportId ledger, int number, UUID known) {
        jdbc.sql("""
                        update ledger_row set verdict = 'DUPLICATE', subject_id = :known
                        where ledger_import_id = :import and number = :number
                        """)
                .param("known", known)
                .param("import", ledger.value())
                .param("number", number)
                .update();
    }

    void refuse(LedgerImportId ledger, int number, CellRefusal refusal) {
        var row = rows.one(ledger, number);
        if (row != null) {
            var reading = new RowReading(row.reading().cells(), List.of(refusal));
            jdbc.sql("""
                            update ledger_row set verdict = 'REFUSED', reading = :reading::jsonb
                            where ledger_import_id = :import and number = :number
                            """)
                    .param("reading", json.writeValueAsString(reading))
                    .param("import", ledger.value())
                    .param("number", number)
                    .update();
        }
    }
}
