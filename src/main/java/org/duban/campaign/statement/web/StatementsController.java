package org.duban.campaign.statement.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.statement.StatementId;
import org.duban.campaign.statement.StatementReader;
import org.duban.campaign.statement.StatementService;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.NotFound;
import org.duban.shared.Slice;
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

/** The statements of responsibility of a campaign, and the form in which the same one is drafted for many units. */
@Controller
@RequestMapping("/campaigns/{campaign}/statements")
@RequiredArgsConstructor
class StatementsController {

    private final StatementService statements;
    private final StatementReader reader;
    private final StatementPage page;
    private final Campaigns campaigns;

    @GetMapping
    String list(
            @PathVariable CampaignId campaign,
            @RequestParam(required = false) @Nullable UUID cursor,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        model.addAttribute("campaign", campaigns.require(campaign));
        model.addAttribute("board", reader.board(campaign, who));
        model.addAttribute("statements", reader.list(campaign, who, Slice.USUAL, cursor));
        return "campaign/statement/list";
    }

    @GetMapping("/print")
    ModelAndView print(@PathVariable CampaignId campaign, @AuthenticationPrincipal SignedIn who) {
        var name = campaigns.require(campaign).name();
        return page.papers(reader.standing(campaign, who), name, "/campaigns/" + campaign + "/statements", who);
    }

    @GetMapping("/new")
    ModelAndView create(
            @PathVariable CampaignId campaign,
            @RequestParam(required = false) @Nullable StatementId from,
            @AuthenticationPrincipal SignedIn who) {
        var form =
                StatementForm.blank(page.usualTitle(campaigns.require(campaign).name()));
        return page.newForm(campaign, who, HttpStatus.OK).addObject("form", page.withClausesOf(from, form, who));
    }

    @PostMapping
    ModelAndView draft(
            @PathVariable CampaignId campaign,
            @Valid @ModelAttribute("form") StatementForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                return drafted(campaign, statements.draft(campaign, form.units(), form.toDetails()), redirect);
            } catch (NotFound gone) {
                throw gone;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return page.newForm(campaign, who, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** To the one that was drafted, or to the list of the several. */
    private static ModelAndView drafted(CampaignId campaign, List<StatementId> ids, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", "campaign.flash.statement-drafted");
        redirect.addFlashAttribute("flashArguments", new Object[] {ids.size()});
        return new ModelAndView(
                ids.size() == 1
                        ? "redirect:/statements/" + ids.get(0)
                        : "redirect:/campaigns/" + campaign + "/statements");
    }
}
