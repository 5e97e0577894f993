package org.duban.ranking;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks soon after midnight, and once an hour in case Duban was off then, for periods that are over. */
@Slf4j
@Component
@RequiredArgsConstructor
class PeriodsOver {

    private final RankingRhythms rhythms;

    @Scheduled(cron = "${duban.ranking.drafting:0 5 * * * *}", zone = "${duban.zone}")
    @SchedulerLock(name = "ranking-drafting", lockAtMostFor = "PT10M")
    void everyHour() {
        var drafted = rhythms.draftWhatIsOver();
        if (drafted > 0) {
            log.info("{} rankings drafted for periods that are over", drafted);
        }
    }
}
