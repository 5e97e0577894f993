package org.duban.archive;

import static org.springframework.transaction.TransactionDefinition.ISOLATION_REPEATABLE_READ;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.archive.Manifest.OfCampaign;
import org.duban.archive.Manifest.Rows;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the database says of a campaign at one moment: its rows, the pages made of them, and which contents it names. Nothing of it
 * is in memory for longer than it takes to write.
 */
@Component
@RequiredArgsConstructor
class CampaignSnapshot {

    private final Campaigns campaigns;
    private final Catalogue catalogue;
    private final CampaignRows rows;
    private final HumanPart pages;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final Clock clock;

    /**
     * Writes rows and pages, and lists the contents.
     *
     * @param address under which the reader has opened this installation
     * @return the manifest as far as it is known before the contents are written
     */
    Manifest write(CampaignId id, SignedIn by, String address, ArchiveWriter archive, ContentList contents) {
        var moment = new TransactionTemplate(transactions);
        moment.setIsolationLevel(ISOLATION_REPEATABLE_READ);
        return Objects.requireNonNull(moment.execute(status -> {
            try {
                return write(campaigns.require(id), by, address, archive, contents);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    private Manifest write(
            CampaignFacts campaign, SignedIn by, String address, ArchiveWriter archive, ContentList contents)
            throws IOException {
        var schema = catalogue.read();
        rows.note(schema, campaign.campaignId());
        var tables = rows.write(schema, campaign.campaignId(), archive);
        rows.eachFile(campaign.campaignId(), row -> contents.add(row.getString(1), row.getString(2), row.getLong(3)));
        var manifest = manifest(campaign, by, address, tables, contents);
        pages.write(manifest, by, archive);
        return manifest;
    }

    private Manifest manifest(
            CampaignFacts campaign, SignedIn by, String address, List<Rows> tables, ContentList contents) {
        var zone = jdbc.sql("select name from unit where unit_id = :id")
                .param("id", campaign.zoneUnitId())
                .query(String.class)
                .single();
        return new Manifest(
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
                contents.count(),
                contents.bytes(),
                "");
    }

    private static String product() {
        var version = CampaignSnapshot.class.getPackage().getImplementationVersion();
        return "Duban" + (version == null ? "" : " " + version);
    }
}
