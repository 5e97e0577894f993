package org.duban.ledger.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as offices write them, perhaps with their unit of measure. */
public final class Amounts {

    private static final Pattern NUMBER =
            Pattern.compile("([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)\\s*([^\\d.,+-].*)?");
    private static final int SCALE = 4;
    private static final int DIGITS = 12;

    private Amounts() {}

    /**
     * Reads one number.
     *
     * @param measure the unit of measure that may stand behind it; empty where none may
     */
    public static Reading<BigDecimal> read(String text, String measure) {
        var match = NUMBER.matcher(plain(text));
        if (!match.matches()) {
            return Reading.doubtful(null, Remark.of("amount.unreadable", text));
        }
        var written = match.group(2);
        if (written != null && !alike(written, measure)) {
            return Reading.doubtful(
                    null,
                    measure.isEmpty()
                            ? Remark.of("amount.bare", text)
                            : Remark.of("amount.otherMeasure", text, written.strip(), measure));
        }
        return number(new BigDecimal(match.group(1).replace(",", "")), text);
    }

    private static Reading<BigDecimal> number(BigDecimal number, String text) {
        var plain = number.stripTrailingZeros();
        if (plain.precision() - plain.scale() > DIGITS) {
            return Reading.doubtful(null, Remark.of("amount.tooLarge", text));
        }
        if (plain.scale() > SCALE) {
            var rounded = plain.setScale(SCALE, RoundingMode.HALF_UP);
            return Reading.inferred(rounded, Remark.of("amount.rounded", rounded.toPlainString()));
        }
        return Reading.certain(plain);
    }

    /** Whether two units of measure are the same but for the characters that keyboards lack. */
    private static boolean alike(String one, String other) {
        return flat(one).equals(flat(other));
    }

    private static String flat(String measure) {
        return plain(measure).replaceAll("\\s", "").replace('μ', 'u').toLowerCase(Locale.ROOT);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('−', '-')
                .strip();
    }
}
