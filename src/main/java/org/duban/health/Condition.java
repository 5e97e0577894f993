package org.duban.health;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How something fares.
 *
 * @param state which of its states it is in: the key of the sentence below the check's; what to do stands under {@code .todo}
 * @param arguments of both sentences
 * @param facts what was seen
 */
public record Condition(HealthLevel level, String state, List<Object> arguments, List<Fact> facts) {

    /** The state of a check that failed itself. */
    static final String FAILED = "failed";

    public static Condition good(String state, Object... arguments) {
        return new Condition(HealthLevel.GOOD, state, List.of(arguments), List.of());
    }

    public static Condition watch(String state, Object... arguments) {
        return new Condition(HealthLevel.WATCH, state, List.of(arguments), List.of());
    }

    public static Condition trouble(String state, Object... arguments) {
        return new Condition(HealthLevel.TROUBLE, state, List.of(arguments), List.of());
    }

    /** With another fact, unless there is nothing to tell. */
    public Condition with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new ArrayList<>(facts);
        more.add(new Fact(name, value));
        return new Condition(level, state, arguments, List.copyOf(more));
    }
}
