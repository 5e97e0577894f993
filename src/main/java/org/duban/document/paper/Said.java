package org.duban.document.paper;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A paragraph in its parts, which together are what is printed.
 *
 * @param lead its number and the place that it is about, such as 1. 路口：; empty where it has none
 * @param points each with its number, such as （1）; all the rest where it is not numbered
 */
public record Said(String lead, List<String> points) {

    private static final Pattern LEAD = Pattern.compile("\\d+[.．、]\\s*((?!\\. )[^：:。；]){1,60}(：|: )(?=.)");
    private static final String NUMBER = "(（\\d+）|\\(\\d+\\) )";
    private static final Pattern POINT = Pattern.compile("(?<=；|; )(?=" + NUMBER + ")");
    private static final Pattern NUMBERED = Pattern.compile(NUMBER);

    public Said {
        points = List.copyOf(points);
    }

    static Said of(String text) {
        var lead = LEAD.matcher(text);
        int start = lead.lookingAt() ? lead.end() : 0;
        var rest = text.substring(start);
        return new Said(
                text.substring(0, start),
                NUMBERED.matcher(rest).lookingAt() ? List.of(POINT.split(rest)) : List.of(rest));
    }

    public boolean isList() {
        return points.size() > 1;
    }

    /** What it takes where each point begins on a new line. */
    double lines() {
        return isList() ? points.stream().mapToDouble(Portions::lines).sum() + 1 : Portions.lines(lead + points.get(0));
    }
}
