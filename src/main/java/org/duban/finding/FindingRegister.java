package org.duban.finding;

import java.util.EnumSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of all findings (问题台账), narrowed to what the reader may see and asks for. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class FindingRegister {

    /**
     * A piece of the register, and how many findings there are in all.
     *
     * @param total counted no further than was wanted, or a little further
     */
    public record Page(Slice<FindingRow> slice, int total) {}

    /**
     * Words that occur more often than this are soon met on the way through the register in its order; rarer ones are
     * looked up in the index. The database cannot tell which is better: it takes the characters of a word for
     * independent of each other, and 乱停乱放 for a thousand times rarer than it is.
     */
    private static final int FREQUENT = 5_000;

    private static final Set<FindingState> UNANSWERED =
            EnumSet.of(FindingState.ASSIGNED, FindingState.RECTIFYING, FindingState.DISPUTED, FindingState.ON_HOLD);

    private final RegisterConditions conditions;
    private final JdbcClient jdbc;

    public Slice<FindingRow> list(
            FindingFilter filter, FindingOrder order, int limit, @Nullable String cursor, SignedIn reader) {
        var where = conditions(filter, reader);
        var frequent = where.hasHints() && count(where, FREQUENT + 1) > FREQUENT;
        return slice(where, frequent, filter, order, limit, cursor);
    }

    /** A piece of it with the total, which is counted no further than wanted: a page says “more than” and is not slow. */
    public Page page(
            FindingFilter filter,
            FindingOrder order,
            int limit,
            @Nullable String cursor,
            int counted,
            SignedIn reader) {
        var where = conditions(filter, reader);
        var total = count(where, where.hasHints() ? Math.max(counted, FREQUENT) + 1 : counted + 1);
        return new Page(slice(where, where.hasHints() && total > FREQUENT, filter, order, limit, cursor), total);
    }

    /** How many there are, counted no further than the given number. */
    public int count(FindingFilter filter, int upTo, SignedIn reader) {
        return count(conditions(filter, reader), upTo);
    }

    Conditions conditions(FindingFilter filter, SignedIn reader) {
        return conditions.of(filter, reader);
    }

    private Slice<FindingRow> slice(
            Conditions where,
            boolean frequent,
            FindingFilter filter,
            FindingOrder order,
            int limit,
            @Nullable String cursor) {
        if (order == FindingOrder.DUE) {
            addDeadline(where, filter);
        }
        if (cursor != null) {
            var after = FindingCursor.parse(cursor, order);
            where.and(order.after()).with("afterKey", after.key()).with("afterId", after.id());
        }
        var rows = jdbc.sql("select " + FindingRow.COLUMNS + " from " + FindingRow.TABLES
                        + (frequent ? where.sqlWithoutHints() : where.sql()) + " order by " + order.orderBy()
                        + " limit :limit")
                .params(where.parameters())
                .param("limit", limit + 1)
                .query(FindingRow::of)
                .list();
        return Slice.of(rows, limit, row -> FindingCursor.of(row, order).text());
    }

    /** Says of the deadline what holds for the finding too: the order is read from an index on deadlines. */
    private static void addDeadline(Conditions where, FindingFilter filter) {
        where.and("d.due_at is not null");
        where.andAny("d.campaign_id", "campaigns", filter.campaigns());
        if (!filter.states().isEmpty() && UNANSWERED.containsAll(filter.states())) {
            where.and("d.met_at is null and d.cancelled_at is null");
        }
    }

    private int count(Conditions where, int upTo) {
        return jdbc.sql("select count(*) from (select 1 from " + FindingRow.FINDING_AND_DEADLINE + where.sql()
                        + " limit :upTo) as counted")
                .params(where.parameters())
                .param("upTo", upTo)
                .query(Integer.class)
                .single();
    }
}
