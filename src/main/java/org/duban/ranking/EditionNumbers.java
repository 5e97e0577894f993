package org.duban.ranking;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Issue numbers (第N期), one series a campaign and year. Two who publish at once queue for the row; one that fails gives its
 * number back with everything else.
 */
@Component
@RequiredArgsConstructor
class EditionNumbers {

    private final JdbcClient jdbc;

    int next(UUID campaign, int year) {
        return jdbc.sql("""
                        insert into ranking_number (campaign_id, year, last) values (:campaign, :year, 1)
                        on conflict (campaign_id, year) do update set last = ranking_number.last + 1
                        returning last
                        """)
                .param("campaign", campaign)
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
