package org.duban.ranking.scheme;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads schemes and their revisions. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class SchemeReader {

    private static final String ROWS = """
            select s.scheme_id as id, s.name, s.note, s.revision, s.rules::text as rules, s.revised_at,
                   a.display_name as revised_by_name, s.retired_at, s.version,
                   (select string_agg(c.name, ' · ' order by c.starts_on desc, c.name)
                    from campaign c left join ranking_scheme_choice k using (campaign_id)
                    where c.archived_at is null
                      and coalesce(k.scheme_id, :usual) = s.scheme_id) as campaigns
            from ranking_scheme s left join account a on a.account_id = s.revised_by
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** The rules of a campaign. */
    private record OfCampaign(UUID campaignId, String rules) {}

    /** Those in use first, by name. */
    public List<SchemeRow> list() {
        return jdbc.sql(ROWS + " order by s.retired_at is not null, s.revised_by is not null, s.scheme_id")
                .param("usual", SchemeId.USUAL.value())
                .query(SchemeRow.class)
                .list();
    }

    public SchemeRow require(SchemeId id) {
        return jdbc.sql(ROWS + " where s.scheme_id = :id")
                .param("usual", SchemeId.USUAL.value())
                .param("id", id.value())
                .query(SchemeRow.class)
                .optional()
                .orElseThrow(() -> new SchemeNotFound(id));
    }

    /** Every revision, the newest first; none says which campaigns use it. */
    public List<SchemeRow> revisions(SchemeId id) {
        return jdbc.sql("""
                        select r.scheme_id as id, r.name, null as note, r.revision, r.rules::text as rules, r.revised_at,
                               a.display_name as revised_by_name, null as retired_at, null as campaigns, 0 as version
                        from ranking_scheme_revision r left join account a on a.account_id = r.revised_by
                        where r.scheme_id = :id order by r.revision desc
                        """).param("id", id.value()).query(SchemeRow.class).list();
    }

    public Rules rules(String written) {
        return json.readValue(written, Rules.class);
    }

    /** By which rules each campaign that runs is ranked now. */
    public Map<UUID, Rules> byCampaign() {
        var read = new java.util.HashMap<String, Rules>();
        Function<OfCampaign, Rules> rules = row -> read.computeIfAbsent(row.rules(), this::rules);
        return jdbc.sql("""
                        select c.campaign_id, s.rules::text as rules
                        from campaign c left join ranking_scheme_choice k using (campaign_id)
                        join ranking_scheme s
                            on s.scheme_id = coalesce(k.scheme_id, :usual)
                        where c.archived_at is null
                        """).param("usual", SchemeId.USUAL.value()).query(OfCampaign.class).list().stream()
                .collect(Collectors.toMap(OfCampaign::campaignId, rules));
    }
}
