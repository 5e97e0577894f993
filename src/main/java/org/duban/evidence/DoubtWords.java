package org.duban.evidence;

import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a doubt to whoever asks, in their language. */
@Component
@RequiredArgsConstructor
public class DoubtWords {

    private static final Duration IN_HOURS = Duration.ofHours(2);
    private static final Duration IN_DAYS = Duration.ofDays(2);

    private final MessageSource messages;

    public String of(Doubt doubt) {
        var figure = doubt.figure();
        return switch (doubt.kind()) {
            case TAKEN_BEFORE, TAKEN_LONG_BEFORE_UPLOAD, CLOCK_OFF, TIMES_DIFFER ->
                message("evidence.doubt." + doubt.kind(), span(Duration.ofMinutes(figure == null ? 0 : figure)));
            default -> message("evidence.doubt." + doubt.kind(), figure);
        };
    }

    private String span(Duration duration) {
        if (duration.compareTo(IN_HOURS) < 0) {
            return message("evidence.span.minutes", duration.toMinutes());
        }
        return duration.compareTo(IN_DAYS) < 0
                ? message("evidence.span.hours", duration.toHours())
                : message("evidence.span.days", duration.toDays());
    }

    private String message(String key, @Nullable Object argument) {
        return messages.getMessage(key, new @Nullable Object[] {argument}, LocaleContextHolder.getLocale());
    }
}
