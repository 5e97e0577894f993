package org.duban.command.instruction.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.command.instruction.InstructionId;
import org.duban.command.instruction.InstructionReader;
import org.duban.command.instruction.InstructionReplies;
import org.duban.command.instruction.InstructionRow;
import org.duban.command.instruction.InstructionService;
import org.duban.command.instruction.InstructionState;
import org.duban.command.instruction.MatterKind;
import org.duban.command.instruction.Order;
import org.duban.command.instruction.Paper;
import org.duban.command.instruction.ReplyRow;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.evidence.EvidenceId;
import org.duban.shared.Slice;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Instructions by call: sign, reply, accept or send back. */
@Tag(name = "instructions")
@RestController
@RequestMapping("/api/v1/instructions")
@RequiredArgsConstructor
class InstructionApi {

    private final InstructionService instructions;
    private final InstructionReplies replies;
    private final InstructionReader reader;

    /** An instruction with the replies to it. */
    record WholeInstruction(@JsonUnwrapped InstructionRow instruction, List<ReplyRow> replies) {}

    /** @param dueOn the last day on which it is done and answered in time */
    record OrderRequest(
            @NotNull @Nullable MatterKind about,
            @NotNull @Nullable UUID aboutId,
            @Nullable UUID campaignId,
            @NotBlank @Size(max = 2000) @Nullable String text,
            @NotNull @Nullable UUID leadUnitId,
            @Size(max = 500) @Nullable List<@NotNull UUID> coUnitIds,
            @NotNull @Nullable LocalDate dueOn) {

        Order toOrder() {
            var others = coUnitIds == null ? List.<UUID>of() : coUnitIds;
            return new Order(
                    Objects.requireNonNull(about),
                    Objects.requireNonNull(aboutId),
                    campaignId,
                    Objects.requireNonNull(text),
                    new UnitId(Objects.requireNonNull(leadUnitId)),
                    others.stream().map(UnitId::new).collect(Collectors.toUnmodifiableSet()),
                    DueBy.of(DeadlineTerm.by(Objects.requireNonNull(dueOn))));
        }
    }

    /**
     * An instruction on paper.
     *
     * @param writtenOn the day on the sheet
     * @param evidenceIds pictures of the sheet that were uploaded before
     */
    record PaperRequest(
            @NotNull @Valid @Nullable OrderRequest order,
            @NotBlank @Size(max = 40) @Nullable String signer,
            @NotNull @Nullable LocalDate writtenOn,
            @Size(max = 20) @Nullable List<UUID> evidenceIds) {

        Paper toPaper() {
            var files = evidenceIds == null ? List.<UUID>of() : evidenceIds;
            return new Paper(
                    Objects.requireNonNull(signer),
                    Objects.requireNonNull(writtenOn),
                    files.stream().map(EvidenceId::new).toList());
        }
    }

    /** @param evidenceIds files that were uploaded before */
    record ReplyRequest(
            @NotBlank @Size(max = 4000) @Nullable String text,
            @Size(max = 20) @Nullable List<UUID> evidenceIds) {}

    @GetMapping
    @Operation(summary = "Instructions, the latest first; clerks see those of their own tasks")
    Slice<InstructionRow> list(
            @RequestParam(required = false) @Nullable InstructionState state,
            @RequestParam(required = false) @Nullable LocalDate repliedFrom,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable UUID cursor,
            @AuthenticationPrincipal SignedIn who) {
        return reader.list(state, repliedFrom, who, Slice.limit(limit), cursor);
    }

    @PostMapping
    @Operation(summary = "Sign an instruction about something on record: it becomes a task with a reply owed")
    ResponseEntity<WholeInstruction> sign(
            @Valid @RequestBody OrderRequest input, @AuthenticationPrincipal SignedIn who) {
        var id = instructions.sign(InstructionId.next(), input.toOrder(), who);
        return ResponseEntity.created(URI.create("/api/v1/instructions/" + id)).body(whole(id, who));
    }

    @PostMapping("/paper")
    @Operation(summary = "Register an instruction that a leader wrote on paper; its term begins with the registration")
    ResponseEntity<WholeInstruction> register(
            @Valid @RequestBody PaperRequest input, @AuthenticationPrincipal SignedIn who) {
        var order = Objects.requireNonNull(input.order()).toOrder();
        var id = instructions.register(InstructionId.next(), order, input.toPaper(), who);
        return ResponseEntity.created(URI.create("/api/v1/instructions/" + id)).body(whole(id, who));
    }

    @GetMapping("/{id}")
    WholeInstruction show(@PathVariable InstructionId id, @AuthenticationPrincipal SignedIn who) {
        return whole(id, who);
    }

    @PostMapping("/{id}/replies")
    @Operation(summary = "Reply for the lead unit: reports the task as done and stops its clock")
    WholeInstruction reply(
            @PathVariable InstructionId id,
            @Valid @RequestBody ReplyRequest input,
            @AuthenticationPrincipal SignedIn who) {
        reader.require(id, who);
        var files = input.evidenceIds() == null ? List.<UUID>of() : input.evidenceIds();
        replies.reply(
                id,
                Objects.requireNonNull(input.text()),
                files.stream().map(EvidenceId::new).toList(),
                who);
        return whole(id, who);
    }

    @PostMapping("/{id}/ruling")
    @Operation(summary = "Accept the reply, which ends the task, or send it back with a comment and another last day")
    WholeInstruction rule(
            @PathVariable InstructionId id,
            @Valid @RequestBody RulingForm input,
            @AuthenticationPrincipal SignedIn who) {
        if (input.isAccepted()) {
            replies.accept(id, input.comment(), who);
        } else {
            replies.sendBack(id, input.comment(), input.toDueBy(), who);
        }
        return whole(id, who);
    }

    private WholeInstruction whole(InstructionId id, SignedIn who) {
        return new WholeInstruction(reader.require(id, who), reader.replies(id));
    }
}
