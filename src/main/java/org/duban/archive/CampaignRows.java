package org.duban.archive;

import static java.util.stream.Collectors.joining;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.archive.Catalogue.Schema;
import org.duban.archive.Manifest.Rows;
import org.duban.campaign.CampaignId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of a campaign, table by table, as JSON that the database writes and reads itself: one row a line, with the columns
 * that it has.
 */
@Component
@RequiredArgsConstructor
class CampaignRows {

    static final String LOG = "activity";
    static final String STEPS = "escalation_step";

    /** A cursor of the database brings them in pieces, so that they are never in memory all at once. */
    private static final int PIECE = 500;

    /** Of an account only who it is: no password, no rights, no address. */
    static final List<String> OF_ACCOUNTS =
            List.of("account_id", "username", "display_name", "unit_id", "unit_head", "created_at");

    /** Columns that hold many identifiers, and what these name. */
    static final Map<String, String> LISTS =
            Map.of("survey.unit_ids", "unit", "instruction.files", "evidence", "instruction_reply.files", "evidence");

    /** Such a column. */
    record Listing(String table, String column) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate connection;

    /**
     * Notes what the campaign names and what is no part of it, and to what its log belongs. It needs a transaction, at whose end
     * these notes are gone.
     */
    void note(Schema schema, CampaignId campaign) {
        var needed = schema.needed();
        needed.forEach(table -> create("needed_" + table));
        create("archived_subject");
        var own = new ArrayList<CampaignTable>();
        own.add(new CampaignTable(Catalogue.CAMPAIGN, null, List.of(), List.of(), true));
        schema.parts().stream().filter(CampaignTable::kept).forEach(own::add);
        for (var part : own) {
            noteReferences(schema, part.name(), "where " + schema.belongs(part, "x"), campaign);
            noteSubjects(schema, part, campaign);
        }
        for (var target : Set.copyOf(LISTS.values())) {
            for (var list : lists(target)) {
                own.stream()
                        .filter(part -> part.name().equals(list.table()))
                        .forEach(part -> add(
                                target,
                                "select distinct l.id from %s x cross join unnest(x.%s) l (id) where %s"
                                        .formatted(list.table(), list.column(), schema.belongs(part, "x")),
                                campaign));
            }
        }
        var before = -1;
        for (var after = count(needed); after != before; after = count(needed)) {
            before = after;
            needed.forEach(table -> noteReferences(schema, table, "where " + isNeeded(schema, table, "x"), campaign));
        }
    }

    /** The columns that hold many identifiers of a table. */
    static List<Listing> lists(String target) {
        return LISTS.entrySet().stream()
                .filter(list -> list.getValue().equals(target))
                .map(list -> list.getKey().split("\\.", 2))
                .map(parts -> new Listing(parts[0], parts[1]))
                .toList();
    }

    private void create(String table) {
        jdbc.sql("create temp table %s (id uuid primary key) on commit drop".formatted(table))
                .update();
    }

    private void noteReferences(Schema schema, String table, String where, CampaignId campaign) {
        schema.references().stream()
                .filter(reference -> reference.table().equals(table) && !schema.isOwn(reference.target()))
                .forEach(reference -> add(
                        reference.target(),
                        "select distinct x.%1$s from %2$s x %3$s and x.%1$s is not null"
                                .formatted(reference.columns().get(0), table, where),
                        campaign));
    }

    private void add(String target, String ids, CampaignId campaign) {
        jdbc.sql("insert into needed_" + target + " " + ids + " on conflict do nothing")
                .param("campaign", campaign.value())
                .update();
    }

    /** What has a log of its own is known by one identifier. */
    private void noteSubjects(Schema schema, CampaignTable part, CampaignId campaign) {
        var key = schema.key(part.name());
        if (key.size() == 1) {
            jdbc.sql("insert into archived_subject select x.%s from %s x where %s on conflict do nothing"
                            .formatted(key.get(0), part.name(), schema.belongs(part, "x")))
                    .param("campaign", campaign.value())
                    .update();
        }
    }

