package org.duban.ranking;

/**
 * The statement behind every ranking, from the recorded facts to places in a league.
 *
 * <p>{@code :start} is the first instant of the period, {@code :asOf} its end or the present moment, {@code :before} the
 * instant from which on nothing that happens counts. A deadline at midnight belongs to the day that it ends, so what is
 * due lies in ({@code :start}, {@code :asOf}], while what happens lies in [{@code :start}, {@code :before}).
 */
final class RankingSql {

    /** The scheme, and who takes part: units with a league in the campaign's zone, each with the branch it answers for. */
    private static final String PARTICIPANTS = """
            with recursive scheme as (
                select (p ->> 'base')::numeric as base, (p ->> 'found')::numeric as found,
                       (p ->> 'onTheSpot')::numeric as on_the_spot, (p ->> 'recurrence')::numeric as recurrence,
                       (p ->> 'late')::numeric as late, (p ->> 'carried')::numeric as carried,
                       (p ->> 'rework')::numeric as rework, (p ->> 'rollUp')::boolean as roll_up,
                       p -> 'sourceWeights' as weights
                from (select cast(:parameters as jsonb) as p) given
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
                from zone join unit u using (unit_id)
                where u.league is not null and u.retired_at is null
            ), branch (participant_id, unit_id) as (
                select p.unit_id, p.unit_id from participant p
                union all
                select b.participant_id, u.unit_id from branch b join unit u on u.parent_id = b.unit_id
                where (select roll_up from scheme)
            ),""";

    /**
     * The findings that count, their deadlines, and what was sent back. What is on hold is known but not judged. The
     * candidates are read at once; unit by unit, as the database would else have it, takes four times as long. What was
     * found too late is left out afterwards: nearly everything was found before, and an index would be read to say so.
     */
    private static final String FACTS = """
            paused as (
                select d.subject_id as finding_id
                from (select distinct on (c.deadline_id) c.deadline_id, c.kind
                      from deadline_change c
                      where c.kind in ('HELD', 'RESUMED') and c.changed_at < :before
                      order by c.deadline_id, c.changed_at desc) latest
                join deadline d using (deadline_id)
                where latest.kind = 'HELD' and d.campaign_id = :campaign
            ), candidate as materialized (
                select f.finding_id, f.unit_id, f.points, f.source, f.found_at, f.closed_at, f.on_the_spot,
                       f.recurrence_of is not null as recurred, f.reworks > 0 as reworked
                from finding f
                where f.campaign_id = :campaign and not f.hidden
                  and (f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED', 'ON_HOLD')
                       or f.state = 'CLOSED' and f.closed_at >= :start)
            ), known as (
                select f.finding_id, f.unit_id, f.points as base, w.weight, f.found_at, f.on_the_spot,
                       f.found_at >= :start as found, f.recurred, f.reworked,
                       coalesce(f.closed_at < :before, false) as closed,
                       f.finding_id in (select paused.finding_id from paused) as held
                from candidate f join weight w using (source)
                where f.found_at < :before and f.unit_id in (select b.unit_id from branch b)
            ), judged as (
                select * from known where not held and weight > 0
            ), promise as (
                select j.finding_id, j.unit_id, j.base, j.weight, d.due_at, d.due_at > :start as due_now,
                       d.met_at is null or d.met_at >= d.due_at as missed,
                       d.met_at is null or d.met_at >= :before as unanswered
                from judged j join deadline d on d.subject_id = j.finding_id
                where d.cancelled_at is null and d.due_at <= :asOf
            ), sent_back as (
                select j.finding_id, j.unit_id, j.base, j.weight, v.verified_at
                from judged j join rectification r using (finding_id) join verification v using (rectification_id)
                where j.reworked and v.result = 'RETURN' and v.verified_at >= :start and v.verified_at < :before
            ),""";

