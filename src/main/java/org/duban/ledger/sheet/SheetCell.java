package org.duban.ledger.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one cell says.
 *
 * @param text the text as the user sees it; of a date cell {@code 2019-04-05}, with the time if it has one
 * @param moment the date and time, where the sheet itself says that the cell is one
 */
public record SheetCell(String text, @Nullable LocalDateTime moment) {

    public static final SheetCell BLANK = new SheetCell("", null);

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    public static SheetCell of(String text) {
        var clean = CellText.clean(text);
        return clean.isEmpty() ? BLANK : new SheetCell(clean, null);
    }

    static SheetCell of(BigDecimal number) {
        return new SheetCell(CellText.number(number), null);
    }

    static SheetCell of(LocalDateTime moment) {
        var wholeDay = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return new SheetCell(wholeDay ? moment.toLocalDate().toString() : MINUTES.format(moment), moment);
    }

    public boolean isBlank() {
        return text.isEmpty();
    }
}
