package org.duban.desk.web;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.DeadlineStatus;
import org.duban.desk.OtherDuties.Duty;
import org.duban.finding.web.FindingLines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts into words how long is left for what is due besides findings. */
@Component
@RequiredArgsConstructor
class DutyLines {

    /** Something due as a row of a page. */
    record Line(Duty duty, @Nullable String lightText) {

        public boolean isOverdue() {
            return duty.light() == DeadlineStatus.OVERDUE;
        }
    }

    private final FindingLines words;
    private final Clock clock;

    List<Line> of(List<Duty> duties) {
        var now = clock.instant();
        return duties.stream()
                .map(duty -> new Line(duty, words.words(duty.light(), duty.dueAt(), null, now)))
                .toList();
    }
}
