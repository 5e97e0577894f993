package org.duban.notification;

import java.time.Duration;
import lombok.RequiredArgsConstructor;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Takes up the announcements again that a node left undone when it failed or was stopped. */
@Service
@RequiredArgsConstructor
class Resubmission {

    private static final Duration OLD = Duration.ofMinutes(2);

    private final IncompleteEventPublications publications;

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "${duban.notification.resubmission:PT3M}")
    @SchedulerLock(name = "announcement-resubmission", lockAtLeastFor = "PT1M")
    void regularly() {
        resubmit(OLD);
    }

    void resubmit(Duration minimumAge) {
        publications.resubmitIncompletePublications(
                ResubmissionOptions.defaults().withMinAge(minimumAge).withBatchSize(200));
    }
}
