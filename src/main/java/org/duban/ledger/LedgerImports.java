package org.duban.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The ledgers that were handed in, and how far each has come. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class LedgerImports {

    private static final TypeReference<Map<Column, String>> HEADINGS = new TypeReference<>() {};
    private static final String ROWS = """
            select i.ledger_import_id, i.kind, i.campaign_id, c.name as campaign_name, i.file_name, i.sheet_name,
                   encode(i.sha256, 'hex') as sha256, i.headings, i.unread, i.state, i.rows_read, i.rows_taken,
                   i.failure, i.uploaded_by, a.display_name as uploader_name, i.uploaded_at
            from ledger_import i join account a on a.account_id = i.uploaded_by
            left join campaign c on c.campaign_id = i.campaign_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public LedgerImport require(LedgerImportId id) {
        return jdbc.sql(ROWS + " where i.ledger_import_id = :id")
                .param("id", id.value())
                .query(this::toImport)
                .optional()
                .orElseThrow(() -> new LedgerImportNotFound(id));
    }

    /**
     * The most recent first; what was put away is left out.
     *
     * @param kinds those that are wanted from whomever
     * @param uploader whose others are wanted too
     */
    Slice<LedgerImport> recent(int limit, @Nullable UUID after, Collection<LedgerKind> kinds, AccountId uploader) {
        var read = jdbc.sql(ROWS + """
                         where i.state <> 'DISCARDED' and (i.kind = any(:kinds) or i.uploaded_by = :uploader)
                           and (cast(:after as uuid) is null or i.ledger_import_id < :after)
                         order by i.ledger_import_id desc limit :limit
                        """)
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("uploader", uploader.value())
                .param("after", after)
                .param("limit", limit + 1)
                .query(this::toImport)
                .list();
        return Slice.of(read, limit, row -> row.id().toString());
    }

    /** Another ledger of the same content that was taken before. */
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
