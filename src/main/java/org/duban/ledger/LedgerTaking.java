package org.duban.ledger;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignId;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.ledger.taking.RowRefused;
import org.duban.ledger.taking.RowTaker;
import org.duban.ledger.taking.SettledLedger;
import org.duban.ledger.taking.SettledRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over all rows of a ledger about which nothing is doubtful, in one transaction: all of them or none.
 *
 * <p>A row that turns out to break a rule is marked as refused, and the others are tried again without it.
 */
@Component
class LedgerTaking {

    private static final int MOST_REFUSALS = 100;

    private final LedgerImports imports;
    private final ImportStates states;
    private final LedgerRows rows;
    private final RowVerdicts verdicts;
    private final ActivityLog log;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Map<LedgerKind, RowTaker> takers;

    LedgerTaking(
            LedgerImports imports,
            ImportStates states,
            LedgerRows rows,
            RowVerdicts verdicts,
            ActivityLog log,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            List<RowTaker> takers) {
        this.imports = imports;
        this.states = states;
        this.rows = rows;
        this.verdicts = verdicts;
        this.log = log;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.takers = takers.stream().collect(Collectors.toUnmodifiableMap(RowTaker::kind, Function.identity()));
    }

    /** The caller has brought the ledger to the state of being taken. */
    void take(LedgerImportId id, SignedIn by) {
        var ledger = imports.require(id);
        var taker = takers.get(ledger.kind());
        if (taker == null) {
            throw new IllegalStateException("Nobody takes " + ledger.kind());
        }
        var attempt = taker.prepare(new SettledLedger(
                ledger.campaignId() == null ? null : new CampaignId(ledger.campaignId()),
                ledger.fileName(),
                rows.certainByYear(id),
                by));
        for (int refusals = 0; !succeeds(ledger, attempt, taker.atATime(), refusals); refusals++) {
            attempt = attempt.again();
        }
    }

    private boolean succeeds(LedgerImport ledger, RowTaker.Attempt attempt, int atATime, int refusals) {
        try {
            transaction.executeWithoutResult(status -> takeAll(ledger, attempt, atATime));
            return true;
        } catch (RowRefused refused) {
            if (refusals == MOST_REFUSALS) {
                throw new TooManyRefusals(MOST_REFUSALS);
            }
            transaction.executeWithoutResult(
                    status -> verdicts.refuse(ledger.id(), refused.getNumber(), refused.getRefusal()));
            return false;
        }
    }

    private void takeAll(LedgerImport ledger, RowTaker.Attempt attempt, int atATime) {
        queueUp(ledger);
        int taken = ledger.rowsTaken();
        var piece = rows.of(ledger.id(), Verdict.CERTAIN, 0, atATime);
        while (!piece.isEmpty()) {
            var done = attempt.take(piece.stream().map(LedgerTaking::settled).toList());
            verdicts.markTaken(ledger.id(), done.created());
            done.known().forEach((number, known) -> verdicts.markDuplicate(ledger.id(), number, known));
            done.refused().forEach((number, refusal) -> verdicts.refuse(ledger.id(), number, refusal));
            taken += done.created().size();
            states.showTaken(ledger.id(), taken);
            piece = rows.of(
                    ledger.id(), Verdict.CERTAIN, piece.get(piece.size() - 1).number(), atATime);
        }
        states.countTaken(ledger.id(), taken);
        states.move(ledger.id(), ImportState.TAKEN, ImportState.TAKING);
        log.record(SubjectKind.LEDGER, ledger.id().value(), "TAKEN", Map.of("file", ledger.fileName(), "rows", taken));
    }

    /** Of two ledgers of one kind the second waits, and then finds what the first has brought. */
    private void queueUp(LedgerImport ledger) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext(:name))) as held")
                .param("name", "ledger " + ledger.kind() + " " + ledger.campaignId())
                .query(Integer.class)
                .single();
    }

    private static SettledRow settled(LedgerRow row) {
        return new SettledRow(row.number(), row.cells(), row.others(), row.answers(), row.fingerprint());
    }
}
