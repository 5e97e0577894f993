package org.duban.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.ledger.reading.CellReading;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.ledger.words.Remark;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a ledger in one go, going along with what is proposed for doubtful cells; what needs a person is rejected. */
@Service
@RequiredArgsConstructor
public class DirectImport {

    private static final int PIECE = 1_000;

    private final LedgerService ledgers;
    private final LedgerReading reading;
    private final LedgerTaking taking;
    private final LedgerImports imports;
    private final ImportStates states;
    private final LedgerWork work;
    private final LedgerRows rows;
    private final RowVerdicts verdicts;
    private final TransactionTemplate transaction;

    public ImportReport take(
            LedgerKind kind, @Nullable CampaignId campaign, String fileName, Path file, boolean dryRun, SignedIn by) {
        return take(kind, campaign, fileName, file, dryRun, Map.of(), by);
    }

    /**
     * Takes the ledger.
     *
     * @param dryRun says what would happen, and leaves nothing behind
     * @param answers to doubts beforehand, by their keys, wherever they come up
     */
    public ImportReport take(
            LedgerKind kind,
            @Nullable CampaignId campaign,
            String fileName,
            Path file,
            boolean dryRun,
            Map<String, String> answers,
            SignedIn by) {
        var id = Objects.requireNonNull(
                transaction.execute(status -> ledgers.handIn(kind, campaign, fileName, file, by)));
        work.now(id, () -> readAndTake(id, file, dryRun, answers, by));
        var report = report(imports.require(id), dryRun);
        if (dryRun) {
            transaction.executeWithoutResult(status -> states.discard(id));
        }
        return report;
    }

    private void readAndTake(LedgerImportId id, Path file, boolean dryRun, Map<String, String> answers, SignedIn by) {
        reading.read(id, file, by);
        transaction.executeWithoutResult(status -> {
            answers.forEach((key, answer) -> verdicts.settle(id, key, answer, null, null));
            verdicts.acceptProposals(id);
        });
        if (!dryRun) {
            ledgers.startTaking(id);
            taking.take(id, by);
        }
    }

    private ImportReport report(LedgerImport ledger, boolean dryRun) {
        List<ImportReport.Rejection> rejected = new ArrayList<>();
        each(
                ledger,
                Verdict.REFUSED,
                row -> row.reading()
                        .refusals()
                        .forEach(refusal -> rejected.add(new ImportReport.Rejection(
                                row.number(), ledger.headingOf(refusal.column()), refusal.remark()))));
        each(
                ledger,
                Verdict.DOUBTFUL,
                row -> row.reading().cells().stream()
                        .filter(CellReading::isQuestion)
                        .forEach(cell -> rejected.add(
                                new ImportReport.Rejection(row.number(), ledger.headingOf(cell.column()), why(cell)))));
        List<ImportReport.Duplicate> duplicates = new ArrayList<>();
        each(
                ledger,
                Verdict.DUPLICATE,
                row -> duplicates.add(new ImportReport.Duplicate(row.number(), row.subjectId())));
        var created = rows.created(ledger.id());
        int accepted = dryRun ? rows.totals(ledger.id()).getOrDefault(Verdict.CERTAIN, 0) : created.size();
        return new ImportReport(ledger.id(), accepted, rejected, duplicates, created);
    }

    private static Remark why(CellReading cell) {
        var remarks = cell.remarks();
        return remarks.isEmpty() ? Remark.of("row.unclear") : remarks.get(remarks.size() - 1);
    }

    private void each(LedgerImport ledger, Verdict verdict, Consumer<LedgerRow> use) {
        var piece = rows.of(ledger.id(), verdict, 0, PIECE);
        while (!piece.isEmpty()) {
            piece.forEach(use);
            piece = rows.of(ledger.id(), verdict, piece.get(piece.size() - 1).number(), PIECE);
        }
    }
}
