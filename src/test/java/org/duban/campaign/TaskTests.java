package org.duban.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.duban.unit.UnitId;
import org.junit.jupiter.api.Test;

/** The rules of a task: its quantities, its reports and its end. */
class TaskTests {

    private static final Instant NOW = Instant.parse("2019-04-08T02:00:00Z");
    private static final UnitId LEAD = UnitId.next();

    @Test
    void isNotItsOwnCoOperatingUnit() {
        var other = UnitId.next();

        assertThat(details("120", "户", Set.of(LEAD, other)).coUnitIds()).containsExactly(other);
    }

    /** Characters beyond the first plane are two in Java, and one to whoever counts. */
    @Test
    void isCalledByTheBeginningOfALongOrder() {
        var whole = TaskDetails.ordered("𠮷".repeat(60), LEAD, Set.of(), LocalDate.EPOCH);
        var longer = TaskDetails.ordered("𠮷".repeat(61), LEAD, Set.of(), LocalDate.EPOCH);

        assertThat(whole.title()).isEqualTo("𠮷".repeat(60));
        assertThat(whole.requirement()).isNull();
        assertThat(longer.title()).isEqualTo("𠮷".repeat(59) + "…");
        assertThat(longer.requirement()).isEqualTo("𠮷".repeat(61));
    }

    @Test
    void needsToSayWhatItCounts() {
        assertThatExceptionOfType(QuantityIncomplete.class)
                .isThrownBy(() -> details("120", " ", Set.of()))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("quantityUnit"));
        assertThatExceptionOfType(QuantityIncomplete.class)
                .isThrownBy(() -> details(null, "户", Set.of()))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("quantityTotal"));
    }

    @Test
    void cannotCountUpToNothing() {
        assertThatExceptionOfType(QuantityNotPositive.class).isThrownBy(() -> details("0", "户", Set.of()));
    }

    @Test
    void reckonsItsShareFromTheQuantity() {
        var task = counted("120").report(quantity("40"), NOW);

        assertThat(task.getPercentDone()).isEqualTo(33);
        assertThat(task.getQuantityDone()).isEqualByComparingTo("40");
    }

    @Test
    void isNotAllDoneWhenOnlyAlmostAllIs() {
        assertThat(counted("1000").report(quantity("999.5"), NOW).getPercentDone())
                .isEqualTo(99);
    }

    @Test
    void believesAShareThatIsSaidOverOneThatIsReckoned() {
        var task = counted("120").report(new Progress(50, new BigDecimal("40"), null), NOW);

        assertThat(task.getPercentDone()).isEqualTo(50);
    }

    @Test
    void keepsItsFiguresWhenAReportHasOnlyWords() {
        var task = counted("120").report(quantity("60"), NOW).report(new Progress(null, null, "雨天停工"), NOW);

        assertThat(task.getPercentDone()).isEqualTo(50);
        assertThat(task.getQuantityDone()).isEqualByComparingTo("60");
    }

    @Test
    void takesFallingFiguresOnlyWithAWordWhy() {
        var task = counted("120").report(quantity("60"), NOW);

        assertThatExceptionOfType(ProgressUnexplained.class)
                .isThrownBy(() -> task.report(quantity("50"), NOW))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("words"));
        assertThat(task.report(new Progress(null, new BigDecimal("50"), "重新核数"), NOW)
                        .getPercentDone())
                .isEqualTo(41);
    }

    @Test
    void takesMoreThanTheTotalOnlyWithAWordWhy() {
        var task = counted("120");

        assertThatExceptionOfType(ProgressUnexplained.class).isThrownBy(() -> task.report(quantity("130"), NOW));
        assertThat(task.report(new Progress(null, new BigDecimal("130"), "新增10户"), NOW)
                        .getPercentDone())
                .isEqualTo(100);
    }

    @Test
    void asksForTheReasonOfAnExcessOnlyOnce() {
        var task = counted("120").report(new Progress(80, new BigDecimal("130"), "新增10户"), NOW);

        assertThat(task.report(new Progress(90, null, null), NOW).getPercentDone())
                .isEqualTo(90);
    }

    @Test
    void cannotBeCountedWithoutAQuantity() {
        var task = Task.assign(TaskId.next(), CampaignId.next(), details(null, null, Set.of()));

        assertThatExceptionOfType(NothingToCount.class).isThrownBy(() -> task.report(quantity("1"), NOW));
    }

    @Test
    void refusesAReportThatSaysNothing() {
        assertThatExceptionOfType(ProgressEmpty.class).isThrownBy(() -> new Progress(null, null, " "));
        assertThatExceptionOfType(PercentOutOfRange.class).isThrownBy(() -> new Progress(101, null, null));
        assertThatExceptionOfType(QuantityDoneNegative.class).isThrownBy(() -> quantity("-1"));
    }

    @Test
    void remembersWhenTheWholeWasFirstReported() {
        var task =
                counted("120").report(quantity("120"), NOW).report(new Progress(null, null, "已验收"), NOW.plusSeconds(9));

        assertThat(task.getReportedFullAt()).isEqualTo(NOW);
        assertThat(task.getState()).isEqualTo(TaskState.OPEN);
    }

    @Test
    void noLongerAsksForCompletionWhenTheFiguresFall() {
        var task = counted("120").report(quantity("120"), NOW).report(new Progress(90, null, "复查发现遗漏"), NOW);

        assertThat(task.isReportedFull()).isFalse();
    }

    @Test
    void isWholeWhenCompleted() {
        var task = counted("120").report(quantity("60"), NOW).complete(NOW);

        assertThat(task.getState()).isEqualTo(TaskState.DONE);
        assertThat(task.getPercentDone()).isEqualTo(100);
        assertThat(task.getQuantityDone()).isEqualByComparingTo("60");
        assertThat(task.getFinishedAt()).isEqualTo(NOW);
    }

    @Test
    void takesNothingMoreOnceItHasEnded() {
        var task = counted("120").cancel(NOW);

        assertThatExceptionOfType(TaskFinished.class).isThrownBy(() -> task.complete(NOW));
        assertThatExceptionOfType(TaskFinished.class).isThrownBy(() -> task.cancel(NOW));
        assertThatExceptionOfType(TaskFinished.class).isThrownBy(() -> task.report(quantity("1"), NOW));
        assertThatExceptionOfType(TaskFinished.class).isThrownBy(() -> task.change(details("1", "户", Set.of())));
        assertThatExceptionOfType(TaskFinished.class).isThrownBy(() -> task.dueBy(null));
    }

    @Test
    void cannotStopCountingWhatWasCounted() {
        var task = counted("120").report(quantity("60"), NOW);

        assertThatExceptionOfType(QuantityInUse.class).isThrownBy(() -> task.change(details(null, null, Set.of())));
    }

    private static Task counted(String total) {
        return Task.assign(TaskId.next(), CampaignId.next(), details(total, "户", Set.of()));
    }

    private static Progress quantity(String done) {
        return new Progress(null, new BigDecimal(done), null);
    }

    private static TaskDetails details(String total, String unit, Set<UnitId> coUnits) {
        return new TaskDetails(
                "完成沿线房屋征迁",
                null,
                LEAD,
                coUnits,
                null,
                LocalDate.of(2019, 4, 1),
                total == null ? null : new BigDecimal(total),
                unit,
                null);
    }
}
