package org.duban.campaign.meeting;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.deadline.DeadlineStatus;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads meetings with what became of their decisions. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class MeetingReader {

    private static final String ROWS = """
            select m.meeting_id as id, m.campaign_id, c.name as campaign_name, c.archived_at is not null as campaign_archived,
                   m.number, m.kind, m.title, m.held_at, m.place, m.chair,
                   array(select x.unit_id from meeting_unit x join unit y using (unit_id)
                         where x.meeting_id = m.meeting_id order by y.sort_order, y.name) as attending_ids,
                   array(select y.name from meeting_unit x join unit y using (unit_id)
                         where x.meeting_id = m.meeting_id order by y.sort_order, y.name) as attending_names,
                   m.others, m.agenda, m.minutes, m.state, m.issued_at, a.display_name as issued_by_name,
                   (select count(*) from meeting_decision d where d.meeting_id = m.meeting_id) as decisions,
                   (select count(*) from meeting_decision d join task t using (task_id)
                    where d.meeting_id = m.meeting_id and t.state = 'OPEN') as decisions_open,
                   (select count(*) from meeting_receipt r where r.meeting_id = m.meeting_id) as readers,
                   (select count(r.read_at) from meeting_receipt r where r.meeting_id = m.meeting_id) as read,
                   m.version
            from meeting m
            join campaign c using (campaign_id)
            left join account a on a.account_id = m.issued_by
            where""" + MeetingSight.SEEN;

    private static final String DECISIONS = """
            select d.place, d.text, d.lead_unit_id, u.name as lead_unit_name,
                   array(select x.unit_id from meeting_decision_unit x join unit y using (unit_id)
                         where x.meeting_id = d.meeting_id and x.place = d.place order by y.sort_order, y.name)
                       as co_unit_ids,
                   array(select y.name from meeting_decision_unit x join unit y using (unit_id)
                         where x.meeting_id = d.meeting_id and x.place = d.place order by y.sort_order, y.name)
                       as co_unit_names,
                   d.term_kind, d.term_amount, d.term_date, d.task_id, t.state as task_state, t.percent_done, l.due_at,
                   case when l.deadline_id is null or t.state = 'CANCELLED' then null
                        when t.state = 'DONE' then case when l.met_at < l.due_at then 'MET' else 'MET_LATE' end
                        when l.held_at is not null then 'HELD'
                        when l.due_at <= :now then 'OVERDUE'
                        when l.due_at <= :soon then 'DUE_SOON'
                        else 'OPEN' end as light,
                   t.task_id is not null and (:everything or t.lead_unit_id = any(:own) or exists (
                       select 1 from task_unit x where x.task_id = t.task_id and x.unit_id = any(:own))) as visible
            from meeting_decision d
            join unit u on u.unit_id = d.lead_unit_id
            left join task t on t.task_id = d.task_id
            left join deadline l on l.deadline_id = t.deadline_id
            where d.meeting_id = :meeting
            """;

    private final JdbcClient jdbc;
    private final MeetingSight sight;
    private final Clock clock;

    /** The meeting before, with what of its decisions is still to be done. */
    public record Unfinished(MeetingRow meeting, List<DecisionRow> decisions) {}

    /** The meetings of a campaign, the latest first. */
    public Slice<MeetingRow> list(CampaignId campaign, SignedIn who, int limit, @Nullable Integer before) {
        var rows = sight.of(who, jdbc.sql(ROWS + """
                         and m.campaign_id = :campaign and (cast(:before as integer) is null or m.number < :before)
                        order by m.number desc limit :limit
                        """))
                .param("campaign", campaign.value())
                .param("before", before)
                .param("limit", limit + 1)
                .query(MeetingRow.class)
                .list();
        return Slice.of(rows, limit, row -> Integer.toString(row.number()));
    }

    public MeetingRow require(MeetingId id, SignedIn who) {
        return sight.of(who, jdbc.sql(ROWS + " and m.meeting_id = :id"))
                .param("id", id.value())
                .query(MeetingRow.class)
                .optional()
                .orElseThrow(() -> new MeetingNotFound(id));
    }

    /** For whoever may see the meeting. */
    public List<DecisionRow> decisions(MeetingId id, SignedIn who) {
        return decisions(id.value(), "", who);
    }

    /** What of the meeting issued before this one is still to be done; empty if there is none, or it is not to be seen. */
    public Optional<Unfinished> before(MeetingRow meeting, SignedIn who) {
        return sight.of(who, jdbc.sql(ROWS + """
                         and m.campaign_id = :campaign and m.number < :number and m.state = 'ISSUED'
                        order by m.number desc limit 1
                        """))
                .param("campaign", meeting.campaignId())
                .param("number", meeting.number())
                .query(MeetingRow.class)
                .optional()
                .map(former -> new Unfinished(former, decisions(former.id(), " and t.state = 'OPEN'", who)));
    }

    public List<ReceiptRow> receipts(MeetingId id, SignedIn who) {
        return jdbc.sql("""
                        select r.unit_id, u.name as unit_name, r.read_at, a.display_name as read_by_name,
                               :clerk and r.unit_id = any(:own) as own
                        from meeting_receipt r join unit u using (unit_id)
                        left join account a on a.account_id = r.read_by
                        where r.meeting_id = :meeting order by r.read_at is null, r.read_at, u.sort_order, u.name
                        """)
                .param("meeting", id.value())
                .param("clerk", who.is(Role.UNIT))
                .param("own", sight.own(who))
                .query(ReceiptRow.class)
                .list();
    }

    private List<DecisionRow> decisions(UUID meeting, String condition, SignedIn who) {
        var now = clock.instant();
        return jdbc.sql(DECISIONS + condition + " order by d.place")
                .param("meeting", meeting)
                .param("now", utc(now))
                .param("soon", utc(now.plus(DeadlineStatus.SOON)))
                .param("everything", who.seesEverything())
                .param("own", sight.own(who))
                .query(DecisionRow.class)
                .list();
    }
}
