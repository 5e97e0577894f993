package org.duban.notification.digest;

import java.time.Instant;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.notification.Inbox;
import org.duban.notification.Notice;
import org.duban.notification.channel.Deliveries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings a unit's list to each of its clerks: one message, one mail. */
@Component
@RequiredArgsConstructor
class DigestPost {

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Deliveries deliveries;

    void tell(DigestMaker.Made made, Instant now) {
        var clerks = jdbc.sql("""
                        select a.account_id from account a join account_role r using (account_id)
                        where a.unit_id = :unit and r.role = 'UNIT' and a.disabled_at is null
                        """).param("unit", made.unit()).query(UUID.class).list();
        var name = jdbc.sql("select name from unit where unit_id = :unit")
                .param("unit", made.unit())
                .query(String.class)
                .single();
        var notice = new Notice(
                Notice.DIGEST, made.id(), "DAILY", null, name, made.content().counts(), now);
        inbox.put(notice, clerks);
        deliveries.mail(notice, clerks);
    }
}
