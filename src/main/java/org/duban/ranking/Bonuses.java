package org.duban.ranking;

import static org.duban.shared.Instants.utc;

import java.math.BigDecimal;
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
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives units points for what is not a finding, each with what proves it (加分). */
@Service
@Transactional
@RequiredArgsConstructor
public class Bonuses {

    private final Campaigns campaigns;
    private final UnitTree units;
    private final ActivityLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * Points won on a day.
     *
     * @param proof the document, its number, or where it is kept
     * @param revokedAt from when on it counts no more; null for one that does
     */
    public record Bonus(
            UUID id,
            UUID unitId,
            String unitName,
            LocalDate earnedOn,
            BigDecimal points,
            String reason,
            String proof,
            Instant givenAt,
            String givenByName,
            @Nullable Instant revokedAt) {}

    /** What is given. */
    public record NewBonus(UnitId unit, LocalDate earnedOn, BigDecimal points, String reason, String proof) {}

    public UUID give(CampaignId campaign, NewBonus bonus, SignedIn by) {
        NotThePublisher.refuseOthers(by);
        campaigns.require(campaign);
        var named = units.require(bonus.unit());
        if (bonus.earnedOn().isAfter(LocalDate.now(clock))) {
            throw new EarnedInTheFuture();
        }
        if (named.league() == null) {
            throw new UnitWithoutLeague(named.name());
        }
        var id = Uuids.next();
        jdbc.sql("""
                        insert into ranking_bonus (bonus_id, campaign_id, unit_id, earned_on, points, reason, proof, given_at,
                                                   given_by)
                        values (:id, :campaign, :unit, :day, :points, :reason, :proof, :now, :by)
                        """)
                .param("id", id)
                .param("campaign", campaign.value())
                .param("unit", bonus.unit().value())
                .param("day", bonus.earnedOn())
                .param("points", bonus.points())
                .param("reason", bonus.reason().strip())
                .param("proof", bonus.proof().strip())
                .param("now", utc(clock.instant()))
                .param("by", by.accountId().value())
                .update();
        record(
                campaign,
                "RANKING_BONUS_GIVEN",
                named.name(),
                bonus.points(),
                bonus.reason().strip());
        return id;
    }

    /** From now on it counts no more. What was published by it stays as it is until it is corrected. */
    public void takeBack(CampaignId campaign, UUID id, SignedIn by) {
        NotThePublisher.refuseOthers(by);
        var revoked = jdbc.sql("""
                        update ranking_bonus set revoked_at = :now, revoked_by = :by
                        where bonus_id = :id and campaign_id = :campaign and revoked_at is null
                        """)
                .param("now", utc(clock.instant()))
                .param("by", by.accountId().value())
                .param("id", id)
                .param("campaign", campaign.value())
                .update();
        if (revoked > 0) {
            of(campaign).stream()
                    .filter(one -> one.id().equals(id))
                    .forEach(bonus -> record(
                            campaign, "RANKING_BONUS_TAKEN_BACK", bonus.unitName(), bonus.points(), bonus.reason()));
        }
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Bonus> of(CampaignId campaign) {
        return jdbc.sql("""
                        select b.bonus_id as id, b.unit_id, u.name as unit_name, b.earned_on, b.points, b.reason, b.proof,
                               b.given_at, a.display_name as given_by_name, b.revoked_at
                        from ranking_bonus b join unit u using (unit_id) join account a on a.account_id = b.given_by
                        where b.campaign_id = :campaign order by b.earned_on desc, b.bonus_id desc
                        """)
                .param("campaign", campaign.value())
                .query(Bonus.class)
                .list();
    }

    private void record(CampaignId campaign, String event, String unit, BigDecimal points, String reason) {
        log.record(
                SubjectKind.CAMPAIGN,
                campaign.value(),
                event,
                Map.of("unit", unit, "points", points.toPlainString(), "reason", reason));
    }
}
