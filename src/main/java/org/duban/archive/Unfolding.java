package org.duban.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import org.springframework.util.unit.DataSize;

/**
 * How far an archive may unfold. Its files are no more than its manifest says, no entry and not the whole is more than 200 times
 * what it takes up, and all of it no more than the installation is set to take.
 */
final class Unfolding {

    /** Rows and pages shrink to a twentieth at best, and photos not at all. */
    private static final int MOST_TIMES = 200;

    /** Below this, a ratio says nothing. */
    private static final long LITTLE = DataSize.ofMegabytes(1).toBytes();

    private final DataSize set;
    private final long files;
    private long left;
    private long leftForFiles;
    private long rows;
    private long unfolded;

    /**
     * Of an archive.
     *
     * @param size of the archive itself
     * @param files how many bytes its files have, as it says itself
     * @param set what the installation takes at most
     */
    Unfolding(long size, long files, DataSize set) {
        this.left = Math.min(set.toBytes(), LITTLE + MOST_TIMES * size);
        this.files = files;
        this.leftForFiles = files;
        this.set = set;
    }

    /** What lies in an entry, to be read to its end before the next is. */
    InputStream bounded(ZipEntry entry, InputStream content) {
        return new Bounded(entry, content);
    }

    /** How much all that was read came to. */
    long unfolded() {
        return unfolded;
    }

    /** How much of it was photos and files. */
    long files() {
        return files - leftForFiles;
    }

    /** How much of it was rows. */
    long rows() {
        return rows;
    }

    private final class Bounded extends FilterInputStream {

        private final ZipEntry entry;
        private long leftForEntry;

        Bounded(ZipEntry entry, InputStream content) {
            super(content);
            this.entry = entry;
            this.leftForEntry = LITTLE + MOST_TIMES * Math.max(0, entry.getCompressedSize());
        }

        @Override
        public int read() throws IOException {
            var single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var read = super.read(bytes, from, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        private void count(int read) {
            unfolded += read;
            left -= read;
            leftForEntry -= read;
            if (ArchiveFile.isFile(entry)) {
                leftForFiles -= read;
            } else if (ArchiveFile.isRows(entry)) {
                rows += read;
            }
            if (left < 0 || leftForEntry < 0 || leftForFiles < 0) {
                throw new ArchiveUnfolds(entry.getName(), MOST_TIMES, set);
            }
        }
    }
}
