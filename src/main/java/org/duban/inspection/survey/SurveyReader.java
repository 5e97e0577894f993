package org.duban.inspection.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.WorkingCalendars;
import org.duban.finding.SeenFindings;
import org.duban.inspection.InspectionId;
import org.duban.inspection.place.SeenRounds;
import org.duban.shared.Slice;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads surveys. A place is covered where somebody visited a stop there, answered a checklist, which is a visit, or found
 * something, on one of the survey's days. What units look at themselves does not count; for their clerks only the rounds and
 * the findings do of which they may hear. Places are counted where a count is shown, in one statement for all that are shown.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class SurveyReader {

    /** Which visits at a place {@code p} and which findings count for the survey {@code v}; its days end where it was ended. */
    private static final String VISITED = """
            i.campaign_id = v.campaign_id and i.kind <> 'SELF'
                and s.%1$s >= v.starts_on::timestamp at time zone :zone
                and s.%1$s < least((v.ends_on + 1)::timestamp at time zone :zone, v.ended_at)
                and
            """ + SeenRounds.SQL;

    private static final String FOUND = """
            f.campaign_id = v.campaign_id and f.state <> 'WITHDRAWN'
                and f.source in ('ROUTINE', 'SPECIAL', 'UNANNOUNCED', 'LOOK_BACK', 'SUPERIOR')
                and f.found_at >= v.starts_on::timestamp at time zone :zone
                and f.found_at < least((v.ends_on + 1)::timestamp at time zone :zone, v.ended_at)
                and
            """ + SeenFindings.SQL;

    private static final String ROWS = """
            select v.survey_id as id, v.campaign_id, c.name as campaign_name, v.title, v.starts_on, v.ends_on, v.checklist_id,
                   l.name as checklist_name, l.name_en as checklist_name_en, v.announced, v.place_kinds, v.unit_ids,
                   array(select u.name from unit u where u.unit_id = any(v.unit_ids) order by u.sort_order, u.name) as unit_names,
                   v.by_rule,
                   array(select distinct w.account_id from survey_walker w where w.survey_id = v.survey_id) as walker_ids,
                   array(select distinct a.display_name from survey_walker w join account a using (account_id)
                         where w.survey_id = v.survey_id order by a.display_name) as walker_names,
                   m.display_name as made_by_name, v.ended_at,
                   case when v.ended_at is not null or v.ends_on < :today then 'OVER'
                        when v.starts_on > :today then 'COMING' else 'RUNNING' end as state
            from survey v
            join campaign c using (campaign_id)
            join account m on m.account_id = v.made_by
            left join checklist l using (checklist_id)
            where (:everything or v.announced and exists (
                select from survey_place sp join place p using (place_id)
                where sp.survey_id = v.survey_id and p.unit_id = any(:scope)))
            """;

    private static final String COUNTS = """
            select v.survey_id as id, count(*) as places, count(*) filter (where
                exists (select from inspection_stop s join inspection i using (inspection_id)
                        where s.place_id = p.place_id and (""" + VISITED.formatted("visited_at") + """
                       )) or exists (select from finding f where f.place_id = p.place_id and (""" + FOUND + """
                       ))) as covered
            from survey v join survey_place sp using (survey_id) join place p using (place_id)
            where v.survey_id = any(:surveys) and (:everything or p.unit_id = any(:scope))
            group by v.survey_id
            """;

    /** Each place of one survey, with what is known of it. */
    private static final String STATE =
            """
            with recursive branch (unit_id, area_id) as (
                select u.unit_id, u.unit_id from unit u join survey x on x.survey_id = :survey
                join campaign c using (campaign_id) where u.parent_id = c.zone_unit_id
                union all
                select u.unit_id, b.area_id from unit u join branch b on u.parent_id = b.unit_id
            ), below (unit_id) as (
                select y.unit_id from unnest(:area) as y(unit_id)
                union
                select u.unit_id from unit u join below b on u.parent_id = b.unit_id
            ), visited as (
                select distinct s.place_id
                from survey v, inspection_stop s join inspection i using (inspection_id) join place p using (place_id)
                where v.survey_id = :survey and (""" + VISITED.formatted("visited_at") + """
            )), found as (
                select distinct f.place_id from survey v, finding f
                where v.survey_id = :survey and f.place_id is not null and (""" + FOUND + """
            )), missed as (
                select distinct on (s.place_id) s.place_id, s.missed_reason
                from survey v, inspection_stop s join inspection i using (inspection_id) join place p using (place_id)
                where v.survey_id = :survey and (""" + VISITED.formatted("missed_at") + """
                ) order by s.place_id, s.missed_at desc
            ), state as (
                select p.place_id as id, p.name, p.kind, p.initials, p.unit_id, u.name as unit_name, u.sort_order, b.area_id,
                       t.place_id is not null or f.place_id is not null as covered, f.place_id is not null as found,
                       m.missed_reason
                from survey_place sp join place p using (place_id) left join unit u using (unit_id)
                left join branch b using (unit_id) left join visited t using (place_id) left join found f using (place_id)
                left join missed m using (place_id)
                where sp.survey_id = :survey and (:everything or p.unit_id = any(:scope))
                  and (cardinality(:area) = 0 or p.unit_id in (select y.unit_id from below y))
            )
            """;

    private static final String BOARD = STATE + """
            select s.area_id, a.name as area_name, s.kind, count(*) as total, count(*) filter (where s.covered) as covered,
                   count(*) filter (where s.found) as found,
                   count(*) filter (where not s.covered and s.missed_reason is not null) as told
            from state s left join unit a on a.unit_id = s.area_id
            group by s.area_id, a.name, a.sort_order, s.kind
            order by a.sort_order, a.name, s.kind
            """;

    private static final String LEFT = STATE + """
            select s.id, s.name, s.kind, s.unit_name, s.missed_reason from state s
            where not s.covered and (cast(:after as uuid) is null or s.id > :after)
            order by s.id limit :limit
            """;

    private static final String IN_ORDER = STATE + """
            select s.id, s.name, s.kind, s.unit_name, s.missed_reason from state s
            where not s.covered order by s.sort_order, s.unit_name, s.initials, s.id limit :limit
            """;

    private static final String NEXT = STATE.replace("visited as", """
            mine (unit_id) as (
                select w.unit_id from survey_walker w
                where w.survey_id = :survey and w.account_id = :account and w.unit_id is not null
                union
                select u.unit_id from unit u join mine m on u.parent_id = m.unit_id
            ), visited as""") + """
            select s.id, s.name, s.kind, s.unit_name, s.missed_reason from state s
            where not s.covered and s.missed_reason is null
              and (s.unit_id in (select m.unit_id from mine m)
                   or not exists (select from survey_walker w where w.survey_id = :survey)
                   or exists (select from survey_walker w
                              where w.survey_id = :survey and w.account_id = :account and w.unit_id is null))
            order by s.sort_order, s.unit_name, s.initials, s.id limit :limit
            """;

    /** The survey of which a round is part. */
    public record OfRound(UUID id, String title) {}

    private record Counts(UUID id, int places, int covered) {}

    private final SeenFindings seen;
    private final WorkingCalendars calendars;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** The latest first; {@code after} is the last one of the piece before. */
    public Slice<SurveyProgress> list(@Nullable UUID campaign, int limit, @Nullable UUID after, SignedIn who) {
        var rows = rows("""
                 and (cast(:campaign as uuid) is null or v.campaign_id = :campaign)
                 and (cast(:after as uuid) is null or (v.starts_on, v.survey_id) <
                      (select y.starts_on, y.survey_id from survey y where y.survey_id = :after))
                 order by v.starts_on desc, v.survey_id desc limit :limit
                """, who)
                .param("campaign", campaign)
                .param("after", after)
                .param("limit", limit + 1)
                .query(SurveyRow.class)
                .list();
        var piece = Slice.of(rows, limit, row -> row.id().toString());
        return piece.map(counted(piece.items(), who));
    }

    /** Those under way that somebody may see. */
    public List<SurveyProgress> running(SignedIn who) {
        var rows = rows("""
                 and v.ended_at is null and v.starts_on <= :today and v.ends_on >= :today
                 order by v.ends_on, v.survey_id
                """, who).query(SurveyRow.class).list();
        return rows.stream().map(counted(rows, who)).toList();
    }

    private Function<SurveyRow, SurveyProgress> counted(List<SurveyRow> rows, SignedIn who) {
        var counts = seen(jdbc.sql(COUNTS), who)
                .param("surveys", rows.stream().map(SurveyRow::id).toArray(UUID[]::new))
                .query(Counts.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Counts::id, Function.identity()));
        return row -> {
            var count = counts.getOrDefault(row.id(), new Counts(row.id(), 0, 0));
            return new SurveyProgress(row, count.places(), count.covered());
        };
    }

    /** One that a unit may not see is not there for it. */
    public SurveyRow require(SurveyId id, SignedIn who) {
        return rows(" and v.survey_id = :id", who)
                .param("id", id.value())
                .query(SurveyRow.class)
                .optional()
                .orElseThrow(() -> new SurveyNotFound(id));
    }

    public Optional<OfRound> of(InspectionId round) {
        return jdbc.sql("""
                        select v.survey_id as id, v.title from survey_round r join survey v using (survey_id)
                        where r.inspection_id = :round
                        """).param("round", round.value()).query(OfRound.class).optional();
    }

    private JdbcClient.StatementSpec rows(String condition, SignedIn who) {
        return seen(jdbc.sql(ROWS + condition).param("today", LocalDate.now(clock)), who);
    }

    /** One statement, however many places there are, besides the survey itself and the calendar. */
    public SurveyBoard board(SurveyRow survey, SignedIn who) {
        var cells = state(BOARD, survey, List.of(), who)
                .query(SurveyBoard.Cell.class)
                .list();
        return new SurveyBoard(survey, Pace.of(survey, LocalDate.now(clock), calendars.current()), cells);
    }

    /** Where nobody was yet, by their ids. */
    public Slice<SurveyPlace> left(
            SurveyRow survey, @Nullable UnitId area, int limit, @Nullable UUID after, SignedIn who) {
        var rows = state(LEFT, survey, area == null ? List.of() : List.of(area.value()), who)
                .param("after", after)
                .param("limit", limit + 1)
                .query(SurveyPlace.class)
                .list();
        return Slice.of(rows, limit, row -> row.id().toString());
    }

    /** The same unit by unit, as far as there is room. */
    public List<SurveyPlace> leftInOrder(SurveyRow survey, @Nullable UnitId area, int limit, SignedIn who) {
        return state(IN_ORDER, survey, area == null ? List.of() : List.of(area.value()), who)
                .param("limit", limit)
                .query(SurveyPlace.class)
                .list();
    }

    /** Where this person goes next: in the own area, and where nobody has told that it cannot be reached. */
    public List<SurveyPlace> next(SurveyRow survey, int limit, SignedIn who) {
        return state(NEXT, survey, List.of(), who)
                .param("account", who.accountId().value())
                .param("limit", limit)
                .query(SurveyPlace.class)
                .list();
    }

    private JdbcClient.StatementSpec state(String sql, SurveyRow survey, Collection<UUID> area, SignedIn who) {
        return seen(jdbc.sql(sql), who).param("survey", survey.id()).param("area", area.toArray(UUID[]::new));
    }

    private JdbcClient.StatementSpec seen(JdbcClient.StatementSpec statement, SignedIn who) {
        return statement.param("zone", clock.getZone().getId()).params(seen.by(who));
    }
}
