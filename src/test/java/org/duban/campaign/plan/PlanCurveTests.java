package org.duban.campaign.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duban.campaign.PlannedSpan;
import org.duban.campaign.WorksOn;
import org.duban.deadline.CalendarDay;
import org.duban.deadline.WorkingCalendar;
import org.junit.jupiter.api.Test;

/** What a plan asks for: 以日保周、以周保月. The days are those of 2026, in which 1 March is a Sunday. */
class PlanCurveTests {

    private static final PlanDays DAYS = new PlanDays(WorkingCalendar.WITHOUT_DATA);

    @Test
    void theDaysOfAnEvenPlanAddUpToTheTotal() {
        var curve = curve("2026-03-01", "2026-03-07", WorksOn.CALENDAR, 100);

        assertThat(List.of(1, 2, 3, 4, 5, 6, 7))
                .extracting(day -> curve.plannedAt(march(day)))
                .containsExactly(
                        number("14"),
                        number("29"),
                        number("43"),
                        number("57"),
                        number("71"),
                        number("86"),
                        number("100"));
        assertThat(curve.plannedAt(march(1).minusDays(1))).isZero();
        assertThat(curve.plannedAt(march(20))).isEqualByComparingTo("100");
    }

    @Test
    void aTotalWithDecimalsIsPlannedWithAsMany() {
        var curve =
                new PlanCurve(new PlannedSpan(march(1), march(3), WorksOn.CALENDAR), number("2.50"), List.of(), DAYS);

        assertThat(curve.plannedAt(march(1))).isEqualByComparingTo("0.8");
        assertThat(curve.plannedAt(march(2))).isEqualByComparingTo("1.7");
        assertThat(curve.plannedAt(march(3))).isEqualByComparingTo("2.5");
    }

    @Test
    void betweenPointsItGoesEvenlyAndAfterTheLastItStands() {
        var curve = curve(
                "2026-03-01",
                "2026-03-31",
                WorksOn.CALENDAR,
                100,
                new PlanPoint(march(10), number("10")),
                new PlanPoint(march(20), number("100")));

        assertThat(curve.plannedAt(march(5))).isEqualByComparingTo("5");
        assertThat(curve.plannedAt(march(10))).isEqualByComparingTo("10");
        assertThat(curve.plannedAt(march(15))).isEqualByComparingTo("55");
        assertThat(curve.plannedAt(march(25))).isEqualByComparingTo("100");
    }

    @Test
    void aPointOfBeforeTheTotalWasRaisedGoesOnToTheNewOne() {
        var curve = curve("2026-03-01", "2026-03-10", WorksOn.CALENDAR, 200, new PlanPoint(march(10), number("100")));

        assertThat(curve.plannedAt(march(5))).isEqualByComparingTo("100");
        assertThat(curve.plannedAt(march(10))).isEqualByComparingTo("200");
    }

    @Test
    void onlyWorkingDaysCountAndAMakeUpDayIsOne() {
        // Saturday the 7th makes up for Monday the 2nd.
        var calendar = WorkingCalendar.of(
                Set.of(2026),
                List.of(new CalendarDay(march(2), true, "a holiday"), new CalendarDay(march(7), false, "a holiday")));
        var curve = new PlanCurve(
                new PlannedSpan(march(1), march(8), WorksOn.WORKING), number("50"), List.of(), new PlanDays(calendar));

        assertThat(curve.plannedAt(march(2))).isZero();
        assertThat(curve.plannedAt(march(3))).isEqualByComparingTo("10");
        assertThat(curve.plannedAt(march(6))).isEqualByComparingTo("40");
        assertThat(curve.plannedAt(march(7))).isEqualByComparingTo("50");
        assertThat(curve.needs(march(2), number("0"), number("0")).today()).isZero();
        assertThat(curve.needs(march(7), number("20"), number("20")).today()).isEqualByComparingTo("30");
    }

    @Test
    void whoKeepsToThePlanHasThePlanToDo() {
        // 310 in 31 days: ten a day. Monday the 9th to Sunday the 15th.
        var needs =
                curve("2026-03-01", "2026-03-31", WorksOn.CALENDAR, 310).needs(march(9), number("80"), number("80"));

        assertThat(needs.today()).isEqualByComparingTo("10");
        assertThat(needs.week()).isEqualByComparingTo("70");
        assertThat(needs.month()).isEqualByComparingTo("230");
        assertThat(needs.perDay()).isEqualByComparingTo("10");
        assertThat(needs.daysLeft()).isEqualTo(23);
    }

    @Test
    void whatIsMissingIsSpreadOverTheDaysLeftInTheMonth() {
        // 23 are missing and 23 days are left: one more a day.
        var needs =
                curve("2026-03-01", "2026-03-31", WorksOn.CALENDAR, 310).needs(march(9), number("57"), number("57"));

        assertThat(needs.today()).isEqualByComparingTo("11");
        assertThat(needs.week()).isEqualByComparingTo("77");
        assertThat(needs.month()).isEqualByComparingTo("253");
    }

    @Test
    void whatWasDoneTodayIsTakenOff() {
        var curve = curve("2026-03-01", "2026-03-31", WorksOn.CALENDAR, 310);

        assertThat(curve.needs(march(9), number("80"), number("86")).today()).isEqualByComparingTo("4");
        assertThat(curve.needs(march(9), number("80"), number("86")).week()).isEqualByComparingTo("64");
        assertThat(curve.needs(march(9), number("80"), number("200")).week()).isZero();
    }

