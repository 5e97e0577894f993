package org.duban.ranking.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duban.shared.PeriodKind;
import org.junit.jupiter.api.Test;

/** Who gets which flag follows from the places of the last editions alone. */
class FlagAwardsTests {

    private static final FlagRules RULES =
            new FlagRules(true, Set.of(PeriodKind.WEEK), 1, null, true, 1, 2, true, 3, 1);

    private final Map<String, UUID> ids = new HashMap<>();
    private final List<PastPlace> history = new ArrayList<>();

    @Test
    void theFirstGetTheRedFlagAndTheLastAYellowOneAtFirst() {
        edition(0, "A 1", "B 2", "C 3", "D 4");

        assertThat(flags(RULES)).containsExactly("A TRAVELLING 1", "A RED 1", "D YELLOW 1");
    }

    @Test
    void theBlackFlagComesWhenTheBottomIsReachedOftenEnoughRunning() {
        edition(0, "A 1", "B 2", "C 3");
        edition(1, "B 1", "A 2", "C 3");

        assertThat(flags(RULES)).containsExactly("A TRAVELLING 1", "A RED 1", "C BLACK 2");
    }

    @Test
    void oneEditionAwayFromTheBottomBeginsAnew() {
        edition(0, "A 1", "B 2", "C 3");
        edition(1, "A 1", "C 2", "B 3");
        edition(2, "A 1", "B 2", "C 3");

        assertThat(flags(RULES)).containsExactly("A TRAVELLING 3", "A RED 3", "C YELLOW 1");
    }

    @Test
    void anEditionNotTakenPartInIsPassedOverOrEndsTheRow() {
        edition(0, "A 1", "B 2", "D 3", "C 4");
        edition(1, "A 1", "B 2", "D 3", "C -");
        edition(2, "A 1", "B 2", "D 3", "C 4");

        assertThat(flags(RULES)).contains("C BLACK 2");
        assertThat(flags(new FlagRules(true, RULES.kinds(), 1, null, true, 1, 2, false, 3, 1)))
                .contains("C YELLOW 1");
    }

    @Test
    void whoWasInNoLeagueThenTookNoPart() {
        edition(0, "A 1", "B 2", "C 3");
        edition(1, "A 1", "B 2", "D 3");
        edition(2, "A 1", "B 2", "C 3");

        assertThat(flags(RULES)).contains("C BLACK 2");
    }

    @Test
    void equalRanksAreTreatedAlike() {
        edition(0, "A 1", "B 1", "C 3", "D 4", "E 4");

        assertThat(flags(RULES))
                .containsExactly("A TRAVELLING 1", "A RED 1", "B TRAVELLING 1", "B RED 1", "D YELLOW 1", "E YELLOW 1");
    }

    @Test
    void whereAllAreEqualNobodyIsLast() {
        edition(0, "A 1", "B 1", "C 1");

        assertThat(flags(RULES)).noneMatch(flag -> flag.contains("YELLOW") || flag.contains("BLACK"));
    }

    @Test
    void nobodyWithARedFlagIsAtTheBottom() {
        edition(0, "A 1", "B 2", "C 3");

        assertThat(flags(new FlagRules(true, RULES.kinds(), 2, null, false, 2, 1, true, 3, 1)))
                .containsExactly("A RED 1", "B RED 1", "C BLACK 1");
    }

    @Test
    void aRedFlagMayWantAScore() {
        edition(0, "A 1", "B 2", "C 3");
        // The first has 99, the others less.
        var strict = new FlagRules(true, RULES.kinds(), 3, new BigDecimal("98"), false, 0, 1, true, 3, 1);

        assertThat(flags(strict)).containsExactly("A RED 1", "B RED 1");
    }

    @Test
    void aSmallLeagueBringsNoFlags() {
        edition(0, "A 1", "B 2");
        edition(1, "A 1", "B 2", "C 3");

        assertThat(flags(RULES)).isEmpty();
    }

    @Test
    void anEditionInWhichTheLeagueWasTooSmallIsPassedOver() {
        edition(0, "A 1", "B 2", "C 3");
        edition(1, "A 1", "C 2");
        edition(2, "A 1", "B 2", "C 3");

        assertThat(flags(RULES)).contains("C BLACK 2", "A RED 2");
    }

    @Test
    void toHaveBeenFirstInALeagueTooSmallEndsTheRowAtTheBottom() {
        edition(0, "A 1", "B 2", "C 3");
        edition(1, "C 1", "A 2");
        edition(2, "A 1", "B 2", "C 3");

        assertThat(flags(RULES)).contains("C YELLOW 1", "A RED 1");
    }

    @Test
    void leaguesAreApart() {
        edition(0, "A 1", "B 2", "C 3");
        league("村组", 0, "X 1", "Y 2", "Z 3");

        assertThat(flags(RULES)).contains("A RED 1", "X RED 1", "C YELLOW 1", "Z YELLOW 1");
    }

    private void edition(int back, String... places) {
        league("乡办组", back, places);
    }

    /** Places such as "A 1", or "A -" for one that was not ranked; rank n has the score 100 − n. */
    private void league(String league, int back, String... places) {
        Arrays.stream(places).map(place -> place.split(" ")).forEach(place -> {
            var rank = place[1].equals("-") ? null : Integer.valueOf(place[1]);
            history.add(new PastPlace(
                    ids.computeIfAbsent(place[0], name -> UUID.randomUUID()),
                    place[0],
                    league,
                    back,
                    rank,
                    rank == null ? null : BigDecimal.valueOf(100L - rank)));
        });
    }

    private List<String> flags(FlagRules rules) {
        return FlagAwards.of(history, rules).stream()
                .map(flag -> flag.unitName() + " " + flag.kind() + " " + flag.running())
                .toList();
    }
}
