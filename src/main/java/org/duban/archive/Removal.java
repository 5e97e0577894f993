package org.duban.archive;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.archive.Catalogue.Schema;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.evidence.EvidenceStore;
import org.duban.evidence.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes a sample campaign with all that belongs to it, and what was made for it where nothing else uses that. Its log stays,
 * and says that it was removed. Any other campaign is refused, here and by the database.
 */
@Slf4j
@Service
@RequiredArgsConstructor
public class Removal {

    private static final String EVIDENCE = "evidence";

    /** What is somebody's or something's own, and goes with it. */
    private static final Map<String, List<String>> OWN = Map.of(
            "account",
                    List.of(
                            "account_role",
                            "account_invitation",
                            "api_token",
                            "account_contact",
                            "desk_mark",
                            "message",
                            "feed"),
            "unit", List.of("digest", "digest_setting", "feed"),
            "place", List.of("place_status"));

    private final Campaigns campaigns;
    private final Catalogue catalogue;
    private final Triggers triggers;
    private final EvidenceStore store;
    private final ActivityLog activities;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /**
     * Removes it for somebody.
     *
     * @param name as the campaign is called: whoever removes it has typed it
     */
    public void remove(CampaignId id, String name) {
        if (!campaigns.require(id).name().equals(name.strip())) {
            throw new NamedOtherwise();
        }
        remove(id);
    }

    /** Removes it. */
    public void remove(CampaignId id) {
        var files = new ArrayList<String>();
        transaction.executeWithoutResult(status -> {
            try {
                files.addAll(removeRows(id));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        files.forEach(this::removeFile);
    }

    private List<String> removeRows(CampaignId id) throws IOException {
        var campaign = campaigns.require(id);
        if (!isSample(id)) {
            throw new NotASample(campaign.name());
        }
        var schema = catalogue.read();
        var parts = schema.inOrder();
        noteEvidence(schema, parts, id);
        // What is archived is written no more, but a sample may go all the same.
        jdbc.sql("update campaign set archived_at = null where campaign_id = :id")
                .param("id", id.value())
                .update();
        var touched = new ArrayList<>(parts.stream().map(CampaignTable::name).toList());
        touched.addAll(List.of(EVIDENCE, "place_status"));
        var files = new ArrayList<String>();
        triggers.without(touched, () -> {
            for (var last = parts.size() - 1; last >= 0; last--) {
                var part = parts.get(last);
                jdbc.sql("delete from %s x where %s".formatted(part.name(), schema.belongs(part, "x")))
                        .param("campaign", id.value())
                        .update();
            }
            jdbc.sql("delete from message where campaign_id = :id")
                    .param("id", id.value())
                    .update();
            jdbc.sql("delete from campaign where campaign_id = :id")
                    .param("id", id.value())
                    .update();
            files.addAll(removeEvidence(schema));
            List.of("place", "account", "unit").forEach(table -> removeUnused(schema, table));
        });
        activities.record(SubjectKind.CAMPAIGN, id.value(), "REMOVED", Map.of("name", campaign.name()));
        return files;
    }

    private boolean isSample(CampaignId id) {
        return jdbc.sql("select sample from campaign where campaign_id = :id for update")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private void noteEvidence(Schema schema, List<CampaignTable> parts, CampaignId id) {
        jdbc.sql("create temp table sample_evidence (id uuid primary key) on commit drop")
                .update();
        for (var part : parts) {
            schema.references().stream()
                    .filter(reference -> reference.table().equals(part.name())
                            && reference.target().equals(EVIDENCE))
                    .forEach(
                            reference -> noteEvidence("x." + reference.columns().get(0), part, schema, id));
            CampaignRows.lists(EVIDENCE).stream()
                    .filter(list -> list.table().equals(part.name()))
                    .forEach(list -> noteEvidence("unnest(x.%s)".formatted(list.column()), part, schema, id));
        }
        jdbc.sql("""
                        insert into sample_evidence select e.evidence_id from evidence e
                        join account a on a.account_id = e.uploaded_by where a.sample on conflict do nothing
                        """).update();
    }

    private void noteEvidence(String value, CampaignTable part, Schema schema, CampaignId id) {
        jdbc.sql("""
                        insert into sample_evidence
                        select v.id from (select %s as id from %s x where %s) v where v.id is not null on conflict do nothing
                        """.formatted(value, part.name(), schema.belongs(part, "x")))
                .param("campaign", id.value())
                .update();
    }

    /** Answers the contents that nothing names any more. */
    private List<String> removeEvidence(Schema schema) {
        jdbc.sql("create temp table sample_content (sha256 text) on commit drop")
                .update();
        jdbc.sql("""
                        with gone as (
                            delete from evidence e using sample_evidence s where s.id = e.evidence_id and %s
                            returning e.sha256
                        )
                        insert into sample_content select distinct sha256 from gone
                        """.formatted(unused(schema, EVIDENCE, "e"))).update();
        var unnamed = "not exists (select from evidence e where e.sha256 = c.sha256)";
        jdbc.sql("delete from evidence_hash h using sample_content c where c.sha256 = h.sha256 and " + unnamed)
                .update();
        return jdbc.sql("select c.sha256 from sample_content c where " + unnamed)
                .query(String.class)
                .list();
    }

    /** What stands in a tree goes from its leaves on. */
    private void removeUnused(Schema schema, String table) {
        var key = schema.key(table).get(0);
        var condition = "x.sample and " + unused(schema, table, "x");
        for (var removed = 1; removed > 0; ) {
            var ids = jdbc.sql("select x.%s from %s x where %s".formatted(key, table, condition))
                    .query(UUID.class)
                    .list()
                    .toArray(UUID[]::new);
            for (var own : OWN.getOrDefault(table, List.of())) {
                jdbc.sql("delete from %s where %s = any(:ids)".formatted(own, key))
                        .param("ids", ids)
                        .update();
            }
            removed = jdbc.sql("delete from %s where %s = any(:ids)".formatted(table, key))
                    .param("ids", ids)
                    .update();
        }
    }

    /** That no row but its own refers to it. */
    private static String unused(Schema schema, String table, String alias) {
        var one = schema.references().stream()
                .filter(reference -> reference.target().equals(table)
                        && !OWN.getOrDefault(table, List.of()).contains(reference.table()))
                .map(reference -> "not exists (select from %s o where o.%s = %s.%s)"
                        .formatted(
                                reference.table(),
                                reference.columns().get(0),
                                alias,
                                reference.targetColumns().get(0)));
        var many = CampaignRows.lists(table).stream()
                .map(list -> "not exists (select from %s o where o.%s @> array[%s.%s])"
                        .formatted(
                                list.table(),
                                list.column(),
                                alias,
                                schema.key(table).get(0)));
        return Stream.concat(one, many).collect(joining(" and "));
    }

    /** The rows are gone by now: a file that stays is in nobody's way. */
    private void removeFile(String sha256) {
        try {
            store.remove(new Sha256(sha256));
        } catch (IOException failure) {
            log.warn("The content {} of a removed sample could not be removed", sha256, failure);
        }
    }
}
