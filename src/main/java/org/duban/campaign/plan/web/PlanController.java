package org.duban.campaign.plan.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.plan.Baselines;
import org.duban.campaign.plan.PlanLine;
import org.duban.campaign.plan.PlanReader;
import org.duban.campaign.plan.PlanShifts;
import org.duban.platform.web.FormRefusals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A campaign's plan as a whole: the wall chart, on screen and on paper, what lags, baselines, and what has to give way. */
@Controller
@RequestMapping("/campaigns/{campaign}")
@RequiredArgsConstructor
class PlanController {

    private final PlanPage page;
    private final PlanReader reader;
    private final PlanShifts shifts;
    private final Baselines baselines;
    private final Campaigns campaigns;
    private final PlanCalendar calendar;

    /** Why a baseline is kept. */
    record BaselineForm(@Size(max = 500) @Nullable String reason) {}

    @GetMapping("/plan")
    String show(
            @PathVariable CampaignId campaign,
            PlanQuery query,
            @RequestParam(required = false) @Nullable UUID cursor,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        page.fill(model, campaign, query, cursor, who);
        model.addAttribute("form", new BaselineForm(null));
        return "plan/chart";
    }

    @GetMapping("/plan/print")
    String print(
            @PathVariable CampaignId campaign, PlanQuery query, @AuthenticationPrincipal SignedIn who, Model model) {
        page.fillSheets(model, campaign, query, who);
        return "plan/print";
    }

    @GetMapping("/plan/lags")
    String lags(
            @PathVariable CampaignId campaign, PlanQuery query, @AuthenticationPrincipal SignedIn who, Model model) {
        var all = reader.all(campaign, query.toFilter(), who);
        model.addAttribute("campaign", campaigns.require(campaign));
        model.addAttribute("lines", lagging(all));
        model.addAttribute(
                "planned", all.stream().filter(line -> line.needs() != null).count());
        return "plan/lags";
    }

    private static List<PlanLine> lagging(List<PlanLine> lines) {
        return lines.stream()
                .filter(PlanLine::lags)
                .sorted(Comparator.comparingInt(PlanLine::daysBehind).reversed())
                .toList();
    }

    @PostMapping("/plan/baselines")
    ModelAndView keep(
            @PathVariable CampaignId campaign,
            @Valid @ModelAttribute("form") BaselineForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (FormRefusals.isDone(
                errors,
                () -> redirect.addFlashAttribute(
                        "flashArguments", new Object[] {baselines.keep(campaign, form.reason(), who)}))) {
            return shown(campaign, "campaign.flash.baseline-kept", redirect);
        }
        page.fill(model, campaign, new PlanQuery(null, null, null, null, null, null), null, who);
        return new ModelAndView("plan/chart", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/plan/shifts")
    String shifts(@PathVariable CampaignId campaign, @AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("campaign", campaigns.require(campaign));
        model.addAttribute("shifts", shifts.propose(campaign, who));
        return "plan/shifts";
    }

    @PostMapping("/plan/shifts")
    ModelAndView shift(
            @PathVariable CampaignId campaign, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flashArguments", new Object[] {shifts.keep(campaign, who)});
        return shown(campaign, "campaign.flash.plans-shifted", redirect);
    }

    /** The ends of plans and the steps, for a calendar on the desk or the phone. */
    @GetMapping("/plan.ics")
    ResponseEntity<String> calendar(
            @PathVariable CampaignId campaign, @AuthenticationPrincipal SignedIn who, Locale locale) {
        var facts = campaigns.require(campaign);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(facts.name() + ".ics", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(calendar.of(facts, who, locale));
    }

    private static ModelAndView shown(CampaignId campaign, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/campaigns/" + campaign + "/plan");
    }
}
