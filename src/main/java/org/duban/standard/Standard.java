package org.duban.standard;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.shared.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** What is inspected by (标准): an issue of a paper, broken down into check items. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Standard extends AggregateRoot<Standard, StandardId> {

    @EmbeddedId
    private StandardId id;

    private String code;

    private String name;

    private @Nullable String nameEn;

    private String edition;

    private @Nullable Instant retiredAt;

    static Standard drawUp(StandardId id, StandardDetails details) {
        var standard = new Standard();
        standard.id = id;
        standard.change(details);
        return standard;
    }

    final Standard change(StandardDetails details) {
        this.code = details.code();
        this.name = details.name();
        this.nameEn = details.nameEn();
        this.edition = details.edition();
        return this;
    }

    Standard retire(Instant now) {
        if (retiredAt == null) {
            this.retiredAt = now;
        }
        return this;
    }

    Standard reinstate() {
        this.retiredAt = null;
        return this;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }
}
