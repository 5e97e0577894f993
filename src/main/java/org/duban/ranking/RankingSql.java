package org.duban.ranking;

/**
 * The statement behind every ranking, from the recorded facts to places in a league.
 *
 * <p>{@code :start} is the first instant of the period, {@code :asOf} its end or the present moment, {@code :before} the
 * instant from which on nothing that happens counts; {@code :from} and {@code :to} are its days. A deadline at midnight belongs to the day that it ends, so what is
 * due lies in ({@code :start}, {@code :asOf}], while what happens lies in [{@code :start}, {@code :before}).
 */
final class RankingSql {

    /** The scheme, and who takes part: units with a league in the campaign's zone, each with the branch it answers for. */
    private static final String PARTICIPANTS = """
            with recursive scheme as (
                select (d ->> 'base')::numeric as base, (d ->> 'floor')::numeric as floor,
                       (d ->> 'found')::numeric as found, (d ->> 'onTheSpot')::numeric as on_the_spot,
                       (d ->> 'recurrence')::numeric as recurrence, (d ->> 'late')::numeric as late,
                       (d ->> 'carried')::numeric as carried, (d ->> 'rework')::numeric as rework,
                       (d ->> 'rollUp')::boolean as roll_up, d -> 'sourceWeights' as weights,
                       nullif(d -> 'severityPoints', '{}') as severity_points,
                       (d -> 'caps' ->> 'FOUND')::numeric as most_found,
                       (d -> 'caps' ->> 'RECURRENCE')::numeric as most_recurrence,
                       (d -> 'caps' ->> 'LATE')::numeric as most_late,
                       (d -> 'caps' ->> 'CARRIED')::numeric as most_carried,
                       (d -> 'caps' ->> 'REWORK')::numeric as most_rework,
                       coalesce((m -> 'parts' ->> 'DEDUCTIONS')::numeric, 0) as of_deductions,
                       coalesce((m -> 'parts' ->> 'CLOSING_RATE')::numeric, 0) as of_closing,
                       coalesce((m -> 'parts' ->> 'ON_TIME_RATE')::numeric, 0) as of_on_time,
                       coalesce((m -> 'parts' ->> 'FEW_RETURNED')::numeric, 0) as of_few_returned,
                       coalesce((m -> 'parts' ->> 'FEW_FOUND')::numeric, 0) as of_few_found,
                       coalesce((m -> 'parts' ->> 'COMPLIANCE')::numeric, 0) as of_compliance,
                       (m ->> 'perPlace')::numeric as per_place, m -> 'bands' as bands,
                       case when m ->> 'nothingDue' = 'FULL_MARKS' then 100 end as instead,
                       m ->> 'nothingDue' = 'NOT_RANKED' as strict,
                       (g ->> 'selfFound')::numeric as self_found, (g ->> 'most')::numeric as most_won,
                       (a ->> 'leastPlaces')::int as least_places, (a ->> 'leastCases')::int as least_cases,
                       (a ->> 'perPlaces')::int as per_places, p ->> 'ties' as ties,
                       array(select jsonb_array_elements_text(p -> 'leagues')) as leagues
                from (select cast(:parameters as jsonb) as p) given
                cross join lateral (select p -> 'deductions' as d, p -> 'marks' as m, p -> 'gains' as g,
                                           p -> 'sample' as a) parts
            ), weight as (
                select w.key as source, w.value::numeric as weight from scheme, jsonb_each_text(scheme.weights) w
            ), zone as (
                select c.zone_unit_id as unit_id from campaign c where c.campaign_id = :campaign
                union all
                select u.unit_id from unit u join zone z on u.parent_id = z.unit_id
            ), participant as (
                select u.unit_id, u.name, u.league, u.sort_order,
                       min(array_position(array['DISTRICT', 'TOWNSHIP', 'DEPARTMENT', 'VILLAGE', 'SITE'], u.level))
                           over (partition by u.league) as league_order
                from zone join unit u using (unit_id) cross join scheme s
                where u.league is not null and u.retired_at is null
                  and (s.leagues = '{}' or u.league = any(s.leagues))
            ), branch (participant_id, unit_id) as (
                select p.unit_id, p.unit_id from participant p
                union all
                select b.participant_id, u.unit_id from branch b join unit u on u.parent_id = b.unit_id
                where (select roll_up from scheme)
            ), excused as (
                select distinct on (x.unit_id) x.unit_id, x.reason from ranking_excuse x
                where x.campaign_id = :campaign and x.from_day <= :to and x.to_day >= :from
                order by x.unit_id, x.excused_at desc
            ),""";

