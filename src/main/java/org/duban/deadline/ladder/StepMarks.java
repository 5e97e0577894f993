package org.duban.deadline.ladder;

import static org.duban.shared.Instants.instantOrNull;
import static org.duban.shared.Instants.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps up to where each step in use has looked. */
@Component
@RequiredArgsConstructor
class StepMarks {

    /** How far a step has looked; null before its first look. */
    record Mark(UUID id, StepOffset offset, @Nullable Instant firedTo) {}

    private final JdbcClient jdbc;

    /** All marks, locked: a second node waits here and then finds them moved on. */
    List<Mark> lock() {
        return jdbc.sql("""
                        select escalation_step_id, offset_kind, offset_amount, fired_to from escalation_step
                        where retired_at is null and (campaign_id is null
                              or campaign_id not in (select c.campaign_id from campaign c where c.archived_at is not null))
                        order by escalation_step_id for update
                        """)
                .query((row, number) -> new Mark(
                        row.getObject(1, UUID.class),
                        new StepOffset(StepOffset.Kind.valueOf(row.getString(2)), row.getInt(3)),
                        instantOrNull(row, 4)))
                .list();
    }

    /** A step that has not looked yet begins here, so that a new one does not fire for all that is late already. */
    void beginAt(List<Mark> marks, Function<Mark, Instant> reach) {
        marks.stream()
                .filter(mark -> mark.firedTo() == null)
                .forEach(mark -> jdbc.sql("update escalation_step set fired_to = :reach where escalation_step_id = :id")
                        .param("reach", utc(reach.apply(mark)))
                        .param("id", mark.id())
                        .update());
    }
}
