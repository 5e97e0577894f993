package org.duban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.duban.account.AccountId;
import org.duban.account.TokenService;
import org.duban.evidence.Photos;
import org.duban.platform.persistence.EmbeddedPostgres;
import org.duban.shared.Uuids;
import org.springframework.context.ApplicationContext;

/**
 * All phones come back from a day without a network together, each with its findings and their photos, and one request in
 * seven is sent again because its answer was lost: all are in, none twice, and what is held meanwhile is a small part of what
 * comes. The bare side opens the same photos, takes their digests, forces them to the disk and inserts a row for each, on as
 * many threads as there are cores, and does nothing else.
 */
final class PhonesBench {

    /** How many; {@code -Dduban.bench.phones=20} is enough for trying out. */
    private static final int PHONES = Integer.getInteger("duban.bench.phones", 500);

    /** How many each brings; {@code -Dduban.bench.findings-of-a-phone=2} leaves the crowd as large, and the day shorter. */
    private static final int FINDINGS = Integer.getInteger("duban.bench.findings-of-a-phone", 20);

    /** How many more come while it is watched what is held: that takes its time. */
    private static final int WATCHED = Math.max(1, PHONES / 10);

    private static final int PHOTOS = 3;
    private static final int LOST = 7;
    private static final int SCENES = 200;
    private static final double BUDGET = 4;
    private static final double HELD_BUDGET = 0.25;
    private static final double MEGABYTE = 1 << 20;
    private static final double NANOS_OF_A_MILLISECOND = 1e6;
    private static final byte COMMENT = (byte) 0xfe;

    private record Phone(int number, String token, List<UUID> findings) {}

    private final URI root;
    private final EmbeddedPostgres postgres;
    private final BareSql database;
    private final ResultTable table;
    private final TokenService tokens;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<byte[]> scenes =
            IntStream.range(0, SCENES).mapToObj(Photos::scene).toList();
    private final Object campaign;
    private final List<Object> units;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();

    PhonesBench(ApplicationContext application, int port, BareSql database, ResultTable table) {
        this.root = URI.create("http://127.0.0.1:" + port);
        this.postgres = application.getBean(EmbeddedPostgres.class);
        this.tokens = application.getBean(TokenService.class);
        this.database = database;
        this.table = table;
        this.campaign = database.one("select campaign_id from bench_campaign where no = 7");
        this.units = database.rows("select unit_id from bench_unit where no between 2 and 21 order by no").stream()
                .map(row -> row.get(0))
                .toList();
    }

    void measure() {
        try (var administrator = BareSql.asSuperuser(postgres)) {
            administrator.script(BenchData.text("phones.sql").formatted(PHONES + WATCHED));
        }
        var all = phones();
        var ours = millis(() -> together(PHONES, number -> comeBack(all.get(number))));
        var bytes = sent.get();
        var held = Heap.most(() -> together(WATCHED, number -> comeBack(all.get(PHONES + number))));
        allAreThereOnce();
        var cores = Runtime.getRuntime().availableProcessors();
        var bare = millis(() -> together(cores, core -> keepPlainly(core, cores)));
        var what = "%d phones with %d findings of %d photos each".formatted(PHONES, FINDINGS, PHOTOS);
        table.add(new Result(what, 0, ours, bare, BUDGET));
        table.add(new Held("%d phones more".formatted(WATCHED), held, (sent.get() - bytes) / MEGABYTE, HELD_BUDGET));
    }

    private List<Phone> phones() {
        var accounts = database.rows("select account_id from account where username like 'phone%' order by username");
        return IntStream.range(0, accounts.size())
                .mapToObj(number -> new Phone(
                        number,
                        tokens.issue(new AccountId((UUID) accounts.get(number).get(0)), "bench"),
                        IntStream.range(0, FINDINGS)
                                .mapToObj(at -> Uuids.next())
                                .toList()))
                .toList();
    }

    private static double millis(Runnable work) {
        var begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / NANOS_OF_A_MILLISECOND;
    }

    private void comeBack(Phone phone) {
        for (var number = 0; number < FINDINGS; number++) {
            var evidence =
                    IntStream.range(0, PHOTOS).mapToObj(at -> Uuids.next()).toList();
            for (var at = 0; at < PHOTOS; at++) {
                upload(phone, evidence.get(at), photo(phone.number(), number * PHOTOS + at));
            }
            log(phone, phone.findings().get(number), evidence);
        }
    }

