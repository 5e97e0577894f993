package org.duban.finding;

import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers that people quote, such as 2026-00017: one series a campaign and year, without doubles. */
@Component
@RequiredArgsConstructor
class FindingNumbers {

    private final JdbcClient jdbc;

    String next(UUID campaign, int year) {
        return format(year, reserve(campaign, year, 1));
    }

    /** Reserves several in a row and returns the first. */
    int reserve(UUID campaign, int year, int count) {
        var last = jdbc.sql("""
                        insert into finding_number (campaign_id, year, last) values (:campaign, :year, :count)
                        on conflict (campaign_id, year) do update set last = finding_number.last + :count
                        returning last
                        """)
                .param("campaign", campaign)
                .param("year", year)
                .param("count", count)
                .query(Integer.class)
                .single();
        return last - count + 1;
    }

    static String format(int year, int number) {
        return String.format(Locale.ROOT, "%d-%05d", year, number);
    }
}
