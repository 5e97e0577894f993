package org.duban.standard;

import java.util.Comparator;
import java.util.regex.Pattern;

/** The order of the codes of sections and items. */
public final class Codes {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** As people count: 2 before 10. */
    public static final Comparator<String> COUNTED = Comparator.comparing(code -> DIGITS.matcher(code)
            .replaceAll(run -> "0".repeat(Math.max(0, 9 - run.group().length())) + run.group()));

    private Codes() {}
}
