package org.duban.deadline.request.web;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineSubject;
import org.duban.deadline.request.DeadlineOwners;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Leads from a message or a calendar to what a deadline is about, on whose page ever that stands. */
@Controller
@RequiredArgsConstructor
class SubjectController {

    private final DeadlineOwners owners;

    @GetMapping("/deadlines/of/{kind}/{subject}")
    String lead(
            @PathVariable DeadlineSubject.Kind kind,
            @PathVariable UUID subject,
            @AuthenticationPrincipal SignedIn reader) {
        return owners.of(kind)
                .find(subject, reader)
                .map(found -> "redirect:" + found.path())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
