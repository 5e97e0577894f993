package org.duban.ranking.web;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.ranking.RankedCampaign;
import org.duban.ranking.RankingReader;
import org.duban.ranking.flag.FlagReader;
import org.duban.shared.PeriodKind;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which unit had which flag over the last editions (红黑旗). */
@Controller
@RequiredArgsConstructor
class FlagsController {

    /** As many as stand side by side on a screen. */
    private static final int EDITIONS = 12;

    private final RankingReader editions;
    private final FlagReader flags;

    /**
     * The wall of flags.
     *
     * @param campaign the one that began last where none is named
     * @param kind the shortest of which there are editions where none is named
     */
    @GetMapping("/rankings/flags")
    String show(
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(required = false) @Nullable PeriodKind kind,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        var ranked = editions.campaigns(who);
        var shown = ranked.stream()
                .filter(one -> campaign == null || one.id().equals(campaign))
                .findFirst()
                .orElse(null);
        model.addAttribute("ranked", ranked);
        model.addAttribute("campaign", shown);
        if (shown != null) {
            fill(model, shown, kind);
        }
        return "ranking/flags";
    }

    private void fill(Model model, RankedCampaign campaign, @Nullable PeriodKind wanted) {
        var kinds = flags.kinds(new CampaignId(campaign.id()));
        var kind = wanted != null ? wanted : kinds.stream().findFirst().orElse(PeriodKind.WEEK);
        model.addAttribute("kinds", kinds.isEmpty() ? List.of(kind) : kinds);
        model.addAttribute("kind", kind);
        model.addAttribute("history", flags.history(new CampaignId(campaign.id()), kind, EDITIONS));
    }
}
