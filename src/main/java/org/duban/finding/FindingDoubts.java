package org.duban.finding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.evidence.Doubt;
import org.duban.evidence.EvidenceDoubts;
import org.duban.evidence.EvidenceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What speaks against the photos of a finding, for those who verify or supervise, and where an earlier photo was shown. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class FindingDoubts {

    private final FindingClaims claims;
    private final EvidenceDoubts doubts;
    private final Scopes scopes;
    private final JdbcClient jdbc;

    /** A doubt, and the finding that shows the earlier photo if there is one that the reader sees. */
    public record Raised(Doubt doubt, @Nullable Shown shown) {}

    /** A finding that shows a photo. */
    public record Shown(UUID evidenceId, UUID findingId, String number) {}

    /** By photo; nothing for those who hand photos in. */
    public Map<UUID, List<Raised>> of(FindingId id, SignedIn reader) {
        if (!EvidenceDoubts.mayRead(reader)) {
            return Map.of();
        }
        var raised = doubts.of(claims.of(id));
        var shown = shown(raised.values(), scopes.of(reader));
        return raised.entrySet().stream()
                .collect(Collectors.toMap(
                        photo -> photo.getKey().value(),
                        photo -> photo.getValue().stream()
                                .map(doubt -> new Raised(doubt, shown.get(doubt.earlier())))
                                .toList()));
    }

    private Map<EvidenceId, Shown> shown(Collection<List<Doubt>> raised, Scope scope) {
        var earlier = raised.stream()
                .flatMap(List::stream)
                .map(Doubt::earlier)
                .filter(Objects::nonNull)
                .map(EvidenceId::value)
                .distinct()
                .toArray(UUID[]::new);
        if (earlier.length == 0 || !scope.everything()) {
            return Map.of();
        }
        return jdbc.sql("""
                        select distinct on (l.evidence_id) l.evidence_id, f.finding_id, f.number
                        from finding_photo l join finding f using (finding_id)
                        where l.evidence_id = any(:earlier) order by l.evidence_id, f.logged_at
                        """).param("earlier", earlier).query(Shown.class).list().stream()
                .collect(Collectors.toMap(one -> new EvidenceId(one.evidenceId()), Function.identity()));
    }
}
