package org.duban.document;

import java.util.List;
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
        var number = number(stationery, issue);
        var official = content.layout() == Paper.Layout.OFFICIAL;
        var award = content.layout() == Paper.Layout.CERTIFICATE;
        return new Paper(
                content.layout(),
                official ? letterhead(stationery, issue, issuer, number, day) : null,
                content.title(),
                content.addressee(),
                content.body(),
                official || award ? new Paper.Signature(award ? null : signatory(stationery), issuer, day) : null,
                issue.isDraft() ? null : imprint(content.layout(), stationery, issue, issuer, number, day),
                content.annex().of(new Annex.Stamp(number, issuer, day)),
                issue.isDraft() ? message("document.draft") : null,
                PaperWords.of(LocaleContextHolder.getLocale()));
    }

    /**
     * With a code of the office's own, and of papers that are no periodical, the number stands in the middle; else it is an
     * issue, between issuer and day.
     */
    private Paper.Letterhead letterhead(Stationery stationery, Issue issue, String issuer, String number, String day) {
        var series = issue.series();
        var mark = Objects.requireNonNullElse(stationery.mark(), series.periodical() ? series.name() : issuer);
        return isIssue(stationery, series)
                ? new Paper.Letterhead(mark, number, issuer, day)
                : new Paper.Letterhead(mark, number, null, null);
    }

    private static String signatory(Stationery stationery) {
        return Objects.requireNonNullElse(stationery.signatory(), "");
    }

    private Paper.@Nullable Imprint imprint(
            Paper.Layout layout, Stationery stationery, Issue issue, String issuer, String number, String day) {
        return switch (layout) {
            case OFFICIAL ->
                new Paper.Imprint(issue.check(), stationery.copies(), issuer, message("document.printed", day));
            case CERTIFICATE -> new Paper.Imprint(issue.check(), List.of(), null, number);
            case FORM, WIDE -> null;
        };
    }

    /** Such as 文督通〔2026〕12号 or 〔2026〕第3期; of a draft the same with room for the figures. */
    private String number(Stationery stationery, Issue issue) {
        var series = issue.series();
        var key = isIssue(stationery, series) ? "document.issue" : "document.number";
        var code = Objects.requireNonNullElse(stationery.code(), "") + series.sign();
        return issue.year() == null || issue.number() == null
                ? message(key + "-blank", code)
                : message(key, code, issue.year().toString(), issue.number().toString());
    }

    private static boolean isIssue(Stationery stationery, Issue.Series series) {
        return stationery.code() == null && series.periodical();
    }

    private String message(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
