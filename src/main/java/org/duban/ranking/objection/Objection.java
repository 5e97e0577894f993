package org.duban.ranking.objection;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.account.AccountId;
import org.duban.ranking.EditionId;
import org.duban.shared.AggregateRoot;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** What a unit says against its place in an edition, or against one point that it lost. */
@Entity
@Table(name = "ranking_objection")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Objection extends AggregateRoot<Objection, ObjectionId> {

    @EmbeddedId
    private ObjectionId id;

    @Embedded
    private EditionId editionId;

    @Embedded
    private UnitId unitId;

    private @Nullable Integer line;
    private String reason;

    @Enumerated(EnumType.STRING)
    private ObjectionState state;

    private Instant raisedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "raised_by"))
    private AccountId raisedBy;

    private @Nullable String comment;
    private @Nullable Instant ruledAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ruled_by"))
    private @Nullable AccountId ruledBy;

    static Objection raise(
            EditionId edition, UnitId unit, @Nullable Integer line, String reason, AccountId by, Instant now) {
        var objection = new Objection();
        objection.id = ObjectionId.next();
        objection.editionId = edition;
        objection.unitId = unit;
        objection.line = line;
        objection.reason = reason.strip();
        objection.state = ObjectionState.PENDING;
        objection.raisedBy = by;
        objection.raisedAt = now;
        return objection;
    }

    Objection rule(boolean upheld, String words, AccountId by, Instant now) {
        if (state != ObjectionState.PENDING) {
            throw new ObjectionRuled();
        }
        if (by.equals(raisedBy)) {
            throw new OwnObjection();
        }
        this.state = upheld ? ObjectionState.UPHELD : ObjectionState.DISMISSED;
        this.comment = words.strip();
        this.ruledBy = by;
        this.ruledAt = now;
        return this;
    }
}
