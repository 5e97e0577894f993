package org.duban.document;

import java.util.Map;
import org.duban.campaign.CopiedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is the same on all papers of a campaign, and when those of the day are drafted. */
@Component
class PapersPart extends CopiedRows {

    PapersPart(JdbcClient jdbc) {
        super(
                jdbc,
                Kind.PAPERS,
                Rows.of("document_stationery"),
                new Rows("document_template", "true", Map.of("brought_at", "now()")),
                Rows.of("document_rhythm"));
    }
}
