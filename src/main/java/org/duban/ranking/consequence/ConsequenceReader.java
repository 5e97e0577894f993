package org.duban.ranking.consequence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.shared.Slice;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads consequences. The office and those above it see all; a unit sees its own and those of the units below it once they
 * are confirmed; inspectors see none.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ConsequenceReader {

    private static final String ROWS = """
            select q.consequence_id as id, q.campaign_id, c.name as campaign_name, q.unit_id,
                   coalesce(s.unit_name, u.name) as unit_name, q.kind, q.edition_id, e.kind as period_kind, e.period_from,
                   e.period_to, e.year, e.number, s.league, s.rank, x.edition_id as corrected_by, q.ground, q.extent,
                   f.finding_id, f.number as finding_number, q.reason, q.amount, q.state, q.post, d.due_at, d.met_at,
                   d.held_at, q.proposed_at, p.display_name as proposed_by_name, q.confirmed_at,
                   k.display_name as confirmed_by_name, q.done_at, o.display_name as done_by_name, q.outcome, q.dropped_at,
                   r.display_name as dropped_by_name, q.drop_reason, q.version
            from ranking_consequence q
            join campaign c on c.campaign_id = q.campaign_id
            join unit u on u.unit_id = q.unit_id
            left join ranking_edition e on e.edition_id = q.edition_id
            left join ranking_standing s on s.edition_id = q.edition_id and s.unit_id = q.unit_id
            left join ranking_edition x on x.corrects = q.edition_id and x.published_at is not null
            left join finding f on f.finding_id = q.finding_id and (:everything or not f.hidden)
            left join deadline d on d.deadline_id = q.deadline_id
            left join account p on p.account_id = q.proposed_by
            left join account k on k.account_id = q.confirmed_by
            left join account o on o.account_id = q.done_by
            left join account r on r.account_id = q.dropped_by
            where (:everything or q.unit_id = any(:scope) and q.confirmed_at is not null)
            """;

    private static final String FILTER = """
              and (cast(:campaign as uuid) is null or q.campaign_id = :campaign)
              and (cast(:edition as uuid) is null or q.edition_id = :edition)
              and (cast(:kind as text) is null or q.kind = :kind)
              and (cast(:state as text) is null or q.state = :state)
            """;

    private final JdbcClient jdbc;
    private final UnitTree units;

    public static boolean seesAll(SignedIn who) {
        return who.isAnyOf(Role.SUPERVISOR, Role.ADMIN, Role.LEADER, Role.OVERSIGHT);
    }

    public ConsequenceRow require(ConsequenceId id, SignedIn reader) {
        return sql(ROWS + " and q.consequence_id = :id", reader)
                .param("id", id.value())
                .query(ConsequenceRow.class)
                .optional()
                .orElseThrow(() -> new ConsequenceNotFound(id));
    }

    /** For the paper that tells of it, which everybody composes alike. */
    public Optional<ConsequenceRow> find(ConsequenceId id) {
        return jdbc.sql(ROWS + " and q.consequence_id = :id")
                .param("everything", true)
                .param("scope", new UUID[0])
                .param("id", id.value())
                .query(ConsequenceRow.class)
                .optional();
    }

    /** The latest first. */
    public Slice<ConsequenceRow> list(ConsequenceFilter filter, int limit, @Nullable UUID after, SignedIn reader) {
        var rows = filtered(
                        " and (cast(:after as uuid) is null or q.consequence_id < :after) order by q.consequence_id desc limit :limit",
                        filter,
                        reader)
                .param("after", after)
                .param("limit", limit + 1)
                .query(ConsequenceRow.class)
                .list();
        return Slice.of(rows, limit, row -> row.id().toString());
    }

    /** Those of an edition, in the order of its places. */
    public List<ConsequenceRow> ofEdition(UUID edition, SignedIn reader) {
        return filtered(" order by s.place, q.consequence_id", new ConsequenceFilter(null, edition, null, null), reader)
                .query(ConsequenceRow.class)
                .list();
    }

    /** What somebody confirmed of an edition, as its notice tells everybody, in the order of its places. */
    public List<ConsequenceRow> confirmedOf(UUID edition) {
        return jdbc.sql(ROWS
                        + " and q.edition_id = :edition and q.state in ('CONFIRMED', 'DONE') order by s.place, q.kind")
                .param("everything", true)
                .param("scope", new UUID[0])
                .param("edition", edition)
                .query(ConsequenceRow.class)
                .list();
    }

    /** How many rest on an edition, but for those that were dropped. */
    public int countOf(UUID edition) {
        return jdbc.sql("select count(*) from ranking_consequence where edition_id = :edition and state <> 'DROPPED'")
                .param("edition", edition)
                .query(Integer.class)
                .single();
    }

    /** All, the oldest first: a campaign has some hundred, not some hundred thousand. */
    public List<ConsequenceRow> all(ConsequenceFilter filter, SignedIn reader) {
        return filtered(" order by q.consequence_id", filter, reader)
                .query(ConsequenceRow.class)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String order, ConsequenceFilter filter, SignedIn reader) {
        return sql(ROWS + FILTER + order, reader)
                .param("campaign", filter.campaign())
                .param("edition", filter.edition())
                .param("kind", name(filter.kind()))
                .param("state", name(filter.state()));
    }

    private JdbcClient.StatementSpec sql(String statement, SignedIn reader) {
        return jdbc.sql(statement).param("everything", seesAll(reader)).param("scope", scope(reader));
    }

    private UUID[] scope(SignedIn who) {
        var unit = who.unitId();
        return unit == null || !who.is(Role.UNIT)
                ? new UUID[0]
                : units.subtree(unit).toArray(UUID[]::new);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
