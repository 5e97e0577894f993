package org.duban.ledger;

import static org.duban.shared.Instants.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
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
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the ledgers that were handed in, and how far each has come. */
@Service
@Transactional
@RequiredArgsConstructor
public class LedgerImports {

    private static final TypeReference<Map<Column, String>> HEADINGS = new TypeReference<>() {};
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);
    private static final String ROWS = """
            select i.ledger_import_id, i.kind, i.campaign_id, c.name as campaign_name, i.file_name, i.sheet_name,
                   encode(i.sha256, 'hex') as sha256, i.headings, i.unread, i.state, i.rows_read, i.rows_taken,
                   i.failure, i.uploaded_by, a.display_name as uploader_name, i.uploaded_at
            from ledger_import i join account a on a.account_id = i.uploaded_by
            left join campaign c on c.campaign_id = i.campaign_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
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

    @Transactional(readOnly = true)
    public LedgerImport require(LedgerImportId id) {
        return jdbc.sql(ROWS + " where i.ledger_import_id = :id")
                .param("id", id.value())
                .query(this::toImport)
                .optional()
                .orElseThrow(() -> new LedgerImportNotFound(id));
    }

    /** The most recent first; what was put away is left out. */
    @Transactional(readOnly = true)
    public Slice<LedgerImport> recent(int limit, @Nullable UUID after) {
        var read = jdbc.sql(ROWS + """
                         where i.state <> 'DISCARDED' and (cast(:after as uuid) is null or i.ledger_import_id < :after)
                         order by i.ledger_import_id desc limit :limit
                        """)
                .param("after", after)
                .param("limit", limit + 1)
                .query(this::toImport)
                .list();
        return Slice.of(read, limit, row -> row.id().toString());
    }

    /** Another ledger of the same content that was taken before. */
    @Transactional(readOnly = true)
    public boolean wasTakenBefore(LedgerImport ledger) {
        return jdbc.sql("""
                        select exists (select from ledger_import i where i.sha256 = :sha256 and i.kind = :kind
                            and i.campaign_id is not distinct from :campaign and i.state = 'TAKEN'
                            and i.ledger_import_id <> :id)
                        """)
                .param("sha256", HexFormat.of().parseHex(ledger.sha256()))
                .param("kind", ledger.kind().name())
                .param("campaign", ledger.campaignId())
                .param("id", ledger.id().value())
                .query(Boolean.class)
                .single();
    }

    /** Puts a ledger away; the rows of one that was taken stay, since they tell where things came from. */
    public void discard(LedgerImportId id) {
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
            throw new LedgerNotOpen(require(id).state());
        }
    }

    void countRead(LedgerImportId id, int rows) {
        count("rows_read = :rows", id, rows);
    }

    /** Seen from outside at once, while the rows themselves are not there yet. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void showTaken(LedgerImportId id, int rows) {
        count("rows_taken = :rows", id, rows);
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

    void fail(LedgerImportId id, LedgerImport.Failure failure) {
        jdbc.sql("""
                        update ledger_import set state = 'FAILED', failure = :failure::jsonb, touched_at = :now
                        where ledger_import_id = :id
                        """)
                .param("failure", json.writeValueAsString(failure))
                .param("now", utc(clock.instant()))
                .param("id", id.value())
                .update();
        log.record(SubjectKind.LEDGER, id.value(), "FAILED", Map.of("reason", failure.key()));
    }

    /** What has said nothing for long was being read or taken by a node that is gone. */
    int failSilent() {
        var failure = new LedgerImport.Failure("ledger.failure.interrupted", List.of());
        return jdbc.sql("""
                        update ledger_import set state = 'FAILED', failure = :failure::jsonb
                        where state in ('READING', 'TAKING') and touched_at < :since
                        """)
                .param("failure", json.writeValueAsString(failure))
                .param("since", utc(clock.instant().minus(LONGEST_SILENCE)))
                .update();
    }

    private LedgerImport toImport(ResultSet row, int number) throws SQLException {
        var failure = row.getString("failure");
        return new LedgerImport(
                new LedgerImportId(row.getObject("ledger_import_id", UUID.class)),
                LedgerKind.valueOf(row.getString("kind")),
                row.getObject("campaign_id", UUID.class),
                row.getString("campaign_name"),
                row.getString("file_name"),
                row.getString("sheet_name"),
                row.getString("sha256"),
                json.readValue(row.getString("headings"), HEADINGS),
                json.readValue(row.getString("unread"), LedgerImport.Unread.class),
                ImportState.valueOf(row.getString("state")),
                row.getInt("rows_read"),
                row.getInt("rows_taken"),
                failure == null ? null : json.readValue(failure, LedgerImport.Failure.class),
                row.getObject("uploaded_by", UUID.class),
                row.getString("uploader_name"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
