package org.duban.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A part of a campaign that consists of rows with nothing behind them: they are copied as they are, whatever columns they have. */
public abstract class CopiedRows implements CampaignPart {

    private final JdbcClient jdbc;
    private final Kind kind;
    private final List<Rows> tables;

    /**
     * The rows of a table.
     *
     * @param condition which of them, on {@code t}
     * @param fresh what is another in the copy, as SQL by column; {@code :startsOn} is the first day of the new campaign
     */
    public record Rows(String table, String condition, Map<String, String> fresh) {

        public static Rows of(String table) {
            return new Rows(table, "true", Map.of());
        }

        private String copy() {
            var columns = fresh.entrySet().stream()
                    .map(column -> ", '%s', %s".formatted(column.getKey(), column.getValue()))
                    .collect(Collectors.joining());
            return """
                    insert into %1$s
                    select (jsonb_populate_record(t, jsonb_build_object('campaign_id', cast(:to as uuid)%2$s))).*
                    from %1$s t
                    where t.campaign_id = :template and %3$s and cast(:startsOn as date) is not null
                    """.formatted(table, columns, condition);
        }
    }

    protected CopiedRows(JdbcClient jdbc, Kind kind, Rows... tables) {
        this.jdbc = jdbc;
        this.kind = kind;
        this.tables = List.of(tables);
    }

    @Override
    public final Kind kind() {
        return kind;
    }

    @Override
    public int count(CampaignId template) {
        var all = tables.stream()
                .map(rows -> "(select count(*) from %s t where t.campaign_id = :template and %s)"
                        .formatted(rows.table(), rows.condition()))
                .collect(Collectors.joining(" + "));
        return jdbc.sql("select " + all)
                .param("template", template.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void copy(CampaignId template, CampaignId to, LocalDate startsOn) {
        tables.forEach(rows -> run(rows.copy(), template, to, startsOn));
    }

    /** For what hangs on the copied rows in turn. */
    protected void run(String sql, CampaignId template, CampaignId to, LocalDate startsOn) {
        jdbc.sql(sql)
                .param("template", template.value())
                .param("to", to.value())
                .param("startsOn", startsOn)
                .update();
    }
}
