package org.duban.inspection.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceStatus;
import org.duban.unit.UnitLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a cadence is kept, at risk or missed. */
class CoverageTests {

    /** A Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2019, 4, 8);

    @ParameterizedTest
    @CsvSource({
        "2, 2, 0, MET", // as often as wanted
        "2, 3, 9, MET", // oftener, and long ago
        "2, 0, 0, OPEN", // seven days for two
        "2, 1, 4, OPEN", // Friday, three days left
        "2, 1, 5, AT_RISK", // Saturday, two days left
        "3, 0, 4, AT_RISK", // three are missing, three days left
        "2, 1, 6, AT_RISK", // Sunday is still a day
        "2, 1, 7, MISSED", // the next Monday
    })
    void isJudgedByWhatIsMissingAndTheDaysLeft(int wanted, int times, int daysAfterMonday, CoverageLight light) {
        var cadence =
                new Cadence(UUID.randomUUID(), UUID.randomUUID(), UnitLevel.VILLAGE, null, wanted, PeriodKind.WEEK);
        var target = new Covered(UUID.randomUUID(), "贾寨行政村", "文昌办事处", null, null, times, null);

        var coverage = new Coverage(
                cadence, Period.containing(PeriodKind.WEEK, MONDAY), MONDAY.plusDays(daysAfterMonday), List.of(target));

        assertThat(coverage.light(target)).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"0, EXCUSED, 0, 0", "1, EXCUSED, 0, 0", "2, MET, 1, 0"})
    void anExcusedPlaceIsMissedByNobody(int times, CoverageLight light, int met, int missing) {
        var cadence = new Cadence(UUID.randomUUID(), UUID.randomUUID(), null, PlaceKind.MARKET, 2, PeriodKind.WEEK);
        var target =
                new Covered(UUID.randomUUID(), "嵩山路农贸市场", "文昌办事处", PlaceStatus.UNDER_CONSTRUCTION, "升级改造", times, null);

        var coverage =
                new Coverage(cadence, Period.containing(PeriodKind.WEEK, MONDAY), MONDAY.plusDays(7), List.of(target));

        assertThat(coverage.light(target)).isEqualTo(light);
        assertThat(coverage.met()).isEqualTo(met);
        assertThat(coverage.missing()).isEqualTo(missing);
        assertThat(coverage.behind()).isZero();
        assertThat(coverage.untouched()).isZero();
    }
}
