package org.duban.campaign.meeting.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duban.campaign.meeting.DecisionDetails;
import org.duban.campaign.meeting.DecisionRow;
import org.duban.campaign.meeting.DecisionWithoutText;
import org.duban.campaign.meeting.DecisionWithoutUnit;
import org.duban.deadline.DeadlineKind;
import org.duban.deadline.DeadlineTerm;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** A decision as it is filled in; a row that was left empty is none. */
record DecisionForm(
        @Size(max = 1000) @Nullable String text,
        @Nullable UUID leadUnitId,
        @Size(max = 500) @Nullable List<UUID> coUnitIds,
        @Nullable DeadlineKind kind,
        @Nullable Integer amount,
        @Nullable LocalDate date) {

    static final DecisionForm EMPTY = new DecisionForm(null, null, List.of(), null, null, null);

    static DecisionForm of(DecisionRow decision) {
        return new DecisionForm(
                decision.text(),
                decision.leadUnitId(),
                decision.coUnitIds(),
                decision.termKind(),
                decision.termAmount(),
                decision.termDate());
    }

    boolean isLeftEmpty() {
        return (text == null || text.isBlank())
                && leadUnitId == null
                && (coUnitIds == null || coUnitIds.isEmpty())
                && amount == null
                && date == null;
    }

    /** @param place from 1, as people count */
    DecisionDetails toDetails(int place) {
        if (text == null || text.isBlank()) {
            throw new DecisionWithoutText(place);
        }
        if (leadUnitId == null) {
            throw new DecisionWithoutUnit(place);
        }
        return new DecisionDetails(text, new UnitId(leadUnitId), units(coUnitIds), term());
    }

    public boolean takesPart(UUID unit) {
        return coUnitIds != null && coUnitIds.contains(unit);
    }

    /** A date alone says enough; the rest of a term needs its kind. */
    private @Nullable DeadlineTerm term() {
        if (kind == null) {
            return date == null ? null : DeadlineTerm.by(date);
        }
        return kind == DeadlineKind.DATE ? new DeadlineTerm(kind, null, date) : new DeadlineTerm(kind, amount, null);
    }

    static Set<UnitId> units(@Nullable List<UUID> ids) {
        return ids == null ? Set.of() : ids.stream().map(UnitId::new).collect(Collectors.toUnmodifiableSet());
    }
}
