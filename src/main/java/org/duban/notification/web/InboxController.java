package org.duban.notification.web;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.notification.Inbox;
import org.duban.notification.digest.Digests;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of what one was told. */
@Controller
@RequestMapping("/inbox")
@RequiredArgsConstructor
class InboxController {

    private final Inbox inbox;
    private final Digests digests;

    @GetMapping
    String list(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("unreadOnly", unread);
        model.addAttribute("unread", inbox.unread(who.accountId()));
        model.addAttribute("slice", inbox.list(who.accountId(), unread, Slice.USUAL, cursor));
        return "notification/inbox";
    }

    /** What every page asks for, again and again: how many are unread. */
    @GetMapping("/count")
    String count(@AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("unread", inbox.unread(who.accountId()));
        return "notification/pieces :: count";
    }

    /** Leads to what the message is about, which decides itself who may look at it. */
    @GetMapping("/{id}")
    String open(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        return "redirect:" + inbox.open(who.accountId(), id).path();
    }

    @PostMapping("/reading")
    String readAll(@AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        inbox.readAll(who.accountId());
        redirect.addFlashAttribute("flash", "notification.flash.all-read");
        return "redirect:/inbox";
    }

    @GetMapping("/digests/{id}")
    String digest(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Model model) {
        model.addAttribute("digest", digests.require(id, who.accountId()));
        return "notification/digest";
    }
}
