package org.duban.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the tree of units: whole, a branch, or the way up. A few hundred rows, so each is one recursive statement. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class UnitTree {

    private static final String ROWS = """
            with recursive tree as (
                select u.unit_id, 0 as depth, u.name as path, array[lpad(u.sort_order::text, 10, '0'), u.name] as place
                from unit u where u.parent_id is null
                union all
                select u.unit_id, t.depth + 1, t.path || ' / ' || u.name, t.place || array[lpad(u.sort_order::text, 10, '0'), u.name]
                from unit u join tree t on u.parent_id = t.unit_id
            )
            select u.unit_id as id, u.name, u.level, u.parent_id, u.league, u.aliases, u.initials, u.note,
                   u.sort_order, u.retired_at is not null as retired, t.depth, t.path, u.version
            from tree t join unit u using (unit_id)
            """;

    private static final String WANTED = """
             where (:retired or u.retired_at is null)
               and (cast(:league as text) is null or u.league = :league)
               and (cast(:words as text) is null or strpos(lower(u.name), :words) > 0
                    or strpos(lower(array_to_string(u.aliases, ' ')), :words) > 0
                    or starts_with(u.initials, :words))
            """;

    private final JdbcClient jdbc;

    /** All units that are in use, each after its parent. */
    public List<UnitRow> all() {
        return search(UnitFilter.ALL);
    }

    /** The wanted units, each after its parent where that is wanted too. */
    public List<UnitRow> search(UnitFilter filter) {
        return wanted(filter, WANTED + " order by t.place")
                .query(UnitTree::toRow)
                .list();
    }

    /** The groups in which units are ranked. */
    public List<String> leagues() {
        return jdbc.sql("select distinct league from unit where league is not null and retired_at is null order by 1")
                .query(String.class)
                .list();
    }

    public UnitRow require(UnitId id) {
        return jdbc.sql(ROWS + " where u.unit_id = :id")
                .param("id", id.value())
                .query(UnitTree::toRow)
                .optional()
                .orElseThrow(() -> new UnitNotFound(id));
    }

    /** A piece of the list of units, in the order in which they were established. */
    public Slice<UnitRow> list(UnitFilter filter, int limit, @Nullable UUID after) {
        var rows = wanted(filter, WANTED + """
                           and (cast(:after as uuid) is null or u.unit_id > :after)
                         order by u.unit_id limit :limit
                        """)
                .param("after", after)
                .param("limit", limit + 1)
                .query(UnitTree::toRow)
                .list();
        return Slice.of(rows, limit, row -> row.id().toString());
    }

    private JdbcClient.StatementSpec wanted(UnitFilter filter, String condition) {
        return jdbc.sql(ROWS + condition)
                .param("retired", filter.withRetired())
                .param("league", filter.league())
                .param("words", filter.words());
    }

    /** The unit itself and all below it, retired ones too: what they did stays visible. */
    public List<UUID> subtree(UnitId top) {
        return subtrees(List.of(top.value()));
    }

    /** The same for several at once. */
    public List<UUID> subtrees(Collection<UUID> tops) {
        return jdbc.sql("""
                        with recursive below as (
                            select unit_id from unit where unit_id = any(:tops)
                            union
                            select u.unit_id from unit u join below b on u.parent_id = b.unit_id
                        )
                        select unit_id from below
                        """)
                .param("tops", tops.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** The unit itself and all above it. */
    public List<UUID> upwards(UnitId bottom) {
        return jdbc.sql("""
                        with recursive above as (
                            select unit_id, parent_id from unit where unit_id = :bottom
                            union all
                            select u.unit_id, u.parent_id from unit u join above a on u.unit_id = a.parent_id
                        )
                        select unit_id from above
                        """).param("bottom", bottom.value()).query(UUID.class).list();
    }

    private static UnitRow toRow(ResultSet row, int number) throws SQLException {
        return new UnitRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                UnitLevel.valueOf(row.getString("level")),
                row.getObject("parent_id", UUID.class),
                row.getString("league"),
                List.of((String[]) row.getArray("aliases").getArray()),
                row.getString("initials"),
                row.getString("note"),
                row.getInt("sort_order"),
                row.getBoolean("retired"),
                row.getInt("depth"),
                row.getString("path"),
                row.getLong("version"));
    }
}
