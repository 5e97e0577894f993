package org.duban.unit;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.shared.AggregateRoot;
import org.duban.shared.Pinyin;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A responsible unit (责任单位) in the tree of the district. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Unit extends AggregateRoot<Unit, UnitId> {

    @EmbeddedId
    private UnitId id;

    private String name;

    @Enumerated(EnumType.STRING)
    private UnitLevel level;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "parent_id"))
    private @Nullable UnitId parentId;

    /** The units that are ranked against each other (排名组); null for units that are never ranked. */
    private @Nullable String league;

    /** Other names under which ledgers mention it. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> aliases = new ArrayList<>();

    private String initials;

    private @Nullable String note;

    private int sortOrder;

    private @Nullable Instant retiredAt;

    static Unit establish(UnitId id, UnitDetails details) {
        var unit = new Unit();
        unit.id = id;
        unit.change(details);
        return unit;
    }

    final Unit change(UnitDetails details) {
        if (id.equals(details.parentId())) {
            throw new UnitInItsOwnSubtree(details.name());
        }
        this.name = details.name();
        this.level = details.level();
        this.parentId = details.parentId();
        this.league = details.league();
        this.aliases = new ArrayList<>(details.aliases());
        this.note = details.note();
        this.sortOrder = details.sortOrder();
        this.initials = Pinyin.initials(name);
        return this;
    }

    Unit retire(Instant now) {
        if (retiredAt == null) {
            this.retiredAt = now;
        }
        return this;
    }

    Unit reinstate() {
        this.retiredAt = null;
        return this;
    }

    void expectInUse() {
        if (retiredAt != null) {
            throw new UnitRetired(name);
        }
    }
}
