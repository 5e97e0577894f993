package org.duban.finding.reply;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.finding.FindingGate;
import org.duban.finding.FindingId;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the letters that wait for a reply, and those that got one. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ReplyReader {

    /** A letter that is not answered yet. */
    public record Waiting(
            UUID findingId,
            String number,
            String description,
            String sender,
            @Nullable String outerNumber,
            String unitName,
            Instant dueAt,
            @Nullable Instant heldAt) {}

    /** How many wait, and how many of them too long already. */
    public record Count(int open, int late) {}

    private final FindingGate gate;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** The letter behind a finding, for somebody who may see the finding. */
    public Optional<ReplyFacts> of(FindingId id, SignedIn reader) {
        gate.open(id, reader);
        return jdbc.sql("""
                        select r.reply_duty_id as id, r.sender, r.received_on, r.unit_id, u.name as unit_name, r.deadline_id,
                               d.original_due_at, d.due_at, d.held_at, r.cancelled_at, r.reply_text as text,
                               r.reply_number as number, r.reply_evidence_id as evidence_id,
                               e.file_name as evidence_name, r.replied_at, a.display_name as replied_by_name, r.in_time,
                               r.version
                        from reply_duty r join deadline d using (deadline_id) join unit u on u.unit_id = r.unit_id
                        left join evidence e on e.evidence_id = r.reply_evidence_id
                        left join account a on a.account_id = r.replied_by
                        where r.finding_id = :id
                        """).param("id", id.value()).query(ReplyFacts.class).optional();
    }

    public boolean mayReply(ReplyFacts letter, SignedIn who) {
        return letter.isOpen() && (who.is(Role.SUPERVISOR) || gate.isClerkOf(new UnitId(letter.unitId()), who));
    }

    /** What waits for a reply, the most pressing first. */
    public List<Waiting> waiting(int limit) {
        return jdbc.sql("""
                        select f.finding_id, f.number, f.description, r.sender, f.outer_number, u.name as unit_name,
                               d.due_at, d.held_at
                        from reply_duty r join deadline d using (deadline_id) join finding f using (finding_id)
                        join unit u on u.unit_id = r.unit_id
                        where r.replied_at is null and r.cancelled_at is null
                        order by d.due_at, r.reply_duty_id limit :limit
                        """).param("limit", limit).query(Waiting.class).list();
    }

    public Count count() {
        return jdbc.sql("""
                        select count(*) as open, count(*) filter (where d.held_at is null and d.due_at <= :now) as late
                        from reply_duty r join deadline d using (deadline_id)
                        where r.replied_at is null and r.cancelled_at is null
                        """)
                .param("now", utc(clock.instant()))
                .query(Count.class)
                .single();
    }
}
