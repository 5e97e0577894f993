package org.duban.notification.web;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.notification.channel.ChannelDirectory;
import org.duban.notification.channel.ChannelId;
import org.duban.notification.channel.ChannelTrial;
import org.duban.notification.channel.DeliveryLog;
import org.duban.notification.channel.DeliveryState;
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

/** The page of one channel: how it fares, what it sent, what it gave up. */
@Controller
@RequestMapping("/channels")
@RequiredArgsConstructor
class DeliveryController {

    private final ChannelDirectory directory;
    private final DeliveryLog log;
    private final ActivityLog activities;
    private final ChannelTrial trial;

    @GetMapping("/{id}")
    String show(
            @PathVariable ChannelId id,
            @RequestParam(required = false) @Nullable DeliveryState state,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("channel", directory.require(id));
        model.addAttribute("state", state);
        model.addAttribute("states", DeliveryState.values());
        model.addAttribute("changes", activities.of(id.value()));
        model.addAttribute("slice", log.list(id, state, Slice.USUAL, cursor));
        return "notification/channel";
    }

    @PostMapping("/{id}/test")
    String test(@AuthenticationPrincipal SignedIn who, @PathVariable ChannelId id, RedirectAttributes redirect) {
        var result = trial.run(id, who.accountId());
        redirect.addFlashAttribute("trialWorked", result.delivered());
        redirect.addFlashAttribute("trialError", result.error());
        return "redirect:/channels/" + id;
    }

    @PostMapping("/{id}/redelivery")
    String redeliverAll(@PathVariable ChannelId id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", "notification.flash.redelivered");
        redirect.addFlashAttribute("flashArguments", new Object[] {log.redeliverAll(id)});
        return "redirect:/channels/" + id;
    }

    @PostMapping("/deliveries/{delivery}/redelivery")
    String redeliver(@PathVariable UUID delivery, RedirectAttributes redirect) {
        var channel = log.redeliver(delivery);
        redirect.addFlashAttribute("flash", "notification.flash.redelivered");
        redirect.addFlashAttribute("flashArguments", new Object[] {1});
        return "redirect:/channels/" + channel;
    }
}
