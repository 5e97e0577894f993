package org.duban.inspection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.unit.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What comes of the stops of a round: somebody was there, or could not get there. Both are told once and may be told late,
 * by a phone that had no network.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class Visits {

    /** By how much the clock of a phone may be fast. */
    private static final Duration FAST = Duration.ofMinutes(5);

    private final InspectionRepository inspections;
    private final Stops stops;
    private final Beginning beginning;
    private final Clock clock;

    /**
     * Somebody of the team was there; without a finding it is thereby known to have been in order. A place that was not on
     * the route becomes a stop.
     *
     * @param at null means now
     * @throws VisitInTheFuture where it has yet to come
     * @throws InspectionDone where the round was over by then
     */
    public void visit(InspectionId id, PlaceId place, @Nullable Instant at, SignedIn by) {
        var when = begin(id, at, by);
        stops.visit(id, place, by.accountId(), when);
    }

    /** Somebody of the team is going there now, though it was not planned. */
    public void putOnRoute(InspectionId id, PlaceId place, SignedIn by) {
        begin(id, null, by);
        stops.add(id, place);
    }

    /**
     * Nobody got there. One that has been visited stays so.
     *
     * @throws StopNotFound where it is not on the route
     */
    public void miss(InspectionId id, PlaceId place, String reason, @Nullable Instant at, SignedIn by) {
        var when = begin(id, at, by);
        if (!stops.miss(id, place, reason.strip(), by.accountId(), when)) {
            throw new StopNotFound();
        }
    }

    private Instant begin(InspectionId id, @Nullable Instant at, SignedIn by) {
        var now = clock.instant();
        var when = Objects.requireNonNullElse(at, now);
        if (when.isAfter(now.plus(FAST))) {
            throw new VisitInTheFuture();
        }
        var inspection = inspections.require(id);
        inspection.requireRunBy(by);
        inspection.requireUnderWay(when);
        beginning.note(id, when.isAfter(now) ? now : when);
        return when;
    }
}
