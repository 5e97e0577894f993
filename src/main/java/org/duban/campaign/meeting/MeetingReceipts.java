package org.duban.campaign.meeting;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has read the minutes (签收): each unit that they concern says so once. */
@Service
@Transactional
@RequiredArgsConstructor
public class MeetingReceipts {

    private final JdbcClient jdbc;
    private final MeetingSight sight;
    private final ActivityLog log;
    private final Clock clock;

    /**
     * A clerk has read the minutes. Saying so again changes nothing.
     *
     * @param unit for which the clerk speaks; null for the own one
     */
    public void confirm(MeetingId meeting, @Nullable UUID unit, SignedIn by) {
        var reading = unit == null && by.unitId() != null ? by.unitId().value() : unit;
        if (reading == null || !Arrays.asList(sight.own(by)).contains(reading) || !isExpected(meeting, reading)) {
            throw new MeetingNotFound(meeting);
        }
        var confirmed = jdbc.sql("""
                        update meeting_receipt set read_at = :now, read_by = :by
                        where meeting_id = :meeting and unit_id = :unit and read_at is null
                        """)
                .param("now", utc(clock.instant()))
                .param("by", by.accountId().value())
                .param("meeting", meeting.value())
                .param("unit", reading)
                .update();
        if (confirmed > 0) {
            log.record(SubjectKind.MEETING, meeting.value(), "READ", Map.of("unitId", reading.toString()));
        }
    }

    void expect(MeetingId meeting, Collection<UUID> units) {
        jdbc.sql("""
                        insert into meeting_receipt (meeting_id, unit_id) select :meeting, unit_id from unnest(:units) as unit_id
                        """)
                .param("meeting", meeting.value())
                .param("units", units.toArray(UUID[]::new))
                .update();
    }

    private boolean isExpected(MeetingId meeting, UUID unit) {
        return jdbc.sql("select exists (select from meeting_receipt where meeting_id = :meeting and unit_id = :unit)")
                .param("meeting", meeting.value())
                .param("unit", unit)
                .query(Boolean.class)
                .single();
    }
}
