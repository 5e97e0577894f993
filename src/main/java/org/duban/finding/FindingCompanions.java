package org.duban.finding;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.duban.unit.UnitId;
import org.springframework.stereotype.Component;

/** All that hangs on findings, addressed at once. */
@Component
@RequiredArgsConstructor
class FindingCompanions {

    private final List<FindingCompanion> companions;

    void requireClosable(FindingId id) {
        each(companion -> companion.requireClosable(id));
    }

    List<UUID> subjects(FindingId id) {
        return companions.stream()
                .flatMap(companion -> companion.subjects(id).stream())
                .toList();
    }

    void onHold(FindingId id, String reason, Instant now) {
        each(companion -> companion.onHold(id, reason, now));
    }

    void onResumption(FindingId id, String reason, Instant now) {
        each(companion -> companion.onResumption(id, reason, now));
    }

    void onTransfer(FindingId id, UnitId former, UnitId unit, Instant now) {
        each(companion -> companion.onTransfer(id, former, unit, now));
    }

    void onWithdrawal(FindingId id, Instant now) {
        each(companion -> companion.onWithdrawal(id, now));
    }

    void onClosing(Collection<FindingId> ids, Instant now) {
        each(companion -> companion.onClosing(ids, now));
    }

    void onRelapse(FindingId earlier, Instant now) {
        each(companion -> companion.onRelapse(earlier, now));
    }

    void onRelease(UUID inspection, Instant now) {
        each(companion -> companion.onRelease(inspection, now));
    }

    private void each(Consumer<FindingCompanion> act) {
        companions.forEach(act);
    }
}
