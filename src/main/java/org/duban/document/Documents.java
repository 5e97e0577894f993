package org.duban.document;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.document.Document.Sealed;
import org.duban.document.paper.Paper;
import org.duban.document.paper.Photo;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Drafts documents, keeps what is written into them, and issues them: numbered, sealed and for good. */
@Service
@Transactional
@RequiredArgsConstructor
public class Documents {

    private static final String ISSUER = """
            select coalesce(l.name, z.name) from campaign c join unit z on z.unit_id = c.zone_unit_id
            left join unit l on l.unit_id = c.lead_unit_id where c.campaign_id = :campaign
            """;

    private final DocumentRepository documents;
    private final DocumentNumbers numbers;
    private final Composing composing;
    private final Campaigns campaigns;
    private final DocumentNews news;
    private final ActivityLog log;
    private final MessageSource messages;
    private final JsonMapper json;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Whether somebody belongs to the office that puts out papers. */
    public static boolean mayDraft(SignedIn who) {
        return who.is(Role.SUPERVISOR);
    }

    /** Begins a document, or goes on with the draft that there is of the same kind and days. */
    public DocumentId draft(DocumentKind kind, DocumentSubject subject, SignedIn by) {
        NotTheOffice.refuseOthers(by);
        return begin(kind, subject, by.accountId());
    }

    /** The three papers of a day, in one go. */
    public List<DocumentId> draftDaily(CampaignId campaign, LocalDate day, SignedIn by) {
        NotTheOffice.refuseOthers(by);
        return beginDaily(campaign, day, by.accountId());
    }

    /** @param by null for those that are drafted by themselves */
    List<DocumentId> beginDaily(CampaignId campaign, LocalDate day, @Nullable AccountId by) {
        var subject = new DocumentSubject(campaign, day, day);
        return DocumentKind.daily().stream()
                .map(kind -> begin(kind, subject, by))
                .toList();
    }

    private DocumentId begin(DocumentKind kind, DocumentSubject subject, @Nullable AccountId by) {
        campaigns.require(subject.campaign());
        if (subject.to().isAfter(LocalDate.now(clock))) {
            throw new IssuedBeforeItsEnd();
        }
        composing.require(kind, subject);
        waitForOthersWhoBegin(subject.campaign());
        return draftOf(kind, subject).orElseGet(() -> {
            var document = Document.draft(
                    kind,
                    subject,
                    LocaleContextHolder.getLocale(),
                    composing.proposal(kind, subject),
                    by,
                    clock.instant());
            documents.saveAndFlush(document);
            record(document, "DRAFTED");
            return document.getId();
        });
    }

    /** What is about matters is the same whichever day it was begun. */
    private Optional<DocumentId> draftOf(DocumentKind kind, DocumentSubject subject) {
        var draft = subject.unit() == null
                ? documents.findByCampaignIdAndKindAndFromDayAndToDayAndIssuedAtIsNull(
                        subject.campaign(), kind, subject.from(), subject.to())
                : documents.findByUnitIdAndKindAndMattersAndIssuedAtIsNull(
                        subject.unit(), kind, subject.matters().toArray(UUID[]::new));
        return draft.map(Document::getId);
    }

