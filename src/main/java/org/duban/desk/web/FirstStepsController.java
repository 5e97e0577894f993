package org.duban.desk.web;

import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.desk.FirstSteps;
import org.duban.desk.Mark;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is put aside on the desk, or said to be done there. */
@Controller
@RequiredArgsConstructor
class FirstStepsController {

    private final FirstSteps steps;

    @PostMapping("/first-steps/{mark}")
    String mark(@PathVariable String mark, @AuthenticationPrincipal SignedIn who) {
        steps.mark(who.accountId(), Mark.at(mark));
        return "redirect:/";
    }
}
