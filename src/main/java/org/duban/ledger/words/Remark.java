package org.duban.ledger.words;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.util.Arrays;
import java.util.List;
import org.duban.shared.DomainException;
import org.springframework.context.MessageSourceResolvable;

/**
 * Why a cell was read as it was; worded by the message bundles.
 *
 * @param key the message's key, {@code ledger.remark.…}, or that of a refusal
 * @param arguments already text, so that no locale groups the digits of a year
 */
@JsonIncludeProperties({"key", "arguments"})
public record Remark(String key, List<String> arguments) implements MessageSourceResolvable {

    private static final String PREFIX = "ledger.remark.";

    public static Remark of(String name, Object... arguments) {
        return new Remark(
                PREFIX + name, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** In the words of the feature that refused. */
    public static Remark because(DomainException refused) {
        var arguments = refused.getDetailMessageArguments();
        return new Remark(
                refused.getDetailMessageCode(),
                Arrays.stream(arguments == null ? new Object[0] : arguments)
                        .map(String::valueOf)
                        .toList());
    }

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }

    @Override
    public Object[] getArguments() {
        return arguments.toArray();
    }
}
