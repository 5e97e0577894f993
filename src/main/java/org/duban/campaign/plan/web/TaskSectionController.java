package org.duban.campaign.plan.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskRegister;
import org.duban.campaign.TaskService;
import org.duban.platform.web.Choice;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.unit.UnitRow;
import org.duban.unit.UnitTree;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form in which the office divides a task into sections (标段). */
@Controller
@RequestMapping("/tasks/{id}/sections")
@RequiredArgsConstructor
class TaskSectionController {

    private final TaskService tasks;
    private final TaskRegister register;
    private final UnitTree units;
    private final Clock clock;

    @GetMapping("/new")
    ModelAndView create(@PathVariable TaskId id, @AuthenticationPrincipal SignedIn who) {
        return form(id, who, HttpStatus.OK).addObject("form", SectionForm.EMPTY);
    }

    @PostMapping
    ModelAndView divide(
            @PathVariable TaskId id,
            @Valid @ModelAttribute("form") SectionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                var details = form.toDetails(register.require(id, who), LocalDate.now(clock));
                var section = tasks.assignSection(TaskId.next(), id, details, form.toDueBy());
                redirect.addFlashAttribute("flash", "campaign.flash.section-assigned");
                return new ModelAndView("redirect:/tasks/" + section + "/plan");
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(id, who, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView form(TaskId id, SignedIn who, HttpStatus status) {
        return new ModelAndView("plan/section", status)
                .addObject("task", register.require(id, who))
                .addObject("units", Choice.all(units.all(), UnitRow::id, UnitRow::path));
    }
}
