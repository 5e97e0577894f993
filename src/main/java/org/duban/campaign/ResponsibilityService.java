package org.duban.campaign;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.unit.UnitId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays down who answers for what and where. A row says one thing: to change it, it is struck out and laid anew. */
@Service
@Transactional
@RequiredArgsConstructor
public class ResponsibilityService {

    private final ResponsibilityRepository rows;
    private final CampaignRepository campaigns;
    private final ActivityLog log;

    public ResponsibilityId lay(ResponsibilityId id, CampaignId campaign, ResponsibilityDetails details) {
        campaigns.require(campaign).requireRunning();
        store(Responsibility.lay(id, campaign, details));
        record(campaign, "RESPONSIBILITY_LAID", details.unitId());
        return id;
    }

    public void strikeOut(ResponsibilityId id, CampaignId campaign) {
        campaigns.require(campaign).requireRunning();
        var row = rows.findById(id)
                .filter(found -> found.getCampaignId().equals(campaign))
                .orElseThrow(() -> new ResponsibilityNotFound(id));
        rows.delete(row);
        record(campaign, "RESPONSIBILITY_STRUCK_OUT", row.getUnitId());
    }

    private void record(CampaignId campaign, String event, UnitId unit) {
        log.record(SubjectKind.CAMPAIGN, campaign.value(), event, Map.of("unitId", unit.toString()));
    }

    private void store(Responsibility row) {
        try {
            rows.saveAndFlush(row);
        } catch (DataIntegrityViolationException refused) {
            throw switch (Constraints.broken(refused)) {
                case "responsibility_unique" -> new ResponsibilityTaken();
                case "responsibility_area_fk" -> new UnitUnknown("areaUnitId");
                case "responsibility_unit_fk" -> new UnitUnknown("unitId");
                default -> refused;
            };
        }
    }
}
