package org.duban.notification.channel;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one channel for mail, which tests share. */
public final class MailChannel {

    private MailChannel() {}

    public static ChannelId open(ApplicationContext beans) {
        var channels = beans.getBean(ChannelService.class);
        return beans.getBean(ChannelDirectory.class).all().stream()
                .filter(channel -> channel.kind() == ChannelKind.MAIL)
                .findFirst()
                .map(channel -> {
                    var id = new ChannelId(channel.id());
                    channels.change(id, details(true), null);
                    return id;
                })
                .orElseGet(() -> channels.open(ChannelKind.MAIL, details(true)));
    }

    /** Leaves nothing on its way. */
    public static void close(ApplicationContext beans, ChannelId id) {
        beans.getBean(ChannelService.class).change(id, details(false), null);
        beans.getBean(JdbcClient.class)
                .sql("update delivery set state = 'DEAD' where channel_id = :id and state in ('PENDING', 'FAILED')")
                .param("id", id.value())
                .update();
    }

    private static ChannelDetails details(boolean enabled) {
        return new ChannelDetails("督办", "duban@example.org", null, null, List.of(), "zh-CN", enabled);
    }
}
