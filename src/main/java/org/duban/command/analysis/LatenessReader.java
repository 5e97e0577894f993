package org.duban.command.analysis;

import static org.duban.shared.Instants.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FilteredFindings;
import org.duban.finding.FindingFilter;
import org.duban.finding.LateStage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads where the time of late findings went, in one statement. A finding is late if a deadline of it that was not excused passed
 * unanswered. Its time runs from the finding to the late answer, or to now where there is none, and is cut where something is recorded:
 *
 * <ul>
 *   <li>before assignment: until the first deadline began, that is, a unit had it;
 *   <li>until acknowledged: from then, from handing over and from a ruling, until somebody of the unit acknowledged it or handed in;
 *   <li>until handed in: from the acknowledgement, or from the end of a hold;
 *   <li>waiting for verification: from each hand-in until it was verified;
 *   <li>after returns: from each return until the next hand-in;
 *   <li>disputed: until the ruling; on hold: until it ended.
 * </ul>
 *
 * The stage that took most is the cause. The database function {@code finding_lateness} reckons it, for the register as well.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class LatenessReader {

    private static final double SECONDS_A_DAY = 86_400;

    private final FilteredFindings findings;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** All together first, then unit by unit, those with most that was late first; empty where nothing was. */
    public List<Lateness> read(FindingFilter filter, int level, SignedIn reader) {
        var where = findings.counted(filter, reader);
        return jdbc.sql("with recursive " + PivotKeys.STAND
                        + """
                        select s.key, grouping(s.key) = 1 as all_units, count(*) as late, avg(n.extended) as extended, %s
                        from %s join finding_lateness(:now, :lateIn) n on n.finding_id = f.finding_id
                        left join stand s on s.unit_id = f.unit_id
                        %s
                        group by grouping sets ((s.key), ())
                        having count(*) > 0
                        order by 2 desc, 3 desc, 1
                        """.formatted(figures(), FilteredFindings.TABLES, where.sql()))
                .params(where.parameters())
                .param("now", utc(clock.instant()))
                .param("lateIn", filter.campaigns().toArray(UUID[]::new))
                .param("level", level)
                .query(LatenessReader::row)
                .list();
    }

    private static String figures() {
        return Arrays.stream(LateStage.values())
                .map(stage -> "avg(n.%s) as %s_seconds, count(*) filter (where n.main = '%s') as %s_most"
                        .formatted(column(stage), column(stage), stage, column(stage)))
                .collect(Collectors.joining(", "));
    }

    private static String column(LateStage stage) {
        return stage == LateStage.ON_HOLD ? "held" : stage.name().toLowerCase(Locale.ROOT);
    }

    private static Lateness row(ResultSet row, int number) throws SQLException {
        var stages = new ArrayList<Lateness.Spent>();
        for (var stage : LateStage.values()) {
            stages.add(new Lateness.Spent(
                    stage,
                    row.getDouble(column(stage) + "_seconds") / SECONDS_A_DAY,
                    row.getLong(column(stage) + "_most")));
        }
        var key = row.getString("key");
        return new Lateness(
                row.getBoolean("all_units") ? null : key == null ? Pivot.NONE : key,
                row.getLong("late"),
                List.copyOf(stages),
                row.getDouble("extended") / SECONDS_A_DAY);
    }
}
