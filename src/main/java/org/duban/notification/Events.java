package org.duban.notification;

import java.util.List;
import java.util.stream.Stream;

/** What is known to be told of: what an administrator can choose for a channel. */
public final class Events {

    private static final List<String> REQUESTS = List.of(
            "EXTENSION_REQUESTED",
            "EXTENSION_GRANTED",
            "EXTENSION_REFUSED",
            "HOLD_REQUESTED",
            "HOLD_ENDORSED",
            "HOLD_GRANTED",
            "HOLD_REFUSED",
            "HOLD_ENDED",
            "APPEALED",
            "APPEAL_GRANTED",
            "APPEAL_REFUSED",
            "COORDINATION_ASKED",
            "COORDINATION_ANSWERED");
    private static final List<String> PRESSING = List.of("DUE_SOON", "OVERDUE", "STEP_FIRED");
    private static final List<String> FINDING = List.of(
            "ASSIGNED",
            "ACKNOWLEDGED",
            "DISPUTED",
            "RULED",
            "HANDED_OVER",
            "SUBMITTED",
            "PASSED",
            "RETURNED",
            "HELD",
            "RESUMED",
            "WITHDRAWN",
            "SEEN_AGAIN",
            "REPLY_OWED",
            "REPLY_CORRECTED",
            "REPLIED",
            "PART_ASSIGNED",
            "PART_SUBMITTED",
            "PART_PASSED",
            "PART_RETURNED",
            "PART_CANCELLED");
    private static final List<String> TASK =
            List.of("ASSIGNED", "CHANGED", "DEADLINE_MOVED", "PLANNED", "COMPLETION_ASKED", "COMPLETED", "CANCELLED");

    private static final List<String> MILESTONE =
            List.of("ADDED", "CHANGED", "DEADLINE_MOVED", "REACHED", "REOPENED", "CANCELLED");

    public static final List<Group> GROUPS = List.of(
            group("FINDING", withRequests(FINDING)),
            group("TASK", withRequests(TASK)),
            group("DUTY", Stream.of("STEP_FIRED")),
            group("PART", Stream.of("STEP_FIRED")),
            group("MILESTONE", withRequests(MILESTONE)),
            group("MEETING", Stream.of("ISSUED")),
            group("INSTRUCTION", Stream.of("SIGNED", "REPLIED", "REPLIED_TO_PAPER", "REPLY_SENT_BACK")),
            group("COVERAGE", Stream.of("AT_RISK")),
            group("DRAW", Stream.of("LAID_DOWN")),
            group(
                    "EDITION",
                    Stream.of(
                            "DRAFTED",
                            "PUBLISHED",
                            "OBJECTED",
                            "OBJECTION_UPHELD",
                            "OBJECTION_DISMISSED",
                            "CONSEQUENCES_PROPOSED")),
            group("CONSEQUENCE", withRequests(List.of("CONFIRMED", "DONE", "DROPPED"))),
            group("DOCUMENT", Stream.of("DRAFTED", "ISSUED")),
            group("UNIT", Stream.of("DEADLINES_RECALCULATED")),
            group("CALENDAR", Stream.of("RUNS_OUT")),
            group(Notice.DIGEST, Stream.of("DAILY")));

    private Events() {}

    /**
     * The events of one kind of subject.
     *
     * @param names such as {@code FINDING.ASSIGNED}
     */
    public record Group(String kind, List<String> names) {}

    public static boolean isKnown(String name) {
        return GROUPS.stream().anyMatch(group -> group.names().contains(name));
    }

    /** Mere reminders of what the day's list says together. */
    public static boolean isReminder(Notice notice) {
        return notice.event().equals("DUE_SOON") || notice.event().equals("OVERDUE");
    }

    private static Group group(String kind, Stream<String> events) {
        return new Group(kind, events.map(event -> kind + "." + event).toList());
    }

    private static Stream<String> withRequests(List<String> own) {
        return Stream.of(own, PRESSING, REQUESTS).flatMap(List::stream);
    }
}
