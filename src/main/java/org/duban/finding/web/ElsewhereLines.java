package org.duban.finding.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.TaskState;
import org.duban.deadline.DeadlineStatus;
import org.duban.finding.FindingId;
import org.duban.finding.elsewhere.ElsewhereReport;
import org.duban.finding.elsewhere.ElsewhereReports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What comes back from elsewhere as rows of the finding's page, each with its light. */
@Component
@RequiredArgsConstructor
class ElsewhereLines {

    /** A unit that was asked. */
    record Line(
            ElsewhereReport report,
            @Nullable DeadlineStatus light,
            @Nullable String lightText) {

        /** Such as 3 / 12 places, or 25% of a unit as a whole. */
        public String done() {
            return report.total() == null
                    ? report.percentDone() + "%"
                    : plain(report.done()) + " / " + plain(report.total());
        }

        private static String plain(BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }

        public boolean isOverdue() {
            return report.state() == TaskState.OPEN && light == DeadlineStatus.OVERDUE;
        }
    }

    private final ElsewhereReports reports;
    private final FindingLines words;
    private final Clock clock;

    List<Line> of(FindingId id) {
        var now = clock.instant();
        return reports.of(id).stream()
                .map(report -> {
                    var light = report.status(now);
                    return new Line(report, light, words.words(light, report.dueAt(), report.metAt(), now));
                })
                .toList();
    }
}
