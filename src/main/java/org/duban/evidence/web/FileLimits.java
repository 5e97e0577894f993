package org.duban.evidence.web;

import org.duban.evidence.EvidenceProperties;

/** What forms say of files before they are sent. */
public record FileLimits(long bytes, long megabytes) {

    static FileLimits of(EvidenceProperties settings) {
        return new FileLimits(settings.maxSize().toBytes(), settings.maxSize().toMegabytes());
    }
}
