package org.duban.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.duban.activity.Audience;
import org.duban.notification.Message;
import org.duban.notification.NotificationWorld;
import org.duban.notification.channel.OtherSystem.Reply;
import org.duban.shared.Slice;
import org.duban.support.FullStackTest;
import org.duban.support.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is to be sent is sent, once, to those who listen; and tried again, with patience, with those who do not. */
@FullStackTest
class DeliveryTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private ChannelService channels;

    @Autowired
    private ChannelDirectory directory;

    @Autowired
    private DeliveryLog log;

    @Autowired
    private DeliveryWorker worker;

    @Autowired
    private DeliveryQueue queue;

    @Autowired
    private Senders senders;

    @Autowired
    private MovableClock clock;

    private final List<ChannelId> opened = new ArrayList<>();
    private NotificationWorld world;
    private OtherSystem other;

    @BeforeEach
    void begin() throws Exception {
        world = new NotificationWorld(beans);
        other = new OtherSystem();
    }

    @AfterEach
    void end() {
        clock.putBack();
        opened.forEach(id -> channels.change(id, details("关闭", null, Set.of(), false), null));
        other.close();
    }

    @Test
    void onlyWhatAChannelWantsGoesOut() {
        var all = open("/all");
        var picky = open("/picky", "FINDING.OVERDUE");

        announce("ASSIGNED");
        announce("OVERDUE");
        deliver();

        assertThat(other.calls("/all")).hasSize(2);
        assertThat(other.calls("/picky"))
                .singleElement()
                .satisfies(call -> assertThat(call.body()).contains("\"event\":\"OVERDUE\""));
        assertThat(rows(all)).extracting(DeliveryRow::state).containsOnly(DeliveryState.DELIVERED);
        assertThat(directory.require(picky).lastSuccessAt()).isNotNull();
    }

    @Test
    void anotherCampaignIsNoneOfItsBusiness() {
        var channel = open("/campaign");
        channels.change(
                channel,
                new ChannelDetails(
                        "别的行动",
                        null,
                        null,
                        new NotificationWorld(beans).district.campaign.value(),
                        List.of(),
                        "zh-CN",
                        true),
                null);

        announce("ASSIGNED");

        assertThat(rows(channel)).isEmpty();
    }

    @Test
    void whatUnitsMustNotKnowYetGoesToNoGroup() {
        var channel = open("/group");
        var hidden = world.finding("暗访发现", clock.instant().plus(Duration.ofDays(3)), true, 0);

        world.announce(world.about(hidden, "WITHDRAWN", null, Audience.role("SUPERVISOR")));

        assertThat(rows(channel)).isEmpty();
    }

    @Test
    void failuresAreRetriedLaterAndLaterAndGivenUpAtLast() {
        var channel = open("/down");
        other.answers("/down", Reply.of(500, ""));
        announce("ASSIGNED");

        deliver();
        assertThat(row(channel).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(row(channel).lastStatus()).isEqualTo(500);
        assertThat(row(channel).lastError()).isEqualTo("ANSWER: HTTP 500");
        deliver();
        assertThat(other.calls("/down")).hasSize(1);
        for (var wait : List.of(1, 5, 30, 120, 360, 1440)) {
            clock.moveOn(Duration.ofMinutes(wait).minusSeconds(20));
            deliver();
            assertThat(row(channel).state()).isEqualTo(DeliveryState.FAILED);
            clock.moveOn(Duration.ofSeconds(21));
            deliver();
        }

        assertThat(other.calls("/down")).hasSize(7);
        assertThat(row(channel).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(row(channel).attempts()).isEqualTo(7);
    }

    @Test
    void whatWasGivenUpCanBeSentAgain() {
        var channel = open("/back");
        announce("ASSIGNED");
        announce("RETURNED");
        assertThatExceptionOfType(NotGivenUp.class)
                .isThrownBy(() -> log.redeliver(rows(channel).get(0).id()));
        assertThatExceptionOfType(DeliveryNotFound.class).isThrownBy(() -> log.redeliver(UUID.randomUUID()));
        world.jdbc
                .sql("update delivery set state = 'DEAD', attempts = 7 where channel_id = :channel")
                .param("channel", channel.value())
                .update();

        assertThat(log.redeliver(rows(channel).get(0).id())).isEqualTo(channel);
        assertThat(log.redeliverAll(channel)).isEqualTo(1);
        deliver();

        assertThat(rows(channel)).extracting(DeliveryRow::state).containsOnly(DeliveryState.DELIVERED);
        assertThat(directory.require(channel).dead()).isZero();
    }

    @Test
    void anAilingChannelIsPausedAndTheAdministratorsHear() {
        var channel = open("/ailing");
        other.answers("/ailing", Reply.of(503, ""));
        for (var i = 0; i < 8; i++) {
            announce("ASSIGNED");
        }

        for (var i = 0; i < 10; i++) {
            deliver();
        }

        assertThat(other.calls("/ailing")).hasSize(ChannelHealth.TOLERATED);
        assertThat(directory.require(channel).pausedUntil()).isAfter(clock.instant());
        assertThat(directory.require(channel).pending()).isEqualTo(8);
        assertThat(world.messages(world.admin))
                .filteredOn(message -> message.subjectId().equals(channel.value()))
                .singleElement()
                .extracting(Message::kind, Message::event)
                .containsExactly("CHANNEL", "PAUSED");

        other.answers("/ailing", Reply.of(200, ""));
        clock.moveOn(Duration.ofMinutes(6));
        deliver();
        assertThat(other.calls("/ailing"))
                .as("a probe, and the rest once that has come through")
                .hasSize(ChannelHealth.TOLERATED + 8);
        assertThat(directory.require(channel).pending()).isZero();
        assertThat(directory.require(channel).failing()).isFalse();
    }

    @Test
    void aSlowChannelKeepsNobodyElseWaiting() throws Exception {
        open("/slow");
        var quick = open("/quick");
        var slowAnswers = new CountDownLatch(1);
        other.answers("/slow", call -> {
            await(slowAnswers);
            return Reply.of(200, "");
        });
        announce("ASSIGNED");

        var rounds = worker.deliver();
        try {
            Awaitility.await().until(() -> row(quick).state() == DeliveryState.DELIVERED);
            announce("RETURNED");
            Awaitility.await().until(() -> {
                worker.deliver();
                return other.calls("/quick").size() == 2;
            });
        } finally {
            slowAnswers.countDown();
        }

        join(rounds);
        deliver();
        assertThat(other.calls("/slow")).hasSize(2);
    }

    @Test
    void twoNodesShareTheQueueAndEachThingIsSentOnce() throws Exception {
        var channel = open("/shared");
        for (var i = 0; i < 30; i++) {
            announce("ASSIGNED");
        }
        var barrier = new CyclicBarrier(2);
        var nodes = List.of(new DeliveryWorker(queue, senders), new DeliveryWorker(queue, senders));

        // Threads of their own: the common pool of two cores has but one, which both would wait for.
        var threads = Executors.newFixedThreadPool(2);
        var work = nodes.stream()
                .map(node -> CompletableFuture.runAsync(
                        () -> {
                            await(barrier);
                            for (var i = 0; i < 6; i++) {
                                join(node.deliver());
                            }
                        },
                        threads))
                .toList();
        work.forEach(CompletableFuture::join);
        threads.shutdown();
        nodes.forEach(DeliveryWorker::stop);

        assertThat(other.calls("/shared"))
                .hasSize(30)
                .extracting(call -> call.headers().get("x-duban-delivery"))
                .doesNotHaveDuplicates();
        assertThat(rows(channel)).hasSize(30).extracting(DeliveryRow::state).containsOnly(DeliveryState.DELIVERED);
    }

    @Test
    void whatANodeTookOnBeforeItDiedIsSentByAnother() {
        var channel = open("/orphan");
        announce("ASSIGNED");

        assertThat(queue.claim(Set.of())).isNotEmpty();
        deliver();
        assertThat(other.calls("/orphan")).isEmpty();
        clock.moveOn(Duration.ofMinutes(11));
        deliver();

        assertThat(other.calls("/orphan")).hasSize(1);
        assertThat(row(channel).attempts()).isEqualTo(2);
    }

    @Test
    void aLongQueueLeavesInOneGoAndWithoutATransactionThatWaits() {
        var channel = open("/long");
        var waiting = new AtomicInteger();
        other.answers("/long", call -> {
            waiting.addAndGet(world.jdbc
                    .sql("select count(*) from pg_stat_activity where state like 'idle in transaction%'"
                            + " and datname = current_database() and pid <> pg_backend_pid()")
                    .query(Integer.class)
                    .single());
            return Reply.of(200, "{}");
        });
        for (var i = 0; i < 30; i++) {
            announce("ASSIGNED");
        }

        deliver();

        assertThat(rows(channel)).hasSize(30).extracting(DeliveryRow::state).containsOnly(DeliveryState.DELIVERED);
        assertThat(waiting.get()).as("transactions open while posting").isZero();
    }

    @Test
    void theRecordIsReadPieceByPiece() {
        var channel = open("/log");
        announce("ASSIGNED");
        announce("RETURNED");
        announce("PASSED");

        var first = log.list(channel, null, 2, null);
        var second = log.list(channel, null, 2, first.next());

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
        assertThat(log.list(channel, DeliveryState.DEAD, 2, null).items()).isEmpty();
    }

    private ChannelId open(String path, String... events) {
        var id = channels.open(ChannelKind.WEBHOOK, details(path, other.address(path), Set.of(events), true));
        opened.add(id);
        return id;
    }

    private static ChannelDetails details(String name, @Nullable String address, Set<String> events, boolean enabled) {
        return new ChannelDetails(
                name, address, address == null ? null : "geheim", null, List.copyOf(events), "zh-CN", enabled);
    }

    private void announce(String event) {
        world.announce(world.about(event, null, world.clerks()));
    }

    private void deliver() {
        join(worker.deliver());
    }

    private static void join(List<CompletableFuture<Void>> rounds) {
        rounds.forEach(CompletableFuture::join);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<DeliveryRow> rows(ChannelId channel) {
        return log.list(channel, null, Slice.MOST, null).items();
    }

    private DeliveryRow row(ChannelId channel) {
        return rows(channel).get(0);
    }
}
