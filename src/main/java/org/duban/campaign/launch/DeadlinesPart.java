package org.duban.campaign.launch;

import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignPart;
import org.duban.deadline.CampaignRules;
import org.springframework.stereotype.Component;

/** What may be asked about deadlines, and the steps that follow when they pass. */
@Component
@RequiredArgsConstructor
class DeadlinesPart implements CampaignPart {

    private final CampaignRules rules;

    @Override
    public Kind kind() {
        return Kind.DEADLINES;
    }

    @Override
    public int count(CampaignId template) {
        return rules.count(template.value());
    }

    @Override
    public void copy(CampaignId template, CampaignId to, LocalDate startsOn) {
        rules.copy(template.value(), to.value());
    }
}
