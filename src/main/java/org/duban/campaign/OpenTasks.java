package org.duban.campaign;

import lombok.RequiredArgsConstructor;
import org.duban.unit.UnitId;
import org.duban.unit.UnitUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A unit that has tasks to lead, or to take part in, stays in use. */
@Component
@RequiredArgsConstructor
class OpenTasks implements UnitUse {

    private final JdbcClient jdbc;

    @Override
    public long openWork(UnitId unit) {
        return jdbc.sql("""
                        select count(*) from task t
                        where t.state = 'OPEN' and (t.lead_unit_id = :unit or exists (
                            select from task_unit x where x.task_id = t.task_id and x.unit_id = :unit))
                        """).param("unit", unit.value()).query(Long.class).single();
    }
}
