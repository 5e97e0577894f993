package org.duban.command.analysis;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FindingFilter;
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.springframework.stereotype.Component;

/** On which level of the tree units are shown to whom. */
@Component
@RequiredArgsConstructor
public class UnitLevels {

    private final UnitTree units;

    /**
     * Levels of the tree, 0 being that of the districts.
     *
     * @param least above it rows would stand for more than what is asked for
     */
    public record Levels(int least, int usual) {}

    /** Below the units that are asked for, else below the clerk's own, else below the districts. */
    public Levels of(FindingFilter filter, SignedIn who) {
        if (!filter.units().isEmpty()) {
            var depth = filter.units().stream().mapToInt(this::depth).max().orElse(0);
            return new Levels(depth, depth + 1);
        }
        return new Levels(
                0,
                who.unitId() == null || who.seesEverything()
                        ? 1
                        : depth(who.unitId().value()) + 1);
    }

    private int depth(UUID unit) {
        return Math.max(0, units.upwards(new UnitId(unit)).size() - 1);
    }
}
