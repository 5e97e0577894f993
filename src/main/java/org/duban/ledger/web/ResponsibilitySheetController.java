package org.duban.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.ledger.ResponsibilitySheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out a campaign's responsibility matrix as a workbook. */
@Controller
@RequiredArgsConstructor
class ResponsibilitySheetController {

    private final ResponsibilitySheet sheet;
    private final Campaigns campaigns;
    private final MessageSource messages;

    @GetMapping("/ledgers/responsibilities.xlsx")
    void export(@RequestParam CampaignId campaign, Locale locale, HttpServletResponse answer) throws IOException {
        var name = campaigns.require(campaign).name();
        Workbooks.begin(answer, messages.getMessage("ledger.responsibilities.file", new Object[] {name}, locale));
        sheet.write(campaign, locale, answer.getOutputStream());
        answer.flushBuffer();
    }
}
