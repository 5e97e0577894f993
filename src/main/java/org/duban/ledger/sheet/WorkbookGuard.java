package org.duban.ledger.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks a workbook through before it is parsed, so that no file, however it was made, can take more than a bounded
 * amount of memory or time.
 *
 * <p>The sizes that an archive declares are not believed: the parts are unpacked and counted.
 */
final class WorkbookGuard {

    private static final long MOST_UNPACKED = 1L << 30;
    private static final long MOST_SHARED_TEXT = 160L << 20;
    private static final long ALWAYS_FINE = 32L << 20;
    private static final int HIGHEST_RATIO = 400;
    private static final int MOST_PARTS = 4096;
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_LEAD = 1024;

    private WorkbookGuard() {}

    /** A file that has just been stored can be read; what cannot be is its content. */
    static void check(Path file) {
        try (var zip = ZipFile.builder().setPath(file).get()) {
            var parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw new OversizedSheet();
            }
            if (zip.getEntry("xl/workbook.xml") == null && zip.getEntry("[Content_Types].xml") == null) {
                throw new NotASheet();
            }
            long unpacked = 0;
            for (var part : parts) {
                unpacked += checkedSize(zip, part, MOST_UNPACKED - unpacked);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new NotASheet(e);
        }
    }

    private static long checkedSize(ZipFile zip, ZipArchiveEntry part, long left) throws IOException {
        if (!zip.canReadEntryData(part)) {
            throw new EncryptedWorkbook();
        }
        var most = part.getName().endsWith("sharedStrings.xml") ? Math.min(left, MOST_SHARED_TEXT) : left;
        var scan = new PartScan();
        try (var in = new BufferedInputStream(zip.getInputStream(part), CHUNK)) {
            if (!looksLikeXml(in)) {
                return 0;
            }
            var buffer = new byte[CHUNK];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                scan.accept(buffer, n);
                if (scan.size() > most || isBomb(scan.size(), part)) {
                    throw new OversizedSheet();
                }
            }
        }
        return scan.size();
    }

    /** Pictures and the like are never unpacked; what a parser could take for XML is, whatever its name. */
    private static boolean looksLikeXml(BufferedInputStream in) throws IOException {
        in.mark(CHUNK);
        var head = in.readNBytes(LONGEST_LEAD);
        in.reset();
        if (head.length > 1
                && ((head[0] & 0xFF) >= 0xFE || head[0] == 0)
                && ((head[1] & 0xFF) >= 0xFE || head[1] == '<')) {
            throw new NotASheet();
        }
        var text = new String(head, StandardCharsets.UTF_8).strip();
        return text.startsWith("<") || text.startsWith("\uFEFF");
    }

    private static boolean isBomb(long unpacked, ZipArchiveEntry part) {
        return unpacked > ALWAYS_FINE && unpacked / Math.max(1, part.getCompressedSize()) > HIGHEST_RATIO;
    }
}
