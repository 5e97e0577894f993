package org.duban.campaign;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.shared.AggregateRoot;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** A row of the responsibility matrix: which unit, and which post there, answers for a kind of problem in an area. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Responsibility extends AggregateRoot<Responsibility, ResponsibilityId> {

    @EmbeddedId
    private ResponsibilityId id;

    @Embedded
    private CampaignId campaignId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "area_unit_id"))
    private @Nullable UnitId areaUnitId;

    private @Nullable String sectionCode;
    private @Nullable String itemCode;

    @Embedded
    private UnitId unitId;

    private @Nullable String post;

    static Responsibility lay(ResponsibilityId id, CampaignId campaign, ResponsibilityDetails details) {
        var row = new Responsibility();
        row.id = id;
        row.campaignId = campaign;
        row.areaUnitId = details.areaUnitId();
        row.sectionCode = details.sectionCode();
        row.itemCode = details.itemCode();
        row.unitId = details.unitId();
        row.post = details.post();
        return row;
    }
}
