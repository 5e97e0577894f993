package org.duban.inspection.web;

import java.time.LocalDate;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.inspection.InspectionKind;
import org.duban.platform.web.TimeFormats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names a round that nobody named, after its first day and its kind. */
@Component
@RequiredArgsConstructor
class InspectionTitles {

    private final MessageSource messages;
    private final TimeFormats times;

    String orUsual(@Nullable String title, InspectionKind kind, LocalDate day) {
        if (title != null && !title.isBlank()) {
            return title;
        }
        return Objects.requireNonNull(messages.getMessage(
                "inspection.usual-title", new Object[] {times.day(day), words(kind)}, LocaleContextHolder.getLocale()));
    }

    String words(InspectionKind kind) {
        return Objects.requireNonNull(
                messages.getMessage("inspection.kind." + kind, null, LocaleContextHolder.getLocale()));
    }
}
