package org.duban.finding.web;

import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.finding.Participants;
import org.duban.platform.web.Choices;
import org.duban.unit.UnitFilter;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Units that may be given what a campaign finds, found while typing; districts may name theirs alike. */
@RestController
@RequiredArgsConstructor
class ParticipantChoicesController {

    private static final int MOST = 20;

    private final Participants participants;
    private final UnitTree units;

    @GetMapping("/findings/new/units")
    Choices find(
            @RequestParam(required = false) @Nullable UUID campaignId,
            @RequestParam(required = false) @Nullable String q) {
        var outside = campaignId == null ? Set.of() : participants.outside(new CampaignId(campaignId));
        return new Choices(units.search(UnitFilter.named(q)).stream()
                .filter(unit -> !outside.contains(unit.id()))
                .limit(MOST)
                .map(unit -> new Choices.Item(unit.id(), unit.name(), unit.above()))
                .toList());
    }
}
