package org.duban.campaign.launch;

import java.util.Map;
import org.duban.campaign.CopiedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The matrix of who answers for what and where. */
@Component
class ResponsibilitiesPart extends CopiedRows {

    ResponsibilitiesPart(JdbcClient jdbc) {
        super(
                jdbc,
                Kind.RESPONSIBILITIES,
                new Rows("responsibility", "true", Map.of("responsibility_id", "gen_random_uuid()", "version", "0")));
    }
}
