package org.duban.campaign.launch;

import java.time.LocalDate;
import java.util.Map;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CopiedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Workstreams with their units and themes; the copy is known by its name. */
@Component
class WorkstreamsPart extends CopiedRows {

    private static final String OF_COPIES = """
            from workstream w
            join workstream c on c.campaign_id = :to and c.name = w.name
            join %s x on x.workstream_id = w.workstream_id
            where w.campaign_id = :template and cast(:startsOn as date) is not null
            """;

    WorkstreamsPart(JdbcClient jdbc) {
        super(
                jdbc,
                Kind.WORKSTREAMS,
                new Rows("workstream", "true", Map.of("workstream_id", "gen_random_uuid()", "version", "0")));
    }

    @Override
    public void copy(CampaignId template, CampaignId to, LocalDate startsOn) {
        super.copy(template, to, startsOn);
        run(
                "insert into workstream_member (workstream_id, unit_id) select c.workstream_id, x.unit_id "
                        + OF_COPIES.formatted("workstream_member"),
                template,
                to,
                startsOn);
        run(
                "insert into workstream_item (workstream_id, item_code) select c.workstream_id, x.item_code "
                        + OF_COPIES.formatted("workstream_item"),
                template,
                to,
                startsOn);
    }
}
