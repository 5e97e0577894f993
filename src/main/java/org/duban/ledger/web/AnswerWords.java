package org.duban.ledger.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.ledger.reading.Answers;
import org.duban.ledger.reading.DueAnswer;
import org.duban.ledger.reading.Matter;
import org.duban.ledger.words.Remark;
import org.duban.platform.web.TimeFormats;
import org.springframework.context.MessageSource;

/** Says in words how a cell was read. */
record AnswerWords(Map<String, String> names, MessageSource messages, TimeFormats times, Locale locale) {

    /** @param written what stands in the cell, which is what is kept where nothing better is known */
    String of(Matter matter, String answer, String written) {
        return switch (matter) {
            case TEXT -> answer;
            case CORRECTION ->
                answer.equals(Answers.NONE) ? word("correction.NONE") : word("correction.CORRECT", answer);
            case CHANGE -> word("change." + answer);
            case DATE -> day(answer);
            case CLOSING -> answer.equals(Answers.OPEN) ? word("closing.OPEN") : word("closing.closed", day(answer));
            case DEADLINE -> deadline(answer, written);
            case SOURCE -> message("finding.source." + answer);
            case SEVERITY -> message("platform.severity." + answer);
            case LEVEL -> message("unit.level." + answer);
            case UNIT ->
                switch (answer) {
                    case Answers.NEW -> word("unit.NEW", written);
                    case Answers.NONE -> word("unit.NONE");
                    default -> name(answer);
                };
            case PARENT -> answer.equals(Answers.NONE) ? word("parent.NONE") : answer;
            case PLACE, ITEM -> answer.equals(Answers.NONE) ? written : name(answer);
            case STANDARD -> answer.equals(Answers.NONE) ? word("standard.NONE") : names(answer);
            case LEAD, ZONE, CAMPAIGN -> name(answer);
        };
    }

    String of(Remark remark) {
        return messages.getMessage(remark, locale);
    }

    String word(String key, Object... arguments) {
        return messages.getMessage("ledger.reading." + key, arguments, locale);
    }

    String message(String key) {
        return messages.getMessage(key, null, locale);
    }

    private String deadline(String answer, String written) {
        if (answer.equals(Answers.NONE)) {
            return written.isEmpty() ? word("deadline.NONE") : written;
        }
        if (answer.equals(DueAnswer.POLICY) || answer.equals(DueAnswer.AT_ONCE)) {
            return word("deadline." + answer);
        }
        var parts = answer.split(" ", 2);
        return word("deadline." + parts[0], parts[0].equals(AnswerForm.BY_DAY) ? day(parts[1]) : parts[1]);
    }

    private String day(String answer) {
        return times.day(LocalDate.parse(answer));
    }

    private String name(String id) {
        return names.getOrDefault(id, "—");
    }

    private String names(String ids) {
        return Arrays.stream(ids.split(",", -1)).map(this::name).collect(Collectors.joining("、"));
    }
}
