package org.duban.finding.recurrence;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.Finding;
import org.duban.finding.FindingId;
import org.duban.finding.FindingIntake;
import org.duban.finding.FindingReader;
import org.duban.finding.LogFinding;
import org.duban.finding.Recurrence;
import org.duban.finding.Source;
import org.duban.finding.UnitProposal;
import org.duban.unit.UnitId;
import org.duban.unit.UnitRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes a finding of what has come back, linked to the old one: the same place and item, the unit that answers for them now
 * and the item's time limit. Closed findings never reopen.
 */
@Component
@RequiredArgsConstructor
class Relapses {

    /** What stands in the record where whoever looked again took no photo. */
    private static final String WITHOUT_PHOTO = "复查发现反弹，未附照片";

    private final FindingIntake intake;
    private final FindingReader reader;
    private final UnitProposal units;

    FindingId log(Finding earlier, Rechecked seen, Instant at, SignedIn by) {
        var id = Objects.requireNonNullElseGet(seen.relapse(), FindingId::next);
        var isNew = intake.log(id, command(earlier, seen, at), by);
        if (!isNew && !isRelapseOf(id, earlier, by)) {
            throw new RelapseIdTaken(id);
        }
        return id;
    }

    private boolean isRelapseOf(FindingId id, Finding earlier, SignedIn by) {
        return earlier.getId().value().equals(reader.details(id, by).facts().recurrenceOf());
    }

    private LogFinding command(Finding earlier, Rechecked seen, Instant at) {
        var item = earlier.getCheckItemId();
        return new LogFinding(
                earlier.getCampaignId(),
                earlier.getPlaceId(),
                earlier.getPlaceText(),
                item,
                item == null ? earlier.getCategory() : null,
                item == null ? earlier.getSeverity() : null,
                seen.inspection() == null ? Source.LOOK_BACK : null,
                seen.comment() == null ? "反弹：" + earlier.getDescription() : seen.comment(),
                earlier.getRequirement(),
                unit(earlier),
                Set.of(),
                null,
                seen.inspection(),
                null,
                at,
                earlier.getLatitude(),
                earlier.getLongitude(),
                seen.photos(),
                List.of(),
                seen.photos().isEmpty() ? WITHOUT_PHOTO : null,
                new Recurrence(Recurrence.Choice.RELAPSE, earlier.getId()));
    }

    private @Nullable UnitId unit(Finding earlier) {
        return units.propose(earlier.getCampaignId(), earlier.getPlaceId(), earlier.getCheckItemId())
                .map(UnitRow::id)
                .map(UnitId::new)
                .orElse(earlier.getUnitId());
    }
}
