package org.duban.finding;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.duban.unit.UnitId;

/** Something that hangs on a finding and has a deadline of its own: it shares what happens to the finding. */
public interface FindingCompanion {

    /** What it is called in the log, where what time does to it stands; all that was ever on the finding. */
    default List<UUID> subjects(FindingId id) {
        return List.of();
    }

    /** Refuses that the finding is struck off while something is still open. */
    default void requireClosable(FindingId id) {}

    default void onHold(FindingId id, String reason, Instant now) {}

    default void onResumption(FindingId id, String reason, Instant now) {}

    /** Another unit answers for the finding from now on. */
    default void onTransfer(FindingId id, UnitId former, UnitId unit, Instant now) {}

    default void onWithdrawal(FindingId id, Instant now) {}

    /** They are put right and struck off, one by one or many at a time. */
    default void onClosing(Collection<FindingId> ids, Instant now) {}

    /** It was struck off and is there again, as a finding of its own. */
    default void onRelapse(FindingId earlier, Instant now) {}

    /** The units may know of what an unannounced round saw. */
    default void onRelease(UUID inspection, Instant now) {}
}
