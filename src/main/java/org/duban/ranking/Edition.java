package org.duban.ranking;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.account.AccountId;
import org.duban.campaign.CampaignId;
import org.duban.ranking.scheme.Rules;
import org.duban.ranking.scheme.Scheme;
import org.duban.ranking.scheme.SchemeId;
import org.duban.shared.AggregateRoot;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One computation of a campaign's ranking for one period (期): a draft until it is published, then frozen.
 *
 * <p>Its standings and lines are rows that the database computes and keeps; no object is made of them here.
 */
@Entity
@Table(name = "ranking_edition")
// What was kept in an older form must not be written anew in passing: the seal is over the text.
@DynamicUpdate
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Edition extends AggregateRoot<Edition, EditionId> {

    @EmbeddedId
    private EditionId id;

    @Embedded
    private CampaignId campaignId;

    @Enumerated(EnumType.STRING)
    private PeriodKind kind;

    private LocalDate periodFrom;
    private LocalDate periodTo;

    /** Up to when facts are counted: the end of the period, or the moment of computing while it still runs. */
    private Instant asOf;

    private boolean finished;
    /** Its name as it was called. */
    private String scheme;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "scheme_id"))
    private @Nullable SchemeId schemeId;

    private int schemeVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private Rules parameters;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "previous_id"))
    private @Nullable EditionId previousId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "corrects"))
    private @Nullable EditionId corrects;

    private @Nullable String correctionReason;
    private Instant draftedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "drafted_by"))
    private @Nullable AccountId draftedBy;

    private @Nullable Instant reviewedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reviewed_by"))
    private @Nullable AccountId reviewedBy;

    private @Nullable Instant publishedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "published_by"))
    private @Nullable AccountId publishedBy;

    /** As they were called on the day, whatever they are called later. */
    private @Nullable String campaignName;

    private @Nullable String issuerName;
    private @Nullable Integer year;
    private @Nullable Integer number;
    private @Nullable String digest;

    /** @param by null for one that is drafted by itself */
    static Edition draft(CampaignId campaign, Period period, Scheme scheme, @Nullable AccountId by, Instant now) {
        return begin(campaign, period, by, now).rankBy(scheme);
    }

    private static Edition begin(CampaignId campaign, Period period, @Nullable AccountId by, Instant now) {
        var edition = new Edition();
        edition.id = EditionId.next();
        edition.campaignId = campaign;
        edition.kind = period.kind();
        edition.periodFrom = period.from();
        edition.periodTo = period.to();
        edition.draftedBy = by;
        edition.draftedAt = now;
        return edition;
    }

    /** A draft is computed by the rules of the day; a correction by those of the edition that it corrects. */
    Edition rankBy(Scheme chosen) {
        requireDraft();
        if (corrects == null) {
            this.scheme = chosen.getName();
            this.schemeId = chosen.getId();
            this.schemeVersion = chosen.getRevision();
            this.parameters = chosen.getRules();
        }
        return this;
    }

    /** A draft that is to take this one's place: the same days by the same rules, counted again. */
    Edition correct(String reason, AccountId by, Instant now) {
        if (publishedAt == null) {
            throw new EditionIsDraft();
        }
        var edition = begin(campaignId, period(), by, now);
        edition.scheme = scheme;
        edition.schemeId = schemeId;
        edition.schemeVersion = schemeVersion;
        edition.parameters = parameters;
        edition.corrects = id;
        edition.correctionReason = reason;
        return edition;
    }

    /**
     * The names that a notice bears.
     *
     * @param issuerName the campaign's lead unit, or its zone where none leads
     */
    record Imprint(String campaignName, String issuerName) {}

    /** Counts the facts known by now, and compares with the edition before. Who reviewed other figures did not review these. */
    Edition computeAt(Instant now, ZoneId zone, @Nullable EditionId previous) {
        requireDraft();
        var period = period();
        if (now.isBefore(period.startsAt(zone))) {
            throw new PeriodNotBegun(periodFrom);
        }
        this.finished = !now.isBefore(period.endsAt(zone));
        this.asOf = finished ? period.endsAt(zone) : now.truncatedTo(ChronoUnit.MICROS);
        this.draftedAt = now;
        this.previousId = previous;
        this.reviewedAt = null;
        this.reviewedBy = null;
        return this;
    }

    Edition review(AccountId by, Instant now) {
        requireDraft();
        if (by.equals(draftedBy)) {
            throw new ReviewedByDrafter();
        }
        this.reviewedBy = by;
        this.reviewedAt = now;
        return this;
    }

    Edition publish(Imprint imprint, int inYear, int asNumber, String sealed, AccountId by, Instant now) {
        requireDraft();
        this.campaignName = imprint.campaignName();
        this.issuerName = imprint.issuerName();
        this.year = inYear;
        this.number = asNumber;
        this.digest = sealed;
        this.publishedBy = by;
        this.publishedAt = now;
        return this;
    }

    void requireDraft() {
        if (year != null && number != null) {
            throw new EditionIsPublished(year, number);
        }
    }

    public Period period() {
        return new Period(kind, periodFrom, periodTo);
    }

    public EditionState state() {
        return EditionState.of(reviewedAt, publishedAt);
    }
}
