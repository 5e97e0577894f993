package org.duban.deadline;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * Words to be looked up in the reader's language; parts may be phrases themselves.
 *
 * <p>A year, day or time of day is passed as text, since a number would be written with grouping: 2,025.
 */
record Phrase(String key, List<Object> parts) implements MessageSourceResolvable {

    static Phrase of(String key, Object... parts) {
        return new Phrase(key, List.of(parts));
    }

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }

    @Override
    public Object[] getArguments() {
        return parts.toArray();
    }
}
