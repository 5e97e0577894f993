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

    /** Since when it only brings to an end what is open (收尾); null while it runs. */
    private @Nullable Instant windingUpAt;

    private @Nullable Instant archivedAt;

    static Campaign announce(CampaignId id, CampaignDetails details) {
        var campaign = new Campaign();
        campaign.id = id;
        campaign.change(details);
        return campaign;
    }

    final Campaign change(CampaignDetails details) {
        requireOpen();
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

    /** From now on nothing new begins in it. */
    Campaign windUp(Instant now) {
        requireRunning();
        this.windingUpAt = now;
        return this;
    }

    /** Puts it away; nothing may be left to do in it. */
    Campaign archive(Instant now) {
        requireOpen();
        this.archivedAt = now;
        if (windingUpAt == null) {
            this.windingUpAt = now;
        }
        return this;
    }

    Campaign takeUpAgain() {
        if (windingUpAt == null && archivedAt == null) {
            throw new CampaignRunsAlready(name);
        }
        this.archivedAt = null;
        this.windingUpAt = null;
        return this;
    }

    /** Refuses to begin anything in a campaign that winds up or has been put away. */
    Campaign requireRunning() {
        requireOpen();
        if (windingUpAt != null) {
            throw new CampaignWindsUp(name);
        }
        return this;
    }

    /** Refuses to change anything in a campaign that has been put away. */
    Campaign requireOpen() {
        if (archivedAt != null) {
            throw new CampaignArchived(name);
        }
        return this;
    }
}
