package org.duban.archive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.archive.CampaignExport;
import org.duban.archive.CampaignLife;
import org.duban.archive.Removal;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignService;
import org.duban.campaign.Campaigns;
import org.duban.platform.web.FormRefusals;
import org.duban.platform.web.TimeFormats;
import org.duban.shared.EntryNames;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The end of a campaign, from its own page: it winds up, is archived and carried away, or is taken up again. */
@Tag(name = "campaigns")
@Controller
@RequiredArgsConstructor
class LifeController {

    private final CampaignService campaigns;
    private final Campaigns facts;
    private final CampaignLife life;
    private final CampaignExport export;
    private final Removal removal;
    private final MessageSource messages;
    private final TimeFormats times;
    private final Clock clock;

    /** What is said with a step; {@code name} only where a sample is removed. */
    record LifeForm(
            @Size(max = 500) @Nullable String reason,
            @Nullable Boolean beforeItsEnd,
            @Nullable String name) {

        static final LifeForm EMPTY = new LifeForm(null, null, null);
    }

    @GetMapping("/campaigns/{id}/closing")
    ModelAndView show(@PathVariable CampaignId id) {
        return page(id, HttpStatus.OK).addObject("form", LifeForm.EMPTY);
    }

    @PostMapping("/campaigns/{id}/winding-up")
    ModelAndView windUp(
            @PathVariable CampaignId id,
            @Valid @ModelAttribute("form") LifeForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        return act(id, "windUp", errors, redirect, () -> campaigns.windUp(id, form.reason()));
    }

    @PostMapping("/campaigns/{id}/archive")
    ModelAndView archive(
            @PathVariable CampaignId id,
            @Valid @ModelAttribute("form") LifeForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        return act(
                id,
                "archive",
                errors,
                redirect,
                () -> campaigns.archive(id, Boolean.TRUE.equals(form.beforeItsEnd()), form.reason()));
    }

    @PostMapping("/campaigns/{id}/resumption")
    ModelAndView takeUpAgain(
            @PathVariable CampaignId id,
            @Valid @ModelAttribute("form") LifeForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        return act(id, "takeUpAgain", errors, redirect, () -> campaigns.takeUpAgain(id, form.reason()));
    }

    @PostMapping("/campaigns/{id}/removal")
    ModelAndView remove(
            @PathVariable CampaignId id,
            @Valid @ModelAttribute("form") LifeForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!FormRefusals.isDone(errors, () -> removal.remove(id, form.name() == null ? "" : form.name()))) {
            return refused(id, "remove");
        }
        redirect.addFlashAttribute("flash", "archive.flash.removed");
        return new ModelAndView("redirect:/campaigns");
    }

    @Operation(
            summary =
                    "All that there is of a campaign in one .zip: rows, files, and pages that open without the product")
    @GetMapping({"/campaigns/{id}/archive.zip", "/api/v1/campaigns/{id}/archive.zip"})
    void export(
            @PathVariable CampaignId id,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            HttpServletResponse answer)
            throws IOException {
        var name = messages.getMessage(
                "archive.file",
                new Object[] {facts.require(id).name(), LocalDate.now(clock).toString()},
                locale);
        answer.setContentType("application/zip");
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(EntryNames.plain(name) + ".zip", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var address = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        export.write(id, who, address, answer.getOutputStream());
        answer.flushBuffer();
    }

    private ModelAndView act(
            CampaignId id, String act, BindingResult errors, RedirectAttributes redirect, Runnable work) {
        if (!FormRefusals.isDone(errors, work)) {
            return refused(id, act);
        }
        redirect.addFlashAttribute("flash", "archive.flash." + act);
        return new ModelAndView("redirect:/campaigns/" + id + "/closing");
    }

    private ModelAndView refused(CampaignId id, String act) {
        return page(id, HttpStatus.UNPROCESSABLE_CONTENT).addObject("refused", act);
    }

    private ModelAndView page(CampaignId id, HttpStatus status) {
        var now = life.of(id);
        var end = now.endsOn();
        return new ModelAndView("archive/closing", status)
                .addObject("life", now)
                .addObject("endsLater", end != null && end.isAfter(LocalDate.now(clock)) ? times.fullDay(end) : null);
    }
}