    /** What is on hold when the period ends, as far as deadlines know: it is said, and counts nowhere else. */
    static final String PAUSED = """
            paused as (
                select d.subject_id as finding_id
                from (select distinct on (c.deadline_id) c.deadline_id, c.kind
                      from deadline_change c
                      where c.kind in ('HELD', 'RESUMED') and c.changed_at < :before
                      order by c.deadline_id, c.changed_at desc) latest
                join deadline d using (deadline_id)
                where latest.kind = 'HELD' and d.campaign_id = :campaign
            ),""";

    /** Known to the units, neither a draft nor withdrawn, and not struck off before the period. */
    static final String IN_QUESTION = """
            f.campaign_id = :campaign and not f.hidden
            and (f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED', 'ON_HOLD')
                 or f.state = 'CLOSED' and f.closed_at >= :start)
            """;

    /**
     * The findings that count, their deadlines, and what was sent back. What is on hold is known but not judged. The
     * candidates are read at once; unit by unit, as the database would else have it, takes four times as long. What was
     * found too late is left out afterwards: nearly everything was found before, and an index would be read to say so.
     */
    private static final String FACTS = facts("");

    /** The same if some units had answered in time what falls due after {@code :now}. */
    private static final String HOPED = facts("and not (d.due_at > :now and j.unit_id = any(:hopeful))");

    private static String facts(String hope) {
        return PAUSED + """
             candidate as materialized (
                select f.finding_id, f.unit_id, coalesce((s.severity_points ->> f.severity)::numeric, f.points) as points,
                       f.source, f.found_at, f.closed_at, f.on_the_spot, f.inspection_id is not null as on_round,
                       f.recurrence_of is not null as recurred, f.reworks > 0 as reworked
                from finding f cross join scheme s
                where
            """ + IN_QUESTION + """
            ), known as (
                select f.finding_id, f.unit_id, f.points as base, w.weight, f.source, f.found_at, f.closed_at,
                       f.on_the_spot, f.on_round, f.found_at >= :start as found, f.recurred, f.reworked,
                       coalesce(f.closed_at < :before, false) as closed,
                       f.finding_id in (select paused.finding_id from paused) as held
                from candidate f join weight w using (source)
                where f.found_at < :before and f.unit_id in (select b.unit_id from branch b)
            ), judged as (
                select * from known where not held and weight > 0
            ), promise as (
                select j.finding_id, j.unit_id, j.base, j.weight, d.due_at, d.due_at > :start as due_now,
                       d.excused_at is null and (d.met_at is null or d.met_at >= d.due_at) %1$s as missed,
                       d.excused_at is null and (d.met_at is null or d.met_at >= :before) %1$s as unanswered
                from judged j join deadline d on d.subject_id = j.finding_id
                where d.cancelled_at is null and d.due_at <= :asOf
            ), sent_back as (
                select j.finding_id, j.unit_id, j.base, j.weight, v.verified_at
                from judged j join rectification r using (finding_id) join verification v using (rectification_id)
                where j.reworked and v.result = 'RETURN' and v.verified_at >= :start and v.verified_at < :before
            ),""".formatted(hope);
    }

