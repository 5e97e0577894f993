package org.duban.campaign.statement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.TaskDetails;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskService;
import org.duban.campaign.UnitUnknown;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.evidence.EvidenceGate;
import org.duban.evidence.EvidenceId;
import org.duban.shared.BrokenConstraint;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts statements of responsibility, has them signed, and annuls them. */
@Service
@Transactional
@RequiredArgsConstructor
public class StatementService {

    private final StatementRepository statements;
    private final Clauses clauses;
    private final Campaigns campaigns;
    private final TaskService tasks;
    private final EvidenceGate evidence;
    private final ActivityLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** The same draft for each of the units, in their order; for all of them, or for none. */
    public List<StatementId> draft(CampaignId campaign, List<UnitId> units, StatementDetails details) {
        campaigns.requireRunning(campaign);
        var wanted = units.stream().distinct().toList();
        if (wanted.isEmpty()) {
            throw new NoUnitChosen();
        }
        requireNone(campaign, wanted);
        var drafts = wanted.stream()
                .map(unit -> Statement.draft(StatementId.next(), campaign, unit, details, clock.instant()))
                .toList();
        try {
            statements.saveAllAndFlush(drafts);
        } catch (DataIntegrityViolationException refused) {
            throw BrokenConstraint.is("responsibility_statement_unit_fk", refused)
                    ? new UnitUnknown("unitIds")
                    : refused;
        }
        var ids = drafts.stream().map(Statement::getId).toList();
        clauses.store(ids, details.clauses());
        ids.forEach(id -> record(id, "DRAFTED", Map.of("title", details.title())));
        return ids;
    }

    public void change(StatementId id, StatementDetails details, @Nullable Long expectedVersion) {
        var statement = openOf(id);
        statement.expectVersion(expectedVersion);
        statements.saveAndFlush(statement.change(details, clock.instant()));
        clauses.replace(id, details.clauses());
        record(id, "CHANGED", Map.of("title", details.title()));
    }

    /** From now on every clause with a date is a task of the unit; all of them, or nothing is signed. */
    public void sign(StatementId id, Signing signing, SignedIn by, @Nullable Long expectedVersion) {
        var statement = openOf(id);
        statement.expectVersion(expectedVersion);
        var undertaken = clauses.of(id);
        statement.requireSignable(signing, undertaken, LocalDate.now(clock));
        for (var i = 0; i < undertaken.size(); i++) {
            var due = undertaken.get(i).dueOn();
            if (due != null) {
                clauses.becomes(id, i + 1, assign(statement, undertaken.get(i), due, signing.signedOn()));
            }
        }
        statements.saveAndFlush(statement.sign(signing, by.accountId(), clock.instant()));
        record(id, "SIGNED", Map.of("signedOn", signing.signedOn().toString()));
    }

    /** It stands no more; what it made somebody do and is not done yet is cancelled for the same reason. */
    public void annul(StatementId id, @Nullable String reason, SignedIn by, @Nullable Long expectedVersion) {
        var statement = openOf(id);
        statement.expectVersion(expectedVersion);
        statements.saveAndFlush(statement.annul(reason, by.accountId(), clock.instant()));
        clauses.openTasks(id).forEach(task -> tasks.cancel(task, reason, null));
        record(id, "ANNULLED", Map.of("reason", String.valueOf(statement.getAnnulmentReason())));
    }

    /** Attaches the scan of the signed paper; a better one takes its place. */
    public void attach(StatementId id, EvidenceId scan, SignedIn by) {
        var statement = openOf(id);
        // Naming a stranger's file would otherwise open it.
        if (!evidence.maySee(scan, by)) {
            throw new ScanUnknown();
        }
        statements.saveAndFlush(statement.scanned(scan, clock.instant()));
        record(id, "SCANNED", Map.of("evidenceId", scan.toString()));
    }

    private Statement openOf(StatementId id) {
        var statement = statements.requireLocked(id);
        campaigns.requireOpen(statement.getCampaignId());
        return statement;
    }

    private TaskId assign(Statement statement, ClauseDetails clause, LocalDate due, LocalDate signedOn) {
        var details = TaskDetails.ordered(clause.text(), statement.getUnitId(), Set.of(), signedOn)
                .counted(clause.quantity(), clause.quantityUnit());
        return tasks.assign(TaskId.next(), statement.getCampaignId(), details, DueBy.of(DeadlineTerm.by(due)));
    }

    /** Says of which units there is one already. Of two who draft at once the later waits, and is told of the earlier's. */
    private void requireNone(CampaignId campaign, List<UnitId> units) {
        campaigns.queueFor(campaign);
        var taken = jdbc.sql("""
                        select u.name from responsibility_statement s join unit u using (unit_id)
                        where s.campaign_id = :campaign and s.state <> 'ANNULLED' and s.unit_id = any(:units)
                        order by u.sort_order, u.name
                        """)
                .param("campaign", campaign.value())
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(String.class)
                .list();
        if (!taken.isEmpty()) {
            throw new StatementTaken(String.join("、", taken));
        }
    }

    private void record(StatementId id, String event, Map<String, String> detail) {
        log.record(SubjectKind.STATEMENT, id.value(), event, detail);
    }
}
