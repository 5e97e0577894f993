package org.duban.finding.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.evidence.DoubtWords;
import org.duban.finding.FindingDoubts;
import org.duban.finding.FindingId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words what speaks against the photos on the page of a finding. */
@Component
@RequiredArgsConstructor
class PhotoDoubts {

    private final FindingDoubts doubts;
    private final DoubtWords words;

    /**
     * A line under a photo.
     *
     * @param findingId the finding that shows the earlier photo
     */
    public record Line(
            String text, @Nullable UUID findingId, @Nullable String number) {}

    Map<UUID, List<Line>> of(FindingId id, SignedIn reader) {
        return doubts.of(id, reader).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        photo -> photo.getValue().stream().map(this::line).toList()));
    }

    private Line line(FindingDoubts.Raised raised) {
        var shown = raised.shown();
        return new Line(
                words.of(raised.doubt()),
                shown == null ? null : shown.findingId(),
                shown == null ? null : shown.number());
    }
}
