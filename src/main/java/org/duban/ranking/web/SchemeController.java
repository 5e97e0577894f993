package org.duban.ranking.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.finding.Source;
import org.duban.platform.web.FormRefusals;
import org.duban.ranking.SchemePreview;
import org.duban.ranking.scheme.Loss;
import org.duban.ranking.scheme.Measure;
import org.duban.ranking.scheme.Rules;
import org.duban.ranking.scheme.SchemeId;
import org.duban.ranking.scheme.SchemeReader;
import org.duban.ranking.scheme.SchemeRow;
import org.duban.ranking.scheme.Schemes;
import org.duban.shared.DomainException;
import org.duban.standard.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the rules of rankings are read by everybody and kept by the office. */
@Controller
@RequestMapping("/rankings/schemes")
@RequiredArgsConstructor
class SchemeController {

    private final Schemes schemes;
    private final SchemeReader reader;
    private final SchemePreview preview;
    private final Campaigns campaigns;
    private final MethodWords method;
    private final RankingChoices choices;

    @InitBinder("form")
    void fillFields(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("schemes", reader.list());
        return "ranking/schemes";
    }

    @GetMapping("/{id}")
    String show(@PathVariable SchemeId id, Model model) {
        var scheme = reader.require(id);
        model.addAttribute("scheme", scheme);
        model.addAttribute("method", method.of(reader.rules(scheme.rules())));
        model.addAttribute(
                "revisions",
                reader.revisions(id).stream()
                        .map(row -> new Revision(row, method.of(reader.rules(row.rules()))))
                        .toList());
        return "ranking/scheme";
    }

    /** What a scheme said at some time. */
    record Revision(SchemeRow row, List<String> method) {}

    /** @param from the scheme to begin with; the usual one where none is named */
    @GetMapping("/new")
    String begin(@RequestParam(required = false) @Nullable SchemeId from, Model model) {
        model.addAttribute(
                "form",
                SchemeForm.of(from == null ? Rules.USUAL : schemes.require(from).getRules()));
        return form(null, model);
    }

    @PostMapping("/new")
    ModelAndView drawUp(
            @Valid @ModelAttribute("form") SchemeForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        var id = SchemeId.next();
        if (isComputable(form, errors)) {
            try {
                schemes.drawUp(id, form.toDetails(), who);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return errors.hasErrors() ? refused(null, model) : shown(id, "ranking.scheme.flash.drawn-up", redirect);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable SchemeId id, Model model) {
        var scheme = reader.require(id);
        model.addAttribute("form", SchemeForm.of(scheme, reader.rules(scheme.rules())));
        return form(scheme, model);
    }

    @PostMapping("/{id}/edit")
    ModelAndView revise(
            @PathVariable SchemeId id,
            @Valid @ModelAttribute("form") SchemeForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (isComputable(form, errors)) {
            try {
                schemes.revise(id, form.toDetails(), who, form.getVersion());
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return errors.hasErrors()
                ? refused(reader.require(id), model)
                : shown(id, "ranking.scheme.flash.revised", redirect);
    }

    @PostMapping("/{id}/retirement")
    ModelAndView retire(@PathVariable SchemeId id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        schemes.retire(id, who);
        return shown(id, "ranking.scheme.flash.retired", redirect);
    }

    /** Whom the rules in the form would rank where, on the last period of a campaign; what is wrong with them otherwise. */
    @PostMapping("/preview")
    String preview(
            @ModelAttribute("form") SchemeForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID campaign,
            Model model) {
        if (isComputable(form, errors) && campaign != null) {
            var id = new CampaignId(campaign);
            model.addAttribute("previewed", campaigns.require(id));
            model.addAttribute("trial", preview.of(id, form.toRules()));
        }
        return "ranking/scheme-form :: trial";
    }

    /** For these, rules that were kept without them have usual values; a form says what it means. */
    private static final List<String> SAID = List.of("deductions.floor", "marks.perPlace", "gains.selfFound");

    private boolean isComputable(SchemeForm form, BindingResult errors) {
        SAID.stream()
                .filter(field -> !errors.hasFieldErrors(field) && errors.getRawFieldValue(field) == null)
                .forEach(field -> errors.rejectValue(field, "ranking.scheme.problem.missing"));
        if (!errors.hasFieldErrors("deductions.*") && !errors.hasFieldErrors("marks.*")) {
            schemes.problems(form.toRules()).stream()
                    .filter(problem -> !errors.hasFieldErrors(problem.field()))
                    .forEach(problem -> errors.rejectValue(
                            problem.field(),
                            problem.messageCode(),
                            problem.arguments().toArray(),
                            problem.code()));
        }
        return !errors.hasErrors();
    }

    private ModelAndView refused(@Nullable SchemeRow scheme, Model model) {
        return new ModelAndView(form(scheme, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String form(@Nullable SchemeRow scheme, Model model) {
        model.addAttribute("scheme", scheme);
        model.addAttribute("measures", Measure.values());
        model.addAttribute("sources", Source.values());
        model.addAttribute("severities", Severity.values());
        model.addAttribute("losses", Loss.values());
        model.addAttribute("tieRules", choices.ties());
        model.addAttribute("withoutCases", choices.withoutCases());
        model.addAttribute("leagues", schemes.leagues());
        model.addAttribute("campaigns", campaigns.running());
        if (model.getAttribute("form") instanceof SchemeForm form) {
            form.withRows();
        }
        return "ranking/scheme-form";
    }

    private static ModelAndView shown(SchemeId id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/rankings/schemes/" + id);
    }
}
