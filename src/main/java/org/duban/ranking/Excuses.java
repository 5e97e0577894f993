package org.duban.ranking;

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
import org.duban.shared.PeriodEndsBeforeItBegins;
import org.duban.shared.Uuids;
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leaves units out of the ranking for some days, with the reason that the notice gives (免评). */
@Service
@Transactional
@RequiredArgsConstructor
public class Excuses {

    private final Campaigns campaigns;
    private final UnitTree units;
    private final ActivityLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** A unit that is left out of every period which has one of these days. */
    public record Excuse(
            UUID id,
            UUID unitId,
            String unitName,
            LocalDate fromDay,
            LocalDate toDay,
            String reason,
            Instant excusedAt,
            String excusedByName) {}

    public UUID excuse(CampaignId campaign, UnitId unit, LocalDate from, LocalDate to, String reason, SignedIn by) {
        NotThePublisher.refuseOthers(by);
        if (to.isBefore(from)) {
            throw new PeriodEndsBeforeItBegins(from, to);
        }
        campaigns.require(campaign);
        var named = units.require(unit);
        var id = Uuids.next();
        jdbc.sql("""
                        insert into ranking_excuse (excuse_id, campaign_id, unit_id, from_day, to_day, reason, excused_at, excused_by)
                        values (:id, :campaign, :unit, :from, :to, :reason, :now, :by)
                        """)
                .param("id", id)
                .param("campaign", campaign.value())
                .param("unit", unit.value())
                .param("from", from)
                .param("to", to)
                .param("reason", reason.strip())
                .param("now", utc(clock.instant()))
                .param("by", by.accountId().value())
                .update();
        record(campaign, "RANKING_EXCUSED", named.name(), reason.strip());
        return id;
    }

    /** Editions that are published already keep what they say. */
    public void end(CampaignId campaign, UUID id, SignedIn by) {
        NotThePublisher.refuseOthers(by);
        var ended = of(campaign).stream().filter(one -> one.id().equals(id)).findFirst();
        ended.ifPresent(one -> {
            jdbc.sql("delete from ranking_excuse where excuse_id = :id")
                    .param("id", id)
                    .update();
            record(campaign, "RANKING_EXCUSE_ENDED", one.unitName(), one.reason());
        });
    }

    @Transactional(readOnly = true)
    public List<Excuse> of(CampaignId campaign) {
        return jdbc.sql("""
                        select x.excuse_id as id, x.unit_id, u.name as unit_name, x.from_day, x.to_day, x.reason, x.excused_at,
                               a.display_name as excused_by_name
                        from ranking_excuse x join unit u using (unit_id) join account a on a.account_id = x.excused_by
                        where x.campaign_id = :campaign order by x.from_day desc, x.excuse_id desc
                        """)
                .param("campaign", campaign.value())
                .query(Excuse.class)
                .list();
    }

    private void record(CampaignId campaign, String event, String unit, String reason) {
        log.record(SubjectKind.CAMPAIGN, campaign.value(), event, Map.of("unit", unit, "reason", reason));
    }
}
