package org.duban.command.analysis;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FilteredFindings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts findings by what is asked, in one statement. Clerks count what the register shows them. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class PivotReader {

    private final FilteredFindings findings;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** How many rows and columns are wanted at most. */
    public record Size(int lines, int columns) {

        /** As much as can be read on a page. */
        public static final Size PAGE = new Size(200, 60);
        /** As much as a workbook or a script is given. */
        public static final Size WHOLE = new Size(10_000, 400);
    }

    public Pivot read(PivotQuery query, Size size, SignedIn reader) {
        var where = findings.counted(query.filter(), reader);
        var rows = jdbc.sql(new PivotSql(query, FilteredFindings.TABLES, where.sql()).text())
                .params(where.parameters())
                .param("level", query.level())
                .param("zone", clock.getZone().getId())
                .param("now", utc(clock.instant()))
                .param("lateIn", query.filter().campaigns().toArray(UUID[]::new))
                .param("lines", size.lines())
                .param("columns", size.columns())
                .query(PivotRow::of)
                .list();
        return new PivotRows(query, rows).toPivot();
    }
}
