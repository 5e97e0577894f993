package org.duban.finding.web;

import java.time.Instant;
import java.util.List;
import org.duban.finding.FindingDetails;
import org.duban.finding.reply.ReplyFacts;
import org.jspecify.annotations.Nullable;

/**
 * The reply as a paper. Once it went out it stays as it was, whatever becomes of the finding.
 *
 * @param paragraphs of the letter's body
 * @param after photos of what had been done when it went out
 */
record ReplyPaper(
        ReplyFacts letter,
        FindingDetails.Facts finding,
        List<String> paragraphs,
        List<FindingDetails.Photo> before,
        List<FindingDetails.Photo> after) {

    static ReplyPaper of(ReplyFacts letter, FindingDetails finding, String text) {
        return new ReplyPaper(
                letter,
                finding.facts(),
                text.lines().filter(line -> !line.isBlank()).toList(),
                finding.before().stream().filter(ReplyPaper::isImage).toList(),
                after(finding, letter.repliedAt()).stream()
                        .filter(ReplyPaper::isImage)
                        .toList());
    }

    public boolean isDraft() {
        return letter.repliedAt() == null;
    }

    private static List<FindingDetails.Photo> after(FindingDetails finding, @Nullable Instant repliedAt) {
        var last = finding.rounds().stream()
                .filter(round -> repliedAt == null || !round.submittedAt().isAfter(repliedAt))
                .mapToInt(FindingDetails.Round::round)
                .max()
                .orElse(0);
        return finding.photos().stream()
                .filter(photo -> !photo.isBefore() && photo.round() == last)
                .toList();
    }

    private static boolean isImage(FindingDetails.Photo photo) {
        return !"PDF".equals(photo.kind());
    }
}