    /** Which places rounds visited, and what was found there: what lies open of it is not a matter of being looked at. */
    private static final String FIELD = """
            visited as (
                select p.unit_id, v.inspection_id, v.place_id
                from inspection i join inspection_stop v using (inspection_id) join place p using (place_id)
                where i.campaign_id = :campaign and i.kind <> 'SELF'
                  and (i.kind <> 'UNANNOUNCED' or i.released_at is not null)
                  and v.visited_at >= :start and v.visited_at < :before
                  and p.unit_id in (select b.unit_id from branch b)
            ), looked_at as (
                select v.unit_id, count(f.finding_id) = 0 as clean,
                       greatest(max(s.per_place) - coalesce(sum(
                           coalesce((s.severity_points ->> f.severity)::numeric, f.points)), 0), 0) as kept
                from visited v cross join scheme s
                left join lateral (
                    select x.finding_id, x.severity, x.points from finding x
                    where x.inspection_id = v.inspection_id and x.place_id = v.place_id and x.found_at < :before
                      and x.state not in ('DRAFT', 'WITHDRAWN')
                    union
                    select x.finding_id, x.severity, x.points from finding_sighting g join finding x using (finding_id)
                    where g.inspection_id = v.inspection_id and x.place_id = v.place_id and g.seen_at < :before
                      and x.state <> 'WITHDRAWN') f
                    on f.finding_id not in (select paused.finding_id from paused)
                group by v.unit_id, v.inspection_id, v.place_id
            ), field as (
                select b.participant_id as unit_id, count(*) as places, count(*) filter (where l.clean) as clean_places,
                       round(100 * sum(l.kept) / (count(*) * max(s.per_place)), 2) as compliance
                from looked_at l join branch b using (unit_id) cross join scheme s
                group by b.participant_id
            ),""";

    /** Each point lost or won with its reason, once for every participant that answers for it. */
    private static final String LINES = """
            charge as (
                select j.finding_id, j.unit_id, j.base, j.weight, j.on_round, j.found_at as occurred_at,
                       case when j.on_the_spot then 'ON_THE_SPOT' else 'FOUND' end as kind,
                       case when j.on_the_spot then s.on_the_spot else s.found end as factor
                from judged j, scheme s where j.found
                union all
                select j.finding_id, j.unit_id, j.base, j.weight, j.on_round, j.found_at, 'RECURRENCE', s.recurrence
                from judged j, scheme s where j.found and j.recurred
                union all
                select p.finding_id, p.unit_id, p.base, p.weight, false, p.due_at, 'LATE', s.late
                from promise p, scheme s where p.missed and p.due_now
                union all
                select p.finding_id, p.unit_id, p.base, p.weight, false, p.due_at, 'CARRIED', s.carried
                from promise p, scheme s where p.unanswered and not p.due_now
                union all
                select b.finding_id, b.unit_id, b.base, b.weight, false, b.verified_at, 'REWORK', s.rework
                from sent_back b, scheme s
                union all
                select k.finding_id, k.unit_id, k.base, 1.00, false, k.closed_at, 'SELF_FOUND', s.self_found
                from known k, scheme s where s.self_found > 0 and k.source = 'SELF' and k.closed and not k.held
            ), priced as (
                select c.*, round(c.base * c.weight * c.factor, 2) as points from charge c
            ), line as (
                select b.participant_id as unit_id, p.finding_id, cast(null as uuid) as bonus_id, p.kind, p.on_round,
                       p.occurred_at, p.base, p.weight, p.factor, p.points
                from priced p join branch b using (unit_id) where p.points > 0
                union all
                select n.unit_id, null, n.bonus_id, 'BONUS', false, cast(n.earned_on as timestamp) at time zone :zone,
                       n.points, 1.00, 1.00, n.points
                from ranking_bonus n join participant using (unit_id)
                where n.campaign_id = :campaign and n.earned_on >= :from and n.earned_on <= :to
                  and n.revoked_at is null
            ), loss as materialized (
            """ + StandingSql.LOST + """
                , sum(l.points) filter (where l.kind not in ('SELF_FOUND', 'BONUS')) as points,
                sum(l.points) filter (where l.kind in ('SELF_FOUND', 'BONUS')) as won,
                sum(l.points) filter (where l.on_round and l.kind <> 'RECURRENCE') as found_on_rounds,
                sum(l.points) filter (where l.on_round and l.kind = 'RECURRENCE') as recurrence_on_rounds
                from line l group by l.unit_id
            ),""";

