package org.duban.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duban.deadline.DeadlineStatus;
import org.duban.finding.FindingRow;
import org.duban.finding.FindingState;
import org.jspecify.annotations.Nullable;

/** A clerk's open findings, each in the one heap that says what to do with it. */
public record UnitDoor(Map<Heap, List<FindingRow>> heaps) {

    /** In the order in which they press. */
    public enum Heap {
        LATE,
        RETURNED,
        DUE_TODAY,
        DUE_SOON,
        TO_ACKNOWLEDGE,
        LATER,
        WAITING_FOR_OTHERS
    }

    /** Sorts rows into heaps; within a heap they keep their order. */
    public static UnitDoor of(List<FindingRow> rows, Instant now, ZoneId zone) {
        var heaps = new EnumMap<Heap, List<FindingRow>>(Heap.class);
        for (var heap : Heap.values()) {
            heaps.put(heap, new ArrayList<>());
        }
        rows.forEach(row -> heapFor(heaps, heapOf(row, now, zone)).add(row));
        return new UnitDoor(heaps);
    }

    public List<FindingRow> of(Heap heap) {
        return heapFor(heaps, heap);
    }

    private static List<FindingRow> heapFor(Map<Heap, List<FindingRow>> heaps, Heap heap) {
        return heaps.getOrDefault(heap, List.of());
    }

    static Heap heapOf(FindingRow row, Instant now, ZoneId zone) {
        if (row.state() != FindingState.ASSIGNED && row.state() != FindingState.RECTIFYING) {
            return Heap.WAITING_FOR_OTHERS;
        }
        var status = row.status(now);
        if (status == DeadlineStatus.OVERDUE) {
            return Heap.LATE;
        }
        if (row.reworks() > 0) {
            return Heap.RETURNED;
        }
        if (isDueToday(row.dueAt(), now, zone)) {
            return Heap.DUE_TODAY;
        }
        if (row.state() == FindingState.ASSIGNED) {
            return Heap.TO_ACKNOWLEDGE;
        }
        return status == DeadlineStatus.DUE_SOON ? Heap.DUE_SOON : Heap.LATER;
    }

    /** Due at midnight means due by the end of the day before. */
    private static boolean isDueToday(@Nullable Instant dueAt, Instant now, ZoneId zone) {
        return dueAt != null && LocalDate.ofInstant(dueAt.minusNanos(1), zone).equals(LocalDate.ofInstant(now, zone));
    }
}
