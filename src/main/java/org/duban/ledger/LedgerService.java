package org.duban.ledger;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.ledger.reading.CellReading;
import org.duban.ledger.reading.Matter;
import org.duban.ledger.sheet.LedgerKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes ledgers in: hand in, read, look at, settle what is doubtful, take over. */
@Service
@RequiredArgsConstructor
public class LedgerService {

    private final LedgerImports imports;
    private final ImportStates states;
    private final LedgerReading reading;
    private final LedgerTaking taking;
    private final LedgerRows rows;
    private final RowVerdicts verdicts;
    private final AnswerCheck check;
    private final LedgerWork work;

    /** Looks at the headings; {@link #read} goes on from there. */
    public LedgerImportId handIn(
            LedgerKind kind, @Nullable CampaignId campaign, String fileName, Path file, SignedIn by) {
        return reading.open(kind, campaign, fileName, file, by);
    }

    /**
     * Reads all rows while the caller goes on; whatever goes wrong is kept with the import.
     *
     * @param afterwards gets rid of the file
     */
    public void read(LedgerImportId id, Path file, SignedIn by, Runnable afterwards) {
        var willBe = work.later(id, by, () -> {
            try {
                reading.read(id, file, by);
            } finally {
                afterwards.run();
            }
        });
        if (!willBe) {
            afterwards.run();
        }
    }

    /** Says that the ledger will be taken now, which only one can say. */
    @Transactional
    public void startTaking(LedgerImportId id) {
        states.move(id, ImportState.TAKING, ImportState.PREVIEWED, ImportState.TAKEN);
    }

    /** Takes over what is certain, while the caller goes on. */
    public void take(LedgerImportId id, SignedIn by) {
        if (!rows.totals(id).containsKey(Verdict.CERTAIN)) {
            throw new NothingToTake();
        }
        startTaking(id);
        work.later(id, by, () -> taking.take(id, by));
    }

    @Transactional
    public void discard(LedgerImportId id) {
        states.discard(id);
    }

    /** All rows of one verdict, or of all of them, from a row number on. */
    @Transactional(readOnly = true)
    public List<LedgerRow> rows(LedgerImportId id, @Nullable Verdict verdict, int after, int limit) {
        return verdict == null ? rows.all(id, after, limit) : rows.of(id, verdict, after, limit);
    }

    @Transactional(readOnly = true)
    public LedgerRow row(LedgerImportId id, int number) {
        var row = rows.one(id, number);
        if (row == null) {
            throw new LedgerImportNotFound(id);
        }
        return row;
    }

    @Transactional(readOnly = true)
    public Map<Verdict, Integer> totals(LedgerImportId id) {
        return rows.totals(id);
    }

    /** What was made of its rows, in their order. */
    @Transactional(readOnly = true)
    public List<UUID> created(LedgerImportId id) {
        return rows.created(id);
    }

    /** In how many rows that are still doubtful each of these doubts is found. */
    @Transactional(readOnly = true)
    public Map<String, Integer> doubts(LedgerImportId id, List<String> keys) {
        return rows.doubts(id, keys);
    }

    /** How many doubtful rows {@link #acceptProposals} would settle. */
    @Transactional(readOnly = true)
    public int proposals(LedgerImportId id) {
        return rows.proposals(id);
    }

    /** How many of the rows that {@link #take} would take over hold a guess. */
    @Transactional(readOnly = true)
    public int guesses(LedgerImportId id) {
        return rows.guesses(id);
    }

    /**
     * Answers a doubt, or corrects how one cell was read.
     *
     * @param number the row
     * @param everywhere answers it for all rows in which it is doubtful, too
     * @return how many rows that concerned
     */
    @Transactional
    public int settle(LedgerImportId id, int number, String key, String answer, boolean everywhere) {
        requireOpen(id);
        var cell = row(id, number).reading().cells().stream()
                .filter(read -> read.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AnswerUnfit(answer));
        check.requireFit(id, cell, answer);
        return verdicts.settle(id, key, answer, everywhere ? null : number, year(cell, answer));
    }

    private static @Nullable Integer year(CellReading cell, String answer) {
        return cell.matter() == Matter.DATE ? (Integer) LocalDate.parse(answer).getYear() : null;
    }

    /** Goes along with every proposal; what only a person can answer stays. */
    @Transactional
    public int acceptProposals(LedgerImportId id) {
        requireOpen(id);
        return verdicts.acceptProposals(id);
    }

    private void requireOpen(LedgerImportId id) {
        var state = imports.require(id).state();
        if (!state.isOpen()) {
            throw new LedgerNotOpen(state);
        }
    }
}
