package org.duban.notification.channel;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the channels and how they fare. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ChannelDirectory {

    private static final String ROWS = """
            select c.channel_id as id, c.kind, c.name, c.address, c.secret is not null as signed,
                   c.campaign_id, p.name as campaign_name, c.events, c.language, c.enabled, c.version,
                   coalesce(h.failures, 0) as failures, h.paused_until, h.last_success_at, h.last_failure_at, h.last_error,
                   (select count(*) from delivery d
                    where d.channel_id = c.channel_id and d.state in ('PENDING', 'FAILED')) as pending,
                   (select count(*) from delivery d where d.channel_id = c.channel_id and d.state = 'DEAD') as dead
            from channel c left join channel_health h using (channel_id) left join campaign p using (campaign_id)
            """;

    private final JdbcClient jdbc;

    public List<ChannelRow> all() {
        return jdbc.sql(ROWS + " order by c.created_at, c.channel_id").query(ChannelRow.class).list().stream()
                .map(ChannelRow::masked)
                .toList();
    }

    public ChannelRow require(ChannelId id) {
        return jdbc.sql(ROWS + " where c.channel_id = :id")
                .param("id", id.value())
                .query(ChannelRow.class)
                .optional()
                .map(ChannelRow::masked)
                .orElseThrow(() -> new ChannelNotFound(id));
    }
}
