package org.duban.command;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.DeadlineStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the grid of units with their lights: those that are ranked, each with all below it, and those that are in no league but
 * have something open. One statement for any number of campaigns.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class UnitLights {

    /** Of a league with more units than this only the worst are shown. */
    public static final int MOST = 60;

    public static final String SQL = """
            with recursive zone as (
                select c.campaign_id, c.zone_unit_id as unit_id from campaign c where c.campaign_id = any(:campaigns)
                union all
                select z.campaign_id, u.unit_id
                from zone z join campaign c using (campaign_id) join unit u on u.parent_id = z.unit_id
                where u.retired_at is null or u.retired_at >= c.archived_at
            ), below as (
                select z.campaign_id, z.unit_id as tile_id, z.unit_id
                from zone z join unit u using (unit_id) where u.league is not null
                union all
                select b.campaign_id, b.tile_id, u.unit_id from below b join unit u on u.parent_id = b.unit_id
            ), open as (
                select f.campaign_id, f.unit_id, count(*) as open from finding f
                where f.campaign_id = any(:campaigns) and (:secrets or not f.hidden)
                  and f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED')
                group by f.campaign_id, f.unit_id
            ), led as (
                select t.campaign_id, t.lead_unit_id as unit_id, count(*) as open from task t
                where t.campaign_id = any(:campaigns) and t.state = 'OPEN'
                group by t.campaign_id, t.lead_unit_id
            ), due as (
                select d.campaign_id, d.unit_id,
                       count(*) filter (where d.due_at <= :now and d.subject_kind = 'FINDING') as late,
                       count(*) filter (where d.due_at <= :now and d.subject_kind = 'TASK') as tasks_late,
                       count(*) filter (where d.due_at > :now) as soon
                from deadline d
                where d.campaign_id = any(:campaigns) and d.due_at <= :soon and d.subject_kind in ('FINDING', 'TASK')
                  and""" + Sight.RUNNING + """
                group by d.campaign_id, d.unit_id
            ), fact as (
                select campaign_id, unit_id, coalesce(o.open, 0) as open, coalesce(d.late, 0) as late,
                       coalesce(l.open, 0) as tasks_open, coalesce(d.tasks_late, 0) as tasks_late,
                       coalesce(d.soon, 0) as soon
                from open o full join led l using (campaign_id, unit_id) full join due d using (campaign_id, unit_id)
            ), known as (
                select b.campaign_id, b.unit_id from (select distinct campaign_id, unit_id from below) b
                where exists (select from finding f where f.campaign_id = b.campaign_id and f.unit_id = b.unit_id
                                and f.state not in ('DRAFT', 'WITHDRAWN') and (:secrets or not f.hidden))
                   or exists (select from task t where t.lead_unit_id = b.unit_id and t.campaign_id = b.campaign_id
                                and t.state <> 'CANCELLED')
            ), tile as (
                select b.campaign_id, b.tile_id as unit_id, sum(f.open) as open, sum(f.late) as late,
                       sum(f.tasks_open) as tasks_open, sum(f.tasks_late) as tasks_late, sum(f.soon) as soon,
                       count(k.unit_id) > 0 as known
                from below b left join fact f using (campaign_id, unit_id) left join known k using (campaign_id, unit_id)
                group by b.campaign_id, b.tile_id
                union all
                select f.campaign_id, f.unit_id, f.open, f.late, f.tasks_open, f.tasks_late, f.soon, true from fact f
                where not exists (select from below b where b.campaign_id = f.campaign_id and b.unit_id = f.unit_id)
            ), placed as (
                select t.campaign_id, u.league, t.unit_id, u.name, u.sort_order, coalesce(t.open, 0) as open,
                       coalesce(t.late, 0) as late, coalesce(t.tasks_open, 0) as tasks_open,
                       coalesce(t.tasks_late, 0) as tasks_late, coalesce(t.soon, 0) as soon, t.known,
                       row_number() over (partition by t.campaign_id, u.league
                           order by t.late desc nulls last, t.tasks_late desc nulls last, t.open desc nulls last,
                                    u.sort_order, u.name) as place,
                       count(*) over (partition by t.campaign_id, u.league) as of_league
                from tile t join unit u using (unit_id)
            )
            select campaign_id, league, unit_id, name, open, late, tasks_open, tasks_late, soon, known, place, of_league
            from placed
            where place <= :most
            order by campaign_id, of_league > :most, league nulls last, place
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** A group of units that are ranked together, the worst first. */
    public record League(List<UnitLight> units) {

        public int all() {
            return units.get(0).ofLeague();
        }

        public int notShown() {
            return all() - units.size();
        }

        public long late() {
            return units.stream()
                    .filter(unit -> unit.light() == TrafficLight.OVERDUE)
                    .count();
        }
    }

    /**
     * By campaign; one in which there is no unit is missing.
     *
     * @param secrets whether what unannounced rounds found counts before they are released
     */
    public Map<UUID, List<League>> of(Collection<UUID> campaigns, boolean secrets) {
        var now = clock.instant();
        var rows = jdbc.sql(SQL)
                .param("campaigns", campaigns.toArray(UUID[]::new))
                .param("now", utc(now))
                .param("soon", utc(now.plus(DeadlineStatus.SOON)))
                .param("secrets", secrets)
                .param("most", MOST)
                .query(UnitLight.class)
                .list();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        UnitLight::campaignId,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), UnitLights::leagues)));
    }

    private static List<League> leagues(List<UnitLight> units) {
        return units.stream()
                .collect(Collectors.groupingBy(
                        unit -> String.valueOf(unit.league()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(League::new)
                .toList();
    }
}
