package org.duban.campaign.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.CampaignRegister;
import org.duban.campaign.Campaigns;
import org.duban.campaign.TaskState;
import org.duban.deadline.DeadlineKind;
import org.duban.platform.web.Choice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** What the task pages offer to choose from. */
@Component
@RequiredArgsConstructor
class TaskFormChoices {

    private final Campaigns campaigns;
    private final CampaignRegister register;
    private final CampaignUnits units;
    private final MessageSource messages;

    /** The workstreams of one campaign. */
    record Group(String label, List<Choice> options) {}

    void addTo(ModelAndView page) {
        var all = units.all();
        page.addObject("campaigns", campaigns());
        page.addObject("workstreams", workstreams());
        page.addObject("units", CampaignUnits.choices(all));
        page.addObject("members", all);
        page.addObject("kinds", Choice.named("deadline.kind.", DeadlineKind.values(), messages));
    }

    void addFilters(Model model) {
        model.addAttribute("campaigns", campaigns());
        model.addAttribute("units", CampaignUnits.choices(units.all()));
        model.addAttribute("states", TaskState.values());
    }

    private List<Choice> campaigns() {
        return Choice.all(campaigns.takingNew(), CampaignFacts::id, CampaignFacts::name);
    }

    private List<Group> workstreams() {
        var groups = new LinkedHashMap<String, List<Choice>>();
        for (var workstream : register.runningWorkstreams(null)) {
            groups.computeIfAbsent(workstream.campaignName(), name -> new ArrayList<>())
                    .add(Choice.of(workstream.id().toString(), workstream.name()));
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }
}
