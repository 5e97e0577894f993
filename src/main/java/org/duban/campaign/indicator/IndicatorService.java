package org.duban.campaign.indicator;

import java.time.Clock;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.UnitUnknown;
import org.duban.campaign.WorkstreamUnknown;
import org.duban.shared.BrokenConstraint;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets up the indicators of the campaigns, changes and retires them. */
@Service
@Transactional
@RequiredArgsConstructor
public class IndicatorService {

    private final IndicatorRepository indicators;
    private final IndicatorHistory history;
    private final Campaigns campaigns;
    private final ActivityLog log;
    private final Clock clock;

    public IndicatorId setUp(IndicatorId id, CampaignId campaign, IndicatorDetails details) {
        campaigns.requireRunning(campaign);
        record(store(Indicator.setUp(id, campaign, details)), "SET_UP");
        return id;
    }

    public void change(IndicatorId id, IndicatorDetails details, @Nullable Long expectedVersion) {
        var indicator = requireLocked(id, expectedVersion);
        record(store(indicator.change(details, history.hasValues(id))), "CHANGED");
    }

    public void retire(IndicatorId id, @Nullable Long expectedVersion) {
        record(store(requireLocked(id, expectedVersion).retire(clock.instant())), "RETIRED");
    }

    public void takeUpAgain(IndicatorId id, @Nullable Long expectedVersion) {
        record(store(requireLocked(id, expectedVersion).takeUpAgain()), "TAKEN_UP_AGAIN");
    }

    private Indicator requireLocked(IndicatorId id, @Nullable Long expectedVersion) {
        var indicator = indicators.requireLocked(id);
        campaigns.requireOpen(indicator.getCampaignId());
        indicator.expectVersion(expectedVersion);
        return indicator;
    }

    private void record(Indicator indicator, String event) {
        log.record(SubjectKind.INDICATOR, indicator.getId().value(), event, Map.of("name", indicator.getName()));
    }

    private Indicator store(Indicator indicator) {
        try {
            return indicators.saveAndFlush(indicator);
        } catch (DataIntegrityViolationException refused) {
            if (BrokenConstraint.is("indicator_name_unique", refused)) {
                throw new IndicatorNameTaken(indicator.getName());
            }
            if (BrokenConstraint.is("indicator_lead_fk", refused)) {
                throw new UnitUnknown("leadUnitId");
            }
            throw BrokenConstraint.is("indicator_workstream_fk", refused) ? new WorkstreamUnknown() : refused;
        }
    }
}
