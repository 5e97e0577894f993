package org.duban.campaign.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Works out who answers where, as a finding is proposed its unit: what is more particular about the topic goes before what
 * is nearer. Where a nearer rule loses against a more particular one and names another unit, both have their reasons; that
 * is shown, since one of them was probably forgotten.
 */
public final class Matrix {

    private final Map<Spot, Rule> rules;
    private final Map<UUID, UUID> parents;

    /** What a rule is laid down for; no two of a campaign are for the same. */
    private record Spot(Topic topic, @Nullable UUID area) {}

    /**
     * Makes a matrix.
     *
     * @param parents the unit above each unit that has one
     */
    public Matrix(List<Rule> rules, Map<UUID, UUID> parents) {
        this.rules = rules.stream()
                .collect(Collectors.toMap(
                        rule -> new Spot(rule.topic(), rule.area()), Function.identity(), (first, same) -> first));
        this.parents = Map.copyOf(parents);
    }

    /**
     * Who answers; empty for a gap.
     *
     * @param section the one that the item belongs to, if it is one
     * @param area null for what holds everywhere
     */
    public Optional<Answer> answer(Topic topic, @Nullable String section, @Nullable UUID area) {
        var topics = covering(topic, section);
        var areas = outwards(area);
        return topics.stream()
                .flatMap(about -> areas.stream().flatMap(at -> laidDown(about, at)))
                .findFirst()
                .map(first -> new Answer(first, first.isAbout(topic, area), rival(first, topics, areas)));
    }

    private @Nullable Rule rival(Rule first, List<Topic> topics, List<Optional<UUID>> areas) {
        return areas.stream()
                .takeWhile(nearer -> !nearer.equals(Optional.ofNullable(first.area())))
                .flatMap(at -> topics.stream().flatMap(about -> laidDown(about, at)))
                .filter(other -> !other.unitId().equals(first.unitId()))
                .findFirst()
                .orElse(null);
    }

    private Stream<Rule> laidDown(Topic topic, Optional<UUID> area) {
        return Stream.ofNullable(rules.get(new Spot(topic, area.orElse(null))));
    }

    /** All topics of which this one is part, the most particular first. */
    private static List<Topic> covering(Topic topic, @Nullable String section) {
        return Stream.of(topic, new Topic(topic.item() == null ? topic.section() : section, null), Topic.EVERYTHING)
                .distinct()
                .toList();
    }

    /** The area, what it lies in, and last everywhere. */
    private List<Optional<UUID>> outwards(@Nullable UUID area) {
        List<Optional<UUID>> outwards = new ArrayList<>();
        for (var unit = area; unit != null; unit = parents.get(unit)) {
            outwards.add(Optional.of(unit));
        }
        outwards.add(Optional.empty());
        return outwards;
    }
}