    /** What there is to say of each finding in numbers. */
    private static final String COUNTS = """
            tally as (
                select k.finding_id, k.unit_id, (k.found and not k.held)::int as found,
                       (not k.closed and not k.on_the_spot and not k.held)::int as open, k.held::int as held,
                       coalesce(j.found, false)::int as filed,
                       (k.found and not k.held or not k.closed and not k.on_the_spot and not k.held
                           or coalesce(j.closed or p.due, j.closed, false))::int as cases,
                       coalesce(j.closed or p.due, j.closed, false)::int as due, coalesce(j.closed, false)::int as closed,
                       coalesce(j.closed and not coalesce(p.missed, false), false)::int as in_time,
                       coalesce(p.late, 0) as late, coalesce(p.carried, 0) as carried,
                       coalesce(b.times, 0) as reworked, coalesce(j.found and j.recurred, false)::int as recurred
                from known k
                left join judged j using (finding_id)
                left join (select finding_id, bool_or(missed) as missed, bool_or(due_now) as due,
                                  count(*) filter (where missed and due_now) as late,
                                  count(*) filter (where unanswered and not due_now) as carried
                           from promise group by finding_id) p using (finding_id)
                left join (select finding_id, count(*) as times from sent_back group by finding_id) b
                    using (finding_id)
            ), total as (
                select b.participant_id as unit_id, sum(t.found) as found, sum(t.open) as open, sum(t.held) as held,
                       sum(t.filed) as filed, sum(t.cases) as cases,
                       sum(t.due) as due, sum(t.closed) as closed, sum(t.in_time) as in_time, sum(t.late) as late,
                       sum(t.carried) as carried, sum(t.reworked) as reworked, sum(t.recurred) as recurred
                from branch b join tally t using (unit_id) group by b.participant_id
            ),""";

    /** What was lost once rounds are evened out and the most for each reason is kept to, and the parts of the score. */
    private static final String MARKS = """
            result as (
                select p.*, coalesce(l.points, 0.00) as deducted, coalesce(t.found, 0) as found,
                       coalesce(t.open, 0) as open, coalesce(t.due, 0) as due, coalesce(t.closed, 0) as closed,
                       coalesce(t.in_time, 0) as in_time, coalesce(t.late, 0) as late,
                       coalesce(t.carried, 0) as carried, coalesce(t.reworked, 0) as reworked,
                       coalesce(t.recurred, 0) as recurred, coalesce(t.held, 0) as held,
                       coalesce(t.cases, 0) as cases, coalesce(t.filed, 0) as filed, coalesce(d.places, 0) as places,
                       coalesce(d.clean_places, 0) as clean_places, d.compliance, x.reason as excuse,
                       least(coalesce(l.won, 0.00), s.most_won) as won,
                       coalesce(l.found_on_rounds, 0.00) + coalesce(l.recurrence_on_rounds, 0.00) as on_rounds,
                       least(coalesce(l.found, 0.00) - coalesce(l.found_on_rounds, 0)
                             + round(coalesce(l.found_on_rounds, 0) * e.share, 2), s.most_found)
                       + least(coalesce(l.recurrence, 0) - coalesce(l.recurrence_on_rounds, 0)
                               + round(coalesce(l.recurrence_on_rounds, 0) * e.share, 2), s.most_recurrence)
                       + least(coalesce(l.late, 0), s.most_late) + least(coalesce(l.carried, 0), s.most_carried)
                       + least(coalesce(l.rework, 0), s.most_rework) as counted
                from participant p cross join scheme s
                left join total t using (unit_id)
                left join loss l using (unit_id)
                left join field d using (unit_id)
                left join excused x using (unit_id)
                cross join lateral (select coalesce(s.per_places::numeric / nullif(d.places, 0), 1) as share) e
            ), marked as (
                select r.*, greatest(s.base - r.counted + r.won, s.floor) as deductions,
                       coalesce(round(100.0 * r.closed / nullif(r.due, 0), 2), s.instead) as closing,
                       coalesce(round(100.0 * r.in_time / nullif(r.due, 0), 2), s.instead) as on_time,
                       case when r.due > 0 then greatest(100 - round(100.0 * r.reworked / r.due, 2), 0)
                            else s.instead end as few_returned,
                       case when s.of_few_found > 0 then coalesce(
                           (select b.marks from jsonb_to_recordset(s.bands) as b("upTo" int, marks numeric)
                            where r.filed <= b."upTo" order by b."upTo" limit 1), 0) else 0 end as few_found,
                       coalesce(r.compliance, s.instead) as in_the_field
                from result r cross join scheme s
            ), weighed as (
                select m.*, s.of_deductions * m.deductions + s.of_closing * coalesce(m.closing, 0)
                       + s.of_on_time * coalesce(m.on_time, 0) + s.of_few_returned * coalesce(m.few_returned, 0)
                       + s.of_few_found * m.few_found + s.of_compliance * coalesce(m.in_the_field, 0) as sum,
                       s.of_deductions + s.of_few_found + case when m.closing is null then 0
                           else s.of_closing + s.of_on_time + s.of_few_returned end
                       + case when m.in_the_field is null then 0 else s.of_compliance end as parts
                from marked m cross join scheme s
            ), told as (
                select w.*, case
                           when w.excuse is not null then 'EXCUSED'
                           when w.cases = 0 and (s.of_compliance = 0 or w.places = 0)
                               then case when w.held > 0 then 'ONLY_ON_HOLD' else 'NOTHING_TO_RANK' end
                           when w.places < s.least_places or w.cases < s.least_cases then 'TOO_FEW'
                           when w.parts = 0 or s.strict and w.parts < 100 then 'NOTHING_DUE'
                       end as reason
                from weighed w cross join scheme s
            ),""";

