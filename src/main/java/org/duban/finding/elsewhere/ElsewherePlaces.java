package org.duban.finding.elsewhere;

import lombok.RequiredArgsConstructor;
import org.duban.finding.FindingDetails.Facts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the places that are like the one where something was found, unit by unit, in the campaign's zone. */
@Component
@RequiredArgsConstructor
class ElsewherePlaces {

    private final JdbcClient jdbc;

    Preview preview(Facts finding, Wanted wanted) {
        return new Preview(jdbc.sql("""
                        with recursive zone as (
                            select c.zone_unit_id as unit_id from campaign c where c.campaign_id = :campaign
                            union
                            select u.unit_id from unit u join zone z on u.parent_id = z.unit_id
                        )
                        select u.unit_id, u.name as unit_name, coalesce(p.ids, '{}') as places,
                               coalesce(p.names, '{}') as names,
                               exists (select from finding_elsewhere e join task t using (task_id)
                                       where e.finding_id = :finding and e.unit_id = u.unit_id and t.state = 'OPEN')
                                   as asked
                        from zone z join unit u using (unit_id)
                        left join lateral (
                            select array_agg(l.place_id order by l.initials collate "C", l.place_id) as ids,
                                   array_agg(l.name order by l.initials collate "C", l.place_id) as names
                            from place l
                            where l.unit_id = u.unit_id and l.kind = :kind and l.retired_at is null
                              and l.place_id is distinct from cast(:place as uuid)) p on true
                        where u.retired_at is null
                          and (cast(:league as text) is null or u.league = :league)
                          and (cast(:level as text) is null or u.level = :level)
                          and (cast(:kind as text) is null or p.ids is not null)
                        order by u.sort_order, u.name, u.unit_id
                        """)
                .param("campaign", finding.campaignId())
                .param("finding", finding.id())
                .param("place", finding.placeId())
                .param("kind", wanted.kind() == null ? null : wanted.kind().name())
                .param("league", wanted.league())
                .param("level", wanted.level() == null ? null : wanted.level().name())
                .query(Share.class)
                .list());
    }
}
