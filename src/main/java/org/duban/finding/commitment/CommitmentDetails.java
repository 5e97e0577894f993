package org.duban.finding.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody promised for a unit.
 *
 * @param post of who promised; posts, not people
 * @param meetingId at which it was promised, where it was at one that has issued minutes
 * @param occasion in words, such as a speech at a site
 * @param findings the numbers of the findings that it is about, as they are quoted in the campaign
 */
public record CommitmentDetails(
        UnitId unitId,
        String post,
        LocalDate madeOn,
        @Nullable UUID meetingId,
        @Nullable String occasion,
        String text,
        LocalDate promisedOn,
        List<String> findings,
        List<UUID> tasks) {

    public CommitmentDetails {
        post = post.strip();
        text = text.strip();
        occasion = occasion == null || occasion.isBlank() ? null : occasion.strip();
        findings = findings.stream()
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        tasks = tasks.stream().distinct().toList();
        if (promisedOn.isBefore(madeOn)) {
            throw new PromisedForThePast();
        }
    }

    /** Numbers as people type them: in a line, with commas of either kind between them. */
    public static List<String> numbers(@Nullable String typed) {
        return typed == null ? List.of() : List.of(typed.strip().split("[,，、;；\\s]+"));
    }
}
