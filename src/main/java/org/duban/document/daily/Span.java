package org.duban.document.daily;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.duban.document.DocumentSubject;

/**
 * What a document is about, in the office's zone.
 *
 * @param start 00:00 of the first day
 * @param end 24:00 of the last day, which belongs to the next
 * @param now the moment of all that is said of the present
 */
record Span(UUID campaign, LocalDate from, LocalDate to, Instant start, Instant end, Instant now) {

    /**
     * Findings that the units know of, neither drafts nor withdrawn, that were found before the end and not struck off
     * before the start. However old a campaign is, the open ones and those struck off since are all that is read.
     */
    static final String IN_QUESTION = """
            f.campaign_id = :campaign and not f.hidden and f.found_at < :end
            and (f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED', 'ON_HOLD')
                 or f.state = 'CLOSED' and f.closed_at >= :start)
            """;

    static Span of(DocumentSubject subject, Clock clock) {
        var zone = clock.getZone();
        return new Span(
                subject.campaign().value(),
                subject.from(),
                subject.to(),
                subject.from().atStartOfDay(zone).toInstant(),
                subject.to().plusDays(1).atStartOfDay(zone).toInstant(),
                clock.instant());
    }

    /** Whether its last day is not over. */
    boolean isUnfinished() {
        return now.isBefore(end);
    }

    /** What statements call {@code :campaign}, {@code :start}, {@code :end} and {@code :now}. */
    Map<String, Object> parameters() {
        return Map.of("campaign", campaign, "start", utc(start), "end", utc(end), "now", utc(now));
    }
}
