package org.duban.campaign;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.shared.AggregateRoot;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** A themed track of a campaign (专项, 指挥部) with the unit that leads it and those that take part. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Workstream extends AggregateRoot<Workstream, WorkstreamId> {

    @EmbeddedId
    private WorkstreamId id;

    @Embedded
    private CampaignId campaignId;

    private String name;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lead_unit_id"))
    private @Nullable UnitId leadUnitId;

    @ElementCollection
    @CollectionTable(name = "workstream_member", joinColumns = @JoinColumn(name = "workstream_id"))
    private Set<UnitId> memberIds = new HashSet<>();

    /** The items of the campaign's standards that are its theme, by their codes. */
    @ElementCollection
    @CollectionTable(name = "workstream_item", joinColumns = @JoinColumn(name = "workstream_id"))
    @Column(name = "item_code")
    private Set<String> itemCodes = new HashSet<>();

    static Workstream open(WorkstreamId id, CampaignId campaign, WorkstreamDetails details) {
        var workstream = new Workstream();
        workstream.id = id;
        workstream.campaignId = campaign;
        workstream.change(details);
        return workstream;
    }

    final Workstream change(WorkstreamDetails details) {
        this.name = details.name();
        this.leadUnitId = details.leadUnitId();
        replace(memberIds, details.memberIds());
        replace(itemCodes, details.itemCodes());
        return this;
    }

    /** Leaves what is as wanted untouched, since the database would write all rows anew. */
    private static <T> void replace(Set<T> kept, Set<T> wanted) {
        if (!kept.equals(wanted)) {
            kept.clear();
            kept.addAll(wanted);
        }
    }
}
