package org.duban.demo.sample;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks what is a sample, so that it counts nowhere else, nobody is told of it, and it can be taken away. */
@Component
@RequiredArgsConstructor
class SampleMarks {

    private final JdbcClient jdbc;

    /** Until the end of the transaction nobody else may find out the same. */
    boolean isThere() {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext('sample'))) as held")
                .query(Integer.class)
                .single();
        return jdbc.sql("select exists (select from campaign where sample)")
                .query(Boolean.class)
                .single();
    }

    /** The campaign before anything is found in it, and all that was made for it. */
    void mark(CampaignId campaign, SampleDistrict district) {
        var units = district.unitIds().toArray(UUID[]::new);
        mark("campaign", "campaign_id", campaign.value());
        mark("unit", "unit_id", units);
        mark("place", "unit_id", units);
        mark("account", "account_id", district.accountIds().toArray(UUID[]::new));
    }

    private void mark(String table, String column, UUID... ids) {
        jdbc.sql("update %s set sample = true where %s = any(:ids)".formatted(table, column))
                .param("ids", ids)
                .update();
    }
}
