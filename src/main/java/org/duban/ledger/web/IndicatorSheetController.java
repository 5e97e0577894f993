package org.duban.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.ledger.IndicatorSheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out the workbook in which a campaign's indicators are filled in. */
@Controller
@RequiredArgsConstructor
class IndicatorSheetController {

    private final IndicatorSheet sheet;
    private final Campaigns campaigns;
    private final MessageSource messages;

    @GetMapping("/ledgers/indicators.xlsx")
    void template(@RequestParam CampaignId campaign, Locale locale, HttpServletResponse answer) throws IOException {
        var facts = campaigns.require(campaign);
        Workbooks.begin(answer, messages.getMessage("ledger.indicators.file", new Object[] {facts.name()}, locale));
        sheet.write(facts, locale, answer.getOutputStream());
        answer.flushBuffer();
    }
}
