package org.duban.ranking.scheme;

import java.util.List;

/**
 * Why units cannot be ranked by some rules.
 *
 * @param field the path of what is wrong, such as {@code marks.parts}
 * @param code of the message under {@code ranking.scheme.problem}
 */
public record RuleProblem(String field, String code, List<Object> arguments) {

    static RuleProblem at(String field, String code, Object... arguments) {
        return new RuleProblem(field, code, List.of(arguments));
    }

    public String messageCode() {
        return "ranking.scheme.problem." + code;
    }
}
