package org.duban.notification.feed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountDirectory;
import org.duban.account.AccountId;
import org.duban.account.AccountRow;
import org.duban.account.Role;
import org.duban.notification.Contacts;
import org.duban.shared.Secret;
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar behind a secret address, with what its owner may see today. */
@Service
@Transactional
@RequiredArgsConstructor
public class FeedCalendar {

    private final JdbcClient jdbc;
    private final AccountDirectory accounts;
    private final Contacts contacts;
    private final UnitTree units;
    private final FeedEntries entries;
    private final FeedWriter writer;
    private final Clock clock;

    record Feed(UUID feedId, UUID accountId, @Nullable UUID unitId) {}

    /** The calendar's text. Its use is noted once a day. */
    public String of(String token) {
        var feed = jdbc.sql("select feed_id, account_id, unit_id from feed where token_hash = :hash")
                .param("hash", new Secret(token).hash())
                .query(Feed.class)
                .optional()
                .orElseThrow(FeedNotFound::new);
        var owner = accounts.require(new AccountId(feed.accountId()));
        if (owner.disabled()) {
            throw new FeedNotFound();
        }
        noteUse(feed);
        return writer.write(name(feed, owner), entries.of(scope(feed, owner)), language(owner));
    }

    private void noteUse(Feed feed) {
        jdbc.sql("""
                        update feed set last_used_on = :today
                        where feed_id = :feed and last_used_on is distinct from :today
                        """)
                .param("today", LocalDate.now(clock))
                .param("feed", feed.feedId())
                .update();
    }

    /** Null for all. A clerk who went to another unit has no business any more with the former one's calendar. */
    private @Nullable Collection<UUID> scope(Feed feed, AccountRow owner) {
        var clerk = owner.roles().stream().allMatch(Role::isOfAUnit);
        List<UUID> own = !owner.roles().contains(Role.UNIT) || owner.unitId() == null
                ? List.of()
                : units.subtree(new UnitId(owner.unitId()));
        if (feed.unitId() == null) {
            return clerk ? own : null;
        }
        if (clerk && !own.contains(feed.unitId())) {
            throw new FeedNotFound();
        }
        return units.subtree(new UnitId(feed.unitId()));
    }

    private String name(Feed feed, AccountRow owner) {
        return feed.unitId() == null
                ? owner.displayName()
                : units.require(new UnitId(feed.unitId())).name();
    }

    private Locale language(AccountRow owner) {
        return contacts.of(new AccountId(owner.id()))
                .map(contact -> Locale.forLanguageTag(contact.language()))
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }
}
