package org.duban.finding.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.finding.FindingId;
import org.duban.finding.UnitProposal;
import org.duban.finding.reply.LetterIntake;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.standard.CheckItemId;
import org.duban.unit.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of the inspector in the street: photo, place, item, unit, deadline, done. */
@Controller
@RequestMapping("/findings")
@RequiredArgsConstructor
class LogFindingController {

    private final LetterIntake intake;
    private final UnitProposal proposals;
    private final LogFormStart start;
    private final LogFormChoices choices;
    private final LogFormEarlier earlier;
    private final Uploads uploads;
    private final Clock clock;

    @GetMapping("/new")
    String create(
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(required = false) @Nullable UUID place,
            @RequestParam(required = false) @Nullable UUID inspection,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        var form = start.blank(campaign, place, inspection, who);
        model.addAttribute("form", form);
        earlier.addTo(model, form, who);
        model.addAttribute("round", start.round(form).orElse(null));
        choices.addTo(model);
        choices.addPlace(model, form.placeId());
        return "finding/log";
    }

    /** The unit that probably answers, and the deadlines at one tap, once the place and the item are known. */
    @GetMapping("/new/proposal")
    String propose(@ModelAttribute("form") LogForm form, Model model) {
        var proposed = form;
        if (form.campaignId() != null) {
            var place = form.placeId() == null ? null : new PlaceId(form.placeId());
            var item = form.checkItemId() == null ? null : new CheckItemId(form.checkItemId());
            proposed = proposals
                    .propose(new CampaignId(form.campaignId()), place, item)
                    .map(unit -> form.withUnit(unit.id(), unit.name()))
                    .orElse(form);
        }
        model.addAttribute("form", proposed);
        choices.addTo(model);
        choices.addPolicy(model, proposed.checkItemId());
        choices.addPlace(model, form.placeId());
        return "finding/log :: proposal";
    }

    /** What is there already, once the place, the item or the words are known. */
    @GetMapping("/new/earlier")
    String earlier(@ModelAttribute("form") LogForm form, @AuthenticationPrincipal SignedIn who, Model model) {
        earlier.addTo(model, form, who);
        return "finding/log :: earlier";
    }

    @PostMapping
    ModelAndView log(
            @Valid @ModelAttribute("form") LogForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        var unfit = errors.getErrorCount();
        var filled = form.withEvidence(
                uploads.store(form.evidenceIds(), form.photos(), who, "photos", errors),
                uploads.store(form.afterIds(), form.afterPhotos(), who, "afterPhotos", errors));
        var seen = filled.seen();
        if (seen != null && errors.getErrorCount() == unfit) {
            return see(seen, filled, errors, who, model, redirect);
        }
        if (errors.hasErrors() && filled.lacksEvidence()) {
            errors.rejectValue("evidenceIds", "problemDetail.org.duban.finding.EvidenceMissing");
        }
        var letter = filled.owedLetter();
        if (letter != null) {
            letter.check(errors, "letter.");
        }
        earlier.ask(filled, who, errors);
        try {
            if (!errors.hasErrors()) {
                var id = new FindingId(Objects.requireNonNull(form.id()));
                var terms = letter == null ? null : letter.toTerms();
                intake.log(id, filled.toCommand(LocalDate.now(clock)), terms, who);
                redirect.addFlashAttribute("flash", start.flash(form));
                var round = form.inspectionId();
                return new ModelAndView(round == null ? "redirect:/findings/" + id : "redirect:/inspections/" + round);
            }
        } catch (DomainException refusal) {
            FormRefusals.show(refusal, errors);
        }
        return refused(filled, who, model);
    }

    /** It is still there: what a new finding would want is of no account. */
    private ModelAndView see(
            FindingId open,
            LogForm form,
            BindingResult errors,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        try {
            earlier.see(open, form, who);
            redirect.addFlashAttribute("flash", "finding.earlier.seen");
            return new ModelAndView("redirect:/findings/" + open);
        } catch (DomainException refusal) {
            FormRefusals.show(refusal, errors);
            return refused(form, who, model);
        }
    }

    private ModelAndView refused(LogForm filled, SignedIn who, Model model) {
        model.addAttribute("kept", filled);
        model.addAttribute("round", start.round(filled).orElse(null));
        choices.addTo(model);
        choices.addPolicy(model, filled.checkItemId());
        choices.addPlace(model, filled.placeId());
        earlier.addTo(model, filled, who);
        return new ModelAndView("finding/log", HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
