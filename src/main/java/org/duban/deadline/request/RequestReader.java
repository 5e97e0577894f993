package org.duban.deadline.request;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.request.DeadlineOwner.Subject;
import org.duban.shared.Slice;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads requests: those that wait for a ruling, those of a unit, those about one thing. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class RequestReader {

    /** A request with what it is about. */
    public record Entry(RequestRow row, Subject subject) {}

    private final DeadlineOwners owners;
    private final UnitTree units;
    private final JdbcClient jdbc;

    /** What waits for a ruling, the longest waiting first. */
    public List<Entry> pending(int limit) {
        return entries(jdbc.sql(
                        RequestRow.SELECT
                                + " where r.state in ('PENDING', 'ENDORSED') order by r.requested_at, r.deadline_request_id limit :limit")
                .param("limit", limit)
                .query(RequestRow.class)
                .list());
    }

    /** The same of what somebody may rule on. */
    public List<Entry> pendingFor(SignedIn who, int limit) {
        return entries(jdbc.sql(RequestRow.SELECT + """
                         where r.state = any(:states) and r.requested_by <> :me and r.endorsed_by is distinct from :me
                         order by r.requested_at, r.deadline_request_id limit :limit
                        """)
                .param("states", RequestState.openFor(who).map(Enum::name).toArray(String[]::new))
                .param("me", who.accountId().value())
                .param("limit", limit)
                .query(RequestRow.class)
                .list());
    }

    public int pendingCount() {
        return jdbc.sql("select count(*) from deadline_request where state in ('PENDING', 'ENDORSED')")
                .query(Integer.class)
                .single();
    }

    /**
     * The newest first; a clerk sees those of the own unit and those below it.
     *
     * @param state null for any
     */
    public Slice<Entry> list(@Nullable RequestState state, SignedIn who, int limit, @Nullable String cursor) {
        var parameters = new HashMap<String, Object>();
        var where = new StringBuilder(" where true");
        if (state != null) {
            where.append(" and r.state = :state");
            parameters.put("state", state.name());
        }
        if (!who.seesEverything()) {
            where.append(" and r.unit_id = any(:own)");
            var unit = who.unitId();
            parameters.put(
                    "own", unit == null ? new UUID[0] : units.subtree(unit).toArray(UUID[]::new));
        }
        if (cursor != null) {
            // Ids are made in the order of time.
            where.append(" and r.deadline_request_id < :after");
            parameters.put("after", RequestId.valueOf(cursor).value());
        }
        var rows = jdbc.sql(RequestRow.SELECT + where + " order by r.deadline_request_id desc limit :limit")
                .params(parameters)
                .param("limit", limit + 1)
                .query(RequestRow.class)
                .list();
        return Slice.of(entries(rows), limit, entry -> entry.row().id().toString());
    }

    /** One request, for somebody who may see what it is about. */
    public Entry require(RequestId id, SignedIn who) {
        var row = jdbc.sql(RequestRow.SELECT + " where r.deadline_request_id = :id")
                .param("id", id.value())
                .query(RequestRow.class)
                .optional()
                .orElseThrow(() -> new RequestNotFound(id));
        return owners.of(row.subjectKind())
                .find(row.subjectId(), who)
                .map(subject -> new Entry(row, subject))
                .orElseThrow(() -> new RequestNotFound(id));
    }

    private List<Entry> entries(List<RequestRow> rows) {
        var subjects = owners.subjects(rows.stream()
                .collect(Collectors.toMap(RequestRow::subjectId, RequestRow::subjectKind, (one, same) -> one)));
        return rows.stream()
                .flatMap(row -> entry(row, subjects.get(row.subjectId())).stream())
                .toList();
    }

    private static Optional<Entry> entry(RequestRow row, @Nullable Subject subject) {
        return subject == null ? Optional.empty() : Optional.of(new Entry(row, subject));
    }
}
