package org.duban.inspection.web;

import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import lombok.With;
import org.duban.evidence.EvidenceId;
import org.duban.inspection.checklist.Answer;
import org.duban.inspection.checklist.AnswerRow;
import org.duban.inspection.checklist.Answered;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What is answered to a line.
 *
 * @param evidenceIds photos that have been uploaded already
 * @param photos photos that come with the form
 */
record AnswerForm(
        @Nullable Answer answer,
        @PositiveOrZero @Nullable Integer declared,
        @PositiveOrZero @Nullable Integer found,
        @Size(max = 1000) @Nullable String note,
        @With @Nullable List<UUID> evidenceIds,
        @With @Nullable List<MultipartFile> photos) {

    static final AnswerForm EMPTY = new AnswerForm(null, null, null, null, List.of(), null);

    static AnswerForm of(AnswerRow row) {
        return new AnswerForm(row.answer(), row.declared(), row.found(), row.note(), row.evidence(), null);
    }

    Answered toAnswered(int position) {
        return new Answered(
                position,
                answer,
                declared,
                found,
                note,
                InspectionForm.orEmpty(evidenceIds).stream()
                        .map(EvidenceId::new)
                        .toList());
    }
}
