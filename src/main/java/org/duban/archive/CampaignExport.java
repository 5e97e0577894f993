package org.duban.archive;

import static org.springframework.transaction.TransactionDefinition.ISOLATION_REPEATABLE_READ;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.archive.Manifest.OfCampaign;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.evidence.EvidenceStore;
import org.duban.evidence.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all that there is of a campaign into one archive: its rows for another installation, its files, and pages that open
 * without either. It sees one moment, and nothing of it is in memory for longer than it takes to write.
 */
@Service
@RequiredArgsConstructor
public class CampaignExport {

    private final Campaigns campaigns;
    private final Catalogue catalogue;
    private final CampaignRows rows;
    private final HumanPart pages;
    private final EvidenceStore store;
    private final ActivityLog log;
    private final JsonMapper json;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final Clock clock;

    /**
     * Writes the archive; the stream is left open.
     *
     * @param address under which the reader has opened this installation
     * @return the digest by which the whole can be told
     */
    public String write(CampaignId id, SignedIn by, String address, OutputStream out) {
        var moment = new TransactionTemplate(transactions);
        moment.setIsolationLevel(ISOLATION_REPEATABLE_READ);
        var digest = moment.execute(status -> {
            try (var archive = new ArchiveWriter(out)) {
                return write(campaigns.require(id), by, address, archive);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> log.record(SubjectKind.CAMPAIGN, id.value(), "EXPORTED", Map.of("digest", digest)));
        return digest;
    }

    private String write(CampaignFacts campaign, SignedIn by, String address, ArchiveWriter archive)
            throws IOException {
        var schema = catalogue.read();
        rows.note(schema, campaign.campaignId());
        var tables = rows.write(schema, campaign.campaignId(), archive);
        var files = new Files(archive);
        rows.eachFile(campaign.campaignId(), row -> files.add(row.getString(1), row.getString(2)));
        var zone = jdbc.sql("select name from unit where unit_id = :id")
                .param("id", campaign.zoneUnitId())
                .query(String.class)
                .single();
        var manifest = new Manifest(
                Manifest.FORMAT,
                Manifest.VERSION,
                product(),
                catalogue.version(),
                clock.instant(),
                zone + " " + address,
                by.displayName(),
                new OfCampaign(
                        campaign.id(),
                        campaign.name(),
                        campaign.zoneUnitId(),
                        zone,
                        campaign.startsOn(),
                        campaign.endsOn(),
                        campaign.archived()),
                tables,
                files.count,
                files.bytes,
                "");
        pages.write(manifest, by, archive);
        var whole = manifest.withSums(archive.addSums());
        return archive.addManifest(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole));
    }

    private static String product() {
        var version = CampaignExport.class.getPackage().getImplementationVersion();
        return "Duban" + (version == null ? "" : " " + version);
    }

    /** Where a content lies in an archive, with an ending by which a browser knows it. */
    static String entry(String sha256, String kind) {
        return "evidence/%s/%s.%s".formatted(sha256.substring(0, 2), sha256, ending(kind));
    }

    private static String ending(String kind) {
        return kind.equals("JPEG") ? "jpg" : kind.toLowerCase(Locale.ROOT);
    }

    @RequiredArgsConstructor
    private final class Files {

        private final ArchiveWriter archive;
        private long count;
        private long bytes;

        void add(String sha256, String kind) {
            try {
                archive.addAsItIs(entry(sha256, kind), out -> {
                    try (var content = store.open(new Sha256(sha256))) {
                        bytes += content.transferTo(out);
                    }
                });
                count++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
