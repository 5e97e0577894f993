package org.duban.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.duban.support.TestPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;

/** Nothing that belongs to an archived campaign is written, in whichever table, also in one that nobody thought of. */
class CampaignGuardTests {

    /** Names a campaign, or something of one, and is no part of it. */
    private static final Map<String, String> NO_PART = Map.of("message", "is its reader's own");

    private static Connection connection;

    private final UUID campaign = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    @BeforeAll
    static void migrate() throws SQLException {
        var postgres = TestPostgres.shared();
        var url = postgres.createDatabase();
        Flyway.configure()
                .dataSource(url, postgres.username(), postgres.password())
                .placeholders(Map.of("zone", "Asia/Shanghai"))
                .load()
                .migrate();
        connection = DriverManager.getConnection(url, postgres.username(), postgres.password());
        connection.setAutoCommit(false);
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @BeforeEach
    void announce() throws SQLException {
        execute("insert into unit (unit_id, version, name, level, initials) values ('%s', 0, '区', 'DISTRICT', 'q')"
                .formatted(id));
        execute("""
                insert into campaign (campaign_id, version, name, zone_unit_id, starts_on, watch_days)
                values ('%s', 0, '百日冲刺', '%s', '2026-01-01', 30)""".formatted(campaign, id));
    }

    @AfterEach
    void forget() throws SQLException {
        connection.rollback();
    }

    static Stream<String> parts() throws SQLException {
        return column("select part from campaign_parts() where kept").stream();
    }

    /** Of each table along the way only what leads to the campaign matters: all else that it asks for is set aside. */
    @ParameterizedTest
    @MethodSource("parts")
    void refusesToWriteInEachPart(String part) throws SQLException {
        var way = new LinkedHashMap<String, Part>();
        for (var table = part; table != null; table = way.get(table).parent()) {
            way.put(table, describe(table));
        }
        for (var table : way.keySet()) {
            strip(table);
        }
        var tables = new ArrayList<>(way.values());
        for (var at = tables.size() - 1; at > 0; at--) {
            insert(tables.get(at), tables);
        }
        archive(true);
        assertRefused(() -> insert(tables.get(0), tables));
        archive(false);
        insert(tables.get(0), tables);
        archive(true);
        assertRefused(() -> execute(
                "update %1$s set %2$s = %2$s".formatted(part, tables.get(0).column())));
        assertRefused(() -> execute("delete from " + part));
    }

    @Test
    void refusesToChangeTheCampaignItself() throws SQLException {
        archive(true);

        assertRefused(() -> execute("update campaign set name = 'x' where campaign_id = '%s'".formatted(campaign)));
        archive(false);
        execute("update campaign set name = 'x' where campaign_id = '%s'".formatted(campaign));
    }

    @Test
    void removesNoCampaignThatIsNoSample() {
        assertThatExceptionOfType(PSQLException.class)
                .isThrownBy(() -> execute("delete from campaign where campaign_id = '%s'".formatted(campaign)))
                .withMessageContaining("no sample");
    }

    /** By a reference that may be empty alone a row would be left out of archives. */
    @Test
    void everyTableThatRefersToAPartIsOne() throws SQLException {
        var known = new HashSet<>(column("select part from campaign_parts()"));
        var related = new TreeSet<>(column("""
                select c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid
                where a.attname = 'campaign_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                union
                select c.relname from pg_constraint f join pg_class c on c.oid = f.conrelid
                join pg_class t on t.oid = f.confrelid
                where f.contype = 'f' and t.relname in (select part from campaign_parts())
                """));
        related.remove("campaign");

        assertThat(related).allMatch(table -> known.contains(table) || NO_PART.containsKey(table));
    }

    private record Part(String table, String parent, List<String> columns, List<String> parentColumns) {

        String column() {
            return parent == null ? "campaign_id" : columns.get(0);
        }
    }

    private static Part describe(String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from campaign_parts() where part = '" + table + "'")) {
            rows.next();
            return new Part(
                    table,
                    rows.getString("parent"),
                    rows.getString("parent") == null
                            ? List.of()
                            : List.of((String[]) rows.getArray("part_columns").getArray()),
                    rows.getString("parent") == null
                            ? List.of()
                            : List.of((String[]) rows.getArray("parent_columns").getArray()));
        }
    }

    private static void strip(String table) throws SQLException {
        execute("alter table %s disable trigger user".formatted(table));
        for (var event : List.of("insert", "update", "delete")) {
            execute("alter table %s enable trigger campaign_not_archived_on_%s".formatted(table, event));
        }
        for (var constraint : column("""
                select conname from pg_constraint where conrelid = '%s'::regclass and contype in ('f', 'c', 'p', 'u')
                order by contype""".formatted(table))) {
            execute("alter table %s drop constraint %s cascade".formatted(table, constraint));
        }
        for (var column : column("""
                select attname from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and attnotnull and attgenerated = '' and not attisdropped
                """.formatted(table))) {
            execute("alter table %s alter column %s drop not null".formatted(table, column));
        }
    }

    /** With what its child on the way names of it, and with what it names of its own parent. */
    private void insert(Part part, List<Part> way) throws SQLException {
        var columns = new TreeSet<>(part.columns());
        way.stream()
                .filter(other -> part.table().equals(other.parent()))
                .forEach(child -> columns.addAll(child.parentColumns()));
        if (part.parent() == null) {
            columns.add("campaign_id");
        }
        var values = new ArrayList<String>();
        for (var column : columns) {
            values.add(value(part.table(), column));
        }
        execute("insert into %s (%s) values (%s)"
                .formatted(part.table(), String.join(", ", columns), String.join(", ", values)));
    }

    private String value(String table, String column) throws SQLException {
        if (column.equals("campaign_id")) {
            return "'" + campaign + "'";
        }
        var type = column("""
                select format_type(atttypid, null) from pg_attribute where attrelid = '%s'::regclass and attname = '%s'
                """.formatted(table, column)).get(0);
        return switch (type) {
            case "uuid" -> "'" + id + "'";
            case "integer", "bigint" -> "1";
            case "date" -> "'2026-01-01'";
            default -> "'A'";
        };
    }

    private void archive(boolean archived) throws SQLException {
        execute("update campaign set archived_at = %s where campaign_id = '%s'"
                .formatted(archived ? "now()" : "null", campaign));
    }

    @FunctionalInterface
    private interface Write {

        void run() throws SQLException;
    }

    private static void assertRefused(Write write) throws SQLException {
        Savepoint before = connection.setSavepoint();
        assertThatExceptionOfType(PSQLException.class).isThrownBy(write::run).satisfies(refused -> {
            assertThat(refused.getServerErrorMessage()).isNotNull();
            assertThat(refused.getServerErrorMessage().getConstraint()).isEqualTo("campaign_is_archived");
        });
        connection.rollback(before);
    }

    private static List<String> column(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
