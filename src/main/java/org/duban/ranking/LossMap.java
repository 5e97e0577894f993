package org.duban.ranking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a ranked unit lost its points.
 *
 * @param origins all of it: of whoever brought about most first, and of these the place with most
 * @param places those where most was lost, whoever brought it about there
 */
public record LossMap(UUID unitId, String unitName, List<LossOrigin> origins, List<LossOrigin> places) {

    private static final int HUNDRED = 100;

    private record Causer(LossOrigin.Cause cause, @Nullable UUID unitId) {}

    public BigDecimal points() {
        return points(origins);
    }

    /** In per cent: all is a hundred, and nothing else is, nor nought. */
    public int share(BigDecimal part) {
        var whole = points();
        if (part.compareTo(whole) == 0) {
            return HUNDRED;
        }
        var share = part.multiply(BigDecimal.valueOf(HUNDRED)).divide(whole, 0, RoundingMode.HALF_UP);
        return Math.max(1, Math.min(share.intValue(), HUNDRED - 1));
    }

    /** Each cause once, wherever it was. */
    public List<LossOrigin> causes() {
        return origins.stream()
                .collect(groupingBy(o -> new Causer(o.cause(), o.causeId()), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(parts -> parts.get(0).everywhere(findings(parts), points(parts)))
                .toList();
    }

    /** Whether there is more to tell apart than one unit at one place. */
    public boolean isDivided() {
        return origins.size() > 1;
    }

    /** How many findings there are beside those of the places, and what they cost. */
    public int otherFindings() {
        return findings(origins) - findings(places);
    }

    public BigDecimal otherPoints() {
        return points().subtract(points(places));
    }

    private static int findings(List<LossOrigin> parts) {
        return parts.stream().mapToInt(LossOrigin::findings).sum();
    }

    private static BigDecimal points(List<LossOrigin> parts) {
        return parts.stream().map(LossOrigin::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
