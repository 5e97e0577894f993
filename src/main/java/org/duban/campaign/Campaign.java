package org.duban.campaign;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.shared.AggregateRoot;
import org.duban.standard.StandardId;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** A campaign (专项行动): a span of time in which the units of a district are held to certain standards. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Campaign extends AggregateRoot<Campaign, CampaignId> {

    @EmbeddedId
    private CampaignId id;

    private String name;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "zone_unit_id"))
    private UnitId zoneUnitId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lead_unit_id"))
    private @Nullable UnitId leadUnitId;

    private LocalDate startsOn;

    /** Null while it is open-ended (长效). */
    private @Nullable LocalDate endsOn;

    private @Nullable LocalDate assessedOn;
    private @Nullable String description;

    /** For how many days after closing the same problem at the same place is a recurrence (反弹). */
    private int watchDays;

    @ElementCollection
    @CollectionTable(name = "campaign_standard", joinColumns = @JoinColumn(name = "campaign_id"))
    private Set<StandardId> standardIds = new HashSet<>();

    private @Nullable Instant archivedAt;

    static Campaign announce(CampaignId id, CampaignDetails details) {
        var campaign = new Campaign();
        campaign.id = id;
        campaign.change(details);
        return campaign;
    }

    final Campaign change(CampaignDetails details) {
        requireRunning();
        this.name = details.name();
        this.zoneUnitId = details.zoneUnitId();
        this.leadUnitId = details.leadUnitId();
        this.startsOn = details.startsOn();
        this.endsOn = details.endsOn();
        this.assessedOn = details.assessedOn();
        this.description = details.description();
        this.watchDays = details.watchDays();
        if (!standardIds.equals(details.standardIds())) {
            this.standardIds.clear();
            this.standardIds.addAll(details.standardIds());
        }
        return this;
    }

    /** Puts it away; nothing may be left to do in it. */
    Campaign archive(long openTasks, Instant now) {
        if (openTasks > 0) {
            throw new CampaignHasOpenTasks(name, openTasks);
        }
        if (archivedAt == null) {
            this.archivedAt = now;
        }
        return this;
    }

    Campaign takeUpAgain() {
        this.archivedAt = null;
        return this;
    }

    /** Refuses to plan anything more in a campaign that has been put away. */
    Campaign requireRunning() {
        if (archivedAt != null) {
            throw new CampaignArchived(name);
        }
        return this;
    }
}
