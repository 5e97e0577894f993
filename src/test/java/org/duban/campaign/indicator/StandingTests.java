package org.duban.campaign.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.duban.campaign.CampaignId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an indicator stands by its target, its start and its last values. */
class StandingTests {

    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    @ParameterizedTest
    @CsvSource({
        "HIGHER, 90, , , 90, MET, 0",
        "HIGHER, 90, , , 91.5, MET, 1.5",
        "HIGHER, 90, , , 81, NEAR, -9",
        "HIGHER, 90, , , 80.99, BEHIND, -9.01",
        "HIGHER, 90, , 60, 87, NEAR, -3",
        "HIGHER, 90, , 60, 86.9, BEHIND, -3.1",
        "HIGHER, 90, 85, 60, 85, NEAR, -5",
        "HIGHER, 90, 85, 60, 84.9, BEHIND, -5.1",
        "LOWER, 50, , , 50, MET, 0",
        "LOWER, 50, , , 42, MET, 8",
        "LOWER, 50, 55, 70, 55, NEAR, -5",
        "LOWER, 50, 55, 70, 56, BEHIND, -6",
        "LOWER, 50, , 70, 52, NEAR, -2",
        "LOWER, 50, , 70, 52.1, BEHIND, -2.1",
        "LOWER, 0, , , 1, BEHIND, -1",
    })
    void isMetNearOrBehind(
            Better better,
            BigDecimal target,
            @Nullable BigDecimal warning,
            @Nullable BigDecimal baseline,
            BigDecimal actual,
            Light light,
            BigDecimal gap) {
        var goal = new Goal(better, target, warning, baseline);

        assertThat(goal.light(actual)).isEqualTo(light);
        assertThat(goal.gap(actual)).isEqualByComparingTo(gap);
    }

    @Test
    void warnsBeforeTheTargetIsReached() {
        assertThatExceptionOfType(WarningBeyondTarget.class)
                .isThrownBy(() -> new Goal(Better.HIGHER, number("90"), number("90"), null));
        assertThatExceptionOfType(WarningBeyondTarget.class)
                .isThrownBy(() -> new Goal(Better.LOWER, number("50"), number("45"), null));
    }

    @Test
    void isUnknownWithoutValues() {
        var standing = Standing.of(goal(), Rhythm.MONTH, List.of(), OCTOBER);

        assertThat(standing).isEqualTo(new Standing(Light.NONE, null, null, null, null));
    }

    @Test
    void isStaleOnceAPeriodIsOverOfWhichThereIsNothing() {
        var values = List.of(point(AUGUST, "88"), point(SEPTEMBER, "95"));

        assertThat(Standing.of(goal(), Rhythm.MONTH, values, SEPTEMBER).light()).isEqualTo(Light.MET);
        assertThat(Standing.of(goal(), Rhythm.MONTH, values, OCTOBER))
                .isEqualTo(new Standing(Light.STALE, SEPTEMBER, number("95"), number("5"), Course.BETTER));
        assertThat(Standing.of(goal(), Rhythm.MONTH, values, null).light()).isEqualTo(Light.MET);
    }

    @Test
    void comparesWithThePeriodBeforeAlone() {
        assertThat(course(point(AUGUST, "80"), point(SEPTEMBER, "80"))).isEqualTo(Course.SAME);
        assertThat(course(point(AUGUST, "80"), point(SEPTEMBER, "79"))).isEqualTo(Course.WORSE);
        assertThat(course(point(AUGUST, "80"), point(OCTOBER, "79"))).isNull();
        assertThat(course(point(OCTOBER, "79"))).isNull();
    }

    @Test
    void reckonsAShareOfItsParts() {
        var share = Quantity.of(IndicatorKind.RATE, null, number("250"), number("300"));

        assertThat(share.value()).isEqualByComparingTo("83.333333");
        assertThat(share.text()).isEqualTo("250 / 300");
        assertThat(share.says(Quantity.of(IndicatorKind.RATE, null, number("250.0"), number("300"))))
                .isTrue();
        assertThat(share.says(Quantity.of(IndicatorKind.RATE, null, number("500"), number("600"))))
                .isFalse();
    }

    @Test
    void refusesWhatIsNoShare() {
        assertThatExceptionOfType(DenominatorNotPositive.class)
                .isThrownBy(() -> Quantity.of(IndicatorKind.RATE, null, BigDecimal.ZERO, BigDecimal.ZERO));
        assertThatExceptionOfType(NumeratorOutOfRange.class)
                .isThrownBy(() -> Quantity.of(IndicatorKind.RATE, null, number("301"), number("300")));
        assertThatExceptionOfType(RateWithoutParts.class)
                .isThrownBy(() -> Quantity.of(IndicatorKind.RATE, number("83"), null, null));
        assertThatExceptionOfType(ValueMissing.class)
                .isThrownBy(() -> Quantity.of(IndicatorKind.VALUE, null, null, null));
    }

    @Test
    void drawsALineThatBreaksWhereThereIsAGap() {
        var line = Sparkline.of(
                List.of(point(AUGUST.minusMonths(2), "80"), point(AUGUST, "85"), point(SEPTEMBER, "95")),
                Rhythm.MONTH,
                number("90"));

        assertThat(line.isDrawn()).isTrue();
        assertThat(line.path()).isEqualTo("M3 23M13 16L23 3");
        assertThat(line.targetY()).isEqualTo(10);
        assertThat(line.width()).isEqualTo(26);
    }

    @Test
    void keepsItsMeaningOnceThereAreValues() {
        var indicator = Indicator.setUp(
                IndicatorId.next(), CampaignId.next(), details(IndicatorKind.VALUE, Rhythm.MONTH, true));

        assertThatExceptionOfType(IndicatorHasValues.class)
                .isThrownBy(() -> indicator.change(details(IndicatorKind.RATE, Rhythm.MONTH, true), true))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("kind"));
        assertThatExceptionOfType(IndicatorHasValues.class)
                .isThrownBy(() -> indicator.change(details(IndicatorKind.VALUE, Rhythm.WEEK, true), true))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("rhythm"));
        assertThatExceptionOfType(IndicatorHasValues.class)
                .isThrownBy(() -> indicator.change(details(IndicatorKind.VALUE, Rhythm.MONTH, false), true))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("byUnit"));
        assertThat(indicator
                        .change(details(IndicatorKind.RATE, Rhythm.WEEK, false), false)
                        .getRhythm())
                .isEqualTo(Rhythm.WEEK);
    }

    private static IndicatorDetails details(IndicatorKind kind, Rhythm rhythm, boolean byUnit) {
        return new IndicatorDetails("上牌率", TargetSource.CITY, kind, "%", goal(), rhythm, null, null, byUnit, null);
    }

    private static @Nullable Course course(Point... values) {
        return Standing.of(goal(), Rhythm.MONTH, List.of(values), null).course();
    }

    private static Goal goal() {
        return new Goal(Better.HIGHER, number("90"), null, null);
    }

    private static Point point(LocalDate period, String value) {
        return new Point(period, number(value));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
