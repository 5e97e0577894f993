package org.duban.finding.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.DeadlineStatus;
import org.duban.finding.FindingRow;
import org.duban.finding.reply.ReplyReader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the traffic light to findings: by the clock at the moment the page is made. */
@Component
@RequiredArgsConstructor
public class FindingLines {

    private final MessageSource messages;
    private final Clock clock;

    public List<FindingLine> of(List<FindingRow> rows) {
        var now = clock.instant();
        return rows.stream().map(row -> line(row, now)).toList();
    }

    private FindingLine line(FindingRow row, Instant now) {
        var light = row.status(now);
        return new FindingLine(row, light, words(light, row.dueAt(), row.metAt(), now), points(row));
    }

    private String points(FindingRow row) {
        var points = row.points().stripTrailingZeros().toPlainString();
        return messages.getMessage("finding.row.points", new Object[] {points}, LocaleContextHolder.getLocale());
    }

    public List<LetterLine> ofLetters(List<ReplyReader.Waiting> letters) {
        var now = clock.instant();
        return letters.stream()
                .map(letter -> {
                    var light = DeadlineStatus.of(letter.dueAt(), null, letter.heldAt(), now);
                    return new LetterLine(letter, light, words(light, letter.dueAt(), null, now));
                })
                .toList();
    }

    /** Such as “2 days left” or “3 hours late”; null where there is nothing to count. */
    public @Nullable String words(
            @Nullable DeadlineStatus status, @Nullable Instant dueAt, @Nullable Instant metAt, Instant now) {
        if (status == null || dueAt == null) {
            return null;
        }
        return switch (status) {
            case OPEN, DUE_SOON -> left(Duration.between(now, dueAt));
            case OVERDUE, MET_LATE -> late(dueAt, metAt == null ? now : metAt);
            case MET, HELD -> null;
        };
    }

    private String left(Duration time) {
        return time.toHours() < 48 ? hours("finding.left", time) : words("finding.left.days", time.toDays());
    }

    /** On the first day in hours; from then on in days, as everywhere else. */
    private String late(Instant dueAt, Instant until) {
        var days = DeadlineStatus.daysLate(dueAt, until);
        return days == 1 ? hours("finding.late", Duration.between(dueAt, until)) : words("finding.late.days", days);
    }

    private String hours(String key, Duration time) {
        return time.toHours() < 1
                ? words(key + ".minutes", Math.max(1, time.toMinutes()))
                : words(key + ".hours", time.toHours());
    }

    private String words(String key, long amount) {
        return messages.getMessage(key, new Object[] {amount}, LocaleContextHolder.getLocale());
    }
}
