package org.duban.evidence;

import lombok.RequiredArgsConstructor;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether evidence can be taken in: a node that cannot must not be sent any. */
@Component
@RequiredArgsConstructor
class EvidenceHealthIndicator extends AbstractHealthIndicator {

    private final EvidenceStore store;

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        store.requireWritable();
        builder.up();
    }
}
