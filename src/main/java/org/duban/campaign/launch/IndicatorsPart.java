package org.duban.campaign.launch;

import java.util.Map;
import org.duban.campaign.CopiedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Indicators with their targets, without values: what was measured, also at the start, was the other campaign's. */
@Component
class IndicatorsPart extends CopiedRows {

    IndicatorsPart(JdbcClient jdbc) {
        super(
                jdbc,
                Kind.INDICATORS,
                new Rows(
                        "indicator",
                        "t.retired_at is null",
                        Map.of(
                                "indicator_id",
                                "gen_random_uuid()",
                                "version",
                                "0",
                                "baseline",
                                "null",
                                "workstream_id",
                                """
                                (select c.workstream_id from workstream w
                                 join workstream c on c.campaign_id = :to and c.name = w.name
                                 where w.workstream_id = t.workstream_id)
                                """)));
    }
}
