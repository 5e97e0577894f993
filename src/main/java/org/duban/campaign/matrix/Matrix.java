package org.duban.campaign.matrix;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Works out who answers where, as a finding is proposed its unit: what is more particular about the topic goes before what
 * is nearer. Where a nearer rule loses against a more particular one and names another unit, both have their reasons; that
 * is shown, since one of them was probably forgotten.
 */
public final class Matrix {

    private static final int EVERYWHERE = 1_000;

    private final List<Rule> rules;
    private final Map<UUID, UUID> parents;

    /**
     * Makes a matrix.
     *
     * @param parents the unit above each unit that has one
     */
    public Matrix(List<Rule> rules, Map<UUID, UUID> parents) {
        this.rules = List.copyOf(rules);
        this.parents = Map.copyOf(parents);
    }

    /**
     * Who answers; empty for a gap.
     *
     * @param section the one that the item belongs to, if it is one
     * @param area null for what holds everywhere
     */
    public Optional<Answer> answer(Topic topic, @Nullable String section, @Nullable UUID area) {
        var upwards = upwards(area);
        var speaking = rules.stream()
                .filter(rule -> covers(rule.topic(), topic, section) && distance(rule, upwards) >= 0)
                .sorted(comparing((Rule rule) -> rule.topic().precision())
                        .reversed()
                        .thenComparingInt(rule -> distance(rule, upwards)))
                .toList();
        if (speaking.isEmpty()) {
            return Optional.empty();
        }
        var first = speaking.get(0);
        var rival = speaking.stream()
                .filter(other -> distance(other, upwards) < distance(first, upwards)
                        && !other.unitId().equals(first.unitId()))
                .min(comparingInt(other -> distance(other, upwards)));
        return Optional.of(new Answer(first, first.isAbout(topic, area), rival.orElse(null)));
    }

    private static boolean covers(Topic rule, Topic wanted, @Nullable String section) {
        if (rule.item() != null) {
            return rule.item().equals(wanted.item());
        }
        return rule.section() == null || rule.section().equals(wanted.item() == null ? wanted.section() : section);
    }

    private List<UUID> upwards(@Nullable UUID area) {
        List<UUID> upwards = new ArrayList<>();
        for (var unit = area; unit != null; unit = parents.get(unit)) {
            upwards.add(unit);
        }
        return upwards;
    }

    /** How far above the area the rule was laid down; negative where it says nothing of the area. */
    private static int distance(Rule rule, List<UUID> upwards) {
        return rule.area() == null ? EVERYWHERE : upwards.indexOf(rule.area());
    }
}
