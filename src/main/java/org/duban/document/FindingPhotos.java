package org.duban.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The photos by which a paper shows what was found and what has become of it. */
@Component
@RequiredArgsConstructor
public class FindingPhotos {

    /** The first two from before, and the first of those last handed in. */
    private static final String PHOTOS = """
            select s.finding_id, s.evidence_id, s.phase = 'AFTER' as after
            from (select l.finding_id, l.evidence_id, l.phase,
                         row_number() over (partition by l.finding_id, l.phase
                             order by case l.phase when 'AFTER' then -l.round else l.round end, l.position, l.evidence_id)
                             as place
                  from finding_evidence l join evidence e using (evidence_id)
                  where l.finding_id = any(:findings) and e.kind <> 'PDF') s
            where s.place <= case s.phase when 'AFTER' then 1 else 2 end
            order by s.finding_id, s.phase = 'AFTER', s.place
            """;

    private final JdbcClient jdbc;

    /** By finding; those from before first. */
    public Map<UUID, List<ShownPhoto>> of(Collection<UUID> findings) {
        return jdbc.sql(PHOTOS).param("findings", findings.toArray(UUID[]::new)).query(ShownPhoto.class).list().stream()
                .collect(Collectors.groupingBy(ShownPhoto::findingId));
    }
}
