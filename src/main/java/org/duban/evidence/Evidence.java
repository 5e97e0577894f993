package org.duban.evidence;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.account.AccountId;
import org.duban.shared.AggregateRoot;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A photo or file that somebody has handed in; it never changes. */
@Entity
@Immutable
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Evidence extends AggregateRoot<Evidence, EvidenceId> {

    @EmbeddedId
    private EvidenceId id;

    @Embedded
    private Sha256 sha256;

    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;

    private long size;
    private String fileName;
    private @Nullable Integer width;
    private @Nullable Integer height;
    private @Nullable Instant takenAt;

    @Embedded
    private @Nullable Position position;

    @Embedded
    private @Nullable DeviceWord device;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "uploaded_by"))
    private AccountId uploadedBy;

    private Instant uploadedAt;

    static Evidence of(
            EvidenceId id,
            Examination examined,
            @Nullable DeviceWord device,
            StoredContent content,
            AccountId by,
            Instant at) {
        var evidence = new Evidence();
        evidence.id = id;
        evidence.sha256 = content.sha256();
        evidence.size = content.size();
        evidence.kind = examined.kind();
        evidence.fileName = examined.name().value();
        evidence.takenAt = examined.metadata().takenAt();
        evidence.position = examined.metadata().position();
        evidence.device = device;
        evidence.uploadedBy = by;
        evidence.uploadedAt = at;
        var size = examined.size();
        if (size != null) {
            evidence.width = size.width();
            evidence.height = size.height();
        }
        return evidence;
    }

    /** Whether the same person has sent the same content. */
    boolean isSameAs(Evidence sent) {
        return sha256.equals(sent.sha256) && uploadedBy.equals(sent.uploadedBy);
    }
}
