package org.duban.command.briefing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.command.briefing.Briefing;
import org.duban.command.briefing.Briefings;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The briefing by call. */
@Tag(name = "briefing")
@RestController
@RequestMapping("/api/v1/briefing")
@RequiredArgsConstructor
class BriefingApi {

    private final Briefings briefings;

    @GetMapping
    @Operation(summary = "The five figures, what is new since yesterday, and three things to ask about")
    Briefing show(@AuthenticationPrincipal SignedIn who) {
        return briefings.of(who);
    }
}
