package org.duban.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps contents under their own fingerprint: once stored they never change, and equal ones are stored once. */
public interface EvidenceStore {

    /** Returns only when the content would outlive a power failure. The caller closes the stream. */
    StoredContent put(InputStream content) throws IOException;

    InputStream open(Sha256 sha256) throws IOException;

    boolean exists(Sha256 sha256) throws IOException;

    /**
     * Forgets a content that no evidence names any more; one that is not there is forgotten already. Whoever stores one looks again
     * once evidence names it, as it may have been forgotten in between.
     */
    void remove(Sha256 sha256) throws IOException;

    /** Where on this machine the contents lie; empty where a service keeps them. */
    Optional<Path> directory();

    /** Fails if nothing could be stored just now. */
    void requireWritable() throws IOException;
}
