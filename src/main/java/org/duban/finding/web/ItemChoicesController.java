package org.duban.finding.web;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.platform.web.Choices;
import org.duban.standard.CheckItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Check items of a campaign's standards, found while typing: words, synonyms or pinyin initials. */
@Controller
@RequiredArgsConstructor
class ItemChoicesController {

    private static final int MOST = 12;

    private final Campaigns campaigns;
    private final CheckItems checkItems;

    @GetMapping("/findings/new/items")
    @ResponseBody
    Choices find(@RequestParam(required = false) @Nullable UUID campaignId, @RequestParam(defaultValue = "") String q) {
        if (campaignId == null) {
            return new Choices(List.of());
        }
        var standards = campaigns.require(new CampaignId(campaignId)).standardIds();
        return new Choices(checkItems.search(q, standards, MOST).stream()
                .map(item -> new Choices.Item(item.id(), item.name(), item.requirement()))
                .toList());
    }
}
