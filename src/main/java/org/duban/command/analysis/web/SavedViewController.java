package org.duban.command.analysis.web;

import jakarta.validation.Valid;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.command.analysis.Question;
import org.duban.command.analysis.SavedViewId;
import org.duban.command.analysis.SavedViews;
import org.duban.command.analysis.UnitLevels;
import org.duban.finding.web.FindingQuery;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.Conflict;
import org.duban.shared.RuleBroken;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves what was asked under a name, and opens it again with the eyes of whoever opens it. */
@Controller
@RequestMapping("/analysis/views")
@RequiredArgsConstructor
class SavedViewController {

    private final SavedViews views;
    private final UnitLevels levels;

    @GetMapping("/{id}")
    String open(
            @PathVariable SavedViewId id,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        // What was done is told on the page that this leads to.
        if (model.getAttribute("flash") instanceof String flash) {
            redirect.addFlashAttribute("flash", flash);
        }
        return "redirect:/analysis?" + views.require(id, who).getQuery() + "&view=" + id;
    }

    @GetMapping("/new")
    ModelAndView create(Question question, FindingQuery query, @AuthenticationPrincipal SignedIn who) {
        return form(HttpStatus.OK, ViewForm.EMPTY).addObject("parameters", parameters(question, query, who));
    }

    @PostMapping
    ModelAndView save(
            @Valid @ModelAttribute("form") ViewForm form,
            BindingResult errors,
            Question question,
            FindingQuery query,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        var parameters = parameters(question, query, who);
        if (!errors.hasErrors()) {
            try {
                var id = views.save(form.wantedName(), form.isShared(), parameters, who);
                return opened(id, "analysis.view.flash.saved", redirect);
            } catch (Conflict | RuleBroken refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(HttpStatus.UNPROCESSABLE_CONTENT, form).addObject("parameters", parameters);
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable SavedViewId id, @AuthenticationPrincipal SignedIn who) {
        var view = views.require(id, who);
        return form(HttpStatus.OK, ViewForm.of(view)).addObject("view", view);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable SavedViewId id,
            @Valid @ModelAttribute("form") ViewForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                views.call(id, form.wantedName(), form.isShared(), form.version(), who);
                return opened(id, "analysis.view.flash.changed", redirect);
            } catch (Conflict refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(HttpStatus.UNPROCESSABLE_CONTENT, form).addObject("view", views.require(id, who));
    }

    @PostMapping("/{id}/deletion")
    String delete(@PathVariable SavedViewId id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        views.delete(id, who);
        redirect.addFlashAttribute("flash", "analysis.view.flash.deleted");
        return "redirect:/analysis";
    }

    private Map<String, String> parameters(Question question, FindingQuery query, SignedIn who) {
        var filter = query.toFilter();
        return Question.parameters(question.about(filter, levels.of(filter, who)), question.level());
    }

    private static ModelAndView form(HttpStatus status, ViewForm form) {
        return new ModelAndView("analysis/view-form", status).addObject("form", form);
    }

    private static ModelAndView opened(SavedViewId id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/analysis/views/" + id);
    }
}
