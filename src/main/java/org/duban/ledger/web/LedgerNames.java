package org.duban.ledger.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.ledger.LedgerRow;
import org.duban.ledger.reading.CellReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up in one statement what all the ids in a page of rows are called. */
@Component
@RequiredArgsConstructor
class LedgerNames {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcClient jdbc;

    Map<String, String> in(Collection<LedgerRow> rows) {
        var ids = rows.stream()
                .flatMap(LedgerNames::answers)
                .flatMap(answer -> Stream.of(answer.split(",", -1)))
                .filter(answer -> ID.matcher(answer).matches())
                .distinct()
                .map(UUID::fromString)
                .toArray(UUID[]::new);
        Map<String, String> names = new HashMap<>();
        jdbc.sql("""
                        select unit_id as id, name from unit where unit_id = any(:ids)
                        union all select place_id, name from place where place_id = any(:ids)
                        union all select check_item_id, name from check_item where check_item_id = any(:ids)
                        union all select standard_id, name from standard where standard_id = any(:ids)
                        union all select campaign_id, name from campaign where campaign_id = any(:ids)
                        """).param("ids", ids).query(row -> {
            names.put(row.getString("id"), row.getString("name"));
        });
        return names;
    }

    private static Stream<String> answers(LedgerRow row) {
        return Stream.concat(
                row.settlement().values().stream(),
                row.reading().cells().stream().flatMap(LedgerNames::answers));
    }

    private static Stream<String> answers(CellReading cell) {
        return Stream.concat(Stream.ofNullable(cell.value()), cell.options().stream());
    }
}
