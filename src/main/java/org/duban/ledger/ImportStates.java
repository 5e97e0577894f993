package org.duban.ledger;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignId;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.LedgerKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Moves the ledgers that were handed in from state to state, and counts how far each has come. */
@Service
@Transactional
@RequiredArgsConstructor
class ImportStates {

    /** A node that is at work on a ledger says so every few seconds. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(20);

    /** A ledger that was read stays as it was read: what was settled is not lost by a taking that came to nothing. */
    private static final String FAIL = """
            update ledger_import i set failure = :failure::jsonb, touched_at = :now,
                state = case when i.state <> 'TAKING' then 'FAILED'
                    when t.rows > 0 then 'TAKEN' else 'PREVIEWED' end,
                rows_taken = t.rows
            from ledger_import o cross join lateral (select count(*) as rows from ledger_row r
                where r.ledger_import_id = o.ledger_import_id and r.verdict = 'TAKEN') t
            where o.ledger_import_id = i.ledger_import_id and i.state in ('READING', 'TAKING')
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LedgerImports imports;
    private final ActivityLog log;
    private final Clock clock;

    /** What is known of a ledger when it is handed in, before its rows are read. */
    record Opened(
            LedgerKind kind,
            @Nullable CampaignId campaign,
            String fileName,
            @Nullable String sheetName,
            String sha256,
            Map<Column, String> headings,
            LedgerImport.Unread unread) {}

    LedgerImportId begin(Opened ledger, SignedIn by) {
        var id = LedgerImportId.next();
        jdbc.sql("""
                        insert into ledger_import (ledger_import_id, kind, campaign_id, file_name, sheet_name, sha256,
                            headings, unread, state, uploaded_by, uploaded_at, touched_at)
                        values (:id, :kind, :campaign, :file, :sheet, :sha256, :headings::jsonb, :unread::jsonb,
                            'READING', :by, :now, :now)
                        """)
                .param("id", id.value())
                .param("kind", ledger.kind().name())
                .param(
                        "campaign",
                        ledger.campaign() == null ? null : ledger.campaign().value())
                .param("file", ledger.fileName())
                .param("sheet", ledger.sheetName())
                .param("sha256", HexFormat.of().parseHex(ledger.sha256()))
                .param("headings", json.writeValueAsString(ledger.headings()))
                .param("unread", json.writeValueAsString(ledger.unread()))
                .param("by", by.accountId().value())
                .param("now", utc(clock.instant()))
                .update();
        log.record(SubjectKind.LEDGER, id.value(), "HANDED_IN", Map.of("file", ledger.fileName()));
        return id;
    }

    /** Puts a ledger away; the rows of one that was taken stay, since they tell where things came from. */
    void discard(LedgerImportId id) {
        move(id, ImportState.DISCARDED, ImportState.PREVIEWED, ImportState.FAILED);
        jdbc.sql("delete from ledger_row where ledger_import_id = :id")
                .param("id", id.value())
                .update();
        log.record(SubjectKind.LEDGER, id.value(), "DISCARDED", Map.of());
    }

    /** Goes on to a state; whoever comes second, or from elsewhere, is refused. */
    void move(LedgerImportId id, ImportState to, ImportState... from) {
        var moved = jdbc.sql("""
                        update ledger_import set state = :to, failure = null, touched_at = :now
                        where ledger_import_id = :id and state in (:from)
                        """)
                .param("to", to.name())
                .param("now", utc(clock.instant()))
                .param("id", id.value())
                .param("from", Arrays.stream(from).map(Enum::name).toList())
                .update();
        if (moved == 0) {
            throw new LedgerNotOpen(imports.require(id).state());
        }
    }

    void countRead(LedgerImportId id, int rows) {
        count("rows_read = :rows", id, rows);
    }

    /** Seen from outside at once, while the rows themselves are not there yet. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void showTaken(LedgerImportId id, int rows) {
        countTaken(id, rows);
    }

    void countTaken(LedgerImportId id, int rows) {
        count("rows_taken = :rows", id, rows);
    }

    private void count(String what, LedgerImportId id, int rows) {
        jdbc.sql("update ledger_import set " + what + ", touched_at = :now where ledger_import_id = :id")
                .param("rows", rows)
                .param("now", utc(clock.instant()))
                .param("id", id.value())
                .update();
    }

    /** Keeps the reason with a ledger that was being read or taken. */
    void fail(LedgerImportId id, LedgerImport.Failure failure) {
        var failed = jdbc.sql(FAIL + " and i.ledger_import_id = :id")
                .param("failure", json.writeValueAsString(failure))
                .param("now", utc(clock.instant()))
                .param("id", id.value())
                .update();
        if (failed > 0) {
            log.record(SubjectKind.LEDGER, id.value(), "FAILED", Map.of("reason", failure.key()));
        }
    }

    /** Says that these are still being worked at. */
    void beat(Collection<UUID> atWork) {
        jdbc.sql("update ledger_import set touched_at = :now where ledger_import_id = any(:ids)")
                .param("now", utc(clock.instant()))
                .param("ids", atWork.toArray(UUID[]::new))
                .update();
    }

    /** What nobody has said anything about for long was being read or taken by a node that is gone. */
    int failSilent() {
        return jdbc.sql(FAIL + " and i.touched_at < :since")
                .param(
                        "failure",
                        json.writeValueAsString(new LedgerImport.Failure("ledger.failure.interrupted", List.of())))
                .param("now", utc(clock.instant()))
                .param("since", utc(clock.instant().minus(LONGEST_SILENCE)))
                .update();
    }
}
