package org.duban.finding.web;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FindingId;
import org.duban.finding.FindingReader;
import org.duban.finding.recurrence.LapsedRechecks;
import org.duban.finding.recurrence.RecheckId;
import org.duban.finding.recurrence.RecheckReader;
import org.duban.finding.recurrence.Rechecks;
import org.duban.platform.web.FormRefusals;
import org.jspecify.annotations.Nullable;
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

/** The page on which it is told what a re-check saw; a round's pages post to it at one press. */
@Controller
@RequestMapping("/findings/{id}/rechecks/{recheck}")
@RequiredArgsConstructor
class FindingRecheckController {

    private final Rechecks rechecks;
    private final RecheckReader reader;
    private final FindingReader findings;
    private final Uploads uploads;

    @GetMapping
    String show(
            @PathVariable FindingId id,
            @PathVariable RecheckId recheck,
            @RequestParam(required = false) @Nullable UUID inspection,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        model.addAttribute("form", RecheckForm.in(inspection));
        return page(id, recheck, who, model);
    }

    @PostMapping
    ModelAndView tell(
            @PathVariable FindingId id,
            @PathVariable RecheckId recheck,
            @Valid @ModelAttribute("form") RecheckForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        var filled = form.withEvidenceIds(uploads.store(form.evidenceIds(), form.photos(), who, "photos", errors))
                .withPhotos(null);
        if (FormRefusals.isDone(errors, () -> rechecks.tell(id, recheck, filled.toRechecked(), who))) {
            var told = reader.require(id, recheck, who);
            redirect.addFlashAttribute("flash", "finding.recheck.flash." + Objects.requireNonNull(told.result()));
            redirect.addFlashAttribute("flashArguments", new Object[] {told.relapseNumber()});
            return new ModelAndView("redirect:" + next(filled, told.placeId(), id, told.relapseId()));
        }
        model.addAttribute("kept", filled);
        return OwnForms.refused(page(id, recheck, who, model));
    }

    /** Back to the stop; without a round, to what was found. */
    private static String next(RecheckForm form, @Nullable UUID place, FindingId id, @Nullable UUID relapse) {
        if (form.inspectionId() != null && place != null) {
            return "/inspections/" + form.inspectionId() + "/stops/" + place;
        }
        return "/findings/" + (relapse == null ? id : relapse);
    }

    private String page(FindingId id, RecheckId recheck, SignedIn who, Model model) {
        var row = reader.require(id, recheck, who);
        model.addAttribute("recheck", row);
        model.addAttribute("grace", LapsedRechecks.GRACE_DAYS);
        model.addAttribute("finding", findings.details(id, who));
        model.addAttribute("verifiedBySelf", row.isVerifiedBy(who.accountId().value()));
        return "finding/recheck";
    }
}
