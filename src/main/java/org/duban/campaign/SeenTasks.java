package org.duban.campaign;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tasks a reader may see, for statements elsewhere about tasks {@code t}. */
@Component
@RequiredArgsConstructor
public class SeenTasks {

    public static final String SQL = TaskRegister.SEEN;

    private final TaskAccess access;

    /** Binds what the condition asks for. */
    public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, SignedIn who) {
        var scope = access.scopeOf(who);
        return statement.param("everything", scope.everything()).param("units", scope.unitArray());
    }

    /** The same for what is open to everybody who stands before it, such as a board on the wall. */
    public JdbcClient.StatementSpec bindAll(JdbcClient.StatementSpec statement) {
        return statement.param("everything", true).param("units", new UUID[0]);
    }

    /** Refuses a task that does not exist for the account. */
    public void require(TaskId id, SignedIn who) {
        access.requireVisible(id, who);
    }
}
