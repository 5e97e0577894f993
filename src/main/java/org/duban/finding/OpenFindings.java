package org.duban.finding;

import lombok.RequiredArgsConstructor;
import org.duban.unit.UnitId;
import org.duban.unit.UnitUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A unit that has findings to answer for, or to help with, stays in use. */
@Component
@RequiredArgsConstructor
class OpenFindings implements UnitUse {

    private final JdbcClient jdbc;

    @Override
    public long openWork(UnitId unit) {
        return jdbc.sql("""
                        select count(*) from finding f
                        where f.state in ('DRAFT', 'ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED', 'ON_HOLD')
                          and (f.unit_id = :unit or exists (
                            select from finding_co_unit c where c.finding_id = f.finding_id and c.unit_id = :unit))
                        """).param("unit", unit.value()).query(Long.class).single();
    }
}
