package org.duban.evidence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** An evidence store that tells monitoring how much was put into it. */
class MeteredEvidenceStore implements EvidenceStore {

    private final EvidenceStore store;
    private final Counter bytes;

    MeteredEvidenceStore(EvidenceStore store, MeterRegistry registry) {
        this.store = store;
        this.bytes = Counter.builder("duban.evidence.stored")
                .description("Bytes of evidence stored since the start of this node")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
    }

    @Override
    public StoredContent put(InputStream content) throws IOException {
        var stored = store.put(content);
        bytes.increment((double) stored.size());
        return stored;
    }

    @Override
    public InputStream open(Sha256 sha256) throws IOException {
        return store.open(sha256);
    }

    @Override
    public boolean exists(Sha256 sha256) throws IOException {
        return store.exists(sha256);
    }

    @Override
    public void remove(Sha256 sha256) throws IOException {
        store.remove(sha256);
    }

    @Override
    public Optional<Path> directory() {
        return store.directory();
    }

    @Override
    public void requireWritable() throws IOException {
        store.requireWritable();
    }
}
