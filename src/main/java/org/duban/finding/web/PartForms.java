package org.duban.finding.web;

import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.evidence.EvidenceId;
import org.duban.finding.FindingDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Says what the forms about a part lack. */
@Component
@RequiredArgsConstructor
class PartForms {

    private final ActionPage actions;

    long version(Model model) {
        return ((FindingDetails.Facts) Objects.requireNonNull(model.getAttribute("facts"))).version();
    }

    long partVersion(Model model) {
        return ((PartLine) Objects.requireNonNull(model.getAttribute("line")))
                .facts()
                .version();
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
