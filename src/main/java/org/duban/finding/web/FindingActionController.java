package org.duban.finding.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FindingAssignments;
import org.duban.finding.FindingId;
import org.duban.finding.FindingRectifications;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The buttons on a finding's page. */
@Controller
@RequestMapping("/findings/{id}")
@RequiredArgsConstructor
class FindingActionController {

    private final FindingAssignments assignments;
    private final FindingRectifications rectifications;
    private final ActionPage page;
    private final Uploads uploads;
    private final Clock clock;

    @PostMapping("/assignment")
    ModelAndView assign(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        page.require(form.unitId() != null, "unitId", "finding.unit-needed", errors);
        return page.perform(
                id,
                "ASSIGN",
                form,
                errors,
                who,
                model,
                () -> assignments.assign(id, unit(form), Set.of(), form.toDueBy(today()), who, form.version()));
    }

    @PostMapping("/spot-fix")
    ModelAndView fixOnTheSpot(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        return page.perform(
                id,
                "FIX_ON_THE_SPOT",
                form,
                errors,
                who,
                model,
                () -> assignments.fixOnTheSpot(
                        id, LogFindingRequest.toEvidence(stored(form, who, model)), who, form.version()));
    }

    @PostMapping("/acknowledgement")
    ModelAndView acknowledge(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        page.requireText(form.person(), "person", errors);
        return page.perform(
                id,
                "ACKNOWLEDGE",
                form,
                errors,
                who,
                model,
                () -> rectifications.acknowledge(id, text(form.person()), who, form.version()));
    }

    @PostMapping("/dispute")
    ModelAndView dispute(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        page.requireText(form.reason(), "reason", errors);
        return page.perform(
                id,
                "DISPUTE",
                form,
                errors,
                who,
                model,
                () -> assignments.dispute(id, text(form.reason()), who, form.version()));
    }

    @PostMapping("/ruling")
    ModelAndView rule(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        page.require(form.unitId() != null, "unitId", "finding.unit-needed", errors);
        page.requireText(form.comment(), "comment", errors);
        return page.perform(
                id,
                "RULE",
                form,
                errors,
                who,
                model,
                () -> assignments.rule(
                        id, unit(form), form.toDueBy(today()), text(form.comment()), who, form.version()));
    }

    @PostMapping("/rectification")
    ModelAndView submit(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        page.requireText(form.measure(), "measure", errors);
        return page.perform(
                id,
                "SUBMIT",
                form,
                errors,
                who,
                model,
                () -> rectifications.submit(
                        id,
                        text(form.measure()),
                        form.effort(),
                        LogFindingRequest.toEvidence(stored(form, who, model)),
                        who,
                        form.version()));
    }

    @PostMapping("/verification")
    ModelAndView verify(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @RequestParam String result,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        if ("PASS".equals(result)) {
            return page.perform(
                    id,
                    "PASS",
                    form,
                    errors,
                    who,
                    model,
                    () -> rectifications.pass(id, LogForm.blankToNull(form.comment()), who, form.version()));
        }
        page.requireText(form.comment(), "comment", errors);
        return page.perform(
                id,
                "RETURN",
                form,
                errors,
                who,
                model,
                () -> rectifications.sendBack(id, text(form.comment()), form.toDueBy(today()), who, form.version()));
    }

    @PostMapping("/hold")
    ModelAndView hold(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        page.requireText(form.reason(), "reason", errors);
        page.require(form.until() != null, "until", "finding.until-needed", errors);
        return page.perform(id, "HOLD", form, errors, who, model, () -> {
            var until = Objects.requireNonNull(form.until()).plusDays(1).atStartOfDay(clock.getZone());
            assignments.hold(id, text(form.reason()), until.toInstant(), who, form.version());
        });
    }

    @PostMapping("/resumption")
    ModelAndView resume(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        page.requireText(form.reason(), "reason", errors);
        return page.perform(
                id,
                "RESUME",
                form,
                errors,
                who,
                model,
                () -> assignments.resume(id, text(form.reason()), who, form.version()));
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable FindingId id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        page.requireText(form.reason(), "reason", errors);
        return page.perform(
                id,
                "WITHDRAW",
                form,
                errors,
                who,
                model,
                () -> assignments.withdraw(id, text(form.reason()), who, form.version()));
    }

    private List<UUID> stored(ActionForm form, SignedIn who, Model model) {
        var ids = uploads.store(form.evidenceIds(), form.photos(), who);
        model.addAttribute("keptEvidence", ids);
        return ids;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static UnitId unit(ActionForm form) {
        return new UnitId(Objects.requireNonNull(form.unitId()));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNull(text).strip();
    }
}
