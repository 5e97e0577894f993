package org.duban.document;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The numbers of documents, one series a campaign, kind and year. Two who issue at once queue for the row; one that fails
 * gives its number back with everything else.
 */
@Component
@RequiredArgsConstructor
class DocumentNumbers {

    private final JdbcClient jdbc;

    int next(UUID campaign, DocumentKind kind, int year) {
        return jdbc.sql("""
                        insert into document_number (campaign_id, kind, year, last) values (:campaign, :kind, :year, 1)
                        on conflict (campaign_id, kind, year) do update set last = document_number.last + 1
                        returning last
                        """)
                .param("campaign", campaign)
                .param("kind", kind.name())
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
