package org.duban.campaign.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a meeting while it is prepared or written up.
 *
 * @param chair the post of who presides
 * @param attending the units that take part
 * @param others who takes part besides, in words
 * @param agenda its points in their order
 */
public record MeetingDetails(
        MeetingKind kind,
        String title,
        Instant heldAt,
        @Nullable String place,
        @Nullable String chair,
        Set<UnitId> attending,
        @Nullable String others,
        List<String> agenda,
        @Nullable String minutes,
        List<DecisionDetails> decisions) {

    public MeetingDetails {
        title = title.strip();
        place = orNull(place);
        chair = orNull(chair);
        others = orNull(others);
        minutes = orNull(minutes);
        attending = Set.copyOf(attending);
        agenda = agenda.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        decisions = List.copyOf(decisions);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
