package org.duban.account.web;

import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountOffice;
import org.duban.account.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** AccountSlips for all who have yet to choose a password and have no link with which they could. */
@Controller
@RequiredArgsConstructor
class AccountSlipController {

    private final AccountOffice accounts;
    private final AccountSlips slips;

    @PostMapping("/accounts/slips")
    String print(@AuthenticationPrincipal SignedIn who, Model model, HttpServletResponse answer) {
        return slips.printed(accounts.inviteWaiting(who), "/accounts", model, answer);
    }
}
