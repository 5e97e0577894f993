package org.duban.unit;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
     * @param league the present one of the unit, and {@code aliases} those that it has, which the district may have given
     */
    void requireFitting(UnitDetails details, @Nullable String league, List<String> aliases) {
        var parents = parents();
        if (parents == null) {
            return;
        }
        if (details.parentId() == null || !parents.contains(details.parentId().value())) {
            throw new NotBelowYourUnit();
        }
        if (!Objects.equals(details.league(), league)) {
            throw new LeagueNotYours();
        }
        var own = Objects.requireNonNull(ids());
        details.aliases().stream()
                .filter(alias -> !aliases.contains(alias))
                .forEach(alias -> requireNobodyElses(alias, own));
    }

    private void requireNobodyElses(String alias, Set<UUID> own) {
        tree.called(alias).stream()
                .filter(unit -> !own.contains(unit.id()))
                .findFirst()
                .ifPresent(unit -> {
                    throw new AliasNotYours(alias, unit.name());
                });
    }
}
