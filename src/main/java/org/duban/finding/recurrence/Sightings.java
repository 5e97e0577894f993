package org.duban.finding.recurrence;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.Finding;
import org.duban.finding.FindingGate;
import org.duban.finding.FindingId;
import org.duban.finding.FindingState;
import org.duban.finding.RoundNotes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in that an open finding is still there (仍未整改), so that nobody logs it a second time. */
@Service
@Transactional
@RequiredArgsConstructor
public class Sightings {

    private final FindingGate gate;
    private final RoundNotes rounds;
    private final SeenPhotos photos;
    private final JdbcClient jdbc;
    private final Clock clock;

    private record Known(UUID findingId, UUID seenBy) {}

    /**
     * Keeps it under the caller's own id.
     *
     * @return true if it is new, false if the same account had told it under this id before
     */
    public boolean tell(FindingId id, SightingId sighting, Seen seen, SignedIn by) {
        var finding = gate.open(id, by);
        if (isKnown(sighting, id, by)) {
            return false;
        }
        var now = clock.instant();
        var at = Told.at(seen.at(), now);
        gate.requireSeen(seen.photos(), by);
        var round = rounds.note(seen.inspection(), finding.getCampaignId(), finding.getPlaceId(), at, by);
        requireOpen(finding);
        if (!insert(finding, sighting, seen, at, by, now)) {
            isKnown(sighting, id, by);
            return false;
        }
        photos.ofSighting(sighting, seen.photos());
        gate.tellSeen(finding, "SEEN_AGAIN", detail(sighting, seen, at), seen.inspection(), round);
        return true;
    }

    private boolean isKnown(SightingId sighting, FindingId finding, SignedIn by) {
        var known = jdbc.sql("select finding_id, seen_by from finding_sighting where sighting_id = :id")
                .param("id", sighting.value())
                .query(Known.class)
                .optional();
        var own = new Known(finding.value(), by.accountId().value());
        if (known.isPresent() && !known.get().equals(own)) {
            throw new SightingIdTaken(sighting);
        }
        return known.isPresent();
    }

    /** The lock makes whoever closes it wait, or the other way round. */
    private void requireOpen(Finding finding) {
        var state = jdbc.sql("select state from finding where finding_id = :id for share")
                .param("id", finding.getId().value())
                .query(FindingState.class)
                .single();
        if (!state.isOpen()) {
            throw new NotOpenAnyMore(finding.getNumber());
        }
    }

    /** Says whether it was there first: of two who send the same, one waits here for the other. */
    private boolean insert(Finding finding, SightingId sighting, Seen seen, Instant at, SignedIn by, Instant now) {
        return jdbc.sql("""
                        insert into finding_sighting
                            (sighting_id, finding_id, inspection_id, seen_at, seen_by, told_at, comment)
                        values (:id, :finding, :inspection, :at, :by, :now, :comment)
                        on conflict (sighting_id) do nothing
                        """)
                        .param("id", sighting.value())
                        .param("finding", finding.getId().value())
                        .param("inspection", seen.inspection())
                        .param("at", utc(at))
                        .param("by", by.accountId().value())
                        .param("now", utc(now))
                        .param("comment", seen.comment())
                        .update()
                == 1;
    }

    private static Map<String, Object> detail(SightingId sighting, Seen seen, Instant at) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("sightingId", sighting.toString());
        detail.put("seenAt", at.toString());
        if (seen.comment() != null) {
            detail.put("comment", seen.comment());
        }
        return detail;
    }
}
