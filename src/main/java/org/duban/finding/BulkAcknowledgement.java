package org.duban.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.shared.DomainException;
import org.duban.shared.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Acknowledges several findings at once under one responsible person. One that is refused holds up no other. */
@Service
@RequiredArgsConstructor
public class BulkAcknowledgement {

    /**
     * A finding that is to be acknowledged.
     *
     * @param version as it was when it was chosen; null for as it is
     */
    public record Chosen(FindingId id, @Nullable Long version) {}

    /**
     * One that was not acknowledged, and why.
     *
     * @param number the id where there is none that the reader may see
     */
    public record Refused(UUID id, String number, DomainException reason) {}

    /** What became of them. */
    public record Outcome(int acknowledged, List<Refused> refused) {}

    private record Numbered(UUID id, String number) {}

    private final FindingRectifications rectifications;
    private final JdbcClient jdbc;

    public Outcome acknowledge(List<Chosen> chosen, String person, SignedIn by) {
        var numbers = numbers(chosen);
        var refused = new ArrayList<Refused>();
        for (var one : chosen) {
            var reason = tryTo(one, person, by);
            if (reason != null) {
                refused.add(new Refused(one.id().value(), number(one, reason, numbers), reason));
            }
        }
        return new Outcome(chosen.size() - refused.size(), refused);
    }

    private @Nullable DomainException tryTo(Chosen one, String person, SignedIn by) {
        try {
            rectifications.acknowledge(one.id(), person, by, one.version());
            return null;
        } catch (DomainException refusal) {
            return refusal;
        } catch (OptimisticLockingFailureException overtaken) {
            return new StaleVersion(one.version() == null ? 0 : one.version(), -1);
        }
    }

    /** What somebody may not see has no number for them either. */
    private static String number(Chosen one, DomainException reason, Map<UUID, String> numbers) {
        var id = one.id().value();
        return reason instanceof FindingNotFound ? id.toString() : numbers.getOrDefault(id, id.toString());
    }

    private Map<UUID, String> numbers(List<Chosen> chosen) {
        return jdbc
                .sql("select finding_id as id, number from finding where finding_id = any(:ids)")
                .param("ids", chosen.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .query(Numbered.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Numbered::id, Numbered::number));
    }
}
