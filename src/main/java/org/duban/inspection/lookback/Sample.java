package org.duban.inspection.lookback;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was drawn, and from what.
 *
 * @param eligible all that could be drawn, in the order of the areas
 * @param own how many more there are that somebody of the team struck off: nobody looks again at those
 * @param drawn in the order of the areas
 */
public record Sample(SampleWanted wanted, List<Candidate> eligible, int own, List<Candidate> drawn) {

    /** How many of one unit, or of what one person struck off. */
    public record Share(@Nullable String name, int relapses, int eligible, int drawn) {}

    /** Nobody draws what somebody of the team struck off. */
    static Sample of(SampleWanted wanted, List<Candidate> all, Set<UUID> team) {
        var eligible = all.stream()
                .filter(one -> one.verifierId() == null || !team.contains(one.verifierId()))
                .toList();
        var drawn = new HashSet<>(new WeightedLots(wanted.seed())
                .draw(eligible, wanted.size(eligible.size()), Candidate::findingId, wanted::weight));
        return new Sample(
                wanted,
                eligible,
                all.size() - eligible.size(),
                eligible.stream().filter(drawn::contains).toList());
    }

    public List<Share> byUnit() {
        return shares(Candidate::unitName, Candidate::unitRelapses);
    }

    public List<Share> byVerifier() {
        return shares(Candidate::verifierName, Candidate::verifierRelapses);
    }

    /** The places to go to, in order. */
    public List<UUID> places() {
        return drawn.stream().map(Candidate::placeId).distinct().toList();
    }

    private List<Share> shares(Function<Candidate, @Nullable String> name, ToIntFunction<Candidate> relapses) {
        Map<String, List<Candidate>> groups = eligible.stream()
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNullElse(name.apply(one), ""),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Share(
                        group.getKey().isEmpty() ? null : group.getKey(),
                        relapses.applyAsInt(group.getValue().get(0)),
                        group.getValue().size(),
                        (int) drawn.stream()
                                .filter(one -> group.getKey().equals(Objects.requireNonNullElse(name.apply(one), "")))
                                .count()))
                .sorted(Comparator.comparingInt(Share::drawn)
                        .thenComparingInt(Share::eligible)
                        .reversed())
                .toList();
    }
}
