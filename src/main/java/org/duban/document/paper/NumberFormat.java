package org.duban.document.paper;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** How a workbook is to show a number so that it looks as it is printed: 97.40, and not 97.4. */
final class NumberFormat {

    private static final Pattern PLAIN = Pattern.compile("[-−]?\\d+(?:\\.(\\d+))?(%?)");
    private static final String GENERAL = "General";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private NumberFormat() {}

    /** The general format for what is printed as something else, such as 3（并列）. */
    static String of(Table.Cell cell) {
        var written = PLAIN.matcher(cell.text());
        if (cell.number() == null || !written.matches()) {
            return GENERAL;
        }
        var shown = new BigDecimal(cell.text().replace('−', '-').replace("%", ""));
        var percent = !written.group(2).isEmpty();
        // A percentage that is given as such, 66.67 for 66.67%, cannot be shown with the sign by a format.
        if (percent && differ(shown, cell.number().multiply(HUNDRED))) {
            return GENERAL;
        }
        var places = written.group(1) == null
                ? "0"
                : "0." + "0".repeat(written.group(1).length());
        return percent ? places + "%" : places;
    }

    private static boolean differ(BigDecimal shown, BigDecimal given) {
        return shown.subtract(given).abs().compareTo(BigDecimal.ONE) > 0;
    }
}
