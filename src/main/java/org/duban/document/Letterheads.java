package org.duban.document;

import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.document.paper.Paper;
import org.duban.document.paper.PaperWords;
import org.duban.platform.web.TimeFormats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gives contents their head and their last lines, by the office's stationery. */
@Component
@RequiredArgsConstructor
public class Letterheads {

    private final StationerySettings settings;
    private final TimeFormats times;
    private final MessageSource messages;

    public Paper paper(Content content, Issue issue) {
        var stationery = settings.of(issue.campaign());
        var issuer = Objects.requireNonNullElse(stationery.issuer(), issue.issuer());
        var day = issue.day() == null ? message("document.day-blank") : times.fullDay(issue.day());
        var official = content.layout() == Paper.Layout.OFFICIAL;
        return new Paper(
                content.layout(),
                official ? letterhead(stationery, issue, issuer, day) : null,
                content.title(),
                content.addressee(),
                content.body(),
                official
                        ? new Paper.Signature(Objects.requireNonNullElse(stationery.signatory(), ""), issuer, day)
                        : null,
                official && !issue.isDraft()
                        ? new Paper.Imprint(
                                issue.check(), stationery.copies(), issuer, message("document.printed", day))
                        : null,
                issue.isDraft() ? message("document.draft") : null,
                PaperWords.of(LocaleContextHolder.getLocale()));
    }

    /** With a code of the office's own the number stands in the middle; else it is an issue, between issuer and day. */
    private Paper.Letterhead letterhead(Stationery stationery, Issue issue, String issuer, String day) {
        var mark = Objects.requireNonNullElse(stationery.mark(), issue.kind());
        var number = number(stationery.code(), issue.year(), issue.number());
        return stationery.code() == null
                ? new Paper.Letterhead(mark, number, issuer, day)
                : new Paper.Letterhead(mark, number, null, null);
    }

    /** Such as 文督〔2026〕12号 or 〔2026〕第3期; of a draft the same with room for the figures. */
    public String number(@Nullable String code, @Nullable Integer year, @Nullable Integer number) {
        var key = code == null ? "document.issue" : "document.number";
        return year == null || number == null
                ? message(key + "-blank", code)
                : message(key, code, year.toString(), number.toString());
    }

    private String message(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
