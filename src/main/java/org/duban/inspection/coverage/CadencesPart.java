package org.duban.inspection.coverage;

import java.util.Map;
import org.duban.campaign.CopiedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often a campaign wants units and places inspected. */
@Component
class CadencesPart extends CopiedRows {

    CadencesPart(JdbcClient jdbc) {
        super(
                jdbc,
                Kind.CADENCES,
                new Rows("cadence", "true", Map.of("cadence_id", "gen_random_uuid()", "set_at", "now()")));
    }
}
