package org.duban.inspection.coverage;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.shared.BrokenConstraint;
import org.duban.shared.PeriodKind;
import org.duban.unit.PlaceKind;
import org.duban.unit.UnitLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how often what is to be inspected. */
@Service
@Transactional
@RequiredArgsConstructor
public class Cadences {

    /** Nobody wants to know it by the quarter. */
    public static final Set<PeriodKind> PERIODS = EnumSet.of(PeriodKind.WEEK, PeriodKind.TEN_DAYS, PeriodKind.MONTH);

    private static final int MOST = 31;

    private static final String ROWS = """
            select cadence_id as id, campaign_id, unit_level, place_kind, times, per from cadence
            """;

    private final Campaigns campaigns;
    private final ActivityLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** What is to be inspected: units of a level, or places of a kind; the other is null. */
    public record Target(
            @Nullable UnitLevel level, @Nullable PlaceKind kind) {

        public Target {
            if ((level == null) == (kind == null)) {
                throw new CadenceOutOfRange();
            }
        }
    }

    @Transactional(readOnly = true)
    public List<Cadence> of(CampaignId campaign) {
        return jdbc.sql(ROWS + " where campaign_id = :campaign order by place_kind is not null, unit_level, place_kind")
                .param("campaign", campaign.value())
                .query(Cadence.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Cadence require(CadenceId id) {
        return jdbc.sql(ROWS + " where cadence_id = :id")
                .param("id", id.value())
                .query(Cadence.class)
                .optional()
                .orElseThrow(() -> new CadenceNotFound(id));
    }

    /** Those of all campaigns that run. */
    @Transactional(readOnly = true)
    List<Cadence> running() {
        return jdbc.sql(ROWS + """
                        where campaign_id in (select c.campaign_id from campaign c where c.archived_at is null)
                        order by campaign_id, cadence_id
                        """).query(Cadence.class).list();
    }

    /**
     * Wants so many inspections in each period.
     *
     * @throws CadenceSet where there is one for the same
     */
    public CadenceId set(CampaignId campaign, Target target, int times, PeriodKind per, SignedIn by) {
        campaigns.requireRunning(campaign);
        if (times < 1 || times > MOST || !PERIODS.contains(per)) {
            throw new CadenceOutOfRange();
        }
        var id = CadenceId.next();
        try {
            jdbc.sql("""
                            insert into cadence (cadence_id, campaign_id, unit_level, place_kind, times, per, set_by, set_at)
                            values (:id, :campaign, :level, :kind, :times, :per, :by, :now)
                            """)
                    .param("id", id.value())
                    .param("campaign", campaign.value())
                    .param(
                            "level",
                            target.level() == null ? null : target.level().name())
                    .param("kind", target.kind() == null ? null : target.kind().name())
                    .param("times", times)
                    .param("per", per.name())
                    .param("by", by.accountId().value())
                    .param("now", utc(clock.instant()))
                    .update();
        } catch (DataIntegrityViolationException refused) {
            throw BrokenConstraint.is("cadence_once", refused) ? new CadenceSet() : refused;
        }
        log.record(
                SubjectKind.CAMPAIGN,
                campaign.value(),
                "CADENCE_SET",
                Map.of("times", times, "per", per.name(), "of", String.valueOf(target)));
        return id;
    }

    public void remove(CadenceId id) {
        var cadence = require(id);
        jdbc.sql("delete from cadence where cadence_id = :id")
                .param("id", id.value())
                .update();
        log.record(SubjectKind.CAMPAIGN, cadence.campaignId(), "CADENCE_REMOVED", Map.of());
    }
}
