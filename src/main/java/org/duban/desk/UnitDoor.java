package org.duban.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duban.deadline.DeadlineStatus;
import org.duban.finding.FindingState;
import org.duban.finding.OpenFinding;
import org.duban.shared.Days;
import org.jspecify.annotations.Nullable;

/** A clerk's open findings, each in the one heap that says what to do with it. */
public record UnitDoor(Map<Heap, List<OpenFinding>> heaps) {

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

    /** Sorts findings into heaps; within a heap they keep their order. */
    public static UnitDoor of(List<OpenFinding> open, Instant now, ZoneId zone) {
        var heaps = new EnumMap<Heap, List<OpenFinding>>(Heap.class);
        for (var heap : Heap.values()) {
            heaps.put(heap, new ArrayList<>());
        }
        open.forEach(finding -> heapFor(heaps, heapOf(finding, now, zone)).add(finding));
        return new UnitDoor(heaps);
    }

    public List<OpenFinding> of(Heap heap) {
        return heapFor(heaps, heap);
    }

    /** The first of every heap, as many as a page begins with. */
    public List<OpenFinding> first(int most) {
        return heaps.values().stream()
                .flatMap(heap -> heap.stream().limit(most))
                .toList();
    }

    private static List<OpenFinding> heapFor(Map<Heap, List<OpenFinding>> heaps, Heap heap) {
        return heaps.getOrDefault(heap, List.of());
    }

    static Heap heapOf(OpenFinding finding, Instant now, ZoneId zone) {
        if (finding.state() != FindingState.ASSIGNED && finding.state() != FindingState.RECTIFYING) {
            return Heap.WAITING_FOR_OTHERS;
        }
        var status = finding.status(now);
        if (status == DeadlineStatus.OVERDUE) {
            return Heap.LATE;
        }
        if (finding.reworks() > 0) {
            return Heap.RETURNED;
        }
        if (isDueToday(finding.dueAt(), now, zone)) {
            return Heap.DUE_TODAY;
        }
        if (finding.state() == FindingState.ASSIGNED) {
            return Heap.TO_ACKNOWLEDGE;
        }
        return status == DeadlineStatus.DUE_SOON ? Heap.DUE_SOON : Heap.LATER;
    }

    private static boolean isDueToday(@Nullable Instant dueAt, Instant now, ZoneId zone) {
        return dueAt != null && Days.dueOn(dueAt, zone).equals(LocalDate.ofInstant(now, zone));
    }
}
