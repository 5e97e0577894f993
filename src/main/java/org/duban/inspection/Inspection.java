package org.duban.inspection;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.account.AccountId;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.shared.AggregateRoot;
import org.jspecify.annotations.Nullable;

/**
 * One round of a team through places (督查).
 *
 * <p>Its stops are not part of the aggregate: several inspectors visit them at the same time, and none should be refused
 * because of another.
 */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Inspection extends AggregateRoot<Inspection, InspectionId> {

    @EmbeddedId
    private InspectionId id;

    @Embedded
    private CampaignId campaignId;

    @Enumerated(EnumType.STRING)
    private InspectionKind kind;

    private String title;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private @Nullable String area;
    private @Nullable String note;

    @ElementCollection
    @CollectionTable(name = "inspection_inspector", joinColumns = @JoinColumn(name = "inspection_id"))
    private Set<AccountId> inspectorIds = new HashSet<>();

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "leader_id"))
    private @Nullable AccountId leaderId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "planned_by"))
    private AccountId plannedBy;

    @Enumerated(EnumType.STRING)
    private InspectionState state = InspectionState.PLANNED;

    private @Nullable Instant begunAt;
    private @Nullable Instant doneAt;

    /** When the units came to see what an unannounced round had found. */
    private @Nullable Instant releasedAt;

    static Inspection plan(InspectionId id, InspectionDetails details, AccountId by) {
        var inspection = new Inspection();
        inspection.id = id;
        inspection.plannedBy = by;
        inspection.describe(details);
        return inspection;
    }

    Inspection change(InspectionDetails details) {
        requireNotDone();
        if (state != InspectionState.PLANNED
                && (details.kind() != kind || !details.campaignId().equals(campaignId))) {
            throw new PlanFixed();
        }
        describe(details);
        return this;
    }

    Inspection finish(Instant now) {
        requireNotDone();
        if (begunAt == null) {
            this.begunAt = now;
        }
        this.state = InspectionState.DONE;
        this.doneAt = now;
        return this;
    }

    Inspection release(Instant now) {
        if (!kind.isUnannounced() || releasedAt != null) {
            throw new NothingToRelease(title);
        }
        if (state != InspectionState.DONE) {
            throw new ReleasedBeforeDone(title);
        }
        this.releasedAt = now;
        return this;
    }

    void requireRunBy(SignedIn who) {
        if (!who.is(Role.SUPERVISOR) && !inspectorIds.contains(who.accountId()) && !plannedBy.equals(who.accountId())) {
            throw new NotOnTheTeam(title);
        }
    }

    private void describe(InspectionDetails details) {
        this.campaignId = details.campaignId();
        this.kind = details.kind();
        this.title = details.title();
        this.startsOn = details.startsOn();
        this.endsOn = details.endsOn();
        this.area = details.area();
        this.note = details.note();
        this.leaderId = details.leaderId();
        if (!inspectorIds.equals(details.inspectorIds())) {
            this.inspectorIds.clear();
            this.inspectorIds.addAll(details.inspectorIds());
        }
    }

    /** What happened before it was done may be told afterwards. */
    void requireUnderWay(Instant at) {
        if (doneAt != null && at.isAfter(doneAt)) {
            throw new InspectionDone(title);
        }
    }

    final void requireNotDone() {
        if (state == InspectionState.DONE) {
            throw new InspectionDone(title);
        }
    }
}
