package org.duban.ranking.scheme;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a scheme. */
@Embeddable
public record SchemeId(
        @Column(name = "scheme_id") @JsonValue UUID value) implements Serializable {

    /** The one by which a campaign is ranked that has chosen none (扣分制). */
    public static final SchemeId USUAL = valueOf("00000000-0000-7000-8000-000000000001");

    public static SchemeId next() {
        return new SchemeId(Uuids.next());
    }

    public static SchemeId valueOf(String text) {
        return new SchemeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
