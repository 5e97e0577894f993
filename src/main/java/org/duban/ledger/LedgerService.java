package org.duban.ledger;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.deadline.DeadlineTerm;
import org.duban.ledger.reading.Answers;
import org.duban.ledger.reading.DueAnswer;
import org.duban.ledger.reading.Matter;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes ledgers in: hand in, read, look at, settle what is doubtful, take over. */
@Slf4j
@Service
@RequiredArgsConstructor
public class LedgerService {

    private final LedgerImports imports;
    private final LedgerReading reading;
    private final LedgerTaking taking;
    private final LedgerRows rows;
    private final TransactionTemplate transaction;

    /** Looks at the headings; {@link #read} goes on from there. */
    public LedgerImportId handIn(
            LedgerKind kind, @Nullable CampaignId campaign, String fileName, Path file, SignedIn by) {
        return reading.open(kind, campaign, fileName, file, by);
    }

    /** Reads all rows; whatever goes wrong is kept with the import. */
    public void read(LedgerImportId id, Path file) {
        orFail(id, () -> reading.read(id, file));
    }

    /** Says that the ledger will be taken now, which only one can say. */
    public void startTaking(LedgerImportId id) {
        transaction.executeWithoutResult(
                status -> imports.move(id, ImportState.TAKING, ImportState.PREVIEWED, ImportState.TAKEN));
    }

    /** Takes over what is certain. */
    public void take(LedgerImportId id, SignedIn by) {
        orFail(id, () -> taking.take(id, by));
    }

    private void orFail(LedgerImportId id, Runnable work) {
        try {
            work.run();
        } catch (DomainException refused) {
            fail(id, refused);
        } catch (RuntimeException unexpected) {
            log.error("Ledger {} failed", id, unexpected);
            fail(id, new LedgerImport.Failure("ledger.failure.unexpected", List.of()));
        }
    }

    private void fail(LedgerImportId id, LedgerImport.Failure failure) {
        transaction.executeWithoutResult(status -> imports.fail(id, failure));
    }

    void fail(LedgerImportId id, DomainException refused) {
        var arguments = refused.getDetailMessageArguments();
        fail(
                id,
                new LedgerImport.Failure(
                        refused.getDetailMessageCode(),
                        Arrays.stream(arguments == null ? new Object[0] : arguments)
                                .map(String::valueOf)
                                .toList()));
    }

    /** All rows of one verdict, or of all of them, from a row number on. */
    @Transactional(readOnly = true)
    public List<LedgerRow> rows(LedgerImportId id, @Nullable Verdict verdict, int after, int limit) {
        return verdict == null ? rows.all(id, after, limit) : rows.of(id, verdict, after, limit);
    }

    @Transactional(readOnly = true)
    public Map<Verdict, Integer> totals(LedgerImportId id) {
        return rows.totals(id);
    }

    /**
     * Answers a doubt.
     *
     * @param number the row; null answers it for all rows that say the same
     * @return how many rows that concerned
     */
    @Transactional
    public int settle(LedgerImportId id, Matter matter, String key, String answer, @Nullable Integer number) {
        requireOpen(id);
        if (!key.startsWith(matter + ":") || !fits(matter, answer)) {
            throw new AnswerUnfit(answer);
        }
        var year = matter == Matter.DATE ? (Integer) LocalDate.parse(answer).getYear() : null;
        return rows.settle(id, key, answer, number, year);
    }

    /** Goes along with every proposal; what only a person can answer stays. */
    @Transactional
    public int acceptProposals(LedgerImportId id) {
        requireOpen(id);
        return rows.acceptProposals(id);
    }

    private void requireOpen(LedgerImportId id) {
        var state = imports.require(id).state();
        if (!state.isOpen()) {
            throw new LedgerNotOpen(state);
        }
    }

    private static boolean fits(Matter matter, String answer) {
        if (answer.isBlank()) {
            return false;
        }
        try {
            switch (matter) {
                case DATE -> LocalDate.parse(answer);
                case CLOSING -> {
                    if (!answer.equals(Answers.OPEN)) {
                        LocalDate.parse(answer);
                    }
                }
                case DEADLINE -> {
                    if (!answer.equals(Answers.NONE)) {
                        DueAnswer.term(answer, LocalDate.EPOCH, DeadlineTerm.days(1));
                    }
                }
                default -> {}
            }
            return true;
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException unfit) {
            return false;
        }
    }
}
