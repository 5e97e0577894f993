package org.duban.notification.channel;

import org.jspecify.annotations.Nullable;

/**
 * What became of an attempt to deliver.
 *
 * @param failure null when it was delivered
 * @param status of the answer, where there was one
 * @param detail what the other side said
 */
record Outcome(
        @Nullable Failure failure,
        @Nullable Integer status,
        @Nullable String detail) {

    private static final int LONGEST = 300;

    static Outcome delivered(@Nullable Integer status) {
        return new Outcome(null, status, null);
    }

    static Outcome failed(Failure failure, @Nullable Integer status, @Nullable String detail) {
        return new Outcome(failure, status, detail);
    }

    boolean isDelivered() {
        return failure == null;
    }

    boolean isTheChannelsFault() {
        return failure != null && failure.isTheChannels();
    }

    /** Such as {@code ANSWER: HTTP 500}; null when it was delivered. */
    @Nullable
    String error() {
        if (failure == null) {
            return null;
        }
        var text = detail == null || detail.isBlank() ? failure.name() : failure.name() + ": " + detail.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
