package org.duban.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.Campaigns;
import org.duban.finding.web.RelapseQuery;
import org.duban.ledger.RelapseSheet;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Hands out the figures of relapses as a workbook. */
@Controller
@RequiredArgsConstructor
class RelapseSheetController {

    private final RelapseSheet sheet;
    private final Campaigns campaigns;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping("/ledgers/relapses.xlsx")
    void export(RelapseQuery query, @AuthenticationPrincipal SignedIn who, Locale locale, HttpServletResponse answer)
            throws IOException {
        var today = LocalDate.now(clock);
        var filter = query.toFilter(campaigns.running(), today);
        Workbooks.begin(answer, messages.getMessage("ledger.relapses.file", new Object[] {today.toString()}, locale));
        sheet.write(query.kind(), filter, who, locale, answer.getOutputStream());
        answer.flushBuffer();
    }
}
