package org.duban.evidence.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.evidence.Doubt;
import org.duban.evidence.DoubtKind;
import org.duban.evidence.DoubtWords;
import org.duban.evidence.EvidenceClaims;
import org.duban.evidence.EvidenceDoubts;
import org.duban.evidence.EvidenceId;
import org.duban.evidence.PhotoClaim;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What speaks against one piece of evidence, by all that it is handed in to show. */
@Component
@RequiredArgsConstructor
class WordedDoubts {

    private final EvidenceDoubts doubts;
    private final ObjectProvider<EvidenceClaims> features;
    private final DoubtWords words;

    /** A doubt for a program, and for whoever reads it there. */
    record Worded(
            DoubtKind kind, @Nullable Long figure, @Nullable EvidenceId earlier, String message) {}

    List<Worded> of(EvidenceId id) {
        var claims = features.stream()
                .flatMap(feature -> feature.around(id).stream())
                .toList();
        var asked = claims.isEmpty() ? List.of(new PhotoClaim(id, null, null)) : claims;
        return doubts.of(asked).getOrDefault(id, List.of()).stream()
                .map(this::worded)
                .toList();
    }

    private Worded worded(Doubt doubt) {
        return new Worded(doubt.kind(), doubt.figure(), doubt.earlier(), words.of(doubt));
    }
}
