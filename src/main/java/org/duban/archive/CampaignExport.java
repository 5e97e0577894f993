package org.duban.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignId;
import org.duban.evidence.EvidenceStore;
import org.duban.evidence.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all that there is of a campaign into one archive: its rows for another installation, its files, and pages that open
 * without either. What the database says goes through a file: a moment of the database lasts as long as a disk takes,
 * and not as long as a phone does to download gigabytes of photos.
 */
@Service
@RequiredArgsConstructor
public class CampaignExport {

    private final CampaignSnapshot snapshot;
    private final EvidenceStore store;
    private final ActivityLog log;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    /**
     * Writes the archive; the stream is left open.
     *
     * @param address under which the reader has opened this installation
     * @return the digest by which the whole can be told
     */
    public String write(CampaignId id, SignedIn by, String address, OutputStream out) {
        var digest = written(id, by, address, out);
        transaction.executeWithoutResult(
                status -> log.record(SubjectKind.CAMPAIGN, id.value(), "EXPORTED", Map.of("digest", digest)));
        return digest;
    }

    private String written(CampaignId id, SignedIn by, String address, OutputStream out) {
        try (var aside = new Aside(id);
                var detour = new Detour(aside.file("snapshot.zip"), out);
                var contents = new ContentList(aside.file("contents"));
                var archive = new ArchiveWriter(detour)) {
            var manifest = snapshot.write(id, by, address, archive, contents);
            detour.release();
            var bytes = add(contents, archive);
            var whole = manifest.withBytes(bytes).withSums(archive.addSums());
            return archive.addManifest(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers how many bytes there were: an archive agrees with itself, also where a content is not what it was. */
    private long add(ContentList contents, ArchiveWriter archive) throws IOException {
        var bytes = new AtomicLong();
        contents.each((sha256, kind) -> archive.addAsItIs(entry(sha256, kind), out -> {
            try (var content = store.open(new Sha256(sha256))) {
                bytes.addAndGet(content.transferTo(out));
            }
        }));
        return bytes.get();
    }

    /** Where a content lies in an archive, with an ending by which a browser knows it. */
    static String entry(String sha256, String kind) {
        return "evidence/%s/%s.%s".formatted(sha256.substring(0, 2), sha256, ending(kind));
    }

    private static String ending(String kind) {
        return kind.equals("JPEG") ? "jpg" : kind.toLowerCase(Locale.ROOT);
    }
}
