package org.duban.document;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.account.AccountId;
import org.duban.campaign.CampaignId;
import org.duban.document.paper.Paper;
import org.duban.shared.AggregateRoot;
import org.duban.unit.UnitId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A paper that an office puts out: as a draft its words alone, once issued the whole, for good. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Document extends AggregateRoot<Document, DocumentId> {

    @EmbeddedId
    private DocumentId id;

    @Embedded
    private CampaignId campaignId;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    /** In which it is written, whoever looks at it: the passages name their figures in it. */
    private String language;

    private LocalDate fromDay;
    private LocalDate toDay;

    /** To whom it goes; null for one to everybody. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "unit_id"))
    private @Nullable UnitId unitId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] matters;

    /** By passage; its figures stand in braces until it is issued. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> words;

    private Instant draftedAt;

    /** Null where it was drafted by itself. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "drafted_by"))
    private @Nullable AccountId draftedBy;

    private @Nullable Integer year;
    private @Nullable Integer number;
    private @Nullable String title;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Paper paper;

    /** What it says, to be searched. */
    private @Nullable String plain;

    private @Nullable String digest;
    private @Nullable Instant issuedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "issued_by"))
    private @Nullable AccountId issuedBy;

    static Document draft(
            DocumentKind kind,
            DocumentSubject subject,
            Locale language,
            Map<String, String> words,
            @Nullable AccountId by,
            Instant now) {
        var document = new Document();
        document.id = DocumentId.next();
        document.kind = kind;
        document.language = "zh".equals(language.getLanguage()) ? "zh-CN" : "en";
        document.campaignId = subject.campaign();
        document.fromDay = subject.from();
        document.toDay = subject.to();
        document.unitId = subject.unit();
        document.matters = subject.matters().toArray(UUID[]::new);
        document.words = Map.copyOf(words);
        document.draftedBy = by;
        document.draftedAt = now;
        return document;
    }

    Document write(Map<String, String> written) {
        requireDraft();
        this.words = Map.copyOf(written);
        return this;
    }

    /** About fewer matters than it was. */
    Document narrow(DocumentSubject subject) {
        requireDraft();
        this.matters = subject.matters().toArray(UUID[]::new);
        return this;
    }

    /**
     * A paper with its number.
     *
     * @param digest SHA-256 of the paper as it is kept, in lower-case hexadecimal
     */
    record Sealed(Paper paper, int year, int number, String plain, String digest) {}

    Document issue(Sealed whole, AccountId by, Instant now) {
        requireDraft();
        this.title = whole.paper().name();
        this.paper = whole.paper();
        this.plain = whole.plain();
        this.year = whole.year();
        this.number = whole.number();
        this.digest = whole.digest();
        this.issuedBy = by;
        this.issuedAt = now;
        return this;
    }

    void requireDraft() {
        if (issuedAt != null) {
            throw new DocumentIsIssued();
        }
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    DocumentSubject subject() {
        return new DocumentSubject(campaignId, fromDay, toDay, unitId, List.of(matters));
    }
}
