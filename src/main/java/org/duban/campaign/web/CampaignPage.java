package org.duban.campaign.web;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignRegister;
import org.duban.standard.StandardCatalogue;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of a campaign's organisation shows: a fixed number of statements, however much there is. */
@Component
@RequiredArgsConstructor
class CampaignPage {

    private final CampaignRegister register;
    private final StandardCatalogue standards;
    private final SectionOptions sections;
    private final CampaignUnits units;
    private final Clock clock;

    void fill(Model model, CampaignId id, SignedIn who) {
        var campaign = register.require(id, who);
        model.addAttribute("campaign", CampaignView.on(LocalDate.now(clock), campaign));
        model.addAttribute("workstreams", register.workstreams(id));
        model.addAttribute("responsibilities", register.responsibilities(id));
        model.addAttribute(
                "standards",
                standards.list().stream()
                        .filter(standard -> campaign.standardIds().contains(standard.id()))
                        .toList());
        if (who.isAnyOf(Role.ADMIN, Role.SUPERVISOR)) {
            model.addAttribute("units", CampaignUnits.choices(units.all()));
            model.addAttribute("sections", sections.of(campaign.standardIds()));
        }
    }
}