    private void upload(Phone phone, UUID id, byte[] photo) {
        var mark = "phone" + id;
        var head = """
                --%1$s\r
                Content-Disposition: form-data; name="id"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="photo.jpg"\r
                Content-Type: image/jpeg\r
                \r
                """.formatted(mark, id).getBytes(StandardCharsets.UTF_8);
        var tail = ("\r\n--" + mark + "--\r\n").getBytes(StandardCharsets.UTF_8);
        var body = ByteBuffer.allocate(head.length + photo.length + tail.length)
                .put(head)
                .put(photo)
                .put(tail)
                .array();
        send(
                phone,
                HttpRequest.newBuilder(root.resolve("/api/v1/evidence"))
                        .header("Content-Type", "multipart/form-data; boundary=" + mark)
                        .POST(BodyPublishers.ofByteArray(body)));
        sent.addAndGet(body.length);
    }

    private void log(Phone phone, UUID id, List<UUID> evidence) {
        var json = """
                {"campaignId": "%s", "placeText": "背街小巷%d", "category": "暴露垃圾", "description": "垃圾成堆",
                 "unitId": "%s", "deadline": {"kind": "DAYS", "amount": 3},
                 "evidenceIds": ["%s", "%s", "%s"]}""".formatted(
                        campaign,
                        phone.number(),
                        units.get(phone.number() % units.size()),
                        evidence.get(0),
                        evidence.get(1),
                        evidence.get(2));
        send(
                phone,
                HttpRequest.newBuilder(root.resolve("/api/v1/findings/" + id))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json)));
    }

    /** Now and then a second time, as a phone does that has heard nothing. */
    private void send(Phone phone, HttpRequest.Builder request) {
        var times = requests.incrementAndGet() % LOST == 0 ? 2 : 1;
        for (var time = 0; time < times; time++) {
            try {
                var answer = client.send(
                        request.copy()
                                .header("Authorization", "Bearer " + phone.token())
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private void allAreThereOnce() {
        var found = database.rows("""
                select count(*), count(distinct number), coalesce(sum(photos), 0) from (
                    select f.number, (select count(*) from finding_evidence e where e.finding_id = f.finding_id) as photos
                    from finding f join account a on a.account_id = f.logged_by where a.username like 'phone%') as logged
                """).get(0);
        assertThat(found)
                .extracting(Object::toString)
                .containsExactly(
                        String.valueOf((PHONES + WATCHED) * FINDINGS),
                        String.valueOf((PHONES + WATCHED) * FINDINGS),
                        String.valueOf((PHONES + WATCHED) * FINDINGS * PHOTOS));
        var kept = database.one("""
                select count(*) from evidence e join account a on a.account_id = e.uploaded_by where a.username like 'phone%'
                """);
        assertThat(kept).hasToString(String.valueOf((PHONES + WATCHED) * FINDINGS * PHOTOS));
    }

    private void keepPlainly(int core, int cores) {
        try (var own = BareSql.asOwner(postgres)) {
            for (var photo = core; photo < PHONES * FINDINGS * PHOTOS; photo += cores) {
                var bytes = photo(photo / (FINDINGS * PHOTOS), photo % (FINDINGS * PHOTOS));
                var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                ImageIO.read(new ByteArrayInputStream(bytes)).getRGB(0, 0);
                var file = Files.createTempFile("phones", ".jpg");
                try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.write(ByteBuffer.wrap(bytes));
                    channel.force(true);
                }
                own.read(
                        "insert into bench_photo values (?, ?, ?) returning bench_photo_id",
                        Uuids.next(),
                        digest,
                        bytes.length);
                Files.delete(file);
            }
        } catch (IOException | NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** One of the scenes, with a comment in it that no other photo has. */
    private byte[] photo(int phone, int number) {
        var scene = scenes.get((phone * FINDINGS * PHOTOS + number) % SCENES);
        return ByteBuffer.allocate(scene.length + 12)
                .put(scene, 0, 2)
                .put((byte) 0xff)
                .put(COMMENT)
                .putShort((short) 10)
                .putInt(phone)
                .putInt(number)
                .put(scene, 2, scene.length - 2)
                .array();
    }

    private static void together(int many, IntConsumer work) {
        var threads = Executors.newFixedThreadPool(many);
        try {
            var deeds = IntStream.range(0, many)
                    .<Callable<Void>>mapToObj(one -> () -> {
                        work.accept(one);
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(deeds)) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        } finally {
            threads.shutdownNow();
        }
    }
}
