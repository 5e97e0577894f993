package org.duban.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.duban.desk.UnitDoor.Heap;
import org.duban.finding.FindingState;
import org.duban.finding.OpenFinding;
import org.duban.finding.Source;
import org.duban.standard.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each open finding lies in the one heap that says what to do with it. */
class UnitDoorTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** A Wednesday, 16:00. */
    private static final Instant NOW = Instant.parse("2026-04-22T08:00:00Z");

    private static final Instant MIDNIGHT = Instant.parse("2026-04-22T16:00:00Z");

    @Test
    void isLateFromTheVeryInstantAtWhichItWasDue() {
        assertThat(heap(FindingState.RECTIFYING, 0, NOW)).isEqualTo(Heap.LATE);
        assertThat(heap(FindingState.RECTIFYING, 0, NOW.plusNanos(1))).isEqualTo(Heap.DUE_TODAY);
    }

    @Test
    void isLateRatherThanReturnedAndReturnedRatherThanDueToday() {
        assertThat(heap(FindingState.RECTIFYING, 1, NOW.minusSeconds(1))).isEqualTo(Heap.LATE);
        assertThat(heap(FindingState.RECTIFYING, 1, MIDNIGHT)).isEqualTo(Heap.RETURNED);
    }

    @Test
    void isDueTodayUntilItsMidnight() {
        assertThat(heap(FindingState.ASSIGNED, 0, MIDNIGHT)).isEqualTo(Heap.DUE_TODAY);
        assertThat(heap(FindingState.RECTIFYING, 0, MIDNIGHT.plusSeconds(1))).isEqualTo(Heap.DUE_SOON);
    }

    @Test
    void waitsToBeAcknowledgedHoweverSoonItIsDue() {
        assertThat(heap(FindingState.ASSIGNED, 0, MIDNIGHT.plusSeconds(1))).isEqualTo(Heap.TO_ACKNOWLEDGE);
        assertThat(heap(FindingState.ASSIGNED, 0, NOW.plus(Duration.ofDays(30))))
                .isEqualTo(Heap.TO_ACKNOWLEDGE);
    }

    @Test
    void isDueSoonForThreeDays() {
        assertThat(heap(FindingState.RECTIFYING, 0, NOW.plus(Duration.ofDays(3)).minusNanos(1)))
                .isEqualTo(Heap.DUE_SOON);
        assertThat(heap(FindingState.RECTIFYING, 0, NOW.plus(Duration.ofDays(3)).plusNanos(1)))
                .isEqualTo(Heap.LATER);
    }

    @ParameterizedTest
    @EnumSource(
            value = FindingState.class,
            names = {"SUBMITTED", "DISPUTED", "ON_HOLD"})
    void waitsForOthersEvenWhenItWouldBeLate(FindingState state) {
        assertThat(heap(state, 2, NOW.minusSeconds(1))).isEqualTo(Heap.WAITING_FOR_OTHERS);
    }

    @Test
    void keepsTheOrderAndBeginsWithTheFirstOfEachHeap() {
        var late = List.of(late(), late(), late());
        var later = finding(FindingState.RECTIFYING, 0, NOW.plus(Duration.ofDays(9)));

        var door = UnitDoor.of(List.of(late.get(0), later, late.get(1), late.get(2)), NOW, ZONE);

        assertThat(door.of(Heap.LATE)).isEqualTo(late);
        assertThat(door.first(2)).containsExactly(late.get(0), late.get(1), later);
    }

    private static OpenFinding late() {
        return finding(FindingState.RECTIFYING, 0, NOW.minusSeconds(60));
    }

    private static Heap heap(FindingState state, int reworks, @Nullable Instant dueAt) {
        return UnitDoor.heapOf(finding(state, reworks, dueAt), NOW, ZONE);
    }

    private static OpenFinding finding(FindingState state, int reworks, @Nullable Instant dueAt) {
        return new OpenFinding(
                UUID.randomUUID(),
                UUID.randomUUID(),
                state,
                reworks,
                NOW,
                BigDecimal.ONE,
                Source.ROUTINE,
                Severity.MINOR,
                null,
                dueAt,
                null,
                null,
                null);
    }
}