    /** Who stands where. Equal scores share a rank; what follows them is a rule of the scheme. */
    private static final String STANDINGS = """
            scored as (
                select t.*, t.reason is null as ranked,
                       case when t.reason is null then round(t.sum / t.parts, 2) end as score
                from told t
            ), ordered as (
                select s.*, case when s.ranked then case (select ties from scheme)
                                when 'DENSE' then dense_rank() over by_score
                                when 'FEWER_LATE' then rank() over (partition by s.league, s.ranked
                                                                    order by s.score desc, s.late + s.carried)
                                else rank() over by_score end end as rank
                from scored s
                window by_score as (partition by s.league, s.ranked order by s.score desc)
            ), standing as (
                select o.unit_id, o.name as unit_name, o.league, o.rank, o.score, o.deducted, o.reason,
                       before.rank as previous_rank, o.found, o.open, o.due, o.closed, o.in_time, o.late, o.carried,
                       o.reworked, o.recurred, o.held, o.counted, o.on_rounds, o.won, o.places, o.clean_places,
                       o.compliance, o.excuse, o.filed,
                       row_number() over (order by o.league_order, o.league, o.rank nulls last, o.sort_order, o.name,
                                          o.unit_id) as place
                from ordered o
                left join ranking_standing before on before.edition_id = cast(:previous as uuid)
                    and before.unit_id = o.unit_id and before.league = o.league
            )""";

    private static final String COMPUTE = compute(FACTS);

    private static String compute(String facts) {
        return PARTICIPANTS + facts + FIELD + LINES + COUNTS + MARKS + STANDINGS;
    }

    static final String STORE = COMPUTE + """
            , stored as (
                insert into ranking_standing (edition_id, unit_id, place, unit_name, league, rank, score, deducted, reason,
                    previous_rank, found, open, due, closed, in_time, late, carried, reworked, recurred, held, counted,
                    on_rounds, won, places, clean_places, compliance, excuse, filed)
                select :edition, unit_id, place, unit_name, league, rank, score, deducted, reason,
                    previous_rank, found, open, due, closed, in_time, late, carried, reworked, recurred, held, counted,
                    on_rounds, won, places, clean_places, compliance, excuse, filed
                from standing
            ), summed as (
                update ranking_edition e
                set found = t.found, open = t.open, due = t.due, closed = t.closed, in_time = t.in_time, late = t.late,
                    reworked = t.reworked, recurred = t.recurred
                from (select coalesce(sum(found), 0) as found, coalesce(sum(open), 0) as open,
                             coalesce(sum(due), 0) as due, coalesce(sum(closed), 0) as closed,
                             coalesce(sum(in_time), 0) as in_time, coalesce(sum(late), 0) as late,
                             coalesce(sum(reworked), 0) as reworked, coalesce(sum(recurred), 0) as recurred
                      from tally) t
                where e.edition_id = :edition
            )
            insert into ranking_line
                (edition_id, unit_id, line, finding_id, bonus_id, kind, occurred_at, base, weight, factor, points)
            select :edition, unit_id,
                   row_number() over (partition by unit_id order by occurred_at, finding_id, kind, bonus_id),
                   finding_id, bonus_id, kind, occurred_at, base, weight, factor, points
            from line
            """;

    static final String LOOK = COMPUTE + shown();
    static final String HOPE = compute(HOPED) + shown();

    private static String shown() {
        return StandingSql.ROWS + " from standing s left join loss k using (unit_id) order by s.place";
    }

    private RankingSql() {}
}
