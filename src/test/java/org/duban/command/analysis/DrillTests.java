package org.duban.command.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duban.finding.FindingFilter;
import org.duban.finding.FindingState;
import org.duban.finding.Timing;
import org.duban.finding.Unsaid;
import org.duban.finding.web.FindingAddress;
import org.junit.jupiter.api.Test;

/** The filters behind figures. */
class DrillTests {

    private static final UUID UNIT = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Test
    void aWeekIsItsDaysWithinThoseThatAreAskedFor() {
        var asked = FindingFilter.ALL.withFoundFrom(LocalDate.of(2019, 4, 10));

        var behind = Drill.of(asked, Map.of(Dimension.WEEK, "2019-04-08"), Measure.FOUND);

        assertThat(behind.foundFrom()).isEqualTo("2019-04-10");
        assertThat(behind.foundTo()).isEqualTo("2019-04-14");
    }

    @Test
    void statesAreThoseOfTheFigureAmongThoseThatAreAskedFor() {
        var asked = FindingFilter.ALL.withStates(List.of(FindingState.SUBMITTED, FindingState.CLOSED));

        assertThat(Drill.of(asked, Map.of(), Measure.FOUND).states())
                .containsExactly(FindingState.SUBMITTED, FindingState.CLOSED);
        assertThat(Drill.of(asked, Map.of(), Measure.OPEN).states()).containsExactly(FindingState.SUBMITTED);
        assertThat(Drill.of(asked, Map.of(), Measure.IN_TIME).traits().timing()).isEqualTo(Timing.IN_TIME);
    }

    @Test
    void aUnitStandsForThoseBelowUnlessItsKeySaysItself() {
        assertThat(Drill.of(FindingFilter.ALL, Map.of(Dimension.UNIT, UNIT.toString()), Measure.FOUND)
                        .units())
                .containsExactly(UNIT);
        assertThat(Drill.of(FindingFilter.ALL, Map.of(Dimension.UNIT, "own:" + UNIT), Measure.FOUND)
                        .traits()
                        .ownUnit())
                .isEqualTo(UNIT);
    }

    @Test
    void whatIsInTheArchiveIsBehindAFigureUnlessItWasRefused() {
        assertThat(Drill.of(FindingFilter.ALL, Map.of(), Measure.FOUND).archived())
                .isTrue();
        assertThat(Drill.of(FindingFilter.ALL.withArchived(false), Map.of(), Measure.FOUND)
                        .archived())
                .isFalse();
    }

    @Test
    void whatIsNotSaidHasAWayToo() {
        var behind = Drill.of(FindingFilter.ALL, Map.of(Dimension.PLACE, Pivot.NONE), Measure.LATE);

        assertThat(behind.traits().unsaid()).containsExactly(Unsaid.PLACE);
        assertThat(FindingAddress.of(behind))
                .isEqualTo(
                        "/findings?state=ASSIGNED,RECTIFYING,SUBMITTED,DISPUTED&unsaid=PLACE&overdue=true&archived=true"
                                .replace(",", "%2C"));
    }
}
