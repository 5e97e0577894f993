package org.duban.finding;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.springframework.stereotype.Component;

/** Lets other features count, in statements of their own, exactly what the register lists under a filter to the same reader. */
@Component
@RequiredArgsConstructor
public class FilteredFindings {

    /** What {@link #counted} speaks of: a finding {@code f} and its deadline {@code d}. */
    public static final String TABLES = FindingRow.FINDING_AND_DEADLINE;

    private final RegisterConditions conditions;

    /**
     * A condition with its parameters.
     *
     * @param sql begins with {@code where}
     */
    public record Where(String sql, Map<String, Object> parameters) {}

    /** Without drafts and what was withdrawn, which count nowhere; {@linkplain #withHistory with the archive}. */
    public Where counted(FindingFilter filter, SignedIn reader) {
        var where = conditions.of(withHistory(filter), reader).and("f.state not in ('DRAFT', 'WITHDRAWN')");
        return new Where(where.sql(), where.parameters());
    }

    /** With what is in the archive unless that is refused: figures of last year stay when its campaigns are put away. */
    public static FindingFilter withHistory(FindingFilter filter) {
        return filter.archived() == null ? filter.withArchived(true) : filter;
    }
}
