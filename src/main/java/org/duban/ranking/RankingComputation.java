package org.duban.ranking;

import static org.duban.shared.Instants.utc;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.ranking.scheme.Rules;
import org.duban.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Computes a ranking in the database, in one statement: into an edition's rows, or only to look at. */
@Component
@RequiredArgsConstructor
class RankingComputation {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /**
     * What to compute.
     *
     * @param asOf the end of the period, or now while it runs
     * @param finished whether that is its end, which belongs to the next period
     * @param previous the edition to compare with
     */
    record Order(
            CampaignId campaign,
            Period period,
            ZoneId zone,
            Instant asOf,
            boolean finished,
            Rules rules,
            @Nullable EditionId previous) {}

    /** Puts the standings, their lines and the totals in the place of what the draft had before. */
    void store(EditionId edition, Order order) {
        jdbc.sql("delete from ranking_standing where edition_id = :edition")
                .param("edition", edition.value())
                .update();
        statement(RankingSql.STORE, order).param("edition", edition.value()).update();
    }

    List<Standing> look(Order order) {
        return statement(RankingSql.LOOK, order).query(StandingSql::standing).list();
    }

    /** As {@link #look}, if some units had answered in time what falls due after now. */
    List<Standing> hope(Order order, Instant now, UUID[] units) {
        return statement(RankingSql.HOPE, order)
                .param("now", utc(now))
                .param("hopeful", units)
                .query(StandingSql::standing)
                .list();
    }

    private JdbcClient.StatementSpec statement(String sql, Order order) {
        UUID previous = order.previous() == null ? null : order.previous().value();
        // Estimates of recursive parts are far too high; compiling the statement for them takes longer than running it.
        jdbc.sql("set local jit = off").update();
        var before = order.finished() ? order.asOf() : order.asOf().plus(1, ChronoUnit.MICROS);
        return jdbc.sql(sql)
                .param("campaign", order.campaign().value())
                .param("parameters", json.writeValueAsString(order.rules()))
                .param("start", utc(order.period().startsAt(order.zone())))
                .param("from", order.period().from())
                .param("to", order.period().to())
                .param("zone", order.zone().getId())
                .param("asOf", utc(order.asOf()))
                .param("before", utc(before))
                .param("previous", previous);
    }
}
