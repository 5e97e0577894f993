package org.duban.campaign.meeting.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duban.campaign.meeting.DecisionDetails;
import org.duban.campaign.meeting.MeetingDetails;
import org.duban.campaign.meeting.MeetingKind;
import org.duban.deadline.DeadlineKind;
import org.duban.deadline.DeadlineTerm;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as a program gives it: always the whole of it, decisions included.
 *
 * @param version the version that was read; a PUT from an older one is refused
 */
record MeetingRequest(
        @NotNull @Nullable MeetingKind kind,
        @NotBlank @Size(max = 100) @Nullable String title,
        @NotNull @Nullable Instant heldAt,
        @Size(max = 100) @Nullable String place,
        @Size(max = 100) @Nullable String chair,
        @Size(max = 500) @Nullable List<@NotNull UUID> attendingIds,
        @Size(max = 500) @Nullable String others,
        @Size(max = 100) @Nullable List<@NotBlank String> agenda,
        @Size(max = 20000) @Nullable String minutes,
        @Valid @Size(max = 100) @Nullable List<@NotNull Decision> decisions,
        @Nullable Long version) {

    /** What was decided; the deadline counts from the issue of the minutes, none is an order without a date. */
    record Decision(
            @NotBlank @Size(max = 1000) @Nullable String text,
            @NotNull @Nullable UUID leadUnitId,
            @Size(max = 500) @Nullable List<@NotNull UUID> coUnitIds,
            @Valid @Nullable Due deadline) {

        DecisionDetails toDetails() {
            return new DecisionDetails(
                    Objects.requireNonNull(text),
                    new UnitId(Objects.requireNonNull(leadUnitId)),
                    DecisionForm.units(coUnitIds),
                    deadline == null
                            ? null
                            : new DeadlineTerm(Objects.requireNonNull(deadline.kind), deadline.amount, deadline.date));
        }
    }

    /** A deadline as a term or a date. */
    record Due(
            @NotNull @Nullable DeadlineKind kind,
            @Nullable Integer amount,
            @Nullable LocalDate date) {}

    MeetingDetails toDetails() {
        return new MeetingDetails(
                Objects.requireNonNull(kind),
                Objects.requireNonNull(title),
                Objects.requireNonNull(heldAt),
                place,
                chair,
                DecisionForm.units(attendingIds),
                others,
                agenda == null ? List.of() : agenda,
                minutes,
                decisions == null
                        ? List.of()
                        : decisions.stream().map(Decision::toDetails).toList());
    }
}
