package org.duban.finding;

import org.jspecify.annotations.Nullable;

/**
 * What whoever logs a finding says of what was there before.
 *
 * @param of the closed finding that has come back; null for a new one
 */
public record Recurrence(Choice choice, @Nullable FindingId of) {

    public enum Choice {
        /** 新问题: linked to nothing, even where something alike was near. */
        NEW,
        /** 反弹 */
        RELAPSE
    }

    public Recurrence {
        if ((choice == Choice.RELAPSE) != (of != null)) {
            throw new RelapseOfNothing();
        }
    }
}
