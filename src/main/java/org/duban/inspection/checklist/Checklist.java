package org.duban.inspection.checklist;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.shared.AggregateRoot;
import org.duban.shared.Uuids;
import org.duban.unit.PlaceKind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a checklist (检查表). What it says is never edited, since it was answered as it stood: a change makes the
 * next revision of the same series.
 */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Checklist extends AggregateRoot<Checklist, ChecklistId> {

    @EmbeddedId
    private ChecklistId id;

    private UUID seriesId;
    private int revision;
    private String name;
    private @Nullable String nameEn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> placeKinds = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "checklist_line", joinColumns = @JoinColumn(name = "checklist_id"))
    @OrderColumn(name = "position")
    private List<ChecklistLine> lines = new ArrayList<>();

    private Instant madeAt;
    private @Nullable Instant supersededAt;
    private @Nullable Instant retiredAt;

    static Checklist drawUp(ChecklistId id, ChecklistDetails details, Instant now) {
        return new Checklist().begin(id, Uuids.next(), 1, details, now);
    }

    /** Gives way to the next revision, which is in use whether or not this one was. */
    Checklist revise(ChecklistDetails details, Instant now) {
        requireCurrent();
        this.supersededAt = now;
        return new Checklist().begin(ChecklistId.next(), seriesId, revision + 1, details, now);
    }

    boolean says(ChecklistDetails details) {
        return retiredAt == null && details.equals(details());
    }

    Checklist retire(Instant now) {
        requireCurrent();
        this.retiredAt = now;
        return this;
    }

    Checklist reinstate() {
        requireCurrent();
        this.retiredAt = null;
        return this;
    }

    private void requireCurrent() {
        if (supersededAt != null) {
            throw new ChecklistSuperseded(name);
        }
    }

    private Checklist begin(ChecklistId id, UUID series, int revision, ChecklistDetails details, Instant now) {
        this.id = id;
        this.seriesId = series;
        this.revision = revision;
        this.madeAt = now;
        this.name = details.name();
        this.nameEn = details.nameEn();
        this.placeKinds.addAll(details.placeKinds().stream().map(Enum::name).toList());
        this.lines.addAll(details.lines());
        return this;
    }

    private ChecklistDetails details() {
        return new ChecklistDetails(
                name, nameEn, placeKinds.stream().map(PlaceKind::valueOf).toList(), lines);
    }
}
