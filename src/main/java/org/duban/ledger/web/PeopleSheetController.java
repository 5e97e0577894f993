package org.duban.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.ledger.AccountSheet;
import org.duban.ledger.UnitSheet;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Hands out accounts and units as workbooks. */
@Controller
@RequiredArgsConstructor
class PeopleSheetController {

    private final AccountSheet accounts;
    private final UnitSheet units;
    private final MessageSource messages;

    @GetMapping("/ledgers/accounts.xlsx")
    void accounts(@AuthenticationPrincipal SignedIn who, Locale locale, HttpServletResponse answer) throws IOException {
        Workbooks.begin(answer, messages.getMessage("ledger.accounts.file", null, locale));
        accounts.write(who, locale, answer.getOutputStream());
        answer.flushBuffer();
    }

    @GetMapping("/ledgers/units.xlsx")
    void units(Locale locale, HttpServletResponse answer) throws IOException {
        Workbooks.begin(answer, messages.getMessage("ledger.units.file", null, locale));
        units.write(locale, answer.getOutputStream());
        answer.flushBuffer();
    }
}