    /** Each lost point with its reason, once for every participant that answers for it. */
    private static final String LINES = """
            charge as (
                select j.finding_id, j.unit_id, j.base, j.weight, j.found_at as occurred_at,
                       case when j.on_the_spot then 'ON_THE_SPOT' else 'FOUND' end as kind,
                       case when j.on_the_spot then s.on_the_spot else s.found end as factor
                from judged j, scheme s where j.found
                union all
                select j.finding_id, j.unit_id, j.base, j.weight, j.found_at, 'RECURRENCE', s.recurrence
                from judged j, scheme s where j.found and j.recurred
                union all
                select p.finding_id, p.unit_id, p.base, p.weight, p.due_at, 'LATE', s.late
                from promise p, scheme s where p.missed and p.due_now
                union all
                select p.finding_id, p.unit_id, p.base, p.weight, p.due_at, 'CARRIED', s.carried
                from promise p, scheme s where p.unanswered and not p.due_now
                union all
                select b.finding_id, b.unit_id, b.base, b.weight, b.verified_at, 'REWORK', s.rework
                from sent_back b, scheme s
            ), priced as (
                select c.*, round(c.base * c.weight * c.factor, 2) as points from charge c
            ), line as (
                select b.participant_id as unit_id, p.finding_id, p.kind, p.occurred_at, p.base, p.weight, p.factor,
                       p.points
                from priced p join branch b using (unit_id) where p.points > 0
            ), loss as materialized (
            """ + StandingSql.LOST + """
                , sum(l.points) as points from line l group by l.unit_id
            ),""";

    /** What there is to say of each finding in numbers. */
    private static final String COUNTS = """
            tally as (
                select k.finding_id, k.unit_id, (k.found and not k.held)::int as found,
                       (not k.closed and not k.on_the_spot and not k.held)::int as open, k.held::int as held,
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
                       sum(t.due) as due, sum(t.closed) as closed, sum(t.in_time) as in_time, sum(t.late) as late,
                       sum(t.carried) as carried, sum(t.reworked) as reworked, sum(t.recurred) as recurred
                from branch b join tally t using (unit_id) group by b.participant_id
            ),""";

    /** Who stands where. Equal scores share a rank, and the ranks after them are left out. */
    private static final String STANDINGS = """
            result as (
                select p.*, coalesce(l.points, 0.00) as deducted, coalesce(t.found, 0) as found,
                       coalesce(t.open, 0) as open, coalesce(t.due, 0) as due, coalesce(t.closed, 0) as closed,
                       coalesce(t.in_time, 0) as in_time, coalesce(t.late, 0) as late,
                       coalesce(t.carried, 0) as carried, coalesce(t.reworked, 0) as reworked,
                       coalesce(t.recurred, 0) as recurred, coalesce(t.held, 0) as held,
                       coalesce(t.found + t.open + t.due, 0) > 0 as ranked
                from participant p
                left join total t using (unit_id)
                left join loss l using (unit_id)
            ), scored as (
                select r.*, case when r.ranked then greatest(s.base - r.deducted, 0) end as score,
                       case when r.ranked then null when r.held > 0 then 'ONLY_ON_HOLD' else 'NOTHING_TO_RANK' end
                           as reason
                from result r, scheme s
            ), ordered as (
                select s.*, case when s.ranked
                                 then rank() over (partition by s.league, s.ranked order by s.score desc) end as rank
                from scored s
            ), standing as (
                select o.unit_id, o.name as unit_name, o.league, o.rank, o.score, o.deducted, o.reason,
                       before.rank as previous_rank, o.found, o.open, o.due, o.closed, o.in_time, o.late, o.carried,
                       o.reworked, o.recurred, o.held,
                       row_number() over (order by o.league_order, o.league, o.rank nulls last, o.sort_order, o.name,
                                          o.unit_id) as place
                from ordered o
                left join ranking_standing before on before.edition_id = cast(:previous as uuid)
                    and before.unit_id = o.unit_id and before.league = o.league
            )""";

    private static final String COMPUTE = PARTICIPANTS + FACTS + LINES + COUNTS + STANDINGS;

    static final String STORE = COMPUTE + """
            , stored as (
                insert into ranking_standing (edition_id, unit_id, place, unit_name, league, rank, score, deducted, reason,
                    previous_rank, found, open, due, closed, in_time, late, carried, reworked, recurred, held)
                select :edition, unit_id, place, unit_name, league, rank, score, deducted, reason,
                    previous_rank, found, open, due, closed, in_time, late, carried, reworked, recurred, held
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
                (edition_id, unit_id, line, finding_id, kind, occurred_at, base, weight, factor, points)
            select :edition, unit_id, row_number() over (partition by unit_id order by occurred_at, finding_id, kind),
                   finding_id, kind, occurred_at, base, weight, factor, points
            from line
            """;

    static final String LOOK =
            COMPUTE + StandingSql.ROWS + " from standing s left join loss k using (unit_id) order by s.place";

    private RankingSql() {}
}
