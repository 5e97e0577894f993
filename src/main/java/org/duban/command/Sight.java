package org.duban.command;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.SeenTasks;
import org.duban.finding.SeenFindings;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** For whom figures are counted. */
@Component
@RequiredArgsConstructor
public class Sight {

    /** Holds for a finding {@code f} that counts. On the wall a figure that rises would give an unannounced round away. */
    static final String FINDING = " (:secrets or not f.hidden) and " + SeenFindings.SQL;

    /** Holds for a deadline {@code d} whose clock runs; those of hidden findings are held. */
    static final String RUNNING = " d.met_at is null and d.cancelled_at is null and d.held_at is null ";

    /** The same for one of a finding {@code f} that the reader may see, as the register lists it. */
    static final String DEADLINE = " d.subject_kind = 'FINDING' and" + RUNNING + "and " + SeenFindings.SQL;

    static final String TASK = SeenTasks.SQL;

    private final SeenFindings findings;
    private final SeenTasks tasks;

    /** What one sees. */
    public record Seen(Map<String, Object> parameters) {

        /** What hangs on a wall for everybody: the whole district, but for what is secret still. */
        public static final Seen ON_THE_WALL =
                new Seen(Map.of("everything", true, "secrets", false, "scope", new UUID[0], "units", new UUID[0]));

        public boolean everything() {
            return Boolean.TRUE.equals(parameters.get("everything"));
        }

        StatementSpec in(StatementSpec statement) {
            parameters.forEach(statement::param);
            return statement;
        }
    }

    public Seen of(SignedIn who) {
        var parameters = new HashMap<>(tasks.by(who));
        parameters.putAll(findings.by(who));
        parameters.put("secrets", who.seesEverything());
        return new Seen(Map.copyOf(parameters));
    }
}
