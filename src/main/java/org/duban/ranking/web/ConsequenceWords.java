package org.duban.ranking.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.ranking.consequence.ConsequenceRow;
import org.duban.ranking.consequence.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says on what a consequence rests; templates call it {@code @consequenceWords}. */
@Component("consequenceWords")
@RequiredArgsConstructor
public class ConsequenceWords {

    private final PeriodWords periods;
    private final MessageSource messages;

    /** Such as 2026年第46周乡办组倒数，连续2期; of one proposed by hand, the reason that was given. */
    public String ground(ConsequenceRow row) {
        var period = row.period();
        if (row.ground() == null || period == null) {
            return Objects.requireNonNull(row.reason());
        }
        return message(
                "ranking.consequence.ground." + row.ground(),
                periods.title(period),
                row.league(),
                plain(row.extent()),
                row.rank() == null ? "" : row.rank().toString(),
                row.extent());
    }

    /** Such as 连续2期倒数：约谈. */
    public String step(Step step) {
        return message("ranking.step." + step.ground(), plain(step.from()), step.from());
    }

    /** Such as 1,500.00 元. */
    public String yuan(BigDecimal amount) {
        var format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return message("ranking.consequence.yuan", format.format(amount));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private String message(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
