package org.duban.document.web;

import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.document.CheckAddress;
import org.duban.document.DocumentKind;
import org.duban.document.DocumentRow;
import org.duban.document.paper.Paper;
import org.duban.platform.web.Choice;
import org.duban.ranking.web.PeriodWords;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names documents; templates call it {@code @documentWords}. */
@Component("documentWords")
@RequiredArgsConstructor
class DocumentWords {

    private final PeriodWords periods;
    private final MessageSource messages;

    /** As it was issued, or what it will be about. */
    public String name(DocumentRow document) {
        return document.title() == null
                ? message(
                        "document.name",
                        message("document.kind." + document.kind()),
                        document.unitName() == null ? days(document) : document.unitName())
                : document.title();
    }

    public String days(DocumentRow document) {
        return periods.days(new Period(PeriodKind.CUSTOM, document.fromDay(), document.toDay()));
    }

    /** As it is printed, such as 交〔2026〕3号; of a paper that bears none, its place in the series; nothing for a draft. */
    public String issue(DocumentRow document) {
        if (document.year() == null || document.number() == null) {
            return "";
        }
        return document.printedNumber() == null
                ? periods.issueOf(document.year(), document.number())
                : document.printedNumber();
    }

    /** With its number. */
    public String heading(DocumentRow document) {
        return (name(document) + " " + issue(document)).strip();
    }

    String unitLists() {
        return message("document.unit-list.all");
    }

    String zipName() {
        return message("document.chosen.file") + ".zip";
    }

    Paper.Check check(String address, String digest) {
        return new Paper.Check(
                address,
                List.of(
                        message("ranking.notice.scan", CheckAddress.beside(address)),
                        message("ranking.notice.seal", digest)));
    }

    /** What can be drafted about days: papers of the days, and slips for each unit about what wants one. */
    List<Choice> kinds() {
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> kind.isOfDays() || kind.isOfFindings())
                .map(kind -> new Choice(
                        kind.name(),
                        message("document.kind." + kind),
                        kind.isOfDays() ? null : message("document.draft.by-unit")))
                .toList();
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
