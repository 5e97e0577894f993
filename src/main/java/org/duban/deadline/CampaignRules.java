package org.duban.deadline;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a campaign has of its own about deadlines, as a whole: rules of requests, a ladder, the leader at its top. */
@Service
@Transactional
@RequiredArgsConstructor
public class CampaignRules {

    private static final List<String> COPIES = List.of(
            """
            insert into deadline_rules
            select (jsonb_populate_record(t, jsonb_build_object('campaign_id', cast(:to as uuid)))).*
            from deadline_rules t where t.campaign_id = :from
            """,
            "insert into own_ladder (campaign_id, since) select :to, now() from own_ladder where campaign_id = :from",
            """
            insert into escalation_step (escalation_step_id, campaign_id, offset_kind, offset_amount, action, recipients, ways,
                created_at)
            select gen_random_uuid(), :to, offset_kind, offset_amount, action, recipients, ways, now()
            from escalation_step where campaign_id = :from and retired_at is null
            """,
            "insert into lead_leader (campaign_id, account_id) select :to, account_id from lead_leader where campaign_id = :from");

    private final JdbcClient jdbc;

    public int count(UUID campaign) {
        return jdbc.sql("""
                        select (select count(*) from deadline_rules where campaign_id = :campaign)
                             + (select count(*) from own_ladder where campaign_id = :campaign)
                             + (select count(*) from escalation_step where campaign_id = :campaign and retired_at is null)
                             + (select count(*) from lead_leader where campaign_id = :campaign)
                        """).param("campaign", campaign).query(Integer.class).single();
    }

    /** Gives a campaign that has nothing of its own yet what another one has. */
    public void copy(UUID from, UUID to) {
        COPIES.forEach(sql -> jdbc.sql(sql).param("from", from).param("to", to).update());
    }
}