    private int count(List<String> needed) {
        return jdbc.sql(needed.stream()
                        .map(table -> "(select count(*) from needed_" + table + ")")
                        .collect(joining(" + ", "select ", "")))
                .query(Integer.class)
                .single();
    }

    private static String isNeeded(Schema schema, String table, String alias) {
        var owner = Catalogue.COMPANIONS.get(table);
        return owner == null
                ? "%s.%s in (select id from needed_%s)"
                        .formatted(alias, schema.key(table).get(0), table)
                : "%s.%s in (select id from needed_%s)"
                        .formatted(alias, schema.key(owner).get(0), owner);
    }

    /** Writes all of them, those first to which others refer. */
    List<Rows> write(Schema schema, CampaignId campaign, ArchiveWriter archive) throws IOException {
        var written = new ArrayList<Rows>();
        for (var table : schema.needed()) {
            var columns = table.equals("account") ? OF_ACCOUNTS : schema.columns(table);
            written.add(write(table, true, columns, schema, isNeeded(schema, table, "x"), campaign, archive));
        }
        var steps = schema.parts().stream()
                .filter(part -> part.name().equals("step_fired"))
                .findFirst()
                .orElseThrow();
        // Steps of all campaigns that do without their own, as far as they fired.
        written.add(write(
                STEPS,
                true,
                schema.columns(STEPS),
                schema,
                "x.campaign_id is null and x.escalation_step_id in (select f.escalation_step_id from step_fired f where "
                        + schema.belongs(steps, "f") + ")",
                campaign,
                archive));
        written.add(write(
                Catalogue.CAMPAIGN,
                false,
                schema.columns(Catalogue.CAMPAIGN),
                schema,
                "x.campaign_id = :campaign",
                campaign,
                archive));
        for (var part : schema.inOrder()) {
            if (part.kept()) {
                written.add(write(
                        part.name(),
                        false,
                        schema.columns(part.name()),
                        schema,
                        schema.belongs(part, "x"),
                        campaign,
                        archive));
            }
        }
        // From where somebody called is nobody's business any more.
        var ofLog = new ArrayList<>(schema.columns(LOG));
        ofLog.remove("address");
        written.add(write(
                LOG, false, ofLog, schema, "x.subject_id in (select id from archived_subject)", campaign, archive));
        return written;
    }

    private Rows write(
            String table,
            boolean needed,
            List<String> columns,
            Schema schema,
            String where,
            CampaignId campaign,
            ArchiveWriter archive)
            throws IOException {
        var counter = new Lines();
        var rows = new Rows(table, needed, 0, columns);
        archive.add(rows.entry(), out -> {
            var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            each(
                    "select row_to_json(r)::text from (select %s from %s x where %s order by %s) r"
                            .formatted(
                                    Schema.qualified(columns, "x"),
                                    table,
                                    where,
                                    Schema.qualified(schema.order(table), "x")),
                    campaign,
                    row -> counter.write(row.getString(1), writer));
            writer.flush();
        });
        return new Rows(table, needed, counter.written, columns);
    }

    /** Reads rows one after the other, however many there are. */
    void each(String sql, CampaignId campaign, RowCallbackHandler use) {
        each(sql, Map.of("campaign", campaign.value()), use);
    }

    void each(String sql, Map<String, ?> parameters, RowCallbackHandler use) {
        var template = new JdbcTemplate(Objects.requireNonNull(connection.getDataSource()));
        template.setFetchSize(PIECE);
        new NamedParameterJdbcTemplate(template).query(sql, parameters, use);
    }

    private static final class Lines {

        private long written;

        void write(String line, Writer out) {
            try {
                out.write(line);
                out.write('\n');
                written++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The files of the campaign, each content once. */
    void eachFile(CampaignId campaign, RowCallbackHandler use) {
        each("""
                select distinct on (e.sha256) e.sha256, e.kind, e.size from evidence e
                where e.evidence_id in (select id from needed_evidence) order by e.sha256
                """, campaign, use);
    }
}
