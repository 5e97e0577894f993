package org.duban.campaign;

import java.time.Clock;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.shared.BrokenConstraint;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Announces campaigns, changes them, and puts them away. They are never deleted: what was found in them stays. */
@Service
@Transactional
@RequiredArgsConstructor
public class CampaignService {

    private final CampaignRepository campaigns;
    private final TaskRepository tasks;
    private final ActivityLog log;
    private final Clock clock;

    public CampaignId announce(CampaignId id, CampaignDetails details) {
        store(Campaign.announce(id, details));
        record(id, "ANNOUNCED", details.name());
        return id;
    }

    public void change(CampaignId id, CampaignDetails details, @Nullable Long expectedVersion) {
        var campaign = campaigns.require(id);
        campaign.expectVersion(expectedVersion);
        store(campaign.change(details));
        record(id, "CHANGED", details.name());
    }

    public void archive(CampaignId id) {
        var campaign = campaigns.require(id);
        var open = tasks.countByCampaignIdAndState(id, TaskState.OPEN);
        campaigns.save(campaign.archive(open, clock.instant()));
        record(id, "ARCHIVED", campaign.getName());
    }

    public void takeUpAgain(CampaignId id) {
        var campaign = campaigns.require(id);
        campaigns.save(campaign.takeUpAgain());
        record(id, "TAKEN_UP_AGAIN", campaign.getName());
    }

    private void record(CampaignId id, String event, String name) {
        log.record(SubjectKind.CAMPAIGN, id.value(), event, Map.of("name", name));
    }

    private void store(Campaign campaign) {
        try {
            campaigns.saveAndFlush(campaign);
        } catch (DataIntegrityViolationException refused) {
            throw switch (BrokenConstraint.name(refused)) {
                case "campaign_name_unique" -> new CampaignNameTaken(campaign.getName());
                case "campaign_zone_fk" -> new UnitUnknown("zoneUnitId");
                case "campaign_lead_fk" -> new UnitUnknown("leadUnitId");
                case "campaign_standard_standard_fk" -> new StandardUnknown();
                default -> refused;
            };
        }
    }
}