    /** Two who begin the same at once get the same draft, and not an error; whoever looks for what to draft waits first. */
    public void waitForOthersWhoBegin(CampaignId campaign) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('document ' || :campaign, 0))")
                .param("campaign", campaign.toString())
                .query((row, number) -> true)
                .single();
    }

    /**
     * Keeps what was written.
     *
     * @param words by passage; what is not a passage of the document is left out
     * @throws FigureUnknown where a passage names a figure that there is not
     */
    public void write(DocumentId id, Map<String, String> words, SignedIn by, @Nullable Long version) {
        NotTheOffice.refuseOthers(by);
        var document = documents.requireLocked(id);
        document.expectVersion(version);
        var kept = new HashMap<>(document.getWords());
        kept.replaceAll((passage, before) -> words.getOrDefault(passage, before).strip());
        document.write(kept);
        composing.check(document);
        documents.saveAndFlush(document);
    }

    /** Numbers and seals the document as it stands; from now on its numbers follow the records no more. */
    public void issue(DocumentId id, SignedIn by, @Nullable Long version) {
        NotTheOffice.refuseOthers(by);
        var document = documents.requireLocked(id);
        document.requireDraft();
        document.expectVersion(version);
        var now = ZonedDateTime.now(clock);
        var number = numbers.next(document.getCampaignId().value(), document.getKind(), now.getYear());
        var paper = compose(document, now.getYear(), number, now.toLocalDate());
        documents.saveAndFlush(document.issue(
                new Sealed(paper, now.getYear(), number, plain(paper), digest(paper)),
                by.accountId(),
                now.toInstant()));
        keepPhotos(document, paper);
        record(document, "ISSUED");
        news.issued(document);
    }

    /**
     * Goes on without the matters about which it can be no longer.
     *
     * @return the draft to go on with: another one where that is about the same by now
     * @throws MatterUnfit where nothing would be left
     */
    public DocumentId leaveOutUnfit(DocumentId id, SignedIn by) {
        NotTheOffice.refuseOthers(by);
        var document = documents.requireLocked(id);
        document.requireDraft();
        var subject = document.subject();
        var unfit = composing.unfit(document);
        if (unfit.keySet().containsAll(subject.matters())) {
            throw new MatterUnfit(String.join(" ", unfit.values()));
        }
        waitForOthersWhoBegin(subject.campaign());
        var narrowed = subject.without(unfit.keySet());
        var same = draftOf(document.getKind(), narrowed);
        if (same.isEmpty()) {
            documents.saveAndFlush(document.narrow(narrowed));
            record(document, "NARROWED");
        } else if (!same.get().equals(id)) {
            delete(id, by);
        }
        return same.orElse(id);
    }

    public void delete(DocumentId id, SignedIn by) {
        NotTheOffice.refuseOthers(by);
        var document = documents.requireLocked(id);
        document.requireDraft();
        documents.delete(document);
        documents.flush();
        record(document, "DELETED");
    }

    /** A draft as it would be issued now; what is issued, as it was. */
    @Transactional(readOnly = true)
    public Paper paper(DocumentId id) {
        var document = documents.findById(id).orElseThrow(() -> new DocumentNotFound(id));
        return document.getPaper() == null ? compose(document, null, null, null) : document.getPaper();
    }

    /** Whether what is kept still is what was sealed. */
    @Transactional(readOnly = true)
    public boolean verify(DocumentId id) {
        return jdbc.sql("""
                        select digest = encode(sha256(convert_to(paper::text, 'UTF8')), 'hex') from document
                        where document_id = :id and issued_at is not null
                        """)
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private Paper compose(
            Document document, @Nullable Integer year, @Nullable Integer number, @Nullable LocalDate day) {
        var issuer = issuer(document.getCampaignId().value());
        return composing.paper(
                document, new Issue(document.getCampaignId(), series(document), issuer, year, number, day, null));
    }

    private Issue.Series series(Document document) {
        var kind = document.getKind();
        return new Issue.Series(
                messages.getMessage("document.kind." + kind, null, document.locale()),
                messages.getMessage("document.sign." + kind, null, document.locale()),
                kind.isOfDays());
    }

    /** The database's own text of the JSON, which is the same however it was written. */
    private String digest(Paper paper) {
        return jdbc.sql("select encode(sha256(convert_to(cast(:paper as jsonb)::text, 'UTF8')), 'hex')")
                .param("paper", json.writeValueAsString(paper))
                .query(String.class)
                .single();
    }

    private String plain(Paper paper) {
        return String.join("\n", PlainText.of(paper));
    }

    private void keepPhotos(Document document, Paper paper) {
        jdbc.sql("""
                        insert into document_photo (document_id, evidence_id)
                        select :id, p from unnest(cast(:photos as uuid[])) p on conflict do nothing
                        """)
                .param("id", document.getId().value())
                .param("photos", paper.photos().map(Photo::evidence).distinct().toArray(UUID[]::new))
                .update();
    }

    private String issuer(UUID campaign) {
        return jdbc.sql(ISSUER).param("campaign", campaign).query(String.class).single();
    }

    private void record(Document document, String event) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("campaignId", document.getCampaignId().toString());
        detail.put("kind", document.getKind().name());
        detail.put("from", document.getFromDay().toString());
        detail.put("to", document.getToDay().toString());
        if (document.getNumber() != null) {
            detail.put("number", document.getNumber());
        }
        log.record(SubjectKind.DOCUMENT, document.getId().value(), event, detail);
    }
}
