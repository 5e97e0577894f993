package org.duban.finding.recurrence;

import java.util.Map;
import org.duban.campaign.CopiedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which days after the closing a campaign looks again. */
@Component
class RechecksPart extends CopiedRows {

    RechecksPart(JdbcClient jdbc) {
        super(jdbc, Kind.RECHECKS, new Rows("finding_watch_days", "true", Map.of("version", "0")));
    }
}
