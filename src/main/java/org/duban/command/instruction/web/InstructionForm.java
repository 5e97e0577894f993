package org.duban.command.instruction.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duban.command.instruction.Matter;
import org.duban.command.instruction.MatterKind;
import org.duban.command.instruction.Order;
import org.duban.command.instruction.Paper;
import org.duban.evidence.EvidenceId;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form with which an instruction is signed, or one on paper is registered.
 *
 * @param about with {@code aboutId} what it is about
 * @param signer who wrote it on paper, {@code writtenOn} the day beside the name, {@code files} pictures of it
 * @param campaignId asked for where what it is about belongs to no single one
 */
record InstructionForm(
        @NotNull @Nullable MatterKind about,
        @NotNull @Nullable UUID aboutId,
        @Nullable UUID campaignId,
        @NotBlank @Size(max = 2000) @Nullable String text,
        @NotNull @Nullable UUID leadUnitId,
        @Size(max = 500) @Nullable List<@NotNull UUID> coUnitIds,
        @NotNull @Nullable InstructionTerm term,
        @Nullable LocalDate date,
        @Size(max = 40) @Nullable String signer,
        @Nullable LocalDate writtenOn,
        @Size(max = 20) @Nullable List<UUID> evidenceIds,
        @Size(max = 20) @Nullable List<MultipartFile> files) {

    static InstructionForm about(Matter matter, @Nullable UUID campaign, @Nullable String text) {
        return new InstructionForm(
                matter.kind(),
                matter.id(),
                campaign,
                text,
                matter.unit(),
                List.of(),
                InstructionTerm.DAYS_3,
                null,
                null,
                null,
                null,
                null);
    }

    void check(BindingResult errors) {
        if (term == InstructionTerm.DATE && date == null) {
            errors.rejectValue("date", "command.instruction.date-missing");
        }
    }

    /** Says what is missing of what stands on the sheet. */
    void checkPaper(BindingResult errors) {
        check(errors);
        if (signer == null || signer.isBlank()) {
            errors.rejectValue("signer", "command.instruction.signer-missing");
        }
        if (writtenOn == null) {
            errors.rejectValue("writtenOn", "command.instruction.date-missing");
        }
    }

    Paper toPaper(List<UUID> stored) {
        return new Paper(
                Objects.requireNonNull(signer),
                Objects.requireNonNull(writtenOn),
                stored.stream().map(EvidenceId::new).toList());
    }

    Order toOrder() {
        var others = coUnitIds == null ? List.<UUID>of() : coUnitIds;
        return new Order(
                Objects.requireNonNull(about),
                Objects.requireNonNull(aboutId),
                campaignId,
                Objects.requireNonNull(text),
                new UnitId(Objects.requireNonNull(leadUnitId)),
                others.stream().map(UnitId::new).collect(Collectors.toUnmodifiableSet()),
                Objects.requireNonNull(Objects.requireNonNull(term).toDueBy(date)));
    }
}
