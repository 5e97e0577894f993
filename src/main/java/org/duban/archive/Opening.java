package org.duban.archive;

import static org.duban.shared.Instants.utc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.archive.Catalogue.Schema;
import org.duban.archive.Manifest.Rows;
import org.duban.campaign.CampaignId;
import org.duban.evidence.EvidenceStore;
import org.duban.shared.BrokenConstraint;
import org.duban.shared.DomainException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Opens archives of this or of another installation: looked through first, then taken in as a whole or not at all. */
@Service
@RequiredArgsConstructor
public class Opening {

    private final Archives archives;
    private final Catalogue catalogue;
    private final Fitness fitness;
    private final CampaignRows rows;
    private final Triggers triggers;
    private final EvidenceStore store;
    private final ActivityLog log;
    private final MessageSource messages;
    private final JsonMapper json;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Looks an archive through and changes nothing. */
    public ArchiveCheck check(String name) {
        try (var archive = opened(name)) {
            try {
                var schema = catalogue.read();
                fitness.require(archive, schema);
                return Objects.requireNonNull(transaction.execute(status -> {
                    status.setRollbackOnly();
                    return tried(archive, schema);
                }));
            } catch (DomainException refusal) {
                return ArchiveCheck.refused(archive.manifest(), archive.digest(), refusal);
            }
        } catch (NotAnArchive | FormatUnknown | ManifestUnfit refusal) {
            return ArchiveCheck.refused(null, null, refusal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is to be said of an archive that was refused when it was opened, without looking it through once more. */
    public ArchiveCheck refused(String name, DomainException refusal) {
        try (var archive = opened(name)) {
            return ArchiveCheck.refused(archive.manifest(), archive.digest(), refusal);
        } catch (NotAnArchive | FormatUnknown | ManifestUnfit unreadable) {
            return ArchiveCheck.refused(null, null, refusal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ArchiveFile opened(String name) throws IOException {
        return ArchiveFile.open(archives.path(name), archives.mostUnfolded(), json);
    }

    private ArchiveCheck tried(ArchiveFile archive, Schema schema) {
        try {
            var intake = intake(archive, schema, clock.instant());
            stage(archive, Rows::needed);
            var missing = intake.takeNeeded();
            return new ArchiveCheck(
                    archive.manifest(), archive.digest(), intake.nameHere(this::elsewhere), missing, null);
        } catch (DataIntegrityViolationException | BadSqlGrammarException broken) {
            throw damaged(broken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the campaign in; it arrives archived, under its own identifiers. */
    public CampaignId open(String name, SignedIn by) {
        try (var archive = opened(name)) {
            var schema = catalogue.read();
            fitness.require(archive, schema);
            var contents = new Contents(archive, store, jdbc);
            try {
                contents.bring();
                takeWhole(archive, schema, by);
            } catch (IOException | RuntimeException refusal) {
                contents.takeBack();
                throw refusal;
            }
            contents.keep();
            return new CampaignId(archive.manifest().campaign().id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What breaks a rule of the database is forged, unless somebody else was faster to open the same. */
    private void takeWhole(ArchiveFile archive, Schema schema, SignedIn by) {
        try {
            transaction.executeWithoutResult(status -> take(archive, schema, by));
        } catch (DataIntegrityViolationException | BadSqlGrammarException broken) {
            fitness.requireNotHere(archive.manifest());
            throw damaged(broken);
        }
    }

    /** Where no rule has a name, rows do not have the form of their table, or a column is missing. */
    private static ArchiveDamaged damaged(DataAccessException broken) {
        var rule = broken instanceof DataIntegrityViolationException refused ? BrokenConstraint.name(refused) : "";
        return new ArchiveDamaged(rule.isEmpty() ? "data" : rule);
    }

    private void take(ArchiveFile archive, Schema schema, SignedIn by) {
        var campaign = archive.manifest().campaign();
        var parts = schema.inOrder().stream()
                .map(CampaignTable::name)
                // Where it came from before is told by its log.
                .filter(table -> !table.equals("reopened_archive"))
                .toList();
        var now = clock.instant();
        try {
            // Unpacking takes long; once triggers are set aside nobody writes until we are done, so all of it lies
            // ready then.
            stage(archive, rows -> true);
            var intake = intake(archive, schema, now);
            intake.takeNeeded();
            var name = intake.nameHere(this::elsewhere);
            triggers.without(parts, () -> {
                intake.takeCampaign(name);
                intake.takeParts(parts);
            });
            intake.requireOwn();
            rows.note(schema, new CampaignId(campaign.id()));
            intake.takeLog();
            note(archive, by, now);
            jdbc.sql("""
                            update campaign set winding_up_at = coalesce(winding_up_at, :now), archived_at = :now
                            where campaign_id = :id
                            """).param("now", utc(now)).param("id", campaign.id()).update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stage(ArchiveFile archive, Predicate<Rows> which) throws IOException {
        var staging = new Staging(archive, jdbc);
        for (var table : archive.manifest().tables()) {
            if (which.test(table)) {
                staging.stage(table);
            }
        }
    }

    private void note(ArchiveFile archive, SignedIn by, Instant now) {
        var manifest = archive.manifest();
        jdbc.sql("""
                        insert into reopened_archive
                            (campaign_id, product, exported_at, exported_from, digest, opened_at, opened_by)
                        values (:id, :product, :exported, :from, :digest, :now, :by)
                        """)
                .param("id", manifest.campaign().id())
                .param("product", manifest.product())
                .param("exported", utc(manifest.exportedAt()))
                .param("from", manifest.exportedFrom())
                .param("digest", archive.digest())
                .param("now", utc(now))
                .param("by", by.accountId().value())
                .update();
        log.record(
                SubjectKind.CAMPAIGN,
                manifest.campaign().id(),
                "REOPENED",
                Map.of("from", manifest.exportedFrom(), "digest", archive.digest()));
    }

    private Intake intake(ArchiveFile archive, Schema schema, Instant now) {
        return new Intake(schema, archive.manifest(), utc(now), jdbc);
    }

    private String elsewhere(String name) {
        return messages.getMessage("archive.open.name-elsewhere", new Object[] {name}, LocaleContextHolder.getLocale());
    }
}
