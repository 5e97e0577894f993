package org.duban.campaign.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskRegister;
import org.duban.campaign.TaskService;
import org.duban.campaign.TaskState;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
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

/** The register of tasks, and the forms in which they are assigned and changed. */
@Controller
@RequestMapping("/tasks")
@RequiredArgsConstructor
class TaskController {

    private static final List<TaskState> USUALLY_SHOWN = List.of(TaskState.OPEN);

    private final TaskService tasks;
    private final TaskRegister register;
    private final TaskPage page;
    private final TaskFormChoices choices;
    private final Clock clock;

    @GetMapping
    String list(
            TaskQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        var filter = query.toFilter(USUALLY_SHOWN);
        model.addAttribute("filter", filter);
        model.addAttribute("tasks", register.list(filter, who, Slice.USUAL, cursor));
        choices.addFilters(model);
        return "task/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable TaskId id, @AuthenticationPrincipal SignedIn who, Model model) {
        page.fill(model, id, who);
        return "task/show";
    }

    @GetMapping("/new")
    ModelAndView create(@RequestParam(required = false) @Nullable UUID campaign) {
        return form(HttpStatus.OK).addObject("form", TaskForm.blank(campaign, LocalDate.now(clock)));
    }

    @PostMapping
    ModelAndView assign(
            @Valid @ModelAttribute("form") TaskForm form, BindingResult errors, RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                var id = tasks.assign(TaskId.next(), form.campaign(), form.toDetails(), form.toDueBy());
                return shown(id, "campaign.flash.task-assigned", redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable TaskId id, @AuthenticationPrincipal SignedIn who) {
        var task = register.require(id, who);
        return form(HttpStatus.OK).addObject("task", task).addObject("form", TaskForm.of(task));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable TaskId id,
            @Valid @ModelAttribute("form") TaskForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                tasks.change(id, form.toDetails(), form.toDueBy(), form.reason(), form.version());
                return shown(id, "campaign.flash.task-changed", redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(HttpStatus.UNPROCESSABLE_CONTENT).addObject("task", register.require(id, who));
    }

    private ModelAndView form(HttpStatus status) {
        var form = new ModelAndView("task/form", status);
        choices.addTo(form);
        return form;
    }

    static ModelAndView shown(TaskId id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/tasks/" + id);
    }
}
