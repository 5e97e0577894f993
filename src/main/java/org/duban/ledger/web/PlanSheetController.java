package org.duban.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.plan.PlanScale;
import org.duban.ledger.PlanSheet;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out a campaign's plan as a workbook. */
@Controller
@RequiredArgsConstructor
class PlanSheetController {

    private final PlanSheet sheet;
    private final Campaigns campaigns;
    private final MessageSource messages;

    @GetMapping("/campaigns/{campaign}/plan.xlsx")
    void export(
            @PathVariable CampaignId campaign,
            @RequestParam(defaultValue = "WEEK") PlanScale scale,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            HttpServletResponse answer)
            throws IOException {
        var name = campaigns.require(campaign).name();
        Workbooks.begin(answer, messages.getMessage("ledger.plan.file", new Object[] {name}, locale));
        sheet.write(campaign, scale, who, locale, answer.getOutputStream());
        answer.flushBuffer();
    }
}
