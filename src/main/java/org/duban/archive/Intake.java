package org.duban.archive;

import static java.util.stream.Collectors.joining;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.duban.archive.Catalogue.Schema;
import org.duban.archive.Manifest.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes the rows of one archive over into the tables, within one transaction. They lie beside them by then ({@link Staging});
 * each table is written in one statement, so that rows of one table may name each other.
 *
 * <p>What the campaign names is found here by its identifier, or else by its name; what is found by neither is made, and is
 * retired from its first day. Whatever named it under its former identifier then names it under that of here.
 */
@RequiredArgsConstructor
final class Intake {

    /** By what one is known that has another identifier here; {@code r} is the one of the archive. */
    private static final Map<String, String> KNOWN_BY = Map.of(
            "unit", "x.name = r.name and x.level = r.level and x.parent_id is not distinct from r.parent_id",
            "place", "x.name = r.name and x.unit_id is not distinct from r.unit_id",
            "standard", "x.code = r.code",
            "check_item", "x.standard_id = r.standard_id and x.code = r.code and x.revision = r.revision");

    private static final String RETIRED = "coalesce(r.retired_at, :now)";

    /** What is otherwise than in the archive where something is made here, by table and column. */
    private static final Map<String, Map<String, String>> MADE = Map.of(
            "unit", Map.of("retired_at", RETIRED, "sample", "false"),
            "place", Map.of("retired_at", RETIRED, "sample", "false"),
            "standard", Map.of("retired_at", RETIRED),
            "check_item",
                    Map.of(
                            "superseded_at",
                            "case when exists (select from check_item x where x.standard_id = r.standard_id and x.code = r.code"
                                    + " and x.superseded_at is null) then coalesce(r.superseded_at, :now) else r.superseded_at end"),
            "checklist", Map.of("retired_at", RETIRED, "superseded_at", "coalesce(r.superseded_at, :now)"),
            "ranking_scheme", Map.of("retired_at", RETIRED),
            "escalation_step", Map.of("retired_at", RETIRED),
            "account",
                    Map.of(
                            "version", "0",
                            "username",
                                    "case when exists (select from account x where x.username = r.username)"
                                            + " then left(r.username, 40) || '-' || left(md5(r.account_id::text), 8)"
                                            + " else r.username end",
                            // Nothing that anybody could type has this hash.
                            "password_hash", "'!'",
                            "disabled_at", "cast(:now as timestamptz)"));

    private final Schema schema;
    private final Manifest manifest;
    private final OffsetDateTime now;
    private final JdbcClient jdbc;
    /** How many rows of the campaign's own tables were written. */
    private final Map<String, Integer> taken = new HashMap<>();

    /** The tables of which some have another identifier here. */
    private final Set<String> renamed = new TreeSet<>();

    /** Finds or makes what the campaign names, and answers how many of each were made. */
    Map<String, Long> takeNeeded() {
        var made = new LinkedHashMap<String, Long>();
        for (var rows : manifest.tables()) {
            if (rows.needed()) {
                var count = takeNeeded(rows);
                if (count > 0) {
                    made.put(rows.table(), count);
                }
            }
        }
        return made;
    }

    private long takeNeeded(Rows rows) {
        var table = rows.table();
        if (schema.key(table).size() > 1) {
            return make(rows, "on conflict do nothing");
        }
        jdbc.sql("create temp table found_%s (old uuid primary key, now uuid not null) on commit drop".formatted(table))
                .update();
        var made = 0L;
        for (var found = find(rows); found > 0; found = find(rows)) {
            made += make(rows, "");
        }
        if (isRenamed(table)) {
            renamed.add(table);
        }
        return made;
    }

    /** Those whose own references are found already: what stands in a tree is found from its root on. */
    private int find(Rows rows) {
        var table = rows.table();
        var key = schema.key(table).get(0);
        var above = schema.references().stream()
                .filter(reference ->
                        reference.table().equals(table) && reference.target().equals(table))
                .map(reference -> reference.columns().get(0))
                .map(column -> " and (s.%1$s is null or exists (select from found_%2$s f where f.old = s.%1$s))"
                        .formatted(column, table))
                .collect(joining());
        var known = KNOWN_BY.containsKey(table)
                ? "(select x.%s from %s x where %s order by x.%s limit 1), "
                        .formatted(key, table, KNOWN_BY.get(table), key)
                : "";
        return jdbc.sql("""
                        insert into found_%1$s
                        select r.%2$s, coalesce((select x.%2$s from %1$s x where x.%2$s = r.%2$s), %3$sr.%2$s)
                        from (%4$s where not exists (select from found_%1$s f where f.old = s.%2$s)%5$s) r
                        """.formatted(table, key, known, mapped(rows, true), above))
                .update();
    }

    private long make(Rows rows, String conflict) {
        var table = rows.table();
        var made = MADE.getOrDefault(table, Map.of());
        var columns = new TreeSet<>(rows.columns());
        columns.addAll(made.keySet());
        var onlyNew =
                conflict.isEmpty() ? """
                join found_%1$s f on f.old = r.%2$s and f.now = r.%2$s
                where not exists (select from %1$s x where x.%2$s = r.%2$s)
                """.formatted(table, schema.key(table).get(0)) : "";
        return jdbc.sql("insert into %s (%s) select %s from (%s) r %s %s"
                        .formatted(
                                table,
                                String.join(", ", columns),
                                columns.stream()
                                        .map(column -> made.getOrDefault(column, "r." + column))
                                        .collect(joining(", ")),
                                mapped(rows, true),
                                onlyNew,
                                conflict))
                .param("now", now)
                .update();
    }

