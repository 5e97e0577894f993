package org.duban.command.wall.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.Campaigns;
import org.duban.command.wall.DisplayId;
import org.duban.command.wall.Scene;
import org.duban.command.wall.Screens;
import org.duban.command.wall.WallDisplay;
import org.duban.command.wall.WallDisplays;
import org.duban.platform.web.Choice;
import org.duban.platform.web.FormRefusals;
import org.duban.platform.web.PublicAddress;
import org.duban.shared.DomainException;
import org.duban.shared.Language;
import org.duban.shared.QrCode;
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

/** The displays of the house: what each shows, its address, and whether a screen shows it now. */
@Controller
@RequestMapping("/displays")
@RequiredArgsConstructor
class DisplayController {

    private final WallDisplays displays;
    private final Screens screens;
    private final Campaigns campaigns;
    private final PublicAddress publicAddress;

    /** A display as the list shows it. */
    record Line(WallDisplay display, String address, QrCode code, long connected) {}

    @GetMapping
    String list(Model model) {
        var connected = screens.connected();
        model.addAttribute(
                "lines",
                displays.all().stream()
                        .map(display -> line(display, connected.getOrDefault(display.getId(), 0L)))
                        .toList());
        model.addAttribute("campaignNames", names());
        return "command/displays";
    }

    @GetMapping("/new")
    ModelAndView create(Locale locale) {
        return form(HttpStatus.OK).addObject("form", DisplayForm.empty(Language.isEnglish(locale) ? "en" : "zh-CN"));
    }

    @PostMapping
    ModelAndView hang(
            @Valid @ModelAttribute("form") DisplayForm form, BindingResult errors, RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                displays.hang(DisplayId.next(), form.toDetails());
                return listed("command.display.flash.hung", redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable DisplayId id) {
        var display = displays.require(id);
        return form(HttpStatus.OK).addObject("display", display).addObject("form", DisplayForm.of(display));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable DisplayId id,
            @Valid @ModelAttribute("form") DisplayForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                displays.change(id, form.toDetails(), form.version());
                return listed("command.display.flash.changed", redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(HttpStatus.UNPROCESSABLE_CONTENT).addObject("display", displays.require(id));
    }

    @PostMapping("/{id}/signature")
    ModelAndView signAnew(@PathVariable DisplayId id, RedirectAttributes redirect) {
        displays.signAnew(id);
        return listed("command.display.flash.signed", redirect);
    }

    @PostMapping("/{id}/removal")
    ModelAndView takeDown(@PathVariable DisplayId id, RedirectAttributes redirect) {
        displays.takeDown(id);
        return listed("command.display.flash.removed", redirect);
    }

    private Line line(WallDisplay display, long connected) {
        var address = publicAddress
                .builder()
                .path("/wall/{link}/")
                .buildAndExpand(display.link().toString())
                .toUriString();
        return new Line(display, address, QrCode.of(address), connected);
    }

    private Map<UUID, String> names() {
        return campaigns.running().stream().collect(Collectors.toMap(CampaignFacts::id, CampaignFacts::name));
    }

    private ModelAndView form(HttpStatus status) {
        return new ModelAndView("command/display-form", status)
                .addObject("allCampaigns", Choice.all(campaigns.running(), CampaignFacts::id, CampaignFacts::name))
                .addObject("allScenes", List.of(Scene.values()))
                .addObject("languages", List.of(Choice.of("zh-CN", "中文"), Choice.of("en", "English")));
    }

    private static ModelAndView listed(String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/displays");
    }
}
