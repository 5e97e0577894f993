package org.duban.ranking.consequence;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ladder of a campaign: for each ground the highest step that was reached, and all steps of that height. Whoever stays
 * beyond the last step stands on it again.
 *
 * @param steps kept in the order of the grounds, and on each from the lowest up
 */
public record ConsequenceRules(List<Step> steps) {

    public static final ConsequenceRules NONE = new ConsequenceRules(List.of());

    public ConsequenceRules {
        steps = steps.stream()
                .sorted(Comparator.comparing(Step::ground)
                        .thenComparing(Step::from)
                        .thenComparing(Step::kind))
                .toList();
    }

    public ConsequenceRules with(Step step) {
        return new ConsequenceRules(
                Stream.concat(steps.stream(), Stream.of(step)).distinct().toList());
    }

    public ConsequenceRules without(Step step) {
        return new ConsequenceRules(
                steps.stream().filter(other -> !other.equals(step)).toList());
    }

    /** The step by which something was proposed; null where the rules have changed since. */
    public @Nullable Step stepFor(Ground ground, ConsequenceKind kind, BigDecimal extent) {
        return steps.stream()
                .filter(step -> step.ground() == ground && step.kind() == kind)
                .filter(step -> step.from().compareTo(extent) <= 0)
                .reduce((lower, higher) -> higher)
                .orElse(null);
    }

    /** What a unit's edition brings it, the grounds in their order. */
    List<Step> reachedBy(Map<Ground, BigDecimal> extents) {
        return new EnumMap<>(steps.stream().collect(groupingBy(Step::ground)))
                .entrySet().stream()
                        .flatMap(ground ->
                                reached(ground.getValue(), extents.getOrDefault(ground.getKey(), BigDecimal.ZERO)))
                        .toList();
    }

    /** An amount for each of what is counted is no step on a ladder: it comes beside what else comes. */
    private static Stream<Step> reached(List<Step> steps, BigDecimal extent) {
        return steps.stream().collect(groupingBy(step -> step.kind().isMoney())).values().stream()
                .flatMap(alike -> highest(alike, extent));
    }

    private static Stream<Step> highest(List<Step> steps, BigDecimal extent) {
        var reached = steps.stream()
                .filter(step -> extent.signum() > 0 && step.from().compareTo(extent) <= 0)
                .toList();
        return reached.stream()
                .map(Step::from)
                .max(Comparator.naturalOrder())
                .map(top -> reached.stream().filter(step -> step.from().compareTo(top) == 0))
                .orElseGet(Stream::empty);
    }
}
