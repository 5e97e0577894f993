package org.duban.command.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duban.finding.FilteredFindings;
import org.duban.finding.FindingFilter;
import org.duban.finding.FindingState;
import org.duban.finding.FindingTraits;
import org.duban.finding.LateStage;
import org.duban.finding.SectionKey;
import org.duban.finding.Source;
import org.duban.finding.Timing;
import org.duban.finding.Unsaid;
import org.duban.standard.Severity;
import org.jspecify.annotations.Nullable;

/** The way from a figure to the findings that it counts: the filter under which the register lists exactly these. */
public final class Drill {

    /** The key of a unit that stands for itself alone begins with this. */
    public static final String OWN = "own:";

    private static final Set<FindingState> OPEN =
            EnumSet.of(FindingState.ASSIGNED, FindingState.RECTIFYING, FindingState.SUBMITTED, FindingState.DISPUTED);

    private Drill() {}

    /**
     * Of a figure.
     *
     * @param keys what its row and its column are about, none for what sums all up
     */
    public static FindingFilter of(FindingFilter asked, Map<Dimension, String> keys, Measure measure) {
        var narrowed = FilteredFindings.withHistory(asked);
        for (var entry : keys.entrySet()) {
            narrowed = narrowed(narrowed, entry.getKey(), entry.getValue());
        }
        return measured(narrowed, measure);
    }

    private static FindingFilter measured(FindingFilter filter, Measure measure) {
        var traits = filter.traits();
        return switch (measure) {
            case FOUND, POINTS -> in(filter, Set.copyOf(FindingState.FOUND));
            case OPEN -> in(filter, OPEN);
            case LATE -> in(filter, OPEN).withOverdue(true);
            case HELD -> in(filter, EnumSet.of(FindingState.ON_HOLD));
            case CLOSED, MEDIAN_DAYS -> in(filter, EnumSet.of(FindingState.CLOSED));
            case IN_TIME -> in(filter, EnumSet.of(FindingState.CLOSED)).withTraits(traits.withTiming(Timing.IN_TIME));
            case IN_TIME_RATE ->
                in(filter, Set.copyOf(FindingState.FOUND))
                        .withTraits(traits.timing() == Timing.IN_TIME ? traits : traits.withTiming(Timing.DUE));
            case RETURNED -> in(filter, Set.copyOf(FindingState.FOUND)).withTraits(traits.withReturned(true));
            case RECURRED -> in(filter, Set.copyOf(FindingState.FOUND)).withTraits(traits.withRecurred(true));
        };
    }

    /** What was asked for in some states is still only in these. */
    private static FindingFilter in(FindingFilter filter, Set<FindingState> states) {
        return filter.withStates(FindingState.FOUND.stream()
                .filter(states::contains)
                .filter(state -> filter.states().isEmpty() || filter.states().contains(state))
                .toList());
    }

    private static FindingFilter narrowed(FindingFilter filter, Dimension dimension, String key) {
        if (key.equals(Pivot.NONE)) {
            return unsaid(filter, dimension);
        }
        var traits = filter.traits();
        return switch (dimension) {
            case UNIT ->
                key.startsWith(OWN)
                        ? filter.withTraits(traits.withOwnUnit(UUID.fromString(key.substring(OWN.length()))))
                        : filter.withUnits(List.of(UUID.fromString(key)));
            case LEAGUE -> filter.withTraits(traits.withLeague(key));
            case SECTION -> filter.withTraits(traits.withSection(SectionKey.valueOf(key)));
            case ITEM -> filter.withCheckItem(UUID.fromString(key));
            case SOURCE -> filter.withSources(List.of(Source.valueOf(key)));
            case SEVERITY -> filter.withSeverities(List.of(Severity.valueOf(key)));
            case STATE -> filter.withStates(List.of(FindingState.valueOf(key)));
            case PLACE -> filter.withPlaces(List.of(UUID.fromString(key)));
            case CAMPAIGN -> filter.withCampaigns(List.of(UUID.fromString(key)));
            case LATENESS -> filter.withTraits(traits.withLate(List.of(LateStage.valueOf(key))));
            case WEEK, TEN_DAYS, MONTH, QUARTER -> within(filter, dimension, LocalDate.parse(key));
        };
    }

    private static FindingFilter within(FindingFilter filter, Dimension dimension, LocalDate first) {
        var last = dimension.period().orElseThrow().last(first);
        return filter.withFoundFrom(
                        filter.foundFrom() == null || first.isAfter(filter.foundFrom()) ? first : filter.foundFrom())
                .withFoundTo(filter.foundTo() == null || last.isBefore(filter.foundTo()) ? last : filter.foundTo());
    }

    private static FindingFilter unsaid(FindingFilter filter, Dimension dimension) {
        var what = switch (dimension) {
            case UNIT -> Unsaid.UNIT;
            case LEAGUE -> Unsaid.LEAGUE;
            case SECTION, ITEM -> Unsaid.ITEM;
            case PLACE -> Unsaid.PLACE;
            case LATENESS -> Unsaid.LATENESS;
            default -> throw new IllegalArgumentException("Always said: " + dimension);
        };
        return filter.withTraits(with(filter.traits(), what));
    }

    private static FindingTraits with(FindingTraits traits, Unsaid what) {
        var all = new ArrayList<>(traits.unsaid());
        if (!all.contains(what)) {
            all.add(what);
        }
        return traits.withUnsaid(List.copyOf(all));
    }

    /** What a row opens when it is asked for its parts: the units below, the items of the section; null where it has none. */
    public static @Nullable PivotQuery into(PivotQuery query, String key) {
        if (key.equals(Pivot.NONE) || key.startsWith(OWN)) {
            return null;
        }
        return switch (query.first()) {
            case UNIT -> query.withFilter(narrowed(query.filter(), Dimension.UNIT, key));
            case SECTION ->
                query.withRows(List.of(Dimension.ITEM)).withFilter(narrowed(query.filter(), Dimension.SECTION, key));
            default -> null;
        };
    }
}
