package org.duban.finding.web;

import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.evidence.EvidenceId;
import org.duban.finding.FindingDetails;
import org.duban.finding.FindingId;
import org.duban.finding.part.FindingPartId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what the forms about a part lack. */
@Component
@RequiredArgsConstructor
class PartForms {

    private final ActionPage actions;
    private final PartPages pages;

    long version(Model model) {
        return ((FindingDetails.Facts) Objects.requireNonNull(model.getAttribute("facts"))).version();
    }

    long partVersion(Model model) {
        return ((PartLine) Objects.requireNonNull(model.getAttribute("line")))
                .facts()
                .version();
    }

    /** Back to the finding, or to the part's page with the form that was refused. */
    ModelAndView answer(
            boolean done,
            FindingId id,
            FindingPartId part,
            String event,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (done) {
            redirect.addFlashAttribute("flash", "finding.part.done." + event);
            return new ModelAndView("redirect:/findings/" + id);
        }
        pages.addPart(model, id, part, who);
        model.addAttribute("refused", event);
        return OwnForms.refused("finding/part");
    }

    void requireMeasure(ActionForm form, BindingResult errors) {
        actions.requireText(form.measure(), "measure", errors);
    }

    List<EvidenceId> afterPhotos(ActionForm form, BindingResult errors, SignedIn who, Model model) {
        return LogFindingRequest.toEvidence(actions.afterPhotos(form, errors, who, model));
    }

    void requireReason(ActionForm form, BindingResult errors) {
        actions.requireText(form.reason(), "reason", errors);
    }

    /** What is sent back says why, and by when. */
    void requireReturn(ActionForm form, BindingResult errors) {
        actions.requireText(form.comment(), "comment", errors);
        actions.require(isDueGiven(form), "due", "finding.part.due-needed", errors);
    }

    private static boolean isDueGiven(ActionForm form) {
        var due = form.due();
        return due != null && due != DueChoice.POLICY && (due != DueChoice.DATE || isGiven(form.dueOn()));
    }

    private static boolean isGiven(@Nullable Object value) {
        return value != null;
    }
}
