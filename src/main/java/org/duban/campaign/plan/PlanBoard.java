package org.duban.campaign.plan;

import static org.duban.shared.Instants.utc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.PlannedSpan;
import org.duban.campaign.SeenTasks;
import org.duban.campaign.WorksOn;
import org.duban.deadline.WorkingCalendars;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a campaign stands against its plans, in short, for the campaign's page. It reads of ten thousand tasks what their curves need
 * and no more; a task that is divided is told of by its sections.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class PlanBoard {

    private static final int WORST = 5;
    private static final int WANTED = 8;

    private static final String PLANNED = """
            select t.task_id, t.title, u.name, t.quantity_total, t.quantity_done, t.quantity_unit, t.percent_done,
                   t.planned_from, t.planned_to, t.works_on,
                   (select string_agg(p.day || '=' || p.figure, ',' order by p.day) from plan_point p
                    where p.task_id = t.task_id) as points,
                   (select case when t.quantity_total is null then r.percent_done else r.quantity_done end
                    from progress_report r where r.task_id = t.task_id and r.reported_at < :midnight
                    order by r.progress_report_id desc limit 1) as done_before
            from task t join unit u on u.unit_id = t.lead_unit_id
            where t.campaign_id = :campaign and t.state = 'OPEN' and t.percent_done < 100 and t.planned_to is not null
              and not exists (select from task s where s.section_of = t.task_id and s.state <> 'CANCELLED')
              and""" + SeenTasks.SQL;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final JdbcClient jdbc;
    private final SeenTasks seen;
    private final WorkingCalendars calendars;
    private final Clock clock;

    /**
     * How the campaign stands.
     *
     * @param planned tasks and sections with a plan that are open
     * @param worst those that are most behind, at most five
     * @param today what today asks for, the most behind first
     */
    public record Board(int planned, int onTrack, int behind, List<Lag> worst, List<Wanted> today) {}

    public record Lag(UUID id, String title, String unit, int daysBehind) {}

    /**
     * What a task asks for today.
     *
     * @param unit null for per cent
     */
    public record Wanted(
            UUID id,
            String title,
            BigDecimal figure,
            @Nullable String unit) {}

    /** A task against its curve. */
    private record Planned(
            UUID id,
            String title,
            String leadName,
            @Nullable String unit,
            PlanCurve curve,
            BigDecimal before,
            BigDecimal done,
            int daysBehind) {

        boolean lags() {
            return PlanLight.of(daysBehind).lags();
        }

        Lag lag() {
            return new Lag(id, title, leadName, daysBehind);
        }

        Wanted wanted(LocalDate today) {
            return new Wanted(id, title, curve.needs(today, before, done).today(), unit);
        }
    }

    public Board of(CampaignId campaign, SignedIn who) {
        var today = LocalDate.now(clock);
        var days = new PlanDays(calendars.current());
        var planned = seen
                .bind(jdbc.sql(PLANNED), who)
                .param("campaign", campaign.value())
                .param("midnight", utc(today.atStartOfDay(clock.getZone()).toInstant()))
                .query((row, number) -> planned(row, today, days))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(Planned::daysBehind).reversed())
                .toList();
        var behind = (int) planned.stream().filter(Planned::lags).count();
        return new Board(
                planned.size(),
                planned.size() - behind,
                behind,
                planned.stream()
                        .limit(Math.min(WORST, behind))
                        .map(Planned::lag)
                        .toList(),
                planned.stream()
                        .map(task -> task.wanted(today))
                        .filter(wanted -> wanted.figure().signum() > 0)
                        .limit(WANTED)
                        .toList());
    }

    private static Planned planned(ResultSet row, LocalDate today, PlanDays days) throws SQLException {
        var total = row.getBigDecimal("quantity_total");
        var done = total == null ? BigDecimal.valueOf(row.getInt("percent_done")) : row.getBigDecimal("quantity_done");
        var before = row.getBigDecimal("done_before");
        var span = new PlannedSpan(
                row.getObject("planned_from", LocalDate.class),
                row.getObject("planned_to", LocalDate.class),
                WorksOn.valueOf(row.getString("works_on")));
        var curve = new PlanCurve(span, total == null ? WHOLE : total, PlanPoint.listOf(row.getString("points")), days);
        return new Planned(
                row.getObject("task_id", UUID.class),
                row.getString("title"),
                row.getString("name"),
                row.getString("quantity_unit"),
                curve,
                before == null ? BigDecimal.ZERO : before,
                done,
                // By how much the others are ahead is nobody's business here, and not worth reckoning ten thousand
                // times.
                curve.behind(today, done).signum() > 0 ? curve.daysBehind(today, done) : 0);
    }
}