    private boolean isRenamed(String table) {
        return jdbc.sql("select exists (select from found_%s where old <> now)".formatted(table))
                .query(Boolean.class)
                .single();
    }

    /** Writes the rows of the campaign's own tables, in this order; an older archive has none of some. */
    void takeParts(List<String> tables) {
        for (var table : tables) {
            own(table).forEach(rows -> take(rows, Map.of(), Map.of()));
        }
    }

    /** The campaign itself: it can be written in until all is there. */
    void takeCampaign(String name) {
        for (var rows : own(Catalogue.CAMPAIGN)) {
            take(
                    rows,
                    Map.of("name", "cast(:name as text)", "archived_at", "null", "sample", "false"),
                    Map.of("name", name));
        }
    }

    private List<Rows> own(String table) {
        return manifest.tables().stream()
                .filter(rows -> !rows.needed() && rows.table().equals(table))
                .toList();
    }

    private void take(Rows rows, Map<String, String> otherwise, Map<String, ?> values) {
        var written = jdbc.sql("insert into %s (%s) select %s from (%s) r"
                        .formatted(
                                rows.table(),
                                String.join(", ", rows.columns()),
                                rows.columns().stream()
                                        .map(column -> otherwise.getOrDefault(column, "r." + column))
                                        .collect(joining(", ")),
                                mapped(rows, false)))
                .params(values)
                .update();
        taken.put(rows.table(), written);
    }

    /** Refuses rows that are another campaign's: digests say that nothing was changed since, and not that nothing is forged. */
    void requireOwn() {
        requireOwn(Catalogue.CAMPAIGN, "x.campaign_id = :campaign");
        schema.parts().forEach(part -> requireOwn(part.name(), schema.belongs(part, "x")));
    }

    private void requireOwn(String table, String condition) {
        var wanted = taken.getOrDefault(table, 0);
        var own = wanted == 0
                ? 0
                : jdbc.sql("select count(*) from %s x where %s".formatted(table, condition))
                        .param("campaign", manifest.campaign().id())
                        .query(Integer.class)
                        .single();
        if (own != wanted) {
            throw new ArchiveDamaged(table);
        }
    }

    /** What happened to what was {@linkplain CampaignRows#note noted}, in the order in which it did. */
    void takeLog() {
        for (var rows : own(CampaignRows.LOG)) {
            if (isOfOthers(rows)) {
                throw new ArchiveDamaged(rows.entry());
            }
            var columns = String.join(", ", rows.columns());
            jdbc.sql("""
                            insert into activity (%1$s) select %1$s
                            from (select line, row_number() over () as number from %2$s) l,
                                 jsonb_populate_record(null::activity, l.line) s
                            order by l.number
                            """.formatted(columns, Staging.table(rows))).update();
        }
    }

    private boolean isOfOthers(Rows rows) {
        return jdbc.sql("""
                        select exists (select from %s s where not exists (
                            select from archived_subject a where a.id = cast(s.line ->> 'subject_id' as uuid)))
                        """.formatted(Staging.table(rows))).query(Boolean.class).single();
    }

    /** The staged rows, with the identifiers of here. */
    private String mapped(Rows rows, boolean ofTree) {
        var columns = rows.columns().stream()
                .map(column -> mapped(rows.table(), column, ofTree) + " as " + column)
                .collect(joining(", "));
        return "select %s from %s, jsonb_populate_record(null::%s, line) s"
                .formatted(columns, Staging.table(rows), rows.table());
    }

    private String mapped(String table, String column, boolean ofTree) {
        var list = CampaignRows.LISTS.get(table + "." + column);
        if (list != null && renamed.contains(list)) {
            return """
                    array(select coalesce(f.now, i.id) from unnest(s.%s) with ordinality i (id, at)
                          left join found_%s f on f.old = i.id order by i.at)""".formatted(column, list);
        }
        var target = schema.leadsTo(table, column);
        var isOwnKey = target == null && schema.key(table).equals(List.of(column));
        var itself = ofTree && table.equals(target);
        return target != null && !isOwnKey && (itself || renamed.contains(target))
                ? "coalesce((select f.now from found_%1$s f where f.old = s.%2$s), s.%2$s)".formatted(target, column)
                : "s." + column;
    }

    /** Under which name the campaign is taken in: there may be another of its name. */
    String nameHere(UnaryOperator<String> elsewhere) {
        var name = manifest.campaign().name();
        var taken = jdbc.sql("""
                        select exists (select from campaign c where c.name = :name and c.zone_unit_id =
                            coalesce((select f.now from found_unit f where f.old = :zone), :zone))
                        """)
                .param("name", name)
                .param("zone", manifest.campaign().zoneId())
                .query(Boolean.class)
                .single();
        return taken ? elsewhere.apply(name) : name;
    }
}
