package org.duban.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.duban.platform.persistence.CannotStart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.contributor.Status;

class S3EvidenceStoreTests extends EvidenceStoreContract {

    private static final AtomicInteger BUCKETS = new AtomicInteger();

    private static LocalS3Server server;

    @TempDir
    Path data;

    private String bucket;
    private EvidenceStore store;

    @BeforeAll
    static void startServer() {
        server = new LocalS3Server();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Override
    EvidenceStore open() {
        bucket = "evidence-" + BUCKETS.incrementAndGet();
        store = open(server.bucket(bucket));
        return store;
    }

    @Override
    Iterable<String> kept() {
        return server.keys(bucket).stream()
                .filter(key -> !key.equals(S3EvidenceStore.TRIAL))
                .toList();
    }

    @Override
    Iterable<String> leftAside() {
        try (var files = Files.list(data.resolve("evidence/incoming"))) {
            return files.map(Path::toString).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    @Test
    void uploadsAgainWhatIsNotWhole() throws IOException {
        server.overwrite(bucket, new Sha256(ABC).path(), "a");

        store.put(new ByteArrayInputStream(Photos.text("abc")));

        assertThat(store.open(new Sha256(ABC))).hasContent("abc");
    }

    @Test
    void isNotReadyOnceTheBucketIsGone() {
        var health = new EvidenceHealthIndicator(store);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        server.removeBucket(bucket);

        assertThatIOException().isThrownBy(store::requireWritable);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void namesTheBucketThatIsNotThere() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> open(server.settings("nowhere")))
                .satisfies(refusal -> {
                    assertThat(refusal.getProblem()).contains("no bucket nowhere", "存储桶不存在");
                    assertThat(refusal.getRemedy()).contains("duban.evidence.s3.bucket");
                });
    }

    @ParameterizedTest
    @CsvSource({"'', a, b, s3.bucket", "c, '', b, s3.access-key", "c, a, '', s3.secret-key"})
    void namesTheSettingThatIsMissing(String name, String accessKey, String secretKey, String property) {
        var incomplete = new S3Properties(server.endpoint(), "us-east-1", name, accessKey, secretKey, true);

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> open(incomplete))
                .satisfies(refusal -> assertThat(refusal.getProblem()).contains("duban.evidence." + property));
    }

    @Test
    void namesTheAddressWhereNobodyAnswers() throws IOException {
        try (var taken = new Socket()) {
            // Nobody listens there, nor does anybody else come to while it is ours.
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> open(settings(taken.getLocalPort())))
                    .satisfies(refusal -> assertThat(refusal.getRemedy()).contains("duban.evidence.s3.endpoint"));
        }
    }

    @Test
    void namesTheKeysThatTheServiceRefuses() throws IOException {
        var refusing = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        refusing.createContext("/", exchange -> {
            var answer = "<Error><Code>SignatureDoesNotMatch</Code><Message>no</Message></Error>"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/xml");
            exchange.sendResponseHeaders(403, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        refusing.start();

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> open(settings(refusing.getAddress().getPort())))
                .satisfies(refusal -> {
                    assertThat(refusal.getProblem()).contains("SignatureDoesNotMatch");
                    assertThat(refusal.getRemedy())
                            .contains("duban.evidence.s3.access-key", "duban.evidence.s3.secret-key");
                    assertThat(refusal.getMessage()).doesNotContain("the-secret");
                });
        refusing.stop(0);
    }

    private static S3Properties settings(int port) {
        return new S3Properties(
                URI.create("http://127.0.0.1:" + port), "us-east-1", "evidence", "key", "the-secret", true);
    }

    private EvidenceStore open(S3Properties settings) {
        return new EvidenceStores(data.toString(), settings, Clock.systemUTC()).open(StoreKind.S3);
    }
}
