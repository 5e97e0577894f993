package org.duban.ranking;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.ranking.scheme.LineKind;
import org.duban.ranking.scheme.Rules;
import org.duban.shared.Slice;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads editions. The published ones are everybody's to see; of drafts only the office knows. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class RankingReader {

    private static final String ROWS = """
            select e.edition_id as id, e.campaign_id, i.campaign_name, i.issuer_name, e.kind, e.period_from, e.period_to,
                   e.as_of, e.finished, e.scheme, e.scheme_id, e.scheme_version, e.parameters::text as parameters, e.previous_id,
                   e.corrects, e.correction_reason, x.edition_id as corrected_by, e.drafted_at, e.drafted_by,
                   e.reviewed_at, v.display_name as reviewer_name, e.published_at, p.display_name as publisher_name, e.year, e.number, e.digest, n.units, n.ranked, e.found, e.open,
                   e.due, e.closed, e.in_time, e.late, e.reworked, e.recurred, e.version
            from ranking_edition e
            join campaign c using (campaign_id)
            join ranking_imprint i using (edition_id)
            left join account p on p.account_id = e.published_by
            left join account v on v.account_id = e.reviewed_by
            left join ranking_edition x on x.corrects = e.edition_id and x.published_at is not null
            cross join lateral (
                select count(*) as units, count(s.rank) as ranked from ranking_standing s
                where s.edition_id = e.edition_id) n
            where (e.published_at is not null or :drafts)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LineSight sight;
    private final Clock clock;

    public static boolean seesDrafts(SignedIn who) {
        return who.isAnyOf(Role.SUPERVISOR, Role.ADMIN);
    }

    public EditionRow require(EditionId id, SignedIn reader) {
        return jdbc.sql(ROWS + " and e.edition_id = :id")
                .param("drafts", seesDrafts(reader))
                .param("id", id.value())
                .query(EditionRow.class)
                .optional()
                .orElseThrow(() -> new EditionNotFound(id));
    }

    /** The published edition under this seal: whoever holds the paper may see what it should say. */
    public Optional<EditionRow> sealed(String digest) {
        return published(" and e.digest = :value", digest.toLowerCase(Locale.ROOT));
    }

    /** A published edition, which is everybody's to read. */
    public EditionRow requirePublished(EditionId id) {
        return published(" and e.edition_id = :value", id.value()).orElseThrow(() -> new EditionNotFound(id));
    }

    /** The published edition that takes the place of this one. */
    public Optional<EditionRow> correctionOf(EditionRow edition) {
        return published(" and e.corrects = :value", edition.id());
    }

    private Optional<EditionRow> published(String condition, Object value) {
        return jdbc.sql(ROWS + condition)
                .param("drafts", false)
                .param("value", value)
                .query(EditionRow.class)
                .optional();
    }

    /** The newest first, of one campaign or of all. */
    public Slice<EditionRow> list(@Nullable UUID campaign, int limit, @Nullable UUID after, SignedIn reader) {
        var rows = jdbc.sql(ROWS + """
                         and (cast(:campaign as uuid) is null or e.campaign_id = :campaign)
                         and (cast(:after as uuid) is null or e.edition_id < :after)
                         order by e.edition_id desc limit :limit
                        """)
                .param("drafts", seesDrafts(reader))
                .param("campaign", campaign)
                .param("after", after)
                .param("limit", limit + 1)
                .query(EditionRow.class)
                .list();
        return Slice.of(rows, limit, row -> row.id().toString());
    }

    /** The published edition of a campaign with the latest period, as a list of one or none. */
    List<EditionRow> latestPublished(CampaignId campaign) {
        return jdbc.sql(ROWS + """
                         and e.campaign_id = :campaign order by e.period_to desc, e.published_at desc limit 1
                        """)
                .param("drafts", false)
                .param("campaign", campaign.value())
                .query(EditionRow.class)
                .list();
    }

    /** Editions by a condition and an order of our own making. */
    List<EditionRow> editions(String conditionAndOrder, boolean drafts, int limit) {
        return jdbc.sql(ROWS + conditionAndOrder + " limit :limit")
                .param("drafts", drafts)
                .param("limit", limit)
                .query(EditionRow.class)
                .list();
    }

    /** Campaigns of which the reader may see an edition, those that began last first. */
    public List<RankedCampaign> campaigns(SignedIn reader) {
        return jdbc.sql("""
                        select c.campaign_id as id, c.name from campaign c
                        where exists (select 1 from ranking_edition e where e.campaign_id = c.campaign_id
                                      and (e.published_at is not null or :drafts))
                        order by c.starts_on desc, c.name
                        """)
                .param("drafts", seesDrafts(reader))
                .query(RankedCampaign.class)
                .list();
    }

    /** League by league, best first; those without a rank last. */
    public List<Standing> standings(EditionId edition) {
        return jdbc.sql(StandingSql.STORED + " order by s.place")
                .param("edition", edition.value())
                .query(StandingSql::standing)
                .list();
    }

    public Standing standing(EditionId edition, UnitId unit) {
        return jdbc.sql(StandingSql.STORED + " and s.unit_id = :unit")
                .param("edition", edition.value())
                .param("unit", unit.value())
                .query(StandingSql::standing)
                .optional()
                .orElseThrow(StandingNotFound::new);
    }

    /** Each point that the unit lost, in the order in which it lost them, after the given line. */
    public Slice<LineRow> lines(EditionId edition, UnitId unit, int limit, int after, SignedIn reader) {
        return lines(edition, unit, LineFilter.ALL, limit, after, reader);
    }

    /** The same of some findings: a reader who may not see them has none. */
    public Slice<LineRow> lines(
            EditionId edition, UnitId unit, LineFilter filter, int limit, int after, SignedIn reader) {
        var rows = sight.of(reader, jdbc.sql("""
                        select l.line, l.kind, l.occurred_at, l.base, l.weight, l.factor, l.points,
                               f.finding_id, f.number as finding_number, f.place_text, f.category, f.description,
                               f.severity, f.source, coalesce(u.name, b.name) as unit_name, n.reason, n.proof
                        from ranking_line l
                        left join finding f on f.finding_id = l.finding_id and
                        """ + LineSight.SEEN + """
                        left join unit u on u.unit_id = f.unit_id
                        left join ranking_bonus n on n.bonus_id = l.bonus_id
                        left join unit b on b.unit_id = n.unit_id
                        where l.edition_id = :edition and l.unit_id = :unit and l.line > :after
                          and (not :narrowed or l.kind <> all(:won))
                          and (cast(:of as uuid) is null or f.unit_id = :of)
                          and (cast(:place as text) is null or coalesce(f.place_id::text, f.place_text) = :place)
                        order by l.line limit :limit
                        """))
                .param("edition", edition.value())
                .param("unit", unit.value())
                .param("narrowed", filter.isNarrowed())
                .param("won", LineKind.won())
                .param("of", filter.of())
                .param("place", filter.place())
                .param("after", after)
                .param("limit", limit + 1)
                .query(LineRow.class)
                .list();
        return Slice.of(rows, limit, row -> Integer.toString(row.line()));
    }

    /** How many findings of the period are left out because the unannounced round that found them is not released. */
    public int hiddenIn(EditionRow edition) {
        var period = edition.period();
        return jdbc.sql("""
                        select count(*) from finding
                        where campaign_id = :campaign and hidden and state not in ('DRAFT', 'WITHDRAWN')
                          and found_at >= :from and found_at < :before
                        """)
                .param("campaign", edition.campaignId())
                .param("from", utc(period.startsAt(clock.getZone())))
                .param("before", utc(period.endsAt(clock.getZone())))
                .query(Integer.class)
                .single();
    }

    /** The rules by which the edition was computed. */
    public Rules rules(EditionRow edition) {
        return json.readValue(edition.parameters(), Rules.class);
    }
}
