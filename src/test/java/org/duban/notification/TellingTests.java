package org.duban.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.activity.Announcement;
import org.duban.activity.Audience;
import org.duban.activity.SubjectKind;
import org.duban.support.FullStackTest;
import org.duban.unit.UnitId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is announced reaches those whom it concerns, each once. */
@FullStackTest
class TellingTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Resubmission resubmission;

    @Autowired
    private AccountService accounts;

    private NotificationWorld world;
    private SignedIn clerk;

    @BeforeEach
    void begin() {
        world = new NotificationWorld(beans);
        clerk = world.district.clerk;
    }

    @Test
    void clerksOfTheUnitAreTold() {
        var announced = world.about("ASSIGNED", world.district.supervisor, world.clerks());

        world.announce(announced);

        assertThat(world.messages(clerk))
                .extracting(Message::kind, Message::event, Message::subjectId, Message::title, Message::unread)
                .containsExactly(tuple("FINDING", "ASSIGNED", announced.subject(), announced.title(), true));
        assertThat(world.messages(clerk).get(0).detail()).isEqualTo(announced.detail());
        assertThat(world.messages(world.district.otherClerk)).isEmpty();
    }

    @Test
    void whoseDutyItIsStandsInTheMessageEvenIfTheFeatureDidNotSay() {
        var finding = world.finding("河坡有垃圾", Instant.now().plus(Duration.ofDays(3)), false, 0);
        var supervisor = world.district.supervisor;

        world.announce(unnamed(finding, supervisor));

        assertThat(world.messages(supervisor).get(0).detail())
                .containsEntry("reason", "车辆后天才到")
                .containsEntry("unit", nameOf(world.district.township));
    }

    @Test
    void aUnitWithoutClerksIsSpokenForByTheNearestAbove() {
        var village = Audience.unit(world.district.village.value());

        world.announce(world.about("ASSIGNED", null, village));
        var own = world.account("village", world.district.village, Role.UNIT);
        world.announce(world.about("RETURNED", null, village));

        assertThat(world.messages(clerk)).extracting(Message::event).containsExactly("ASSIGNED");
        assertThat(world.messages(own)).extracting(Message::event).containsExactly("RETURNED");
    }

    @Test
    void whoDidItHearsNothingAndWhoIsConcernedTwiceHearsOnce() {
        var supervisor = world.district.supervisor;

        world.announce(world.about(
                "DISPUTED",
                clerk,
                world.clerks(),
                Audience.role("SUPERVISOR"),
                Audience.account(supervisor.accountId().value())));

        assertThat(world.messages(clerk)).isEmpty();
        assertThat(world.messages(supervisor)).hasSize(1);
    }

    @Test
    void whoCannotSignInAnyMoreIsNotTold() {
        accounts.disable(clerk.accountId());

        world.announce(world.about("ASSIGNED", null, world.clerks()));

        assertThat(world.messages(clerk)).isEmpty();
    }

    @Test
    void whatIsStillHiddenFromUnitsIsToldToNoneOfThem() {
        var hidden = world.finding("暗访发现", java.time.Instant.now().plus(Duration.ofDays(3)), true, 0);

        var both = world.account("both", world.district.township, Role.UNIT, Role.UNIT_ADMIN);

        world.announce(world.about(hidden, "WITHDRAWN", null, world.clerks(), Audience.role("SUPERVISOR")));

        assertThat(world.messages(clerk)).isEmpty();
        assertThat(world.messages(both))
                .as("looking after the unit's people makes nobody more than a clerk")
                .isEmpty();
        assertThat(world.messages(world.district.supervisor)).hasSize(1);
    }

    @Test
    void anEventThatNobodyHasHeardOfIsStillTold() {
        world.announce(world.about("UNHEARD_OF", null, world.clerks()));

        assertThat(beans.getBean(Wording.class).headline("FINDING", "UNHEARD_OF"))
                .isIn("有新情况", "There is news");
        assertThat(world.messages(clerk)).hasSize(1);
    }

    @Test
    void whatFailedIsTakenUpAgainAndEverybodyToldOnce() {
        var announced = world.about("PASSED", null, world.clerks(), Audience.role("SUPERVISOR"));
        refuse("PASSED", announced.subject().toString());
        world.publish(announced);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> world.jdbc
                        .sql("select status from event_publication")
                        .query(String.class)
                        .list()
                        .contains("FAILED"));
        assertThat(world.messages(clerk)).isEmpty();
        allow();

        resubmission.resubmit(Duration.ZERO);

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> world.outstanding() == 0);
        assertThat(world.messages(clerk)).hasSize(1);
        assertThat(world.messages(world.district.supervisor)).hasSize(1);
    }

    @Test
    void whatIsHeardAgainAfterACrashChangesNothing() {
        var announced = world.about("PASSED", null, world.clerks());
        world.announce(announced);
        beans.getBean(Inbox.class)
                .open(clerk.accountId(), world.messages(clerk).get(0).id());

        world.announce(announced);

        assertThat(world.messages(clerk)).hasSize(1).noneMatch(Message::unread);
    }

    @Test
    void whatWasReadLongAgoIsPutAwayAndWhatWasNotStays() {
        world.announce(world.about("ASSIGNED", null, world.clerks()));
        world.announce(world.about("RETURNED", null, world.clerks()));
        var read = world.messages(clerk).get(0);
        beans.getBean(Inbox.class).open(clerk.accountId(), read.id());
        world.jdbc
                .sql("update message set read_at = now() - interval '181 days' where message_id = :id")
                .param("id", read.id())
                .update();
        world.jdbc
                .sql("update message set at = now() - interval '300 days' where account_id = :id")
                .param("id", clerk.accountId().value())
                .update();

        assertThat(beans.getBean(Keeping.class).tidy()).isPositive();

        assertThat(world.messages(clerk)).hasSize(1).allMatch(Message::unread);
    }

    /** Lets the database fail in the middle of telling. */
    private void refuse(String event, String subject) {
        world.jdbc.sql("""
                        create function refuse_message() returns trigger language plpgsql as $$
                        begin
                            if new.subject_id = '%s' and new.event = '%s' then raise exception 'not now'; end if;
                            return new;
                        end $$;
                        create trigger refuse_message before insert on message for each row execute function refuse_message();
                        """.formatted(subject, event)).update();
    }

    private void allow() {
        world.jdbc
                .sql("drop trigger refuse_message on message; drop function refuse_message()")
                .update();
    }

    @Test
    void detailsAreWordedWithTheirLabels() {
        var wording = beans.getBean(Wording.class);

        assertThat(wording.lines(
                        Map.of("dueAt", "2025-11-24T16:00:00Z", "reason", "天气", "deadlineId", "x"),
                        java.util.Locale.SIMPLIFIED_CHINESE))
                .extracting(Wording.Line::label, Wording.Line::text)
                .containsExactly(tuple("时限", "2025年11月24日 24:00"), tuple("理由", "天气"));
    }

    private Announcement unnamed(UUID finding, SignedIn told) {
        return new Announcement(
                SubjectKind.FINDING,
                finding,
                "EXTENSION_REQUESTED",
                world.district.campaign.value(),
                "2026-00042 河坡有垃圾",
                Set.of(Audience.account(told.accountId().value())),
                Map.of("reason", "车辆后天才到"),
                Instant.now(),
                null);
    }

    private String nameOf(UnitId unit) {
        return world.jdbc
                .sql("select name from unit where unit_id = :id")
                .param("id", unit.value())
                .query(String.class)
                .single();
    }
}
