package org.duban.ranking.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.platform.web.Choice;
import org.duban.platform.web.FormRefusals;
import org.duban.ranking.RankingReader;
import org.duban.ranking.consequence.ConsequenceFilter;
import org.duban.ranking.consequence.ConsequenceId;
import org.duban.ranking.consequence.ConsequenceKind;
import org.duban.ranking.consequence.ConsequenceReader;
import org.duban.ranking.consequence.ConsequenceRow;
import org.duban.ranking.consequence.ConsequenceSettings;
import org.duban.ranking.consequence.ConsequenceState;
import org.duban.ranking.consequence.Consequences;
import org.duban.shared.Conflict;
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

/** What rankings brought units: the list, one of them, and the steps that it goes. */
@Controller
@RequestMapping("/consequences")
@RequiredArgsConstructor
class ConsequenceController {

    private final Consequences consequences;
    private final ConsequenceReader reader;
    private final ConsequenceSettings settings;
    private final RankingReader editions;
    private final Campaigns campaigns;
    private final RankingChoices choices;
    private final Clock clock;

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(required = false) @Nullable UUID edition,
            @RequestParam(required = false) @Nullable ConsequenceKind kind,
            @RequestParam(required = false) @Nullable ConsequenceState state,
            @RequestParam(required = false) @Nullable UUID cursor,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        var filter = new ConsequenceFilter(campaign, edition, kind, state);
        model.addAttribute("consequences", reader.list(filter, Slice.USUAL, cursor, who));
        model.addAttribute("campaign", campaign);
        model.addAttribute("edition", edition);
        model.addAttribute("kind", kind);
        model.addAttribute("state", state);
        model.addAttribute("ranked", editions.campaigns(who));
        model.addAttribute("kinds", ConsequenceKind.values());
        model.addAttribute("states", ConsequenceState.values());
        model.addAttribute("at", clock.instant());
        model.addAttribute("mayExport", ConsequenceReader.seesAll(who));
        return "ranking/consequences";
    }

    @GetMapping("/new")
    String begin(@RequestParam(required = false) @Nullable UUID campaign, Model model) {
        var running = campaigns.running();
        model.addAttribute(
                "form",
                NewConsequenceForm.in(
                        campaign != null || running.isEmpty()
                                ? campaign
                                : running.get(0).id()));
        return form(model);
    }

    @PostMapping
    ModelAndView propose(
            @Valid @ModelAttribute("form") NewConsequenceForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                var id = consequences.propose(
                        new CampaignId(Objects.requireNonNull(form.campaignId())), form.toConsequence(), who);
                return shown(id, "ranking.consequence.flash.proposed", redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return new ModelAndView(form(model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}")
    String show(@PathVariable ConsequenceId id, @AuthenticationPrincipal SignedIn who, Model model) {
        var row = reader.require(id, who);
        model.addAttribute("form", suggested(row));
        return page(row, who, model);
    }

    @PostMapping("/{id}/confirmation")
    ModelAndView confirm(
            @PathVariable ConsequenceId id,
            @Valid @ModelAttribute("form") ConsequenceForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        return step(
                id,
                form.post(),
                errors,
                () -> consequences.confirm(id, form.post(), form.dueOn(), who, form.version()),
                "ranking.consequence.flash.confirmed",
                who,
                model,
                redirect);
    }

    @PostMapping("/{id}/completion")
    ModelAndView finish(
            @PathVariable ConsequenceId id,
            @Valid @ModelAttribute("form") ConsequenceForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        requireWords("outcome", form.outcome(), errors);
        return step(
                id,
                form.outcome(),
                errors,
                () -> consequences.finish(id, Objects.requireNonNull(form.outcome()), who, form.version()),
                "ranking.consequence.flash.done",
                who,
                model,
                redirect);
    }

    @PostMapping("/{id}/dropping")
    ModelAndView drop(
            @PathVariable ConsequenceId id,
            @Valid @ModelAttribute("form") ConsequenceForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        requireWords("reason", form.reason(), errors);
        return step(
                id,
                form.reason(),
                errors,
                () -> consequences.drop(id, Objects.requireNonNull(form.reason()), who, form.version()),
                "ranking.consequence.flash.dropped",
                who,
                model,
                redirect);
    }

    /** @param typed what was typed, which must not be lost where its form is gone by now */
    private ModelAndView step(
            ConsequenceId id,
            @Nullable String typed,
            BindingResult errors,
            Runnable step,
            String flash,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        var row = reader.require(id, who);
        if (!errors.hasErrors()) {
            try {
                step.run();
                return shown(id, flash, redirect);
            } catch (NotFound hidden) {
                throw hidden;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
                model.addAttribute("overtaken", refusal instanceof Conflict);
                model.addAttribute("typed", typed);
            }
        }
        return new ModelAndView(page(row, who, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static void requireWords(String field, @Nullable String words, BindingResult errors) {
        if (words == null || words.isBlank()) {
            errors.rejectValue(field, "ranking.consequence.words-missing");
        }
    }

    /** Who sees to it and until when, as the rule has it. */
    private ConsequenceForm suggested(ConsequenceRow row) {
        var step = row.isProposed() && row.ground() != null
                ? settings.of(new CampaignId(row.campaignId()))
                        .stepFor(row.ground(), row.kind(), Objects.requireNonNull(row.extent()))
                : null;
        return new ConsequenceForm(
                step == null ? null : step.post(),
                LocalDate.now(clock).plusDays(step == null ? 5 : step.days()),
                null,
                null,
                row.version());
    }

    private String page(ConsequenceRow row, SignedIn who, Model model) {
        model.addAttribute("row", row);
        model.addAttribute("at", clock.instant());
        model.addAttribute("mayDecide", who.is(Role.SUPERVISOR));
        return "ranking/consequence";
    }

    private String form(Model model) {
        model.addAttribute("campaigns", Choice.all(campaigns.running(), CampaignFacts::id, CampaignFacts::name));
        model.addAttribute("kinds", choices.of("ranking.consequence.kind.", ConsequenceKind.values()));
        return "ranking/consequence-form";
    }

    private static ModelAndView shown(ConsequenceId id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/consequences/" + id);
    }
}
