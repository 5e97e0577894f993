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
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The form with which an instruction is signed.
 *
 * @param about with {@code aboutId} what it is about
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
        @Nullable LocalDate date) {

    static InstructionForm about(Matter matter, @Nullable UUID campaign, @Nullable String text) {
        return new InstructionForm(
                matter.kind(), matter.id(), campaign, text, matter.unit(), List.of(), InstructionTerm.DAYS_3, null);
    }

    void check(BindingResult errors) {
        if (term == InstructionTerm.DATE && date == null) {
            errors.rejectValue("date", "command.instruction.date-missing");
        }
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
