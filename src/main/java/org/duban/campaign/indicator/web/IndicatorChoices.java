package org.duban.campaign.indicator.web;

import java.util.Arrays;
import java.util.List;
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
import org.duban.unit.UnitTree;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
        page.addObject("sources", choices("source.", TargetSource.values()));
        page.addObject("kinds", choices("kind.", IndicatorKind.values()));
        page.addObject("directions", choices("better.", Better.values()));
        page.addObject("rhythms", choices("rhythm.", Rhythm.values()));
        page.addObject(
                "units",
                tree.all().stream()
                        .map(unit -> Choice.of(unit.id().toString(), unit.indented()))
                        .toList());
        page.addObject(
                "workstreams",
                Choice.all(campaigns.workstreams(new CampaignId(campaign)), WorkstreamRow::id, WorkstreamRow::name));
    }

    private List<Choice> choices(String key, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> Choice.of(
                        value.name(),
                        messages.getMessage(
                                "campaign.indicator." + key + value.name(), null, LocaleContextHolder.getLocale())))
                .toList();
    }
}
