package org.duban.command.instruction;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.SeenTasks;
import org.duban.campaign.TaskRegister;
import org.duban.command.Sight.Seen;
import org.duban.deadline.DeadlineStatus;
import org.duban.shared.Slice;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads instructions with what became of them; clerks see those of their own tasks. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class InstructionReader {

    private static final String ROWS = """
            select * from (
                select i.instruction_id as id, i.year, i.number, i.campaign_id, c.name as campaign_name, i.about_kind, i.about_id,
                       i.about_title, i.text, i.task_id, t.percent_done, t.lead_unit_id, u.name as lead_unit_name,
                       array(select y.name from task_unit x join unit y using (unit_id)
                             where x.task_id = t.task_id order by y.sort_order, y.name) as co_unit_names,
                       i.signer, i.signed_at, i.written_on, i.registrar, i.files,
                       array(select e.sha256 from unnest(i.files) with ordinality f (id, place)
                             join evidence e on e.evidence_id = f.id order by f.place) as digests,
                       i.seal, i.due_at as signed_due_at, d.due_at,
                       case when t.state = 'DONE' then 'SETTLED' when t.state = 'CANCELLED' then 'CANCELLED'
                            when exists (select from instruction_reply r
                                         where r.instruction_id = i.instruction_id and r.ruling is null) then 'REPLIED'
                            else 'OPEN' end as state,""" + TaskRegister.LIGHT + """
                       as light,
                       (select count(*) from instruction_reply r
                        where r.instruction_id = i.instruction_id and r.ruling = 'SENT_BACK') as sent_back
                from instruction i
                join campaign c using (campaign_id)
                join task t using (task_id)
                join unit u on u.unit_id = t.lead_unit_id
                join deadline d on d.deadline_id = t.deadline_id
                where""" + SeenTasks.SQL + ") i where true ";

    private final SeenTasks seen;
    private final UnitTree tree;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * The latest first.
     *
     * @param state null for all
     * @param repliedFrom only those to which there was a reply on this day or later
     */
    public Slice<InstructionRow> list(
            @Nullable InstructionState state,
            @Nullable LocalDate repliedFrom,
            SignedIn who,
            int limit,
            @Nullable UUID after) {
        var rows = rows(who, """
                         and (cast(:state as text) is null or i.state = :state)
                         and (cast(:repliedFrom as timestamptz) is null or exists (
                            select from instruction_reply r
                            where r.instruction_id = i.id and r.replied_at >= :repliedFrom))
                         and (cast(:after as uuid) is null or i.id < :after)
                        order by i.id desc limit :limit
                        """)
                .param("state", state == null ? null : state.name())
                .param(
                        "repliedFrom",
                        repliedFrom == null
                                ? null
                                : utc(repliedFrom.atStartOfDay(clock.getZone()).toInstant()))
                .param("after", after)
                .param("limit", limit + 1)
                .query(InstructionRow.class)
                .list();
        return Slice.of(rows, limit, row -> row.id().toString());
    }

    /** Those on paper of which the office has to show a reply to the leader, and to note down the answer; the oldest first. */
    public List<InstructionRow> toShowTheLeader(SignedIn who, int limit) {
        return rows(who, " and i.state = 'REPLIED' and i.written_on is not null order by i.id limit :limit")
                .param("limit", limit)
                .query(InstructionRow.class)
                .list();
    }

    /** What was ordered about something, the latest first. */
    public List<InstructionRow> about(MatterKind kind, UUID id, SignedIn who) {
        return rows(who, " and i.about_kind = :kind and i.about_id = :about order by i.id desc")
                .param("kind", kind.name())
                .param("about", id)
                .query(InstructionRow.class)
                .list();
    }

    public InstructionRow require(InstructionId id, SignedIn who) {
        return rows(who, " and i.id = :id")
                .param("id", id.value())
                .query(InstructionRow.class)
                .optional()
                .orElseThrow(() -> new InstructionNotFound(id));
    }

    /** The one with this seal, for whoever holds the sheet: nobody else could know it. */
    public Optional<InstructionRow> sealed(String seal) {
        return rows(" and i.seal = :seal", Seen.ON_THE_WALL.parameters())
                .param("seal", seal)
                .query(InstructionRow.class)
                .optional();
    }

    /** In their order, for whoever may see the instruction. */
    public List<ReplyRow> replies(InstructionId id) {
        return jdbc.sql("""
                        select r.text, r.files, a.display_name as replied_by, u.name as unit_name, r.replied_at, r.ruling,
                               r.comment, l.display_name as ruled_by, r.ruled_at, r.ruled_for
                        from instruction_reply r
                        join account a on a.account_id = r.replied_by
                        left join unit u on u.unit_id = a.unit_id
                        left join account l on l.account_id = r.ruled_by
                        where r.instruction_id = :id order by r.replied_at, r.reply_id
                        """).param("id", id.value()).query(ReplyRow.class).list();
    }

    /** Names that stand, or may stand, under instructions on paper; who signed last comes first. */
    public List<String> signers() {
        return jdbc.sql("""
                        select name from (
                            select a.display_name as name, cast(null as timestamptz) as last from account a join account_role r using (account_id)
                            where r.role = 'LEADER' and a.disabled_at is null
                            union all
                            select signer, max(signed_at) from instruction where written_on is not null
                            group by signer) n
                        group by name order by max(last) desc nulls last, name limit 200
                        """).query(String.class).list();
    }

    /** Whether the account may answer now. */
    public boolean mayReply(InstructionRow instruction, SignedIn who) {
        return instruction.state() == InstructionState.OPEN
                && (who.is(Role.SUPERVISOR) || (who.is(Role.UNIT) && isWithin(instruction.leadUnitId(), who)));
    }

    /** Whether the account may judge the reply that is there. */
    public boolean mayRule(InstructionRow instruction, SignedIn who) {
        return instruction.state() == InstructionState.REPLIED && judges(instruction, who);
    }

    /** Whether judging replies to it is the business of the account, whether there is one or not. */
    public boolean judges(InstructionRow instruction, SignedIn who) {
        return Rulers.include(who, instruction.writtenOn() != null);
    }

    private boolean isWithin(UUID unit, SignedIn who) {
        var own = who.unitId();
        return own != null && tree.subtree(own).contains(unit);
    }

    private JdbcClient.StatementSpec rows(SignedIn who, String which) {
        return rows(which, seen.by(who));
    }

    private JdbcClient.StatementSpec rows(String which, Map<String, Object> sight) {
        var now = clock.instant();
        return jdbc.sql(ROWS + which)
                .params(sight)
                .param("now", utc(now))
                .param("soon", utc(now.plus(DeadlineStatus.SOON)));
    }
}
