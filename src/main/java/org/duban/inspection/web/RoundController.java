package org.duban.inspection.web;

import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.finding.FindingFilter;
import org.duban.finding.FindingOrder;
import org.duban.finding.FindingRegister;
import org.duban.finding.web.FindingLines;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionRegister;
import org.duban.inspection.InspectionRow;
import org.duban.inspection.InspectionService;
import org.duban.inspection.RoundReport;
import org.duban.inspection.RoundReports;
import org.duban.inspection.checklist.StopCheckReader;
import org.duban.inspection.draw.DrawReader;
import org.duban.inspection.survey.SurveyReader;
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

/** The page of one round, and what its team does from there. */
@Controller
@RequestMapping("/inspections/{id}")
@RequiredArgsConstructor
class RoundController {

    private final InspectionService inspections;
    private final InspectionRegister register;
    private final FindingRegister findings;
    private final FindingLines lines;
    private final StopCheckReader checks;
    private final RoundReports reports;
    private final DrawReader draws;
    private final SurveyReader surveys;
    private final ActivityLog log;

    @GetMapping
    String show(
            @PathVariable InspectionId id,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        var round = register.require(id);
        var found = findings.list(ofRound(round), FindingOrder.FOUND, Slice.USUAL, cursor, who);
        model.addAttribute("round", round);
        model.addAttribute("stops", register.stops(id));
        model.addAttribute("lines", lines.of(found.items()));
        model.addAttribute("next", found.next());
        model.addAttribute("checks", checks.of(id));
        model.addAttribute("counts", checks.counts(id));
        model.addAttribute("draw", draws.of(id).orElse(null));
        model.addAttribute("survey", surveys.of(id).orElse(null));
        model.addAttribute("events", log.of(id.value()));
        var report = reports.find(id);
        model.addAttribute("report", report.orElse(null));
        if (!model.containsAttribute("form")) {
            model.addAttribute(
                    "form", new ReportForm(report.map(RoundReport::words).orElse(null)));
        }
        model.addAttribute("mayRun", StopPage.mayRun(round, who));
        return "inspection/show";
    }

    @PostMapping("/beginning")
    ModelAndView begin(
            @PathVariable InspectionId id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        inspections.begin(id, who, null);
        return InspectionController.shown(id, "inspection.flash.begun", redirect);
    }

    @PostMapping("/completion")
    ModelAndView finish(
            @PathVariable InspectionId id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        inspections.finish(id, who, null);
        return InspectionController.shown(id, "inspection.flash.done", redirect);
    }

    /** What the team says of its round. */
    @PostMapping("/report")
    ModelAndView report(
            @PathVariable InspectionId id,
            @Valid @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            reports.write(id, form.said(), who);
            return InspectionController.shown(id, "inspection.flash.reported", redirect);
        }
        return new ModelAndView(show(id, null, who, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/release")
    ModelAndView release(
            @PathVariable InspectionId id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        var released = inspections.release(id, who, null);
        redirect.addFlashAttribute("flashArguments", new Object[] {released});
        return InspectionController.shown(id, "inspection.flash.released", redirect);
    }

    private static FindingFilter ofRound(InspectionRow round) {
        return FindingFilter.ALL.withInspection(round.id());
    }
}
