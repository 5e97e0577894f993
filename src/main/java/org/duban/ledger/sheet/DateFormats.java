package org.duban.ledger.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which number formats of a workbook make a number a date, and which date that is. */
final class DateFormats {

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^]]*]");
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(2_958_465);
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

    private DateFormats() {}

    static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (id != null && isBuiltInDate(id)) {
            return true;
        }
        if (format == null) {
            return false;
        }
        var bare = LITERALS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return !bare.startsWith("general")
                && !bare.startsWith("standard")
                && (bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0);
    }

    /** 27 to 36 and 50 to 58 are dates in Chinese workbooks; 32 to 35, 55 and 56 among them are times of day. */
    private static boolean isBuiltInDate(int id) {
        return (id >= 14 && id <= 17)
                || id == 22
                || (id >= 27 && id <= 31)
                || id == 36
                || (id >= 50 && id <= 54)
                || id == 57
                || id == 58;
    }

    static Optional<LocalDateTime> toMoment(BigDecimal serial, boolean from1904) {
        if (serial.signum() <= 0 || serial.compareTo(LAST_SERIAL) > 0) {
            return Optional.empty();
        }
        var days = serial.setScale(0, RoundingMode.FLOOR);
        var seconds = serial.subtract(days).multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP);
        return Optional.of((from1904 ? EPOCH_1904 : EPOCH_1900)
                .plusDays(days.longValueExact())
                .atStartOfDay()
                .plusSeconds(seconds.longValueExact()));
    }
}
