package org.duban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.duban.notification.channel.ChannelDetails;
import org.duban.notification.channel.ChannelKind;
import org.duban.notification.channel.ChannelService;
import org.duban.notification.channel.Deliverer;
import org.duban.platform.persistence.EmbeddedPostgres;
import org.springframework.context.ApplicationContext;

/**
 * A long queue of messages leaves for one system: it may take twice as long as bare posts with a bare update each, and no
 * transaction is open while the other side keeps us waiting.
 */
final class DeliveryBench {

    private static final double BUDGET = 2;
    private static final Turns TURNS = new Turns(1, 3);
    private static final int MESSAGES = BenchData.FINDINGS / 100;
    private static final int LOOKED_AT = 100;
    private static final String BODY = "{\"title\":\"2026-00042 绿化带内有白色垃圾\",\"event\":\"ASSIGNED\"}";

    private final ApplicationContext application;
    private final EmbeddedPostgres postgres;
    private final BareSql database;
    private final ResultTable table;
    private final AtomicInteger posts = new AtomicInteger();
    private final AtomicInteger waitingTransactions = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();

    DeliveryBench(ApplicationContext application, BareSql database, ResultTable table) {
        this.application = application;
        this.postgres = application.getBean(EmbeddedPostgres.class);
        this.database = database;
        this.table = table;
    }

    void measure() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (var administrator = BareSql.asSuperuser(postgres)) {
            server.createContext("/", exchange -> answer(exchange, administrator));
            server.start();
            var address = "http://localhost:" + server.getAddress().getPort() + "/";
            var channel = application
                    .getBean(ChannelService.class)
                    .open(
                            ChannelKind.WEBHOOK,
                            new ChannelDetails("对接系统", address, "geheim", null, List.of(), "zh-CN", true));
            var medians = TURNS.medians(
                    List.of(() -> Deliverer.deliver(application), () -> post(URI.create(address), channel.value())),
                    () -> queue(channel.value()));
            assertThat(database.one("select count(*) from delivery where state = 'PENDING'"))
                    .isEqualTo(0L);
            assertThat(waitingTransactions.get())
                    .as("transactions open while posting")
                    .isZero();
            queue(channel.value());
            var made = StatementLog.count(() -> Deliverer.deliver(application));
            table.add(new Result(
                    "%,d messages to one system".formatted(MESSAGES), made, medians.get(0), medians.get(1), BUDGET));
        } finally {
            server.stop(0);
        }
    }

    private void answer(HttpExchange exchange, BareSql administrator) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            if (posts.incrementAndGet() % LOOKED_AT == 0) {
                waitingTransactions.addAndGet(((Long) administrator.one("select count(*) from pg_stat_activity"
                                + " where state like 'idle in transaction%' and datname = current_database()"))
                        .intValue());
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** As they stand in the queue before the first attempt. */
    private void queue(UUID channel) {
        database.write("delete from delivery");
        database.write("""
                insert into delivery (delivery_id, channel_id, notice, state, attempts, created_at, next_attempt_at)
                select gen_random_uuid(), cast(? as uuid), jsonb_build_object('kind', 'FINDING', 'subject', gen_random_uuid(),
                       'event', 'ASSIGNED', 'title', '2026-00042 绿化带内有白色垃圾', 'detail', '{}'::jsonb,
                       'at', '2026-11-16T10:00:00Z'), 'PENDING', 0, ?, ?
                from generate_series(1, ?)
                """, channel.toString(), start(), start(), MESSAGES);
        database.script("vacuum analyze delivery");
    }

    private void post(URI address, UUID channel) {
        for (var row : database.rows("select delivery_id from delivery where channel_id = ?", channel)) {
            var request = HttpRequest.newBuilder(address)
                    .POST(HttpRequest.BodyPublishers.ofString(BODY))
                    .build();
            try {
                client.send(request, HttpResponse.BodyHandlers.discarding());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            database.write(
                    "update delivery set state = 'DELIVERED', attempts = 1, delivered_at = ? where delivery_id = ?",
                    start(),
                    row.get(0));
        }
    }

    private static Timestamp start() {
        return Timestamp.from(BenchClock.START.minusSeconds(60));
    }
}
