package org.duban.unit;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.shared.AggregateRoot;
import org.duban.shared.Pinyin;
import org.jspecify.annotations.Nullable;

/** A point that is inspected (点位), adopted by a unit and looked after by somebody there. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Place extends AggregateRoot<Place, PlaceId> {

    @EmbeddedId
    private PlaceId id;

    private String name;

    @Enumerated(EnumType.STRING)
    private PlaceKind kind;

    /** The unit that has adopted the place (分包单位). */
    @Embedded
    private @Nullable UnitId unitId;

    /** The post that looks after it. */
    private @Nullable String keeper;

    /** Degrees, WGS-84. */
    private @Nullable Double latitude;

    private @Nullable Double longitude;

    private String initials;

    private @Nullable String note;

    private @Nullable Instant retiredAt;

    static Place register(PlaceId id, PlaceDetails details) {
        var place = new Place();
        place.id = id;
        place.change(details);
        return place;
    }

    final Place change(PlaceDetails details) {
        this.name = details.name();
        this.kind = details.kind();
        this.unitId = details.unitId();
        this.keeper = details.keeper();
        this.latitude = details.latitude();
        this.longitude = details.longitude();
        this.note = details.note();
        this.initials = Pinyin.initials(name);
        return this;
    }

    Place retire(Instant now) {
        if (retiredAt == null) {
            this.retiredAt = now;
        }
        return this;
    }

    Place reinstate() {
        this.retiredAt = null;
        return this;
    }
}
