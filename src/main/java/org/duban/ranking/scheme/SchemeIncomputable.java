package org.duban.ranking.scheme;

import java.util.List;
import lombok.Getter;
import org.duban.shared.RuleBroken;

/** Nobody can be ranked by these rules. */
@Getter
public class SchemeIncomputable extends RuleBroken {

    private final transient List<RuleProblem> problems;

    SchemeIncomputable(List<RuleProblem> problems) {
        super(problems.get(0).field(), problems.size());
        this.problems = problems;
    }

    @Override
    public String field() {
        return problems.get(0).field();
    }
}
