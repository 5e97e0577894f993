package org.duban.finding.commitment.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.finding.commitment.CommitmentId;
import org.duban.finding.commitment.CommitmentService;
import org.duban.finding.commitment.Outcome;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** The commitments of a campaign, each beside its result, and the form in which one is taken down. */
@Controller
@RequestMapping("/campaigns/{campaign}/commitments")
@RequiredArgsConstructor
class CommitmentsController {

    private final CommitmentService commitments;
    private final CommitmentPage page;
    private final Clock clock;

    @GetMapping
    String list(
            @PathVariable CampaignId campaign,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable UUID cursor,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        page.addList(model, campaign, unit, outcome, cursor, who);
        return "finding/commitment/list";
    }

    @GetMapping("/new")
    String create(
            @PathVariable CampaignId campaign,
            @RequestParam(required = false) @Nullable UUID unit,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        page.addForm(model, campaign, unit, who);
        if (unit != null) {
            model.addAttribute("form", CommitmentForm.blank(unit, LocalDate.now(clock)));
        }
        return "finding/commitment/form";
    }

    @PostMapping
    ModelAndView make(
            @PathVariable CampaignId campaign,
            @Valid @ModelAttribute("form") CommitmentForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                var id = commitments.make(CommitmentId.next(), campaign, form.toDetails(), who);
                return CommitmentController.shown(id, "finding.commitment.flash.made", redirect);
            } catch (NotFound gone) {
                throw gone;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        page.addForm(model, campaign, form.unitId(), who);
        return new ModelAndView("finding/commitment/form", HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
