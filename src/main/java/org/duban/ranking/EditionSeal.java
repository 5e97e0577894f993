package org.duban.ranking;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The seal of an edition: SHA-256 over what was stored, in one canonical text.
 *
 * <p>The text is UTF-8, a JSON array a line: the edition with its parameters and totals, then the standings by unit, then
 * the lines by unit and number, then the flags. What later versions of the product added comes at the end of its row and only where there is
 * such a thing, so that an edition that was sealed before keeps its seal. Instants are microseconds since 1970, so that no session's zone changes the text.
 */
@Component
@RequiredArgsConstructor
class EditionSeal {

    private static final String DIGEST = """
            select encode(sha256(convert_to(
                (select (jsonb_build_array('duban-ranking-1', e.edition_id, e.campaign_id, e.kind, e.period_from,
                            e.period_to, (extract(epoch from e.as_of) * 1000000)::bigint, e.finished, e.scheme,
                            e.scheme_version, e.parameters, e.previous_id, e.corrects, e.correction_reason,
                            i.campaign_name, i.issuer_name, cast(:year as integer), cast(:number as integer),
                            e.found, e.open, e.due, e.closed, e.in_time, e.late, e.reworked, e.recurred)
                         || case when e.scheme_id is null then '[]' else jsonb_build_array(e.scheme_id) end)::text
                 from ranking_edition e join ranking_imprint i using (edition_id) where e.edition_id = :edition)
                || E'\\n'
                || coalesce((select string_agg((jsonb_build_array(s.unit_id, s.place, s.unit_name, s.league, s.rank,
                            s.score, s.deducted, s.reason, s.previous_rank, s.found, s.open, s.due, s.closed, s.in_time,
                            s.late, s.carried, s.reworked, s.recurred, s.held)
                         || case when s.counted is null then '[]' else jsonb_build_array(s.counted, s.on_rounds, s.won,
                            s.places, s.clean_places, s.compliance, s.excuse, s.filed) end)::text, E'\\n' order by s.unit_id)
                 from ranking_standing s where s.edition_id = :edition), '')
                || E'\\n'
                || coalesce((select string_agg((jsonb_build_array(l.unit_id, l.line, l.finding_id, l.kind,
                            (extract(epoch from l.occurred_at) * 1000000)::bigint, l.base, l.weight, l.factor,
                            l.points)
                         || case when l.bonus_id is null then '[]' else jsonb_build_array(l.bonus_id) end)::text, E'\\n' order by l.unit_id, l.line)
                 from ranking_line l where l.edition_id = :edition), '')
                || coalesce((select E'\\n' || string_agg(jsonb_build_array('flag', f.unit_id, f.kind, f.running)::text,
                            E'\\n' order by f.unit_id, f.kind)
                 from ranking_flag f where f.edition_id = :edition), ''),
                'UTF8')), 'hex')
            """;

    private final JdbcClient jdbc;

    /** What the stored rows come to under the given number. */
    String of(EditionId edition, int year, int number) {
        return jdbc.sql(DIGEST)
                .param("edition", edition.value())
                .param("year", year)
                .param("number", number)
                .query(String.class)
                .single();
    }
}
