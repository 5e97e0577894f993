package org.duban.inspection.web;

import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.web.Uploads;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionRegister;
import org.duban.inspection.checklist.Answer;
import org.duban.inspection.checklist.ChecklistId;
import org.duban.inspection.checklist.ChecklistReader;
import org.duban.inspection.checklist.StopCheckId;
import org.duban.inspection.checklist.StopCheckReader;
import org.duban.inspection.checklist.StopChecks;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.Forbidden;
import org.duban.shared.NotFound;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceService;
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

/** The form in which a checklist is answered at a stop. */
@Controller
@RequestMapping("/inspections/{id}/stops/{place}/checks/{checklist}")
@RequiredArgsConstructor
class CheckController {

    private final StopChecks stopChecks;
    private final StopCheckReader checks;
    private final ChecklistReader checklists;
    private final InspectionRegister rounds;
    private final PlaceService places;
    private final Uploads uploads;

    @GetMapping
    ModelAndView answer(
            @PathVariable InspectionId id, @PathVariable PlaceId place, @PathVariable ChecklistId checklist) {
        var form = checks.of(id, place).stream()
                .filter(check -> check.checklistId().equals(checklist.value()))
                .findFirst()
                .map(check -> CheckForm.of(check.id(), checks.answers(new StopCheckId(check.id()))))
                .orElseGet(() -> CheckForm.blank(checklists.lines(checklist)));
        return page(id, place, checklist, HttpStatus.OK).addObject("form", form);
    }

    @PostMapping
    ModelAndView fill(
            @PathVariable InspectionId id,
            @PathVariable PlaceId place,
            @PathVariable ChecklistId checklist,
            @Valid @ModelAttribute("form") CheckForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        var filled = form.with((path, answer) -> answer.withEvidenceIds(
                        uploads.store(answer.evidenceIds(), answer.photos(), who, path + ".photos", errors))
                .withPhotos(null));
        if (!errors.hasErrors()) {
            try {
                stopChecks.fill(
                        filled.checkId(), new StopChecks.Stop(id, place), checklist, filled.answered(), null, who);
                redirect.addFlashAttribute("flash", "inspection.flash.checked");
                return new ModelAndView("redirect:/inspections/" + id + "/stops/" + place);
            } catch (NotFound | Forbidden refusal) {
                throw refusal;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return page(id, place, checklist, HttpStatus.UNPROCESSABLE_CONTENT).addObject("kept", filled);
    }

    private ModelAndView page(InspectionId id, PlaceId place, ChecklistId checklist, HttpStatus status) {
        return new ModelAndView("inspection/check", status)
                .addObject("round", rounds.require(id))
                .addObject("place", places.require(place))
                .addObject("checklist", checklists.require(checklist))
                .addObject("lines", checklists.lines(checklist))
                .addObject("answers", Answer.values());
    }
}
