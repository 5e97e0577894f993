package org.duban.ranking.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.duban.finding.Source;
import org.duban.standard.Severity;
import org.jspecify.annotations.Nullable;

/** Finds all that keeps a scheme from being computed, or from meaning anything. */
final class RulesCheck {

    /** Of factors and weights: with a finding of 999 points and both at their most, a line still fits where it is kept. */
    private static final BigDecimal TEN = BigDecimal.TEN;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int MOST_CASES = 1_000_000;

    private final List<RuleProblem> problems = new ArrayList<>();
    private final Rules rules;
    private final Collection<String> leagues;

    private RulesCheck(Rules rules, Collection<String> leagues) {
        this.rules = rules;
        this.leagues = leagues;
    }

    /** @param leagues that there are */
    static List<RuleProblem> problems(Rules rules, Collection<String> leagues) {
        var check = new RulesCheck(rules, leagues);
        check.deductions(rules.deductions());
        check.marks(rules.marks());
        check.gains(rules.gains());
        check.sample(rules.sample());
        check.leagues();
        return List.copyOf(check.problems);
    }

    private void deductions(Deductions d) {
        var hasBase = within("deductions.base", d.base(), THOUSAND);
        if (hasBase && d.base().signum() == 0) {
            problems.add(RuleProblem.at("deductions.base", "base-nought"));
        }
        if (within("deductions.floor", d.floor(), THOUSAND)
                && hasBase
                && d.floor().compareTo(d.base()) >= 0) {
            problems.add(RuleProblem.at("deductions.floor", "floor-above-base"));
        }
        within("deductions.found", d.found(), TEN);
        within("deductions.onTheSpot", d.onTheSpot(), TEN);
        within("deductions.recurrence", d.recurrence(), TEN);
        within("deductions.late", d.late(), TEN);
        within("deductions.carried", d.carried(), TEN);
        within("deductions.rework", d.rework(), TEN);
        for (var source : Source.values()) {
            var weight = d.sourceWeights().get(source);
            within("deductions.sourceWeights[" + source + "]", weight, TEN);
        }
        d.caps().forEach((loss, most) -> within("deductions.caps[" + loss + "]", most, THOUSAND));
        if (!d.severityPoints().isEmpty()) {
            for (var severity : Severity.values()) {
                within(
                        "deductions.severityPoints[" + severity + "]",
                        d.severityPoints().get(severity),
                        HUNDRED);
            }
        }
    }

    private void marks(Marks marks) {
        var sum = BigDecimal.ZERO;
        for (var measure : Measure.values()) {
            var weight = marks.weight(measure);
            if (within("marks.parts[" + measure + "]", weight, HUNDRED)) {
                sum = sum.add(weight);
            }
        }
        if (sum.compareTo(HUNDRED) != 0) {
            problems.add(RuleProblem.at(
                    "marks.parts", "parts-sum", sum.stripTrailingZeros().toPlainString()));
        }
        if (within("marks.perPlace", marks.perPlace(), HUNDRED)
                && marks.perPlace().signum() == 0) {
            problems.add(RuleProblem.at("marks.perPlace", "per-place-nought"));
        }
        bands(marks);
    }

    private void bands(Marks marks) {
        if (marks.has(Measure.FEW_FOUND) && marks.bands().isEmpty()) {
            problems.add(RuleProblem.at("marks.bands", "bands-missing"));
        }
        var before = -1;
        for (var i = 0; i < marks.bands().size(); i++) {
            var band = marks.bands().get(i);
            within("marks.bands[" + i + "].marks", band.marks(), HUNDRED);
            if (band.upTo() <= before || band.upTo() > MOST_CASES) {
                problems.add(RuleProblem.at("marks.bands[" + i + "].upTo", "bands-order"));
            }
            before = band.upTo();
        }
    }

    private void gains(Gains gains) {
        within("gains.selfFound", gains.selfFound(), TEN);
        if (gains.most() != null) {
            within("gains.most", gains.most(), THOUSAND);
        }
    }

    private void sample(Sample sample) {
        count("sample.leastPlaces", sample.leastPlaces(), 0);
        count("sample.leastCases", sample.leastCases(), 0);
        count("sample.perPlaces", sample.perPlaces(), 1);
    }

    private void leagues() {
        var unknown = rules.leagues().stream()
                .filter(league -> !leagues.contains(league))
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            problems.add(RuleProblem.at("leagues", "league-unknown", unknown));
        }
    }

    private void count(String field, @Nullable Integer number, int least) {
        if (number != null && (number < least || number > MOST_CASES)) {
            problems.add(RuleProblem.at(field, "count-range", least));
        }
    }

    private boolean within(String field, @Nullable BigDecimal number, BigDecimal most) {
        String problem = null;
        if (number == null) {
            problem = "missing";
        } else if (number.signum() < 0) {
            problem = "negative";
        } else if (number.compareTo(most) > 0) {
            problem = "too-large";
        } else if (number.stripTrailingZeros().scale() > 2) {
            problem = "too-fine";
        }
        if (problem == null) {
            return true;
        }
        problems.add(new RuleProblem(field, problem, List.of(most.toPlainString())));
        return false;
    }
}
