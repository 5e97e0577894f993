package org.duban.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.deadline.DueBy;
import org.duban.shared.DomainException;
import org.duban.shared.StaleVersion;
import org.duban.standard.CheckItemId;
import org.duban.unit.PlaceId;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Hands out several drafts at once. Each is judged, and stored, on its own: one that is refused holds up no other. */
@Service
@RequiredArgsConstructor
public class BulkAssignment {

    /** A finding as it was when it was chosen. */
    public record Chosen(FindingId id, long version) {}

    /** One that was not handed out, and why. */
    public record Refused(String number, DomainException reason) {}

    /** What became of them. */
    public record Outcome(int assigned, List<Refused> refused) {}

    private record Known(
            UUID findingId,
            String number,
            UUID campaignId,
            @Nullable UUID placeId,
            @Nullable UUID checkItemId) {}

    private final FindingAssignments assignments;
    private final UnitProposal proposals;
    private final JdbcClient jdbc;

    /**
     * Assigns each to the unit.
     *
     * @param unit null for the one that is proposed for each
     * @param due null for what each item's policy gives
     */
    public Outcome assign(List<Chosen> chosen, @Nullable UnitId unit, @Nullable DueBy due, SignedIn by) {
        var known = known(chosen);
        var refused = new ArrayList<Refused>();
        for (var one : chosen) {
            var finding = known.get(one.id().value());
            var reason = finding == null ? new FindingNotFound(one.id()) : tryToAssign(one, finding, unit, due, by);
            if (reason != null) {
                refused.add(new Refused(finding == null ? one.id().toString() : finding.number(), reason));
            }
        }
        return new Outcome(chosen.size() - refused.size(), refused);
    }

    private @Nullable DomainException tryToAssign(
            Chosen one, Known finding, @Nullable UnitId unit, @Nullable DueBy due, SignedIn by) {
        try {
            var to = unit == null ? proposed(finding) : unit;
            assignments.assign(one.id(), to, Set.of(), due, by, one.version());
            return null;
        } catch (DomainException refusal) {
            return refusal;
        } catch (OptimisticLockingFailureException overtaken) {
            return new StaleVersion(one.version(), -1);
        } catch (DataIntegrityViolationException unknown) {
            return new UnitMissing();
        }
    }

    private UnitId proposed(Known finding) {
        var place = finding.placeId() == null ? null : new PlaceId(finding.placeId());
        var item = finding.checkItemId() == null ? null : new CheckItemId(finding.checkItemId());
        return proposals
                .propose(new CampaignId(finding.campaignId()), place, item)
                .map(unit -> new UnitId(unit.id()))
                .orElseThrow(NoUnitProposed::new);
    }

    private Map<UUID, Known> known(List<Chosen> chosen) {
        var ids = chosen.stream().map(one -> one.id().value()).toArray(UUID[]::new);
        Map<UUID, Known> known = new HashMap<>();
        jdbc.sql(
                        "select finding_id, number, campaign_id, place_id, check_item_id from finding where finding_id = any(:ids)")
                .param("ids", ids)
                .query(Known.class)
                .list()
                .forEach(finding -> known.put(finding.findingId(), finding));
        return known;
    }
}
