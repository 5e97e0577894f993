package org.duban.inspection;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a plan is made of: who can be sent, and where to. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class InspectionPlanning {

    private final JdbcClient jdbc;

    /** Everybody who can be sent now, and those who are on the team already. */
    public List<Inspector> inspectors(Collection<UUID> team) {
        return jdbc.sql("""
                        select a.account_id as id, a.display_name as name, u.name as unit_name
                        from account a left join unit u using (unit_id)
                        where a.account_id = any(:team) or a.disabled_at is null and exists (
                            select from account_role r
                            where r.account_id = a.account_id and r.role in ('INSPECTOR', 'SUPERVISOR'))
                        order by a.account_id = any(:team) desc, a.display_name, a.username
                        """)
                .param("team", team.toArray(UUID[]::new))
                .query(Inspector.class)
                .list();
    }

    /** The places in the order given; what is none is left out. */
    public List<RoutePlace> route(Collection<UUID> places) {
        return jdbc.sql("""
                        select p.place_id as id, p.name, u.name as unit_name
                        from unnest(:places) with ordinality as wanted(place_id, position)
                        join place p using (place_id) left join unit u using (unit_id)
                        order by wanted.position
                        """)
                .param("places", places.toArray(UUID[]::new))
                .query(RoutePlace.class)
                .list();
    }

    /** The places in use that bear exactly this name. */
    public List<UUID> placesNamed(String name) {
        return jdbc.sql("select place_id from place where name = :name and retired_at is null limit 2")
                .param("name", name.strip())
                .query(UUID.class)
                .list();
    }
}
