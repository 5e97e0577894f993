package org.duban.inspection.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends the daily rounds of surveys with their day, each in a transaction of its own: one that cannot be ended must not keep
 * the others open. However late this runs, they are over since the end of the day.
 */
@Slf4j
@Service
@RequiredArgsConstructor
public class DailyRounds {

    private static final String OVER = """
            select i.inspection_id as id, r.survey_id, i.planned_by as walker
            from survey_round r join inspection i using (inspection_id)
            where r.daily and i.state <> 'DONE' and i.ends_on < :today
              and i.campaign_id not in (select c.campaign_id from campaign c where c.archived_at is not null)
              and (cast(:only as uuid) is null or i.inspection_id = :only)
            order by i.ends_on limit :most
            """;

    private static final int AT_ONCE = 500;

    private record Over(UUID id, UUID surveyId, UUID walker) {}

    private final InspectionService inspections;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Scheduled(cron = "${duban.inspection.daily-rounds-sweep:20 */10 * * * *}")
    @SchedulerLock(name = "daily-rounds")
    void everyTenMinutes() {
        endThoseOver();
    }

    /** Returns how many that were. */
    public int endThoseOver() {
        return (int) over(null).stream().filter(this::end).count();
    }

    private boolean end(Over round) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                lock(round.surveyId(), round.walker());
                var open = over(round.id());
                open.forEach(one -> inspections.lapse(new InspectionId(one.id())));
                return !open.isEmpty();
            }));
        } catch (RuntimeException failure) {
            log.warn("The daily round {} could not be ended and will be tried again", round.id(), failure);
            return false;
        }
    }

    private List<Over> over(@Nullable UUID only) {
        return jdbc.sql(OVER)
                .param("today", LocalDate.now(clock))
                .param("only", only)
                .param("most", AT_ONCE)
                .query(Over.class)
                .list();
    }

    /** Whoever makes or ends a round of this person's waits here for whoever does at the same time. */
    void lock(UUID survey, UUID walker) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext(:survey), hashtext(:walker))) as held")
                .param("survey", survey.toString())
                .param("walker", walker.toString())
                .query(Integer.class)
                .single();
    }
}
