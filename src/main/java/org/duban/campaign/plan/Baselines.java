package org.duban.campaign.plan;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.shared.Uuids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the plan of a campaign as it stands, under a number and with a reason. What was kept never changes. */
@Service
@Transactional
@RequiredArgsConstructor
public class Baselines {

    private final Campaigns campaigns;
    private final JdbcClient jdbc;
    private final ActivityLog log;
    private final Clock clock;

    public record Baseline(int number, String reason, int tasks, Instant madeAt, String madeBy) {}

    private record Planned(UUID taskId, LocalDate plannedFrom, LocalDate plannedTo, String worksOn) {}

    /** Keeps it, and says under which number. */
    public int keep(CampaignId campaign, @Nullable String reason, SignedIn who) {
        if (reason == null || reason.isBlank()) {
            throw new BaselineUnexplained();
        }
        campaigns.requireOpen(campaign);
        var number = nextNumber(campaign);
        var planned = planned(campaign);
        if (planned.isEmpty()) {
            throw new BaselineEmpty();
        }
        var id = Uuids.next();
        jdbc.sql("""
                        insert into plan_baseline (baseline_id, campaign_id, number, reason, tasks, made_at, made_by)
                        values (:id, :campaign, :number, :reason, :tasks, :now, :by)
                        """)
                .param("id", id)
                .param("campaign", campaign.value())
                .param("number", number)
                .param("reason", reason.strip())
                .param("tasks", planned.size())
                .param("now", utc(clock.instant()))
                .param("by", who.accountId().value())
                .update();
        insert(id, planned);
        log.record(
                SubjectKind.CAMPAIGN,
                campaign.value(),
                "BASELINE_KEPT",
                Map.of("number", number, "reason", reason.strip(), "tasks", planned.size()));
        return number;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Baseline> of(CampaignId campaign) {
        return jdbc.sql("""
                        select b.number, b.reason, b.tasks, b.made_at, a.display_name as made_by
                        from plan_baseline b join account a on a.account_id = b.made_by
                        where b.campaign_id = :campaign order by b.number desc
                        """)
                .param("campaign", campaign.value())
                .query(Baseline.class)
                .list();
    }

    /** Others who keep one of the same campaign wait. */
    private int nextNumber(CampaignId campaign) {
        campaigns.queueFor(campaign);
        return jdbc.sql("select coalesce(max(number), 0) + 1 from plan_baseline where campaign_id = :campaign")
                .param("campaign", campaign.value())
                .query(Integer.class)
                .single();
    }

    private List<Planned> planned(CampaignId campaign) {
        return jdbc.sql("""
                        select task_id, planned_from, planned_to, works_on from task
                        where campaign_id = :campaign and planned_from is not null and state <> 'CANCELLED'
                        order by task_id
                        """)
                .param("campaign", campaign.value())
                .query(Planned.class)
                .list();
    }

    private void insert(UUID baseline, List<Planned> planned) {
        jdbc.sql("""
                        insert into plan_baseline_task (baseline_id, task_id, planned_from, planned_to, works_on)
                        select :baseline, p.* from unnest(
                            :tasks::uuid[], :from::date[], :to::date[], :works::text[]) as p
                        """)
                .param("baseline", baseline)
                .param("tasks", planned.stream().map(Planned::taskId).toArray(UUID[]::new))
                .param("from", texts(planned.stream().map(Planned::plannedFrom).toList()))
                .param("to", texts(planned.stream().map(Planned::plannedTo).toList()))
                .param("works", texts(planned.stream().map(Planned::worksOn).toList()))
                .update();
    }

    private static String[] texts(List<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
