package org.duban.notification.digest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.notification.Addressed;
import org.duban.notification.Inbox;
import org.duban.notification.Notice;
import org.duban.notification.channel.Deliveries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings the units' lists to each of their clerks, one message and one mail: all units in a few statements. */
@Component
@RequiredArgsConstructor
class DigestPost {

    private static final String CLERKS = """
            select u.unit_id, u.name, a.account_id
            from unit u join account a using (unit_id) join account_role r using (account_id)
            where u.unit_id = any(:units) and r.role = 'UNIT' and a.disabled_at is null
            """;

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Deliveries deliveries;

    private record Clerk(UUID unitId, String name, UUID accountId) {}

    void tell(List<DigestMaker.Made> made, Instant now) {
        var clerks = jdbc
                .sql(CLERKS)
                .param("units", made.stream().map(DigestMaker.Made::unit).toArray(UUID[]::new))
                .query(Clerk.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Clerk::unitId));
        var addressed = made.stream()
                .filter(one -> clerks.containsKey(one.unit()))
                .map(one -> addressed(one, clerks.getOrDefault(one.unit(), List.of()), now))
                .toList();
        inbox.put(addressed);
        deliveries.mail(addressed);
    }

    private static Addressed addressed(DigestMaker.Made made, List<Clerk> clerks, Instant now) {
        var unit = clerks.get(0).name();
        var notice = new Notice(
                Notice.DIGEST, made.id(), "DAILY", null, unit, made.content().counts(), now);
        return new Addressed(notice, clerks.stream().map(Clerk::accountId).toList());
    }
}
