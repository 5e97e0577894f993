package org.duban.standard;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.deadline.DeadlineKind;
import org.duban.shared.AggregateRoot;
import org.duban.shared.Pinyin;
import org.duban.unit.PlaceKind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a check item (检查项).
 *
 * <p>What it says is never edited: findings cite it and keep the wording, points and time limit of the day on which they
 * were logged. A change makes the next revision, under the same code.
 */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class CheckItem extends AggregateRoot<CheckItem, CheckItemId> {

    @EmbeddedId
    private CheckItemId id;

    @Embedded
    private StandardId standardId;

    private String code;

    private int revision;

    private String sectionCode;

    private String sectionName;

    private @Nullable String sectionNameEn;

    private String name;

    private @Nullable String nameEn;

    private String requirement;

    private @Nullable String requirementEn;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private BigDecimal points;

    @Enumerated(EnumType.STRING)
    private DeadlineKind termKind;

    private int termAmount;

    private @Nullable String basis;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> synonyms = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> placeKinds = new ArrayList<>();

    /** The first letters of the syllables of its name and of each synonym. */
    private String initials;

    private Instant madeAt;

    private @Nullable Instant supersededAt;

    private @Nullable Instant retiredAt;

    static CheckItem publish(CheckItemId id, StandardId standardId, CheckItemDetails details, Instant now) {
        return new CheckItem().begin(id, standardId, 1, details, now);
    }

    /** Gives way to the next revision, which is in use or not as this one was. */
    CheckItem revise(CheckItemDetails details, Instant now) {
        requireCurrent();
        if (!details.code().equals(code)) {
            throw new CheckItemCodeFixed(code);
        }
        this.supersededAt = now;
        var next = new CheckItem().begin(CheckItemId.next(), standardId, revision + 1, details, now);
        next.retiredAt = retiredAt;
        return next;
    }

    boolean says(CheckItemDetails details) {
        return details.equals(details());
    }

    CheckItem retire(Instant now) {
        requireCurrent();
        if (retiredAt == null) {
            this.retiredAt = now;
        }
        return this;
    }

    CheckItem reinstate() {
        requireCurrent();
        this.retiredAt = null;
        return this;
    }

    private void requireCurrent() {
        if (supersededAt != null) {
            throw new CheckItemSuperseded(code, revision);
        }
    }

    private CheckItemDetails details() {
        return new CheckItemDetails(
                code,
                sectionCode,
                sectionName,
                sectionNameEn,
                name,
                nameEn,
                requirement,
                requirementEn,
                severity,
                points,
                CheckItemDetails.term(termKind, termAmount),
                basis,
                synonyms,
                placeKinds.stream().map(PlaceKind::valueOf).toList());
    }

    private CheckItem begin(
            CheckItemId id, StandardId standardId, int revision, CheckItemDetails details, Instant now) {
        this.id = id;
        this.standardId = standardId;
        this.revision = revision;
        this.madeAt = now;
        this.code = details.code();
        this.sectionCode = details.sectionCode();
        this.sectionName = details.sectionName();
        this.sectionNameEn = details.sectionNameEn();
        word(details);
        weigh(details);
        return this;
    }

    private void word(CheckItemDetails details) {
        this.name = details.name();
        this.nameEn = details.nameEn();
        this.requirement = details.requirement();
        this.requirementEn = details.requirementEn();
        this.basis = details.basis();
        this.synonyms = new ArrayList<>(details.synonyms());
        this.placeKinds = new ArrayList<>(
                details.placeKinds().stream().map(PlaceKind::name).toList());
        this.initials = Stream.concat(Stream.of(name), synonyms.stream())
                .map(Pinyin::initials)
                .collect(Collectors.joining(" "));
    }

    private void weigh(CheckItemDetails details) {
        this.severity = details.severity();
        this.points = details.points();
        this.termKind = details.term().kind();
        this.termAmount = Objects.requireNonNull(details.term().amount());
    }
}
