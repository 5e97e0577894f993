package org.duban.finding.web;

import java.util.List;
import java.util.regex.Pattern;
import org.duban.finding.BulkAcknowledgement.Chosen;
import org.duban.finding.FindingId;
import org.jspecify.annotations.Nullable;

/**
 * Findings ticked on the desk, and who of the unit sees to them.
 *
 * @param ids each with the version that the desk showed, such as {@code 0190…:3}
 */
record BulkAcknowledgementForm(
        @Nullable List<String> ids, @Nullable String person) {

    private static final Pattern TICK = Pattern.compile("[0-9a-f-]{36}:[0-9]{1,18}");
    private static final int LONGEST = 100;

    List<Chosen> chosen() {
        return ids == null
                ? List.of()
                : ids.stream()
                        .filter(tick -> TICK.matcher(tick).matches())
                        .distinct()
                        .map(tick -> tick.split(":", 2))
                        .map(parts -> new Chosen(FindingId.valueOf(parts[0]), Long.valueOf(parts[1])))
                        .toList();
    }

    /** The message that says what is missing, null if nothing is. */
    @Nullable
    String lacking() {
        if (chosen().isEmpty()) {
            return "finding.bulk.none-to-acknowledge";
        }
        if (person == null || person.isBlank()) {
            return "finding.person-needed";
        }
        return person.strip().length() > LONGEST ? "finding.person-too-long" : null;
    }
}
