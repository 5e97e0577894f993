package org.duban.notification.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.Campaigns;
import org.duban.notification.Events;
import org.duban.notification.channel.ChannelDirectory;
import org.duban.notification.channel.ChannelId;
import org.duban.notification.channel.ChannelKind;
import org.duban.notification.channel.ChannelService;
import org.duban.platform.web.Choice;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which administrators open and change channels. */
@Controller
@RequestMapping("/channels")
@RequiredArgsConstructor
class ChannelController {

    private final ChannelService channels;
    private final ChannelDirectory directory;
    private final Campaigns campaigns;
    private final MessageSource messages;

    @GetMapping
    String list(Model model) {
        model.addAttribute("channels", directory.all());
        return "notification/channels";
    }

    @GetMapping("/new")
    ModelAndView create() {
        return form(HttpStatus.OK).addObject("form", ChannelForm.EMPTY);
    }

    @PostMapping
    ModelAndView open(
            @Valid @ModelAttribute("form") ChannelForm form, BindingResult errors, RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                return done(channels.open(Objects.requireNonNull(form.kind()), form.toDetails()), redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable ChannelId id) {
        var channel = directory.require(id);
        return form(HttpStatus.OK).addObject("channel", channel).addObject("form", ChannelForm.of(channel));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable ChannelId id,
            @Valid @ModelAttribute("form") ChannelForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                channels.change(id, form.toDetails(), form.version());
                return done(id, redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(HttpStatus.UNPROCESSABLE_CONTENT).addObject("channel", directory.require(id));
    }

    private ModelAndView form(HttpStatus status) {
        return new ModelAndView("notification/channel-form", status)
                .addObject(
                        "kinds",
                        Arrays.stream(ChannelKind.values())
                                .map(kind -> Choice.of(kind.name(), word("notification.channel.kind." + kind)))
                                .toList())
                .addObject("languages", List.of(Choice.of("zh-CN", "中文"), Choice.of("en", "English")))
                .addObject("groups", Events.GROUPS)
                .addObject("campaigns", Choice.all(campaigns.running(), CampaignFacts::id, CampaignFacts::name));
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static ModelAndView done(ChannelId id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", "notification.flash.saved");
        return new ModelAndView("redirect:/channels/" + id);
    }
}
