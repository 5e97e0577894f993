package org.duban.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The line of a unit's ranks: the first at the top, broken where it was not ranked. */
class TrendTests {

    @Test
    void risesTowardsTheFirstRank() {
        var trend = new Trend(Arrays.asList(5, 3, 1), 5);

        assertThat(trend.path()).isEqualTo("M2 18L11 10L20 2");
        assertThat(trend.width()).isEqualTo(22);
        assertThat(trend.endY()).isEqualTo(2);
    }

    @Test
    void isBrokenWhereThereWasNoRank() {
        assertThat(new Trend(Arrays.asList(2, null, 1, 2), 2).path()).isEqualTo("M2 18M20 2L29 18");
        assertThat(new Trend(Arrays.asList(null, null, 1), 3).isDrawn()).isFalse();
    }

    @Test
    void isLevelInALeagueOfOne() {
        assertThat(new Trend(Arrays.asList(1, 1), 1).path()).isEqualTo("M2 8L11 8");
    }
}
