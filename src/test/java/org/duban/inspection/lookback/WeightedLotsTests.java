package org.duban.inspection.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.duban.campaign.CampaignId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A sample is drawn by weight, and again from its seed. */
class WeightedLotsTests {

    private static final List<UUID> MANY =
            IntStream.range(0, 2000).mapToObj(at -> new UUID(at, 7)).toList();
    private static final UUID INSPECTOR = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    @Test
    void theSameSeedDrawsTheSame() {
        assertThat(draw("a1b2", 50, 1)).isEqualTo(draw("a1b2", 50, 1)).isNotEqualTo(draw("a1b3", 50, 1));
        assertThat(new WeightedLots("a1b2").draw(reversed(MANY), 50, Function.identity(), one -> 1))
                .as("in whatever order they come")
                .isEqualTo(draw("a1b2", 50, 1));
    }

    @Test
    void whatIsAddedTakesNobodyElsesPlaceButOne() {
        var more = new ArrayList<>(MANY);
        more.add(new UUID(9999, 7));

        var drawn = new WeightedLots("a1b2").draw(more, 50, Function.identity(), one -> 1);

        assertThat(drawn).filteredOn(draw("a1b2", 50, 1)::contains).hasSizeGreaterThanOrEqualTo(49);
    }

    @Test
    void whatWeighsThreeTimesAsMuchIsDrawnAboutThreeTimesAsOften() {
        var heavy = IntStream.range(0, 400)
                .mapToObj(seed -> new WeightedLots("seed" + seed)
                        .draw(MANY.subList(0, 100), 1, Function.identity(), one -> isHeavy(one) ? 3 : 1)
                        .get(0))
                .filter(WeightedLotsTests::isHeavy)
                .count();

        assertThat(heavy / 400.0).isCloseTo(0.75, within(0.07));
    }

    @Test
    void whatWeighsNothingIsNeverDrawn() {
        assertThat(new WeightedLots("x").draw(MANY, 2000, Function.identity(), one -> isHeavy(one) ? 1 : 0))
                .hasSize(1000)
                .allMatch(WeightedLotsTests::isHeavy);
    }

    @Test
    void isSpreadEvenly() {
        var lot = new WeightedLots("even");
        var mean = MANY.stream().mapToDouble(lot::uniform).average().orElseThrow();

        assertThat(mean).isCloseTo(0.5, within(0.02));
        assertThat(MANY).allSatisfy(one -> assertThat(lot.uniform(one)).isBetween(0.0, 1.0));
    }

    @Test
    void aRateIsRoundedUp() {
        assertThat(drawing(10, null).size(101)).isEqualTo(11);
        assertThat(drawing(10, null).size(1)).isEqualTo(1);
        assertThat(drawing(10, null).size(0)).isZero();
        assertThat(drawing(null, 20).size(7)).isEqualTo(7);
    }

    @Test
    void takesARateOrANumber() {
        assertThatExceptionOfType(SampleUnclear.class).isThrownBy(() -> drawing(null, null));
        assertThatExceptionOfType(SampleUnclear.class).isThrownBy(() -> drawing(10, 20));
        assertThatExceptionOfType(SampleUnclear.class).isThrownBy(() -> drawing(0, null));
    }

    @Test
    void relapsesOfTheUnitAndOfTheVerifierWeigh() {
        assertThat(drawing(10, null).weight(candidate(1, OTHER, 3, 1))).isEqualTo(4.0 * 3.0);
        assertThat(drawing(10, null).weight(candidate(1, OTHER, 0, 0))).isEqualTo(1.0);
    }

    @Test
    void nobodyDrawsWhatSomebodyOfTheTeamStruckOff() {
        var all = IntStream.range(0, 20)
                .mapToObj(at -> candidate(at, at % 2 == 0 ? INSPECTOR : OTHER, 0, 0))
                .toList();

        var sample = Sample.of(drawing(100, null), all, Set.of(INSPECTOR));

        assertThat(sample.drawn()).hasSize(10).allMatch(one -> OTHER.equals(one.verifierId()));
        assertThat(sample.own()).isEqualTo(10);
        assertThat(sample.byVerifier()).hasSize(1);
        assertThat(sample.byUnit().get(0)).isEqualTo(new Sample.Share("文昌办事处", 0, 10, 10));
        assertThat(sample.drawn())
                .as("in the order of the areas")
                .isSubsetOf(all)
                .isEqualTo(sample.eligible());
    }

    private static List<UUID> reversed(List<UUID> all) {
        var reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        return reversed;
    }

    private static boolean isHeavy(UUID one) {
        return one.getMostSignificantBits() % 2 == 0;
    }

    private static List<UUID> draw(String seed, int number, double weight) {
        return new WeightedLots(seed).draw(MANY, number, Function.identity(), one -> weight);
    }

    private static SampleWanted drawing(@Nullable Integer percent, @Nullable Integer number) {
        var day = LocalDate.of(2026, 4, 1);
        return new SampleWanted(
                new CampaignId(new UUID(0, 0)), day, day.plusDays(30), 7, percent, number, 1, 2, "a1b2");
    }

    private static Candidate candidate(int at, UUID verifier, int unitRelapses, int verifierRelapses) {
        return new Candidate(
                new UUID(at, 3),
                "2026-0000" + at,
                "垃圾",
                new UUID(at, 4),
                "市场",
                new UUID(0, 5),
                "文昌办事处",
                verifier,
                "督查组",
                Instant.EPOCH,
                unitRelapses,
                verifierRelapses);
    }
}
