package org.duban.evidence;

import java.io.IOException;
import java.io.InputStream;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.AbstractResource;

/** The bytes of a piece of evidence, wherever the store keeps them. */
@RequiredArgsConstructor
class StoredResource extends AbstractResource {

    private final EvidenceStore store;
    private final StoredContent content;

    @Override
    public InputStream getInputStream() throws IOException {
        return store.open(content.sha256());
    }

    @Override
    public long contentLength() {
        return content.size();
    }

    @Override
    public String getDescription() {
        return "evidence " + content.sha256();
    }
}
