package org.duban.notification.feed;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.shared.Secret;
import org.duban.shared.Uuids;
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendars to which people subscribe, each by a secret address of its own. */
@Service
@Transactional
@RequiredArgsConstructor
public class Feeds {

    private final JdbcClient jdbc;
    private final UnitTree units;
    private final ActivityLog log;
    private final Clock clock;

    /** A feed as its owner sees it; its address was shown once. */
    public record FeedRow(
            UUID id,
            @Nullable String unitName,
            Instant createdAt,
            @Nullable LocalDate lastUsedOn) {}

    /**
     * Answers the secret, which cannot be read again.
     *
     * @param unit null for what concerns the person
     */
    public String create(SignedIn who, @Nullable UnitId unit) {
        if (unit != null) {
            units.require(unit);
            if (isMereClerk(who)
                    && (who.unitId() == null || !units.subtree(who.unitId()).contains(unit.value()))) {
                throw new NotYourUnit();
            }
        }
        var token = Secret.random();
        jdbc.sql("""
                        insert into feed (feed_id, account_id, unit_id, token_hash, created_at)
                        values (:id, :owner, :unit, :hash, :now)
                        """)
                .param("id", Uuids.next())
                .param("owner", who.accountId().value())
                .param("unit", unit == null ? null : unit.value())
                .param("hash", token.hash())
                .param("now", utc(clock.instant()))
                .update();
        record(who.accountId(), "FEED_CREATED");
        return token.text();
    }

    public void revoke(AccountId owner, UUID feed) {
        var gone = jdbc.sql("delete from feed where feed_id = :feed and account_id = :owner")
                .param("feed", feed)
                .param("owner", owner.value())
                .update();
        if (gone == 0) {
            throw new FeedNotFound();
        }
        record(owner, "FEED_REVOKED");
    }

    @Transactional(readOnly = true)
    public List<FeedRow> of(AccountId owner) {
        return jdbc.sql("""
                        select f.feed_id as id, u.name as unit_name, f.created_at, f.last_used_on
                        from feed f left join unit u using (unit_id) where f.account_id = :owner order by f.feed_id
                        """).param("owner", owner.value()).query(FeedRow.class).list();
    }

    private void record(AccountId owner, String event) {
        log.record(SubjectKind.ACCOUNT, owner.value(), event, Map.of());
    }

    static boolean isMereClerk(SignedIn who) {
        return !who.seesEverything();
    }
}
