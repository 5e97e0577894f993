package org.duban.campaign;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Which tasks a reader may see, for statements of other features. */
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

    /** Binds what the condition asks for. */
    public StatementSpec bind(StatementSpec statement, SignedIn who) {
        by(who).forEach(statement::param);
        return statement;
    }

    /** Refuses a task that does not exist for the account. */
    public void require(TaskId id, SignedIn who) {
        access.requireVisible(id, who);
    }
}
