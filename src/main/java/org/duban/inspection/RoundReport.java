package org.duban.inspection;

import java.time.Instant;

/** What a team says of its round, in its own words (督查组汇报). */
public record RoundReport(String words, String writtenByName, Instant writtenAt) {}
