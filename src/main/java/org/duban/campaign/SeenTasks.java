package org.duban.campaign;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.springframework.stereotype.Component;

/** Lets other features count tasks in statements of their own, without those that their reader may not see. */
@Component
@RequiredArgsConstructor
public class SeenTasks {

    /** Holds for a task {@code t} that the reader may see; to be used with {@link #by} as parameters. */
    public static final String SQL = TaskRegister.SEEN;

    private final TaskAccess access;

    /** The parameters {@code everything} and {@code units}, which a clerk answers for. */
    public Map<String, Object> by(SignedIn reader) {
        var scope = access.scopeOf(reader);
        return Map.of("everything", scope.everything(), "units", scope.unitArray());
    }
}
