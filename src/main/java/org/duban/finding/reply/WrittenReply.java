package org.duban.finding.reply;

import org.duban.evidence.EvidenceId;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a letter.
 *
 * @param number the letter's own, as it went out
 * @param file the sealed original, as a scan or a photo
 */
public record WrittenReply(
        String text, @Nullable String number, @Nullable EvidenceId file) {}
