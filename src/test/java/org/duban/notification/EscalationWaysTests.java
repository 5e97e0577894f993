package org.duban.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.deadline.ladder.EscalationTick;
import org.duban.deadline.ladder.Ladders;
import org.duban.deadline.ladder.Recipient;
import org.duban.deadline.ladder.StepAction;
import org.duban.deadline.ladder.StepDetails;
import org.duban.deadline.ladder.StepOffset;
import org.duban.deadline.ladder.Way;
import org.duban.finding.FindingId;
import org.duban.finding.FindingIntake;
import org.duban.inspection.InspectionWorld;
import org.duban.notification.channel.ChannelDetails;
import org.duban.notification.channel.ChannelId;
import org.duban.notification.channel.ChannelKind;
import org.duban.notification.channel.ChannelService;
import org.duban.notification.channel.MailChannel;
import org.duban.notification.channel.OtherSystem;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Steps of a ladder leave the house in the ways they name, all that fired at once in one word. */
@FullStackTest
class EscalationWaysTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Ladders ladders;

    @Autowired
    private EscalationTick tick;

    @Autowired
    private FindingIntake intake;

    @Autowired
    private ChannelService channels;

    @Autowired
    private Contacts contacts;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private InspectionWorld world;
    private UUID campaign;
    private OtherSystem group;
    private ChannelId robot;
    private ChannelId mail;

    @BeforeEach
    void aCampaignWithAGroup() throws Exception {
        world = new InspectionWorld(beans);
        campaign = world.district.campaign.value();
        ladders.takeOwn(campaign);
        ladders.of(campaign).forEach(step -> ladders.remove(campaign, step.id()));
        group = new OtherSystem();
        robot = channels.open(ChannelKind.WEBHOOK, group(group.address("/steps"), true));
        mail = MailChannel.open(beans);
        contacts.change(world.district.clerk.accountId(), "steps@example.org", "zh-CN");
    }

    @AfterEach
    void close() {
        clock.putBack();
        channels.change(robot, group(null, false), null);
        MailChannel.close(beans, mail);
        group.close();
        // The usual steps belong to all tests: what the moved clock reached must not stay behind.
        jdbc.sql("update escalation_step set fired_to = null where campaign_id is null")
                .update();
    }

    @Test
    void whatFiresTogetherIsOneLetterAndOneWordInTheGroup() {
        add(StepAction.YELLOW, Way.MAIL, Way.GROUP);
        assigned();
        assigned();
        assigned();

        passTheDeadline();

        await().untilAsserted(() -> assertThat(sent())
                .containsExactlyInAnyOrder(
                        tuple("MAIL", "CAMPAIGN", "YELLOW", "3"), tuple("WEBHOOK", "CAMPAIGN", "YELLOW", "3")));
        assertThat(jdbc.sql(
                                "select notice ->> 'title' from delivery where channel_id = :id and notice ->> 'event' = 'STEP_FIRED'")
                        .param("id", robot.value())
                        .query(String.class)
                        .single())
                .isEqualTo(jdbc.sql("select name from campaign where campaign_id = :id")
                        .param("id", campaign)
                        .query(String.class)
                        .single());
    }

    @Test
    void oneAloneIsToldByItsOwnName() {
        add(StepAction.RED, Way.MAIL);
        var finding = assigned();

        passTheDeadline();

        await().untilAsserted(() -> assertThat(sent()).containsExactly(tuple("MAIL", "FINDING", "RED", null)));
        assertThat(jdbc.sql(
                                "select notice ->> 'subject' from delivery where channel_id = :mail and notice ->> 'event' = 'STEP_FIRED'"
                                        + " and notice ->> 'campaign' = :campaign")
                        .param("mail", mail.value())
                        .param("campaign", campaign.toString())
                        .query(String.class)
                        .single())
                .isEqualTo(finding.toString());
    }

    @Test
    void aStepWithoutOtherWaysStaysInTheHouse() {
        add(StepAction.YELLOW);
        assigned();

        passTheDeadline();

        await().untilAsserted(() -> assertThat(jdbc.sql("""
                                select count(*) from message where campaign_id = :campaign and event = 'STEP_FIRED'
                                """)
                        .param("campaign", campaign)
                        .query(Integer.class)
                        .single())
                .isPositive());
        assertThat(sent()).isEmpty();
    }

    private void add(StepAction action, Way... ways) {
        var atDue = new StepOffset(StepOffset.Kind.HOURS, 0);
        ladders.add(campaign, new StepDetails(atDue, action, Set.of(Recipient.UNIT), Set.of(ways)));
        tick.fire();
    }

    private FindingId assigned() {
        var id = FindingId.next();
        intake.log(
                id,
                world.command(null, world.market, null, world.district.township, DueBy.of(DeadlineTerm.hours(48))),
                world.inspector);
        return id;
    }

    private void passTheDeadline() {
        clock.moveOn(Duration.ofHours(49));
        tick.fire();
    }

    private List<Tuple> sent() {
        return jdbc.sql("""
                        select c.kind, d.notice ->> 'kind' as about, d.notice -> 'detail' ->> 'action' as action,
                               d.notice -> 'detail' ->> 'count' as count
                        from delivery d join channel c using (channel_id)
                        where d.notice ->> 'campaign' = :campaign and d.notice ->> 'event' = 'STEP_FIRED'
                        """)
                .param("campaign", campaign.toString())
                .query((row, number) -> tuple(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private ChannelDetails group(@Nullable String address, boolean enabled) {
        return new ChannelDetails(
                "升级督办群", address, address == null ? null : "geheim", campaign, List.of(), "zh-CN", enabled);
    }
}
