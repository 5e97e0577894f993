package org.duban.finding;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
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

    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{3,}");

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Clock clock;

    public Slice<FindingRow> list(
            FindingFilter filter, FindingOrder order, int limit, @Nullable String cursor, SignedIn reader) {
        var where = conditions(filter, reader);
        if (order == FindingOrder.DUE) {
            where.and("d.due_at is not null");
        }
        if (cursor != null) {
            var after = FindingCursor.parse(cursor);
            where.and(order.after(order.keyType()))
                    .with("afterKey", after.key())
                    .with("afterId", after.id());
        }
        var rows = jdbc.sql("select " + FindingRow.COLUMNS + " from " + FindingRow.TABLES + where.sql() + " order by "
                        + order.orderBy() + " limit :limit")
                .params(where.parameters())
                .param("limit", limit + 1)
                .query(FindingRow.class)
                .list();
        return Slice.of(rows, limit, row -> FindingCursor.of(row, order).text());
    }

    /** How many there are, counted no further than the given number: a page says “more than 10,000” and is not slow. */
    public int count(FindingFilter filter, int upTo, SignedIn reader) {
        var where = conditions(filter, reader);
        return jdbc.sql("select count(*) from (select 1 from " + FindingRow.TABLES + where.sql()
                        + " limit :upTo) as counted")
                .params(where.parameters())
                .param("upTo", upTo)
                .query(Integer.class)
                .single();
    }

    Conditions conditions(FindingFilter filter, SignedIn reader) {
        var where = new Conditions();
        addScope(where, scopes.of(reader));
        where.andAny("f.campaign_id", "campaigns", filter.campaigns());
        where.andAny("f.place_id", "places", filter.places());
        if (!filter.units().isEmpty()) {
            where.and("""
                            f.unit_id in (with recursive below as (
                                select unit_id from unit where unit_id = any(:units)
                                union select b.unit_id from unit b join below on b.parent_id = below.unit_id
                            ) select unit_id from below)""").with("units", filter.units().toArray(UUID[]::new));
        }
        where.andAnyName("f.state", "states", filter.states());
        where.andAnyName("f.source", "sources", filter.sources());
        where.andAnyName("f.severity", "severities", filter.severities());
        if (filter.overdue()) {
            where.and("d.due_at <= :now and d.met_at is null and d.held_at is null and d.cancelled_at is null")
                    .with("now", utc(clock.instant()));
        }
        if (filter.checkItem() != null) {
            where.and("f.check_item_id = :checkItem").with("checkItem", filter.checkItem());
        }
        if (filter.inspection() != null) {
            where.and("f.inspection_id = :inspection").with("inspection", filter.inspection());
        }
        addDays(where, filter);
        addWords(where, filter.q());
        return where;
    }

    private static void addScope(Conditions where, Scope scope) {
        if (!scope.everything()) {
            where.and("""
                            (f.unit_id = any(:scope)
                             or f.finding_id in (select k.finding_id from finding_co_unit k where k.unit_id = any(:scope)))
                            and not f.hidden and f.state <> 'DRAFT'""").with("scope", scope.unitArray());
        }
    }

    private void addDays(Conditions where, FindingFilter filter) {
        if (filter.foundFrom() != null) {
            where.and("f.found_at >= :foundFrom").with("foundFrom", startOf(filter.foundFrom()));
        }
        if (filter.foundTo() != null) {
            where.and("f.found_at < :foundBefore")
                    .with("foundBefore", startOf(filter.foundTo().plusDays(1)));
        }
    }

    private static void addWords(Conditions where, @Nullable String q) {
        if (q == null || q.isBlank()) {
            return;
        }
        var words = q.strip().toLowerCase(Locale.ROOT);
        if (NUMBER.matcher(words).matches()) {
            where.and("f.number = :number").with("number", words);
            return;
        }
        var number = 0;
        for (var word : words.split("\\s+", 8)) {
            var name = "word" + number++;
            // The bigrams find the candidates by index; strpos keeps those in which they stand together.
            where.and("strpos(lower(f.description || ' ' || f.place_text), :" + name + ") > 0")
                    .with(name, word);
            if (word.length() > 1) {
                where.and("bigrams(f.description || ' ' || f.place_text) @> bigrams(:" + name + ")");
            }
        }
    }

    private OffsetDateTime startOf(LocalDate day) {
        return utc(day.atStartOfDay(clock.getZone()).toInstant());
    }

    /** Conditions that all have to hold, with their parameters. */
    static final class Conditions {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Conditions and(String condition) {
            conditions.add(condition);
            return this;
        }

        Conditions with(String name, Object value) {
            parameters.put(name, value);
            return this;
        }

        void andAny(String column, String name, List<UUID> wanted) {
            if (!wanted.isEmpty()) {
                and(column + " = any(:" + name + ")").with(name, wanted.toArray(UUID[]::new));
            }
        }

        void andAnyName(String column, String name, List<? extends Enum<?>> wanted) {
            if (!wanted.isEmpty()) {
                and(column + " = any(:" + name + ")")
                        .with(name, wanted.stream().map(Enum::name).toArray(String[]::new));
            }
        }

        String sql() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }

        Map<String, Object> parameters() {
            return parameters;
        }
    }
}
