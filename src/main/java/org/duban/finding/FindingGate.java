package org.duban.finding;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.activity.Audience;
import org.duban.evidence.EvidenceGate;
import org.duban.evidence.EvidenceId;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What hangs on a finding comes in here: it opens the finding for a person, and says who they are to it. */
@Component
@RequiredArgsConstructor
public class FindingGate {

    private final FindingSight sight;
    private final FindingRepository findings;
    private final Scopes scopes;
    private final FindingNews news;
    private final EvidenceGate evidence;
    private final EntityManager entities;

    /** A finding that the person may see; for everybody else there is none. */
    public Finding open(FindingId id, SignedIn who) {
        return sight.require(id, scopes.of(who));
    }

    /** The same, refused while the units do not know of it. */
    public Finding openReleased(FindingId id, SignedIn who) {
        var finding = open(id, who);
        if (finding.isHidden()) {
            throw new NotReleased();
        }
        return finding;
    }

    @Transactional(readOnly = true)
    public boolean isSeenBy(FindingId id, SignedIn who) {
        return sight.find(id, scopes.of(who)).isPresent();
    }

    public boolean isInTheField(SignedIn who) {
        return Scope.isInTheField(who);
    }

    /** Whether the person speaks for the unit. */
    public boolean isClerkOf(UnitId unit, SignedIn who) {
        return who.is(Role.UNIT) && scopes.of(who).units().contains(unit.value());
    }

    /** Whether the person may not verify: they handed in, or belong to a unit that has or had to do with the finding. */
    public boolean isInvolved(Finding finding, @Nullable UUID submitter, SignedIn who) {
        return who.accountId().value().equals(submitter) || scopes.of(who).isColleagueOfAny(finding.unitsThatHadIt());
    }

    public void requireUninvolved(Finding finding, @Nullable UUID submitter, SignedIn who) {
        if (isInvolved(finding, submitter, who)) {
            throw new VerifierInvolved();
        }
    }

    /** Lets further units have to do with it; whoever acts on the finding at the same time is overtaken. */
    public void share(Finding finding, Set<UnitId> units) {
        entities.lock(finding, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        findings.saveAndFlush(finding.share(units));
    }

    /** It is known outside by this number. */
    public void number(Finding finding, String outerNumber) {
        findings.saveAndFlush(finding.number(outerNumber));
    }

    /** Puts it into the finding's log, and tells those whom it concerns. */
    public void tell(Finding finding, String event, Map<String, ?> detail, String title, Set<Audience> audience) {
        news.record(finding, event, detail, title, audience);
    }

    /**
     * Puts what was seen of it into its log, and tells its units, though not what an unannounced round saw.
     *
     * @param inspection in which it was seen, null without one
     */
    public void tellSeen(
            Finding finding,
            String event,
            Map<String, ?> detail,
            @Nullable UUID inspection,
            Rounds.@Nullable Round round) {
        news.recordSeen(finding, event, seenIn(inspection, round, detail));
    }

    /** Puts what was seen of it into its log, where units do not read what an unannounced round saw. */
    public void record(
            Finding finding,
            String event,
            Map<String, ?> detail,
            @Nullable UUID inspection,
            Rounds.@Nullable Round round) {
        news.record(finding, event, seenIn(inspection, round, detail));
    }

    private static Map<String, Object> seenIn(
            @Nullable UUID inspection, Rounds.@Nullable Round round, Map<String, ?> detail) {
        var told = new LinkedHashMap<String, Object>(detail);
        if (inspection != null && round != null && round.secret()) {
            told.put(FindingNews.SECRET_ROUND, inspection.toString());
        }
        return told;
    }

    /** Refuses evidence that the person may not see: naming a stranger's photo would otherwise open it. */
    public void requireSeen(Collection<EvidenceId> photos, SignedIn by) {
        if (!photos.stream().allMatch(photo -> evidence.maySee(photo, by))) {
            throw new EvidenceUnknown();
        }
        // Those stored in the same transaction have to be there before a row names them.
        entities.flush();
    }
}
