package org.duban.finding.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.evidence.EvidenceId;
import org.duban.finding.FindingId;
import org.duban.finding.reply.ReplyDuties;
import org.duban.finding.reply.WrittenReply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Letters and their replies, for scripts; each verb answers with the finding as it then stands. */
@Tag(name = "findings")
@RestController
@RequestMapping("/api/v1/findings/{id}")
@RequiredArgsConstructor
class FindingReplyApi {

    /** @param version of the duty to reply */
    record Reply(
            @NotBlank @Size(max = 8000) @Nullable String text,
            @Size(max = 100) @Nullable String number,
            @Nullable UUID evidenceId,
            @Nullable Long version) {

        WrittenReply toReply() {
            return new WrittenReply(
                    Required.text(text),
                    LogForm.blankToNull(number),
                    evidenceId == null ? null : new EvidenceId(evidenceId));
        }
    }

    private final ReplyDuties duties;
    private final FindingResponses responses;

    @Operation(summary = "Register the letter behind a finding, whose sender waits for a reply")
    @PostMapping("/reply-duty")
    ResponseEntity<FindingResponse> open(
            @PathVariable FindingId id,
            @Valid @RequestBody ReplyDutyRequest body,
            @AuthenticationPrincipal SignedIn who) {
        duties.open(id, body.toTerms(), who);
        return ResponseEntity.created(URI.create("/api/v1/findings/" + id)).body(responses.of(id, who));
    }

    @Operation(summary = "Correct what was registered wrongly, before the reply went out")
    @PutMapping("/reply-duty")
    FindingResponse correct(
            @PathVariable FindingId id,
            @Valid @RequestBody ReplyDutyRequest body,
            @AuthenticationPrincipal SignedIn who) {
        duties.correct(id, body.toTerms(), who, body.version());
        return responses.of(id, who);
    }

    @Operation(summary = "Record the reply that went out; this instant decides whether it was in time")
    @PostMapping("/reply")
    FindingResponse reply(
            @PathVariable FindingId id, @Valid @RequestBody Reply body, @AuthenticationPrincipal SignedIn who) {
        duties.reply(id, body.toReply(), who, body.version());
        return responses.of(id, who);
    }
}
