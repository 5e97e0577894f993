package org.duban.notification;

import static org.duban.shared.Instants.utc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.duban.account.AccountDetails;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.activity.Announcement;
import org.duban.activity.Audience;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignWorld;
import org.duban.shared.Slice;
import org.duban.shared.Uuids;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A district whose features announce things. */
public final class NotificationWorld {

    private static final Instant BEGINNING = Instant.parse("2026-11-21T02:00:00Z");
    private static final AtomicInteger ANNOUNCED = new AtomicInteger();

    public final CampaignWorld district;
    public final JdbcClient jdbc;
    public final SignedIn admin;

    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final AccountService accounts;
    private final Inbox inbox;

    public NotificationWorld(ApplicationContext beans) {
        this.district = new CampaignWorld(beans);
        this.jdbc = beans.getBean(JdbcClient.class);
        this.events = beans;
        this.transaction = beans.getBean(TransactionTemplate.class);
        this.accounts = beans.getBean(AccountService.class);
        this.inbox = beans.getBean(Inbox.class);
        this.admin = account("admin", null, Role.ADMIN);
    }

    public SignedIn account(String name, @Nullable UnitId unit, Role... roles) {
        var username = name + "-" + UUID.randomUUID().toString().substring(0, 8);
        var id = accounts.open(new AccountDetails(username, name, Set.of(roles), unit), "long-enough-1");
        return new SignedIn(id, username, name, Set.of(roles), unit);
    }

    /** Something about a finding that there need not be. */
    public Announcement about(String event, @Nullable SignedIn actor, Audience... audience) {
        return about(Uuids.next(), event, actor, audience);
    }

    public Announcement about(UUID finding, String event, @Nullable SignedIn actor, Audience... audience) {
        return new Announcement(
                SubjectKind.FINDING,
                finding,
                event,
                district.campaign.value(),
                "2026-00042 绿化带内有白色垃圾",
                Set.of(audience),
                Map.of("dueAt", "2026-11-24T16:00:00Z", "unit", "文昌办事处", "comment", "请抓紧"),
                BEGINNING.plusSeconds(ANNOUNCED.incrementAndGet()),
                actor == null ? null : actor.accountId().value());
    }

    public Audience clerks() {
        return Audience.unit(district.township.value());
    }

    /** Announces it as a feature does, in a transaction, and waits until it has been heard. */
    public void announce(Announcement announcement) {
        publish(announcement);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> outstanding() == 0);
    }

    public void publish(Announcement announcement) {
        transaction.executeWithoutResult(status -> events.publishEvent(announcement));
    }

    public int outstanding() {
        return jdbc.sql("select count(*) from event_publication")
                .query(Integer.class)
                .single();
    }

    public List<Message> messages(SignedIn who) {
        return inbox.list(who.accountId(), false, Slice.MOST, null).items();
    }

    /** A finding of the township as it would be stored, with a deadline. */
    public UUID finding(String description, Instant due, boolean hidden, int reworks) {
        var finding = Uuids.next();
        var deadline = Uuids.next();
        jdbc.sql("""
                        insert into deadline (deadline_id, version, subject_kind, subject_id, campaign_id, unit_id, term_kind,
                                              term_amount, started_at, original_due_at, due_at)
                        values (:deadline, 0, 'FINDING', :finding, :campaign, :unit, 'HOURS', 24, :start, :due, :due)
                        """)
                .param("deadline", deadline)
                .param("finding", finding)
                .param("campaign", district.campaign.value())
                .param("unit", district.township.value())
                .param("start", utc(due.minus(Duration.ofDays(9))))
                .param("due", utc(due))
                .update();
        jdbc.sql("""
                        insert into finding (finding_id, version, number, campaign_id, place_text, category, severity, points,
                                             source, description, unit_id, state, found_at, logged_at, logged_by, deadline_id,
                                             hidden, reworks)
                        values (:finding, 0, :number, :campaign, '陈滩社区', '卫生', 'MINOR', 1, 'ROUTINE', :description,
                                :unit, 'RECTIFYING', :start, :start, :by, :deadline, :hidden, :reworks)
                        """)
                .param("finding", finding)
                .param("number", "N-" + finding.toString().substring(24))
                .param("campaign", district.campaign.value())
                .param("description", description)
                .param("unit", district.township.value())
                .param("start", utc(due.minus(Duration.ofDays(9))))
                .param("by", district.supervisor.accountId().value())
                .param("deadline", deadline)
                .param("hidden", hidden)
                .param("reworks", reworks)
                .update();
        return finding;
    }
}
