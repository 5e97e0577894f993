package org.duban.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.shared.Slice;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads documents. What is issued to everybody is everybody's to read, what goes to a unit is that one's; of drafts only the
 * office knows.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class DocumentReader {

    private static final String ROWS = """
            select d.document_id as id, d.campaign_id, c.name as campaign_name, d.kind, d.from_day, d.to_day, u.name as unit_name, d.title,
                   d.year, d.number,
                   coalesce(d.paper -> 'letterhead' ->> 'number',
                            case d.kind when 'AWARD' then d.paper -> 'imprint' ->> 'printed' end) as printed_number,
                   d.digest, d.drafted_at, a.display_name as drafted_by_name, d.issued_at,
                   i.display_name as issued_by_name, d.version
            from document d join campaign c using (campaign_id)
            left join unit u on u.unit_id = d.unit_id
            left join account a on a.account_id = d.drafted_by
            left join account i on i.account_id = d.issued_by
            where (d.issued_at is not null or :drafts) and
            """ + DocumentSight.SEEN;

    private final DocumentRepository documents;
    private final Composing composing;
    private final DocumentSight sight;
    private final JdbcClient jdbc;

    /**
     * What a list of documents shows.
     *
     * @param q words that stand in the document; drafts, whose text is not kept, have none
     */
    public record Filter(
            @Nullable UUID campaign,
            @Nullable DocumentKind kind,

            @Nullable LocalDate from,

            @Nullable LocalDate to,

            @Nullable String q) {}

    /**
     * What the editor of a draft shows: where to write, what is written, and what figures there are.
     *
     * @param unfit how the matters are called of which it can tell no longer
     * @param idle whether there are no others
     */
    public record Desk(
            List<Passage> passages,
            Map<String, String> words,
            Map<String, String> figures,
            List<String> unfit,
            boolean idle) {}

    public DocumentRow require(DocumentId id, SignedIn reader) {
        return jdbc.sql(ROWS + " and d.document_id = :id")
                .params(sight.of(reader))
                .param("id", id.value())
                .query(DocumentRow.class)
                .optional()
                .orElseThrow(() -> new DocumentNotFound(id));
    }

    /** The issued document under this seal: whoever holds the paper may know. */
    public Optional<DocumentRow> sealed(String digest) {
        return jdbc.sql(ROWS + " and d.digest = :digest")
                .params(DocumentSight.OF_WHOEVER_HOLDS_IT)
                .param("digest", digest)
                .query(DocumentRow.class)
                .optional();
    }

    /** The latest first. */
    public Slice<DocumentRow> list(Filter filter, int limit, @Nullable UUID after, SignedIn reader) {
        var rows = jdbc.sql(ROWS + """
                         and (cast(:campaign as uuid) is null or d.campaign_id = :campaign)
                         and (cast(:kind as text) is null or d.kind = :kind)
                         and (cast(:from as date) is null or d.to_day >= :from)
                         and (cast(:to as date) is null or d.from_day <= :to)
                         and (cast(:q as text) is null or d.plain ilike :q)
                         and (cast(:after as uuid) is null or d.document_id < :after)
                         order by d.document_id desc limit :limit
                        """)
                .params(sight.of(reader))
                .param("campaign", filter.campaign())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("q", pattern(filter.q()))
                .param("after", after)
                .param("limit", limit + 1)
                .query(DocumentRow.class)
                .list();
        return Slice.of(rows, limit, row -> row.id().toString());
    }

    /** Of the drafts of a campaign's day, in the order of their kinds. */
    public List<DocumentRow> drafts(CampaignId campaign, LocalDate day) {
        return jdbc.sql(ROWS + """
                         and d.issued_at is null and d.campaign_id = :campaign and d.from_day = :day and d.to_day = :day
                         and d.unit_id is null order by d.kind
                        """)
                .params(DocumentSight.OF_THE_OFFICE)
                .param("campaign", campaign.value())
                .param("day", day)
                .query(DocumentRow.class)
                .list();
    }

    /**
     * Those about a matter, the latest first.
     *
     * @param unit to whom they go; null for all
     */
    public List<DocumentRow> about(UUID matter, @Nullable UnitId unit, SignedIn reader) {
        return jdbc.sql(ROWS + """
                         and d.matters @> array[cast(:matter as uuid)]
                         and (cast(:unit as uuid) is null or d.unit_id = :unit) order by d.document_id desc
                        """)
                .params(sight.of(reader))
                .param("matter", matter)
                .param("unit", unit == null ? null : unit.value())
                .query(DocumentRow.class)
                .list();
    }

    /** Of a draft. */
    public Desk desk(DocumentId id) {
        var document = documents.findById(id).orElseThrow(() -> new DocumentNotFound(id));
        var composer = composing.of(document.getKind());
        var unfit = composing.unfit(document);
        return new Desk(
                composer.passages(document.subject()),
                document.getWords(),
                composing.figures(document),
                List.copyOf(unfit.values()),
                !unfit.isEmpty()
                        && unfit.keySet().containsAll(document.subject().matters()));
    }

    /** Signs that mean something to a pattern mean themselves. */
    private static @Nullable String pattern(@Nullable String q) {
        return q == null || q.isBlank() ? null : "%" + q.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
