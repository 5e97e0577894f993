package org.duban.document;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the figures that passages name in braces. */
final class Figures {

    private static final Pattern NAME = Pattern.compile("\\{([^{}\\n]{1,30})}");

    private Figures() {}

    /**
     * The passage with what the records say.
     *
     * @throws FigureUnknown naming all that there are not
     */
    static String fill(String passage, String text, Map<String, String> figures) {
        var unknown = new LinkedHashSet<String>();
        var filled = NAME.matcher(text).replaceAll(found -> {
            var value = figures.get(found.group(1).strip());
            if (value == null) {
                unknown.add(found.group());
                return Matcher.quoteReplacement(found.group());
            }
            return Matcher.quoteReplacement(value);
        });
        if (!unknown.isEmpty()) {
            throw new FigureUnknown(passage, unknown);
        }
        return filled;
    }
}
