package org.duban.ranking.web;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.ranking.RankingBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How this week stands right now, for the office alone: a ranking that nobody has looked over is not for others. */
@Controller
@RequiredArgsConstructor
class CurrentController {

    private final RankingBoard board;
    private final Campaigns campaigns;

    @GetMapping("/rankings/current")
    String current(@RequestParam(required = false) @Nullable UUID campaign, Model model) {
        look(campaign, model);
        return "ranking/current";
    }

    /** The ends of the leagues alone, for a desk that asks for them once it stands: to count them takes longer than it. */
    @GetMapping(path = "/rankings/current", headers = "HX-Request=true")
    String ends(@RequestParam(required = false) @Nullable UUID campaign, Model model) {
        look(campaign, model);
        return "ranking/pieces :: current";
    }

    /** At the campaign that began last, where none is named. */
    private void look(@Nullable UUID wanted, Model model) {
        var running = campaigns.running();
        model.addAttribute("campaigns", running);
        var shown =
                wanted != null || running.isEmpty() ? wanted : running.get(0).id();
        if (shown != null) {
            var id = new CampaignId(shown);
            model.addAttribute("campaign", campaigns.require(id));
            var current = board.current(id);
            model.addAttribute("board", current);
            model.addAttribute("columns", StandingColumns.of(current.rules()));
        }
    }
}
