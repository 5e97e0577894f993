package org.duban.finding.part;

import java.time.Instant;

/** What a unit did of its part, checked and found done. */
public record PartDone(String unitName, Instant submittedAt, String measure) {}
