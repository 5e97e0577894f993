package org.duban.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Which units whoever is at work may keep: all of them, or those below the own one. The latter stay where they are kept, and who is
 * ranked against whom is not theirs to say.
 */
@Component
@RequiredArgsConstructor
public class KeptUnits {

    private final ObjectProvider<UnitKeeper> keeper;
    private final UnitTree tree;
    private final Namesakes namesakes;

    /** The unit below which they are; null for all. */
    public @Nullable UnitId top() {
        var known = keeper.getIfAvailable();
        return known == null ? null : known.top();
    }

    /** Null for all. */
    public @Nullable Set<UUID> ids() {
        var top = top();
        return top == null
                ? null
                : tree.subtree(top).stream()
                        .filter(unit -> !unit.equals(top.value()))
                        .collect(Collectors.toSet());
    }

    /** The units below which one may be established; null for any, and for none at all. */
    public @Nullable Set<UUID> parents() {
        var top = top();
        return top == null ? null : Set.copyOf(tree.subtree(top));
    }

    /** What is not theirs to keep does not exist for them there. */
    public void require(UnitId unit) {
        var ids = ids();
        if (ids != null && !ids.contains(unit.value())) {
            throw new UnitNotFound(unit);
        }
    }

    /**
     * Refuses what is not theirs to say.
     *
     * @param unit as it is now, null for a new one; what the district gave it may stay
     */
    void requireFitting(UnitDetails details, @Nullable Unit unit) {
        var parents = parents();
        if (parents == null) {
            return;
        }
        if (details.parentId() == null || !parents.contains(details.parentId().value())) {
            throw new NotBelowYourUnit();
        }
        if (!Objects.equals(details.league(), unit == null ? null : unit.getLeague())) {
            throw new LeagueNotYours();
        }
        var aliases = new ArrayList<>(details.aliases());
        if (unit != null) {
            aliases.removeAll(unit.getAliases());
        }
        requireNobodyElses("aliases", aliases, other -> true);
        if (unit == null || !unit.getName().equals(details.name())) {
            // Villages of one name are usual; one with the name of a township is not.
            requireNobodyElses("name", List.of(details.name()), other -> other.level() != details.level());
        }
    }

    private void requireNobodyElses(String field, List<String> names, Predicate<UnitRow> matters) {
        var own = Objects.requireNonNull(ids());
        namesakes
                .of(names)
                .forEach((name, units) -> units.stream()
                        .filter(other -> !own.contains(other.id()))
                        .filter(matters)
                        .findFirst()
                        .ifPresent(other -> {
                            throw new NameOfAnotherUnit(field, name, other.name());
                        }));
    }
}
