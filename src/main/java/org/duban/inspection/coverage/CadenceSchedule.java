package org.duban.inspection.coverage;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks each morning whether a period ends before all was inspected. */
@Slf4j
@Component
@RequiredArgsConstructor
class CadenceSchedule {

    private final CadenceWatch watch;

    @Scheduled(cron = "${duban.inspection.coverage-warning:0 30 8 * * *}", zone = "${duban.zone}")
    @SchedulerLock(name = "coverage-warning", lockAtMostFor = "PT10M")
    void everyMorning() {
        var warned = watch.warn();
        if (warned > 0) {
            log.info("Warned of {} cadences that are not kept", warned);
        }
    }
}
