package org.duban.finding.web;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.CampaignRegister;
import org.duban.campaign.Campaigns;
import org.duban.campaign.WorkstreamOption;
import org.duban.platform.web.Choice;
import org.duban.unit.UnitFilter;
import org.duban.unit.UnitRow;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Offers what findings are narrowed by. Whatever a figure leads to is among it, even if nothing new is given to that any more: a filter
 * that did not show what it is set to would lose it.
 */
@Component
@RequiredArgsConstructor
public class FilterChoices {

    private final Campaigns campaigns;
    private final CampaignRegister campaignRegister;
    private final UnitTree units;
    private final MessageSource messages;

    /** All campaigns; those in the archive last, and marked. */
    public List<Choice> campaigns() {
        return Choice.all(
                campaigns.all(), CampaignFacts::id, facts -> marked("archived", facts.archived(), facts.name()));
    }

    /** Those of campaigns that run, and the one that is asked for. */
    public List<Choice> workstreams(@Nullable UUID asked) {
        return Choice.all(campaignRegister.runningWorkstreams(asked), WorkstreamOption::id, WorkstreamOption::name);
    }

    /** The units in use, and those that are asked for; retired ones are marked. */
    public List<Choice> units(List<UUID> asked) {
        var offered = units.search(UnitFilter.WITH_RETIRED).stream()
                .filter(unit -> !unit.retired() || asked.contains(unit.id()))
                .toList();
        return Choice.all(offered, UnitRow::id, unit -> marked("retired", unit.retired(), unit.indented()));
    }

    private String marked(String how, boolean marked, String name) {
        return marked
                ? messages.getMessage("finding.list." + how, new Object[] {name}, LocaleContextHolder.getLocale())
                : name;
    }
}
