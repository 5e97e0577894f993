package org.duban.finding.web;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.finding.FindingDetails;
import org.duban.finding.FindingId;
import org.duban.finding.FindingState;
import org.duban.finding.Watch;
import org.duban.finding.recurrence.RecheckReader;
import org.duban.finding.recurrence.SightingReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts on a finding's page when it was seen again, until when it is watched, and what re-checks saw. */
@Component
@RequiredArgsConstructor
class ComebackLines {

    private final SightingReader sightings;
    private final RecheckReader rechecks;
    private final Campaigns campaigns;
    private final Clock clock;

    void addTo(Model model, FindingDetails details, SignedIn reader) {
        var facts = details.facts();
        var id = new FindingId(facts.id());
        model.addAttribute("sightings", sightings.of(id, reader));
        if (facts.state() == FindingState.CLOSED && facts.closedAt() != null) {
            var days = campaigns.require(new CampaignId(facts.campaignId())).watchDays();
            model.addAttribute("watchedUntil", new Watch(days, clock.getZone()).lastDay(facts.closedAt()));
            model.addAttribute("rechecks", rechecks.of(id, reader));
            model.addAttribute("relapses", rechecks.relapses(id, reader));
            model.addAttribute("today", LocalDate.now(clock));
            model.addAttribute("mayRecheck", reader.isAnyOf(Role.SUPERVISOR, Role.INSPECTOR));
            model.addAttribute("self", reader.accountId().value());
        }
    }
}
