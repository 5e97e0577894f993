package org.duban.ranking.scheme;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.account.AccountId;
import org.duban.shared.AggregateRoot;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A scheme as it stands (计分方案). The database keeps every revision of it. */
@Entity
@Table(name = "ranking_scheme")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Scheme extends AggregateRoot<Scheme, SchemeId> {

    @EmbeddedId
    private SchemeId id;

    private String name;
    private @Nullable String note;
    private int revision;

    @JdbcTypeCode(SqlTypes.JSON)
    private Rules rules;

    private Instant revisedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "revised_by"))
    private @Nullable AccountId revisedBy;

    private @Nullable Instant retiredAt;

    static Scheme drawUp(SchemeId id, SchemeDetails details, AccountId by, Instant now) {
        var scheme = new Scheme();
        scheme.id = id;
        return scheme.revise(details, by, now);
    }

    /** From now on units are ranked by these rules; what was ranked before keeps the former. */
    Scheme revise(SchemeDetails details, AccountId by, Instant now) {
        requireInUse();
        this.name = details.name();
        this.note = details.note();
        this.rules = details.rules();
        this.revision++;
        this.revisedBy = by;
        this.revisedAt = now;
        return this;
    }

    Scheme retire(Instant now) {
        requireInUse();
        this.retiredAt = now;
        return this;
    }

    void requireInUse() {
        if (retiredAt != null) {
            throw new SchemeRetired();
        }
    }
}