    @Test
    void theLastDayOfTheMonthHasToMakeGoodAllThatTheMonthMisses() {
        // Tuesday the 31st; the week goes on into April.
        var needs =
                curve("2026-03-01", "2026-04-30", WorksOn.CALENDAR, 610).needs(march(31), number("280"), number("280"));

        assertThat(needs.month()).isEqualByComparingTo("30");
        assertThat(needs.week()).isEqualByComparingTo("80");
        assertThat(needs.today()).isGreaterThanOrEqualTo(number("13")).isLessThanOrEqualTo(number("30"));
    }

    @Test
    void whoIsAheadHasLessToDoAndNeverLessThanNothing() {
        var curve = curve("2026-03-01", "2026-03-31", WorksOn.CALENDAR, 310);

        assertThat(curve.needs(march(9), number("126"), number("126")).today()).isEqualByComparingTo("8");
        assertThat(curve.needs(march(9), number("309"), number("309")).today()).isLessThanOrEqualTo(number("1"));
        assertThat(curve.behind(march(9), number("126"))).isEqualByComparingTo("-36");
        assertThat(curve.daysBehind(march(9), number("126"))).isEqualTo(-3);
    }

    @Test
    void nothingReportedIsBehindByAllDaysThatAreOver() {
        var curve = curve("2026-03-01", "2026-03-31", WorksOn.CALENDAR, 310);

        assertThat(curve.behind(march(9), BigDecimal.ZERO)).isEqualByComparingTo("80");
        assertThat(curve.daysBehind(march(9), BigDecimal.ZERO)).isEqualTo(8);
        assertThat(curve.daysBehind(march(1), BigDecimal.ZERO)).isZero();
    }

    @Test
    void aDayCountsWhenItIsOver() {
        var curve = curve("2026-03-01", "2026-03-31", WorksOn.CALENDAR, 310);

        assertThat(curve.behind(march(9), number("80"))).isZero();
        assertThat(curve.behind(march(9), number("85"))).isZero();
        assertThat(curve.daysBehind(march(9), number("79"))).isEqualTo(1);
    }

    @Test
    void afterTheEndAllThatIsLeftIsWantedAtOnce() {
        var needs =
                curve("2026-03-01", "2026-03-10", WorksOn.CALENDAR, 100).needs(march(12), number("60"), number("70"));

        assertThat(List.of(needs.today(), needs.week(), needs.month()))
                .allSatisfy(figure -> assertThat(figure).isEqualByComparingTo("30"));
        assertThat(needs.daysLeft()).isZero();
    }

    @Test
    void theTotalReachedOrPassedAsksForNothing() {
        var curve = curve("2026-03-01", "2026-03-31", WorksOn.CALENDAR, 100);

        for (var done : List.of("100", "130")) {
            var needs = curve.needs(march(9), number(done), number(done));
            assertThat(List.of(needs.today(), needs.week(), needs.month(), needs.perDay()))
                    .allSatisfy(figure -> assertThat(figure).isZero());
            assertThat(curve.daysBehind(march(9), number(done))).isNegative();
        }
    }

    @Test
    void beforeItBeginsTheMonthKnowsOfItAndTheDayDoesNot() {
        var needs = curve("2026-03-21", "2026-04-09", WorksOn.CALENDAR, 200)
                .needs(march(9), BigDecimal.ZERO, BigDecimal.ZERO);

        assertThat(needs.today()).isZero();
        assertThat(needs.week()).isZero();
        assertThat(needs.month()).isEqualByComparingTo("110");
    }

    @Test
    void planDaysAreCountedAcrossYears() {
        var first = LocalDate.of(2024, 12, 30);

        assertThat(DAYS.count(WorksOn.WORKING, first, LocalDate.of(2026, 1, 2)))
                .isEqualTo((int) first.datesUntil(LocalDate.of(2026, 1, 3))
                        .filter(WorkingCalendar.WITHOUT_DATA::isWorking)
                        .count());
        assertThat(DAYS.last(WorksOn.WORKING, march(6), 2)).isEqualTo(march(9));
        assertThat(DAYS.first(WorksOn.WORKING, march(9), 2)).isEqualTo(march(6));
    }

    @Test
    void stepsAreLaidBackFromTheEnd() {
        var back = PlanBack.from(
                LocalDate.of(2026, 4, 10),
                List.of(
                        new PlanBack.Step("demolish", 20),
                        new PlanBack.Step("build", 15),
                        new PlanBack.Step("hand over", 5)),
                WorksOn.CALENDAR,
                number("80"),
                DAYS);

        assertThat(back.legs())
                .containsExactly(
                        new PlanBack.Leg("demolish", march(2), march(21)),
                        new PlanBack.Leg("build", march(22), LocalDate.of(2026, 4, 5)),
                        new PlanBack.Leg("hand over", LocalDate.of(2026, 4, 6), LocalDate.of(2026, 4, 10)));
        assertThat(back.points())
                .containsExactly(
                        new PlanPoint(march(31), number("60")), new PlanPoint(LocalDate.of(2026, 4, 10), number("80")));
    }

    @Test
    void aCircleIsToldInTheOrderOfTheWork() {
        var a = UUID.randomUUID();
        var b = UUID.randomUUID();
        var c = UUID.randomUUID();

        assertThat(Dependencies.circle(a, Map.of(a, List.of(b), b, List.of(c), c, List.of(a))))
                .containsExactly(a, c, b, a);
        assertThat(Dependencies.circle(a, Map.of(a, List.of(b, c), b, List.of(c))))
                .isEmpty();
    }

    private static PlanCurve curve(String from, String to, WorksOn works, int total, PlanPoint... points) {
        var span = new PlannedSpan(LocalDate.parse(from), LocalDate.parse(to), works);
        return new PlanCurve(span, BigDecimal.valueOf(total), List.of(points), DAYS);
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static BigDecimal number(String figure) {
        return new BigDecimal(figure);
    }
}
