package org.duban.archive;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the database says of itself: which tables belong to a campaign, what they refer to, and in which order they can be
 * filled. A table that comes later is exported, taken in and removed without being named anywhere.
 */
@Component
@RequiredArgsConstructor
class Catalogue {

    static final String CAMPAIGN = "campaign";

    /** What belongs to rows that a campaign needs, and is nothing without them. */
    static final Map<String, String> COMPANIONS = Map.of(
            "check_item", "standard", "checklist_line", "checklist", "ranking_scheme_revision", "ranking_scheme");

    private final JdbcClient jdbc;

    /** What is known of the schema for the time of one export, opening or removal. */
    record Schema(
            List<CampaignTable> parts,
            List<Reference> references,
            Map<String, List<String>> columns,
            Map<String, List<String>> keys) {

        /** The campaign's tables, each after those to which it refers. */
        List<CampaignTable> inOrder() {
            var byName = parts.stream().collect(toMap(CampaignTable::name, part -> part));
            return order(byName.keySet()).stream().map(byName::get).toList();
        }

        /** What the tables of a campaign refer to and what is no part of it, each after those to which it refers. */
        List<String> needed() {
            var own = Stream.concat(Stream.of(CAMPAIGN), parts.stream().map(CampaignTable::name))
                    .collect(Collectors.toSet());
            var needed = new LinkedHashSet<String>();
            var wanted = new ArrayList<>(own);
            while (!wanted.isEmpty()) {
                var next = references.stream()
                        .filter(reference -> wanted.contains(reference.table()))
                        .map(Reference::target)
                        .filter(target -> !own.contains(target) && needed.add(target))
                        .toList();
                wanted.clear();
                wanted.addAll(next);
            }
            COMPANIONS.forEach((companion, owner) -> {
                if (needed.contains(owner)) {
                    needed.add(companion);
                }
            });
            return order(needed);
        }

        List<String> columns(String table) {
            return columns.getOrDefault(table, List.of());
        }

        /** By which its rows are told apart, and put in order. */
        List<String> order(String table) {
            return key(table).isEmpty() ? columns(table) : key(table);
        }

        List<String> key(String table) {
            return keys.getOrDefault(table, List.of());
        }

        /** Which rows of a table are the campaign's; {@code alias} names them. */
        String belongs(CampaignTable part, String alias) {
            return belongs(part, alias, 0);
        }

        private String belongs(CampaignTable part, String alias, int depth) {
            if (part.parent() == null) {
                return alias + ".campaign_id = :campaign";
            }
            var parent = parts.stream()
                    .filter(other -> other.name().equals(part.parent()))
                    .findFirst()
                    .orElseThrow();
            var above = "p" + depth;
            return "(%s) in (select %s from %s %s where %s)"
                    .formatted(
                            qualified(part.columns(), alias),
                            qualified(part.parentColumns(), above),
                            parent.name(),
                            above,
                            belongs(parent, above, depth + 1));
        }

        /**
         * To which table that is no part of a campaign the values of a column lead in the end, over however many tables; null if
         * to none.
         */
        @Nullable
        String leadsTo(String table, String column) {
            return leadsTo(table, column, new LinkedHashSet<>());
        }

        private @Nullable String leadsTo(String table, String column, Set<String> seen) {
            if (!seen.add(table + "." + column)) {
                return null;
            }
            for (var reference : references) {
                var at = reference.table().equals(table) ? reference.columns().indexOf(column) : -1;
                if (at >= 0) {
                    var target = reference.target();
                    var targetColumn = reference.targetColumns().get(at);
                    var found = isOwn(target)
                            ? leadsTo(target, targetColumn, seen)
                            : key(target).equals(List.of(targetColumn)) ? target : null;
                    if (found != null) {
                        return found;
                    }
                }
            }
            return null;
        }

        boolean isOwn(String table) {
            return table.equals(CAMPAIGN)
                    || parts.stream().anyMatch(part -> part.name().equals(table));
        }

        private List<String> order(Set<String> tables) {
            var ordered = new LinkedHashSet<String>();
            var left = new ArrayList<>(tables.stream().sorted().toList());
            while (!left.isEmpty()) {
                var ready = left.stream()
                        .filter(table -> references.stream()
                                .filter(reference -> reference.table().equals(table))
                                .map(Reference::target)
                                .noneMatch(target -> left.contains(target) && !target.equals(table)))
                        .toList();
                if (ready.isEmpty()) {
                    throw new IllegalStateException("Tables refer to each other in a circle: " + left);
                }
                ordered.addAll(ready);
                left.removeAll(ready);
            }
            return List.copyOf(ordered);
        }

        static String qualified(List<String> columns, String alias) {
            return columns.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
        }
    }

    Schema read() {
        return new Schema(parts(), references(), columns(), keys());
    }

    /** The version of the last migration. */
    String version() {
        return jdbc.sql("""
                        select version from flyway_schema_history where success and version is not null
                        order by version collate "C" desc limit 1
                        """).query(String.class).single();
    }

    private List<CampaignTable> parts() {
        return jdbc.sql("select part, parent, part_columns, parent_columns, kept from campaign_parts() order by part")
                .query((row, number) -> new CampaignTable(
                        row.getString(1),
                        row.getString(2),
                        texts(row.getArray(3)),
                        texts(row.getArray(4)),
                        row.getBoolean(5)))
                .list();
    }

    private List<Reference> references() {
        return Stream.concat(
                        jdbc
                                .sql("""
                        select c.relname::text, t.relname::text,
                               array(select a.attname::text from unnest(f.conkey) with ordinality k (number, at)
                                     join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.number
                                     order by k.at),
                               array(select a.attname::text from unnest(f.confkey) with ordinality k (number, at)
                                     join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.number
                                     order by k.at)
                        from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class t on t.oid = f.confrelid
                        where f.contype = 'f' and f.connamespace = 'public'::regnamespace order by 1, f.conname
                        """)
                                .query((row, number) -> new Reference(
                                        row.getString(1),
                                        texts(row.getArray(3)),
                                        row.getString(2),
                                        texts(row.getArray(4))))
                                .list()
                                .stream(),
                        UNDECLARED.stream())
                .toList();
    }

    /** What is held by a trigger, or by nothing, and is a reference all the same. */
    private static final List<Reference> UNDECLARED = List.of(
            new Reference(
                    "ranking_line",
                    List.of("edition_id", "unit_id"),
                    "ranking_standing",
                    List.of("edition_id", "unit_id")),
            new Reference("deadline_change", List.of("changed_by"), "account", List.of("account_id")));

    /** Without those that the database reckons itself. */
    private Map<String, List<String>> columns() {
        return grouped("""
                select c.relname::text, a.attname::text
                from pg_attribute a join pg_class c on c.oid = a.attrelid
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0
                  and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
                order by 1, a.attnum
                """);
    }

    private Map<String, List<String>> keys() {
        return grouped("""
                select c.relname::text, a.attname::text
                from pg_constraint p join pg_class c on c.oid = p.conrelid
                cross join unnest(p.conkey) with ordinality k (number, at)
                join pg_attribute a on a.attrelid = p.conrelid and a.attnum = k.number
                where p.contype = 'p' and p.connamespace = 'public'::regnamespace order by 1, k.at
                """);
    }

    private Map<String, List<String>> grouped(String sql) {
        return jdbc.sql(sql).query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .collect(groupingBy(
                        Map.Entry::getKey, LinkedHashMap::new, mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
