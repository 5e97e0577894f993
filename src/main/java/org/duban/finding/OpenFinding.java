package org.duban.finding;

import static org.duban.shared.Instants.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.duban.deadline.DeadlineStatus;
import org.jspecify.annotations.Nullable;

/** What has to be known of an open finding to say how it presses; of these a desk reads all, of rows only those it shows. */
public record OpenFinding(
        UUID id,
        FindingState state,
        int reworks,
        @Nullable Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant heldAt) {

    static final String COLUMNS = "f.finding_id, f.state, f.reworks, d.due_at, d.met_at, d.held_at";

    static OpenFinding of(ResultSet row, int number) throws SQLException {
        return new OpenFinding(
                row.getObject(1, UUID.class),
                FindingState.valueOf(row.getString(2)),
                row.getInt(3),
                instantOrNull(row, 4),
                instantOrNull(row, 5),
                instantOrNull(row, 6));
    }

    public @Nullable DeadlineStatus status(Instant now) {
        return dueAt == null ? null : DeadlineStatus.of(dueAt, metAt, heldAt, now);
    }
}
