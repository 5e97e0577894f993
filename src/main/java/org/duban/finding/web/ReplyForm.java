package org.duban.finding.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.duban.evidence.EvidenceId;
import org.duban.finding.reply.WrittenReply;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The reply to a letter.
 *
 * @param fileId the file, if it was uploaded before the form was refused
 * @param version of the duty to reply that the page showed
 */
record ReplyForm(
        @NotBlank @Size(max = 8000) @Nullable String text,
        @Size(max = 100) @Nullable String number,
        @Nullable UUID fileId,
        @Nullable MultipartFile file,
        @Nullable Long version) {

    static ReplyForm of(String draft, long version) {
        return new ReplyForm(draft, null, null, null, version);
    }

    WrittenReply toReply(@Nullable UUID uploaded) {
        return new WrittenReply(
                Required.text(text), LogForm.blankToNull(number), uploaded == null ? null : new EvidenceId(uploaded));
    }
}
