package org.duban.inspection.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.campaign.CampaignId;
import org.duban.finding.FindingFilter;
import org.duban.finding.FindingOrder;
import org.duban.finding.FindingRegister;
import org.duban.finding.recurrence.RecheckReader;
import org.duban.finding.recurrence.RecheckRow;
import org.duban.finding.web.FindingLines;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionRegister;
import org.duban.inspection.InspectionRow;
import org.duban.inspection.InspectionService;
import org.duban.inspection.RoundReport;
import org.duban.inspection.RoundReports;
import org.duban.inspection.StopRow;
import org.duban.inspection.checklist.StopCheckReader;
import org.duban.inspection.draw.DrawReader;
import org.duban.inspection.lookback.LookBacks;
import org.duban.inspection.survey.SurveyReader;
import org.duban.shared.Slice;
import org.duban.unit.PlaceId;
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
    private final RecheckReader rechecks;
    private final LookBacks lookBacks;
    private final ActivityLog log;
    private final Clock clock;

    @GetMapping
    String show(
            @PathVariable InspectionId id,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        var round = register.require(id);
        var found = findings.list(ofRound(round), FindingOrder.FOUND, Slice.USUAL, cursor, who);
        model.addAttribute("round", round);
        var stops = register.stops(id);
        model.addAttribute("stops", stops);
        model.addAttribute("rechecks", rechecks(round, stops));
        model.addAttribute("drawn", lookBacks.of(id).orElse(null));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("self", who.accountId().value());
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

    /** What is to be looked at again at its stops: of a look-back round all that is due, of others what was told. */
    private List<RecheckRow> rechecks(InspectionRow round, List<StopRow> stops) {
        var places = stops.stream().map(stop -> new PlaceId(stop.placeId())).toList();
        return rechecks.at(places, round.id(), new CampaignId(round.campaignId()), round.endsOn()).stream()
                .filter(row -> round.kind() == InspectionKind.LOOK_BACK || !row.isWaiting())
                .toList();
    }

    private static FindingFilter ofRound(InspectionRow round) {
        return FindingFilter.ALL.withInspection(round.id());
    }
}
