package org.duban.campaign.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.duban.activity.Activity;
import org.duban.activity.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a task, as its page tells it.
 *
 * @param key where the words for it are
 * @param actor null for the system itself
 * @param words what was said with it
 * @param milestone the milestone that it happened to; null for the task as a whole
 * @param from for a deadline that was moved, the former one
 */
record TaskEvent(
        Instant at,
        String key,
        @Nullable String actor,
        @Nullable String words,
        @Nullable String milestone,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** @param milestones what the task's milestones are called, by their ids */
    static TaskEvent of(Activity activity, Map<UUID, String> milestones) {
        return new TaskEvent(
                activity.at(),
                "activity.event." + activity.kind() + "." + activity.event(),
                activity.channel() == Channel.SYSTEM ? null : activity.actorName(),
                text(activity, "reason") == null ? text(activity, "comment") : text(activity, "reason"),
                milestones.getOrDefault(activity.subject(), text(activity, "milestone")),
                activity.instant("from"),
                activity.instant("to"));
    }

    private static @Nullable String text(Activity activity, String name) {
        return activity.detail().get(name) instanceof String words ? words : null;
    }
}
