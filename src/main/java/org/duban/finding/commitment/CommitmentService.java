package org.duban.finding.commitment;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.UnitUnknown;
import org.duban.shared.BrokenConstraint;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what units promise. A commitment is never edited; one that was taken down in error is withdrawn. */
@Service
@Transactional
@RequiredArgsConstructor
public class CommitmentService {

    private final CommitmentReader reader;
    private final Campaigns campaigns;
    private final UnitTree tree;
    private final ActivityLog log;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    /** A number with whose it is. */
    private record Numbered(String number, UUID id) {}

    public CommitmentId make(CommitmentId id, CampaignId campaign, CommitmentDetails details, SignedIn by) {
        campaigns.requireRunning(campaign);
        if (details.madeOn().isAfter(LocalDate.now(clock))) {
            throw new MadeInTheFuture();
        }
        requireOccasion(campaign, details.meetingId());
        var units = tree.subtree(details.unitId()).toArray(UUID[]::new);
        var findings = findings(campaign, units, details.findings());
        requireTasks(campaign, units, details.tasks());
        insert(id, campaign, details, by);
        link("commitment_finding", "finding_id", id, findings);
        link("commitment_task", "task_id", id, details.tasks());
        log.record(
                SubjectKind.COMMITMENT,
                id.value(),
                "MADE",
                Map.of("unitId", details.unitId().toString(), "text", details.text()));
        return id;
    }

    /** Says what became of a commitment that is about nothing recorded: once, and why. */
    public void say(CommitmentId id, boolean kept, @Nullable String reason, SignedIn by) {
        var commitment = open(id, by);
        if (commitment.links() > 0) {
            throw new OutcomeFollows();
        }
        if (!commitment.undecided()) {
            throw new CommitmentIsOver();
        }
        var why = word(reason);
        once(() -> jdbc.sql("""
                        insert into commitment_outcome (commitment_id, kept, reason, said_at, said_by)
                        values (:id, :kept, :reason, :now, :by)
                        """)
                .param("id", id.value())
                .param("kept", kept)
                .param("reason", why)
                .param("now", utc(clock.instant()))
                .param("by", by.accountId().value())
                .update());
        log.record(SubjectKind.COMMITMENT, id.value(), "OUTCOME_SAID", Map.of("kept", kept, "reason", why));
    }

    /** It should not have been taken down; it stays to be read, with the reason. */
    public void withdraw(CommitmentId id, @Nullable String reason, SignedIn by) {
        if (open(id, by).outcome() == Outcome.WITHDRAWN) {
            throw new CommitmentIsOver();
        }
        var why = word(reason);
        once(() -> jdbc.sql("""
                        insert into commitment_withdrawal (commitment_id, reason, withdrawn_at, withdrawn_by)
                        values (:id, :reason, :now, :by)
                        """)
                .param("id", id.value())
                .param("reason", why)
                .param("now", utc(clock.instant()))
                .param("by", by.accountId().value())
                .update());
        log.record(SubjectKind.COMMITMENT, id.value(), "WITHDRAWN", Map.of("reason", why));
    }

    private CommitmentRow open(CommitmentId id, SignedIn by) {
        var commitment = reader.require(id, by);
        campaigns.requireOpen(new CampaignId(commitment.campaignId()));
        return commitment;
    }

    private static String word(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new SaidSilently();
        }
        return reason.strip();
    }

    /** Of two who say it at once the later is told that it was said. */
    private static void once(Runnable insert) {
        try {
            insert.run();
        } catch (DuplicateKeyException said) {
            throw new CommitmentIsOver();
        }
    }

    private void requireOccasion(CampaignId campaign, @Nullable UUID meeting) {
        if (meeting != null
                && !jdbc.sql("""
                        select exists (select from meeting where meeting_id = :meeting and campaign_id = :campaign
                                       and state = 'ISSUED')
                        """)
                        .param("meeting", meeting)
                        .param("campaign", campaign.value())
                        .query(Boolean.class)
                        .single()) {
            throw new OccasionUnknown();
        }
    }

    /** Names every number that is unknown, of another unit, or of something that the unit does not know of yet. */
    private Collection<UUID> findings(CampaignId campaign, UUID[] units, List<String> numbers) {
        var known = new LinkedHashMap<String, UUID>();
        jdbc.sql("""
                        select number, finding_id as id from finding
                        where campaign_id = :campaign and number = any(:numbers) and unit_id = any(:units)
                          and not hidden and state not in ('DRAFT', 'WITHDRAWN')
                        """)
                .param("campaign", campaign.value())
                .param("numbers", numbers.toArray(String[]::new))
                .param("units", units)
                .query(Numbered.class)
                .list()
                .forEach(finding -> known.put(finding.number(), finding.id()));
        var unfit =
                numbers.stream().filter(number -> !known.containsKey(number)).toList();
        if (!unfit.isEmpty()) {
            throw new FindingsUnfit(String.join("、", unfit));
        }
        return known.values();
    }

    private void requireTasks(CampaignId campaign, UUID[] units, List<UUID> tasks) {
        var known = jdbc.sql("""
                        select count(*) from task where task_id = any(:tasks) and campaign_id = :campaign
                          and lead_unit_id = any(:units) and state <> 'CANCELLED'
                        """)
                .param("tasks", tasks.toArray(UUID[]::new))
                .param("campaign", campaign.value())
                .param("units", units)
                .query(Integer.class)
                .single();
        if (known < tasks.size()) {
            throw new TasksUnfit();
        }
    }

    private void insert(CommitmentId id, CampaignId campaign, CommitmentDetails details, SignedIn by) {
        try {
            jdbc.sql("""
                            insert into commitment (commitment_id, campaign_id, unit_id, post, made_on, meeting_id, occasion,
                                text, promised_on, recorded_at, recorded_by)
                            values (:id, :campaign, :unit, :post, :madeOn, :meeting, :occasion, :text, :promisedOn, :now, :by)
                            """)
                    .param("id", id.value())
                    .param("campaign", campaign.value())
                    .param("unit", details.unitId().value())
                    .param("post", details.post())
                    .param("madeOn", details.madeOn())
                    .param("meeting", details.meetingId())
                    .param("occasion", details.occasion())
                    .param("text", details.text())
                    .param("promisedOn", details.promisedOn())
                    .param("now", utc(clock.instant()))
                    .param("by", by.accountId().value())
                    .update();
        } catch (DataIntegrityViolationException refused) {
            throw BrokenConstraint.is("commitment_unit_fk", refused) ? new UnitUnknown("unitId") : refused;
        }
    }

    private void link(String table, String column, CommitmentId id, Collection<UUID> linked) {
        batches.batchUpdate(
                "insert into %s (commitment_id, %s) values (?, ?)".formatted(table, column),
                linked.stream().map(other -> new Object[] {id.value(), other}).toList());
    }
}
