package org.duban.campaign.indicator;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.campaign.WorkstreamId;
import org.duban.shared.AggregateRoot;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** An indicator (指标): a quantity with a target, that has a value in each of its periods. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Indicator extends AggregateRoot<Indicator, IndicatorId> {

    @EmbeddedId
    private IndicatorId id;

    @Embedded
    private CampaignId campaignId;

    private String name;

    @Enumerated(EnumType.STRING)
    private TargetSource source;

    @Enumerated(EnumType.STRING)
    private IndicatorKind kind;

    private String measure;

    @Enumerated(EnumType.STRING)
    private Better better;

    private BigDecimal target;
    private @Nullable BigDecimal warning;
    private @Nullable BigDecimal baseline;

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lead_unit_id"))
    private @Nullable UnitId leadUnitId;

    @Embedded
    private @Nullable WorkstreamId workstreamId;

    private boolean byUnit;
    private @Nullable String note;

    /** Null while it takes values. */
    private @Nullable Instant retiredAt;

    static Indicator setUp(IndicatorId id, CampaignId campaign, IndicatorDetails details) {
        var indicator = new Indicator();
        indicator.id = id;
        indicator.campaignId = campaign;
        return indicator.take(details);
    }

    /** @param hasValues what values mean does not change under them */
    final Indicator change(IndicatorDetails details, boolean hasValues) {
        requireInUse();
        if (hasValues) {
            requireSameMeaning(details);
        }
        return take(details);
    }

    private void requireSameMeaning(IndicatorDetails details) {
        if (details.kind() != kind) {
            throw new IndicatorHasValues("kind");
        }
        if (details.rhythm() != rhythm) {
            throw new IndicatorHasValues("rhythm");
        }
        if (!details.measure().equals(measure)) {
            throw new IndicatorHasValues("measure");
        }
        if (byUnit && !details.byUnit()) {
            throw new IndicatorHasValues("byUnit");
        }
    }

    private Indicator take(IndicatorDetails details) {
        this.name = details.name();
        this.source = details.source();
        this.kind = details.kind();
        this.measure = details.measure();
        this.better = details.goal().better();
        this.target = details.goal().target();
        this.warning = details.goal().warning();
        this.baseline = details.goal().baseline();
        this.rhythm = details.rhythm();
        this.leadUnitId = details.leadUnitId();
        this.workstreamId = details.workstreamId();
        this.byUnit = details.byUnit();
        this.note = details.note();
        return this;
    }

    /** It takes no more values; those that it has stay to be read. */
    Indicator retire(Instant now) {
        if (retiredAt == null) {
            this.retiredAt = now;
        }
        return this;
    }

    Indicator takeUpAgain() {
        this.retiredAt = null;
        return this;
    }

    Indicator requireInUse() {
        if (retiredAt != null) {
            throw new IndicatorRetired(name);
        }
        return this;
    }
}
