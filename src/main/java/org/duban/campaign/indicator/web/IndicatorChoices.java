package org.duban.campaign.indicator.web;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignRegister;
import org.duban.campaign.WorkstreamRow;
import org.duban.campaign.indicator.Better;
import org.duban.campaign.indicator.IndicatorKind;
import org.duban.campaign.indicator.Rhythm;
import org.duban.campaign.indicator.TargetSource;
import org.duban.platform.web.Choice;
import org.duban.unit.UnitRow;
import org.duban.unit.UnitTree;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the form of an indicator offers to choose from. */
@Component
@RequiredArgsConstructor
class IndicatorChoices {

    private final UnitTree tree;
    private final CampaignRegister campaigns;
    private final MessageSource messages;

    void addTo(ModelAndView page, UUID campaign) {
        page.addObject("sources", Choice.named("campaign.indicator.source.", TargetSource.values(), messages));
        page.addObject("kinds", Choice.named("campaign.indicator.kind.", IndicatorKind.values(), messages));
        page.addObject("directions", Choice.named("campaign.indicator.better.", Better.values(), messages));
        page.addObject("rhythms", Choice.named("campaign.indicator.rhythm.", Rhythm.values(), messages));
        page.addObject("units", Choice.all(tree.all(), UnitRow::id, UnitRow::indented));
        page.addObject(
                "workstreams",
                Choice.all(campaigns.workstreams(new CampaignId(campaign)), WorkstreamRow::id, WorkstreamRow::name));
    }
}
