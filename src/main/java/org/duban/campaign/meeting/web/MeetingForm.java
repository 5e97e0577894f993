package org.duban.campaign.meeting.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duban.campaign.meeting.DecisionDetails;
import org.duban.campaign.meeting.DecisionRow;
import org.duban.campaign.meeting.MeetingDetails;
import org.duban.campaign.meeting.MeetingKind;
import org.duban.campaign.meeting.MeetingRow;
import org.duban.platform.web.FormRows;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in about a meeting.
 *
 * @param agenda a point a line
 */
record MeetingForm(
        @NotNull @Nullable MeetingKind kind,
        @NotBlank @Size(max = 100) @Nullable String title,

        @NotNull @Nullable LocalDateTime heldAt,

        @Size(max = 100) @Nullable String place,
        @Size(max = 100) @Nullable String chair,
        @Size(max = 500) @Nullable List<UUID> attendingIds,
        @Size(max = 500) @Nullable String others,
        @Size(max = 4000) @Nullable String agenda,
        @Size(max = 20000) @Nullable String minutes,
        @Valid @Size(max = 100) @Nullable List<DecisionForm> decisions,
        @Nullable Long version) {

    /** Empty rows for what is still to be written. */
    private static final int ROOM = 3;

    MeetingForm {
        decisions = FormRows.gapless(decisions, DecisionForm.EMPTY);
    }

    static MeetingForm blank(LocalDateTime now) {
        return new MeetingForm(
                MeetingKind.PROGRESS,
                null,
                now.truncatedTo(ChronoUnit.HOURS),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                withRoom(List.of()),
                null);
    }

    static MeetingForm of(MeetingRow meeting, List<DecisionRow> decisions, ZoneId zone) {
        return new MeetingForm(
                meeting.kind(),
                meeting.title(),
                LocalDateTime.ofInstant(meeting.heldAt(), zone),
                meeting.place(),
                meeting.chair(),
                meeting.attendingIds(),
                meeting.others(),
                String.join("\n", meeting.agenda()),
                meeting.minutes(),
                withRoom(decisions.stream().map(DecisionForm::of).toList()),
                meeting.version());
    }

    MeetingDetails toDetails(ZoneId zone) {
        return new MeetingDetails(
                Objects.requireNonNull(kind),
                Objects.requireNonNull(title),
                Objects.requireNonNull(heldAt).atZone(zone).toInstant(),
                place,
                chair,
                DecisionForm.units(attendingIds),
                others,
                agenda == null ? List.of() : agenda.lines().toList(),
                minutes,
                toDecisions());
    }

    private List<DecisionDetails> toDecisions() {
        var details = new ArrayList<DecisionDetails>();
        var rows = decisions == null ? List.<DecisionForm>of() : decisions;
        for (var i = 0; i < rows.size(); i++) {
            if (!rows.get(i).isLeftEmpty()) {
                details.add(rows.get(i).toDetails(i + 1));
            }
        }
        return details;
    }

    private static List<DecisionForm> withRoom(List<DecisionForm> rows) {
        return FormRows.withRoom(rows, ROOM, DecisionForm.EMPTY);
    }
}
