package org.duban.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.ledger.ConsequenceSheet;
import org.duban.ranking.consequence.ConsequenceFilter;
import org.duban.ranking.consequence.ConsequenceKind;
import org.duban.ranking.consequence.ConsequenceState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out the ledger of consequences as a workbook. */
@Controller
@RequiredArgsConstructor
class ConsequenceSheetController {

    private final ConsequenceSheet sheet;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping("/ledgers/consequences.xlsx")
    void export(
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(required = false) @Nullable UUID edition,
            @RequestParam(required = false) @Nullable ConsequenceKind kind,
            @RequestParam(required = false) @Nullable ConsequenceState state,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            HttpServletResponse answer)
            throws IOException {
        var name = messages.getMessage(
                "ledger.consequences.file", new Object[] {LocalDate.now(clock).toString()}, locale);
        Workbooks.begin(answer, name);
        sheet.write(new ConsequenceFilter(campaign, edition, kind, state), who, locale, answer.getOutputStream());
        answer.flushBuffer();
    }
}
