package org.duban.campaign.indicator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever reads a sheet of values has to know. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class IndicatorImport {

    private final JdbcClient jdbc;

    /** An indicator as sheets name it. */
    public record Named(UUID id, String name, IndicatorKind kind, String measure, Rhythm rhythm, boolean byUnit) {

        public IndicatorId indicatorId() {
            return new IndicatorId(id);
        }
    }

    /** A series and one of its periods. */
    public record Slot(@Nullable UUID unitId, LocalDate period) {}

    /** Those of a campaign that take values. */
    public List<Named> of(CampaignId campaign) {
        return jdbc.sql("""
                        select indicator_id as id, name, kind, measure, rhythm, by_unit from indicator
                        where campaign_id = :campaign and retired_at is null order by indicator_id
                        """)
                .param("campaign", campaign.value())
                .query(Named.class)
                .list();
    }

    /** The values of an indicator that count. */
    public Map<Slot, Quantity> values(UUID indicator) {
        Map<Slot, Quantity> values = new HashMap<>();
        jdbc.sql(
                        "select unit_id, period, amount, numerator, denominator from indicator_current where indicator_id = :id")
                .param("id", indicator)
                .query(row -> {
                    values.put(
                            new Slot(row.getObject("unit_id", UUID.class), row.getObject("period", LocalDate.class)),
                            IndicatorValues.quantity(row));
                });
        return values;
    }
}
