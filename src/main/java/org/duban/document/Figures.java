package org.duban.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the figures that passages name in braces, wide ones or not: a Chinese keyboard gives either. */
final class Figures {

    private static final Pattern NAME = Pattern.compile("[{｛]([^{}｛｝\\n]{1,30})[}｝]");
    private static final Pattern STRAY = Pattern.compile("[{}｛｝][^{}｛｝\\n]{0,12}");

    /** To be filled in by hand, as long as it is a draft. */
    private static final String ROOM = "　　　　";

    private Figures() {}

    /** Those figures that a passage names and that have no value. */
    static List<String> unset(String text, Map<String, String> figures) {
        return NAME.matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .filter(name -> figures.getOrDefault(name, "-").isBlank())
                .distinct()
                .toList();
    }

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
            return Matcher.quoteReplacement(value.isBlank() ? ROOM : value);
        });
        STRAY.matcher(NAME.matcher(text).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .forEach(unknown::add);
        if (!unknown.isEmpty()) {
            throw new FigureUnknown(passage, unknown);
        }
        return filled;
    }
}
