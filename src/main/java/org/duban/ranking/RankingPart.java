package org.duban.ranking;

import java.util.Map;
import org.duban.campaign.CopiedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which rules and how often a campaign ranks, and what follows from it. */
@Component
class RankingPart extends CopiedRows {

    RankingPart(JdbcClient jdbc) {
        super(
                jdbc,
                Kind.RANKING,
                new Rows("ranking_rhythm", "true", Map.of("since", "cast(:startsOn as date)")),
                Rows.of("ranking_review_wanted"),
                Rows.of("ranking_scheme_choice"),
                Rows.of("ranking_flag_rules"),
                Rows.of("ranking_consequence_rules"));
    }
}
